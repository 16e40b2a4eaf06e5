"""The largest digit among the ink: lines of the paper, specks and neighbours are left out, its own parts joined."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PIL import Image as Pillow

from engine.photos.regions import Mask, Region, regions

Light = NDArray[np.float32]

# regions are looked for in a picture of about this side
_COARSE = 400
# ink is at least this strong, and stands out of the paper's noise by so many σ
_STRONG, _ABOVE_NOISE = 0.4, 5.0
# a line that runs through this share of the picture, and is thinner than that one, is printed
_LINE, _FINE = 0.5, 0.025
# so small a picture shows no lined paper
_LINED = 80
# the faint edge of the ink is at most this part of the digit's size wide: a pixel of the 20, and a little
_EDGE = 16
# a gap of this share of the digit's size still joins: any part; a part that is no digit of its own
_TOUCHING, _NEAR = 0.05, 0.25
# a part this small beside the digit is no digit of its own; smaller ones than the last are specks
_SMALL, _SPECK = 0.55, 0.06
# so many regions are looked at, the largest: a digit is in a few pieces, one of dry chalk in dozens; what is in more
# is sand, which would be joined grain by grain
_PIECES = 300
# how much larger a region at the picture's edge looks than it counts: most often a shadow, or the edge of the sheet
_AT_EDGE = 3.0


@dataclass(frozen=True)
class Found:
    """`ink` (H, W) is the strength of the one digit, 0 elsewhere; its box (ends exclusive) in the picture.

    `others`: how many other regions were left out.
    """

    ink: Light
    top: int
    bottom: int
    left: int
    right: int
    others: int


def digit(strength: Light, noise: float) -> Found | None:
    """Find the largest digit in the `strength` of ink (H, W) 0 … 1; None where there is no ink."""
    factor = max(max(strength.shape) // _COARSE, 1)
    coarse = np.asarray(Pillow.fromarray(strength).reduce(factor), np.float32)
    level = max(_STRONG, min(_ABOVE_NOISE * noise / factor, 0.8))
    mask = _without_lines(coarse >= level)
    labels, found = regions(mask)
    if not found:
        return None
    main = max(found, key=lambda one: _counts(one, mask.shape))
    parts = _parts(main, found, labels)
    own = np.isin(labels, [one.label for one in parts])
    around = _grown(own, 2 + max(one.size for one in parts) // _EDGE)
    rest = (labels > 0) & ~own
    around &= ~_grown(rest, 1) | own
    size = strength.shape[1], strength.shape[0]
    large = np.asarray(Pillow.fromarray(around).resize(size, Pillow.Resampling.NEAREST), bool)
    ink = np.where(large, strength, np.float32(0))
    sides = min(one.top for one in parts), max(one.bottom for one in parts)
    across = min(one.left for one in parts), max(one.right for one in parts)
    box = (factor * sides[0], factor * sides[1], factor * across[0], factor * across[1])
    labelled = {one.label for one in parts}
    others = sum(one.size >= _SPECK * main.size and one.label not in labelled for one in found)
    return Found(ink, *box, others)


def _counts(one: Region, shape: tuple[int, ...]) -> float:
    """Return how large a region counts."""
    size = float(np.sqrt(one.height * one.width) + 0.5 * one.height)
    edges = (one.top == 0) + (one.left == 0) + (one.bottom == shape[0]) + (one.right == shape[1])
    return size / (1 + (_AT_EDGE - 1) * edges)


def _parts(main: Region, found: list[Region], labels: NDArray[np.int64]) -> list[Region]:
    """Return the regions that make up the digit: a 5 and its hat, a broken stroke."""
    rest = [one for one in found if one.size >= _SPECK * main.size and one is not main]
    rest = sorted(rest, key=lambda one: -one.size)[:_PIECES]
    reach = np.array([_NEAR if _belongs(one, main) else _TOUCHING for one in rest])
    outlines = {one.label: _outline(labels, one) for one in [main, *rest]}
    boxes = np.array([(one.top, one.bottom, one.left, one.right) for one in rest], np.float64).reshape(-1, 4)
    parts, left = [main], np.arange(len(rest))  # what is left of the rest
    for part in parts:  # and those that join on the way
        near = left[_apart(part, boxes[left]) / main.size <= reach[left]]
        own = outlines[part.label]
        joined = [at for at in near if _gap(outlines[rest[at].label], own) / main.size <= reach[at]]
        parts += [rest[at] for at in joined]
        left = left[~np.isin(left, joined)]
    return parts


def _apart(part: Region, boxes: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return how far apart the pixels of the part and of what has these `boxes` (N, 4) are at least: as their boxes."""
    top, bottom, left, right = boxes.T
    down = np.maximum(top - part.bottom, part.top - bottom) + 1
    across = np.maximum(left - part.right, part.left - right) + 1
    apart: NDArray[np.float64] = np.hypot(np.maximum(down, 0), np.maximum(across, 0))
    return apart


