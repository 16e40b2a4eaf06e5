"""A stroke of the pen as a vector: the truth of a drawing, whatever the size it is shown in."""

from enum import Enum

import numpy as np
from numpy.typing import ArrayLike, NDArray

from desktop.theme.measures import PEN, SHEET

Array = NDArray[np.float64]

# the painted curve is made of pieces of at most 1/128 of the sheet: 1.3 px at its usual size
PIECES = 128


class PenWidth(Enum):
    """How thick the ink looks, in sheet units. The network never sees it: its pen is always the same."""

    THIN = 7 / SHEET
    MEDIUM = PEN / SHEET
    THICK = 16 / SHEET


class Stroke:
    """The points of one stroke, in sheet units: 0…1 across and down, y down.

    It grows while the pen is down (amortised constant time a point) and never changes afterwards.
    """

    def __init__(self, points: ArrayLike = (), widths: ArrayLike = PenWidth.MEDIUM.value) -> None:
        """Take `points` (k, 2) and their `widths`, (k,) or one for all."""
        given = np.asarray(points, dtype=float).reshape(-1, 2)
        self._count = len(given)
        self._rows: Array = np.empty((max(64, self._count), 3))
        self._rows[: self._count, :2] = given
        self._rows[: self._count, 2] = widths

    def __len__(self) -> int:
        return self._count

    @property
    def rows(self) -> Array:
        """x, y and width of every point: a view, (k, 3)."""
        return self._rows[: self._count]

    @property
    def points(self) -> Array:
        """x and y of every point: a view, (k, 2)."""
        return self.rows[:, :2]

    def append(self, x: float, y: float, width: float) -> None:
        """Add a point at the end."""
        if self._count == len(self._rows):
            self._rows = np.concatenate((self._rows, np.empty_like(self._rows)))
        self._rows[self._count] = x, y, width
        self._count += 1

    def curve(self, first: int, last: int) -> Array:
        """Return the smooth curve from point `first` to point `last` as rows of x, y, width, (m, 3).

        It runs through every point: a centripetal Catmull–Rom spline, which makes no loops at sharp turns
        (Yuksel, Schaefer and Keyser, "On the parameterization of Catmull-Rom curves", 2009). A point changes
        the curve as far as its second neighbours.
        """
        if first == last:
            return self.rows[first : first + 1].copy()
        low = max(first - 1, 0)
        near = self.rows[low : last + 2]  # one neighbour at each side
        lengths = np.hypot(*np.diff(near[:, :2], axis=0).T)
        times = np.maximum(np.sqrt(lengths), 1e-6)
        slopes = np.gradient(near[:, :2], np.concatenate(([0.0], np.cumsum(times))), axis=0)
        here = slice(first - low, last - low)
        counts = np.clip(np.ceil(lengths[here] * PIECES), 1, PIECES).astype(int)
        segment = np.repeat(np.arange(here.start, here.stop), counts)
        within = np.arange(counts.sum()) - np.repeat(np.cumsum(counts) - counts, counts)
        s = (within / np.repeat(counts, counts))[:, None]  # 0 ≤ s < 1 along its segment
        rise = times[segment][:, None] * slopes[segment], times[segment][:, None] * slopes[segment + 1]
        bend = s * (1 - s) ** 2 * rise[0] - s**2 * (1 - s) * rise[1]
        blend = s**2 * (3 - 2 * s)
        places = (1 - blend) * near[segment, :2] + blend * near[segment + 1, :2] + bend
        widths = (1 - s) * near[segment, 2:] + s * near[segment + 1, 2:]
        return np.vstack((np.hstack((places, widths)), self.rows[last]))
