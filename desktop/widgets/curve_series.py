"""The numbers under a curve: arrays that grow, their average, and fewer points for drawing."""

import math
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from desktop.widgets.curve_average import Average

Floats: TypeAlias = NDArray[np.float64]


class Series:
    """Points that are added at the end: `x` rising, `y`, and `smooth`, the Average of `y`.

    All three are views of shape (size,). The arrays double when they are full, so that adding stays cheap.
    """

    def __init__(self, weight: float = 0.0, most: float = math.inf) -> None:
        self.size = 0
        self._data = np.empty((3, 1024))
        self._most = most
        self._average = Average(weight, most)

    @property
    def x(self) -> Floats:
        """Where the points stand."""
        return self._data[0, : self.size]

    @property
    def y(self) -> Floats:
        """The values as they were given."""
        return self._data[1, : self.size]

    @property
    def smooth(self) -> Floats:
        """The averaged values; NaN where `y` is not finite."""
        return self._data[2, : self.size]

    def append(self, x: Floats, y: Floats) -> None:
        """Add points of shape (k,). Points that stand at or after `x[0]` are dropped: a run went back."""
        if len(x) == 0:
            return
        if self.size and x[0] <= self.x[-1]:
            self.cut(float(x[0]))
        end = self.size + len(x)
        if end > self._data.shape[1]:
            grown = np.empty((3, max(end, 2 * self._data.shape[1])))
            grown[:, : self.size] = self._data[:, : self.size]
            self._data = grown
        self._data[:, self.size : end] = x, y, self._average.add(y)
        self.size = end

    def cut(self, x: float) -> None:
        """Forget the points from `x` on."""
        self.size = int(np.searchsorted(self.x, x))
        self.set_weight(self._average.weight)

    def set_weight(self, weight: float) -> None:
        """Average anew with `weight` (0 … below 1)."""
        self._average = Average(weight, self._most)
        self._data[2, : self.size] = self._average.add(self.y)


def visible(x: Floats, low: float, high: float) -> slice:
    """Return the points of the rising `x` that lie in low … high, and one more at either side."""
    begin, end = np.searchsorted(x, (low, high))
    return slice(max(0, int(begin) - 1), int(end) + 1)


def strided(x: Floats, y: Floats, part: slice, most: int) -> tuple[Floats, Floats]:
    """Return at most about `most` points of `part`: every 2ⁿth, the same ones when more are added, and the last."""
    begin, end = part.start, min(part.stop, len(x))
    step = _step(end - begin, most)
    begin -= begin % step
    chosen = np.arange(begin, end, step)
    if len(chosen) and chosen[-1] != end - 1:
        chosen = np.append(chosen, end - 1)
    return x[chosen], y[chosen]


def peaks(x: Floats, y: Floats, part: slice, most: int) -> tuple[Floats, Floats]:
    """Return the lowest and the highest of every 2ⁿ points of `part`, at most about `most` pairs.

    What sticks out of the curve stays; a stretch with NaN in it is NaN.
    """
    begin, end = part.start, min(part.stop, len(x))
    step = _step(end - begin, most)
    begin -= begin % step
    if step == 1:
        return x[begin:end], y[begin:end]
    starts = np.arange(0, end - begin, step)
    values = y[begin:end]
    pairs = np.empty((len(starts), 2))
    with np.errstate(invalid="ignore"):
        np.minimum.reduceat(values, starts, out=pairs[:, 0])
        np.maximum.reduceat(values, starts, out=pairs[:, 1])
    return np.repeat(x[begin:end:step], 2), pairs.ravel()


def means(x: Floats, y: Floats, part: slice, most: int) -> tuple[Floats, Floats]:
    """Return the mean of every 2ⁿ points of `part`, at most about `most`; a stretch with NaN in it is NaN.

    Points at the end that do not fill a stretch yet are left out.
    """
    begin, end = part.start, min(part.stop, len(x))
    step = _step(end - begin, most)
    begin -= begin % step
    end -= (end - begin) % step
    if end <= begin:
        return x[:0], y[:0]
    centres = x[begin:end].reshape(-1, step).mean(axis=1)
    return centres, y[begin:end].reshape(-1, step).mean(axis=1)


def _step(count: int, most: int) -> int:
    """Return the smallest power of two that leaves at most `most` of `count`."""
    step = 1
    while count > most * step:
        step *= 2
    return step
