"""How the learning rate goes on through a training."""

import numpy as np
import pytest
import torch
from torch import nn

from engine.schedules import rate

THE_WAY = np.linspace(0, 1, 101)


def test_constant_stays():
    assert {rate("constant", 0.3, fraction) for fraction in THE_WAY} == {0.3}


@pytest.mark.parametrize(
    ("fraction", "share"), [(0, 1), (0.333, 1), (1 / 3, 0.1), (0.666, 0.1), (2 / 3, 0.01), (1, 0.01)]
)
def test_step_is_a_tenth_after_each_third(fraction, share):
    assert rate("step", 0.5, fraction) == pytest.approx(0.5 * share)


@pytest.mark.parametrize(("fraction", "share"), [(0, 1), (0.25, 0.8535534), (0.5, 0.5), (1, 0)])
def test_cosine_goes_down_to_nothing(fraction, share):
    assert rate("cosine", 0.5, fraction) == pytest.approx(0.5 * share, abs=1e-7)


@pytest.mark.parametrize(("fraction", "share"), [(0, 1 / 25), (0.15, 0.52), (0.3, 1), (0.65, 0.5), (1, 0)])
def test_one_cycle_goes_up_then_down(fraction, share):
    assert rate("one-cycle", 0.5, fraction) == pytest.approx(0.5 * share, abs=1e-7)


def test_one_cycle_is_torchs():
    optimizer = torch.optim.SGD([nn.Parameter(torch.ones(1))], lr=0.1)
    steps = 2001
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimizer, max_lr=0.1, total_steps=steps)
    theirs = []
    for _ in range(steps - 1):
        theirs.append(schedule.get_last_lr()[0])
        optimizer.step()
        schedule.step()
    ours = [rate("one-cycle", 0.1, step / (steps - 1)) for step in range(steps - 1)]
    assert np.allclose(ours, theirs, atol=3e-4)  # their peak lies one step earlier


@pytest.mark.parametrize("schedule", ["constant", "step", "cosine", "one-cycle"])
def test_no_rate_is_above_the_base_or_below_zero(schedule):
    rates = [rate(schedule, 0.1, fraction) for fraction in THE_WAY]
    assert max(rates) == pytest.approx(0.1)
    assert max(rates) <= 0.1 + 1e-15
    assert min(rates) >= 0