def _belongs(one: Region, main: Region) -> bool:
    """Say whether a region near the digit is a part of it: small, or above or below it."""
    if one.size < _SMALL * main.size:
        return True
    shared = min(one.right, main.right) - max(one.left, main.left)
    return shared > 0.5 * min(one.width, main.width)


def _outline(labels: NDArray[np.int64], one: Region) -> NDArray[np.float32]:
    """Return some hundred pixels of a region, y and x."""
    own = labels[one.top : one.bottom, one.left : one.right] == one.label
    places = (np.argwhere(own) + np.array([one.top, one.left])).astype(np.float32)
    some: NDArray[np.float32] = places[:: max(len(places) // 300, 1)]
    return some


def _gap(one: NDArray[np.float32], other: NDArray[np.float32]) -> float:
    apart = one[:, None] - other[None]
    return float(np.sqrt((apart**2).sum(axis=2).min()))


def _grown(mask: Mask, by: int) -> Mask:
    """Return the mask with `by` pixels more all around."""
    for _ in range(by):
        wide = np.pad(mask, 1)
        mask = wide[:-2, 1:-1] | wide[2:, 1:-1] | mask
        wide = np.pad(mask, 1)
        mask = wide[1:-1, :-2] | wide[1:-1, 2:] | mask
    return mask


def _without_lines(mask: Mask) -> Mask:
    """Take the lines of ruled or squared paper out of the mask; what crosses them stays."""
    if min(mask.shape) < _LINED:
        return mask
    left: Mask = mask & ~(_lines(mask) | _lines(mask.T).T)
    return left


def _lines(mask: Mask) -> Mask:
    """Return the pixels of lines across the mask: long, thin, a little slanted."""
    height, width = mask.shape
    wide = np.pad(mask, ((1, 1), (0, 0)))
    thick = wide[:-2] | wide[1:-1] | wide[2:]  # a slanted line goes on in the next row
    runs = np.zeros(mask.shape, np.int64)
    change = np.diff(np.pad(thick, ((0, 0), (1, 1))).astype(np.int8), axis=1)
    for row, start, end in zip(*np.nonzero(change == 1), np.nonzero(change == -1)[1], strict=True):
        runs[row, start:end] = end - start
    long: Mask = mask & (runs >= _LINE * width)
    if not long.any():
        return long
    tall = _lengths(mask.T).T
    limit = max(1.5 * float(np.median(tall[long])), 2.0)
    if limit > max(_FINE * height, 2):
        return np.zeros_like(mask)
    found: Mask = long & (tall <= limit)
    return found


def _lengths(mask: Mask) -> NDArray[np.int64]:
    """Return for each pixel of the mask how long its run in the row is, 0 elsewhere."""
    found = np.zeros(mask.shape, np.int64)
    change = np.diff(np.pad(mask, ((0, 0), (1, 1))).astype(np.int8), axis=1)
    rows, starts = np.nonzero(change == 1)
    for row, start, end in zip(rows.tolist(), starts.tolist(), np.nonzero(change == -1)[1].tolist(), strict=True):
        found[row, start:end] = end - start
    return found
