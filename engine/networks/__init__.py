"""The architectures of the course, one a file."""

import importlib

from torch import nn

from engine.catalogue import Entry


def build(entry: Entry) -> nn.Module:
    """Return a new network of `entry`, its weights drawn from torch's random generator."""
    module, name = entry.network.split(":")
    network: nn.Module = getattr(importlib.import_module(module), name)()
    return network


def parameter_count(network: nn.Module) -> int:
    """Return the number of trainable numbers in `network`."""
    return sum(parameter.numel() for parameter in network.parameters())
