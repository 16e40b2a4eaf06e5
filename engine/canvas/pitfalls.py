"""The mistakes that make a good network read drawings badly, each to be switched on by itself."""

from collections.abc import Sequence
from dataclasses import dataclass, fields

import numpy as np
from numpy.typing import NDArray

from engine import ink
from engine.canvas.drawings import CANVAS, Drawing
from engine.words import words


@dataclass(frozen=True)
class Steps:
    """The steps from strokes to what a network receives; each can be left out, and all are needed."""

    centring: bool = True
    scaling: bool = True
    antialiasing: bool = True
    inversion: bool = True
    normalisation: bool = True

    def without(self, step: str) -> "Steps":
        """Return the same steps without the one of this name."""
        return Steps(**{one.name: getattr(self, one.name) and one.name != step for one in fields(self)})


TITLES = {
    "centring": words("canvas", "Not centred"),
    "scaling": words("canvas", "Not scaled"),
    "antialiasing": words("canvas", "Hard edges"),
    "inversion": words("canvas", "Not inverted: black on white"),
    "normalisation": words("canvas", "Not normalised"),
}
"""What the picture is without each of the steps."""


def pictures(
    drawings: Sequence[Drawing],
    steps: Steps,
    pen: float = ink.PEN,
    normal: tuple[float, float] = (0.0, 1.0),
    side: float = CANVAS,
) -> ink.Image:
    """Return what a network gets of the drawings after these `steps`, for `Classifier.probabilities`: (N, 28, 28).

    Drawings are strokes on a canvas of `side` pixels. With all steps it is what `engine.ink` draws. Without centring a
    digit stays where on the canvas it was drawn; without scaling it keeps its size there. `normal` are the mean and
    the standard deviation by which the classifier normalises: without normalisation the picture makes up for them.
    """
    points, last, counts = ink.flat(drawings)
    pens = np.full(len(counts), float(pen))
    fitted = steps.centring and steps.scaling
    if not fitted:
        points = _placed(points, counts, steps, pen, side)
    found = ink.painted(points, last, counts, pens, fitted=fitted)
    if steps.centring and not fitted:
        found = np.stack([ink.centred(one) for one in found]) if len(found) else found
    if not steps.antialiasing:
        found = (found > 0.5).astype(np.float32)
    if not steps.inversion:
        found = 1 - found
    if not steps.normalisation:
        found = found * np.float32(normal[1]) + np.float32(normal[0])
    return found


def _placed(
    points: NDArray[np.float64], counts: NDArray[np.int64], steps: Steps, pen: float, side: float
) -> NDArray[np.float64]:
    """Return the points of all drawings in pixels of the 28×28, by the steps that are left."""
    placed = points.copy()
    start = 0
    for count in counts:
        own = placed[start : start + count]
        start += count
        if not count:
            continue
        low, size = own.min(axis=0), np.ptp(own, axis=0)
        longest = float(size.max())
        factor = (ink.BOX - pen) / longest if steps.scaling and longest > 0 else ink.SIDE / side
        middle = (low + size / 2) * ink.SIDE / side - 0.5
        if steps.centring:
            middle = np.full(2, (ink.SIDE - 1) / 2)
        elif steps.scaling:  # where it was drawn, but whole
            room = np.maximum((factor * size + pen) / 2 - 0.5, 0)
            middle = np.clip(middle, room, np.maximum(ink.SIDE - 1 - room, room))
        own[:] = (own - low - size / 2) * factor + middle
    return placed
