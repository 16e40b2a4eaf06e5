"""The drawing is answered by whoever is chosen, and never are two questions out."""

from datetime import UTC, datetime

import numpy as np
import pytest
from PySide6.QtCore import QObject, QPoint, Signal, Slot
from PySide6.QtWidgets import QLabel

from desktop.drawing.controller import AWAKE, DrawingController
from desktop.drawing.strip import DrawingStrip
from desktop.drawing.worker import PRETRAINED, Answer, Question
from desktop.language import sentence
from desktop.session import Session
from desktop.training.messages import Problem, Started
from desktop.training.run_state import RunState
from desktop.widgets.elided_box import SHORT
from engine.catalogue import entry
from engine.errors import EngineError
from engine.progress import Score
from engine.settings import Settings
from tests.desktop.scripted import past, stored
from tests.examples.digit_canvas import draw_on

ONE, TWO = ([[(0.2, 0.2), (0.2, x)]] for x in (0.8, 0.9))
BROKEN = Problem("file_missing", {"path": "state.safetensors"})


class FakeWorker(QObject):
    """Is asked; the test answers."""

    answered = Signal(object)
    failed = Signal(object, object)
    refused = Signal(object, object)
    woken = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.asked: list[Question] = []
        self.waked: list[str] = []

    @Slot(str)
    def wake(self, classifier: str) -> None:
        self.waked.append(classifier)

    @Slot(object)
    def answer(self, question: Question) -> None:
        self.asked.append(question)

    def say(self, digit: int = 7, share: float = 0.9, position: float | None = None) -> None:
        """Answer the last question."""
        probabilities = np.full(10, (1 - share) / 9, np.float32)
        probabilities[digit] = share
        self.answered.emit(Answer(self.asked[-1], np.zeros((28, 28), np.float32), probabilities, position))


@pytest.fixture
def session(qapp, home) -> Session:
    return Session()


@pytest.fixture
def strip(qtbot) -> DrawingStrip:
    made = DrawingStrip()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def worker() -> FakeWorker:
    return FakeWorker()


@pytest.fixture
def controller(session: Session, strip: DrawingStrip, worker: FakeWorker) -> DrawingController:
    return DrawingController(session, strip, worker)


def told(strip: DrawingStrip) -> str:
    return strip.findChild(QLabel, "drawingProblem").accessibleName()


def begin(session: Session, controller: DrawingController, run_id: str = "C1-1") -> None:
    """Let a run of C1 start, as the training's controller does."""
    session.run_id, session.run_entry = run_id, entry("C1")
    session.set_run_state(RunState.RUNNING)
    controller.network_started(Started(run_id, "C1", Settings(), 100, "cpu", 10, past()))


def listed(strip: DrawingStrip) -> list[str]:
    return [strip.picker.itemData(row) for row in range(strip.picker.count())]


def test_a_drawing_is_asked_about_and_its_answer_shown(controller, strip, worker) -> None:
    draw_on(strip.canvas, ONE)
    assert worker.asked[0].classifier == PRETRAINED
    assert np.array_equal(worker.asked[0].drawing[0], ONE[0])
    worker.say(7)
    assert strip.answer.findChild(QObject, "prediction").text() == "7"


def test_another_entry_asks_anew_since_its_picture_may_show_the_drawing(controller, strip, worker, session) -> None:
    draw_on(strip.canvas, ONE)
    worker.say()
    session.choose_entry("C5")
    assert len(worker.asked) == 2


def test_an_answer_to_a_drawing_that_was_cleared_is_not_shown_with_the_next(controller, strip, worker) -> None:
    prediction = strip.answer.findChild(QObject, "prediction")
    draw_on(strip.canvas, ONE)
    strip.canvas.clear()
    draw_on(strip.canvas, ONE)
    worker.say(7)
    assert prediction.text() == "?"
    worker.say(3)
    assert prediction.text() == "3"


