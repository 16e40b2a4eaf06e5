"""The course's reference numbers, from the generator that window and command line drive, at the course's settings."""

import json

import numpy as np
import pytest

from engine import cli
from engine.catalogue import entry
from engine.driving import result
from engine.progress import Diverged, Finished
from engine.runs.run import Run
from engine.training import train

OPTIMIZERS = ["SGD", "Rprop", "Adamax", "Adagrad", "Adam", "AdamW", "ASGD", "RMSprop", "LBFGS"]


def trained(id_: str, **settings) -> Run:
    """Train an entry to its end with the course's settings but for those given."""
    course = entry(id_)
    run = Run(course, course.settings.changed(**settings))
    last = list(train(run))[-1]
    assert isinstance(last, Finished)
    return run


def test_a1_the_loss_at_forty_values_of_w_is_least_at_2():
    run = trained("A1")
    w, losses = run.history.whole_path[:40, 0], run.history.all_losses
    assert w.tolist() == [round(0.1 * step, 10) for step in range(40)]
    assert losses == pytest.approx([14 / 3 * (w - 2) ** 2 for w in w], rel=1e-6)
    assert (losses[0], losses[39]) == pytest.approx((18.6667, 16.8467), abs=5e-5)
    assert w[losses.argmin()] == 2.0
    assert losses.min() == 0
    assert result(run)["parameters"] == {"w": 2.0}


def test_a2_gradient_descent_in_float64():
    run = trained("A2")
    losses, found = run.history.all_losses, result(run)
    assert len(losses) == 100
    assert losses[0] == pytest.approx(14 / 3, rel=1e-6)
    assert losses[99] == pytest.approx(1.752433e-8, rel=1e-6)
    assert found["train_loss"] == losses[99]
    assert found["parameters"]["w"] == pytest.approx(1.99994444, abs=5e-9)
    assert found["at_4"] == pytest.approx(7.99977776, abs=5e-9)
    assert run.network.w.dtype.itemsize == 8


def test_a2_walks_down_by_the_same_share_in_every_step():
    path = trained("A2").history.whole_path[:, 0]
    assert path == pytest.approx(2 - (1 - 0.01 * 28 / 3) ** np.arange(101), rel=1e-12)


def test_a3_a_step_after_every_point():
    run = trained("A3")
    losses, found = run.history.all_losses.reshape(100, 3), result(run)
    assert losses[0, -1] == pytest.approx(7.315943, rel=1e-6)
    assert abs(found["parameters"]["w"] - 2) < 1e-12
    assert 2 - found["parameters"]["w"] == pytest.approx(7.64e-14, rel=0.01)
    assert found["at_4"] == pytest.approx(8, abs=4e-12)


def test_a4_autograd_gives_the_same_up_to_its_precision():
    analytic, run = trained("A3"), trained("A4")
    assert abs(result(run)["parameters"]["w"] - 2) < 1e-6
    assert result(run)["at_4"] == pytest.approx(8, abs=4e-6)
    assert run.history.all_losses[:3] == pytest.approx(analytic.history.all_losses[:3], rel=1e-6)
    assert run.history.whole_path == pytest.approx(analytic.history.whole_path, abs=1e-6)
    assert run.network.w.requires_grad


def test_a5_the_quadratic_is_far_from_done():
    found = result(trained("A5"))
    parameters = {"w1": 0.240382, "w2": 0.926676, "b": 0.991354}
    assert found["parameters"] == pytest.approx(parameters, abs=1e-5)
    assert found["at_4"] == pytest.approx(8.544170, abs=1e-5)
    assert found["train_loss"] == pytest.approx(6.318e-3, abs=1e-6)


@pytest.mark.parametrize(("optimizer", "last"), [("SGD", 3.2e-7), ("Adamax", 0.545)])
def test_a6_ends_where_the_course_says(optimizer, last):
    run = trained("A6", optimizer=optimizer)
    assert run.history.all_losses[0] == pytest.approx(44.36, abs=5e-3)
    assert result(run)["train_loss"] == pytest.approx(last, rel=0.05)


def test_a6_every_optimizer_starts_from_the_same_weights_and_loss():
    runs = [trained("A6", optimizer=optimizer, epochs=20) for optimizer in OPTIMIZERS]
    starts = {tuple(run.history.whole_path[0]) for run in runs}
    assert len(starts) == 1
    assert {run.history.all_losses[0] for run in runs} == {runs[0].history.all_losses[0]}
    assert runs[0].history.all_losses[0] == pytest.approx(44.36, abs=5e-3)
    ends = {tuple(run.history.whole_path[-1]) for run in runs}
    assert len(ends) >= 8  # AdamW and Adam may be alike


