"""Steps forward and back, and slow motion, as the worker takes them: with real training, to the last bit."""

import random
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QCoreApplication

from desktop.training import stepping as module
from desktop.training.messages import Order, Unit
from desktop.training.stepping import SLOW_MS, Stepping
from desktop.training.worker import TrainingWorker
from engine.catalogue import entry
from engine.progress import Batches, Evaluating
from engine.runs import recorder
from engine.runs.run import Run
from engine.settings import Settings
from tests.desktop.scripted import Heard, Script, block
from tests.engine.conftest import few_digits, tiny
from tests.engine.trainings import differences, outcome, run_of, train_all

KINDS = {
    "three points": ("A3", {"epochs": 4}),
    "one batch": ("A6", {"epochs": 5, "momentum": 0.9}),
    "mini-batches": ("B3", {"epochs": 3, "optimizer": "Adam"}),
    "digits": ("T1", {"epochs": 4, "schedule": "cosine"}),
}
SIGNALS = ("started", "progressed", "paused", "resumed", "changed", "went_back", "ended")


pytestmark = pytest.mark.usefixtures(few_digits.__name__, tiny.__name__)


@pytest.fixture(params=KINDS.values(), ids=KINDS)
def kind(request: pytest.FixtureRequest) -> tuple[str, dict[str, Any]]:
    return request.param


@pytest.fixture
def worker(qapp) -> TrainingWorker:
    return TrainingWorker()


@pytest.fixture
def heard(worker: TrainingWorker) -> Heard:
    return Heard(worker, *SIGNALS)


def settings_of(kind: tuple[str, dict[str, Any]]) -> Settings:
    return entry(kind[0]).settings.changed(device="cpu", **kind[1])


def begin(worker: TrainingWorker, kind: tuple[str, dict[str, Any]], step: Unit = "batch") -> Run:
    """Start a run with its first step, and return it."""
    worker.train(Order(1, kind[0], settings_of(kind), step=step))
    until_it_stands(worker)
    return worker.run


def until_it_stands(worker: TrainingWorker) -> None:
    while worker._turns.isActive():
        QCoreApplication.processEvents()


def step(worker: TrainingWorker, *units: Unit | str) -> None:
    """Take these steps, each to its end; "back" is one, too, and "go" trains to the end of the run."""
    for unit in units:
        if unit == "back":
            worker.step_back()
        elif unit == "go":
            worker.resume()
        else:
            worker.step(unit)
        until_it_stands(worker)


def bits(run: Run) -> dict[str, Any]:
    """Return all that decides how `run` goes on, its random state included, to be compared bit for bit."""
    state = run.state()
    return outcome(run) | {"random": {name: one.numpy().tobytes() for name, one in state.random.items()}}


def test_a_step_starts_a_run_trains_one_batch_and_pauses(worker, heard, kind) -> None:
    run = begin(worker, kind)
    assert [heard.names[0], heard.names[-1]] == ["started", "paused"]
    assert len(run.history.all_losses) == 1
    worker.stop()


def test_each_step_trains_one_batch(worker, heard, kind) -> None:
    run = begin(worker, kind)
    for done in range(2, 6):
        heard.forget()
        step(worker, "batch")
        assert heard.names.count("paused") == 1
        assert len(run.history.all_losses) == done
    worker.stop()


def test_an_epochs_step_ends_with_its_epoch_and_not_a_batch_later(worker, heard, kind) -> None:
    run = begin(worker, kind)
    for epoch in (1, 2) if run.batches_per_epoch > 1 else (2, 3):
        step(worker, "epoch")
        assert len(run.history.all_losses) == epoch * run.batches_per_epoch
        if kind[0] == "T1":
            assert run.history.score("validation").epoch == epoch
    worker.stop()


def test_an_epochs_step_can_be_paused_and_says_so(worker, heard) -> None:
    begin(worker, KINDS["digits"])
    heard.forget()
    worker.step("epoch")
    QCoreApplication.processEvents()
    worker.pause()
    assert (heard.names[0], heard.names[-1]) == ("resumed", "paused")
    assert 1 < len(worker.run.history.all_losses) < worker.run.batches_per_epoch
    worker.stop()


