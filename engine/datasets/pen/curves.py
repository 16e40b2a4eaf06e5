"""Curves of many digits at once: control points that share a form, and the smooth lines through them.

Lengths are in heights of the digit: y = 0 is its top, 1 its bottom, x = 0 its middle. Every number may be one for
all n digits or an array (n,) of their own, so that one pass of numpy draws n different digits.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.float64]
Number = float | Numbers
Point = tuple[Number, Number]

# points of the curve a segment between two control points: a digit of 20 px has about one a pixel
_STEPS = 6


@dataclass
class Stroke:
    """One stroke of n digits: control points (n, k, 2), the indices of sharp corners, and which digits have it."""

    points: Numbers
    corners: tuple[int, ...] = ()
    drawn: NDArray[np.bool_] | None = None


def stroke(*pieces: Sequence[Point], drawn: NDArray[np.bool_] | None = None) -> Stroke:
    """Return the stroke through all `pieces`, which are smooth in themselves and meet in sharp corners.

    A piece goes on from the last point of the one before it, which is not repeated.
    """
    points = [point for piece in pieces for point in piece]
    ends = np.cumsum([len(piece) for piece in pieces])[:-1]
    columns = np.broadcast_arrays(*(np.asarray(number, np.float64) for point in points for number in point))
    table = np.stack([np.atleast_1d(column) for column in columns], axis=1)
    return Stroke(table.reshape(len(table), -1, 2), tuple(int(end) - 1 for end in ends), drawn)


def arc(centre: Point, radii: Point, start: Number, end: Number, count: int = 5) -> list[Point]:
    """Return `count` points of an ellipse from angle `start` to `end`: degrees clockwise from the top."""
    found: list[Point] = []
    for share in np.linspace(0, 1, count):
        angle = np.deg2rad(start + share * (end - start))
        found.append((centre[0] + radii[0] * np.sin(angle), centre[1] - radii[1] * np.cos(angle)))
    return found


def ray(start: Point, angle: Number, length: Number) -> Point:
    """Return the point `length` away from `start` at `angle`: degrees clockwise from straight up."""
    turned = np.deg2rad(angle)
    return start[0] + length * np.sin(turned), start[1] - length * np.cos(turned)


def between(start: Point, end: Point, share: Number, aside: Number = 0.0) -> Point:
    """Return the point at `share` of the way from `start` to `end`, and `aside` to the right of the way."""
    dx, dy = end[0] - start[0], end[1] - start[1]
    return start[0] + share * dx - aside * dy, start[1] + share * dy + aside * dx


def smooth(points: Numbers, corners: tuple[int, ...]) -> Numbers:
    """Return the Catmull-Rom curves (n, m, 2) through control points (n, k, 2), with their corners kept sharp."""
    found: Numbers = np.einsum("mk,nkc->nmc", _weights(points.shape[1], corners), points)
    return found


@lru_cache(maxsize=512)
def _weights(count: int, corners: tuple[int, ...]) -> Numbers:
    """Return the matrix (m, count) that makes the curve of its control points."""
    if count == 1:
        return np.ones((1, 1))
    borders = [0, *corners, count - 1]
    rows = [np.eye(count)[:1]]
    for first, last in pairwise(borders):
        rows.extend(_segment(count, first, left, last) for left in range(first, last))
    return np.concatenate(rows)


def _segment(count: int, first: int, left: int, last: int) -> Numbers:
    """Return the rows for the segment from point `left` to the next, in the smooth piece `first` … `last`."""
    t = (np.arange(_STEPS) + 1)[:, None] / _STEPS
    one = np.eye(count)
    here, there = one[left], one[left + 1]
    # beyond the ends of a piece the curve would go straight on
    before = one[left - 1] if left > first else 2 * here - there
    after = one[left + 2] if left + 2 <= last else 2 * there - here
    linear, square, cube = (
        there - before,
        2 * before - 5 * here + 4 * there - after,
        3 * (here - there) + after - before,
    )
    found: Numbers = here + 0.5 * (t * linear + t**2 * square + t**3 * cube)
    return found
