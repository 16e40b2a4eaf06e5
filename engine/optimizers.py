"""The optimizers by name, with the settings that each of them understands."""

from collections.abc import Iterable

import torch
from torch import nn

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
