"""Strokes of a pen → the 28×28 image that MNIST's makers would have made of them."""

import json
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from engine.errors import EngineError
from engine.files import reason

Image = NDArray[np.float32]
Points = NDArray[np.float64]
Strokes = Sequence[ArrayLike]

SIDE = 28
BOX = 20
CENTRE = 14.0
PEN = 2.2

# segments are painted in pieces of at most this length, so that a piece touches few pixels
_PIECE = 1.0
# pieces painted at a time: bounds the memory (25 pixels × 8 bytes × some arrays each)
_AT_ONCE = 2_048
# drawings painted together, and their points: those of a long scribble alone would fill the memory 256 times
_TOGETHER, _POINTS_TOGETHER = 256, 100_000
# a centre of mass half-way between two pixels (any symmetric drawing) is not decided by rounding errors
_TIE = 1e-3


def image(strokes: Strokes, pen: float = PEN) -> Image:
    """Draw `strokes` as MNIST would show them: (28, 28) float32, paper 0, ink 1.

    A stroke is a (k, 2) array or list of points x, y in any scale, y down; empty ones count for nothing.
    The painted ink's longer side becomes 20 px with the aspect kept; a pixel's grey is
    pen/2 + ½ − its distance to the line, clipped to 0…1; then the centre of mass moves to pixel 14.0 by
    whole pixels. A drawing without extent (a click) is a dot. `pen` is the line's width, 0 < pen ≤ 20 px.
    Raises ValueError if a point is not finite or a stroke is not of shape (k, 2).
    """
    found: Image = images([strokes], pen)[0]
    return found


def images(drawings: Iterable[Strokes], pen: float = PEN) -> Image:
    """Draw several drawings, each as `image` does: (N, 28, 28) float32."""
    points, last, counts = flat(drawings)
    return painted(points, last, counts, np.full(len(counts), float(pen)))


def flat(drawings: Iterable[Strokes]) -> tuple[Points, NDArray[np.bool_], NDArray[np.int64]]:
    """Return what `painted` draws: the points of all `drawings`, where strokes end, and how many each drawing has.

    Raises ValueError if a point is not finite or a stroke is not of shape (k, 2).
    """
    lines = [_lines(strokes) for strokes in drawings]
    drawn = [line for found in lines for line in found]
    last = np.zeros(sum(map(len, drawn)), bool)
    last[np.cumsum([len(line) for line in drawn], dtype=np.int64) - 1] = True
    counts = np.array([sum(map(len, found)) for found in lines], np.int64)
    return np.concatenate([np.zeros((0, 2)), *drawn]), last, counts


def painted(
    points: Points, last: NDArray[np.bool_], counts: NDArray[np.int64], pens: Points, *, fitted: bool = True
) -> Image:
    """Draw N drawings, each as `image` does, from their points one after the other: (N, 28, 28) float32.

    `points` (P, 2) are all finite; `last` (P,) is true where a stroke ends; `counts` (N,) is the number of points
    of each drawing (0: an empty picture), `pens` (N,) the width of its line. Unless `fitted`, the points are pixels
    of the picture and stay where they are: nothing is scaled or centred, and what lies outside is lost.
    """
    pictures = np.zeros((len(counts), SIDE, SIDE), np.float32)
    inked = np.flatnonzero(counts)
    starts = np.cumsum(counts) - counts
    while len(inked):
        together = np.searchsorted(np.cumsum(counts[inked[:_TOGETHER]]), _POINTS_TOGETHER, side="right")
        some, inked = np.split(inked, [max(int(together), 1)])
        these = slice(starts[some[0]], starts[some[-1]] + counts[some[-1]])
        places = _fitted(points[these], counts[some], pens[some]) if fitted else points[these]
        drawn = _painted(_segments(places, last[these]), counts[some], pens[some])
        pictures[some] = _centred(drawn) if fitted else drawn
    return pictures


def centred(picture: Image) -> Image:
    """Shift a (28, 28) picture by whole pixels so that its centre of mass comes to 14.0 ± 0.5, as in MNIST.

    The shift ends where ink would leave the picture: a digit one pixel off its place is read more surely
    than one that has lost a part.
    """
    found: Image = _centred(picture[None])[0]
    return found


def _centred(pictures: Image) -> Image:
    """Shift each of the pictures (N, 28, 28) as `centred` says."""
    places = np.arange(SIDE)
    for axis in (1, 2):
        mass = pictures.sum(axis=3 - axis, dtype=np.float64)  # (N, 28)
        whole = mass.sum(axis=1)
        centre = (mass * places).sum(axis=1) / np.where(whole > 0, whole, 1)
        shift = np.ceil(CENTRE - centre - 0.5 - _TIE).astype(np.int64)
        inked = mass > 0
        shift = np.clip(shift, -inked.argmax(axis=1), inked[:, ::-1].argmax(axis=1)) * (whole > 0)
        index = (places - shift[:, None]) % SIDE
        pictures = np.take_along_axis(pictures, np.expand_dims(index, 3 - axis), axis)
    return pictures


