"""A fair race: the same start weights and order of data for all, seed by seed."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from engine.catalogue import Entry
from engine.progress import Batches, Diverged, Finished, Score
from engine.runs.run import Run
from engine.settings import Settings
from engine.training import train

BLOCK_SECONDS = 0.05


@dataclass(frozen=True)
class Lane:
    """One that takes part: `name` says what is different about it."""

    name: str
    entry: Entry
    settings: Settings


@dataclass(frozen=True)
class Lap:
    """What lane number `lane` did with seed number `seed`: one loss (k,) for each epoch from `first` (from 1) on."""

    lane: int
    seed: int
    first: int
    losses: NDArray[np.float32]


@dataclass(frozen=True)
class Arrival:
    """Lane number `lane` has come to its end with seed number `seed`, after `seconds`; `diverged` where it fell out.

    `losses` (epochs,) are all of them, `final` is what counts: the last loss, or the accuracy in percent.
    `start` and `parameters` are the few parameters (P,) before and after, or (0,).
    """

    lane: int
    seed: int
    final: float
    losses: NDArray[np.float32]
    seconds: float
    diverged: bool
    start: NDArray[np.float64] = field(default_factory=lambda: np.empty(0))
    parameters: NDArray[np.float64] = field(default_factory=lambda: np.empty(0))


def race(lanes: Sequence[Lane], seeds: Sequence[int]) -> Iterator[Lap | Arrival]:
    """Train every lane with every seed, one after another, so that each is timed alone. Raises as `train` does."""
    for number, seed in enumerate(seeds):
        for place, lane in enumerate(lanes):
            yield from _run(place, number, Run(lane.entry, lane.settings.changed(seed=seed)))


def _run(lane: int, seed: int, run: Run) -> Iterator[Lap | Arrival]:
    epochs = _EpochLosses(run)
    diverged = False
    for record in train(run, block_seconds=BLOCK_SECONDS):
        if isinstance(record, Batches):
            first, losses = epochs.add(record)
            if len(losses):
                yield Lap(lane, seed, first, losses)
        elif isinstance(record, Diverged | Finished):
            diverged = isinstance(record, Diverged)
    path = run.history.whole_path
    yield Arrival(
        lane,
        seed,
        math.nan if diverged else _final(run, epochs.losses),
        epochs.losses,
        run.seconds,
        diverged,
        *(path[[0, -1]] if path.size else np.empty((2, 0))),
    )


class _EpochLosses:
    """Makes one loss an epoch of the losses of batches: their mean, or the last, as the course notes it."""

    def __init__(self, run: Run) -> None:
        self._run = run
        self._batches: list[NDArray[np.float32]] = []  # of the epoch that is not complete
        self._waiting = 0  # how many losses are in them
        self._known: list[NDArray[np.float32]] = []
        self._count = 0  # how many epochs are known

    @property
    def losses(self) -> NDArray[np.float32]:
        return np.concatenate([np.empty(0, np.float32), *self._known])

    def add(self, block: Batches) -> tuple[int, NDArray[np.float32]]:
        """Return the losses of the epochs that `block` completes, and the number of the first of them."""
        self._batches.append(block.losses)
        self._waiting += len(block.losses)
        first, size = self._count + 1, self._run.batches_per_epoch
        whole = self._waiting // size
        if not whole:
            return first, np.empty(0, np.float32)
        batches = np.concatenate(self._batches)
        rows = batches[: whole * size].reshape(whole, size)
        self._batches = [batches[whole * size :]]
        self._waiting -= whole * size
        self._count += whole
        losses = rows[:, -1] if self._run.entry.recorded == "last" else rows.mean(1, dtype=np.float32)
        self._known.append(losses)
        return first, losses


def judged_by_accuracy(entry: Entry) -> bool:
    """Say whether a race of `entry` goes for the highest accuracy, not for the lowest loss.

    It is that of what is held out, or where nothing is (the course's table), of the rows trained on.
    """
    return entry.judged


def _final(run: Run, losses: NDArray[np.float32]) -> float:
    score: Score | None = run.history.score("test") or run.history.score("training")
    if judged_by_accuracy(run.entry) and score is not None:
        return 100 * score.accuracy
    return float(losses[-1]) if len(losses) else math.nan
