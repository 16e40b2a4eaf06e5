"""What is drawn and said of the numbers of a race."""

import numpy as np
import pytest

from desktop.racing import competition
from desktop.racing.figures import parameter, power, scientific, spread, tick
from desktop.racing.remarks import remarks, still_falling
from desktop.racing.standing import Standing
from desktop.racing.thinning import thinned
from engine import catalogue
from engine.race import Arrival, Lap
from engine.verdict import results


def race(names: str = "SGD Adam", seeds: int = 2, epochs: int = 4) -> Standing:
    entry = catalogue.entry("A6")
    plan = competition.Plan("optimizer", epochs, 0.01, seeds, {"optimizer": tuple(names.split())})
    return Standing(entry, plan, competition.entrants(entry, entry.settings, plan))


def arrive(standing: Standing, lane: int, seed: int, *losses: float, diverged: bool = False) -> None:
    final = float("nan") if diverged else losses[-1]
    standing.arrive(Arrival(lane, seed, final, np.float32(losses), 0.1 * (lane + 1), diverged))
    standing.rank(tuple(results(standing.arrivals, by_accuracy=False)))


def said(standing: Standing, lane: int) -> list[str]:
    return [one.what for one in remarks(standing)[lane]]


def test_a_lane_is_drawn_on_its_way_until_its_first_seed_has_arrived() -> None:
    one = race()
    one.lap(Lap(0, 0, 1, np.float32([8, 4])))
    one.lap(Lap(0, 0, 3, np.float32([2])))
    assert one.track(0).mean.tolist() == pytest.approx([8, 4, 2])
    arrive(one, 0, 0, 8, 4, 2, 1)
    one.lap(Lap(0, 1, 1, np.float32([100])))
    assert one.track(0).mean.tolist() == pytest.approx([8, 4, 2, 1])
    assert one.track(1) is None
    assert one.done == pytest.approx(1.25)


def test_the_mean_is_geometric_and_the_band_holds_every_seed() -> None:
    one = race()
    arrive(one, 0, 0, 10, 1e-2, 1e-4, 1e-6)
    arrive(one, 0, 1, 10, 1e-4, 1e-6, 1e-8)
    track = one.track(0)
    assert track.mean.tolist() == pytest.approx([10, 1e-3, 1e-5, 1e-7])
    assert (track.low[-1], track.high[-1]) == pytest.approx((1e-8, 1e-6))


def test_a_seed_that_diverged_is_left_out_and_a_lane_of_nothing_else_ends_where_it_fell() -> None:
    one = race()
    arrive(one, 0, 0, 8, 4, 2, 1)
    arrive(one, 0, 1, 8, 1e20, diverged=True)
    assert one.track(0).mean.tolist() == pytest.approx([8, 4, 2, 1])
    arrive(one, 1, 0, 8, 1e20, diverged=True)
    assert one.track(1).diverged
    assert len(one.track(1).mean) == 2
    assert said(one, 0)[0] == said(one, 1)[0] == "diverged"


def test_a_seed_that_stopped_early_stays_where_it_was() -> None:
    one = race()
    arrive(one, 0, 0, 4, 4)
    arrive(one, 0, 1, 1, 1, 1, 1)
    assert one.track(0).mean.tolist() == pytest.approx([2, 2, 2, 2])


def test_what_stopped_half_way_stays_but_does_not_enter_a_mean() -> None:
    one = race()
    arrive(one, 0, 0, 8, 4, 2, 1)
    one.lap(Lap(0, 1, 1, np.float32([100, 100])))
    one.lap(Lap(1, 0, 1, np.float32([8, 4])))
    one.end("stopped")
    assert one.track(0).mean.tolist() == pytest.approx([8, 4, 2, 1])
    assert one.track(1).mean.tolist() == pytest.approx([8, 4])


def test_the_lane_looked_at_is_the_best_until_one_is_chosen() -> None:
    one = race()
    assert one.leader is None
    arrive(one, 0, 0, 2, 2)
    arrive(one, 1, 0, 1, 1)
    assert one.leader == 1
    one.chosen = 0
    assert one.leader == 0


def test_neighbours_within_noise_are_called_alike_and_only_one_that_is_apart_is_the_lowest() -> None:
    one = race("SGD Adam Rprop")
    for lane, finals in enumerate(((1.0, 1.3), (1.1, 1.2), (1e-6, 1.1e-6))):
        for seed, final in enumerate(finals):
            arrive(one, lane, seed, 2, final)
    assert said(one, 0)[0] == said(one, 1)[0] == "untold"  # by two seeds
    assert said(one, 2)[0] == "best"


def test_of_few_seeds_nobody_is_called_alike_who_may_only_be_untold() -> None:
    one = race(seeds=4)
    for seed, final in enumerate((1.0, 1.3, 0.9, 1.2)):
        assert not seed or said(one, 0)[0] == said(one, 1)[0] == ("alone" if seed == 1 else "untold")
        arrive(one, 0, seed, 2, final)
        arrive(one, 1, seed, 2, final + (0.2 if seed % 2 else -0.2))
    assert said(one, 0)[0] == said(one, 1)[0] == "alike"


