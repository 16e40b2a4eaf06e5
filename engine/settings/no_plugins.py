"""Pydantic without plugins: looking for them would go through all installed packages."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from types import ModuleType
from typing import Any


@contextmanager
def no_plugins() -> Iterator[None]:
    """Let pydantic build a model without looking for plugins of its own.

    Told not to look, it still imports what would: a thirtieth of the time until the window stands. Here it finds a
    stand-in, which nobody asks.
    """
    wanted = os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    name = "importlib.metadata"
    if name in sys.modules or wanted != "__all__":  # somebody looks for plugins after all
        yield
        return
    stand_in: Any = ModuleType(name)
    stand_in.__getattr__ = lambda _: None  # whatever is imported from it
    sys.modules[name] = stand_in
    try:
        yield
    finally:
        del sys.modules[name]
