"""Ten bars: how likely the network holds each digit."""

import numpy as np
from numpy.typing import ArrayLike
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QToolTip, QWidget

from desktop.theme.colours import colours
from desktop.theme.measures import BAR_STEP, BAR_WIDTH, CAPTION

DIGITS = 10
# room for the value above a bar and the digit below, the stub that stands for nothing
ABOVE, BELOW, STUB = 16, 20, 2


class ProbabilityBars(QWidget):
    """Ten bars with their digits; the likeliest is filled in the accent and bold."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("probabilities")
        self._values = [1 / DIGITS] * DIGITS
        self._empty = True
        self.setMouseTracking(True)
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text in the language of the day."""
        self.setAccessibleName(self.tr("Probability of each digit"))
        self._describe()

    def set_values(self, probabilities: ArrayLike | None) -> None:
        """Show `probabilities`, (10,) not negative and of a sum of 1; None when nothing is drawn.

        Raises ValueError for another shape or for what is no probability.
        """
        self._empty = probabilities is None
        values = np.full(DIGITS, 1 / DIGITS) if probabilities is None else np.array(probabilities, dtype=float)
        if values.shape != (DIGITS,) or not np.isfinite(values).all() or values.min() < 0 or not values.any():
            raise ValueError(f"ten probabilities are needed, not {probabilities!r}")
        self._values = [float(value) for value in values / values.sum()]  # float32 sums miss 1 by a little
        self._describe()
        self.update()

    def values(self) -> list[float]:
        """Return the ten probabilities, of a sum of 1; uniform when nothing is drawn."""
        return list(self._values)

    def best(self) -> int | None:
        """Return the likeliest digit, None when nothing is drawn."""
        return None if self._empty else int(np.argmax(self._values))

    def sizeHint(self) -> QSize:
        """Return the usual width, and the least height that shows differences."""
        return QSize(DIGITS * BAR_STEP, ABOVE + 100 + BELOW)

    def bar(self, digit: int) -> QRectF:
        """Return where the bar of `digit` stands."""
        step = self.width() / DIGITS
        width = min(step * BAR_WIDTH / BAR_STEP, 1.6 * BAR_WIDTH)
        base = self.height() - BELOW
        value = 0.0 if self._empty else self._values[digit]
        height = max(STUB, value * (base - ABOVE))
        return QRectF((digit + 0.5) * step - width / 2, base - height, width, height)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint bars, digits and values."""
        theme, best = colours(self), self.best()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        base = self.height() - BELOW
        painter.fillRect(QRectF(0, base, self.width(), 1), QColor(theme.border))
        for digit in range(DIGITS):
            bar = self.bar(digit)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.accent if digit == best else theme.control))
            painter.drawRoundedRect(bar, min(2.0, bar.height() / 2), min(2.0, bar.height() / 2))
            middle = bar.center().x()
            painter.setPen(QColor(theme.text if digit == best else theme.muted))
            painter.setFont(self._font(self.font().pixelSize(), digit == best))
            _centred(painter, middle, base + 2, BELOW - 2, str(digit))
            if not self._empty and self._values[digit] >= 0.01:
                painter.setFont(self._font(CAPTION, digit == best))
                _centred(painter, middle, bar.top() - ABOVE, ABOVE - 2, self._percent(digit))

    def _font(self, pixels: int, bold: bool) -> QFont:
        font = QFont(self.font())
        if pixels > 0:  # a font given in points has none
            font.setPixelSize(pixels)
        font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
        return font

    def _percent(self, digit: int) -> str:
        """Return the value in %, with a decimal where there is room for it."""
        room = QFontMetricsF(self._font(CAPTION, bold=True)).horizontalAdvance("98.9") + 2
        return f"{100 * self._values[digit]:.{1 if self.width() / DIGITS >= room else 0}f}"

    def _describe(self) -> None:
        if self._empty:
            self.setAccessibleDescription(self.tr("Nothing is drawn"))
            return
        values = enumerate(self._values)
        self.setAccessibleDescription(", ".join(f"{digit}: {100 * value:.1f} %" for digit, value in values))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Let the tooltip tell the exact value of the bar under the pointer."""
        digit = min(max(int(event.position().x() * DIGITS / self.width()), 0), DIGITS - 1)
        text = "" if self._empty else f"{digit}: {100 * self._values[digit]:.4f} %"
        self.setToolTip(text)
        if QToolTip.isVisible():
            QToolTip.showText(event.globalPosition().toPoint(), text, self)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)


def _centred(painter: QPainter, middle: float, top: float, height: float, text: str) -> None:
    """Write `text` with its middle at `middle`, however wide it is."""
    area = QRectF(QPointF(middle - 40, top), QPointF(middle + 40, top + height))
    painter.drawText(area, Qt.AlignmentFlag.AlignCenter, text)