def test_a_step_back_restores_everything(worker, heard, kind, monkeypatch) -> None:
    monkeypatch.setattr(module, "KEEP_SECONDS", 0.0)  # nothing within a step is kept for all that
    monkeypatch.setattr(module, "KEEP_SHARE", 0)
    run = begin(worker, kind)
    step(worker, "batch")
    before = bits(run)
    step(worker, "epoch", "back")
    assert bits(run) == before
    step(worker, "batch", "batch", "back", "back")
    assert bits(run) == before
    assert [name for name in heard.names if name == "went_back"] == ["went_back"] * 3
    worker.stop()


def test_the_very_first_step_can_be_taken_back(worker, kind) -> None:
    fresh = Run(entry(kind[0]), settings_of(kind))
    fresh.begin()
    run = begin(worker, kind)
    step(worker, "back")
    assert bits(run) == bits(fresh)
    step(worker, "back", "batch")  # further back is nowhere
    assert len(run.history.all_losses) == 1
    worker.stop()


@pytest.mark.parametrize("seed", range(3))
def test_after_any_steps_it_ends_as_if_it_had_never_been_stopped(worker, heard, kind, seed: int) -> None:
    whole = run_of(kind[0], **kind[1])
    train_all(whole)
    run = begin(worker, kind)
    chance = random.Random(seed)
    for _ in range(8):
        if worker.under_way:
            step(worker, chance.choice(["batch", "batch", "epoch", "back"]))
    step(worker, "go")
    assert heard.last("ended") == (1, "finished", None)
    assert differences(run, whole) == []


def test_a_free_run_is_stepped_back_to_a_state_that_was_kept(worker, heard, monkeypatch) -> None:
    monkeypatch.setattr(module, "KEEP_SECONDS", 0.0)
    monkeypatch.setattr(module, "KEEP_SHARE", 0)
    kind = ("B3", {"epochs": 60})
    run = begin(worker, kind)
    worker.resume()
    for _ in range(10):
        QCoreApplication.processEvents()
    reached = len(run.history.all_losses)
    step(worker, "back")
    assert heard.names[-1] == "paused"
    assert 0 < len(run.history.all_losses) < reached
    step(worker, "go")
    whole = run_of(*kind[:1], **kind[1])
    train_all(whole)
    assert differences(run, whole) == []


def test_where_states_were_forgotten_the_way_back_ends_before_the_beginning(worker, monkeypatch) -> None:
    monkeypatch.setattr("engine.runs.steps.MOST_BYTES", 0)
    run = begin(worker, KINDS["three points"])
    step(worker, "batch", "batch", "batch", *["back"] * 4)
    assert len(run.history.all_losses) == 3
    worker.stop()


def test_a_stored_run_is_stepped_back_to_where_it_went_on(worker, kind) -> None:
    run = begin(worker, kind)
    before = bits(run)
    recorder.save(run, "paused")
    worker.stop()
    recorder.save(run, "paused")
    worker.train(Order(2, kind[0], run.settings, resume=run.id, step="epoch"))
    until_it_stands(worker)
    again = worker.run
    assert len(again.history.all_losses) in (again.batches_per_epoch, 2)
    step(worker, "back", "back")
    assert bits(again) == before
    worker.stop()


def test_a_rate_that_was_changed_meanwhile_stays_and_is_flagged_where_it_acts(worker, heard) -> None:
    run = begin(worker, KINDS["three points"])
    step(worker, "batch", "batch")
    worker.change("learning_rate", 0.002)
    step(worker, "back")
    past = heard.last("went_back")[1]
    assert [(change.epoch, change.batch, change.new) for change in past.changes] == [(1, 2, 0.002)]
    assert run.optimizer.param_groups[0]["lr"] == 0.002
    step(worker, "batch")
    assert run.settings.learning_rate == 0.002
    assert [change.new for change in run.history.changes] == [0.002]
    worker.stop()


