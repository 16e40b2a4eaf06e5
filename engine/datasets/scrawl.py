"""What is drawn, but is no digit: scribbles, hatchings, spirals, signs and letters.

A network that has seen only digits finds one in everything. Some of these in its batches, without a digit as their
target, teach it to be unsure (Hendrycks, Mazeika, Dietterich 2019, "Deep Anomaly Detection with Outlier Exposure").
Letters that many write like a digit (O, I, l, Z, S, G, B, b, q, g, Y, D, U, T) are left out.
"""

from collections.abc import Callable
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from engine import ink
from engine.datasets.pen import THICK, THIN
from engine.datasets.pen.curves import Numbers, smooth

SIGNS: dict[str, str] = {
    "A": "0,10 4,0 8,10|1.5,6 6.5,6",
    "E": "7,0 0,0 0,10 7,10|0,5 5,5",
    "F": "7,0 0,0 0,10|0,5 5,5",
    "H": "0,0 0,10|8,0 8,10|0,5 8,5",
    "K": "0,0 0,10|7,0 0,6 7,10",
    "M": "0,10 1,0 5,6 9,0 10,10",
    "N": "0,10 0,0 8,10 8,0",
    "R": "0,10 0,0 5,0 7,2.5 5,5 0,5 7,10",
    "V": "0,0 4,10 8,0",
    "W": "0,0 3,10 6,3 9,10 12,0",
    "X": "0,0 8,10|8,0 0,10",
    "e": "1,5.5 8,5 7,1 4,0 1,2 0,6 3,10 8,8.5",
    "h": "0,0 0,10|0,6 3,4 5,6 5,10",
    "k": "0,0 0,10|5,4 0,7 5,10",
    "m": "0,3 0,10 0,5 3,3 5,5 5,10 5,5 8,3 10,5 10,10",
    "r": "0,3 0,10 0,6 2,3.5 5,3.5",
    "w": "0,3 2,10 5,4 8,10 10,3",
    "x": "0,3 6,10|6,3 0,10",
    "plus": "5,0 5,10|0,5 10,5",
    "equals": "0,3 10,3|0,7 10,7",
    "hash": "3,0 2,10|7,0 6,10|0,3 10,3|0,7 10,7",
    "star": "5,0 5,10|0,3 10,7|10,3 0,7",
    "arrow": "0,5 10,5|6,1 10,5 6,9",
    "house": "0,10 0,4 5,0 10,4 10,10 0,10|4,10 4,6 6,6 6,10",
    "heart": "5,10 0,4 1,0 4,0 5,3 6,0 9,0 10,4 5,10",
    "face": "5,0 9,2 10,5 8,9 5,10 2,9 0,5 1,2 5,0|3,3 3,4|7,3 7,4|3,7 5,8 7,7",
}
"""Letters and signs: strokes apart by bars, points x,y on a grid of about 10, y down."""

JITTER, SLANT, STRETCH, TURN = 0.6, 0.25, 0.3, 0.15
"""Standard deviations of points (of the grid), slant, logarithm of width to height, and radians."""

Strokes = list[Numbers]


@lru_cache(maxsize=2)
def pool(count: int, seed: int) -> NDArray[np.uint8]:
    """Return `count` pictures (N, 28, 28) uint8 of what is no digit, half of them letters and signs (read-only).

    The same arguments give the same pool. 5,000 take about two seconds.
    """
    chance = np.random.default_rng([seed, 29])
    drawings = [_KINDS[int(kind)](chance) for kind in chance.choice(len(_KINDS), count, p=_SHARES)]
    lines = [line for drawing in drawings for line in drawing]
    last = np.zeros(sum(map(len, lines)), bool)
    last[np.cumsum([len(line) for line in lines]) - 1] = True
    counts = np.array([sum(map(len, drawing)) for drawing in drawings], np.int64)
    grey = ink.painted(np.concatenate(lines), last, counts, chance.uniform(THIN, THICK, count))
    found = np.rint(255 * grey).astype(np.uint8)
    found.setflags(write=False)
    return found


