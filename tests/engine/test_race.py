"""A fair race: the same start for all, every epoch told once, and a verdict that knows what is noise."""

import math
from statistics import fmean

import numpy as np
import pytest

from engine.catalogue import entry
from engine.race import Arrival, Lane, Lap, judged_by_accuracy, race
from engine.runs.run import Run
from engine.verdict import results
from tests.engine.trainings import losses as losses_of
from tests.engine.trainings import run_of, train_all

pytestmark = pytest.mark.usefixtures("tiny")


def lane(id_: str, name: str = "", **settings) -> Lane:
    return Lane(name, entry(id_), run_of(id_, **settings).settings)


def raced(lanes: list[Lane], seeds: tuple[int, ...] = (0, 1)) -> tuple[list[Lap], list[Arrival]]:
    records = list(race(lanes, seeds))
    return [r for r in records if isinstance(r, Lap)], [r for r in records if isinstance(r, Arrival)]


# what is raced


def test_every_lane_runs_with_every_seed_one_after_another():
    _, found = raced([lane("A6", optimizer="SGD"), lane("A6", optimizer="Adam")], (4, 7))
    assert [(one.lane, one.seed) for one in found] == [(0, 0), (1, 0), (0, 1), (1, 1)]


def test_all_optimizers_start_from_the_same_weights_by_seed():
    optimizers = ["SGD", "Rprop", "Adamax", "Adagrad", "Adam", "AdamW", "ASGD", "RMSprop", "LBFGS"]
    _, found = raced([lane("A6", optimizer=name, epochs=3) for name in optimizers], (0, 1))
    by_seed = [{tuple(one.start) for one in found if one.seed == seed} for seed in (0, 1)]
    assert [len(starts) for starts in by_seed] == [1, 1]
    assert by_seed[0] != by_seed[1]
    assert len({one.losses[0] for one in found if one.seed == 0}) == 1


@pytest.mark.parametrize("id_", ["T1", "B3"])
def test_all_lanes_see_the_same_weights_first_and_the_same_order(id_, monkeypatch):
    seen: dict[Run, list] = {}
    draw = Run.draw_order

    def watched(run):
        order = draw(run)
        seen.setdefault(run, [run.parameters().tolist()]).append(order.tolist())
        return order

    monkeypatch.setattr(Run, "draw_order", watched)
    raced([lane(id_, learning_rate=0.01), lane(id_, learning_rate=0.1, optimizer="Adam")], (0, 1))
    first, second, other_seed, _ = seen.values()
    assert first == second
    assert len(first) >= 3  # the weights, and an order an epoch
    assert first != other_seed


def test_different_networks_see_the_same_order(monkeypatch):
    orders: dict[Run, list] = {}
    draw = Run.draw_order
    monkeypatch.setattr(Run, "draw_order", lambda run: orders.setdefault(run, []).append(draw(run)) or draw(run))
    raced([lane("T1"), lane("C1")], (5,))
    one, other = ([order.tolist() for order in some] for some in orders.values())
    assert one == other


def test_the_seed_of_the_lanes_own_settings_does_not_count():
    _, (one, other) = raced([lane("A6", seed=3), lane("A6", seed=8)], (1,))
    assert one.start.tolist() == other.start.tolist()


@pytest.mark.parametrize("id_", ["A3", "A6", "B3", "T1"])
def test_every_epoch_is_told_once_and_in_order(id_, monkeypatch):
    monkeypatch.setattr("engine.race.BLOCK_SECONDS", 0)
    laps, found = raced([lane(id_, epochs=5)], (0,))
    told = np.concatenate([lap.losses for lap in laps])
    assert told.tolist() == found[0].losses.tolist()
    assert [lap.first for lap in laps] == list(range(1, 6))


@pytest.mark.parametrize(("id_", "of_an_epoch"), [("A3", lambda batches: batches[-1]), ("B3", np.mean)])
def test_the_loss_of_an_epoch_is_the_one_that_the_course_notes(id_, of_an_epoch):
    run = run_of(id_, epochs=4)
    train_all(run)
    expected = [of_an_epoch(batches) for batches in losses_of(run).reshape(4, -1)]
    _, (found,) = raced([lane(id_, epochs=4)], (0,))
    assert found.losses == pytest.approx(expected, rel=1e-6)


def test_a_lane_ends_like_the_run_alone():
    run = run_of("A6", epochs=30, optimizer="Adamax", seed=2)
    train_all(run)
    _, (_, found) = raced([lane("A6"), lane("A6", epochs=30, optimizer="Adamax")], (2,))
    assert found.final == losses_of(run)[-1]
    assert found.parameters.tolist() == run.parameters().tolist()
    assert found.seconds > 0
    assert not found.diverged


def test_a_lane_that_diverges_falls_out_and_the_others_go_on():
    laps, found = raced([lane("A2", epochs=100, learning_rate=0.3), lane("A2", epochs=100)], (0,))
    out, there = found
    assert (out.diverged, there.diverged) == (True, False)
    assert math.isnan(out.final)
    assert len(out.losses) == 75
    assert np.isfinite(out.losses).all()
    assert there.final == pytest.approx(1.752433e-8, rel=1e-6)
    assert {lap.lane for lap in laps} == {0, 1}


def test_a_race_can_be_left():
    records = race([lane("A6"), lane("T1")], (0,))
    next(records)
    records.close()
    assert list(records) == []


@pytest.mark.parametrize(("id_", "by_accuracy"), [("A6", False), ("B1", False), ("B2", True), ("C1", True)])
def test_what_is_held_out_judges_by_accuracy(id_, by_accuracy):
    assert judged_by_accuracy(entry(id_)) is by_accuracy


@pytest.mark.parametrize("id_", ["B3", "C1"])
def test_the_final_of_such_a_race_is_the_test_accuracy_in_percent(id_):
    run = run_of(id_, seed=1)
    train_all(run)
    _, (found,) = raced([lane(id_)], (1,))
    assert found.final == 100 * run.history.score("test").accuracy


def test_a_table_of_which_nothing_is_held_out_is_judged_by_its_training_rows():
    run = run_of("B3", table="course")
    train_all(run)
    _, (found,) = raced([lane("B3", table="course")], (0,))
    assert found.final == 100 * run.history.score("training").accuracy


# what it says


def test_real_races_of_the_same_of_nearly_the_same_and_of_quite_another():
    seeds, sgd = (0, 1, 2), lane("A6", epochs=60)
    for other, alike in (
        (lane("A6", epochs=60), [(1,), (0,)]),
        (lane("A6", epochs=60, learning_rate=0.01001), [(), ()]),  # a little lower with every seed
        (lane("A6", epochs=60, optimizer="Adagrad"), [(), ()]),
    ):
        _, found = raced([sgd, other], seeds)
        assert [one.within_noise for one in results(found, by_accuracy=False)] == alike


def test_the_mean_of_three_seeds_of_a_race_is_that_of_its_arrivals():
    _, found = raced([lane("T1", learning_rate=0.1)], (0, 1, 2))
    (only,) = results(found, by_accuracy=True)
    assert only.final == pytest.approx(fmean(one.final for one in found))
    assert only.parameters.shape == (0,)
