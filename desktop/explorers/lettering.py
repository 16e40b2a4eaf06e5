"""Many short texts in one picture: each font is made once a painting, and nothing is cut, since it was measured."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter

from desktop.pictures.painted import CENTRE, NORMAL
from desktop.theme.measures import BASE

UNCUT = int(Qt.TextFlag.TextDontClip) | int(Qt.TextFlag.TextSingleLine)


class Lettering:
    """Writes with `painter`, in the sizes and weights of the font that it has now."""

    def __init__(self, painter: QPainter) -> None:
        self._painter = painter
        self._font = QFont(painter.font())
        self._made: dict[tuple[int, QFont.Weight], tuple[QFont, QFontMetricsF]] = {}

    def width(self, text: str, pixels: int = BASE, weight: QFont.Weight = NORMAL) -> float:
        """Return how wide `text` is."""
        return self._in(pixels, weight)[1].horizontalAdvance(text)

    def write(
        self,
        area: QRectF,
        text: str,
        colour: str,
        align: Qt.AlignmentFlag = CENTRE,
        pixels: int = BASE,
        weight: QFont.Weight = NORMAL,
    ) -> None:
        """Write `text` in one line, whole."""
        self._painter.setFont(self._in(pixels, weight)[0])
        self._painter.setPen(QColor(colour))
        self._painter.drawText(area, align.value | UNCUT, text)

    def _in(self, pixels: int, weight: QFont.Weight) -> tuple[QFont, QFontMetricsF]:
        if (pixels, weight) not in self._made:
            font = QFont(self._font)
            font.setPixelSize(pixels)
            font.setWeight(weight)
            self._made[pixels, weight] = font, QFontMetricsF(font)
        return self._made[pixels, weight]
