"""Drawings to test with, as the canvas delivers them: of shapes not trained on, of traced test digits, of no digits."""

from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from engine.canvas import tracing
from engine.datasets import mnist, pen

Line = NDArray[np.float64]
Drawing = list[Line]

CANVAS = 280
"""The side of the canvas in pixels: what is drawn on it is rounded to them."""


@dataclass(frozen=True)
class Drawn:
    """Drawings on the canvas and what they show: `labels` (N,) of 0 … 9, or `pen.NOTHING`."""

    drawings: tuple[Drawing, ...]
    labels: NDArray[np.int64]

    def __add__(self, other: "Drawn") -> "Drawn":
        return Drawn(self.drawings + other.drawings, np.concatenate([self.labels, other.labels]))


@lru_cache(maxsize=4)
def written(per_digit: int, seed: int, families: tuple[str, ...]) -> Drawn:
    """Return `per_digit` drawings of each digit by the pen model's `families`, in the middle of the canvas."""
    generator = np.random.default_rng([seed, 1])
    labels = np.repeat(np.arange(10), per_digit)
    return Drawn(tuple(fitted(pen.strokes(int(digit), generator, families)) for digit in labels), labels)


@lru_cache(maxsize=4)
def traced(per_digit: int, seed: int) -> Drawn:
    """Return the strokes of up to `per_digit` of MNIST's test digits of each class, in the middle of the canvas.

    A source of its own: real people's digits, of which neither training nor the pen model knows. Digits that cannot
    be traced faithfully (thick ink, whose loops are filled) are passed over: that is decided before any network
    sees them. Raises EngineError `data_missing` or `data_corrupt`.
    """
    images, truth = mnist.read("t10k-images-idx3-ubyte"), mnist.read("t10k-labels-idx1-ubyte")
    generator = np.random.default_rng([seed, 2])
    found = Drawn((), np.zeros(0, np.int64))
    for digit in range(10):
        index = generator.permutation(np.flatnonzero(truth == digit))
        strokes: list[Drawing] = []
        for first in range(0, len(index), per_digit):
            some = images[index[first : first + per_digit]]
            lines = tracing.traced(some)
            strokes += [one for one, good in zip(lines, tracing.faithful(some, lines), strict=True) if good]
            if len(strokes) >= per_digit:
                break
        found += Drawn(tuple(map(fitted, strokes[:per_digit])), np.full(len(strokes[:per_digit]), digit))
    return found


@lru_cache(maxsize=8)
def others(count: int, seed: int, kind: str) -> Drawn:
    """Return `count` drawings that are no digits: `kind` is "letter", "half", "scribble" or "blank".

    None of the families has been trained on. Blank are an empty canvas and a single dot.
    """
    labels = np.full(count, pen.NOTHING)
    if kind == "blank":
        return Drawn(tuple([np.full((k % 2, 2), CANVAS / 2.0)] for k in range(count)), labels)
    named = {name: name.split(" ")[0] for name in pen.OTHERS_HELD_OUT}
    families = [name for name, of in named.items() if (of if of in ("letter", "half") else "scribble") == kind]
    generator = np.random.default_rng([seed, 3])
    return Drawn(tuple(fitted(pen.strokes(pen.NOTHING, generator, families)) for _ in range(count)), labels)


def fitted(drawing: Drawing, share: float = 0.6, place: tuple[float, float] = (0.5, 0.5)) -> Drawing:
    """Return the drawing with its longer side `share` of the canvas, at `place` of the room that is left (0 … 1)."""
    points = np.concatenate(drawing)
    low, size = points.min(axis=0), np.ptp(points, axis=0)
    factor = share * (CANVAS - 1) / max(float(size.max()), 1e-9)
    start = (CANVAS - 1 - factor * size) * np.array(place)
    return [(line - low) * factor + start for line in drawing]


def on_pixels(drawing: Drawing) -> Drawing:
    """Return the drawing as a mouse reports it: in whole pixels of the canvas."""
    return [np.round(line) for line in drawing]
