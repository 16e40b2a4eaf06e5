"""The architectures of the course, one a file."""

import importlib
from collections.abc import Mapping
from typing import TypeAlias

from torch import nn

from engine.catalogue import Entry
from engine.settings import Settings

Options: TypeAlias = Mapping[str, int | float | str]
"""The keyword arguments that a network is made with."""


def options(entry: Entry, settings: Settings, shape: Mapping[str, int] | None = None) -> dict[str, int | float | str]:
    """Return the options of the network of `entry`: those that `settings` decide, and the `shape` of its data."""
    return {name: getattr(settings, name) for name in entry.built_from} | dict(shape or {})


def build(entry: Entry, given: Options | None = None) -> nn.Module:
    """Return a new network of `entry`, its weights drawn from torch's random generator; by default the course's."""
    module, name = entry.network.split(":")
    made = getattr(importlib.import_module(module), name)
    network: nn.Module = made(**(options(entry, entry.settings) if given is None else given))
    return network


def parameter_count(network: nn.Module) -> int:
    """Return the number of trainable numbers in `network`."""
    return sum(parameter.numel() for parameter in network.parameters())
