"""What a run has measured, and the values from which it can go on."""

from dataclasses import dataclass, field
from typing import Any, get_args

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from engine.progress import Batches, Change, Part, Score
from engine.settings import Settings

PARTS: tuple[Part, ...] = get_args(Part)

MOST_BLOCKS = 1000
"""More are joined: a hundred thousand of one batch each would make every save wait."""


@dataclass(frozen=True)
class Good:
    """Weights to go back to: those after `batch` batches of epoch `epoch` (from 1)."""

    epoch: int
    batch: int
    weights: dict[str, Tensor]

    def on(self, device: torch.device | str) -> "Good":
        """Return a copy on `device`."""
        return Good(self.epoch, self.batch, copied(self.weights, device))


@dataclass
class History:
    """What has been measured so far: one loss and one training accuracy a batch, the scores, the changes.

    `path` holds the parameters before the first step and after each, where they are few.
    """

    losses: list[NDArray[np.float32]] = field(default_factory=list)
    accuracies: list[NDArray[np.float32]] = field(default_factory=list)
    path: list[NDArray[np.float64]] = field(default_factory=list)
    scores: list[Score] = field(default_factory=list)
    changes: list[Change] = field(default_factory=list)
    batches_per_epoch: int = 1

    def append(self, block: Batches) -> None:
        """Keep a block of batches."""
        self.losses.append(block.losses)
        self.accuracies.append(block.accuracies)
        if self.path:
            self.path.append(block.path)
        if len(self.losses) > MOST_BLOCKS:
            self.losses, self.accuracies = [self.all_losses], [self.all_accuracies]
            self.path = [self.whole_path] if self.path else []

    @property
    def all_losses(self) -> NDArray[np.float32]:
        """The losses of all batches (n,)."""
        return np.concatenate([np.empty(0, np.float32), *self.losses])

    @property
    def all_accuracies(self) -> NDArray[np.float32]:
        """The accuracies of all batches (n,), or (0,)."""
        return np.concatenate([np.empty(0, np.float32), *self.accuracies])

    @property
    def whole_path(self) -> NDArray[np.float64]:
        """The path (n + 1, P), or (0, 0) where the parameters are too many."""
        return np.concatenate(self.path) if self.path else np.empty((0, 0))

    def score(self, part: str) -> Score | None:
        """Return the last score of `part`, or None."""
        return next((score for score in reversed(self.scores) if score.part == part), None)

    def results(self) -> tuple[Score, ...]:
        """Return the last score of each part."""
        return tuple(score for part in PARTS if (score := self.score(part)) is not None)


@dataclass(frozen=True)
class State:
    """A copy of everything that a run needs to go on exactly as if it had never been interrupted.

    `epoch` whole epochs and `batch` batches of the next one are trained. `weights` is torch's state dict, `optimizer`
    what the optimizer remembers of each parameter (by its number), `good` what to go back to: all on the CPU.
    `random` is the state of torch's own generators, by kind of device: that of the CPU, and of the device that trains,
    from which dropout draws there. `order_generator` is the state, before it drew the order of the present epoch, of a
    generator on the CPU: the order is the same on every device.
    """

    settings: Settings
    epoch: int
    batch: int
    weights: dict[str, Tensor]
    optimizer: dict[int, dict[str, Tensor]]
    good: Good
    random: dict[str, Tensor]
    order_generator: Tensor
    losses: NDArray[np.float32]
    accuracies: NDArray[np.float32]
    path: NDArray[np.float64]
    scores: tuple[Score, ...]
    changes: tuple[Change, ...]
    batches_per_epoch: int
    seconds: float
    threads: int
    best: Good | None = None
    fingerprint: str = ""  # of the user's own table, see Examples
    best_tested: bool = False  # whether the last test is that of the best weights, back in place

    def history(self) -> History:
        """Return what had been measured."""
        return History(
            [self.losses],
            [self.accuracies],
            [self.path] if self.path.size else [],
            list(self.scores),
            list(self.changes),
            self.batches_per_epoch,
        )


def copied(value: Any, device: torch.device | str = "cpu") -> Any:
    """Copy a tensor, or a dict of them at any depth, to `device`: what is kept must not change with the training."""
    if isinstance(value, dict):
        return {key: copied(item, device) for key, item in value.items()}
    return value.detach().to(device, copy=True)
