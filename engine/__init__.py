"""What is learned, how, and on what: usable from a script with no window, and without importing Qt.

    run = engine.Run(engine.entry("C2"))
    for record in engine.train(run):
        print(record)
    engine.Classifier.copy_of(run).probabilities(engine.ink.image(strokes))

What needs torch is imported when it is first used, so that a window can stand before torch is there.
"""

import importlib
import os
from typing import TYPE_CHECKING, Any

from engine import ink
from engine.catalogue import COURSE, Entry, entry
from engine.errors import EngineError
from engine.settings import Settings

# torch's threads wait for each other in a busy loop, by default for milliseconds. Where the window or another program
# needs a core meanwhile, a batch then takes 50 times as long (measured); some 50 µs bridge the gaps between two
# operations just as well. Read when torch is loaded, so it is set before.
os.environ.setdefault("GOMP_SPINCOUNT", "2000")

if TYPE_CHECKING:
    from engine.classifier import Classifier
    from engine.runs.run import Run
    from engine.runs.state import State
    from engine.training import train

__all__ = [
    "COURSE",
    "Classifier",
    "EngineError",
    "Entry",
    "Run",
    "Settings",
    "State",
    "entry",
    "ink",
    "train",
]

_WITH_TORCH = {
    "Classifier": "engine.classifier",
    "Run": "engine.runs.run",
    "State": "engine.runs.run",
    "train": "engine.training",
}


def __getattr__(name: str) -> Any:
    if name not in _WITH_TORCH:
        raise AttributeError(f"module 'engine' has no attribute {name!r}")
    return getattr(importlib.import_module(_WITH_TORCH[name]), name)
