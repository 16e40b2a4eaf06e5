"""The pen moved by keyboard: which key does what, and where its pen is."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from desktop.theme.measures import SHEET

# a step of the pen in sheet units, and with Shift
STEP, FINE_STEP = 6 / SHEET, 1 / SHEET

_ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
_PLAIN = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier)
_REDO = QKeySequence("Ctrl+Y"), QKeySequence("Ctrl+Shift+Z")


class PenKeys:
    """A place on the sheet (sheet units) that arrow keys move."""

    def __init__(self) -> None:
        self.place = (0.5, 0.5)

    def command(self, event: QKeyEvent) -> str | None:
        """Return "move", "pen", "clear", "undo", "redo", or None for a key that is not the sheet's."""
        if event.matches(QKeySequence.StandardKey.Undo):
            return "undo"
        if event.matches(QKeySequence.StandardKey.Redo) or QKeySequence(event.keyCombination()) in _REDO:
            return "redo"
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier  # set for arrows on a Mac
        if modifiers not in _PLAIN:
            return None
        if event.key() in _ARROWS:
            return "move"
        if event.key() == Qt.Key.Key_Space:
            return "pen"
        return "clear" if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) else None

    def move(self, event: QKeyEvent) -> None:
        """Move the place by an arrow key; it stays on the sheet."""
        step = FINE_STEP if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else STEP
        across, down = _ARROWS[Qt.Key(event.key())]
        x, y = self.place
        self.place = min(max(x + across * step, 0.0), 1.0), min(max(y + down * step, 0.0), 1.0)
