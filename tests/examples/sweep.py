"""A1 after 27 of 40 values of w: the minimum has been found."""

import numpy as np
from PySide6.QtWidgets import QWidget

from desktop.pictures.sweep import Sweep
from engine.progress import Batches
from engine.settings import Settings


def make() -> QWidget:
    sweep = Sweep()
    sweep.resize(470, 330)
    sweep.begin(Settings(start=0.0, stride=0.1, epochs=40))
    path = np.round(0.1 * np.arange(1, 28), 10)[:, None]
    sweep.append(Batches(27, 0, np.zeros(27, np.float32), np.empty(0, np.float32), path=path))
    sweep.refresh()
    return sweep
