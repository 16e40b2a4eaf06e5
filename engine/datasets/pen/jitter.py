"""What a hand does to a shape: no two digits of one writer are the same, and no two writers hold a pen alike.

The measures are those that a trial found to matter, in heights of the digit: control points 0.025, slant
0.14 ± 0.25, width e^±0.18, rotation ± 4°, wobble 0.012, hooked ends 8 %, a stray dot 0.6 %.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from engine.datasets.pen.chance import Chance
from engine.datasets.pen.curves import Numbers, Stroke, smooth

JITTER, WOBBLE, HOOKED, STRAY = 0.025, 0.012, 0.08, 0.006

# along a line, what the hand does at one place it does within about this distance, too
_BOW = 0.14


@dataclass
class Written:
    """The points of n digits, stroke after stroke: `points` (n, m, 2), `kept` and `last` (n, m).

    Points that are not kept are no part of the digit; `last` is true where a stroke ends.
    """

    points: Numbers
    kept: NDArray[np.bool_]
    last: NDArray[np.bool_]


def write(strokes: list[Stroke], r: Chance) -> Written:
    """Write the strokes of n digits with the hands that `r` decides."""
    lines, kept, last = [], [], []
    hooked, soft, stride = r.often(HOOKED), r.within(0, 1), _stride(r)
    for one in strokes:
        points = np.broadcast_to(one.points, (r.count, *one.points.shape[1:]))
        line = _softened(smooth(points + JITTER * _astray(r, points), one.corners), soft)
        line = _hooked(line + _wobble(r, line.shape[1]), hooked, r)
        lines.append(line)
        place = np.arange(line.shape[1])
        end = place == line.shape[1] - 1
        here = (place % stride[:, None] == 0) | end | (place == 1)
        kept.append(here if one.drawn is None else here & one.drawn[:, None])
        last.append(np.broadcast_to(end, here.shape))
    body = _deformed(np.concatenate(lines, axis=1), r)
    dot = np.stack([r.within(-0.5, 0.5), r.within(-0.52, 0.52)], axis=1)[:, None]
    points = np.concatenate([body, dot], axis=1)
    kept.append(r.often(STRAY)[:, None])
    last.append(np.ones((r.count, 1), bool))
    return Written(_measured(points, r), np.concatenate(kept, axis=1), np.concatenate(last, axis=1))


def _astray(r: Chance, points: Numbers) -> Numbers:
    """Return how far the control points (n, k, 2) go astray, in sigmas: neighbours nearer than a bow go together."""
    middle = points.mean(axis=0)
    way = np.concatenate([[0.0], np.cumsum(np.hypot(*np.diff(middle, axis=0).T))])
    together = np.exp(-((way[:, None] - way) ** 2) / (2 * _BOW**2))
    together /= np.sqrt((together**2).sum(axis=1, keepdims=True))
    noise = np.clip(r.generator.standard_normal(points.shape), -2.5, 2.5)
    found: Numbers = np.einsum("jk,nkc->njc", together, noise)
    return found


def _stride(r: Chance) -> NDArray[np.int64]:
    """Return which points a slow machine or a fast hand leaves: all, or every second to fourth."""
    few = r.generator.integers(2, 5, r.count)
    return np.where(r.often(0.2), few, 1)


def _softened(line: Numbers, soft: Numbers) -> Numbers:
    """Round the corners by `soft` (n,), 0…1: a fast hand does not stop in them. The ends stay."""
    line = line.copy()
    for _ in range(2):
        middle = (line[:, :-2] + line[:, 2:]) / 2
        line[:, 1:-1] += soft[:, None, None] * 0.6 * (middle - line[:, 1:-1])
    return line


def _wobble(r: Chance, count: int) -> Numbers:
    """Return the tremble of a hand along a line of `count` points: (n, count, 2)."""
    place = np.arange(count)[None, :, None]
    found = np.zeros((r.count, count, 2))
    for shortest in (7.0, 14.0, 30.0):
        period = shortest * r.generator.uniform(1, 2, (r.count, 1, 2))
        phase = r.generator.uniform(0, 2 * np.pi, (r.count, 1, 2))
        size = WOBBLE * 0.6 * r.generator.standard_normal((r.count, 1, 2))
        found += size * np.sin(2 * np.pi * place / period + phase)
    return found


def _hooked(line: Numbers, hooked: NDArray[np.bool_], r: Chance) -> Numbers:
    """Add the small hooks that a pen leaves where it comes down or goes up: two points more, (n, m + 2, 2)."""
    if line.shape[1] < 4:
        return np.concatenate([line[:, :1], line, line[:, -1:]], axis=1)
    ends = []
    for end, inner, often in ((0, 3, r.often(0.6)), (-1, -4, r.often(0.6))):
        away = line[:, end] - line[:, inner]
        angle = np.arctan2(away[:, 1], away[:, 0]) + r.within(1.6, 2.9) * np.where(r.often(0.5), 1, -1)
        size = np.where(hooked & often, r.within(0.03, 0.12), 0)
        ends.append(line[:, end] + size[:, None] * np.stack([np.cos(angle), np.sin(angle)], axis=1))
    return np.concatenate([ends[0][:, None], line, ends[1][:, None]], axis=1)


def _deformed(points: Numbers, r: Chance) -> Numbers:
    """Bend, widen, slant and turn whole digits."""
    x, y = points[..., 0], points[..., 1] - 0.5

    def each(numbers: Numbers) -> Numbers:
        return numbers[:, None]

    x = x * each(np.exp(r.about(0, 0.18))) * (1 + each(r.about(0, 0.12)) * y)
    x = x + each(r.about(0, 0.06)) * (0.25 - y * y) * 2
    y = y + each(r.about(0, 0.05)) * x + each(r.about(0, 0.1)) * (y * y - 0.25)
    x = x - each(r.about(0.14, 0.25)) * y
    turn = np.deg2rad(each(r.about(0, 4)))
    return np.stack([np.cos(turn) * x - np.sin(turn) * y, np.sin(turn) * x + np.cos(turn) * y], axis=2)


def _measured(points: Numbers, r: Chance) -> Numbers:
    """Round the points to the pixels of a canvas on which a digit is 60 to 400 of them high."""
    scale = 60 * np.exp(r.within(0, np.log(400 / 60)))[:, None, None]
    return np.asarray(np.round(points * scale) / scale, np.float64)
