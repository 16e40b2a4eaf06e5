"""What the training generator yields: small records of plain numbers and numpy arrays."""

from dataclasses import dataclass
from typing import Any, Literal, TypeAlias

import numpy as np
from numpy.typing import NDArray

Part: TypeAlias = Literal["validation", "test"]


@dataclass(frozen=True)
class Batches:
    """A block of consecutive batches of one epoch.

    `epoch` counts from 1; `first` is the number of batches trained before this block, since the start.
    `losses` and `accuracies` (0…1) have shape (k,), float32: one value a batch, before its step.
    `gradient_norm` is that of the block's last batch, or None where it was not measured.
    """

    epoch: int
    first: int
    losses: NDArray[np.float32]
    accuracies: NDArray[np.float32]
    gradient_norm: float | None = None


@dataclass(frozen=True)
class Evaluating:
    """An evaluation is under way: `done` of `total` digits of `part` are classified."""

    epoch: int
    part: Part
    done: int
    total: int


@dataclass(frozen=True)
class Score:
    """An evaluation's result: mean `loss`, and `correct` of `total` digits of `part` after `epoch`."""

    epoch: int
    part: Part
    loss: float
    correct: int
    total: int

    @property
    def accuracy(self) -> float:
        """The share of digits classified correctly, 0…1."""
        return self.correct / self.total


@dataclass(frozen=True)
class Change:
    """A setting changed on the way, acting from batch `batch` (from 0) of epoch `epoch` (from 1) on."""

    epoch: int
    batch: int
    name: str
    old: Any
    new: Any


@dataclass(frozen=True)
class Diverged:
    """The loss stopped being finite in `batch` (from 1) of `epoch`; the last good weights are back in place.

    They are those after `good_batch` batches of `good_epoch`.
    """

    epoch: int
    batch: int
    good_epoch: int
    good_batch: int


@dataclass(frozen=True)
class Finished:
    """All epochs are trained. `test` is the final test result where the entry has a test."""

    epochs: int
    seconds: float
    test: Score | None


Progress: TypeAlias = Batches | Evaluating | Score | Diverged | Finished
