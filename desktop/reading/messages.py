"""What the reading worker and the window tell each other: frozen values."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from desktop.drawing.given import Picture

STEPS = ("centring", "scaling", "antialiasing", "inversion", "normalisation")
"""Those that can be switched off, as `engine.canvas.pitfalls.Steps` names them."""


@dataclass(frozen=True, eq=False)
class Asked:
    """Read a drawing, or the picture in its place, without some of the `STEPS`.

    `classifier` is the network whose pen, mean and deviation the steps have, and whose reading of the fixed drawings is
    counted, unless it is `moving`: in training; `names` those that answer, in this order ("pretrained" and runs' ids).
    """

    drawing: tuple[NDArray[np.float64], ...]
    picture: Picture | None
    classifier: str
    names: tuple[str, ...]
    without: frozenset[str] = frozenset()
    moving: bool = False


@dataclass(frozen=True, eq=False)
class Reply:
    """What the network `name` answers: probabilities (10,), and whether it is `sure`; its test accuracy if known."""

    name: str
    probabilities: NDArray[np.float32]
    sure: bool
    tested: float | None = None


@dataclass(frozen=True)
class Tally:
    """How many of the fixed drawings are read: by all steps, `whole` of `whole_done`; by those `left`, of `done`."""

    whole: int
    whole_done: int
    left: int
    done: int
    total: int
