"""A label of one line that is cut with "…" where there is no room."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget


class ElidedLabel(QLabel):
    """Shows as much of its text as fits; where that is not all, the whole stands in the tooltip, before its own."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._own = ""
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def minimumSizeHint(self) -> QSize:
        """Return a width of nothing: the text gives way."""
        return QSize(0, super().minimumSizeHint().height())

    def setToolTip(self, text: str) -> None:
        """Explain the label, whether it is cut or not."""
        self._own = text
        super().setToolTip(text)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the text that fits."""
        del event
        room = self.contentsRect()
        shown = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room.width())
        cut = self.text() if shown != self.text() else ""
        super().setToolTip("\n".join(filter(None, (cut, self._own))))
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(room, self.alignment(), shown)