@pytest.mark.parametrize("seed", [0, pytest.param(1, marks=pytest.mark.slow), pytest.param(2, marks=pytest.mark.slow)])
def test_b1_the_boundary_lies_at_two_and_a_half_hours(seed):
    check_b1(result(trained("B1", seed=seed)))


def check_b1(found: dict) -> None:
    weight, bias = found["parameters"]["weight"], found["parameters"]["bias"]
    assert 4.05 <= weight <= 4.10
    assert -10.05 <= bias <= -9.94
    assert -bias / weight == pytest.approx(2.453, abs=1e-3)
    assert found["at_4"] == pytest.approx(0.9982, abs=1e-4)
    assert found["train_loss"] == pytest.approx(0.25, abs=5e-3)


def by_command(capsys, id_: str) -> dict:
    """Return the result that `train ID --json` prints."""
    assert cli.main(["train", id_, "--json"]) == 0
    return json.loads(capsys.readouterr().out.splitlines()[-1])


def test_a2_by_the_command_line(capsys):
    found = by_command(capsys, "A2")
    assert found["train_loss"] == pytest.approx(1.752433e-8, rel=1e-6)
    assert found["parameters"] == {"w": pytest.approx(1.99994444, abs=5e-9)}
    assert found["at_4"] == pytest.approx(7.99977776, abs=5e-9)
    assert (found["epochs"], found["test_accuracy"]) == (100, None)


@pytest.mark.slow
def test_b1_by_the_command_line(capsys):
    check_b1(by_command(capsys, "B1"))


# rates that are too large


def test_a2_below_the_limit_still_comes_down():
    losses = trained("A2", learning_rate=0.21).history.all_losses
    assert losses[-1] < 0.1 * losses[0]
    assert (np.diff(losses) < 0).all()


def test_a2_at_the_limit_jumps_to_and_fro():
    path = trained("A2", learning_rate=3 / 14).history.whole_path[:, 0]
    assert path == pytest.approx(2 - (-1.0) ** np.arange(101), abs=1e-9)


@pytest.mark.parametrize("rate", [0.2144, 0.22, 0.25])
def test_a2_above_the_limit_grows(rate):
    losses = trained("A2", learning_rate=rate).history.all_losses
    assert losses[-1] > losses[0]
    assert (np.diff(losses[:50]) > 0).all()


@pytest.mark.parametrize("block_seconds", [0, 1e9])
def test_a2_far_above_the_limit_diverges_and_goes_back_to_finite_weights(block_seconds):
    course = entry("A2")
    run = Run(course, course.settings.changed(learning_rate=0.3))
    last = list(train(run, block_seconds=block_seconds))[-1]
    assert last == Diverged(epoch=76, batch=1, good_epoch=75, good_batch=0)
    assert run.is_finite()
    assert len(run.history.all_losses) == 75
    assert run.history.all_losses[-1] == pytest.approx(14 / 3 * (1.8**74) ** 2, rel=1e-5)
    assert run.parameters()[0] == run.history.whole_path[74, 0]
    assert np.isfinite(run.history.whole_path).all()


# a saddle


@pytest.mark.parametrize("start", [0.0, 1.0])
def test_a3_on_the_saddle_the_whole_batch_is_stuck(start):
    run = trained("A3", surface="saddle", start=start, batch_size=3)
    assert (run.history.whole_path[:, 1] == 0).all()
    assert abs(run.history.whole_path[-1, 0]) < 0.02
    assert run.history.all_losses[-1] > 1


@pytest.mark.parametrize("start", [0.0, 1.0])
def test_a3_on_the_saddle_a_step_a_sample_escapes(start):
    run = trained("A3", surface="saddle", start=start, batch_size=1)
    assert abs(run.history.whole_path[-1, 1]) > 0.8
    assert run.history.all_losses.reshape(100, 3)[-1].mean() < 1


# tables


@pytest.mark.parametrize("id_", ["B2", "B3"])
def test_the_larger_class_of_a_table_is_65_percent(id_):
    run = trained(id_, epochs=1)
    assert run.data.baseline == pytest.approx(0.65, abs=0.005)


@pytest.mark.parametrize(("id_", "table", "batches"), [("B2", "raw", 1), ("B3", "raw", 20), ("B3", "course", 24)])
def test_an_epoch_has_as_many_batches_as_its_rows_fill(id_, table, batches):
    run = trained(id_, epochs=2, table=table)
    assert run.data.count == {"raw": 614, "course": 759}[table]
    assert run.batches_per_epoch == batches
    assert len(run.history.all_losses) == 2 * batches
