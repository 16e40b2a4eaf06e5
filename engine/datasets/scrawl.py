"""What is drawn, but is no digit, made up by chance: signs of no script, bumpy rings, two digits at once, turned ones.

A network that has seen only digits finds one in everything. Some of these in its batches, with no digit as their
target, teach it to be unsure (Hendrycks, Mazeika, Dietterich 2019, "Deep Anomaly Detection with Outlier Exposure").
The letters, signs and scribbles of the pen model have names, and a network learns those names: it went on reading a
heart as a 0 and a W as a 4. These have none, and cover what lies between.
"""

from collections.abc import Callable
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from engine import ink
from engine.datasets import pen
from engine.datasets.pen.curves import Numbers, smooth

COLUMNS, ROWS = 3, 4
"""Signs of no script join the points of such a grid."""

JITTER, SLANT, STRETCH = 0.12, 0.25, 0.25
"""Standard deviations of a point (of the grid), of the slant, of the logarithm of width to height."""

TURNED = (3, 4, 5, 6, 9)
"""Digits that are none when they lie on their side."""

Strokes = list[Numbers]


@lru_cache(maxsize=2)
def pool(count: int, seed: int) -> NDArray[np.uint8]:
    """Return `count` pictures (N, 28, 28) uint8 of what is no digit (read-only).

    The same arguments give the same pool. 3,000 take about two seconds.
    """
    chance = np.random.default_rng([seed, 29])
    drawings = [_KINDS[int(kind)](chance) for kind in chance.choice(len(_KINDS), count, p=_SHARES)]
    lines = [line for drawing in drawings for line in drawing]
    last = np.zeros(sum(map(len, lines)), bool)
    last[np.cumsum([len(line) for line in lines]) - 1] = True
    counts = np.array([sum(map(len, drawing)) for drawing in drawings], np.int64)
    grey = ink.painted(np.concatenate(lines), last, counts, chance.uniform(pen.THIN, pen.THICK, count))
    found = np.rint(255 * grey).astype(np.uint8)
    found.setflags(write=False)
    return found


def _sign(chance: np.random.Generator) -> Strokes:
    """Join six to nine points of a grid in one to three strokes, straight or round: so many are rarely a digit."""
    count = int(chance.integers(6, 10))
    places = chance.choice(COLUMNS * ROWS, count, replace=False)
    points = np.stack([places % COLUMNS, places // COLUMNS], axis=1) + chance.normal(0, JITTER, (count, 2))
    lifts = int(chance.integers(0, 3))
    cuts = np.sort(chance.choice(np.arange(2, count - 1), lifts, replace=False))
    strokes = [points[first:last] for first, last in zip([0, *cuts], [*cuts, count], strict=True)]
    if lifts and chance.random() < 0.5:  # from where the pen was lifted to a point that is there already
        strokes = [np.concatenate([stroke, points[chance.integers(count)][None]]) for stroke in strokes]
    if chance.random() < 0.5:
        strokes = [_curve(stroke) for stroke in strokes]
    wide, slant = np.exp(chance.normal(0, STRETCH)), chance.normal(0, SLANT)
    return [stroke @ np.array([[wide, 0], [-slant, 1]]) for stroke in strokes]


def _ring(chance: np.random.Generator) -> Strokes:
    """Close a line around a middle: with bumps and dents, or with three to five corners, far from round."""
    if chance.random() < 0.4:
        corners = int(chance.integers(3, 6))
        angle = 2 * np.pi * (np.arange(corners + 1) + chance.random()) / corners
        radius = chance.uniform(0.6, 1, corners + 1)
        radius[-1] = radius[0]
    else:
        angle = np.linspace(0, 2 * np.pi, 40) + chance.uniform(0, 2 * np.pi)
        waves = int(chance.integers(3, 7))  # with two it would be an 8
        radius = 1 + chance.uniform(0.25, 0.7) * np.cos(waves * angle + chance.uniform(0, 6))
        radius += chance.uniform(0, 0.3) * np.cos(angle * int(chance.integers(1, 4)) + chance.uniform(0, 6))
    line = np.stack([radius * np.cos(angle), radius * np.sin(angle)], axis=1)
    return [line * (np.exp(chance.normal(0, STRETCH)), 1)]


def _pair(chance: np.random.Generator) -> Strokes:
    """Write two digits side by side or one over the other."""
    one, other = (_written(chance, int(chance.integers(10))) for _ in range(2))
    apart = chance.uniform(0.05, 0.3) + max(line[:, 0].max() for line in one) if chance.random() < 0.6 else 0.1
    left = min(line[:, 0].min() for line in other)
    shift = np.array([apart - left, chance.normal(0, 0.1)])
    return one + [line + shift for line in other]


def _turned(chance: np.random.Generator) -> Strokes:
    """Lay a digit on its side."""
    side = int(chance.choice([-1, 1]))
    return [line[:, ::-1] * (side, -side) for line in _written(chance, int(chance.choice(TURNED)))]


def _written(chance: np.random.Generator, digit: int) -> Strokes:
    """Return the strokes of a digit of the pen model that is 1 high."""
    lines = pen.strokes(digit, chance)
    low, high = min(line[:, 1].min() for line in lines), max(line[:, 1].max() for line in lines)
    return [line / max(high - low, 1.0) for line in lines]


_KINDS: tuple[Callable[[np.random.Generator], Strokes], ...] = (_sign, _ring, _pair, _turned)
_SHARES = (0.5, 0.2, 0.15, 0.15)


def _curve(points: Numbers) -> Numbers:
    """Return the smooth curve (m, 2) through `points` (k, 2)."""
    found: Numbers = smooth(points[None], ())[0]
    return found
