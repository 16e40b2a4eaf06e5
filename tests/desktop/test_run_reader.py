"""What the window asks about runs that are stored."""

import numpy as np
import pytest

from desktop.training.messages import Past
from desktop.training.worker import TrainingWorker
from engine.catalogue import entry
from engine.datasets import pima
from engine.runs import recorder
from engine.runs.run import Run
from engine.training import train


@pytest.fixture
def worker(qapp, home) -> TrainingWorker:
    return TrainingWorker()


def stored(entry_id: str, **chosen: object) -> str:
    """Train `entry_id` for a batch, store the run, and return its id."""
    run = Run(entry(entry_id), entry(entry_id).settings.changed(**chosen))
    run.block_seconds = 0.0
    progress = train(run)
    next(progress)
    progress.close()
    recorder.save(run, "paused")
    return run.id


def recalled(worker: TrainingWorker, run_id: str) -> Past:
    heard: list[Past] = []
    worker.reader.recalled.connect(lambda _id, past: heard.append(past))
    worker.reader.recall(run_id)
    (past,) = heard
    return past


def test_a_run_over_a_table_comes_back_with_what_its_plots_need(worker) -> None:
    past = recalled(worker, stored("B2"))
    assert past.table.features == pima.raw().columns
    assert (past.table.baseline, past.table.classes) == (100 / 154, 2)
    assert len(past.blocks[0].losses) == 1


def test_another_run_has_no_table(worker) -> None:
    assert recalled(worker, stored("A2")).table is None


def test_where_the_table_has_gone_the_curves_are_drawn_all_the_same(worker, tmp_path) -> None:
    file = tmp_path / "own.csv"
    np.savetxt(file, [[n, n % 2] for n in range(20)], delimiter=",", header="a,b", comments="")
    run_id = stored("B2", table="own", file=str(file))
    assert recalled(worker, run_id).table.features == ("a",)
    file.unlink()
    past = recalled(worker, run_id)
    assert past.table is None
    assert len(past.blocks[0].losses) == 1


def test_the_same_comparison_is_made_once(worker, monkeypatch) -> None:
    asked, heard = [], []
    monkeypatch.setattr("engine.looks.compare_skip", lambda _, settings: asked.append(settings.depth) or (["a"], {}))
    worker.reader.compared.connect(lambda *all_: heard.append(all_))
    settings = entry("C4").settings
    for chosen in ({}, {"skip": False}, {"depth": 2}):
        worker.reader.compare("C4", settings.changed(**chosen))
    assert asked == [settings.depth, 2]
    assert [one[0].skip for one in heard] == [True, False, True]


def test_a_comparison_that_fails_is_told_whatever_it_is(worker, monkeypatch) -> None:
    heard = []
    monkeypatch.setattr("engine.looks.compare_skip", lambda *_: 1 / 0)
    worker.reader.not_compared.connect(heard.append)
    worker.reader.compare("C4", entry("C4").settings)
    assert len(heard) == 1
