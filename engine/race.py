"""A fair race: the same start weights and order of data for all, seed by seed; and what its result is worth."""

import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from statistics import fmean, stdev

import numpy as np
from numpy.typing import NDArray

from engine.catalogue import Entry
from engine.progress import Batches, Diverged, Finished, Score
from engine.runs.run import Run
from engine.settings import Settings
from engine.training import train

GOAL = 1e-3
"""The loss whose first epoch is told, of a race for the lowest loss."""

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
    epochs = _Epochs(run)
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


class _Epochs:
    """Makes one loss an epoch of the losses of batches: their mean, or the last, as the course notes it."""

    def __init__(self, run: Run) -> None:
        self._run = run
        self._batches = np.empty(0, np.float32)
        self._known: list[NDArray[np.float32]] = []

    @property
    def losses(self) -> NDArray[np.float32]:
        return np.concatenate([np.empty(0, np.float32), *self._known])

    def add(self, block: Batches) -> tuple[int, NDArray[np.float32]]:
        """Return the losses of the epochs that `block` completes, and the number of the first of them."""
        self._batches = np.concatenate([self._batches, block.losses])
        size = self._run.batches_per_epoch
        whole = len(self._batches) // size
        rows = self._batches[: whole * size].reshape(whole, size)
        self._batches = self._batches[whole * size :]
        first = sum(map(len, self._known)) + 1
        losses = rows[:, -1] if self._run.entry.recorded == "last" else rows.mean(1, dtype=np.float32)
        self._known.append(losses)
        return first, losses


def judged_by_accuracy(entry: Entry) -> bool:
    """Say whether a race of `entry` goes for the highest accuracy on what is held out, not for the lowest loss."""
    return entry.judged


def _final(run: Run, losses: NDArray[np.float32]) -> float:
    score: Score | None = run.history.score("test") or run.history.score("training")
    if judged_by_accuracy(run.entry) and score is not None:
        return 100 * score.accuracy
    return float(losses[-1]) if len(losses) else math.nan


@dataclass(frozen=True)
class Result:
    """How a lane did over all seeds that arrived.

    `final` is the mean accuracy in percent, or the geometric mean of the last losses; `low`, `high` their extremes;
    `epochs_to_goal` (mean, deviation) of the first epoch below `GOAL`, None where a seed never got there. `seconds`
    (mean, deviation). `diverged` seeds are in none of these. `within_noise` names the neighbours in the ranking that
    it cannot be told apart from: their means differ by less than two standard errors.
    """

    lane: int
    final: float
    low: float
    high: float
    epochs_to_goal: tuple[float, float] | None
    seconds: tuple[float, float]
    parameters: NDArray[np.float64]
    seeds: int
    diverged: int
    within_noise: tuple[int, ...] = ()


def results(arrivals: Sequence[Arrival], *, by_accuracy: bool) -> list[Result]:
    """Return the results of all lanes that arrived, the best first."""
    lanes = sorted({arrival.lane for arrival in arrivals})
    found = {lane: [a for a in arrivals if a.lane == lane] for lane in lanes}
    ranked = sorted((_result(lane, some, by_accuracy) for lane, some in found.items()), key=_rank(by_accuracy))
    values = {lane: _values([a for a in some if not a.diverged], by_accuracy) for lane, some in found.items()}
    told = []
    for place, one in enumerate(ranked):
        neighbours = [ranked[other].lane for other in (place - 1, place + 1) if 0 <= other < len(ranked)]
        same = tuple(lane for lane in neighbours if within_noise(values[one.lane], values[lane]))
        told.append(Result(**{**vars(one), "within_noise": same}))
    return told


def within_noise(a: Sequence[float], b: Sequence[float]) -> bool:
    """Say whether the means of `a` and `b` differ by less than two standard errors (Welch); never of single values."""
    if len(a) < 2 or len(b) < 2:
        return False
    error = math.sqrt(stdev(a) ** 2 / len(a) + stdev(b) ** 2 / len(b))
    return abs(fmean(a) - fmean(b)) <= 2 * error


def _values(arrivals: Sequence[Arrival], by_accuracy: bool) -> list[float]:
    """Return the finals in the scale in which their noise is even: losses by their logarithm."""
    return [a.final if by_accuracy else math.log(max(a.final, 1e-300)) for a in arrivals]


def _rank(by_accuracy: bool) -> Callable[[Result], tuple[bool, float]]:
    return lambda one: (math.isnan(one.final), -one.final if by_accuracy else one.final)


def _result(lane: int, arrivals: Sequence[Arrival], by_accuracy: bool) -> Result:
    there = [a for a in arrivals if not a.diverged]
    finals = [a.final for a in there]
    values = _values(there, by_accuracy)
    mean = fmean(values) if values else math.nan
    return Result(
        lane,
        final=mean if by_accuracy or not values else math.exp(mean),
        low=min(finals, default=math.nan),
        high=max(finals, default=math.nan),
        epochs_to_goal=None if by_accuracy else _to_goal(there),
        seconds=_spread([a.seconds for a in there]),
        parameters=np.mean([a.parameters for a in there], axis=0) if there else np.empty(0),
        seeds=len(there),
        diverged=len(arrivals) - len(there),
    )


def _to_goal(arrivals: Sequence[Arrival]) -> tuple[float, float] | None:
    below = [np.flatnonzero(a.losses < GOAL) for a in arrivals]
    if not below or not all(map(len, below)):
        return None
    return _spread([float(epochs[0] + 1) for epochs in below])


def _spread(values: Sequence[float]) -> tuple[float, float]:
    if not values:
        return math.nan, math.nan
    return fmean(values), stdev(values) if len(values) > 1 else 0.0
