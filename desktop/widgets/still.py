"""Fields that stand in a page which scrolls: the wheel turns them only where the keyboard is, else the page."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QValidator, QWheelEvent
from PySide6.QtWidgets import QSlider

from desktop.widgets.elided_box import ElidedBox


class Still:
    """Stands before a Qt field among the bases. No event filter: that would be asked at every move of a slider."""

    def __init__(self, *given: Any) -> None:
        super().__init__(*given)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # type: ignore[attr-defined] # the wheel gives it none

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page unless the field has the focus."""
        if self.hasFocus():  # type: ignore[attr-defined]
            super().wheelEvent(event)  # type: ignore[misc]
        else:
            event.ignore()


class StillNumber(Still):
    """Stands before a field of numbers: one with a comma is none, Qt would make 15 of 1,5."""

    def validate(self, text: str, position: int) -> Any:
        """Refuse a comma as any other letter."""
        if "," in text:
            return QValidator.State.Invalid, text, position
        return super().validate(text, position)  # type: ignore[misc]


class StillBox(Still, ElidedBox):
    """A choice."""


class StillSlider(Still, QSlider):
    """A slider from left to right."""

    def __init__(self) -> None:
        super().__init__(Qt.Orientation.Horizontal)
