"""The optimizers by name, with the settings that each of them understands."""

from collections.abc import Callable, Iterable

import torch
from torch import Tensor, nn

from engine.settings import Settings

_FUSED = ("SGD", "Adam", "AdamW", "Adagrad")
_WITH_MOMENTUM = ("SGD", "RMSprop")


def build(settings: Settings, parameters: Iterable[nn.Parameter], device: torch.device) -> torch.optim.Optimizer:
    """Return the optimizer that `settings` name, over `parameters` on `device`."""
    options: dict[str, object] = {"lr": settings.learning_rate}
    if settings.optimizer in _WITH_MOMENTUM:
        options["momentum"] = settings.momentum
    if settings.optimizer in _FUSED and device.type in ("cpu", "cuda"):
        # one pass over each weight instead of one an operation
        options["fused"] = True
    made: torch.optim.Optimizer = getattr(torch.optim, settings.optimizer)(parameters, **options)
    return made


def apply(settings: Settings, optimizer: torch.optim.Optimizer) -> None:
    """Make the rate and momentum of `settings` act from the next step on."""
    for group in optimizer.param_groups:
        group["lr"] = settings.learning_rate
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


def step(optimizer: torch.optim.Optimizer, closure: Callable[[], Tensor]) -> None:
    """Take a step; `closure` computes loss and gradient anew for an optimizer that asks for them several times."""
    if isinstance(optimizer, torch.optim.LBFGS):
        optimizer.step(closure)  # type: ignore[no-untyped-call]
    else:
        optimizer.step()


def memory(optimizer: torch.optim.Optimizer) -> dict[int, dict[str, Tensor]]:
    """Return what `optimizer` remembers of each parameter, by its number."""
    found: dict[int, dict[str, Tensor]] = optimizer.state_dict()["state"]
    return found


def restore(optimizer: torch.optim.Optimizer, memory: dict[int, dict[str, Tensor]]) -> None:
    """Give `optimizer` back what it remembered of each parameter, by its number; rates stay those of the settings."""
    parameters = [parameter for group in optimizer.param_groups for parameter in group["params"]]
    # the fused optimizers walk memory and parameter side by side: both must lie in the same order
    laid_out = {
        number: {name: torch.empty_like(parameters[number]).copy_(v) if v.ndim else v for name, v in slots.items()}
        for number, slots in memory.items()
    }
    optimizer.load_state_dict({"state": laid_out, "param_groups": optimizer.state_dict()["param_groups"]})