def test_while_a_question_is_out_only_the_newest_drawing_waits(controller, strip, worker) -> None:
    for drawing in (ONE, TWO, ONE, TWO):
        draw_on(strip.canvas, drawing)
    assert len(worker.asked) == 1
    worker.say()
    assert len(worker.asked) == 2
    assert np.array_equal(worker.asked[1].drawing[0], TWO[0])
    worker.say()
    assert len(worker.asked) == 2


def test_an_empty_sheet_is_not_asked_about(controller, strip, worker) -> None:
    draw_on(strip.canvas, ONE)
    strip.canvas.clear()
    worker.say(7)
    assert len(worker.asked) == 1
    assert strip.answer.findChild(QObject, "prediction").text() == "?"


def test_the_answer_of_a_network_that_is_no_longer_chosen_is_dropped(session, controller, strip, worker) -> None:
    draw_on(strip.canvas, ONE)
    session.choose_classifier("C1-1")
    worker.say(7)
    assert strip.answer.findChild(QObject, "prediction").text() == "?"
    assert worker.asked[-1].classifier == "C1-1"
    worker.say(3)
    assert strip.answer.findChild(QObject, "prediction").text() == "3"


def test_a_network_that_cannot_be_opened_gives_way_to_the_shipped_one(session, controller, strip, worker) -> None:
    draw_on(strip.canvas, ONE)
    worker.say()
    session.choose_classifier("C1-1")
    worker.failed.emit(worker.asked[-1], BROKEN)
    assert told(strip) == sentence(EngineError(BROKEN.code, **BROKEN.values))
    assert session.classifier == PRETRAINED
    assert worker.asked[-1].classifier == PRETRAINED
    assert strip.picker.currentData() == PRETRAINED


def test_a_failure_of_a_network_that_is_no_longer_chosen_is_not_told(session, controller, strip, worker) -> None:
    session.choose_classifier("C1-1")
    draw_on(strip.canvas, ONE)
    session.choose_classifier("C1-2")
    worker.failed.emit(worker.asked[0], BROKEN)
    assert told(strip) == ""
    assert session.classifier == "C1-2"
    assert [question.classifier for question in worker.asked] == ["C1-1", "C1-2"]


def test_a_broken_shipped_network_is_told_and_asked_again_only_about_another_drawing(controller, strip, worker) -> None:
    draw_on(strip.canvas, ONE)
    worker.failed.emit(worker.asked[-1], BROKEN)
    assert len(worker.asked) == 1
    assert told(strip)
    draw_on(strip.canvas, TWO)
    assert len(worker.asked) == 2
    assert told(strip) == ""


def test_a_failed_warm_up_leaves_the_question_that_is_out(controller, strip, worker) -> None:
    draw_on(strip.canvas, ONE)
    worker.failed.emit(Question(PRETRAINED, ()), BROKEN)
    draw_on(strip.canvas, TWO)
    assert len(worker.asked) == 1


@pytest.fixture
def clock(monkeypatch) -> list[float]:
    """The time that the controller reads, in seconds; a test sets it."""
    now = [1000.0]
    monkeypatch.setattr("desktop.drawing.controller.monotonic", lambda: now[0])
    return now


def test_what_answers_is_woken_while_the_pointer_comes_near_and_not_at_every_move(
    session, controller, strip, worker, qtbot, clock
) -> None:
    session.choose_classifier("C1-1")
    strip.show()
    qtbot.mouseMove(strip.canvas, QPoint(30, 30))
    assert worker.waked == ["C1-1"]
    clock[0] += 2 * AWAKE  # it is not awake yet: no second one waits behind
    qtbot.mouseMove(strip.canvas, QPoint(35, 30))
    worker.woken.emit()
    assert worker.waked == ["C1-1"]
    qtbot.mouseMove(strip.canvas, QPoint(40, 30))
    worker.woken.emit()
    qtbot.mouseMove(strip.canvas, QPoint(45, 30))
    assert worker.waked == ["C1-1", "C1-1"]
    assert worker.asked == []