def read_drawings(path: Path | str) -> list[list[Points]]:
    """Read drawings from a JSON file: a list of drawings, each a list of strokes, each a list of [x, y].

    Returns for each drawing its strokes as (k, 2) float64 arrays; drawings and strokes may be empty.
    Raises EngineError `file_missing`, `file_unreadable`, `strokes_invalid`.
    """
    try:
        text = Path(path).read_bytes()
    except FileNotFoundError:
        raise EngineError("file_missing", path=path) from None
    except OSError as error:
        raise EngineError("file_unreadable", path=path, reason=reason(error)) from None
    try:
        return [[_checked(stroke) for stroke in _list(drawing)] for drawing in _list(json.loads(text))]
    except (ValueError, OverflowError, RecursionError):  # not JSON, not text, not of this form
        raise EngineError("strokes_invalid", path=path) from None


def _list(value: Any) -> list[Any]:
    if not isinstance(value, list):
        raise ValueError("not a list")
    return value


def _checked(stroke: Any) -> Points:
    points = [_list(point) for point in _list(stroke)]
    for point in points:
        if len(point) != 2 or any(type(number) not in (int, float) for number in point):
            raise ValueError("not [x, y]")
    made = np.array(points, np.float64).reshape(-1, 2)
    if not np.isfinite(made).all():
        raise ValueError("not finite")
    return made


def _lines(strokes: Strokes) -> list[Points]:
    """Return the strokes that have points, as (k, 2) float64."""
    lines = [points for stroke in strokes if (points := np.asarray(stroke, np.float64)).size]
    for points in lines:
        if points.ndim != 2 or points.shape[1] != 2 or not np.isfinite(points).all():
            raise ValueError("a stroke is a (k, 2) array of finite numbers")
    return lines


def _fitted(points: Points, counts: NDArray[np.int64], pens: Points) -> Points:
    """Scale and place the centre lines of each drawing in the 28×28: points (P, 2) in pixels."""
    first = np.cumsum(counts) - counts
    # a power of two near the largest number: exact, and neither 1e300 nor 1e-300 can overflow below
    large = np.frexp(np.maximum.reduceat(np.abs(points).max(axis=1), first))[1]
    points = np.ldexp(points, -np.repeat(large, counts)[:, None])
    points = points - np.repeat(np.minimum.reduceat(points, first), counts, axis=0)
    extent = np.repeat(np.maximum.reduceat(points.max(axis=1), first), counts)[:, None]
    pen = np.repeat(pens, counts)[:, None]
    # the painted ink's upper left corner lies on the edge of pixel 4, as a cropped image's does
    corner = (SIDE - BOX - 1 + pen) / 2
    placed = points / np.where(extent > 0, extent, 1) * (BOX - pen) + corner
    return np.where(extent > 0, placed, CENTRE)


def _segments(points: Points, last: NDArray[np.bool_]) -> NDArray[np.float64]:
    """Return the segments of the strokes through `points` (P, 2): (P, 2 ends, 2)."""
    # a stroke's last point ends in itself: this also paints strokes of one point
    after = np.arange(len(points)) + ~last
    return np.stack([points, points[after]], axis=1)


def _painted(segments: NDArray[np.float64], counts: NDArray[np.int64], pens: Points) -> Image:
    """Paint the `segments` (P, 2, 2) of N drawings with round pens, anti-aliased by distance: (N, 28, 28)."""
    reach = pens / 2 + 0.5
    start, step = segments[:, 0], segments[:, 1] - segments[:, 0]
    count = np.maximum(np.ceil(np.hypot(*step.T) / _PIECE), 1).astype(np.int64)
    step = np.repeat(step / count[:, None], count, axis=0)
    place = np.arange(len(step)) - np.repeat(np.cumsum(count) - count, count)
    start = np.repeat(start, count, axis=0) + place[:, None] * step
    picture = np.repeat(np.repeat(np.arange(len(counts)), counts), count)
    # squared distance from each pixel to the line
    nearest = np.repeat(reach**2, SIDE * SIDE)
    for first in range(0, len(step), _AT_ONCE):
        these = slice(first, first + _AT_ONCE)
        _approach(nearest, start[these], step[these], picture[these], reach.max())
    grey = np.clip(reach[:, None] - np.sqrt(nearest.reshape(len(counts), -1)), 0, 1)
    grey[grey < 1e-6] = 0  # rounding errors are no ink
    return np.asarray(grey.reshape(-1, SIDE, SIDE), np.float32)


def _approach(
    nearest: NDArray[np.float64],
    start: NDArray[np.float64],
    step: NDArray[np.float64],
    picture: NDArray[np.int64],
    reach: float,
) -> None:
    """Lower `nearest` (N · 784,) to the pieces `start` … `start + step` (P, 2) of each `picture` (P,)."""
    width = min(int(_PIECE + 2 * reach) + 1, SIDE)
    corner = np.ceil(np.minimum(start, start + step) - reach).astype(np.int64)
    pixels = np.clip(corner, 0, SIDE - width)[:, :, None] + np.arange(width)  # (P, 2, width)
    dx = pixels[:, 0, None, :] - start[:, 0, None, None]  # (P, 1, width)
    dy = pixels[:, 1, :, None] - start[:, 1, None, None]  # (P, width, 1)
    sx, sy = step[:, 0, None, None], step[:, 1, None, None]
    squared = np.maximum(sx * sx + sy * sy, 1e-30)  # a piece without length: its point is the nearest
    along = np.clip((dx * sx + dy * sy) / squared, 0, 1)  # (P, width, width)
    distance = (dx - along * sx) ** 2 + (dy - along * sy) ** 2
    index = (pixels[:, 1, :, None] + SIDE * picture[:, None, None]) * SIDE + pixels[:, 0, None, :]
    np.minimum.at(nearest, index.ravel(), distance.ravel())
