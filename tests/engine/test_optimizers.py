"""The optimizers by name."""

from typing import get_args

import pytest
import torch
from torch import nn

from engine import optimizers
from engine.settings import checked
from engine.settings.control import Optimizer

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
        optimizers.step(made, lambda: (ours**2).sum())
        plain.step(*[lambda: (theirs**2).sum()] if name == "LBFGS" else [])
    assert torch.allclose(ours, theirs, rtol=1e-6)
    assert not torch.equal(ours, one_parameter())


@pytest.mark.parametrize("name", NAMES)
def test_rate_and_momentum_are_applied(name):
    made = optimizers.build(checked({"optimizer": name}), [one_parameter()], torch.device("cpu"))
    optimizers.apply(checked({"optimizer": name, "learning_rate": 0.3, "momentum": 0.7}), made)
    assert made.param_groups[0]["lr"] == 0.3
    assert made.param_groups[0].get("momentum", 0.7) == 0.7


class Descent:
    """A small network with a convolution on its way down, a step at a time."""

    def __init__(self, name: str, rate: float = 0.01) -> None:
        torch.manual_seed(3)
        self.images, self.targets = torch.randn(8, 2, 4, 4), torch.randn(8, 3)
        self.network = nn.Sequential(nn.Conv2d(2, 3, 3), nn.Tanh(), nn.Flatten(), nn.Linear(12, 3))
        self.network.to(memory_format=torch.channels_last)
        settings = checked({"optimizer": name, "learning_rate": rate})
        self.optimizer = optimizers.build(settings, self.network.parameters(), torch.device("cpu"))

    def closure(self) -> torch.Tensor:
        self.optimizer.zero_grad()
        loss = nn.functional.mse_loss(self.network(self.images), self.targets)
        loss.backward()
        return loss

    def go(self, steps: int) -> "Descent":
        for _ in range(steps):
            self.closure()
            optimizers.step(self.optimizer, self.closure)
        return self

    def place(self) -> list[bytes]:
        return [p.detach().contiguous().numpy().tobytes() for p in self.network.parameters()]


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("before", [0, 1, 5])
def test_going_on_from_a_kept_memory_changes_no_bit_however_often(name, before):
    straight = Descent(name).go(before + 5)
    kept = Descent(name).go(before)
    weights = {key: value.clone() for key, value in kept.network.state_dict().items()}
    memory = optimizers.memory(kept.optimizer)
    kept.go(3)  # what was kept must not move on with it
    for _ in range(2):  # nor with those that were given it
        other = Descent(name)
        other.network.load_state_dict(weights)
        optimizers.restore(other.optimizer, memory)
        assert other.go(5).place() == straight.place()


def moved(descent: Descent) -> torch.Tensor:
    """Return how far each weight goes in the next step."""
    before = [p.detach().clone() for p in descent.network.parameters()]
    after = descent.go(1).network.parameters()
    return torch.cat([(b.detach() - a).flatten() for a, b in zip(before, after, strict=True)])


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("steps", [0, 1, 4])
@pytest.mark.parametrize("scheduled", [False, True])
def test_another_rate_acts_in_the_very_next_step(name, steps, scheduled):
    as_before, slower = Descent(name, 0.02).go(steps), Descent(name, 0.02).go(steps)
    if scheduled:
        optimizers.set_rate(slower.optimizer, 0.01)
    else:
        optimizers.apply(checked({"optimizer": name, "learning_rate": 0.01}), slower.optimizer)
    far, near = moved(as_before), moved(slower)
    if name == "LBFGS":  # goes several ways in a step: no longer half as far
        assert not torch.equal(far, near)
    else:
        torch.testing.assert_close(near, far / 2, rtol=0.01, atol=1e-6)


@pytest.mark.parametrize("name", NAMES)
def test_the_same_rate_again_changes_no_bit(name):
    straight, told = Descent(name, 0.02), Descent(name, 0.02)
    for _ in range(4):
        straight.go(1)
        optimizers.set_rate(told.go(1).optimizer, 0.02)
    assert told.place() == straight.place()


@pytest.mark.parametrize("name", NAMES)
def test_going_on_with_a_moving_rate_changes_no_bit(name):
    def go(descent: Descent, rates: list[float]) -> Descent:
        for rate in rates:
            optimizers.set_rate(descent.optimizer, rate)
            descent.go(1)
        return descent

    straight, kept = go(Descent(name), [0.02, 0.01, 0.03, 0.004, 0.0]), go(Descent(name), [0.02, 0.01])
    other = Descent(name)
    other.network.load_state_dict(kept.network.state_dict())
    optimizers.restore(other.optimizer, optimizers.memory(kept.optimizer))
    assert go(other, [0.03, 0.004, 0.0]).place() == straight.place()


@pytest.mark.parametrize("name", NAMES)
def test_a_memory_holds_tensors_only(name):
    memory = optimizers.memory(Descent(name).go(3).optimizer)
    assert all(isinstance(value, torch.Tensor) for slots in memory.values() for value in slots.values())


def test_lbfgs_looks_at_several_places_in_one_step():
    asked = []
    descent = Descent("LBFGS")
    closure = descent.closure
    descent.closure = lambda: asked.append(1) or closure()
    start = closure().item()
    optimizers.step(descent.optimizer, descent.closure)
    assert len(asked) > 5
    assert closure().item() < start


def test_the_others_never_ask_again():
    descent = Descent("Adam")
    descent.closure()
    optimizers.step(descent.optimizer, lambda: pytest.fail("asked"))


def test_adamw_pulls_the_weights_to_zero_as_strongly_as_it_is_told():
    ours, theirs = one_parameter(), one_parameter()
    made = optimizers.build(checked({"optimizer": "AdamW", "weight_decay": 0.5}), [ours], torch.device("cpu"))
    made.step()
    torch.optim.AdamW([theirs], lr=0.01, weight_decay=0.5).step()
    assert torch.allclose(ours, theirs, rtol=1e-6)
    assert torch.optim.AdamW([theirs]).defaults["weight_decay"] == checked({}).weight_decay
