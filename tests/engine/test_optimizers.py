"""The optimizers by name."""

from typing import get_args

import pytest
import torch
from torch import nn

from engine import optimizers
from engine.settings import Optimizer, checked

NAMES = get_args(Optimizer)


def one_parameter() -> nn.Parameter:
    parameter = nn.Parameter(torch.tensor([1.0, -2.0]))
    parameter.grad = torch.tensor([0.5, 1.0])
    return parameter


@pytest.mark.parametrize("name", NAMES)
def test_a_step_is_the_one_of_torch_with_these_settings(name):
    settings = checked({"optimizer": name, "learning_rate": 0.1, "momentum": 0.9})
    ours, theirs = one_parameter(), one_parameter()
    made = optimizers.build(settings, [ours], torch.device("cpu"))
    options = {"momentum": 0.9} if name in ("SGD", "RMSprop") else {}
    plain = getattr(torch.optim, name)([theirs], lr=0.1, **options)
    for _ in range(3):
        made.step()
        plain.step()
    assert torch.allclose(ours, theirs, rtol=1e-6)
    assert not torch.equal(ours, one_parameter())


@pytest.mark.parametrize("name", NAMES)
def test_rate_and_momentum_are_applied(name):
    made = optimizers.build(checked({"optimizer": name}), [one_parameter()], torch.device("cpu"))
    optimizers.apply(checked({"optimizer": name, "learning_rate": 0.3, "momentum": 0.7}), made)
    assert made.param_groups[0]["lr"] == 0.3
    assert made.param_groups[0].get("momentum", 0.7) == 0.7
