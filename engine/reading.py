"""How a network reads the user's own digits, and what fine-tuning has changed. Imports no torch."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from engine.runs.store import Record


@dataclass(frozen=True, eq=False)  # two are compared as objects: arrays have no single truth
class Reading:
    """What a network says to the user's own digits: `labels` (N,), `answers` (N,), and which are `held_out` (N,)."""

    labels: NDArray[np.int64]
    answers: NDArray[np.int64]
    held_out: NDArray[np.bool_]

    @property
    def right(self) -> NDArray[np.bool_]:
        """Which are read as what they are (N,)."""
        same: NDArray[np.bool_] = self.labels == self.answers
        return same

    def counts(self, *, held_out: bool = False) -> tuple[int, int]:
        """Return how many are right, and of how many: of all, or of those held out."""
        counted = self.right[self.held_out] if held_out else self.right
        return int(counted.sum()), len(counted)

    def accuracy(self, *, held_out: bool = False) -> float | None:
        """Return the share that is right, of all or of those held out; None where there are none."""
        right, total = self.counts(held_out=held_out)
        return right / total if total else None

    def confusion(self) -> NDArray[np.int64]:
        """Return how many digits with each label (row) get each answer (column): (10, 10)."""
        counts = np.zeros((10, 10), np.int64)
        np.add.at(counts, (self.labels, self.answers), 1)
        return counts


@dataclass(frozen=True)
class Outcome:
    """What fine-tuning has done: the `record` of the new run, and before and after it, the reading of the user's own
    digits and the accuracy on MNIST's `tested` test digits, 0…1."""

    record: Record
    before: Reading
    after: Reading
    mnist_before: float
    mnist_after: float
    tested: int

    @property
    def forgotten(self) -> int:
        """How many more of MNIST's test digits are misread than before; negative where fewer are."""
        return round((self.mnist_before - self.mnist_after) * self.tested)
