"""Where dots and words stand on a path, so that they do not hide each other."""

import numpy as np
from PySide6.QtCore import QRectF

from desktop.pictures.marks import Words, around
from desktop.pictures.track import Floats
from desktop.widgets.curve_frame import Frame

STEPS, APART = 200, 7  # dots of a path at most, pixels between two of them at least


def in_pixels(points: Floats, frame: Frame) -> Floats:
    """Return where `points` (k, 2) lie on the screen, (k, 2)."""
    low, high = np.array([frame.along, frame.values]).T
    share = (points - low) / (high - low)
    view = frame.view
    return np.stack([view.left() + share[:, 0] * view.width(), view.bottom() - share[:, 1] * view.height()], axis=1)


def apart(pixels: Floats, view: QRectF) -> list[tuple[float, float]]:
    """Return the points of a path (k, 2) that lie in `view`; of those that lie close to each other the first."""
    pixels = pixels[_inside(pixels, view)]
    cells = np.round(pixels / APART)
    _, firsts = np.unique(cells[:, 0] + 1e5 * cells[:, 1], return_index=True)
    return [(x, y) for x, y in pixels[np.sort(firsts)[:STEPS]].tolist()]


def hidden(block: list[Words], taken: list[Words], path: Floats, view: QRectF) -> float:
    """Return how bad a place for `block` is: what of a path it hides, other words, and whether it leaves the view."""
    box = around(block)
    crowded = sum(box.intersects(other.box) for other in taken) + (not view.contains(box))
    between = [path[:-1] + share * np.diff(path, axis=0) for share in (0, 0.25, 0.5, 0.75)]
    return float(_inside(np.concatenate(between), box).sum()) + 1e6 * crowded


def _inside(points: Floats, box: QRectF) -> np.ndarray:
    """Return which of `points` (k, 2) lie in `box`, (k,)."""
    low, high = np.array(box.topLeft().toTuple()), np.array(box.bottomRight().toTuple())
    return np.asarray(((points >= low) & (points <= high)).all(axis=1))
