"""A handwritten digit, and what the window makes of it: the same numbers, read as a picture."""

import numpy as np
from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.explorers.cells import Numbers
from desktop.pictures.painted import CENTRE, outline, write
from desktop.pictures.shades import BLACK, WHITE, grey_picture, picture
from desktop.theme.colours import DARK, colours
from desktop.theme.measures import GROUP, HEADING_LINE, INSIDE, NUMBER, RELATED
from desktop.widgets.heading import caption

LARGEST = 98  # pixels of a picture's side
ARROW = 28


class DigitPair(QWidget):
    """Shows two pictures with an arrow between them; a smaller one is drawn smaller, pixel for pixel."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title, self._caption = caption(), caption()
        self._pair = _Pair(self)
        self._title.setProperty("role", "section")
        self._title.setFixedHeight(HEADING_LINE)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, RELATED, GROUP, RELATED)
        column.setSpacing(0)
        column.addWidget(self._title)
        column.addWidget(self._pair)
        column.addSpacing(INSIDE)
        column.addWidget(self._caption)
        column.addStretch()

    def show_pair(self, before: Numbers, after: Numbers) -> None:
        """Show `before` and `after`, (rows, columns): white where large, orange below zero, black at zero."""
        self._pair.show_pair(before, after)

    def set_texts(self, title: str, told: str) -> None:
        """Say what is shown."""
        self._title.setText(title)
        self._caption.setText(told)
        self._pair.setAccessibleName(f"{title}: {told}")


class _Pair(QWidget):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._images: tuple[QImage, QImage] | None = None

    def sizeHint(self) -> QSize:
        return QSize(2 * LARGEST + ARROW, LARGEST)

    def minimumSizeHint(self) -> QSize:
        return QSize(2 * 56 + ARROW, 56)

    def show_pair(self, before: Numbers, after: Numbers) -> None:
        self._images = grey_picture(before), signed_picture(after)
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Be as high as the pictures are that fit into the width."""
        super().resizeEvent(event)
        self.setFixedHeight(self._room() + 2)

    def _room(self) -> int:
        return min((self.width() - ARROW - 2) // 2, LARGEST)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._images is None:
            return
        theme, painter = colours(self), QPainter(self)
        painter.setFont(self.font())
        before, after = self._images
        most = max(image.height() for image in self._images)
        room = self._room()
        pixel, top = room / most, 1
        for image, left in ((before, 1), (after, 1 + room + ARROW)):
            area = QRectF(left, top, round(image.width() * pixel), round(image.height() * pixel))
            area.moveTop(top + round((room - area.height()) / 2))
            painter.drawImage(area, image)
            outline(painter, area, theme.border, 1)
        middle = QRectF(1 + room, top, ARROW, room)
        write(painter, middle, "→", theme.muted, CENTRE, NUMBER)


def signed_picture(values: Numbers) -> QImage:
    """Return `values` as an image: black at 0, white at the largest, orange at the largest below zero."""
    share = values / (np.abs(values).max() or 1.0)
    black, white, orange = (_channels(colour) for colour in (BLACK, WHITE, QColor(DARK.orange)))
    towards = np.where(share[..., None] < 0, orange, white)
    return picture(np.rint(black + (towards - black) * np.abs(share)[..., None]).astype(np.uint8))


def _channels(colour: QColor) -> Numbers:
    return np.array([colour.red(), colour.green(), colour.blue()], dtype=np.float64)
