"""Answers drawings inside the engine's thread, between two turns of the training."""

from contextlib import suppress
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, Signal, Slot

from desktop.drawing.given import Picture
from desktop.training.messages import Problem, problem
from desktop.training.worker import TrainingWorker
from engine import ink
from engine.errors import EngineError
from engine.runs.store import Record

if TYPE_CHECKING:
    from engine.classifier import Classifier
    from engine.step import Step

PRETRAINED = "pretrained"
DOT = (np.zeros((1, 2)),)


@dataclass(frozen=True)
class Question:
    """A drawing (strokes of (k, 2) points, y down) for the network `classifier` ("pretrained" or a run's id).

    `picture`: one that was opened takes the place of the drawing.
    """

    classifier: str
    drawing: tuple[NDArray[np.float64], ...]
    picture: Picture | None = None


@dataclass(frozen=True)
class Answer:
    """What the network received, (28, 28), and its ten probabilities. `position`: how many epochs it had trained.

    `look` is what it shows of its inside, if it does; `entry` the id of its entry; `sure`: whether it dares to answer.
    `picture`: the one that was opened, upright, light 0 … 1, (H, W) or (H, W, 3).
    """

    question: Question
    image: NDArray[np.float32]
    probabilities: NDArray[np.float32]
    position: float | None
    look: dict[str, NDArray[np.float32]] = field(default_factory=dict)
    entry: str = ""
    sure: bool = True
    picture: NDArray[np.float32] | None = None


class AnsweringWorker(QObject):
    """Answers one question at a time: `answered(Answer)`, or `failed(Question, Problem)` where it cannot.

    `refused(Question, Problem)`: the picture cannot be read, whoever answers.
    A failed warm-up is told like a question to the shipped network; `woken` follows every `wake`.
    """

    answered = Signal(object)
    failed = Signal(object, object)
    refused = Signal(object, object)
    woken = Signal()

    def __init__(self, training: TrainingWorker) -> None:
        super().__init__()
        self._training = training
        self._opened: dict[str, Classifier] = {}  # from files, by name
        self._copy: tuple[tuple[str, int, int, int, bool], Classifier] | None = None
        self._read: tuple[Picture, tuple[Step, ...]] | None = None  # the last picture: it is asked about again
        self._unreadable: WeakKeyDictionary[Picture, Problem] = WeakKeyDictionary()  # so are those that were refused
        training.saved.connect(self._forget)

    @Slot()
    def warm_up(self) -> None:
        """Open the shipped network and let it read a dot, so that the first drawing does not wait."""
        self._answer(Question(PRETRAINED, DOT))

    @Slot(str)
    def wake(self, classifier: str) -> None:
        """Let a network read a dot, unseen: where it cannot, the question that follows will tell."""
        try:
            with suppress(EngineError):
                self._asked(Question(classifier, DOT), ())
        finally:
            self.woken.emit()

    @Slot(object)
    def answer(self, question: Question) -> None:
        """Report the answer of the network that `question` names."""
        answer = self._answer(question)
        if answer is not None:
            self.answered.emit(answer)

    def _answer(self, question: Question) -> Answer | None:
        try:
            steps = self.steps(question.picture) if question.picture is not None else ()
        except Exception as error:  # everything must reach the window
            self.refused.emit(question, problem(error))
            return None
        try:
            return self._asked(question, steps)
        except Exception as error:  # everything must reach the window: it waits for this answer
            self.failed.emit(question, problem(error))
            return None

    def _asked(self, question: Question, steps: "tuple[Step, ...]") -> Answer:
        """Return what the network answers about the drawing, or about the picture that was read in `steps`."""
        classifier, position = self.classifier(question.classifier)
        image = steps[-1].image if steps else ink.image(question.drawing, classifier.preprocessing.pen)
        answer, unsure = classifier.answer(image)
        look, picture = classifier.look(image), steps[0].image if steps else None
        return Answer(question, image, answer, position, look, classifier.entry, not unsure, picture)

    def steps(self, picture: Picture) -> "tuple[Step, ...]":
        """Return the steps by which `picture` is read; raises EngineError as `engine.pictures.steps` does."""
        from engine import pictures

        if (why := self._unreadable.get(picture)) is not None:
            raise EngineError(why.code, **why.values)
        if self._read is None or self._read[0] is not picture:
            try:
                self._read = picture, pictures.steps(picture.source, picture.name)
            except EngineError as error:
                self._unreadable[picture] = problem(error)  # not the error: that holds the whole picture
                raise
        return self._read[1]

    def classifier(self, name: str) -> "tuple[Classifier, float | None]":
        """Return the network `name`, and how many epochs it has trained if it is that of the run in memory."""
        from engine.classifier import Classifier
        from engine.runs import store

        run = self._training.run
        if run is not None and run.id == name and run.network is not None:
            # the last of these: a run that diverged ends where it stood, with other weights
            standing = (run.id, run.epoch, run.batch, self._training.moves, self._training.under_way)
            if self._copy is None or self._copy[0] != standing:
                self._copy = standing, Classifier.copy_of(run)
            return self._copy[1], run.epoch + run.batch / max(run.batches_per_epoch, 1)
        if name not in self._opened:
            file = store.state_file(name)
            self._opened[name] = Classifier.pretrained() if name == PRETRAINED else Classifier.load(file)
        return self._opened[name], None

    @Slot(object)
    def _forget(self, record: Record) -> None:
        """Read a run's file anew after it was written."""
        self._opened.pop(record.id, None)
