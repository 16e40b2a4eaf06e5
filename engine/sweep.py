"""Trying one value after another, in place of learning."""

from collections.abc import Callable, Iterable
from typing import Any

import torch
from torch import nn


class Sweep(torch.optim.Optimizer):
    """Sets every parameter to start, start + stride, start + 2 · stride, …: it looks at no gradient."""

    def __init__(self, parameters: Iterable[nn.Parameter], start: float, stride: float) -> None:
        super().__init__(parameters, {"start": start, "stride": stride})

    @torch.no_grad()
    def step(self, closure: Callable[[], Any] | None = None) -> None:  # type: ignore[override]  # noqa: ARG002
        """Take the next value; counted, so that rounding does not add up."""
        for group in self.param_groups:
            for parameter in group["params"]:
                count = self.state[parameter].setdefault("step", torch.zeros(()))
                count += 1
                parameter.fill_(round(group["start"] + count.item() * group["stride"], 10))
