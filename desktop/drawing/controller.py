"""Between the drawing strip and the answering worker: who answers, when, and never two questions at once."""

from pathlib import Path
from time import monotonic

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, QTimer, Signal, Slot

from desktop.drawing.given import Picture, shown
from desktop.drawing.strip import DrawingStrip, Offered
from desktop.drawing.worker import PRETRAINED, Answer, AnsweringWorker, Question
from desktop.language import sentence
from desktop.run_name import run_name
from desktop.session import Session
from desktop.training.messages import Problem, Started
from desktop.training.run_state import RunState
from engine import catalogue
from engine.errors import EngineError
from engine.runs.store import Record

AGAIN_MS = 500
"""How often a drawing is answered again while a network trains."""

NAMED = 28
"""Letters of a file's name in a problem."""

AWAKE = 0.1
"""Seconds for which a processor that has answered stays awake."""

AT_WORK = (RunState.STARTING, RunState.RUNNING, RunState.STOPPING)
"""In these states the engine's thread does not sleep."""

LISTED = 20
"""Trained networks offered, the newest first."""


class DrawingController(QObject):
    """Asks the chosen network about the drawing; a newer drawing replaces one that still waits.

    Where a picture cannot be read, or a network not be opened, the strip says so until the user does something else.
    """

    given_changed = Signal()  # another drawing or picture: see `given`
    looked = Signal(object)  # dict of arrays: what the network that answers shows of its inside (see `Classifier.look`)
    _answer = Signal(object)
    _wake = Signal(str)

    def __init__(
        self, session: Session, strip: DrawingStrip, worker: AnsweringWorker, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._strip = strip
        self._drawing: tuple[NDArray[np.float64], ...] = ()
        self._picture: Picture | None = None  # takes the place of the drawing
        self._laid: Picture | None = None  # the last that was laid on the sheet
        self._problem: Problem | None = None  # that is said
        self._asked: Question | None = None  # the one that is out
        self._stale = False  # its drawing is no longer there
        self._again = False  # ask once more when its answer has come
        self._woken, self._waking = 0.0, False  # when the network last answered unseen; whether it is about to
        self._clock = QTimer(self)
        self._clock.setInterval(AGAIN_MS)
        self.list_classifiers()
        self._connect(worker)

    def _connect(self, worker: AnsweringWorker) -> None:
        session, strip = self._session, self._strip
        strip.drawing_changed.connect(self._drawing_changed)
        strip.canvas.picture_given.connect(self.show_picture)
        strip.canvas.approached.connect(self._approached)
        strip.classifier_chosen.connect(self._choose)
        session.classifier_changed.connect(self._classifier_changed)
        session.run_state_changed.connect(self._run_state_changed)
        session.entry_changed.connect(self._entry_changed)
        session.runs_changed.connect(self.list_classifiers)
        self._answer.connect(worker.answer)
        self._wake.connect(worker.wake)
        worker.woken.connect(self._is_awake)
        worker.answered.connect(self._answered)
        worker.failed.connect(self._failed)
        worker.refused.connect(self._refused)
        self._clock.timeout.connect(self.ask)

    @Slot(object)
    def _drawing_changed(self, drawing: list[NDArray[np.float64]]) -> None:
        self.say(None)
        before, self._drawing = self._drawing, tuple(drawing)
        if drawing or not self._strip.canvas.has_picture:
            self._stale |= self._picture is not None and self._asked is not None
            self._picture = None
        begun_anew = not (before and drawing) or not np.array_equal(before[0][0], drawing[0][0])
        self._stale |= begun_anew and self._asked is not None
        self.given_changed.emit()
        self.ask()

    @property
    def given(self) -> tuple[tuple[NDArray[np.float64], ...], Picture | None]:
        """The strokes on the sheet, and the picture that takes their place."""
        return self._drawing, self._picture

    @Slot(object)
    def show_picture(self, picture: Picture) -> None:
        """Let the network read `picture`; the sheet shows it as soon as it has been read, until the next stroke."""
        self.say(None)
        self._picture = picture
        self._stale |= self._asked is not None
        self.ask()

    @Slot()
    def ask(self) -> None:
        """Ask about the drawing as it is now; while a question is out, only the newest is remembered."""
        self._again = self._asked is not None
        if self._picture is not None and not self._again:
            self._asked = Question(self._session.classifier, (), self._picture)
            self._answer.emit(self._asked)
        elif self._drawing and not self._again:
            self._asked = Question(self._session.classifier, self._drawing)
            self._answer.emit(self._asked)

    @Slot()
    def _approached(self) -> None:
        """Let the network answer unseen while the pen comes nearer: what has rested is slow at the first point."""
        busy = self._waking or self._asked is not None or self._session.run_state in AT_WORK
        if not busy and monotonic() - self._woken > AWAKE:
            self._woken, self._waking = monotonic(), True
            self._wake.emit(self._session.classifier)

    @Slot()
    def _is_awake(self) -> None:
        self._waking = False

    @Slot(object)
    def _answered(self, answer: Answer) -> None:
        stale, self._asked, self._stale = self._stale, None, False
        there = bool(self._drawing) or answer.picture is not None
        if there and not stale and answer.question.classifier == self._session.classifier:
            self._lay(answer)
            self._strip.show_answer(answer.image, answer.probabilities, answer.sure)
            if answer.look and answer.entry == self._session.entry.id:
                self.looked.emit(answer.look)
            if not self._again:  # else it is about a drawing that has grown since
                self._remember(answer)
        if self._again:
            self.ask()

    def _lay(self, answer: Answer) -> None:
        """Lay the picture that was read on the sheet, once."""
        canvas, picture = self._strip.canvas, answer.question.picture
        if answer.picture is not None and not (canvas.has_picture and picture is self._laid):
            self._laid = picture
            self._strip.history.reset()  # it was about another picture
            canvas.show_picture(shown(answer.picture))
            self.given_changed.emit()

    def _remember(self, answer: Answer) -> None:
        """Draw how the answer changes while the network that gives it trains."""
        if answer.position is not None and self._session.training and np.isfinite(answer.probabilities).all():
            self._strip.history.append(answer.position, answer.probabilities)

    @Slot(object, object)
    def _failed(self, question: Question, problem: Problem) -> None:
        """Say why there is no answer, and let the shipped network give one."""
        if question is self._asked:
            self._asked, self._stale = None, False
        if question.classifier == self._session.classifier:
            self.say(problem)
            self._session.choose_classifier(PRETRAINED)
        if self._again:
            self.ask()

    @Slot(object, object)
    def _refused(self, question: Question, problem: Problem) -> None:
        """Say why the picture cannot be read; what lies on the sheet stays."""
        stale, self._asked, self._stale = self._stale, None, False
        if question.picture is self._picture and not stale:
            lies = self._strip.canvas.has_picture and question.picture is not self._laid
            self._picture = self._laid if lies else None  # what lies there is asked about again
            self.say(problem)
        self.ask()

    @Slot(object)
    def say(self, problem: Problem | None) -> None:
        """Say `problem` in the strip until the user does something else; None: say nothing any more."""
        if problem is None is self._problem:
            return  # as at nearly every point of a stroke
        self._problem = problem
        if problem is None:
            self._strip.show_problem("")
            return
        values = {name: _short(value) if name == "path" else value for name, value in problem.values.items()}
        texts = (sentence(EngineError(problem.code, **each)) for each in (values, problem.values))
        self._strip.show_problem(*texts)

    @Slot(str)
    def _choose(self, classifier: str) -> None:
        self.say(None)
        self._session.choose_classifier(classifier)

    @Slot()
    def _entry_changed(self) -> None:
        self.say(None)
        self.ask()  # its picture may show the drawing

    def retranslate(self) -> None:
        """Say everything in the language of the day."""
        self.list_classifiers()
        self.say(self._problem)

    @Slot()
    def _classifier_changed(self) -> None:
        self.list_classifiers()
        self.ask()

    @Slot(object)
    def network_started(self, started: Started) -> None:
        """Let the network that begins to train answer, if it reads digits."""
        self.say(None)
        if catalogue.entry(started.entry_id).reads_digits:
            self._strip.history.reset()
            self._session.choose_classifier(started.run_id)
            self.list_classifiers()

    @Slot(object)
    def _run_state_changed(self, state: RunState) -> None:
        entry = self._session.run_entry
        if state is RunState.RUNNING and entry is not None and entry.reads_digits:
            self._clock.start()
        else:
            self._clock.stop()
            self.ask()  # the last word of a network that was stopped or paused
        self.list_classifiers()

    @Slot()
    def went_on(self) -> None:
        """Ask again when a network that stands still has taken a step, forward or back."""
        if self._session.run_state is RunState.PAUSED:
            self.ask()

    @Slot()
    def list_classifiers(self) -> None:
        """Offer the shipped network and the stored runs, the newest first."""
        session = self._session
        offered = [Offered(PRETRAINED, self.tr("Shipped network"))]
        trains = session.run_id if session.training else None
        if trains is not None and session.run_entry is not None and session.run_entry.reads_digits:
            paused = session.run_state is RunState.PAUSED
            text = self.tr("{entry}, in training (paused)") if paused else self.tr("{entry}, in training")
            offered.append(Offered(trains, text.format(entry=session.run_entry.id)))
        offered += [self._described(record) for record in session.readers(LISTED) if record.id != trains]
        if session.classifier not in (one.id for one in offered):  # an older one, or one that could not be saved
            offered.append(Offered(session.classifier, session.classifier))
        self._strip.set_classifiers(offered, session.classifier)
        self._strip.set_training(session.training and session.classifier == session.run_id)
        self._strip.set_classifier_note(self._note())

    def _described(self, record: Record) -> Offered:
        """Name a run; the closed box is narrow and leaves the accuracy to the note below it."""
        short, full = run_name(record)
        return Offered(record.id, full, short)

    def _note(self) -> str:
        record = self._session.records.get(self._session.classifier)
        if self._session.classifier == PRETRAINED:
            return self.tr("It came with the program.")
        if record is None or (record.test_accuracy is None and record.settings.course_protocol):
            return self.tr("Not tested yet.")
        if record.test_accuracy is None:
            return self._untested(record)
        return self.tr("{accuracy} % of the 10,000 test digits read").format(
            accuracy=f"{100 * record.test_accuracy:.2f}"
        )

    def _untested(self, record: Record) -> str:
        """Say how good a run is that has not come to its test, and when that is."""
        known = next((score for score in reversed(record.scores) if score.part == "validation"), None)
        if known is None:
            return self.tr("Not tested: that comes only after the last epoch.")
        return self.tr("Validation {accuracy} % after epoch {epoch}. The test comes only after the last.").format(
            accuracy=f"{100 * known.accuracy:.2f}", epoch=known.epoch
        )


def _short(path: str) -> str:
    """Return the name of the file at `path`, its middle left out where it is long."""
    name = Path(path).name
    return name if len(name) <= NAMED else f"{name[: NAMED // 2]}…{name[-NAMED // 2 :]}"
