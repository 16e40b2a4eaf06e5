"""How the answer to one drawing changed while the network trained."""

import math
from bisect import bisect_right

import numpy as np
from numpy.typing import ArrayLike
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from desktop.theme.colours import colours
from desktop.theme.measures import CAPTION, COMPARED_LINE

# the chart's distances from the widget's edges: the caption, the axis labels
ABOVE, LEFT, RIGHT, BELOW = 22, 28, 6, 18


class AnswerHistory(QWidget):
    """The probability of one digit, in %, over the epochs of the training."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("answerHistory")
        self._digit: int | None = None
        self._epochs: list[float] = []
        self._rows: list[np.ndarray] = []  # (10,) each
        self._caption = ""
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text in the language of the day."""
        if self._digit is None:
            self._caption = self.tr("Probability since the start, %")
        else:
            self._caption = self.tr("P({digit}) since the start, %").format(digit=self._digit)
        self.setAccessibleName(self._caption)
        self._describe()
        self.update()

    def append(self, epoch: float, probabilities: ArrayLike) -> None:
        """Add the answer `probabilities` (10,) given at `epoch` (2.5: in the middle of the third).

        Where the training went back, what came after is forgotten. Raises ValueError for another shape.
        """
        row = np.array(probabilities, dtype=float)
        if row.shape != (10,):
            raise ValueError(f"ten probabilities are needed, not {row.shape}")
        known = bisect_right(self._epochs, epoch)
        del self._epochs[known:], self._rows[known:]
        self._epochs.append(epoch)
        self._rows.append(row)
        self._describe()
        self.update()

    def set_digit(self, digit: int | None) -> None:
        """Show the probability of `digit` (0…9)."""
        if digit != self._digit:
            self._digit = digit
            self.retranslate()

    def reset(self) -> None:
        """Forget the answers, for another training or another drawing."""
        if self._rows:
            self._epochs.clear()
            self._rows.clear()
            self._describe()
            self.update()

    def points(self) -> list[tuple[float, float]]:
        """Return the curve: epoch and probability (0…1) of the digit."""
        if self._digit is None:
            return []
        return [(epoch, float(row[self._digit])) for epoch, row in zip(self._epochs, self._rows, strict=True)]

    def sizeHint(self) -> QSize:
        """Return the usual size."""
        return QSize(172, 128)

    def _describe(self) -> None:
        if self._digit is None or not self._rows:
            self.setAccessibleDescription(self.tr("No answer yet"))
        else:
            now = f"{100 * self._rows[-1][self._digit]:.1f}"
            self.setAccessibleDescription(self.tr("now {percent} %").format(percent=now))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint caption, axes and curve."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = QFont(self.font())
        font.setPixelSize(CAPTION)
        painter.setFont(font)
        painter.setPen(QColor(colours(self).muted))
        caption = painter.fontMetrics().elidedText(self._caption, Qt.TextElideMode.ElideRight, self.width())
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft, caption)
        chart = QRectF(self.rect()).adjusted(LEFT, ABOVE, -RIGHT, -BELOW)
        until = max(1, math.ceil(self._epochs[-1])) if self._epochs else 1  # grows by an epoch at a time
        self._paint_axes(painter, chart, until)
        self._paint_curve(painter, chart, until)

    def _paint_axes(self, painter: QPainter, chart: QRectF, until: int) -> None:
        theme = colours(self)
        painter.fillRect(QRectF(chart.left(), chart.top(), chart.width(), 1), QColor(theme.grid))
        painter.fillRect(QRectF(chart.left(), chart.bottom(), chart.width(), 1), QColor(theme.border))
        painter.fillRect(QRectF(chart.left(), chart.top(), 1, chart.height()), QColor(theme.border))
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        for y, text in ((chart.top(), "100"), (chart.bottom(), "0")):
            painter.drawText(QRectF(0, y - 8, LEFT - 6, 16), right, text)
        every = max(1, math.ceil(until * 24 / max(chart.width(), 1)))
        for epoch in range(every, until + 1, every):
            x = chart.left() + chart.width() * epoch / until
            painter.drawText(QRectF(x - 20, chart.bottom() + 4, 40, 14), Qt.AlignmentFlag.AlignCenter, str(epoch))

    def _paint_curve(self, painter: QPainter, chart: QRectF, until: int) -> None:
        points = self.points()
        if not points:
            return
        stride = max(1, len(points) // max(2 * int(chart.width()), 1))
        chosen = [*points[:-1:stride], points[-1]]
        line = QPolygonF(
            [
                QPointF(chart.left() + chart.width() * epoch / until, chart.bottom() - chart.height() * share)
                for epoch, share in chosen
            ]
        )
        accent = QColor(colours(self).accent)
        painter.setPen(QPen(accent, COMPARED_LINE))
        painter.drawPolyline(line)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(accent)
        painter.drawEllipse(line.last(), 2.5, 2.5)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
