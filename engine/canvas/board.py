"""The drawings of the pitfall switchboard: a fixed set, anywhere on the canvas, measured piece by piece."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from engine.canvas import drawings, pitfalls
from engine.canvas.drawings import Drawn
from engine.canvas.pitfalls import Steps
from engine.classifier import Classifier
from engine.datasets import pen

# the drawings of `evaluate --canvas` begin with other seeds
_SEED = 1000

PIECES = 12
"""Each piece holds two drawings of each digit, one of each source."""


@dataclass(frozen=True)
class Count:
    """So many of the drawings were `right` of those `done`; there are `total`."""

    right: int
    done: int
    total: int


@lru_cache(maxsize=PIECES)
def piece(number: int) -> Drawn:
    """Return the drawings of the piece `number`, one of each digit from both sources that no training sees.

    A traced test digit, and a shape held out from the pen model; 25–90 % of the canvas large, anywhere on it, in the
    whole pixels of a mouse. The first call draws them: a tenth of a second.
    Raises EngineError `data_missing` or `data_corrupt`.
    """
    seed = _SEED + number
    base = drawings.traced(1, seed) + drawings.written(1, seed, pen.HELD_OUT)
    generator = np.random.default_rng([seed, 6])
    sizes, xs, ys = generator.uniform((0.25, 0, 0), (0.9, 1, 1), (len(base.drawings), 3)).T
    placed = [
        drawings.on_pixels(drawings.fitted(one, float(size), (float(x), float(y))))
        for one, size, x, y in zip(base.drawings, sizes, xs, ys, strict=True)
    ]
    return Drawn(tuple(placed), base.labels)


def measured(classifier: Classifier, steps: Steps, pieces: int = PIECES) -> Iterator[Count]:
    """Count how many drawings the network reads by these `steps`, a piece more at each `next`; the last has them all.

    Raises EngineError `data_missing` or `data_corrupt`.
    """
    own, right, done = classifier.preprocessing, 0, 0
    for number in range(pieces):
        given = piece(number)
        images = pitfalls.pictures(given.drawings, steps, own.pen, (own.mean, own.std))
        right += int((classifier.probabilities(images).argmax(axis=1) == given.labels).sum())
        done += len(given.labels)
        yield Count(right, done, pieces * len(given.labels))
