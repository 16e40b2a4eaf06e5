"""A 7 read row by row: a 5 at first, then a 1, and a 7 once its bar is seen."""

import numpy as np
from numpy.typing import NDArray
from PySide6.QtWidgets import QWidget

from desktop.pictures.rows import Rows
from engine.settings import Settings
from tests.examples.branches import digit


def chances() -> NDArray[np.float64]:
    """Return the ten probabilities after each of the 28 rows, (28, 10)."""
    rows, random = np.arange(28), np.random.default_rng(2)
    logits = random.normal(0, 0.4, (28, 10)) + np.where(np.arange(10) == 5, 1.0, 0.0)
    logits[:, 1] += 2.5 * np.exp(-(((rows - 9) / 3.5) ** 2))
    logits[:, 7] += np.clip((rows - 7) * 0.55, 0, 7)
    raised: NDArray[np.float64] = np.exp(logits)
    return raised / raised.sum(axis=1, keepdims=True)


def make() -> QWidget:
    picture = Rows()
    picture.resize(760, 330)
    picture.begin(Settings())
    picture.look({"image": digit(), "answers": chances()})
    picture.refresh()
    return picture
