"""What a picture shows beside the curves."""

import numpy as np
import pytest
import torch

from engine import looks
from engine.catalogue import entry
from engine.epochs import scheduled_rate
from engine.runs.run import Run
from engine.training import train
from tests.engine.trainings import run_of

pytestmark = pytest.mark.usefixtures("tiny")


def after(run: Run, records: int) -> looks.Look:
    """Train `run` a batch at a time for so many `records`, and look."""
    progress = train(run, block_seconds=0)
    for _ in range(records):
        next(progress)
    return looks.look(run)


def test_before_the_first_batch_no_row_is_in_it():
    run = run_of("B3")
    run.begin()
    assert "rows" not in looks.look(run)
    assert "seen" not in looks.look(run)


def test_the_rows_of_the_batches_so_far_are_seen():
    found = after(run_of("B3"), 2)
    assert found["batch"] == 2
    assert found["seen"].dtype == np.bool_
    assert found["seen"].sum() == 2 * len(found["rows"])
    assert found["seen"][found["rows"].astype(int)].all()


def test_before_the_first_gradient_there_is_none_to_show():
    run = run_of("C4")
    run.begin()
    assert looks.look(run) == {}
    assert (after(run_of("C4"), 1)["own"] > 0).all()


def test_a_walk_under_a_schedule_tells_the_rate_of_the_next_step():
    run = run_of("A2", schedule="cosine")
    found = after(run, 3)
    assert found["learning_rate"] == scheduled_rate(run) < run.settings.learning_rate


def test_of_a_large_table_some_rows_say_whether_a_unit_is_dead(monkeypatch):
    monkeypatch.setattr(looks, "MOST_ROWS", 7)
    run, asked = run_of("B2"), []
    run.begin()
    monkeypatch.setattr(run.network, "dead_units", lambda rows: asked.append(len(rows)) or torch.tensor([True, False]))
    assert looks.look(run)["dead"].tolist() == [1, 0]
    assert asked == [7]


def test_a_comparison_takes_few_examples(monkeypatch):
    sizes = []
    monkeypatch.setattr(
        looks, "_first_gradients", lambda run: sizes.append(run.settings.batch_size) or ([], np.ones(1))
    )
    looks.compare_skip(entry("C4"), entry("C4").settings.changed(batch_size=1024))
    looks.compare_skip(entry("C4"), entry("C4").settings.changed(batch_size=32))
    assert sizes == [64, 64, 32, 32]


@pytest.mark.parametrize("fails", [False, True])
def test_a_comparison_leaves_the_random_state(monkeypatch, fails):
    before, threads = torch.get_rng_state(), torch.get_num_threads()
    if fails:
        monkeypatch.setattr(looks, "_norms", lambda network: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            looks.compare_skip(entry("C4"), entry("C4").settings)
    else:
        names, found = looks.compare_skip(entry("C4"), entry("C4").settings)
        assert len(names) == len(found["with"]) == len(found["without"])
    assert torch.equal(torch.get_rng_state(), before)
    assert torch.get_num_threads() == threads
