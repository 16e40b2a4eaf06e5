"""The session: which entry, which settings, which run waits, who answers."""

import pytest

from desktop.session import Session
from desktop.training.run_state import RunState
from engine.catalogue import entry
from engine.errors import EngineError
from engine.runs import lock, store
from engine.settings import Settings
from tests.desktop.scripted import Heard, stored

SIGNALS = ("entry_changed", "settings_changed", "run_state_changed", "runs_changed", "classifier_changed")
C1, C2 = entry("C1"), entry("C2")


@pytest.fixture
def session(qapp, home) -> Session:
    return Session()


@pytest.fixture
def heard(session: Session) -> Heard:
    return Heard(session, *SIGNALS)


def test_it_begins_with_the_first_entry_and_the_shipped_network(session) -> None:
    assert session.entry is C1
    assert session.settings == C1.settings
    assert session.classifier == "pretrained"
    assert not session.training


def test_a_change_is_told_once(session, heard) -> None:
    for _ in range(2):
        session.choose_entry("C2")
        session.choose_classifier("run-1")
        session.set_run_state(RunState.STARTING)
    assert heard == [("entry_changed", C2), ("classifier_changed", "run-1"), ("run_state_changed", RunState.STARTING)]


def test_an_unknown_entry_changes_nothing(session, heard) -> None:
    with pytest.raises(EngineError, match="C9"):
        session.choose_entry("C9")
    assert session.entry is C1
    assert heard == []


def test_each_entry_keeps_its_settings(session) -> None:
    session.choose_settings(Settings(epochs=3))
    session.choose_entry("C2")
    assert session.settings == C2.settings
    session.choose_entry("C1")
    assert session.settings.epochs == 3


def test_a_run_is_shown_with_its_entry_only(session) -> None:
    session.run_entry = C1
    session.set_run_state(RunState.RUNNING)
    assert session.shows_run
    session.choose_entry("C2")
    assert session.training
    assert not session.shows_run


@pytest.mark.parametrize(
    ("status", "waits"),
    [("running", True), ("paused", True), ("stopped", False), ("finished", False), ("diverged", False)],
)
def test_an_interrupted_run_waits(qapp, home, status, waits) -> None:
    one = stored(status, Settings(device="cpu", epochs=7))
    session = Session()
    assert session.waiting(C1) == (one if waits else None)
    assert session.waiting(C2) is None
    assert session.settings.epochs == (7 if waits else 10)


def test_settings_turned_while_a_run_waits_are_kept(qapp, home) -> None:
    stored("paused", Settings(device="cpu", epochs=7))
    session = Session()
    session.choose_settings(session.settings.changed(learning_rate=0.5))
    assert (session.settings.epochs, session.settings.learning_rate) == (7, 0.5)


def test_only_the_newest_run_waits(qapp, home) -> None:
    stored("paused", run_id="C1-1")
    stored("finished", run_id="C1-2")
    assert Session().waiting(C1) is None


def test_runs_that_read_stand_in_the_order_of_their_names_whichever_was_saved_last(session) -> None:
    first, last = (stored("finished", run_id=f"C1-2026112{day}-120000-ab12") for day in (8, 9))
    for one in (last, first, first.model_copy(update={"id": "A2-1", "entry": "A2"})):  # the first was gone on with
        session.remember(one)
    assert session.readers(5) == [last, first]
    assert session.readers(1) == [first]


def test_the_run_under_way_does_not_wait(session) -> None:
    record = stored("running")
    session.remember(record)
    session.run_id, session.run_entry = record.id, C1
    session.set_run_state(RunState.RUNNING)
    assert session.waiting(C1) is None
    session.set_run_state(RunState.IDLE)
    assert session.waiting(C1) == record


def test_a_run_given_up_waits_no_longer(session, heard) -> None:
    record = stored("paused")
    session.remember(record)
    session.give_up(record)
    assert session.waiting(C1) is None
    assert heard.names == ["runs_changed", "runs_changed"]


def test_a_run_that_is_being_trained_elsewhere_does_not_wait(qapp, home) -> None:
    one = stored("running")
    session = Session()
    with lock.Lock(one.id):
        assert session.waiting(C1) is None
        assert session.settings == C1.settings
    assert session.waiting(C1) == one


def test_a_discarded_run_stays_so_at_the_next_start(qapp, home) -> None:
    stored("paused", run_id="C1-1")
    stored("finished", run_id="C1-2")
    store.discard("C1-2")
    session = Session()
    assert session.latest(C1) is None
    assert session.waiting(C1) is None
    assert list(session.records) == ["C1-1", "C1-2"]