def test_all_epochs_stepped_through_the_next_step_finishes(worker, heard) -> None:
    begin(worker, KINDS["three points"], step="epoch")
    step(worker, "epoch", "epoch", "epoch")
    assert (heard.names[-1], len(worker.run.history.all_losses)) == ("paused", 12)
    step(worker, "batch")
    assert heard.last("ended") == (1, "finished", None)
    heard.forget()
    step(worker, "batch", "epoch", "back", "go")
    assert heard == []


def test_a_step_while_it_goes_on_freely_pauses_after_it(worker, heard) -> None:
    run = begin(worker, ("B3", {"epochs": 200}))
    worker.resume()
    QCoreApplication.processEvents()
    before = len(run.history.all_losses)
    step(worker, "batch")
    assert len(run.history.all_losses) == before + 1
    worker.stop()


def reported(heard: Heard) -> list[int]:
    """Return how many batches each report held."""
    return [
        sum(len(one.losses) for one in v[1] if isinstance(one, Batches)) for name, *v in heard if name == "progressed"
    ]


def test_slow_motion_takes_and_shows_one_batch_at_a_time(worker, heard, monkeypatch) -> None:
    monkeypatch.setattr(module, "SLOW_MS", 1)
    worker.set_slow(True)
    worker.train(Order(1, "A3", settings_of(KINDS["three points"])))
    until_it_stands(worker)
    assert [one for one in reported(heard) if one] == [1] * 12
    assert heard.last("ended")[1] == "finished"


def test_slow_motion_can_be_left_and_taken_up_on_the_way(worker, heard) -> None:
    worker.set_slow(True)
    worker.train(Order(1, "B3", settings_of(("B3", {"epochs": 200}))))
    assert worker._turns.interval() == SLOW_MS
    worker.set_slow(False)
    for _ in range(5):
        QCoreApplication.processEvents()
    assert len(worker.run.history.all_losses) > 5
    worker.set_slow(True)
    QCoreApplication.processEvents()
    assert worker._turns.interval() == SLOW_MS
    worker.stop()


@pytest.mark.parametrize("slow", [True, False])
def test_an_epochs_step_stays_one_where_slow_motion_is_switched(worker, heard, slow: bool) -> None:
    run = begin(worker, KINDS["digits"])
    worker.set_slow(not slow)
    worker.step("epoch")
    worker.set_slow(slow)
    until_it_stands(worker)
    assert len(run.history.all_losses) == run.batches_per_epoch
    worker.stop()


def test_slow_is_what_is_to_be_watched() -> None:
    stepping = Stepping(slow=True)
    assert stepping.interval(block()) == SLOW_MS
    assert stepping.interval(Evaluating(1, "test", 10, 100)) == 0
    stepping.begin("epoch")
    assert stepping.interval(block()) == 0
    assert stepping.block_seconds == 0


def test_a_way_back_that_fails_ends_the_run_and_says_why(worker, heard, monkeypatch) -> None:
    begin(worker, KINDS["three points"])
    monkeypatch.setattr(Run, "begin", lambda *_: 1 / 0)
    worker.step_back()
    assert heard.last("ended")[1] == "failed"
    assert heard.last("ended")[2].code == "unforeseen"
    assert not worker.under_way


def test_resuming_a_free_run_says_nothing_anew(worker, heard, monkeypatch) -> None:
    monkeypatch.setattr("engine.training.train", Script([block(3 * at) for at in range(50)]))
    worker.train(Order(1, "C1", Settings(device="cpu")))
    heard.forget()
    worker.resume()
    assert "resumed" not in heard.names
    worker.stop()


def test_the_losses_after_a_step_back_are_those_before_it(worker) -> None:
    run = begin(worker, KINDS["digits"])
    step(worker, "batch", "batch", "batch")
    first = run.history.all_losses
    step(worker, "back", "back", "back", "batch", "batch", "batch")
    assert np.array_equal(run.history.all_losses, first)
    worker.stop()