def _sign(chance: np.random.Generator) -> Strokes:
    """Write one of the letters and signs, with corners sharp or round."""
    name = list(SIGNS)[int(chance.integers(len(SIGNS)))]
    strokes = [
        np.array([point.split(",") for point in stroke.split()], np.float64) for stroke in SIGNS[name].split("|")
    ]
    strokes = [stroke + chance.normal(0, JITTER, stroke.shape) for stroke in strokes]
    if chance.random() < 0.5:
        strokes = [_curve(stroke) for stroke in strokes]
    wide, slant, turn = np.exp(chance.normal(0, STRETCH)), chance.normal(0, SLANT), chance.normal(0, TURN)
    cos, sin = np.cos(turn), np.sin(turn)
    shape = np.array([[cos, -sin], [sin, cos]]) @ np.array([[wide, -slant], [0, 1]])
    return [stroke @ shape.T for stroke in strokes]


def _scribble(chance: np.random.Generator) -> Strokes:
    """Draw one to three curves to and fro, of so many points that no digit comes of them."""
    strokes = int(chance.integers(1, 4))
    points = int(chance.integers(9, 25)) // strokes + 3
    wide = np.exp(chance.normal(0, 0.4))
    return [_curve(chance.random((points, 2)) * (wide, 1)) for _ in range(strokes)]


def _wander(chance: np.random.Generator) -> Strokes:
    """Let a pen wander: its direction drifts and turns."""
    steps = int(chance.integers(30, 90))
    heading = np.cumsum(chance.normal(chance.normal(0, 0.15), 0.6, steps))
    return [np.cumsum(np.stack([np.cos(heading), np.sin(heading)], axis=1), axis=0)]


def _hatching(chance: np.random.Generator) -> Strokes:
    """Go to and fro in a zigzag of five lines or more, across or slanted."""
    turns = int(chance.integers(6, 16))
    place = np.linspace(0, 1, turns) + chance.normal(0, 0.03, turns)
    line = np.stack([place, np.arange(turns) % 2 + chance.normal(0, 0.12, turns)], axis=1)
    line = line * (chance.uniform(0.6, 2.5), 1)
    angle = chance.uniform(0, np.pi)
    cos, sin = np.cos(angle), np.sin(angle)
    line = line @ np.array([[cos, -sin], [sin, cos]])
    return [_curve(line) if chance.random() < 0.5 else line]


def _spiral(chance: np.random.Generator) -> Strokes:
    """Turn around two to six times, inwards or along a line like a spring."""
    turns = chance.uniform(2, 6)
    angle = np.linspace(0, 2 * np.pi * turns, int(16 * turns)) * chance.choice([-1, 1])
    share = np.linspace(0, 1, len(angle))
    spring = chance.random() < 0.5
    radius = np.full_like(share, 1) if spring else chance.uniform(0, 0.3) + share
    line = np.stack([radius * np.cos(angle), radius * np.sin(angle)], axis=1)
    along = chance.normal(0, 1, 2)
    return [line + share[:, None] * along * (0.7 * turns / np.hypot(*along) if spring else 0)]


def _bits(chance: np.random.Generator) -> Strokes:
    """Strew three to nine short lines or dots."""
    strokes = int(chance.integers(3, 10))
    start = chance.random((strokes, 1, 2))
    length = chance.uniform(0, 0.35)
    return list(np.concatenate([start, start + chance.normal(0, length, (strokes, 1, 2))], axis=1))


_KINDS: tuple[Callable[[np.random.Generator], Strokes], ...] = (_sign, _scribble, _wander, _hatching, _spiral, _bits)
_SHARES = (0.5, 0.15, 0.1, 0.1, 0.1, 0.05)


def _curve(points: Numbers) -> Numbers:
    """Return the smooth curve (m, 2) through `points` (k, 2)."""
    found: Numbers = smooth(points[None], ())[0]
    return found
