"""The losses over two parameters that are drawn from above: that of a line with a bias, and the saddle of A3."""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import ArrayLike

from desktop.pictures.track import Floats
from desktop.widgets.curve_range import Limits
from engine.datasets.points import LINE
from engine.settings import Settings


@dataclass(frozen=True)
class Landmark:
    """A point of the surface that has a name."""

    first: float
    second: float
    kind: Literal["minimum", "saddle"]


@dataclass(frozen=True)
class Landscape:
    """A loss over two parameters: `loss` (arrays that fit each other → array), their `names`, and what to look at.

    `around` are the limits of both that are seen at first; `start` the parameters before the first step, where the
    settings decide them; `samples` says how many examples a full batch has.
    """

    loss: Callable[[Floats, Floats], Floats]
    names: tuple[str, str]
    around: tuple[Limits, Limits]
    landmarks: Sequence[Landmark] = ()
    start: Callable[[Settings], list[float]] | None = None
    samples: int = 1

    def at(self, first: float, second: float) -> float:
        """Return the loss at one point."""
        return float(self.loss(np.array(first), np.array(second)))


def line_landscape(x: ArrayLike, y: ArrayLike) -> Landscape:
    """Return the sum of the squared errors of ŷ = w·x + b over points x, y: what A6 minimises."""
    x, y = np.asarray(x, dtype=np.float64).ravel(), np.asarray(y, dtype=np.float64).ravel()
    (w, b), *_ = np.linalg.lstsq(np.stack([x, np.ones_like(x)], axis=1), y)

    def loss(weight: Floats, bias: Floats) -> Floats:
        return np.asarray(sum((weight * one + bias - target) ** 2 for one, target in zip(x, y, strict=True)))

    w, b = round(float(w), 9), round(float(b), 9) + 0.0
    around = (w - 2.5, w + 2.5), (b - 3.5, b + 3.5)
    return Landscape(loss, ("w", "b"), around, (Landmark(w, b, "minimum"),), samples=len(x))


def saddle_landscape(samples: Sequence[float]) -> Landscape:
    """Return the mean loss of `engine.networks.saddle` over `samples` that lie evenly about 0."""
    square = float(np.mean(np.square(samples)))

    def loss(u: Floats, v: Floats) -> Floats:
        return np.asarray(2 * u**2 + (v**2 - 1) ** 2 + (v**2 + square) / 4)

    valley = math.sqrt(1 - 1 / 8)  # where 4v(v² − 1) + v/2 = 0
    marks = Landmark(0, 0, "saddle"), Landmark(0, valley, "minimum"), Landmark(0, -valley, "minimum")
    return Landscape(
        loss, ("u", "v"), ((-1.25, 1.25), (-1.5, 1.5)), marks, lambda settings: [settings.start, 0.0], len(samples)
    )


LINE_LANDSCAPE = line_landscape(LINE.inputs, LINE.targets)
SADDLE_LANDSCAPE = saddle_landscape((-1.0, 0.0, 1.0))
