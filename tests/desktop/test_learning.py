"""What counts as an answer to a guess; no engine runs, what the worker would say is said here."""

from collections.abc import Iterator

import pytest

from desktop.training.run_state import RunState
from engine.catalogue import entry
from engine.learning import exercises, predictions
from engine.learning.predictions import Question
from engine.progress import Change
from tests.made_up_run import validated
from tests.stage import Stage
from tests.staged import staged


@pytest.fixture
def window(qapp) -> Iterator[Stage]:
    with staged("first-start") as shown:
        assert isinstance(shown, Stage)
        yield shown


def question(id_: str) -> Question:
    return next(one for one in predictions.QUESTIONS if one.id == id_)


@pytest.mark.parametrize("begun", [True, False])
def test_a_run_that_is_reset_on_its_way_answers_no_guess(window: Stage, begun: bool) -> None:
    asked, learning, worker = question("C2-accuracy"), window.learning, window.engine.training
    learning.guess(asked, 95.0)
    if begun:
        window.begin("C2")
        window.place.controls.reset_requested.emit()
    else:
        window.session.choose_entry("C2")
        window.place.controls.train_requested.emit()
        window.place.controls.reset_requested.emit()
        window.begin("C2")  # the worker hears of the reset only now
    assert window.session.run_state is RunState.STOPPING
    worker.progressed.emit(1, (validated(1),))
    worker.ended.emit(1, "stopped", None)
    assert not learning.has_answered("C2")
    assert learning.number_of(asked) is None
    assert learning.is_open(asked)


def test_a_run_that_is_stopped_answers(window: Stage) -> None:
    asked, worker = question("C2-accuracy"), window.engine.training
    window.begin("C2")
    worker.progressed.emit(1, (validated(1),))
    window.training.stop()
    worker.ended.emit(1, "stopped", None)
    assert window.learning.has_answered("C2")
    assert window.learning.number_of(asked) == pytest.approx(100 * validated(1).accuracy)


def test_a_run_whose_option_was_changed_on_the_way_answers_for_neither(window: Stage) -> None:
    window.begin("C2")
    window.engine.training.changed.emit(1, Change(1, 5, "learning_rate", 0.01, 0.25))
    facts = window.learning._under_way.observer.facts
    assert facts.settings.learning_rate == 0.25
    assert facts.changed == {"learning_rate"}
    assert question("A2-rate").option_of(facts) is None


def test_an_entry_without_exercises_is_never_done(window: Stage, monkeypatch) -> None:
    monkeypatch.setattr(exercises, "EXERCISES", ())
    assert not window.learning.is_through(entry("A1"))
