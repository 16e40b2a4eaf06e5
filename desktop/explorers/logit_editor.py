"""The field that opens over a number of the logits."""

from PySide6.QtCore import QRectF, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

WIDTH = 72  # at least: −1234.5 and what the field has around it


class LogitEditor(QLineEdit):
    """Hidden until a number is typed. Enter and leaving take the text, Escape leaves the logit as it was."""

    entered = Signal(int, str)  # class, text

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._bars = parent
        self.setObjectName("logitEditor")
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setMaxLength(24)
        self._which = 0
        self._is_open = False  # to hide it takes the focus from it, which must not take the text again
        self.hide()
        self.returnPressed.connect(self._take)

    def open(self, which: int, place: QRectF, text: str, begun: str | None) -> None:
        """Edit the logit of the class `which` over `place`: its `text`, or what was `begun` instead."""
        self._which, self._is_open = which, True
        width = max(WIDTH, round(place.width()))
        left = round(place.center().x() - width / 2)
        room = self._bars.width() - width
        self.setGeometry(min(max(left, 0), max(room, 0)), round(place.top()), width, round(place.height()))
        self.setText(text if begun is None else begun)
        if begun is None:
            self.selectAll()
        self.show()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _take(self) -> None:
        if self._is_open:
            self._close()
            self.entered.emit(self._which, self.text())

    def _close(self) -> None:
        had, self._is_open = self.hasFocus(), False
        self.hide()
        if had:
            self._bars.setFocus(Qt.FocusReason.OtherFocusReason)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take what was typed."""
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:  # its own menu
            self._take()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Give up on Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self._close()
        else:
            super().keyPressEvent(event)
        event.accept()  # Enter would open it again
