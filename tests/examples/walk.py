"""A2 after nine steps: w, its next step and the slope."""

import numpy as np
from PySide6.QtWidgets import QWidget

from desktop.pictures.walk import Walk
from engine.progress import Batches
from engine.settings import Settings


def steps(count: int, rate: float, w: float = 1.0) -> Batches:
    """Return the blocks of a descent over the three points, from `w`."""
    path = []
    for _ in range(count):
        w -= rate * 28 / 3 * (w - 2)
        path.append([w])
    return Batches(count, 0, np.zeros(count, np.float32), np.empty(0, np.float32), path=np.array(path))


def make() -> QWidget:
    walk = Walk()
    walk.resize(470, 330)
    walk.begin(Settings(epochs=100, momentum=0, learning_rate=0.01))
    walk.append(steps(9, 0.01))
    walk.refresh()
    return walk
