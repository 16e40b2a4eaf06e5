"""What one network answers: who it is, ten bars, and the digit."""

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.theme.colours import colours
from desktop.theme.measures import CAPTION, NUMBER, RELATED
from desktop.widgets.following import Following

HEIGHT, NAME, ANSWER, BARS, STEP = 52, 190, 132, 30, 30
_MIDDLE, _LEFT = Qt.AlignmentFlag.AlignCenter, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class AnswerRow(Following):
    """Paints the row; without an answer the bars are empty."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(f"answerRow-{name}")
        self._title = self._about = self._problem = ""
        self._values: NDArray[np.float64] | None = None
        self._sure, self._chosen = True, False
        self.setFixedHeight(HEIGHT)
        self.setMinimumWidth(NAME + 10 * 16 + ANSWER)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def name(self, title: str, about: str, chosen: bool) -> None:
        """Say who it is, quietly what is known of it, and whether it is the one that answers in the strip."""
        self._title, self._about, self._chosen = title, about, chosen
        self.retranslate()

    def show_answer(self, probabilities: NDArray[np.float32] | None, sure: bool = True) -> None:
        """Show the answer (10,), or that nothing is drawn; what is no number counts as no answer."""
        there = probabilities is not None and bool(np.isfinite(probabilities).all())
        self._values = np.asarray(probabilities, np.float64) if there else None
        self._sure, self._problem = sure, ""
        self.retranslate()

    def show_problem(self, sentence: str) -> None:
        """Say why there is no answer."""
        self._values, self._problem = None, sentence
        self.retranslate()

    @property
    def answer(self) -> int | None:
        """The digit that is answered; None: nothing, or unsure."""
        return int(self._values.argmax()) if self._values is not None and self._sure else None

    def verdict(self) -> str:
        """Return the answer in words."""
        if self._problem or self._values is None:
            return self._problem
        best = int(self._values.argmax())
        percent = f"{100 * self._values[best]:.1f}"
        if self._sure:
            return self.tr("{percent} % sure").format(percent=percent)
        return self.tr("unsure: {digit}, {percent} %?").format(digit=best, percent=percent)

    def retranslate(self) -> None:
        """Set every text anew."""
        self.setAccessibleName(f"{self._title}, {self._about}")
        digit = "" if self._values is None else ("?" if self.answer is None else str(self.answer))
        self.setAccessibleDescription(f"{digit} {self.verdict()}".strip())
        self.setToolTip(self._problem)
        self.update()

    def sizeHint(self) -> QSize:
        """Return the usual size."""
        return QSize(NAME + 10 * STEP + ANSWER, HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint name, bars and answer."""
        theme, painter = colours(self), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(QRectF(0, HEIGHT - 1, self.width(), 1), QColor(theme.grid))
        strong = self._font(self.font().pixelSize(), bold=True)
        room, middle = NAME - RELATED, Qt.TextElideMode.ElideMiddle  # runs differ in their last digits
        ink = theme.accent if self._chosen else theme.text
        self._write(painter, QRectF(0, 8, room, 18), strong, ink, self._title, middle)
        small = self._font(CAPTION, bold=False)
        self._write(painter, QRectF(0, 27, room, 16), small, theme.muted, self._about)
        self._paint_bars(painter)
        self._paint_answer(painter)

    def _write(
        self,
        painter: QPainter,
        area: QRectF,
        font: QFont,
        colour: str,
        text: str,
        cut: Qt.TextElideMode = Qt.TextElideMode.ElideRight,
    ) -> None:
        painter.setFont(font)
        painter.setPen(QColor(colour))
        shown = QFontMetrics(font).elidedText(text, cut, int(area.width()))
        painter.drawText(area, _LEFT, shown)

    def _paint_bars(self, painter: QPainter) -> None:
        theme, best = colours(self), self.answer
        step = min((self.width() - NAME - ANSWER) / 10, STEP + 10)
        likeliest = None if self._values is None else int(self._values.argmax())
        for digit in range(10):
            left, wide = NAME + digit * step, step * 0.62
            value = 0.0 if self._values is None else float(self._values[digit])
            height = max(value * BARS, 1.5)
            strong = digit == likeliest
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor((theme.accent if best is not None else theme.caution) if strong else theme.control))
            painter.drawRoundedRect(QRectF(left, 4 + BARS - height, wide, height), 1.5, 1.5)
            painter.setFont(self._font(CAPTION, bold=strong))
            painter.setPen(QColor(theme.text if strong else theme.muted))
            painter.drawText(QRectF(left - 4, 5 + BARS, wide + 8, 14), _MIDDLE, str(digit))

    def _paint_answer(self, painter: QPainter) -> None:
        theme, left = colours(self), self.width() - ANSWER + RELATED
        if self._values is not None:
            sign = "?" if self.answer is None else str(self.answer)
            colour = theme.caution if self.answer is None else theme.text
            self._write(painter, QRectF(left, 4, 40, 26), self._font(NUMBER, bold=True), colour, sign)
        colour = theme.bad if self._problem else theme.muted
        self._write(
            painter, QRectF(left, 29, ANSWER - RELATED, 16), self._font(CAPTION, bold=False), colour, self.verdict()
        )

    def _font(self, pixels: int, *, bold: bool) -> QFont:
        font = QFont(self.font())
        if pixels > 0:  # a font given in points has none
            font.setPixelSize(pixels)
        font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
        return font
