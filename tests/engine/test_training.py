"""The training generator: what it yields, that it is deterministic, and who may change what on the way."""

import math

import numpy as np
import pytest
import torch

from engine import evaluation
from engine.classifier import Classifier
from engine.datasets import mnist
from engine.errors import EngineError
from engine.progress import Batches, Evaluating, Finished, Score
from engine.training import train
from tests.engine.trainings import differences, losses, run_of, train_all

pytestmark = pytest.mark.usefixtures("tiny")

LARGE = 1e9
PER_EPOCH = 6  # 360 digits in batches of 64


def scores(records: list) -> list[tuple[int, str, int]]:
    return [(r.epoch, r.part, r.total) for r in records if isinstance(r, Score)]


def test_an_epoch_is_its_batches_then_its_evaluation():
    records = train_all(run_of("C2", epochs=1))
    kinds = [type(record).__name__ for record in records]
    assert kinds == ["Batches"] * PER_EPOCH + ["Evaluating", "Score"] * 2 + ["Evaluating", "Finished"]


def test_blocks_count_epochs_from_one_and_batches_through_all_epochs():
    records = [r for r in train_all(run_of("T1")) if isinstance(r, Batches)]
    assert [r.epoch for r in records] == [1] * PER_EPOCH + [2] * PER_EPOCH
    assert [r.first for r in records] == list(range(2 * PER_EPOCH))
    assert all(r.losses.dtype == np.float32 and r.losses.shape == r.accuracies.shape == (1,) for r in records)
    assert all(0 <= r.accuracies[0] <= 1 for r in records)


def test_the_gradient_norm_is_that_of_the_last_batch():
    run = run_of("T1", learning_rate=1e-12)
    record = next(train(run, block_seconds=0))
    squares = sum(float(p.grad.square().sum()) for p in run.network.parameters())
    assert record.gradient_norm == pytest.approx(math.sqrt(squares), rel=1e-5)


def test_the_first_loss_is_that_of_the_network_before_any_step():
    run = run_of("T1")
    first = next(train(run, block_seconds=0))
    fresh = run_of("T1")
    fresh.begin()
    digits = mnist.digits(torch.device("cpu"), True)
    chosen = fresh.draw_order()[:64]
    logits = fresh.network(digits.images[chosen])
    expected = torch.nn.functional.cross_entropy(logits, digits.labels[chosen])
    assert first.losses[0] == expected.item()
    assert first.accuracies[0] == (logits.argmax(1) == digits.labels[chosen]).float().mean().item()


def test_the_network_learns():
    run = run_of("C1", epochs=10, learning_rate=0.1)
    train_all(run)
    assert losses(run)[-1] < 0.5 * losses(run)[0]
    assert run.history.score("test").accuracy > 0.9


@pytest.mark.parametrize("entry", ["T1", "C1", "C2"])
def test_the_same_seed_gives_the_same_run_bit_for_bit(entry):
    one, other = run_of(entry, seed=3), run_of(entry, seed=3)
    train_all(one)
    torch.rand(5)  # somebody else draws a number in between
    train_all(other)
    assert differences(one, other) == []


def test_another_seed_gives_other_weights_and_another_order():
    one, other = run_of("T1", seed=0), run_of("T1", seed=1)
    train_all(one)
    train_all(other)
    assert {"weights", "losses", "order"} <= set(differences(one, other))


@pytest.mark.parametrize("entry", ["T1", "C2"])
def test_how_much_one_next_does_never_changes_a_number(entry):
    one, other = run_of(entry), run_of(entry)
    single = train_all(one, block_seconds=0)
    whole = train_all(other, block_seconds=LARGE)
    assert differences(one, other) == []
    assert len([r for r in single if isinstance(r, Batches)]) == 2 * PER_EPOCH
    assert len([r for r in whole if isinstance(r, Batches)]) == 2


def test_every_epoch_shuffles_all_training_digits(few_digits):
    run = run_of("T1")
    run.begin()
    first = run.draw_order()
    run.end_epoch()
    second = run.draw_order()
    train, _ = mnist.split(few_digits["train-labels-idx1-ubyte"])
    assert not torch.equal(first, second)
    assert first.sort().values.tolist() == second.sort().values.tolist() == train.tolist()


def test_validation_follows_each_epoch_and_the_test_waits_for_the_end():
    records = train_all(run_of("T1"))
    assert scores(records) == [(1, "validation", 40), (2, "validation", 40), (2, "test", 100)]
    assert records[-1] == Finished(2, records[-1].seconds, [r for r in records if isinstance(r, Score)][-1])


def test_the_course_protocol_trains_on_all_digits_and_tests_each_epoch():
    run = run_of("T1", course_protocol=True)
    records = train_all(run)
    assert run.batches_per_epoch == 7  # 400 digits
    assert scores(records) == [(1, "test", 100), (2, "test", 100)]
    assert records[-1].test == records[-2]


