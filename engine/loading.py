"""What torch loads, loaded ahead of time and out of the way. Importing this module loads nothing."""

import gc
import sys
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def uncollected() -> Iterator[None]:
    """Look for no garbage while modules are loaded: there is none, and a search holds Python's lock for up to 0.2 s.

    What stands at the end of a loading stays for good, and is never looked at again.
    """
    enabled, before = gc.isenabled(), len(sys.modules)
    gc.disable()
    try:
        yield
    finally:
        if len(sys.modules) > before:
            gc.freeze()
        if enabled:
            gc.enable()


def compiler_is_loaded() -> bool:
    """Say whether torch has its compiler, without which it makes no optimizer."""
    return "torch._dynamo" in sys.modules


def load_compiler() -> None:
    """Make an optimizer, so that the first training need not wait for what torch loads then: about a second."""
    from torch import nn, optim, zeros

    with uncollected():
        optim.SGD([nn.Parameter(zeros(1))])
