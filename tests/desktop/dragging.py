"""Dragging the lines between the parts of the window, as a hand does."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from desktop.widgets.divider import Divider


def divider(window: QWidget, name: str) -> Divider:
    """Return the one that is called `name`."""
    return window.findChild(Divider, f"{name}Divider")


def drag(divider: Divider, by: int) -> None:
    """Drag its line `by` pixels to the right, or down."""
    line = divider.handle(1)
    grip = line.rect().center()
    way = QPoint(by, 0) if divider.orientation() is Qt.Orientation.Horizontal else QPoint(0, by)
    QTest.mousePress(line, Qt.MouseButton.LeftButton, pos=grip)
    QTest.mouseMove(line, grip + way)
    QTest.mouseRelease(line, Qt.MouseButton.LeftButton, pos=grip)
