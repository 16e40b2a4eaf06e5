"""How good a trained network is on the 10,000 test digits, and what it takes for what."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from engine.classifier import Classifier
from engine.datasets import mnist

CHUNK = 1000


@dataclass(frozen=True)
class Evaluation:
    """The test's outcome: mean cross-entropy, and `confusion` (10, 10): row = true digit, column = answer."""

    loss: float
    confusion: NDArray[np.int64]

    @property
    def correct(self) -> int:
        """The number of digits read correctly."""
        return int(self.confusion.trace())

    @property
    def total(self) -> int:
        """The number of digits."""
        return int(self.confusion.sum())

    @property
    def accuracy(self) -> float:
        """The share read correctly, 0…1."""
        return self.correct / self.total


def test(classifier: Classifier) -> Evaluation:
    """Classify all test digits. Raises EngineError `data_missing` or `data_corrupt`."""
    images, labels = mnist.read("t10k-images-idx3-ubyte"), mnist.read("t10k-labels-idx1-ubyte")
    confusion = np.zeros((10, 10), np.int64)
    loss = 0.0
    for start in range(0, len(labels), CHUNK):
        truth = labels[start : start + CHUNK]
        ink = images[start : start + CHUNK].astype(np.float32) / 255
        np.add.at(confusion, (truth, classifier.probabilities(ink).argmax(1)), 1)
        loss += float(classifier.losses(ink, truth).sum())
    return Evaluation(loss / len(labels), confusion)
