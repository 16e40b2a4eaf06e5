"""Show one widget alone: `python -m tests.examples NAME [dark]`."""

import importlib
import sys

from PySide6.QtWidgets import QApplication

from desktop.theme import style
from desktop.theme.colours import DARK, LIGHT

app = QApplication([])
style.apply(app, DARK if "dark" in sys.argv[2:] else LIGHT)
widget = importlib.import_module(f"tests.examples.{sys.argv[1]}").make()
widget.show()
sys.exit(app.exec())
