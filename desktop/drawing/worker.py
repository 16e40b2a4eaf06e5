"""Answers drawings inside the engine's thread, between two turns of the training."""

import logging
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, Signal, Slot

from desktop.training.messages import Problem
from desktop.training.worker import TrainingWorker
from engine import ink
from engine.errors import EngineError

if TYPE_CHECKING:
    from engine.classifier import Classifier

PRETRAINED = "pretrained"

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Question:
    """A drawing (strokes of (k, 2) points, y down) for the network `classifier` ("pretrained" or a run's id)."""

    classifier: str
    drawing: tuple[NDArray[np.float64], ...]


@dataclass(frozen=True)
class Answer:
    """What the network received, (28, 28), and its ten probabilities. `position`: how many epochs it had trained."""

    question: Question
    image: NDArray[np.float32]
    probabilities: NDArray[np.float32]
    position: float | None


class AnsweringWorker(QObject):
    """Answers one question at a time: `answered(Answer)` or `failed(str classifier, Problem)`."""

    answered = Signal(object)
    failed = Signal(str, object)

    def __init__(self, training: TrainingWorker) -> None:
        super().__init__()
        self._training = training
        self._opened: dict[str, Classifier] = {}
        self._copied: tuple[str, int, int] | None = None

    @Slot()
    def warm_up(self) -> None:
        """Open the shipped network and let it answer once, so that the first drawing does not wait."""
        from engine.errors import EngineError

        try:
            self._classifier(PRETRAINED)[0].probabilities(np.zeros((28, 28), np.float32))
        except EngineError as error:
            self.failed.emit(PRETRAINED, Problem(error.code, error.values))

    @Slot(object)
    def answer(self, question: Question) -> None:
        """Report the answer of the network that `question` names."""
        try:
            classifier, position = self._classifier(question.classifier)
            image = ink.image(question.drawing, classifier.preprocessing.pen)
            probabilities = classifier.probabilities(image)[0]
        except EngineError as error:
            self.failed.emit(question.classifier, Problem(error.code, error.values))
            return
        self.answered.emit(Answer(question, image, probabilities, position))

    def _classifier(self, name: str) -> "tuple[Classifier, float | None]":
        from engine.classifier import Classifier
        from engine.runs import store

        run = self._training.run
        if run is not None and run.id == name and run.network is not None:
            standing = (run.id, run.epoch, run.batch)
            if self._copied != standing:
                self._opened[name] = Classifier.copy_of(run)
                self._copied = standing
            return self._opened[name], run.epoch + run.batch / max(run.batches_per_epoch, 1)
        if name not in self._opened:
            self._opened[name] = (
                Classifier.pretrained() if name == PRETRAINED else Classifier.load(store.state_file(name))
            )
        return self._opened[name], None
