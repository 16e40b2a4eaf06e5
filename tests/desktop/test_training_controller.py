"""The controller numbers the runs and lets no late report of an old one through. Its worker is played here."""

from pathlib import Path

import pytest

from desktop.session import Session
from desktop.training.controller import TrainingController
from desktop.training.messages import Order, Problem
from desktop.training.run_state import RunState
from engine.catalogue import entry
from engine.progress import Change
from engine.runs import lock, store
from engine.settings import Settings
from tests.desktop.scripted import FakeWorker, Heard, block, stored

SIGNALS = ("started", "progressed", "changed", "failed", "ended", "saved", "not_saved", "recalled", "cleared")
C1, C2 = entry("C1"), entry("C2")


@pytest.fixture
def session(qapp, home) -> Session:
    return Session()


@pytest.fixture
def worker() -> FakeWorker:
    return FakeWorker()


@pytest.fixture
def controller(session: Session, worker: FakeWorker) -> TrainingController:
    return TrainingController(session, worker)


@pytest.fixture
def heard(controller: TrainingController) -> Heard:
    return Heard(controller, *SIGNALS)


def test_train_orders_the_present_entry_with_its_settings(session, controller, worker) -> None:
    session.choose_entry("C2")
    session.choose_settings(Settings(epochs=3))
    controller.train()
    assert worker.orders == [Order(1, "C2", Settings(epochs=3), None)]
    assert session.run_state is RunState.STARTING


def test_a_hundred_clicks_are_one_run(session, controller, worker) -> None:
    for click in range(100):
        controller.train()
        if click == 50:
            worker.begin()
    assert len(worker.orders) == 1


def test_start_and_stop_in_turns_number_the_runs(session, controller, worker, heard) -> None:
    for number in range(1, 6):
        controller.train()
        controller.stop()
        controller.train()  # refused until the worker has said that it ended
        worker.begin(number, f"C1-{number}")
        worker.end("stopped", number=number)
    assert [order.number for order in worker.orders] == [1, 2, 3, 4, 5]
    assert session.run_state is RunState.IDLE
    assert heard.names == ["started", "ended"] * 5


def test_reports_of_another_number_are_not_heard(session, controller, worker, heard) -> None:
    controller.train()
    worker.begin(7)
    worker.progressed.emit(7, (block(),))
    worker.changed.emit(7, Change(1, 0, "momentum", 0.5, 0.6))
    worker.refused.emit(7, Problem("setting_fixed", {}))
    worker.paused.emit(7)
    worker.end("stopped", number=7)
    assert heard == []
    assert session.run_state is RunState.STARTING


def test_a_run_goes_through_its_states(session, controller, worker) -> None:
    states = Heard(session, "run_state_changed")
    controller.train()
    worker.begin()
    controller.pause()
    worker.paused.emit(1)
    controller.resume()
    worker.resumed.emit(1)
    controller.stop()
    worker.end("stopped")
    names = ("STARTING", "RUNNING", "PAUSED", "RUNNING", "STOPPING", "IDLE")
    assert [state.name for _, state in states] == list(names)


def test_a_late_pause_does_not_take_back_a_stop(session, controller, worker) -> None:
    controller.train()
    worker.begin()
    controller.pause()
    controller.stop()
    worker.paused.emit(1)
    assert session.run_state is RunState.STOPPING


def test_a_run_that_only_starts_can_be_paused_and_stopped(session, controller, worker) -> None:
    controller.train()
    controller.pause()
    controller.stop()
    assert [name for name, *_ in worker.asked] == ["train", "pause", "stop"]
    worker.begin()
    assert session.run_state is RunState.STOPPING


@pytest.mark.parametrize("ask", ["pause", "resume", "stop"])
def test_without_a_run_nothing_is_asked(controller, worker, ask: str) -> None:
    getattr(controller, ask)()
    assert worker.asked == []


def test_an_interrupted_run_goes_on(session, controller, worker) -> None:
    one = stored()
    session.remember(one)
    controller.train()
    assert worker.orders[0].resume == one.id
    assert worker.orders[0].settings == one.settings


def test_another_entry_does_not_train_meanwhile(session, controller, worker) -> None:
    controller.train()
    worker.begin()
    session.choose_entry("C2")
    controller.train()
    controller.reset()
    assert len(worker.orders) == 1
    assert session.run_state is RunState.RUNNING


def test_a_setting_acts_at_once_where_its_entry_trains(session, controller, worker) -> None:
    controller.change("learning_rate", 0.1)
    assert worker.asked == []
    controller.train()
    worker.begin()
    controller.change("epochs", 20)
    assert worker.asked[-1] == ("change", "epochs", 20)
    assert controller.pace.epochs == 20
    session.choose_entry("C2")
    controller.change("epochs", 5)
    assert worker.asked[-1] == ("change", "epochs", 20)
    assert session.settings.epochs == 5