@pytest.mark.parametrize("busy", ["answering", RunState.RUNNING, RunState.STARTING, RunState.STOPPING])
def test_what_is_awake_is_not_woken(session, controller, strip, worker, qtbot, clock, busy) -> None:
    if busy == "answering":
        draw_on(strip.canvas, ONE)
        worker.waked.clear()
        clock[0] += 2 * AWAKE
    else:
        begin(session, controller)
        session.set_run_state(busy)
    strip.show()
    qtbot.mouseMove(strip.canvas, QPoint(30, 30))
    assert worker.waked == []
    session.set_run_state(RunState.IDLE)


def test_a_paused_network_is_woken(session, controller, strip, worker, qtbot) -> None:
    begin(session, controller)
    session.set_run_state(RunState.PAUSED)
    strip.show()
    qtbot.mouseMove(strip.canvas, QPoint(30, 30))
    assert worker.waked == ["C1-1"]
    session.set_run_state(RunState.IDLE)


def test_the_network_that_begins_to_train_answers(session, controller, strip, worker) -> None:
    draw_on(strip.canvas, ONE)
    worker.say()
    begin(session, controller)
    assert session.classifier == strip.picker.currentData() == "C1-1"
    assert worker.asked[-1].classifier == "C1-1"


def test_while_it_trains_the_drawing_is_answered_again(session, controller, strip, worker, qtbot) -> None:
    draw_on(strip.canvas, ONE)
    worker.say()
    begin(session, controller)
    worker.say(7, 0.3, position=0.1)
    asked = len(worker.asked)
    qtbot.waitUntil(lambda: len(worker.asked) > asked)
    worker.say(7, 0.8, position=0.5)
    assert [round(share, 2) for _, share in strip.history.points()] == [0.3, 0.8]
    session.set_run_state(RunState.IDLE)


def test_the_history_is_of_one_drawing(session, controller, strip, worker) -> None:
    begin(session, controller)
    draw_on(strip.canvas, ONE)
    draw_on(strip.canvas, TWO)
    worker.say(7, 0.3, position=0.1)  # about the first of them
    assert strip.history.points() == []
    worker.say(7, 0.8, position=0.2)
    assert len(strip.history.points()) == 1
    session.set_run_state(RunState.IDLE)


def test_what_is_no_number_is_no_answer(session, controller, strip, worker) -> None:
    begin(session, controller)
    draw_on(strip.canvas, ONE)
    worker.say(7, float("nan"), position=0.1)
    assert strip.answer.findChild(QObject, "prediction").text() == "?"
    assert strip.history.points() == []
    session.set_run_state(RunState.IDLE)


def test_a_choice_by_hand_holds_until_the_next_training(session, controller, strip, worker) -> None:
    begin(session, controller)
    strip.picker.setCurrentIndex(strip.picker.findData(PRETRAINED))
    strip.picker.activated.emit(strip.picker.currentIndex())
    session.set_run_state(RunState.IDLE)
    assert session.classifier == PRETRAINED
    begin(session, controller, "C1-2")
    assert session.classifier == "C1-2"
    session.set_run_state(RunState.IDLE)


def test_after_the_end_its_last_word_is_asked_for(session, controller, strip, worker) -> None:
    draw_on(strip.canvas, ONE)
    worker.say()
    begin(session, controller)
    worker.say(position=0.1)
    asked = len(worker.asked)
    session.set_run_state(RunState.IDLE)
    assert len(worker.asked) == asked + 1
    assert session.classifier == "C1-1"


def test_the_newest_runs_are_offered(session, controller, strip) -> None:
    for number in range(25):
        session.remember(stored("finished", run_id=f"C1-{number:02}"))
    assert listed(strip) == [PRETRAINED, *(f"C1-{number:02}" for number in range(24, 4, -1))]


