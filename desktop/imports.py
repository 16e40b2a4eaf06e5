"""What the window needs, imported in the order that takes least time. Importing this module does it."""

import logging.handlers
import sys

# before Qt: PySide6 looks through the source of every module that is imported after it
import engine.catalogue
import engine.ink
import engine.progress
import engine.runs.lock
import engine.runs.store

if sys.platform == "win32":
    # Windows finds torch's libraries only when they are loaded before Qt's (pytorch#166628)
    import engine.training

# hidden: pyqtgraph would import NVIDIA's bindings, which come with torch, for a widget that we do not use
hidden = sys.modules.setdefault("cuda", None)  # type: ignore[arg-type]
import pyqtgraph

if hidden is None:
    del sys.modules["cuda"]
