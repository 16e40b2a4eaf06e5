"""Imports Qt and pyqtgraph as soon as can be. Importing this module does it."""

import builtins
import sys

if sys.platform == "win32":
    # Windows finds torch's libraries only when they are loaded before Qt's (pytorch#166628)
    import engine.training

# PySide6 puts an import of its own in the place of Python's, which reads the source of every module to see whether that
# may ask for names_like_this: nobody here does, and reading some 300 modules takes a tenth of the time until the window
# stands
plain_import = builtins.__import__
import PySide6.QtCore

builtins.__import__ = plain_import

# hidden: pyqtgraph would import NVIDIA's bindings, which come with torch, for a widget that we do not use
hidden = sys.modules.setdefault("cuda", None)  # type: ignore[arg-type]
import pyqtgraph

if hidden is None:
    del sys.modules["cuda"]
