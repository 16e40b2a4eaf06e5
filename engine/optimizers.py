"""The optimizers by name, with the settings that each of them understands."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from typing import Any

import torch
from torch import Tensor, nn

from engine import lbfgs
from engine.settings import Settings, idle

MANY, SHORT = 10_000, 10
"""LBFGS remembers only so many steps of networks with more parameters."""

SMALLEST = 1e-12
"""A rate that the step sizes of Rprop can still be divided by."""

_FUSED = ("SGD", "Adam", "AdamW", "Adagrad")


def build(settings: Settings, parameters: Iterable[nn.Parameter], device: torch.device) -> torch.optim.Optimizer:
    """Return the optimizer that `settings` name, over `parameters` on `device`."""
    options: dict[str, object] = {"lr": settings.learning_rate}
    parameters = list(parameters)
    if settings.optimizer == "LBFGS" and sum(p.numel() for p in parameters) > MANY:
        options["history_size"] = SHORT  # not torch's hundred: of half a million weights that would be 460 MB
    options |= {name: getattr(settings, name) for name in ("momentum", "weight_decay") if name not in idle(settings)}
    if settings.optimizer in _FUSED and device.type in ("cpu", "cuda"):
        # one pass over each weight instead of one an operation
        options["fused"] = True
    made: torch.optim.Optimizer = getattr(torch.optim, settings.optimizer)(parameters, **options)
    return made


def apply(settings: Settings, optimizer: torch.optim.Optimizer) -> None:
    """Make the rate and momentum of `settings` act from the next step on."""
    set_rate(optimizer, settings.learning_rate)
    for group in optimizer.param_groups:
        if "momentum" in group:
            group["momentum"] = settings.momentum
    if settings.optimizer == "RMSprop" and settings.momentum > 0:
        # torch makes these only in the first step: a momentum of 0 that is raised later would end in a KeyError
        for parameter, memory in optimizer.state.items():
            memory.setdefault("momentum_buffer", torch.zeros_like(parameter))


def set_rate(optimizer: torch.optim.Optimizer, rate: float) -> None:
    """Let the next step have the learning rate `rate`, whatever the settings say."""
    for group in optimizer.param_groups:
        group["lr"] = rate
        for parameter in group["params"]:
            memory = optimizer.state.get(parameter)
            if memory and isinstance(optimizer, torch.optim.ASGD):
                _renew_eta(group, memory)
            elif memory and isinstance(optimizer, torch.optim.Rprop):
                _rescale(group, memory)


def _renew_eta(group: dict[str, Any], memory: dict[str, Tensor]) -> None:
    """Give ASGD the step size that its last step would have left with the rate of `group`."""
    rate = group["lr"]
    memory["eta"].fill_(rate / (1 + group["lambd"] * rate * memory["step"].item()) ** group["alpha"])


def _rescale(group: dict[str, Any], memory: dict[str, Tensor]) -> None:
    """Move the step sizes of Rprop, which reads the rate only once, from the rate that they were made for."""
    rate = torch.full_like(memory["rate"], max(group["lr"], SMALLEST))
    memory["step_size"].mul_(rate / memory["rate"]).clamp_(*group["step_sizes"])
    memory["rate"].copy_(rate)


def _note_rate(optimizer: torch.optim.Rprop) -> None:
    """Remember beside each of the step sizes which rate they began with."""
    for group in optimizer.param_groups:
        for parameter in group["params"]:
            memory = optimizer.state.get(parameter)
            if memory and "rate" not in memory:
                memory["rate"] = parameter.new_tensor(max(group["lr"], SMALLEST))


def step(optimizer: torch.optim.Optimizer, closure: Callable[[], Tensor]) -> None:
    """Move the weights by the gradients that they have.

    `closure` finds loss and gradients anew for weights that have moved: LBFGS asks for them up to 20 times a step.
    """
    if isinstance(optimizer, torch.optim.LBFGS):
        optimizer.step(partial(_in_one_row, optimizer, closure))  # type: ignore[no-untyped-call]
    else:
        optimizer.step()
        if isinstance(optimizer, torch.optim.Rprop):
            _note_rate(optimizer)


def _in_one_row(optimizer: torch.optim.LBFGS, closure: Callable[[], Tensor]) -> Tensor:
    """Call `closure` and lay its gradients out as LBFGS reads them, whatever the layout of the weights."""
    loss = closure()
    for parameter in optimizer.param_groups[0]["params"]:
        parameter.grad = parameter.grad.contiguous()
    return loss


def memory(optimizer: torch.optim.Optimizer) -> dict[int, dict[str, Tensor]]:
    """Return a copy, on the CPU, of what `optimizer` remembers of each parameter, by its number."""
    state = optimizer.state_dict()["state"]
    if isinstance(optimizer, torch.optim.LBFGS):
        state = {number: lbfgs.packed(slots) for number, slots in state.items()}
    return {
        number: {name: value.detach().to("cpu", copy=True) for name, value in slots.items()}
        for number, slots in state.items()
    }


def restore(optimizer: torch.optim.Optimizer, memory: dict[int, dict[str, Tensor]]) -> None:
    """Give `optimizer` back what `memory` returned; rates stay those of the settings."""
    parameters = [parameter for group in optimizer.param_groups for parameter in group["params"]]
    if isinstance(optimizer, torch.optim.LBFGS):
        optimizer.state.clear()
        for number, slots in memory.items():
            optimizer.state[parameters[number]] = lbfgs.unpacked(slots, parameters[number])
        return
    # the fused optimizers walk memory and parameter side by side: both must lie in the same order
    laid_out = {
        number: {
            name: torch.empty_like(parameters[number]).copy_(v) if v.ndim else v.clone() for name, v in slots.items()
        }
        for number, slots in memory.items()
    }
    optimizer.load_state_dict({"state": laid_out, "param_groups": optimizer.state_dict()["param_groups"]})
    if isinstance(optimizer, torch.optim.Rprop):
        _note_rate(optimizer)  # a memory that was stored before it was noted


def misfit(
    optimizer: str, memory: Mapping[int, Mapping[str, Tensor]], parameters: Sequence[Tensor]
) -> tuple[str, tuple[int, ...] | None] | None:
    """Return the first slot of `memory` that does not fit `parameters`, as "0.exp_avg", and its right shape, if any.

    None where all of them fit.
    """
    for number, slots in memory.items():
        known: dict[str, tuple[int, ...]] = {}
        if optimizer == "LBFGS" and number == 0:
            known = lbfgs.shapes(slots, sum(parameter.numel() for parameter in parameters))
        elif optimizer != "LBFGS" and number < len(parameters):
            known = {name: tuple(parameters[number].shape) if value.ndim else () for name, value in slots.items()}
        for name in {**slots, **known}:
            if name not in slots or name not in known or slots[name].shape != known[name]:
                return f"{number}.{name}", known.get(name)
    return None
