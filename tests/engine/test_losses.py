"""The losses by name: the formulas of the course, and which answers are right."""

import math

import pytest
import torch
import torch.nn.functional as F
from torch import nn

from engine.losses import LOSSES, SUMS, correct, trained

PREDICTED, WANTED = torch.tensor([[1.0], [2.0], [5.0]]), torch.tensor([[2.0], [2.0], [3.0]])
CHANCES, PASSED = torch.tensor([[0.2], [0.5], [0.4]]), torch.tensor([[0.0], [1.0], [1.0]])


@pytest.mark.parametrize(("name", "value"), [("mse_mean", 5 / 3), ("mse_sum", 5.0)])
def test_a_squared_error_is_the_courses(name, value):
    assert LOSSES[name](PREDICTED, WANTED).item() == pytest.approx(value)


@pytest.mark.parametrize(("name", "divisor"), [("bce_mean", 3), ("bce_sum", 1)])
def test_a_binary_cross_entropy_is_the_courses(name, divisor):
    value = -(math.log(0.8) + math.log(0.5) + math.log(0.4)) / divisor
    assert LOSSES[name](CHANCES, PASSED).item() == pytest.approx(value)


def test_cross_entropy_is_the_courses():
    loss = LOSSES["cross_entropy"](torch.tensor([[0.2, 0.1, -0.1]]), torch.tensor([0]))
    assert loss.item() == pytest.approx(0.9729, abs=5e-5)


def test_mean_takes_losses_as_they_are():
    assert LOSSES["mean"](PREDICTED, WANTED).item() == pytest.approx(8 / 3)


@pytest.mark.parametrize("name", LOSSES)
def test_a_loss_is_one_number_with_a_gradient(name):
    outputs = torch.full((3, 1), 0.3, requires_grad=True)
    targets = torch.zeros(3, dtype=torch.int64) if name == "cross_entropy" else PASSED
    loss = LOSSES[name](outputs, targets)
    loss.backward()
    assert loss.shape == ()
    assert outputs.grad.shape == (3, 1)


@pytest.mark.parametrize(("name", "shape"), [("mse_mean", (3, 1)), ("bce_mean", (3, 1)), ("cross_entropy", (3, 2))])
def test_a_sum_over_chunks_is_the_mean_over_all(name, shape):
    outputs = torch.rand(shape)
    targets = torch.tensor([0, 1, 1]) if name == "cross_entropy" else PASSED
    chunks = SUMS[name](outputs[:2], targets[:2]) + SUMS[name](outputs[2:], targets[2:])
    assert torch.isclose(chunks / 3, LOSSES[name](outputs, targets))


@pytest.mark.parametrize("loss", [LOSSES["bce_mean"], LOSSES["bce_sum"], SUMS["bce_mean"]])
def test_a_network_that_answers_nan_has_a_loss_of_nan(loss):
    line = nn.Linear(1, 1)
    with torch.no_grad():
        line.weight.fill_(math.nan)
    found = loss(torch.sigmoid(line(PREDICTED)), PASSED)
    found.backward()
    assert found.shape == ()
    assert found.isnan()


def test_what_is_no_probability_is_still_refused():
    with pytest.raises(RuntimeError, match="between 0 and 1"):
        LOSSES["bce_mean"](PREDICTED, PASSED)


@pytest.mark.parametrize("name", ["bce_mean", "bce_sum"])
def test_a_probability_is_right_on_the_targets_side_of_a_half(name):
    assert correct(name)(CHANCES, PASSED).flatten().tolist() == [True, True, False]


def test_logits_are_right_where_the_largest_is_the_targets():
    logits = torch.tensor([[1.0, 3.0, 2.0], [1.0, 0.0, 0.5]])
    assert correct("cross_entropy")(logits, torch.tensor([1, 2])).tolist() == [True, False]


@pytest.mark.parametrize("name", ["mse_mean", "mse_sum", "mean"])
def test_a_regression_knows_no_right_answers(name):
    assert correct(name) is None


def test_a_smoothed_loss_is_that_of_torch_and_no_digit_has_every_class_as_its_target():
    outputs = torch.tensor([[2.0, 0.5, -1.0], [0.1, 0.2, 0.3], [4.0, 0.0, 0.0]])
    targets = torch.tensor([0, 2, 1])
    smoothed = trained("cross_entropy", 0.1)
    assert smoothed(outputs, targets).item() == pytest.approx(
        F.cross_entropy(outputs, targets, label_smoothing=0.1).item(), rel=1e-6
    )
    with_none = trained("cross_entropy", 0.0, others=True)(outputs, torch.tensor([0, -1, 1])).item()
    parts = [F.cross_entropy(outputs[i : i + 1], targets[i : i + 1]).item() for i in (0, 2)]
    even = -F.log_softmax(outputs[1], 0).mean().item()
    assert with_none == pytest.approx((sum(parts) + even) / 3, rel=1e-6)


def test_without_smoothing_the_loss_is_the_plain_one():
    for name in LOSSES:
        assert trained(name, 0.0) is LOSSES[name]
    assert trained("mse_mean", 0.1) is LOSSES["mse_mean"]
