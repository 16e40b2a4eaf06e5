"""What fine-tuning has changed: accuracy before and after, on the user's held-out digits and on MNIST."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from desktop.theme.colours import colours
from desktop.theme.measures import CAPTION, CAPTION_LINE, INSIDE, RELATED
from desktop.widgets.following import Following
from engine.reading import Outcome

NAME, VALUE, BAR = 44, 52, 12


class BeforeAfter(Following):
    """Two pairs of bars from 0 to 100 %, one under the other."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("beforeAfter")
        self._pairs: tuple[tuple[float, float], ...] = ()
        self._titles: tuple[str, ...] = ()
        self._names = ("", "")
        self.setFixedHeight(self.sizeHint().height())
        self.retranslate()

    def show_outcome(self, outcome: Outcome | None) -> None:
        """Show what `outcome` says; nothing for None."""
        self._pairs = ()
        if outcome is not None:
            mine = outcome.before.accuracy(held_out=True), outcome.after.accuracy(held_out=True)
            self._pairs = (mine[0] or 0.0, mine[1] or 0.0), (outcome.mnist_before, outcome.mnist_after)
        self.setVisible(outcome is not None)
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text in the language of the day."""
        self._titles = self.tr("My digits, held out, %"), self.tr("MNIST's test digits, %")
        self._names = self.tr("before"), self.tr("after")
        self.setAccessibleName(self.tr("Accuracy before and after"))
        told = [
            f"{title}: {self._names[0]} {100 * before:.2f}, {self._names[1]} {100 * after:.2f}"
            for title, (before, after) in zip(self._titles, self._pairs, strict=False)
        ]
        self.setAccessibleDescription("; ".join(told))
        self.update()

    def sizeHint(self) -> QSize:
        """Return the room for two pairs."""
        return QSize(240, 2 * (CAPTION_LINE + INSIDE + 2 * (BAR + INSIDE)) + RELATED)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint titles, bars and values."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        small = QFont(self.font())
        small.setPixelSize(CAPTION)
        painter.setFont(small)
        top = 0.0
        for title, pair in zip(self._titles, self._pairs, strict=False):
            painter.setPen(QColor(colours(self).text))
            painter.drawText(QRectF(0, top, self.width(), CAPTION_LINE), Qt.AlignmentFlag.AlignVCenter, title)
            top += CAPTION_LINE + INSIDE
            for after, value in enumerate(pair):
                self._paint_bar(painter, top, value, bool(after))
                top += BAR + INSIDE
            top += RELATED

    def _paint_bar(self, painter: QPainter, top: float, value: float, after: bool) -> None:
        theme = colours(self)
        room = self.width() - NAME - VALUE
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setPen(QColor(theme.muted))
        painter.drawText(QRectF(0, top, NAME, BAR), middle, self._names[after])
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.grid))
        painter.drawRoundedRect(QRectF(NAME, top, room, BAR), 2, 2)
        painter.setBrush(QColor(theme.accent if after else theme.control))
        painter.drawRoundedRect(QRectF(NAME, top, room * value, BAR), 2, 2)
        painter.setPen(QColor(theme.text))
        right = QRectF(self.width() - VALUE, top, VALUE, BAR)
        painter.drawText(right, middle | Qt.AlignmentFlag.AlignRight, f"{100 * value:.2f}")
