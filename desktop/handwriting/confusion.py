"""What a network takes the user's digits for: ten rows as written, ten columns as read, and the digits of a square."""

import numpy as np
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from desktop.handwriting.messages import Measured
from desktop.handwriting.thumbnails import Thumbnails
from desktop.theme.colours import Colours, colours
from desktop.theme.measures import CAPTION, RELATED
from engine.datasets.own_digits import Digits, OwnDigit

HEAD, SQUARE, GAP, THUMB, STEP = 18, 18, 12, 28, 32
ACROSS, DOWN = 3, 5  # thumbnails of a square


class Confusion(QWidget):
    """Ten by ten squares; under the pointer, or chosen by arrow keys, one shows its digits beside them.

    `chosen(set of ids)`: the digits of a square that was clicked, or Enter pressed on.
    """

    chosen = Signal(object)

    def __init__(self, pictures: Thumbnails, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("ownConfusion")
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._pictures = pictures
        self._digits: dict[str, OwnDigit] = {}
        self._measured: Measured | None = None
        self._counts = np.zeros((10, 10), np.int64)
        self.place: tuple[int, int] | None = None  # row, column
        self.setFixedSize(self.sizeHint())
        self.retranslate()

    def show_reading(self, digits: Digits, measured: Measured | None) -> None:
        """Show how `digits` were read; None where that is not known."""
        self._digits = {digit.id: digit for digit in digits}
        self._measured = measured
        self._counts = np.zeros((10, 10), np.int64) if measured is None else measured.reading.confusion()
        self.retranslate()

    def of_square(self, row: int, column: int) -> list[OwnDigit]:
        """Return the digits that are written as `row` and read as `column`."""
        if self._measured is None:
            return []
        reading = self._measured.reading
        inside = (reading.labels == row) & (reading.answers == column)
        ids = [id_ for id_, is_in in zip(self._measured.ids, inside, strict=True) if is_in]
        return [self._digits[id_] for id_ in ids if id_ in self._digits]

    def told(self) -> str:
        """Return what the square that is pointed at holds, in words."""
        if self.place is None:
            return self.tr("Point at a square")
        row, column = self.place
        count = int(self._counts[row, column])
        return self.tr("{label} read as {answer}: {count}").format(label=row, answer=column, count=count)

    def sizeHint(self) -> QSize:
        """Return the size: it is fixed."""
        return QSize(HEAD + 10 * SQUARE + GAP + ACROSS * STEP, HEAD + 10 * SQUARE + 1)

    def square(self, row: int, column: int) -> QRectF:
        """Return where a square lies."""
        return QRectF(HEAD + column * SQUARE, HEAD + row * SQUARE, SQUARE, SQUARE)

    def retranslate(self) -> None:
        """Set every text in the language of the day."""
        self.setAccessibleName(self.tr("Written (rows) and read (columns)"))
        self.setAccessibleDescription(self.told())
        self.update()

    # pointing

    def _point(self, place: tuple[int, int] | None) -> None:
        if place != self.place:
            self.place = place
            self.retranslate()

    def _at(self, position: QPointF) -> tuple[int, int] | None:
        row, column = int((position.y() - HEAD) // SQUARE), int((position.x() - HEAD) // SQUARE)
        return (row, column) if 0 <= row < 10 and 0 <= column < 10 else None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show the digits of the square under the pointer."""
        self._point(self._at(event.position()) or self.place)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the digits of the square that is clicked."""
        self._point(self._at(event.position()) or self.place)
        self._choose()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move from square to square; Enter chooses its digits."""
        row, column = self.place or (0, 0)
        moves = {
            Qt.Key.Key_Left: (row, column - 1),
            Qt.Key.Key_Right: (row, column + 1),
            Qt.Key.Key_Up: (row - 1, column),
            Qt.Key.Key_Down: (row + 1, column),
        }
        if event.key() in moves:
            row, column = moves[Qt.Key(event.key())]
            self._point((min(max(row, 0), 9), min(max(column, 0), 9)))
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._choose()
        else:
            super().keyPressEvent(event)

    def _choose(self) -> None:
        if self.place is not None:
            self.chosen.emit({digit.id for digit in self.of_square(*self.place)})

    # painting

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the labels, the squares with their counts, and the digits of one."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = colours(self)
        small = QFont(self.font())
        small.setPixelSize(CAPTION)
        painter.setFont(small)
        painter.setPen(QColor(theme.muted))
        for digit in range(10):
            middle = Qt.AlignmentFlag.AlignCenter
            painter.drawText(QRectF(HEAD + digit * SQUARE, 0, SQUARE, HEAD), middle, str(digit))
            painter.drawText(QRectF(0, HEAD + digit * SQUARE, HEAD, SQUARE), middle, str(digit))
        most = np.maximum(self._counts.sum(axis=1, keepdims=True), 1)
        for row in range(10):
            for column in range(10):
                self._paint_square(painter, theme, (row, column), float(self._counts[row, column] / most[row, 0]))
        if self.place is not None:
            painter.setPen(QPen(QColor(theme.accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(self.square(*self.place).adjusted(0.5, 0.5, -0.5, -0.5))
        self._paint_digits(painter, theme)

    def _paint_square(self, painter: QPainter, theme: Colours, place: tuple[int, int], share: float) -> None:
        square, count = self.square(*place), int(self._counts[place])
        fill = QColor(theme.accent if place[0] == place[1] else theme.bad)
        fill.setAlphaF(0.15 + 0.6 * share if count else 0.0)
        painter.fillRect(square, fill)
        painter.setPen(QPen(QColor(theme.grid), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(square.translated(0.5, 0.5))
        if count:
            painter.setPen(QColor(theme.text))
            painter.drawText(square, Qt.AlignmentFlag.AlignCenter, str(count))

    def _paint_digits(self, painter: QPainter, theme: Colours) -> None:
        """Paint the words and the digits of the square that is pointed at."""
        left = HEAD + 10 * SQUARE + GAP
        painter.setPen(QColor(theme.muted))
        words = QRectF(left, HEAD, self.width() - left, 2 * HEAD - 4)
        wrap = Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
        painter.drawText(words, wrap, self.told())
        if self.place is None:
            return
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        found, top = self.of_square(*self.place), words.bottom() + RELATED / 2
        for number, digit in enumerate(found[: ACROSS * (DOWN - 1)]):
            row, column = divmod(number, ACROSS)
            place = QRectF(left + column * STEP, top + row * STEP, THUMB, THUMB)
            painter.drawImage(place, self._pictures.picture(digit, theme.text))
        if len(found) > ACROSS * (DOWN - 1):
            rest = QRectF(left, top + (DOWN - 1) * STEP, ACROSS * STEP, HEAD)
            painter.drawText(rest, Qt.AlignmentFlag.AlignLeft, f"+ {len(found) - ACROSS * (DOWN - 1)}")

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
