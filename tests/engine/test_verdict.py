"""A verdict that knows what is noise: made-up arrivals."""

import math
import subprocess
import sys

import numpy as np
import pytest

from engine.race import Arrival
from engine.verdict import FLOOR, STUDENT, results, within_noise


def arrival(lane: int, seed: int, final: float, losses=(), diverged: bool = False, **other) -> Arrival:
    """Return a made-up arrival."""
    given = {"seconds": 1.0, **other}
    return Arrival(
        lane, seed, math.nan if diverged else final, np.array(losses, np.float32), diverged=diverged, **given
    )


def arrivals(*finals: tuple[float, ...]) -> list[Arrival]:
    """Return the arrivals of lanes with these finals, one a seed."""
    return [arrival(place, seed, final) for place, some in enumerate(finals) for seed, final in enumerate(some)]


def test_the_smallest_loss_is_the_first_and_losses_are_averaged_by_their_logarithm():
    first, second = results(arrivals((1e-2, 1e-4), (1e-7, 1e-9)), by_accuracy=False)
    assert (first.lane, second.lane) == (1, 0)
    assert (first.final, second.final) == pytest.approx((1e-8, 1e-3))
    assert (second.low, second.high) == (1e-4, 1e-2)
    assert second.seeds == 2


def test_the_highest_accuracy_is_the_first():
    first, second = results(arrivals((97.0, 98.0), (98.5, 99.5)), by_accuracy=True)
    assert (first.lane, first.final, first.low, first.high) == (1, 99.0, 98.5, 99.5)
    assert second.final == 97.5
    assert first.epochs_to_goal is None


def test_a_loss_of_zero_has_a_place():
    first, second = results(arrivals((1e-9, 1e-9), (0.0, 0.0)), by_accuracy=False)
    assert (first.lane, second.lane) == (1, 0)
    assert first.final == FLOOR


def test_a_lane_that_diverged_with_every_seed_is_the_last_and_has_no_number():
    out = [arrival(0, seed, math.nan, diverged=True) for seed in (0, 1)]
    there, last = results([*out, arrival(1, 0, 9.0), arrival(1, 1, 9.0)], by_accuracy=False)
    assert (there.lane, last.lane) == (1, 0)
    assert math.isnan(last.final)
    assert (last.seeds, last.diverged, there.diverged) == (0, 2, 0)
    assert there.within_noise == last.within_noise == ()


def test_a_seed_that_diverged_counts_in_nothing_but_its_number():
    (found,) = results([arrival(0, 0, 98.0), arrival(0, 1, 0, diverged=True), arrival(0, 2, 99.0)], by_accuracy=True)
    assert (found.final, found.low, found.high, found.seeds, found.diverged) == (98.5, 98.0, 99.0, 2, 1)


def test_the_first_epoch_below_the_goal_is_told_as_mean_and_deviation():
    below = [arrival(0, 0, 1e-5, [1, 5e-4, 1e-5]), arrival(0, 1, 1e-5, [1, 1, 0.5, 1e-5])]
    never = [arrival(1, 0, 1e-2, [1, 1e-2]), arrival(1, 1, 1e-5, [1e-5])]
    first, second = results([*below, *never], by_accuracy=False)
    assert first.epochs_to_goal == (3.0, pytest.approx(math.sqrt(2)))
    assert second.epochs_to_goal is None


def test_time_is_mean_and_deviation_and_parameters_are_averaged():
    found = [
        arrival(0, seed, 1.0, seconds=seconds, parameters=np.array([2.0 * seed, 1.0]))
        for seed, seconds in enumerate((1.0, 2.0, 3.0))
    ]
    (only,) = results(found, by_accuracy=False)
    assert only.seconds == (2.0, 1.0)
    assert only.parameters.tolist() == [2.0, 1.0]


def test_neighbours_that_cannot_be_told_apart_name_each_other():
    found = results(arrivals((98.0, 98.2, 97.9), (98.1, 97.9, 98.2), (90.0, 90.1, 90.2)), by_accuracy=True)
    assert {one.lane: one.within_noise for one in found} == {1: (0,), 0: (1,), 2: ()}


@pytest.mark.parametrize(
    ("apart", "same"),
    [
        ((1.0, 2.0, 3.0), True),  # a mean of 2, and 4.303 standard errors are 2.48
        ((1.0, 1.0, 2.0), True),  # 4.0 standard errors: two would call it sure
        ((1.5, 2.0, 2.5), False),
        ((1.0, 3.0), True),
        ((0.0, 0.0), True),
        ((0.1, 0.1), False),
        ((0.5,), False),  # a single value says nothing about its noise
        ((0.0,), True),  # but there is no difference
        ((), False),
    ],
)
def test_what_chance_may_make_of_the_differences(apart, same):
    assert within_noise(apart) is same
    assert within_noise([-one for one in apart]) is same


@pytest.mark.parametrize("freedom", [1, 2, 4, 9, 30])
def test_the_quantiles_hold_95_percent_of_students_distribution(freedom):
    angles = np.linspace(0, math.atan(STUDENT[freedom - 1] / math.sqrt(freedom)), 20_001)
    scale = math.gamma((freedom + 1) / 2) / (math.gamma(freedom / 2) * math.sqrt(math.pi))
    assert 2 * scale * np.trapezoid(np.cos(angles) ** (freedom - 1), angles) == pytest.approx(0.95, abs=6e-5)


def test_what_a_seed_does_to_both_lanes_drops_out():
    first, second = results(arrivals((1e-2, 1e-4, 1e-7), (0.5e-2, 0.52e-4, 0.49e-7)), by_accuracy=False)
    assert (first.lane, second.lane) == (1, 0)
    assert first.within_noise == second.within_noise == ()


def test_only_seeds_with_which_both_arrived_are_compared():
    found = [*arrivals((1.0, 2.0, 3.0)), arrival(1, 0, 0, diverged=True), arrival(1, 1, 1.9), arrival(1, 2, 2.9)]
    first, second = results(found, by_accuracy=True)
    assert (first.shared, second.shared) == (2, 2)
    assert first.within_noise == ()  # 0.1 lower with either


def test_a_lane_that_diverged_for_a_seed_comes_after_those_that_never_did():
    some = [arrival(0, 0, 1e-9), arrival(0, 1, 0, diverged=True)]
    never = [arrival(1, seed, math.nan, diverged=True) for seed in (0, 1)]
    found = results([*some, *never, arrival(2, 0, 1.0), arrival(2, 1, 1.1)], by_accuracy=False)
    assert [one.lane for one in found] == [2, 0, 1]


def test_losses_below_rounding_are_equal():
    first, second = results(arrivals((0.0, 3e-13, 1e-40), (1e-14, 1e-15, 0.0)), by_accuracy=False)
    assert (first.final, second.final) == (FLOOR, FLOOR)
    assert (first.within_noise, second.within_noise) == ((second.lane,), (first.lane,))


def test_a_verdict_needs_no_torch():
    asked = "import sys, engine.verdict; sys.exit('torch' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", asked], check=False).returncode == 0
