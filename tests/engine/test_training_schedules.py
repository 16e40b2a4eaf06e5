"""Learning rates that move over a run, step by step."""

from typing import get_args

import numpy as np
import pytest

from engine import schedules
from engine.epochs import scheduled_rate
from engine.settings.control import Optimizer
from engine.training import train
from tests.engine.trainings import losses, run_of, train_all

SCHEDULES = ["constant", "step", "cosine", "one-cycle"]


def rates(path: np.ndarray, gradients: np.ndarray) -> np.ndarray:
    """Return the rate of each step of a walk: what it moved, over the gradient where it stood."""
    return (path[:-1] - path[1:]) / gradients


@pytest.mark.parametrize("schedule", SCHEDULES)
def test_every_step_of_the_whole_batch_has_its_own_rate(schedule):
    run = run_of("A2", epochs=50, learning_rate=0.005, schedule=schedule)
    train_all(run)
    path = run.history.whole_path[:, 0]
    expected = [schedules.rate(schedule, 0.005, step / 50) for step in range(50)]
    assert rates(path, 28 / 3 * (path[:-1] - 2)) == pytest.approx(expected, rel=1e-6, abs=1e-12)


@pytest.mark.parametrize("schedule", SCHEDULES)
def test_the_rate_moves_within_an_epoch_too(schedule):
    run = run_of("A3", epochs=4, learning_rate=0.005, schedule=schedule)
    train_all(run, block_seconds=1e9)
    path, x = run.history.whole_path[:, 0], np.tile([1.0, 2.0, 3.0], 4)
    expected = [schedules.rate(schedule, 0.005, step / 12) for step in range(12)]
    assert rates(path, 2 * x * x * (path[:-1] - 2)) == pytest.approx(expected, rel=1e-6, abs=1e-12)


@pytest.mark.parametrize("schedule", SCHEDULES)
@pytest.mark.parametrize("optimizer", ["SGD", "Adam", "LBFGS"])
def test_the_optimizer_itself_has_the_rate_of_the_step_before(schedule, optimizer):
    run = run_of("A6", epochs=6, schedule=schedule, optimizer=optimizer)
    for step, _ in enumerate(train(run, block_seconds=0)):
        if step < 6:
            rate = schedules.rate(schedule, run.settings.learning_rate, step / 6)
            assert run.optimizer.param_groups[0]["lr"] == pytest.approx(rate, rel=1e-12)


def test_a_rate_turned_on_the_way_is_what_the_schedule_starts_from():
    run = run_of("A2", epochs=10, schedule="cosine")
    records = train(run, block_seconds=0)
    for _ in range(4):
        next(records)
    run.change("learning_rate", 0.05)
    assert scheduled_rate(run) == schedules.rate("cosine", 0.05, 0.4)
    next(records)
    assert run.optimizer.param_groups[0]["lr"] == schedules.rate("cosine", 0.05, 0.4)


def test_epochs_raised_on_the_way_stretch_the_schedule():
    run = run_of("A2", epochs=10, schedule="step")
    records = train(run, block_seconds=0)
    for _ in range(8):
        next(records)
    run.change("epochs", 30)
    next(records)
    assert run.optimizer.param_groups[0]["lr"] == run.settings.learning_rate  # still in the first third
    list(records)
    assert len(losses(run)) == 30


@pytest.mark.parametrize("optimizer", get_args(Optimizer))
def test_a_cosine_acts_from_the_second_step_on_whatever_the_optimizer(optimizer):
    paths = []
    for schedule in ("constant", "cosine"):
        run = run_of("A6", epochs=3, schedule=schedule, optimizer=optimizer)
        train_all(run)
        paths.append(run.history.whole_path)
    assert (paths[0][1] == paths[1][1]).all()
    assert (paths[0][2] != paths[1][2]).any()


@pytest.mark.parametrize("optimizer", get_args(Optimizer))
def test_a_rate_turned_on_the_way_acts_in_the_very_next_step(optimizer):
    paths = []
    for factor in (1, 0.5):
        run = run_of("A6", epochs=3, optimizer=optimizer)
        records = train(run, block_seconds=0)
        next(records)
        run.change("learning_rate", factor * run.settings.learning_rate)
        next(records)
        paths.append(run.history.whole_path)
    assert (paths[0][1] == paths[1][1]).all()
    assert (paths[0][2] != paths[1][2]).any()
