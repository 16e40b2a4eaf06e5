"""B1 after all its epochs: the half at 2.45 hours."""

import numpy as np
from PySide6.QtWidgets import QWidget

from desktop.pictures.sigmoid import Sigmoid
from engine.progress import Batches
from engine.settings import Settings


def descent(epochs: int, rate: float = 0.01) -> Batches:
    """Return the blocks of a logistic regression over 1, 2, 3 hours, from (0.5, 0.1)."""
    x, y = np.array([1.0, 2.0, 3.0]), np.array([0.0, 0.0, 1.0])
    w, b, path = 0.5, 0.1, []
    for _ in range(epochs):
        error = 1 / (1 + np.exp(-(w * x + b))) - y
        w, b = w - rate * float(error @ x), b - rate * float(error.sum())
        path.append([w, b])
    return Batches(epochs, 0, np.zeros(epochs, np.float32), np.empty(0, np.float32), path=np.array(path))


def make() -> QWidget:
    sigmoid = Sigmoid()
    sigmoid.resize(470, 330)
    sigmoid.begin(Settings(epochs=10_000, momentum=0))
    sigmoid.look({"start": np.array([0.5, 0.1])})
    sigmoid.append(descent(10_000))
    sigmoid.refresh()
    return sigmoid
