"""The way that a few parameters take while they are trained."""

import math

import numpy as np
from numpy.typing import ArrayLike, NDArray

Floats = NDArray[np.float64]


class Track:
    """The parameters before the first batch, where they are known, and after each one; the array doubles when full."""

    def __init__(self) -> None:
        self.begin()

    def begin(self, start: ArrayLike | None = None) -> None:
        """Forget everything; `start` (P,) are the parameters before the first step."""
        self._first = 0  # batches before the first row
        self._size = 0
        self._has_start = start is not None
        # row 0 is the start, known or not
        self._data = np.full((1024, 1), np.nan) if start is None else self._room(np.asarray(start, dtype=np.float64))

    @staticmethod
    def _room(start: Floats) -> Floats:
        made = np.full((1024, start.size), np.nan)
        made[0] = start.ravel()
        return made

    def append(self, first: int, rows: Floats) -> None:
        """Add the parameters (k, P) after each batch from number `first` on (from 0).

        What is known of those and later batches is dropped: a run went back. Where batches between are missing,
        the way begins anew.
        """
        if rows.shape[1] == 0:  # too many parameters to be followed
            return
        if rows.shape[1] != self._data.shape[1]:
            self.begin()
            self._data = np.full((1024, rows.shape[1]), np.nan)
        if not self._first <= first <= self.trained:
            self._first, self._size, self._has_start = first, 0, False
        self._size = first - self._first
        end = self._size + len(rows)
        if 1 + end > len(self._data):
            grown = np.empty((max(1 + end, 2 * len(self._data)), rows.shape[1]))
            grown[: 1 + self._size] = self._data[: 1 + self._size]
            self._data = grown
        self._data[1 + self._size : 1 + end] = rows
        self._size = end

    @property
    def trained(self) -> int:
        """The number of batches trained, since the start."""
        return self._first + self._size

    @property
    def has_start(self) -> bool:
        """Whether the first of the points is that before the first step."""
        return self._has_start

    @property
    def points(self) -> Floats:
        """All that is known, (n, P): the start, if it is, and the parameters after each batch."""
        return self._data[0 if self._has_start else 1 : 1 + self._size]

    @property
    def present(self) -> Floats | None:
        """The last parameters (P,) that are numbers."""
        last = self.points[-1000:]
        finite = np.flatnonzero(np.isfinite(last).all(axis=1))
        return last[finite[-1]].copy() if len(finite) else None

    def chosen(self, most: int) -> NDArray[np.intp]:
        """Return the indices of at most about `most` of the points: the first all, later ones every 2ⁿth, and the last.

        A training mostly moves at its beginning.
        """
        count, head = len(self.points), most // 2
        if count <= most:
            return np.arange(count)
        step = 2 ** math.ceil(math.log2((count - head) / (most - head)))
        return np.unique(np.concatenate((np.arange(head), np.arange(step, count, step), [count - 1])))
