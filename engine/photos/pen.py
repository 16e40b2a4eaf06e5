"""The width of the pen that wrote a digit, and the digit as a pen of the ink code's width would have written it."""

import numpy as np
from numpy.typing import NDArray
from PIL import Image as Pillow

from engine import ink

Light = NDArray[np.float32]

THIN, THICK = 1.2, 3.5
"""Lines of this width, in pixels of the 20 × 20, are read as they are: nearly all of MNIST's have it.

Thinner and thicker ones are made as wide as these: to bring them to 2.2 px measures no better, and jumps.
"""

# the shape is looked at with so many pixels for one of the 20
_FINER = 6
# how far from its middle a line's edge is looked for, in those pixels
_FARTHEST = 48
# what thinning leaves of the thinnest parts: half of this many pixels of the 20
_LEFT = 0.5


def width(fitted: Light) -> float:
    """Return the usual width of the lines, in pixels of the 20, for ink (H, W) that fills its box.

    Twice the area by the length of the edge; 0 where there is no ink.
    """
    shape = _shape(fitted) >= 0.5
    edge = _edge(shape)
    return 2 * float(shape.sum()) / edge / _FINER if edge else 0.0


def _edge(shape: NDArray[np.bool_]) -> float:
    """Return the length of the edge of `shape` by its squares of four pixels (Gray 1971): exact along and across."""
    filled = shape.astype(np.int8)
    four = filled[:-1, :-1] + filled[:-1, 1:] + filled[1:, :-1] + filled[1:, 1:]
    across = (four == 2) & (filled[:-1, :-1] == filled[1:, 1:])
    corners = int(((four == 1) | (four == 3)).sum()) + 2 * int(across.sum())
    return float(np.sqrt(0.5)) * corners + int(((four == 2) & ~across).sum())


def evened(fitted: Light, wanted: float) -> Light:
    """Return the ink with its edge moved in or out by as much as makes its lines `wanted` pixels of the 20 wide.

    Thinning keeps the thinnest parts: it ends before a tenth of all lines would vanish. The result is larger than the
    20 × 20 (six pixels for one), and has room for what grew.
    """
    shape = np.pad(_shape(fitted) >= 0.5, 2 * _FINER)
    inside, outside = _inside(shape), _inside(~shape)
    move = (wanted - width(fitted)) / 2 * _FINER
    move = max(move, _LEFT / 2 * _FINER - float(np.quantile(_ridge(inside), 0.1)))
    moved: Light = np.clip(inside - outside + move + 0.5, 0, 1).astype(np.float32)
    return moved


def _shape(fitted: Light) -> Light:
    """Return the ink with a longer side of 20 · 6 pixels, and a margin of one pixel."""
    height, across = fitted.shape
    scale = ink.BOX * _FINER / max(height, across)
    size = max(round(across * scale), 1), max(round(height * scale), 1)
    way = Pillow.Resampling.BOX if scale < 1 else Pillow.Resampling.BICUBIC
    shape = np.asarray(Pillow.fromarray(np.ascontiguousarray(fitted)).resize(size, way), np.float32)
    padded: Light = np.pad(shape, 1)
    return padded


def _inside(mask: NDArray[np.bool_]) -> Light:
    """Return each pixel's distance to the edge of the mask, 0 outside: exact up to 48 pixels."""
    down = np.full(mask.shape, np.float32(_FARTHEST))
    down[~mask] = 0
    for row in range(1, len(down)):
        np.minimum(down[row], down[row - 1] + 1, out=down[row])
    for row in range(len(down) - 2, -1, -1):
        np.minimum(down[row], down[row + 1] + 1, out=down[row])
    squared = down**2
    found, length = squared.copy(), mask.shape[1]
    for away in range(1, min(_FARTHEST, length)):
        found[:, away:] = np.minimum(found[:, away:], squared[:, :-away] + away**2)
        found[:, :-away] = np.minimum(found[:, :-away], squared[:, away:] + away**2)
    distance: Light = np.where(mask, np.maximum(np.sqrt(found) - 0.5, 0), 0).astype(np.float32)
    return distance


def _ridge(inside: Light) -> Light:
    """Return the distances from the middle line to the edge: no neighbour is farther from it. Frays are no lines."""
    wide = np.pad(inside, 1)
    rows, columns = inside.shape
    near = [wide[y : y + rows, x : x + columns] for y in range(3) for x in range(3)]
    top: Light = inside[(inside > 0) & (inside >= np.max(near, axis=0))]
    return top[top >= 0.4 * np.median(top)]
