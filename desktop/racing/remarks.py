"""What the numbers of a race allow to say, and in which order it matters; the table puts it into words."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, TypeAlias

import numpy as np

from desktop.racing.standing import Floats, Standing
from engine.verdict import FLOOR, GOAL

if TYPE_CHECKING:
    from engine.verdict import Result

What: TypeAlias = Literal[
    "diverged", "alone", "alike", "untold", "best", "steady", "fewest", "falling", "scattered", "slowest"
]

FEW_SEEDS = 3  # so few tell apart only what hardly varies: Student's quantile is 12.7 of two, 4.3 of three
APART = 30.0  # seeds that differ by this factor are worth a remark
SLOW = 2.0  # so many times the time of the next, and not only by chance
STEADY = 8  # parts of the last half of a run, each of which must be lower than the one before
FALL = 0.02  # and by so much in all


@dataclass(frozen=True)
class Remark:
    """`what` is to be said; of the lanes `others`, or with the number `value`."""

    what: What
    others: tuple[int, ...] = ()
    value: float = 0.0


def remarks(standing: Standing) -> dict[int, list[Remark]]:
    """Return for each lane that arrived what is to be said of it, the weightiest first."""
    ranking = standing.ranking
    return {result.lane: _of(standing, result, place == 0) for place, result in enumerate(ranking)}


def _of(standing: Standing, result: "Result", first: bool) -> list[Remark]:
    if result.seeds == 0:
        return [Remark("diverged", value=result.diverged)]
    found = [Remark("diverged", value=result.diverged)] if result.diverged else []
    if result.shared == 1 and standing.random:
        found.append(Remark("alone"))
    if result.within_noise:
        few = 1 < result.shared <= FEW_SEEDS and any(
            other.final != result.final for other in standing.ranking if other.lane in result.within_noise
        )
        found.append(Remark("untold" if few else "alike", result.within_noise, result.shared))
    elif first and result.shared and len(standing.ranking) > 1:
        found.append(Remark("best" if _is_best(standing, result) else "steady"))
    return found + _further(standing, result)


def _is_best(standing: Standing, first: "Result") -> bool:
    """Whether none of those that are ranked behind `first` only since they diverged has the better number."""
    numbers = [one.final for one in standing.ranking if one.seeds]
    return first.final == (max(numbers) if standing.by_accuracy else min(numbers))


def _further(standing: Standing, result: "Result") -> list[Remark]:
    """Return what else is worth a word."""
    found = []
    reached = {one.lane: one.epochs_to_goal[0] for one in standing.ranking if one.epochs_to_goal}
    goals = {lane: at for lane, at in reached.items() if not standing.asks_often(lane)}
    if len(goals) > 1 and [lane for lane, at in goals.items() if at == min(goals.values())] == [result.lane]:
        found.append(Remark("fewest", tuple(reached.keys() - goals.keys())))
    others = [one.seconds[0] for one in standing.ranking if one.seeds and one.lane != result.lane]
    mean, deviation = result.seconds
    if others and result.seeds > 1 and mean - 2 * deviation > SLOW * max(others):
        found.append(Remark("slowest"))
    if not standing.by_accuracy:
        track = standing.track(result.lane)
        if result.final > GOAL and track is not None and still_falling(track.mean):
            found.append(Remark("falling"))
        if (apart := max(result.high, FLOOR) / max(result.low, FLOOR)) >= APART:
            found.append(Remark("scattered", value=apart))
    return found


def still_falling(losses: Floats) -> bool:
    """Whether the last half of `losses` (epochs,) falls in every part of it, and not only within rounding."""
    half = losses[len(losses) // 2 :]
    if len(half) < 2 * STEADY or not (np.isfinite(half) & (half > 0)).all():
        return False
    levels = np.array([np.log(part).mean() for part in np.array_split(half, STEADY)])
    return bool((np.diff(levels) < 0).all() and levels[0] - levels[-1] > FALL)