def test_a_change_that_the_worker_makes_by_itself_counts_too(session, controller, worker) -> None:
    """As of a run that was paused when its number of epochs was changed, and then goes on."""
    controller.train()
    worker.begin()
    worker.changed.emit(1, Change(1, 0, "epochs", 10, 1))
    assert controller.pace.epochs == 1


def test_reset_stops_the_run_and_clears(session, controller, worker, heard) -> None:
    controller.train()
    worker.begin()
    controller.reset()
    assert worker.asked[-2:] == [("stop",), ("discard", "C1-1")]
    assert heard.names == ["started", "cleared"]


def test_a_run_that_is_reset_while_it_only_starts_is_discarded_when_it_has(session, controller, worker) -> None:
    controller.train()
    controller.reset()
    assert worker.asked[-1] == ("stop",)
    worker.begin()
    assert worker.asked[-1] == ("discard", "C1-1")


def test_a_stop_that_could_not_be_stored_holds_here(session, controller, worker) -> None:
    controller.train()
    record = stored("running")
    worker.begin(run_id=record.id)
    worker.saved.emit(record)
    controller.stop()
    worker.not_saved.emit(Problem("disk_full", {"path": "run.json"}))
    worker.end("stopped")
    assert session.waiting(C1) is None
    assert session.latest(C1).status == "stopped"


def test_a_late_save_does_not_bring_a_reset_run_back(session, controller, worker) -> None:
    controller.train()
    record = stored("running")
    worker.begin(run_id=record.id)
    controller.reset()
    worker.saved.emit(record)
    worker.end("stopped")
    assert session.latest(C1) is None
    assert session.waiting(C1) is None


@pytest.mark.parametrize("status", ["finished", "diverged", "paused"])
def test_a_run_that_was_reset_is_shown_no_more(session, controller, worker, status) -> None:
    one = stored(status)
    session.remember(one)
    controller.reset()
    assert worker.asked == [("discard", one.id)]
    assert session.latest(C1) is None
    assert one.id in session.records  # its network still answers


def test_a_run_that_is_trained_elsewhere_is_not_reset(session, controller, worker, heard) -> None:
    one = stored("running")
    session.remember(one)
    with lock.Lock(one.id):
        controller.reset()
    assert worker.asked == []
    assert heard.names == ["cleared"]


def test_reset_gives_up_a_waiting_run_and_keeps_its_settings(session, controller, heard) -> None:
    one = stored("paused", Settings(device="cpu", epochs=7))
    session.remember(one)
    controller.reset()
    assert session.waiting(C1) is None
    assert session.settings.epochs == 7
    assert heard.names == ["cleared"]


@pytest.mark.parametrize("state", [RunState.STARTING, RunState.PAUSED, RunState.STOPPING])
def test_reset_works_in_every_state(session, controller, worker, heard, state) -> None:
    controller.train()
    worker.begin()
    session.set_run_state(state)
    controller.reset()
    worker.end("stopped")
    assert session.run_state is RunState.IDLE
    assert heard.names == ["started", "cleared", "ended"]


@pytest.mark.parametrize("code", ["run_unknown", "run_damaged", "checkpoint_damaged", "file_missing"])
def test_a_stored_run_that_cannot_be_opened_no_longer_waits(session, controller, worker, code: str) -> None:
    one = stored()
    session.remember(one)
    controller.train()
    worker.end("failed", Problem(code, {"run": one.id, "path": str(store.state_file(one.id))}))
    assert session.waiting(C1) is None
    assert session.run_state is RunState.IDLE


@pytest.mark.parametrize("code", ["file_missing", "file_unreadable", "table_changed", "table_cell"])
def test_a_stored_run_whose_table_is_gone_waits_for_it(session, controller, worker, code: str) -> None:
    session.remember(stored())
    controller.train()
    worker.end("failed", Problem(code, {"path": Path("own.csv")}))
    assert session.waiting(C1) is not None


def test_a_stored_run_that_did_not_fit_the_memory_still_waits(session, controller, worker) -> None:
    session.remember(stored())
    controller.train()
    worker.end("failed", Problem("out_of_memory", {"device": "NVIDIA H100"}))
    assert session.waiting(C1) is not None


def test_a_stored_run_that_is_trained_elsewhere_waits_again_later(session, controller, worker) -> None:
    session.remember(stored())
    controller.train()
    worker.end("failed", Problem("run_in_use", {"run": "C1-1"}))
    assert session.waiting(C1) is not None


def test_it_goes_on_on_the_cpu(session, controller, worker) -> None:
    one = stored(settings=Settings(device="auto"))
    session.remember(one)
    controller.train_on_cpu()
    assert worker.orders[0].settings.device == "cpu"
    assert worker.orders[0].resume == one.id


def test_a_saved_run_is_remembered(session, controller, worker, heard) -> None:
    record = stored("running")
    worker.saved.emit(record)
    assert session.records[record.id] == record
    assert controller.saved_at is not None
    assert heard.names == ["saved"]
