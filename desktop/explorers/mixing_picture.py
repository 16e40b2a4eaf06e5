"""Three channels of a picture, and their weighted sum at every pixel; the sum of the pointed pixel in numbers."""

from typing import Any

import numpy as np
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from desktop.pictures.painted import CENTRE, LEFT, SEMIBOLD, outline, write
from desktop.pictures.shades import diverging, picture
from desktop.theme.colours import Colours, colours
from desktop.theme.measures import BASE, GROUP, INSIDE, LINE, NUMBER, NUMBER_LINE, PAGE, RELATED
from desktop.widgets.following import Following
from engine.explorers.mixing import SIDE, Numbers

SIGN = 36  # between two pictures
LARGEST, LEAST = 12, 4  # pixels of a pixel


class MixingPicture(Following):
    """Shows the channels and what they are mixed to; `pixel` (row, column) is the one that is pointed at."""

    pointed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("mixedPicture")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setMinimumSize(4 * SIDE * LEAST + 3 * SIGN + PAGE + GROUP, SIDE * LEAST + 120)
        self.pixel = (4, 8)
        self._maps: Numbers = np.zeros((3, SIDE, SIDE))
        self._mixed: Numbers = np.zeros((SIDE, SIDE))
        self._weights: tuple[float, ...] = (0.0, 0.0, 0.0)
        self._images: list[QImage] = []
        self.retranslate()

    def show_mixing(self, maps: Numbers, weights: tuple[float, ...], mixed: Numbers) -> None:
        """Show the channels `maps` (3, SIDE, SIDE), their `weights`, and what they are `mixed` to (SIDE, SIDE)."""
        self._maps, self._weights, self._mixed = maps, weights, mixed
        self._images.clear()
        self._tell()

    def point(self, row: int, column: int) -> None:
        """Point at a pixel; the nearest where it lies outside."""
        pixel = min(max(row, 0), SIDE - 1), min(max(column, 0), SIDE - 1)
        if pixel != self.pixel:
            self.pixel = pixel
            self._tell()
            self.pointed.emit()

    def reading(self) -> str:
        """Return the sum at the pointed pixel: "1.00 · 0.20 + 0.50 · 0.00 = 0.20"."""
        row, column = self.pixel
        told = ""
        for weight, value in zip(self._weights, self._maps[:, row, column], strict=True):
            sign = ("−" if weight < 0 else "") if not told else " − " if weight < 0 else " + "
            number = two(float(value))
            told += f"{sign}{two(abs(weight))} · {f'({number})' if number[0] == '−' else number}"
        return f"{told} ="

    def result(self) -> str:
        """Return what the sum is."""
        return two(float(self._mixed[self.pixel]))

    # where everything stands

    def sizeHint(self) -> QSize:
        """Return the usual size."""
        return QSize(760, SIDE * 10 + 120)

    def areas(self) -> list[QRectF]:
        """Return where the three channels and the mixed picture stand."""
        across = (self.width() - PAGE - GROUP - 3 * SIGN) / (4 * SIDE)
        down = (self.height() - 2 * LINE - NUMBER_LINE - 2 * GROUP) / SIDE
        cell = int(min(max(min(across, down), LEAST), LARGEST))
        side = cell * SIDE
        return [QRectF(PAGE + place * (side + SIGN), LINE + INSIDE, side, side) for place in range(4)]

    # painting

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the pictures, the signs between them, and the sum."""
        del event
        theme = colours(self)
        painter = QPainter(self)
        areas = self.areas()
        for place, (area, image) in enumerate(zip(areas, self._pictures(theme), strict=True)):
            painter.drawImage(area, image)
            self._paint_frame(painter, theme, area, place)
        self._paint_sum(painter, theme, areas[0].bottom() + LINE + GROUP)
        if self.hasFocus():
            painter.setPen(QPen(QColor(theme.accent), 2))
            painter.drawLine(areas[3].bottomLeft() + QPointF(0, 4), areas[3].bottomRight() + QPointF(0, 4))

    def _paint_frame(self, painter: QPainter, theme: Colours, area: QRectF, place: int) -> None:
        """Draw the frame of a picture, its name, its weight, the sign behind it, and the pointed pixel."""
        painter.setPen(QPen(QColor(theme.border), 1))
        painter.drawRect(area.adjusted(-0.5, -0.5, 0, 0))
        above = QRectF(area.left(), area.top() - LINE - 2, area.width() + SIGN - RELATED, LINE)
        write(painter, above, self.names()[place], theme.text if place == 3 else theme.muted, LEFT)
        if place < 3:
            below = QRectF(area.left(), area.bottom() + INSIDE, area.width(), LINE)
            weight = self.tr("weight {value}").format(value=two(self._weights[place]))
            write(painter, below, weight, theme.text, CENTRE, BASE, SEMIBOLD)
            sign = QRectF(area.right(), area.top(), SIGN, area.height())
            write(painter, sign, "=" if place == 2 else "+", theme.muted, CENTRE, NUMBER)
        cell = area.width() / SIDE
        row, column = self.pixel
        outline(painter, QRectF(area.left() + column * cell, area.top() + row * cell, cell, cell), theme.accent)

    def _paint_sum(self, painter: QPainter, theme: Colours, top: float) -> None:
        line = QRectF(PAGE, top, self.width() - PAGE - GROUP, NUMBER_LINE)
        wide = write(painter, line, self.reading(), theme.muted, LEFT, BASE)
        line.setLeft(line.left() + wide + RELATED)
        wide = write(painter, line, self.result(), theme.accent, LEFT, NUMBER, SEMIBOLD)
        line.setLeft(line.left() + wide + GROUP)
        write(painter, line, self._place(), theme.muted, LEFT)

    def _pictures(self, theme: Colours) -> list[QImage]:
        if not self._images:
            limit = max(1.0, float(np.abs(self._mixed).max()))
            shares: list[Any] = [*self._maps, self._mixed / limit]
            self._images = [picture(diverging(theme, share)) for share in shares]
        return self._images

    # texts

    def names(self) -> tuple[str, str, str, str]:
        """Return what the pictures are called."""
        return (
            self.tr("channel 1: ink"),
            self.tr("channel 2: upright edges"),
            self.tr("channel 3: level edges"),
            self.tr("their sum, one channel"),
        )

    def _place(self) -> str:
        return self.tr("row {row}, column {column}").format(row=self.pixel[0] + 1, column=self.pixel[1] + 1)

    def _tell(self) -> None:
        self.setAccessibleDescription(f"{self._place()}: {self.reading()} {self.result()}")
        self.update()

    def retranslate(self) -> None:
        """Tell it in the language of the day."""
        self.setAccessibleName(self.tr("Channels and their weighted sum"))
        self._tell()

    def _recolour(self) -> None:
        self._images.clear()
        self.update()

    # the hand

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Point at the pixel below the pointer, in whichever picture."""
        for area in self.areas():
            if area.contains(event.position()):
                at = (event.position() - area.topLeft()) * SIDE / area.width()
                self.point(int(at.y()), int(at.x()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the pixel beside."""
        keys = Qt.Key
        moves = {keys.Key_Up: (-1, 0), keys.Key_Down: (1, 0), keys.Key_Left: (0, -1), keys.Key_Right: (0, 1)}
        if event.key() in moves:
            down, right = moves[Qt.Key(event.key())]
            self.point(self.pixel[0] + down, self.pixel[1] + right)
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Show where the focus is."""
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.update()
        return super().event(event)


def two(value: float) -> str:
    """Return `value` with two decimals, a minus as wide as a digit, and none before 0.00."""
    return f"{value:z.2f}".replace("-", "−")
