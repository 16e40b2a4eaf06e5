"""The small networks give the numbers of the course, trained here by the barest loop."""

import pytest
import torch

from engine.losses import LOSSES
from engine.networks.autograd_line import AutogradLine
from engine.networks.line import Line
from engine.networks.linear import Linear
from engine.networks.logistic import Logistic
from engine.networks.quadratic import Quadratic
from engine.networks.saddle import Saddle

X = torch.tensor([[1.0], [2.0], [3.0]])
PULLS = torch.tensor([[1.0], [-1.0], [0.0]], dtype=torch.float64)


def descend(network, loss, x, y, epochs, size=3, optimizer=torch.optim.SGD):
    """Train at the rate 0.01 and return the last loss of every epoch, each measured before its step."""
    made = optimizer(network.parameters(), lr=0.01)
    found = []
    for _ in range(epochs):
        for inputs, targets in zip(x.split(size), y.split(size), strict=True):
            value = LOSSES[loss](network(inputs), targets)
            made.zero_grad()
            if hasattr(network, "gradient"):
                network.gradient(inputs, targets)
            else:
                value.backward()
            made.step()
        found.append(value.item())
    return found


def test_a2_descends_on_all_points_at_once():
    line = Line()
    costs = descend(line, "mse_mean", X.double(), 2 * X.double(), 100)
    assert costs[0] == pytest.approx(14 / 3, rel=1e-12)
    assert costs[99] == pytest.approx(1.752433e-8, rel=1e-6)
    assert line.w.item() == pytest.approx(1.99994444, abs=1e-8)
    assert line(torch.tensor([[4.0]], dtype=torch.float64)).item() == pytest.approx(7.99977776, abs=1e-8)


def test_a3_steps_after_every_point():
    line = Line()
    losses = descend(line, "mse_mean", X.double(), 2 * X.double(), 100, size=1)
    assert losses[0] == pytest.approx(7.315943, rel=1e-6)
    assert line.w.item() - 2 == pytest.approx(-7.64e-14, rel=0.01)


def test_a4_is_a3_by_autograd():
    line = AutogradLine()
    losses = descend(line, "mse_mean", X, 2 * X, 100, size=1)
    assert losses[0] == pytest.approx(7.315943, rel=1e-6)
    assert abs(line.w.item() - 2) < 1e-6


def test_a5_fits_a_parabola():
    network = Quadratic()
    losses = descend(network, "mse_mean", X, 2 * X, 100, size=1)
    found = [network.w1.item(), network.w2.item(), network.b.item()]
    assert found == pytest.approx([0.240382, 0.926676, 0.991354], abs=1e-5)
    assert network(torch.tensor([[4.0]])).item() == pytest.approx(8.544170, abs=1e-5)
    assert losses[-1] == pytest.approx(6.318e-3, abs=1e-6)


@pytest.mark.parametrize(("optimizer", "last"), [("SGD", 3.2e-7), ("Adamax", 0.545)])
def test_a6_starts_from_the_same_weights_with_every_optimizer(optimizer, last):
    torch.manual_seed(0)
    losses = descend(Linear(), "mse_sum", X, 2 * X, 1000, optimizer=getattr(torch.optim, optimizer))
    assert losses[0] == pytest.approx(44.36, rel=0.05)
    assert losses[-1] == pytest.approx(last, rel=0.05)


@pytest.mark.slow
@pytest.mark.parametrize("seed", [0, 1, 2])
def test_b1_finds_the_hours_that_suffice(seed):
    torch.manual_seed(seed)
    network = Logistic()
    losses = descend(network, "bce_sum", X, torch.tensor([[0.0], [0.0], [1.0]]), 10_000)
    w, b = network.linear.weight.item(), network.linear.bias.item()
    assert 4.05 <= w <= 4.10
    assert -10.05 <= b <= -9.94
    assert -b / w == pytest.approx(2.453, abs=0.003)
    assert network(torch.tensor([[4.0]])).item() == pytest.approx(0.9982, abs=1e-4)
    assert losses[-1] == pytest.approx(0.25, abs=0.005)


def gradients(saddle):
    saddle.zero_grad()
    saddle(PULLS).mean().backward()
    return abs(saddle.u.grad.item()), abs(saddle.v.grad.item())


@pytest.mark.parametrize("order", [[0, 1, 2], [1, 2, 0], [2, 1, 0]])
def test_all_samples_together_stay_in_a_saddle(order):
    saddle = Saddle(start=0.0)
    losses = descend(saddle, "mean", PULLS[order], PULLS, 1000)
    assert (saddle.u.item(), saddle.v.item()) == (0, 0)
    assert max(gradients(saddle)) < 1e-12
    assert losses[0] == losses[-1] == pytest.approx(7 / 6)


def test_all_samples_together_walk_into_a_saddle():
    saddle = Saddle()
    descend(saddle, "mean", PULLS, PULLS, 1000)
    assert saddle.v.item() == 0
    assert max(gradients(saddle)) < 1e-12


@pytest.mark.parametrize("start", [0.0, 1.0])
def test_steps_of_single_samples_roll_off_a_saddle(start):
    saddle = Saddle(start=start)
    losses = descend(saddle, "mean", PULLS, PULLS, 100, size=1)
    assert abs(saddle.v.item()) == pytest.approx((7 / 8) ** 0.5, abs=0.01)  # the lowest place of the whole surface
    assert abs(saddle.u.item()) < 0.01
    assert max(gradients(saddle)) < 0.05
    assert losses[0] > 0.99
    assert losses[-1] < 0.25
