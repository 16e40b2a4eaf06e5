"""The running average under a smoothed curve."""

import math

import numpy as np
from numpy.typing import NDArray

PIECE = 512  # values that are averaged at once


class Average:
    """An exponential average that is fed block by block.

    Each average is `weight` parts of the one before and 1 − `weight` of the value, divided by
    1 − weightⁿ so that the first values are not pulled towards 0 (as TensorBoard smooths its curves).
    Values that are not finite give NaN and leave the average as it is.

    No value counts for more than `most` times the average before it. Otherwise one batch of 1e12 would stand in the
    average for 900 batches, long after the loss has recovered. The mean of the logarithms would forget it as well, but
    it is not the mean: where the losses of single batches differ much it lies far below what the validation measures.
    """

    def __init__(self, weight: float, most: float = math.inf) -> None:
        self.weight = weight
        self._most = most
        self._sum = 0.0  # before the division
        self._count = 0

    def add(self, values: NDArray[np.float64]) -> NDArray[np.float64]:
        """Return the average after each of `values` (k,), (k,)."""
        result = np.full(len(values), np.nan)
        finite = np.isfinite(values)
        good = values[finite]
        if self.weight > 0:
            averages = np.empty(len(good))
            done = 0
            while done < len(good):
                done += self._add(good[done : done + self._piece], averages[done:])
            good = averages
        result[finite] = good
        return result

    @property
    def _piece(self) -> int:
        """How many values can be averaged at once: weightᵏ must not fall below 1e-217."""
        return max(1, min(PIECE, int(500 / -math.log(self.weight))))

    def _add(self, values: NDArray[np.float64], averages: NDArray[np.float64]) -> int:
        """Average `values` as far as the first that is too high; return how many, at least one.

        Within a piece the sum is closed: s_k = wᵏ (s₀ + (1 − w) Σ vᵢ / wⁱ).
        """
        weight, count = self.weight, len(values)
        powers = weight ** np.arange(1, count + 1)
        sums = powers * (self._sum + (1 - weight) * np.cumsum(values / powers))
        found = sums / (1 - weight ** np.arange(self._count + 1, self._count + count + 1))
        good = self._first_too_high(values, found)
        if good:
            averages[:good] = found[:good]
            self._sum, self._count = float(sums[good - 1]), self._count + good
        if good == count:
            return count
        self._sum = weight * self._sum + (1 - weight) * self._most * self._average
        self._count += 1
        averages[good] = self._average
        return good + 1

    def _first_too_high(self, values: NDArray[np.float64], averages: NDArray[np.float64]) -> int:
        """Return which of `values` is the first that counts for less than it is; `averages` are those after each."""
        if self._most == math.inf:
            return len(values)
        before = np.concatenate(([self._average], averages[:-1]))
        high = np.flatnonzero((values > self._most * before) & (before > 0))
        return int(high[0]) if high.size else len(values)

    @property
    def _average(self) -> float:
        """The average so far, 0 before the first value."""
        return self._sum / (1 - self.weight**self._count) if self._count else 0.0
