"""What the training generator yields: small records of plain numbers and numpy arrays."""

from dataclasses import dataclass, field
from typing import Any, Literal, TypeAlias

import numpy as np
from numpy.typing import NDArray

Part: TypeAlias = Literal["validation", "test", "training"]


@dataclass(frozen=True)
class Batches:
    """A block of consecutive batches, of several epochs where no evaluation lies between.

    `epoch` counts from 1 and is that of the last batch; `first` is the number of batches trained before this block,
    since the start. `losses` (k,) float32 holds one value a batch, before its step; `accuracies` (k,) float32, 0…1,
    as well, or (0,) where the targets are no classes. `gradient_norm` is that of the block's last batch, or None where
    it was not measured. `path` (k, P) float64 holds all parameters after each step where they are few, else (0, 0).
    """

    epoch: int
    first: int
    losses: NDArray[np.float32]
    accuracies: NDArray[np.float32]
    gradient_norm: float | None = None
    path: NDArray[np.float64] = field(default_factory=lambda: np.empty((0, 0)))


@dataclass(frozen=True)
class Evaluating:
    """An evaluation is under way: `done` of `total` examples of `part` are through."""

    epoch: int
    part: Part
    done: int
    total: int


@dataclass(frozen=True)
class Score:
    """An evaluation's result: mean `loss`, and `correct` of `total` examples of `part` after `epoch`.

    `correct` is 0 where the targets are no classes."""

    epoch: int
    part: Part
    loss: float
    correct: int
    total: int

    @property
    def accuracy(self) -> float:
        """The share classified correctly, 0…1."""
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
    """The training is over. `test` is the final test result where the entry has a test.

    `stopped_early`: the loss that was watched no longer improved. `best`: the epoch whose weights were taken back.
    `parameters` (P,) are all of them at the end where they are few, else (0,).
    """

    epochs: int
    seconds: float
    test: Score | None
    stopped_early: bool = False
    best: int | None = None
    parameters: NDArray[np.float64] = field(default_factory=lambda: np.empty(0), compare=False)


Progress: TypeAlias = Batches | Evaluating | Score | Diverged | Finished
