"""The hot loop: which examples a batch holds, and what a block says of it."""

import numpy as np
import pytest
import torch

from engine import epochs
from engine.epochs import Block, Epochs
from tests.engine.trainings import run_of

pytestmark = pytest.mark.usefixtures("tiny")

SIZE = 64


@pytest.mark.parametrize("ahead", [1, SIZE, 3 * SIZE, 3 * SIZE + 1, 100 * SIZE])
@pytest.mark.parametrize("first", [0, 1, 4])
def test_a_batch_holds_the_examples_of_its_order_however_many_are_gathered_ahead(ahead, first, monkeypatch):
    monkeypatch.setattr(epochs, "AHEAD", ahead)
    run = run_of("C1", batch_size=SIZE)
    run.begin()
    order = run.draw_order()
    hot = Epochs(run)
    for number in range(first, run.batches_per_epoch):
        inputs, targets = hot._batch(number)
        rows = order[number * SIZE : (number + 1) * SIZE]
        assert torch.equal(inputs, run.data.inputs[rows])
        assert torch.equal(targets, run.data.targets[rows])


def test_a_new_epoch_gathers_by_its_own_order():
    run = run_of("C1", batch_size=SIZE, epochs=3)
    run.begin()
    hot = Epochs(run)
    before = hot._batch(0)[1]
    run.end_epoch()
    hot._draw_order()
    assert not torch.equal(hot._batch(0)[1], before)
    assert torch.equal(hot._batch(0)[1], run.data.targets[run.draw_order()[:SIZE]])


def test_a_batch_lies_as_deep_in_memory_after_a_restart():
    """What it is aligned to decides the last bits of a matrix product."""
    run = run_of("C1", batch_size=SIZE)
    run.begin()
    whole, restarted = Epochs(run), Epochs(run)
    whole._batch(0)
    assert whole._batch(3)[0].storage_offset() == restarted._batch(3)[0].storage_offset() == 3 * SIZE * 784


def test_a_block_judges_batches_of_different_sizes():
    block = Block("cross_entropy")
    right = torch.eye(10)
    block.note(torch.tensor(1.5), right[:4], torch.tensor([0, 1, 2, 9]))
    block.note(torch.tensor(0.5), right[:3], torch.tensor([9, 1, 9]))
    losses, accuracies, path = block.read()
    assert losses.tolist() == [1.5, 0.5]
    assert accuracies.dtype == np.float32
    assert accuracies.tolist() == [0.75, np.float32(1 / 3)]
    assert path.shape == (0, 0)


def test_a_block_judges_targets_of_one_column():
    block = Block("bce_mean")
    block.note(torch.tensor(1.0), torch.tensor([[0.2], [0.7]]), torch.tensor([[0.0], [0.0]]))
    assert block.read()[1].tolist() == [0.5]


def test_a_block_judges_nothing_where_no_answer_is_right_or_wrong():
    block = Block("mse_sum")
    block.note(torch.tensor(1.0), torch.zeros(2, 1), torch.ones(2, 1))
    assert len(block) == 1
    assert block.read()[1].tolist() == []
