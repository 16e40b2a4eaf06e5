"""A3 on the saddle: steps of one sample leave it, those of the full batch do not."""

import numpy as np
from numpy.typing import NDArray
from PySide6.QtWidgets import QWidget

from desktop.pictures.surface import SaddleSurface
from engine.progress import Batches
from engine.settings import Settings


def way(steps: int, samples: list[float], rate: float = 0.05) -> NDArray[np.float64]:
    """Return (steps, 2): descent on the saddle from (1, 0), seeing `samples` one after another (0: their mean)."""
    u, v, path = 1.0, 0.0, []
    for step in range(steps):
        pull = v - samples[step % len(samples)]
        u, v = u - rate * 4 * u, v - rate * (4 * v * (v * v - 1) + pull / 2)
        path.append([u, v])
    return np.array(path)


def make() -> QWidget:
    surface = SaddleSurface()
    surface.resize(470, 330)
    surface.begin(Settings(epochs=100, batch_size=1, momentum=0, learning_rate=0.05))
    path = way(60, [-1.0, 0.0, 1.0])
    surface.append(Batches(20, 0, np.zeros(60, np.float32), np.empty(0, np.float32), path=path))
    surface.look({"compared": way(20, [0.0])})
    surface.refresh()
    return surface