def test_one_seed_says_nothing_of_noise() -> None:
    one = race(seeds=1)
    arrive(one, 0, 0, 2, 2)
    arrive(one, 1, 0, 1, 1)
    assert said(one, 0)[0] == "alone"
    assert said(one, 1)[:2] == ["alone", "best"]


def test_the_first_is_not_called_the_lowest_where_one_that_diverged_for_a_seed_is_lower() -> None:
    one = race("SGD Adam Rprop", seeds=3)
    for seed, noise in enumerate((1.0, 1.2, 0.9)):
        arrive(one, 0, seed, 2, noise)
        arrive(one, 1, seed, 2, 1e-3 * noise**2, diverged=seed == 0)
        arrive(one, 2, seed, 2, 100 * noise**2)
    assert [result.lane for result in one.ranking] == [0, 2, 1]
    assert said(one, 0)[0] == "steady"
    assert said(one, 1)[0] == "diverged"


def test_lanes_below_rounding_are_alike() -> None:
    one = race()
    for lane, finals in enumerate(((1e-13, 1e-20), (1e-30, 2e-14))):
        for seed, final in enumerate(finals):
            arrive(one, lane, seed, 2, final)
    assert said(one, 0) == said(one, 1) == ["alike"]


def test_lbfgs_has_no_part_in_fewest_epochs() -> None:
    one = race("SGD Adam LBFGS")
    for lane, losses in enumerate(((1, 1, 1e-4), (1, 1, 1, 1e-4), (1e-4,))):
        for seed in (0, 1):
            arrive(one, lane, seed, *losses)
    (fewest,) = (remark for remark in remarks(one)[0] if remark.what == "fewest")
    assert fewest.others == (2,)
    assert "fewest" not in said(one, 1) + said(one, 2)


def test_the_slowest_is_named_only_where_it_is_so_with_every_seed() -> None:
    one = race("SGD LBFGS", seeds=2)
    for lane, seed, seconds in ((0, 0, 0.1), (0, 1, 0.1), (1, 0, 0.9), (1, 1, 0.1)):
        one.arrive(Arrival(lane, seed, 1.0, np.float32([1]), seconds, False))
    one.rank(tuple(results(one.arrivals, by_accuracy=False)))
    assert "slowest" not in said(one, 1)
    one.arrivals[-1] = Arrival(1, 1, 1.0, np.float32([1]), 0.91, False)
    one.rank(tuple(results(one.arrivals, by_accuracy=False)))
    assert "slowest" in said(one, 1)


def test_a_loss_falls_at_the_end_only_if_every_part_of_it_does() -> None:
    assert still_falling(np.geomspace(10, 1, 100))
    assert not still_falling(np.full(100, 3.0))
    assert not still_falling(np.concatenate([np.geomspace(10, 1, 95), np.geomspace(1, 3, 5)]))
    assert not still_falling(np.geomspace(10, 1, 5))
    assert not still_falling(np.full(100, np.inf))


def test_the_start_is_told_only_where_it_is_the_same() -> None:
    one = race()
    for lane, start in enumerate(([1.0, 2.0], [1.0, 2.0])):
        one.arrive(Arrival(lane, 0, 1.0, np.float32([1]), 0.1, False, np.array(start), np.array(start)))
    assert one.start().tolist() == [1, 2]
    one.arrive(Arrival(1, 0, 1.0, np.float32([1]), 0.1, False, np.array([3.0, 2.0]), np.zeros(2)))
    assert one.start() is None


@pytest.mark.parametrize("count", [1, 7, 500, 100_000])
def test_thinning_keeps_the_ends_and_every_spike(count: int) -> None:
    values = np.geomspace(1, 1e-6, count)
    if count > 300:
        values[300] = 50
    seen = thinned(values, 0, count, 280)
    assert len(seen) <= 4 * 280 + 1
    assert (np.diff(seen) > 0).all()
    assert {0, count - 1} <= set(seen.tolist())
    assert count <= 300 or 300 in seen


def test_figures() -> None:
    assert [scientific(v) for v in (0, 1e-40, 7.62e-12, 0.126, 0.31, 20.2, 1234.5, 3e30)] == [
        "0",
        "≤ 10⁻¹²",
        "7.6·10⁻¹²",
        "0.126",
        "0.310",
        "20.2",
        "1,230",
        "3.0·10³⁰",
    ]
    assert (power(1e-3), power(1.0), tick(1e-4), tick(3e-4), tick(0.1)) == ("10⁻³", "1", "10⁻⁴", "3·10⁻⁴", "0.1")
    assert (parameter(-0.0075), spread(326.6, 98.8, 5), spread(30.0, 0.0, 1)) == ("−0.0075", "327 ± 99", "30")