def test_evaluation_is_that_of_the_plain_formula_and_leaves_the_network_training():
    run = run_of("C2", epochs=1)
    train_all(run)
    digits = mnist.digits(torch.device("cpu"), True)
    with torch.no_grad():
        logits = run.network(digits.test_images)
    score = run.history.score("test")
    assert score.loss == pytest.approx(torch.nn.functional.cross_entropy(logits, digits.test_labels).item(), rel=1e-5)
    assert score.correct == (logits.argmax(1) == digits.test_labels).sum().item()
    assert run.network.training


def test_an_evaluation_reports_how_far_it_is(monkeypatch):
    monkeypatch.setattr(evaluation, "CHUNK", 30)
    records = train_all(run_of("T1", epochs=1))
    test = [r for r in records if isinstance(r, Evaluating) and r.part == "test"]
    assert [(r.done, r.total) for r in test] == [(30, 100), (60, 100), (90, 100), (100, 100)]


def test_a_batch_larger_than_the_data_is_all_of_it():
    run = run_of("T1", batch_size=4096)
    records = train_all(run)
    assert run.batches_per_epoch == 1
    assert len(losses(run)) == 2
    assert isinstance(records[-1], Finished)


def test_the_last_smaller_batch_counts_too(monkeypatch):
    sizes = []
    run = run_of("T1", epochs=1, batch_size=100)
    records = train(run, block_seconds=0)
    next(records)
    run.network.register_forward_pre_hook(
        lambda _, inputs: sizes.append(len(inputs[0])) if run.network.training else None
    )
    list(records)
    assert sizes == [100, 100, 60]


def test_batches_of_one_train():
    run = run_of("T1", epochs=1, batch_size=1)
    train_all(run, block_seconds=LARGE)
    assert len(losses(run)) == 360


def test_epochs_raised_on_the_way_are_trained():
    run = run_of("T1", epochs=1)
    records = train(run, block_seconds=0)
    next(records)
    run.change("epochs", 3)
    assert list(records)[-1].epochs == 3


def test_epochs_raised_during_the_last_test_are_trained_too():
    run = run_of("T1", epochs=1)
    records = []
    for record in train(run):
        records.append(record)
        if isinstance(record, Evaluating) and record.part == "test" and run.settings.epochs == 1:
            run.change("epochs", 3)
    assert [type(record) for record in records].count(Finished) == 1
    assert records[-1].epochs == 3
    assert scores(records)[-1] == (3, "test", 100)


def test_epochs_lowered_on_the_way_still_end_the_epoch_under_way():
    run = run_of("T1", epochs=9)
    records = train(run, block_seconds=0)
    for _ in range(PER_EPOCH + 4):  # in the second epoch
        next(records)
    run.change("epochs", 1)
    assert list(records)[-1].epochs == 2


def test_closing_the_generator_stops_where_it_is():
    run = run_of("T1")
    records = train(run, block_seconds=0)
    next(records)
    next(records)
    records.close()
    assert list(records) == []
    assert (run.epoch, run.batch) == (0, 2)


def test_nothing_happens_between_two_records():
    run = run_of("T1")
    records = train(run)
    assert run.network is None  # not even before the first
    next(records)
    before = run.weights()
    assert all(torch.equal(before[name], value) for name, value in run.weights().items())


def test_a_run_trained_again_starts_afresh():
    run, once = run_of("T1"), run_of("T1")
    train_all(run)
    train_all(run)
    train_all(once)
    assert differences(run, once) == []


@pytest.mark.parametrize("entry", ["T1", "C1", "C2"])
def test_the_classifier_does_not_disturb_the_training(entry):
    watched, alone = run_of(entry), run_of(entry)
    for _ in train(watched, block_seconds=0):
        Classifier.copy_of(watched).probabilities(np.ones((3, 28, 28)))
        Classifier.pretrained()
    train_all(alone)
    assert differences(watched, alone) == []


def test_a_copied_classifier_does_not_follow_the_training():
    run = run_of("T1", learning_rate=1.0)
    records = train(run, block_seconds=0)
    next(records)
    copied = Classifier.copy_of(run)
    before = copied.probabilities(np.ones((28, 28)))
    list(records)
    assert np.array_equal(copied.probabilities(np.ones((28, 28))), before)
    assert not np.array_equal(Classifier.copy_of(run).probabilities(np.ones((28, 28))), before)


@pytest.mark.parametrize("setting", [{"device": "cuda"}, {"precision": "bf16"}])
def test_what_the_computer_lacks_is_said_before_the_first_batch(monkeypatch, setting):
    monkeypatch.setattr("engine.device.available", lambda: ["cpu"])
    monkeypatch.setattr("engine.device.precisions", lambda: ["exact"])
    with pytest.raises(EngineError) as caught:
        next(train(run_of("T1", **setting)))
    assert caught.value.code == f"{next(iter(setting))}_unavailable"
