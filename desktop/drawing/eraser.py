"""The eraser: cuts strokes where it passes over their ink."""

import numpy as np

from desktop.drawing.edge import Place
from desktop.drawing.stroke import Array, Stroke
from desktop.theme.measures import SHEET

# radius of the eraser in sheet units
RADIUS = 7 / SHEET


def cut(stroke: Stroke, start: Place, end: Place, radius: float = RADIUS) -> list[Stroke]:
    """Return what is left of `stroke` when a round eraser moved over it from `start` to `end`.

    `[stroke]` itself where it was not touched; an empty list where nothing is left. What goes is the ink, not
    its centre line only: the round ends of the pieces lie at the eraser's rim.
    """
    rows = stroke.rows
    reach = radius + rows[:, 2].max() / 2
    low, high = _covered(rows[:, :2], np.array(start), np.array(end), reach)
    touched = np.flatnonzero(low < high)
    if not len(touched):
        return [stroke]
    pieces, head, begin = [], rows[:1], 1
    for index in touched.tolist():
        pieces.append(np.vstack((head, rows[begin : index + 1], _between(rows, index, low[index]))))
        head, begin = _between(rows, index, high[index]), index + 1
    pieces.append(np.vstack((head, rows[begin:])))
    kept = [piece for piece in map(_without_repeats, pieces) if len(piece) > 1]
    return [Stroke(piece[:, :2], piece[:, 2]) for piece in kept]


def _between(rows: Array, index: int, share: float) -> Array:
    """Return the row `share` (0…1) of the way from point `index` to the next, (1, 3)."""
    after = rows[min(index + 1, len(rows) - 1)]
    between: Array = (1 - share) * rows[index] + share * after
    return between[None]


def _without_repeats(piece: Array) -> Array:
    """Return `piece` without the points that stand where the one before stands."""
    moved = np.abs(np.diff(piece[:, :2], axis=0)).max(axis=1) > 1e-9
    kept: Array = piece[np.concatenate(([True], moved))]
    return kept


def _covered(points: Array, start: Array, end: Array, reach: float) -> tuple[Array, Array]:
    """Return for each segment of the line `points` the part nearer than `reach` to the eraser's way.

    As shares low, high of the segment's length, (k − 1,) each; untouched where low ≥ high. A lone point
    counts as one segment of no length. The way with its round ends is convex, so that the part is one
    interval: the hull of those inside the two discs and the rectangle between them.
    """
    froms = points if len(points) == 1 else points[:-1]
    steps = np.zeros_like(points) if len(points) == 1 else np.diff(points, axis=0)
    parts = [_in_disc(froms, steps, centre, reach) for centre in (start, end)]
    way = float(np.hypot(*(end - start)))
    if way > 0:
        along = (end - start) / way
        across = np.array((-along[1], along[0]))
        first = _in_band((froms - start) @ along, steps @ along, 0, way)
        second = _in_band((froms - start) @ across, steps @ across, -reach, reach)
        parts.append((np.maximum(first[0], second[0]), np.minimum(first[1], second[1])))
    lows, highs = np.array([_within(*part) for part in parts]).swapaxes(0, 1)  # (parts, k − 1) each
    return lows.min(axis=0), highs.max(axis=0)


def _within(low: Array, high: Array) -> tuple[Array, Array]:
    """Return the intervals cut to 0…1; the empty ones as (∞, −∞), which a hull passes over."""
    low, high = np.maximum(low, 0.0), np.minimum(high, 1.0)
    empty = ~(low < high)
    return np.where(empty, np.inf, low), np.where(empty, -np.inf, high)


def _in_disc(froms: Array, steps: Array, centre: Array, radius: float) -> tuple[Array, Array]:
    """Return where `froms + t steps` lies inside a circle; (0, 0) where nowhere."""
    apart = froms - centre
    square = np.maximum((steps**2).sum(axis=1), 1e-24)  # a segment of no length is in or out as a whole
    half = (steps * apart).sum(axis=1)
    inside = half**2 - square * ((apart**2).sum(axis=1) - radius**2)
    root = np.sqrt(np.maximum(inside, 0.0))
    return (-half - root) / square, (-half + root) / square


def _in_band(froms: Array, steps: Array, low: float, high: float) -> tuple[Array, Array]:
    """Return where `froms + t steps` (numbers) lies between `low` and `high`."""
    steps = np.where(np.abs(steps) < 1e-12, 1e-12, steps)
    one, other = (low - froms) / steps, (high - froms) / steps
    return np.minimum(one, other), np.maximum(one, other)
