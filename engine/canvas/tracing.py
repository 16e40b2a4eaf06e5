"""Pictures of digits → strokes: thinned to lines one pixel wide, then followed like a pen would."""

from collections.abc import Container

import numpy as np
from numpy.typing import NDArray

from engine import ink

Line = NDArray[np.float64]
Pixel = tuple[int, int]

# a picture is enlarged by this before it is thinned: the line is as much finer than its pixels
_FINER = 3
# enlarged pixels: shorter side lines are no strokes but frays of the edge
_FRAY = 6
# the neighbours of a pixel, clockwise from the one above: row, column
_AROUND = ((-1, 0), (-1, 1), (0, 1), (1, 1), (1, 0), (1, -1), (0, -1), (-1, -1))
# those beside it before those across
_NEXT = _AROUND[::2] + _AROUND[1::2]
# a traced digit is like its picture if drawn anew with a pen of its own width they correlate by this, and if that
# pen is no wider than this many pixels: in thicker ink the loops are filled, and no tracing finds them again
_LIKE, _WIDE = 0.9, 3.0


def traced(pictures: NDArray[np.uint8]) -> list[list[Line]]:
    """Return the strokes of each picture (N, 28, 28), ink bright: (k, 2) arrays of x, y in the picture's pixels."""
    return [_strokes(one) for one in thinned(_enlarged(pictures))]


def faithful(pictures: NDArray[np.uint8], strokes: list[list[Line]]) -> NDArray[np.bool_]:
    """Return which digits, drawn with their traced strokes, make the same picture again: (N,)."""
    points, last, counts = ink.flat(strokes)
    longs = [1 + sum(float(np.hypot(*np.diff(line, axis=0).T).sum()) for line in lines) for lines in strokes]
    originals = pictures.astype(np.float32) / np.float32(255)
    width = originals.sum(axis=(1, 2)) / longs
    again = ink.painted(points, last, counts, np.clip(width, 1, 6))
    moved = [np.roll(again, (down, right), (1, 2)) for down in (-1, 0, 1) for right in (-1, 0, 1)]
    like = np.max([_correlation(one, originals) for one in moved], axis=0)
    found: NDArray[np.bool_] = (like >= _LIKE) & (width <= _WIDE)
    return found


def _correlation(some: ink.Image, others: ink.Image) -> NDArray[np.float64]:
    a, b = (one.reshape(len(one), -1) - one.mean(axis=(1, 2))[:, None] for one in (some, others))
    found: NDArray[np.float64] = (a * b).sum(axis=1) / np.sqrt((a**2).sum(axis=1) * (b**2).sum(axis=1))
    return found


def thinned(inked: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Return the middle lines of the ink (N, H, W), one pixel wide, connected as the ink is (Zhang and Suen 1984)."""
    padded = np.pad(inked, ((0, 0), (1, 1), (1, 1))).astype(np.uint8)
    flat, row = padded.reshape(-1), padded.shape[2]
    steps = [down * row + right for down, right in _AROUND]
    left, before = np.flatnonzero(flat), -1
    while len(left) != before:
        before = len(left)
        for removable in _REMOVABLE:
            code = np.zeros(len(left), np.uint8)
            for bit, step in enumerate(steps):
                code |= flat[left + step] << np.uint8(bit)
            gone = removable[code]
            flat[left[gone]] = 0
            left = left[~gone]
    return padded[:, 1:-1, 1:-1].astype(bool)


def _removable(first: bool) -> NDArray[np.bool_]:
    """Return for each of the 256 neighbourhoods whether a half step of the thinning removes its middle."""
    around = (np.arange(256)[:, None] >> np.arange(8)) & 1
    count = around.sum(axis=1)
    changes = ((around == 0) & (np.roll(around, -1, axis=1) == 1)).sum(axis=1)
    up, right, down, left = around[:, 0], around[:, 2], around[:, 4], around[:, 6]
    free = (up * right * down == 0) & (right * down * left == 0)
    if not first:
        free = (up * right * left == 0) & (up * down * left == 0)
    found: NDArray[np.bool_] = (count >= 2) & (count <= 6) & (changes == 1) & free
    return found


_REMOVABLE = _removable(True), _removable(False)


def _enlarged(pictures: NDArray[np.uint8]) -> NDArray[np.bool_]:
    """Return where the ink of the pictures is, on a grid `_FINER` times as fine."""
    side = pictures.shape[1]
    places = (np.arange(side * _FINER) + 0.5) / _FINER - 0.5
    weights = np.maximum(1 - np.abs(places[:, None] - np.arange(side)), 0)  # linear between the pixels
    grey = np.einsum("yj,njk,xk->nyx", weights, pictures.astype(np.float32), weights, optimize=True)
    found: NDArray[np.bool_] = grey > 0.45 * grey.max(axis=(1, 2), keepdims=True)
    return found


def _strokes(line: NDArray[np.bool_]) -> list[Line]:
    """Follow the lines (H, W), one pixel wide: from a free end, straight on wherever lines cross, until all is seen."""
    left: set[Pixel] = {(int(y), int(x)) for y, x in np.argwhere(line)}
    ends = sorted(left, key=lambda at: (len(_near(at, left)), at))
    seen: set[Pixel] = set()
    found: list[Line] = []
    while left:
        ends = [at for at in ends if at in left]
        start = next((at for at in ends if _near(at, seen)), ends[0])
        path = _path(start, left, seen)
        if len(path) >= _FRAY or not found:
            found.append(_smooth(path))
        seen.update(path)
    return found


def _path(start: Pixel, left: set[Pixel], seen: set[Pixel]) -> list[Pixel]:
    """Return the way from `start` on, taken out of `left`; it begins and ends in what is `seen` if that is near."""
    path = [*_near(start, seen)[:1], start]
    left.discard(start)
    while nexts := _near(path[-1], left):
        path.append(nexts[0] if len(nexts) == 1 else _straightest(path, nexts))
        left.discard(path[-1])
    recent = path[-4:]
    closing = [at for at in _near(path[-1], seen) + _near(path[-1], path) if at not in recent]
    return [*path, *closing[:1]]


def _near(at: Pixel, among: Container[Pixel]) -> list[Pixel]:
    """Return the neighbours of a pixel, those beside it before those across."""
    y, x = at
    return [near for down, right in _NEXT if (near := (y + down, x + right)) in among]


def _straightest(path: list[Pixel], nexts: list[Pixel]) -> Pixel:
    """Return the pixel of `nexts` that turns least from the way that the path came."""
    y, x = path[-1]
    back = path[max(len(path) - 6, 0)]
    way = (y - back[0], x - back[1])

    def agreement(at: Pixel) -> float:
        step = (at[0] - y, at[1] - x)
        return float((way[0] * step[0] + way[1] * step[1]) / np.hypot(*step))

    return max(nexts, key=agreement)


def _smooth(path: list[Pixel]) -> Line:
    """Return the path as x, y in the picture's pixels, without the stairs of the grid."""
    line = np.array(path, np.float64)[:, ::-1]
    for _ in range(6):
        line[1:-1] += 0.5 * ((line[:-2] + line[2:]) / 2 - line[1:-1])
    kept = np.unique(np.append(np.arange(0, len(line), 2), len(line) - 1))
    found: Line = (line[kept] + 0.5) / _FINER - 0.5
    return found
