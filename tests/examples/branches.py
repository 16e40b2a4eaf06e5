"""A 7 in the first Inception block: its branches with made-up kernels."""

import numpy as np
from numpy.typing import NDArray
from PySide6.QtWidgets import QWidget

from desktop.pictures.branches import Branches
from engine.ink import image
from engine.settings import Settings
from tests.examples.digit_canvas import SEVEN


def digit() -> NDArray[np.float32]:
    """Return the 7 as the network receives it, (28, 28)."""
    return image(SEVEN)


def maps() -> dict[str, NDArray[np.float32]]:
    """Return what the branches make of it: their channels (C, 12, 12) by their names."""
    small = digit()[2:26, 2:26].reshape(12, 2, 12, 2).max(axis=(1, 3))
    random = np.random.default_rng(0)
    found = {"image": digit()}
    for name, channels in (("average", 24), ("1×1", 16), ("5×5", 24), ("3×3", 24)):
        moved = [np.roll(small, random.integers(-2, 3, 2), (0, 1)) - 0.5 * small for _ in range(channels)]
        found[name] = np.stack([random.normal() * one for one in moved])
    return found


def make() -> QWidget:
    picture = Branches()
    picture.resize(760, 330)
    picture.begin(Settings())
    picture.look(maps())
    picture.refresh()
    return picture
