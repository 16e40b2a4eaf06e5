"""The sweep tries one value after another, and learns nothing."""

import pytest
import torch
from torch import nn

from engine.sweep import Sweep
from tests.engine.trainings import differences, run_of, train_all


def test_each_step_is_the_next_value_without_rounding_errors_that_add_up():
    w = nn.Parameter(torch.zeros(1, dtype=torch.float64))
    sweep = Sweep([w], 0.0, 0.1)
    found = []
    for _ in range(1000):
        sweep.step()
        found.append(w.item())
    assert found == [round(0.1 * step, 10) for step in range(1, 1001)]


def test_all_parameters_move_together_whatever_their_gradients():
    first, second = nn.Parameter(torch.zeros(2)), nn.Parameter(torch.ones(1))
    first.grad = torch.full((2,), 7.0)
    Sweep([first, second], 1.0, 0.5).step()
    assert first.tolist() == [1.5, 1.5]
    assert second.tolist() == [1.5]


@pytest.mark.parametrize(("start", "stride"), [(0.0, 0.1), (-1.5, 0.25), (3.0, 0.001)])
def test_a_run_of_it_visits_start_and_every_stride_after(start, stride):
    run = run_of("A1", start=start, stride=stride, epochs=30, keep_best=False)
    train_all(run)
    assert run.history.whole_path[:, 0].tolist() == [round(start + stride * step, 10) for step in range(31)]
    w = run.history.whole_path[:30, 0]
    assert run.history.all_losses == pytest.approx(14 / 3 * (w - 2) ** 2, rel=1e-6, abs=1e-12)


def test_it_goes_on_from_a_state_where_it_stood():
    whole, run = run_of("A1", epochs=40), run_of("A1", epochs=15)
    train_all(whole)
    train_all(run)
    run.change("epochs", 40)
    train_all(run, run.state())
    assert run.history.whole_path.tolist() == whole.history.whole_path.tolist()
    assert set(differences(run, whole)) <= {"changes"}
