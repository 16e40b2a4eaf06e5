"""The dialog of an unforeseen error, with two of them."""

import traceback
from pathlib import Path

from PySide6.QtWidgets import QWidget

from desktop.fault_dialog import FaultDialog


def trace(text: str) -> str:
    """Return the traceback of an error with `text`."""
    try:
        raise RuntimeError(text)
    except RuntimeError as error:
        return "".join(traceback.format_exception(error))


def make() -> QWidget:
    """Return the dialog."""
    dialog = FaultDialog(Path("descent/logs/descent.log"))
    dialog.add(trace("the plot has no curve “validation”"))
    dialog.add(trace("the worker ended without an answer"))
    return dialog
