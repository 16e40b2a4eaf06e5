"""What the result of a race is worth: ranks, and which of them are more than chance. Imports no torch."""

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from statistics import fmean, stdev
from typing import TYPE_CHECKING, TypeAlias

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from engine.race import Arrival

GOAL = 1e-3
"""The loss whose first epoch is told, of a race for the lowest loss."""

FLOOR = 1e-12
"""Losses below are rounding: they count as this, and are equal."""

# two-sided 95 % quantiles of Student's t with 1 … 30 degrees of freedom;
# NIST/SEMATECH e-Handbook of Statistical Methods, 1.3.6.7.2, column 0.975
STUDENT = (
    *(12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228),
    *(2.201, 2.179, 2.160, 2.145, 2.131, 2.120, 2.110, 2.101, 2.093, 2.086),
    *(2.080, 2.074, 2.069, 2.064, 2.060, 2.056, 2.052, 2.048, 2.045, 2.042),
)

Values: TypeAlias = Mapping[int, float]  # of a lane, by seed


@dataclass(frozen=True)
class Result:
    """How a lane did over all seeds that arrived.

    `final` is the mean accuracy in percent, or the geometric mean of the last losses; `low`, `high` their extremes;
    `epochs_to_goal` (mean, deviation) of the first epoch below `GOAL`, None where a seed never got there. `seconds`
    (mean, deviation). `diverged` seeds are in none of these. `within_noise` names the neighbours in the ranking that
    it cannot be told apart from, see `within_noise`. `shared` is the least number of seeds with which it and a
    neighbour arrived, neighbours that never arrived left aside.
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
    shared: int = 0


def results(arrivals: "Sequence[Arrival]", *, by_accuracy: bool) -> list[Result]:
    """Return the results of all lanes that arrived, the best first; any that diverged come after all that did not."""
    lanes = sorted({arrival.lane for arrival in arrivals})
    found = {lane: [a for a in arrivals if a.lane == lane] for lane in lanes}
    values = {lane: _values(some, by_accuracy) for lane, some in found.items()}
    ranked = [_result(lane, some, values[lane], by_accuracy) for lane, some in found.items()]
    ranked.sort(key=_rank(by_accuracy))
    told = []
    for place, one in enumerate(ranked):
        beside = [ranked[at].lane for at in (place - 1, place + 1) if 0 <= at < len(ranked)]
        pairs = {lane: differences(values[one.lane], values[lane]) for lane in beside if values[lane]}
        same = tuple(lane for lane, apart in pairs.items() if within_noise(apart))
        shared = min((len(apart) for apart in pairs.values()), default=one.seeds)
        told.append(replace(one, within_noise=same, shared=shared))
    return told


def differences(a: Values, b: Values) -> list[float]:
    """Return a − b for each seed that both have."""
    return [a[seed] - b[seed] for seed in a if seed in b]


def within_noise(apart: Sequence[float]) -> bool:
    """Say whether the differences `apart`, one a seed, may be chance around zero.

    The paired test of Student at 5 %: lanes share their seeds, so what a seed does to both drops out. Of one seed
    nothing is known about chance, unless there is no difference at all.
    """
    if apart and not any(apart):
        return True
    if len(apart) < 2:
        return False
    quantile = STUDENT[min(len(apart) - 1, len(STUDENT)) - 1]
    return abs(fmean(apart)) <= quantile * stdev(apart) / math.sqrt(len(apart))


def _values(arrivals: "Sequence[Arrival]", by_accuracy: bool) -> dict[int, float]:
    """Return the finals by seed in the scale in which their noise is even: ln(loss / `FLOOR`), at least 0."""
    there = [a for a in arrivals if not a.diverged]
    return {a.seed: a.final if by_accuracy else math.log(max(a.final / FLOOR, 1.0)) for a in there}


def _rank(by_accuracy: bool) -> Callable[[Result], tuple[bool, bool, float]]:
    return lambda one: (one.seeds == 0, one.diverged > 0, -one.final if by_accuracy else one.final)


def _result(lane: int, arrivals: "Sequence[Arrival]", values: Values, by_accuracy: bool) -> Result:
    there = [a for a in arrivals if not a.diverged]
    finals = [a.final for a in there]
    mean = fmean(values.values()) if values else math.nan
    return Result(
        lane,
        final=mean if by_accuracy or not values else FLOOR * math.exp(mean),
        low=min(finals, default=math.nan),
        high=max(finals, default=math.nan),
        epochs_to_goal=None if by_accuracy else _to_goal(there),
        seconds=_spread([a.seconds for a in there]),
        parameters=np.mean([a.parameters for a in there], axis=0) if there else np.empty(0),
        seeds=len(there),
        diverged=len(arrivals) - len(there),
    )


def _to_goal(arrivals: "Sequence[Arrival]") -> tuple[float, float] | None:
    below = [np.flatnonzero(a.losses < GOAL) for a in arrivals]
    if not below or not all(map(len, below)):
        return None
    return _spread([float(epochs[0] + 1) for epochs in below])


def _spread(values: Sequence[float]) -> tuple[float, float]:
    if not values:
        return math.nan, math.nan
    return fmean(values), stdev(values) if len(values) > 1 else 0.0
