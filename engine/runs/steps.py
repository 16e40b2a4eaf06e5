"""Where a run has been: states to step back to."""

from collections import deque
from dataclasses import dataclass, replace
from typing import Any

from torch import Tensor

from engine.runs.run import Run
from engine.runs.state import State

MOST_BYTES = 256 * 2**20
"""Older states are forgotten beyond so many."""


@dataclass(frozen=True)
class _Step:
    """A state without what was measured, of which only the lengths are kept: it goes on growing in the run."""

    state: State
    batches: int
    scores: int
    changes: int
    size: int


class Steps:
    """The states of one run, the newest last."""

    def __init__(self) -> None:
        self._kept: deque[_Step] = deque()
        self.forgetful = False
        """Whether older states were forgotten."""

    def keep(self, run: Run) -> None:
        """Keep where `run` stands; nothing where that is kept already. Between two records of `engine.train` only."""
        history = run.history
        batches = sum(map(len, history.losses))
        if self._kept and self._kept[-1].batches == batches:
            return
        state = run.state(measured=False)
        self._kept.append(_Step(state, batches, len(history.scores), len(history.changes), _size(vars(state))))
        while len(self._kept) > 1 and sum(step.size for step in self._kept) > MOST_BYTES:
            self._kept.popleft()
            self.forgetful = True

    def back(self, run: Run) -> State | None:
        """Return the newest kept state before where `run` stands, whole again, and forget it and all after it."""
        history, standing = run.history, sum(map(len, run.history.losses))
        while self._kept:
            step = self._kept.pop()
            if step.batches < standing:
                return replace(
                    step.state,
                    losses=history.all_losses[: step.batches],
                    accuracies=history.all_accuracies[: step.batches],
                    path=history.whole_path[: step.batches + 1],
                    scores=tuple(history.scores[: step.scores]),
                    changes=tuple(history.changes[: step.changes]),
                )
        return None


def _size(value: Any) -> int:
    """Return the bytes of all tensors in `value`."""
    if isinstance(value, Tensor):
        return value.nbytes
    if isinstance(value, dict):
        return sum(map(_size, value.values()))
    return sum(map(_size, vars(value).values())) if hasattr(value, "weights") else 0
