"""Writes many short numbers fast: what follows the mouse paints a hundred of them fifty times a second."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QWidget

from desktop.pictures.painted import NORMAL, font_of
from desktop.theme.measures import CAPTION

START, MIDDLE, END = 0.0, 0.5, 1.0  # where in its area a text stands


class Face:
    """A font with the widths of its letters, each measured once."""

    def __init__(self, font: QFont) -> None:
        self.font = font
        self.metrics = QFontMetricsF(font)
        self.drop = (self.metrics.ascent() - self.metrics.descent()) / 2  # from a line's middle to where letters stand
        self._widths: dict[str, float] = {}

    def width(self, text: str) -> float:
        """Return the width of `text`, without kerning."""
        found = 0.0
        for letter in text:
            if letter not in self._widths:
                self._widths[letter] = self.metrics.horizontalAdvance(letter)
            found += self._widths[letter]
        return found


class Ink:
    """The fonts of one widget, each made once. What is too long for its place is cut, unless it is written `whole`."""

    def __init__(self, widget: QWidget, *, whole: bool = False) -> None:
        self._widget, self._whole = widget, whole
        self._base = QFont()
        self._faces: dict[tuple[int, QFont.Weight], Face] = {}

    def follow_font(self) -> None:
        """Forget the faces where the widget has another font now; to be called before a painting."""
        if self._widget.font() != self._base:
            self._base = QFont(self._widget.font())
            self._faces.clear()

    def face(self, pixels: int = CAPTION, weight: QFont.Weight = NORMAL) -> Face:
        """Return a font of the widget's family."""
        found = self._faces.get((pixels, weight))
        if found is None:
            font = font_of(self._widget, pixels)
            font.setWeight(weight)
            found = self._faces[pixels, weight] = Face(font)
        return found

    def write(
        self,
        painter: QPainter,
        area: QRectF,
        text: str,
        colour: str,
        where: float = START,
        pixels: int = CAPTION,
        weight: QFont.Weight = NORMAL,
    ) -> float:
        """Write one line into `area`; return its width."""
        face, room = self.face(pixels, weight), area.width()
        width = face.width(text)
        if width > room + 0.5 and not self._whole:
            text = face.metrics.elidedText(text, Qt.TextElideMode.ElideRight, max(room, 0))
            width = face.width(text)
        painter.setFont(face.font)
        painter.setPen(QColor(colour))
        left = area.x() + where * (room - width)
        painter.drawText(QPointF(left, area.y() + area.height() / 2 + face.drop), text)
        return width
