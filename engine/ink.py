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
_AT_ONCE = 16_384
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
    lines = _lines(strokes)
    if not lines:
        return np.zeros((SIDE, SIDE), np.float32)
    return centred(_painted(_fitted(lines, pen), pen))


def images(drawings: Iterable[Strokes], pen: float = PEN) -> Image:
    """Draw several drawings, each as `image` does: (N, 28, 28) float32."""
    drawn = [image(strokes, pen) for strokes in drawings]
    return np.stack(drawn) if drawn else np.zeros((0, SIDE, SIDE), np.float32)


def centred(picture: Image) -> Image:
    """Shift a (28, 28) picture by whole pixels so that its centre of mass comes to 14.0 ± 0.5, as in MNIST.

    The shift ends where ink would leave the picture: a digit one pixel off its place is read more surely
    than one that has lost a part.
    """
    for axis in (0, 1):
        mass = picture.sum(axis=1 - axis, dtype=np.float64)
        inked = np.flatnonzero(mass)
        if not inked.size:
            break
        centre = mass @ np.arange(SIDE) / mass.sum()
        shift = int(np.ceil(CENTRE - centre - 0.5 - _TIE))
        shift = min(max(shift, -int(inked[0])), SIDE - 1 - int(inked[-1]))
        picture = np.roll(picture, shift, axis)
    return picture


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


def _fitted(lines: list[Points], pen: float) -> NDArray[np.float64]:
    """Scale and place the centre lines in the 28×28; return their segments, (S, 2 ends, 2) in pixels."""
    points = np.concatenate(lines)
    # a power of two near the largest number: exact, and neither 1e300 nor 1e-300 can overflow below
    points = np.ldexp(points, -int(np.frexp(np.abs(points).max())[1]))
    points = points - points.min(axis=0)
    extent = points.max()
    # the painted ink's upper left corner lies on the edge of pixel 4, as a cropped image's does
    corner = (SIDE - BOX - 1 + pen) / 2
    points = points / extent * (BOX - pen) + corner if extent > 0 else np.full_like(points, CENTRE)
    ends = np.cumsum([len(line) for line in lines])
    after = np.arange(1, len(points) + 1)
    after[ends - 1] -= 1  # a stroke's last point ends in itself: this also paints strokes of one point
    return np.stack([points, points[after]], axis=1)


def _painted(segments: NDArray[np.float64], pen: float) -> Image:
    """Paint `segments` (S, 2, 2) with a round pen, anti-aliased by distance: (28, 28)."""
    reach = pen / 2 + 0.5
    start, step = segments[:, 0], segments[:, 1] - segments[:, 0]
    count = np.maximum(np.ceil(np.hypot(*step.T) / _PIECE), 1).astype(np.int64)
    step = np.repeat(step / count[:, None], count, axis=0)
    place = np.arange(len(step)) - np.repeat(np.cumsum(count) - count, count)
    start = np.repeat(start, count, axis=0) + place[:, None] * step
    nearest = np.full(SIDE * SIDE, reach**2)  # squared distance from each pixel to the line
    for first in range(0, len(step), _AT_ONCE):
        _approach(nearest, start[first : first + _AT_ONCE], step[first : first + _AT_ONCE], reach)
    grey = np.clip(reach - np.sqrt(nearest), 0, 1)
    grey[grey < 1e-6] = 0  # rounding errors are no ink
    return np.asarray(grey.reshape(SIDE, SIDE), np.float32)


def _approach(
    nearest: NDArray[np.float64], start: NDArray[np.float64], step: NDArray[np.float64], reach: float
) -> None:
    """Lower `nearest` (784,) to the pieces `start` … `start + step` (P, 2), each where they can reach."""
    width = min(int(_PIECE + 2 * reach) + 1, SIDE)
    corner = np.ceil(np.minimum(start, start + step) - reach).astype(np.int64)
    pixels = np.clip(corner, 0, SIDE - width)[:, :, None] + np.arange(width)  # (P, 2, width)
    dx = pixels[:, 0, None, :] - start[:, 0, None, None]  # (P, 1, width)
    dy = pixels[:, 1, :, None] - start[:, 1, None, None]  # (P, width, 1)
    sx, sy = step[:, 0, None, None], step[:, 1, None, None]
    squared = np.maximum(sx * sx + sy * sy, 1e-30)  # a piece without length: its point is the nearest
    along = np.clip((dx * sx + dy * sy) / squared, 0, 1)  # (P, width, width)
    distance = (dx - along * sx) ** 2 + (dy - along * sy) ** 2
    index = pixels[:, 1, :, None] * SIDE + pixels[:, 0, None, :]
    np.minimum.at(nearest, index.ravel(), distance.ravel())
