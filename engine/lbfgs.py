"""What torch's LBFGS remembers, as tensors: the file of a run has room for nothing else.

It keeps everything under its first parameter: numbers, the last direction and gradient over all P weights, and of up
to 100 steps how weights and gradient changed. Its scratch paper, "al", is left out.
"""

from collections.abc import Mapping
from typing import Any

import torch
from torch import Tensor

_WHOLE, _FRACTIONS, _LISTS = ("n_iter", "func_evals"), ("t", "prev_loss"), ("old_dirs", "old_stps", "ro")


def packed(slots: Mapping[str, Any]) -> dict[str, Tensor]:
    """Return the `slots` of LBFGS, its "state", as tensors."""
    return {name: _packed(name, value, slots) for name, value in slots.items() if name != "al"}


def _packed(name: str, value: Any, slots: Mapping[str, Any]) -> Tensor:
    if name in _WHOLE:
        return torch.tensor(int(value))
    if name in _FRACTIONS:
        return torch.tensor(float(value), dtype=torch.float64)
    if name in _LISTS:
        empty: Tensor = slots["d"].new_empty((0,) if name == "ro" else (0, len(slots["d"])))
        return torch.stack(value) if value else empty
    return torch.as_tensor(value)


def unpacked(slots: Mapping[str, Tensor], parameter: Tensor) -> dict[str, Any]:
    """Return the state of LBFGS whose slots `packed` returned, on the device of its first `parameter`."""
    return {name: _unpacked(name, value, parameter) for name, value in slots.items()}


def _unpacked(name: str, value: Tensor, parameter: Tensor) -> Any:
    if name in _WHOLE or name in _FRACTIONS:
        return value.item()
    moved = value.to(parameter.device, parameter.dtype, copy=True)
    # each on its own: a dot product over rows that are laid out otherwise may end in another last bit
    return [row.clone() for row in moved] if name in _LISTS else moved


def shapes(slots: Mapping[str, Tensor], weights: int) -> dict[str, tuple[int, ...]]:
    """Return the shapes that packed `slots` must have for a network of so many `weights`.

    Before its first step LBFGS has only counted.
    """
    steps = min(len(slots["ro"]) if "ro" in slots and slots["ro"].ndim else 0, 100)
    numbers: dict[str, tuple[int, ...]] = dict.fromkeys((*_WHOLE, *_FRACTIONS, "H_diag"), ())
    if slots.keys() <= {*_WHOLE}:
        return {name: numbers[name] for name in _WHOLE}
    rows = {"d": (weights,), "prev_flat_grad": (weights,), "ro": (steps,)}
    return {**numbers, **rows, "old_dirs": (steps, weights), "old_stps": (steps, weights)}