def test_an_older_run_that_is_chosen_stays_listed(session, controller, strip) -> None:
    session.choose_classifier("C1-unsaved")
    assert listed(strip) == [PRETRAINED, "C1-unsaved"]
    assert strip.picker.currentData() == "C1-unsaved"


def test_runs_begun_within_a_minute_have_names_of_their_own_that_stay(session, controller, strip) -> None:
    for second in (59, 58):  # the first was gone on with, and saved last
        session.remember(stored("running", run_id=f"C1-20261129-1326{second}-ab12"))
    names = [strip.picker.itemText(row) for row in (1, 2)]
    assert names == ["C1, 11-29 13:26:59", "C1, 11-29 13:26:58"]
    late = datetime(2027, 1, 1, tzinfo=UTC)
    for record in list(session.records.values()):
        session.remember(record.model_copy(update={"saved": late}))
    assert [strip.picker.itemText(row) for row in (1, 2)] == names


def test_a_stopped_run_says_how_good_it_is_and_when_it_would_have_been_tested(session, controller, strip) -> None:
    run = stored("stopped", run_id="C1-1")
    session.choose_classifier("C1-1")
    session.remember(run)
    assert strip._note.text() == "Not tested: that comes only after the last epoch."
    seen = Score(epoch=4, part="validation", loss=0.1, correct=4906, total=5000)
    session.remember(run.model_copy(update={"scores": (seen,), "epoch": 4}))
    assert strip._note.text() == "Validation 98.12 % after epoch 4. The test comes only after the last."
    tested = Score(epoch=4, part="test", loss=0.1, correct=9800, total=10_000)  # by the course, after each epoch
    by_course = run.settings.changed(course_protocol=True)
    session.remember(run.model_copy(update={"scores": (tested,), "epoch": 4, "batch": 6, "settings": by_course}))
    assert strip._note.text() == "Not tested yet."


def test_the_accuracy_stands_in_the_list_and_below_the_box_but_not_in_it(session, controller, strip) -> None:
    test = Score(epoch=10, part="test", loss=0.1, correct=9691, total=10_000)
    session.remember(stored("finished", run_id="C1-1").model_copy(update={"scores": (test,)}))
    session.choose_classifier("C1-1")
    assert "96.91" in strip.picker.currentText()
    assert "96.91" in strip.picker.toolTip()
    assert "96.91" not in strip.picker.currentData(SHORT)
    assert strip.picker.currentData(SHORT).startswith("C1, ")


def test_a_fine_tuned_run_is_told_apart_in_the_list_and_in_the_box(session, controller, strip) -> None:
    test, settings = Score(epoch=10, part="test", loss=0.1, correct=9691, total=10_000), Settings(tuned_from="C1-0")
    one = stored("finished", run_id="C1-1").model_copy(update={"scores": (test,), "settings": settings})
    session.remember(one)
    session.choose_classifier("C1-1")
    assert strip.picker.currentText().startswith("C1 fine-tuned, 96.91 %, ")
    assert strip.picker.currentData(SHORT).startswith("C1 fine-tuned, ")


def test_a_network_that_reads_no_digits_is_not_offered(controller, session, strip) -> None:
    session.run_id, session.run_entry = "A2-1", entry("A2")
    session.set_run_state(RunState.RUNNING)
    assert listed(strip) == [PRETRAINED]


def test_a_step_of_a_network_that_stands_still_is_answered_anew(controller, session, strip, worker) -> None:
    begin(session, controller)
    draw_on(strip.canvas, ONE)
    worker.say()
    session.set_run_state(RunState.PAUSED)
    worker.say()
    asked = len(worker.asked)
    controller.went_on()
    assert len(worker.asked) == asked + 1


def test_what_was_wrong_is_said_no_more_when_a_network_begins_to_train(session, controller, strip) -> None:
    controller.say(BROKEN)
    assert told(strip)
    begin(session, controller)
    assert told(strip) == ""
    assert strip.history.isVisibleTo(strip)
