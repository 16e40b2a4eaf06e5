"""Formulas and diagrams within a text: vectors, sharp on every screen."""

from dataclasses import dataclass

from PySide6.QtCore import QByteArray, QRect, QRectF, QSizeF
from PySide6.QtGui import QFontMetricsF, QPainter, QPyTextObject, QTextDocument, QTextFormat
from PySide6.QtSvg import QSvgRenderer

OBJECT = QTextFormat.ObjectTypes.UserObject.value + 1
"""The type of their characters in a document."""

NUMBER = QTextFormat.Property.UserProperty.value + 1
"""The property of such a character that says which drawing it is."""


@dataclass(frozen=True)
class Drawing:
    """An SVG and its measures in pixels at 100 %; `own_line`: it stands by itself and shrinks where there is no room.

    `words` stand for it where there are only words; a `caption` is shown below it.
    """

    svg: str
    width: float
    ascent: float
    descent: float
    words: str
    own_line: bool = False
    caption: str = ""

    def renderer(self) -> QSvgRenderer:
        """Return what paints it."""
        return QSvgRenderer(QByteArray(self.svg.encode()))


class Drawings(QPyTextObject):
    """Paints the drawings of a document where they stand in its lines."""

    def __init__(self, drawings: list[Drawing]) -> None:
        super().__init__()
        self._drawings = [(one, one.renderer()) for one in drawings]

    def intrinsicSize(self, document: QTextDocument, position: int, shape: QTextFormat) -> QSizeF:
        """Return the room that a drawing takes: above the base line, unless it is `deep`."""
        del position
        one, _ = self._drawings[shape.intProperty(NUMBER)]
        if one.own_line:
            share = _share(one, document)
            return QSizeF(one.width * share, (one.ascent + one.descent) * share)
        if not deep(one, shape):
            return QSizeF(one.width, one.ascent)
        # Qt puts the middle of what is so aligned at half the height of the small letters
        above = QFontMetricsF(shape.toCharFormat().font()).xHeight() / 2
        return QSizeF(one.width, max(2 * one.ascent - above, 2 * one.descent + above))

    def drawObject(
        self, painter: QPainter, rect: QRectF | QRect, document: QTextDocument, position: int, shape: QTextFormat
    ) -> None:
        """Paint a drawing; within a line its base line is that of the words."""
        one, renderer = self._drawings[shape.intProperty(NUMBER)]
        rect = QRectF(rect)
        if not one.own_line:
            base = rect.bottom()
            if deep(one, shape):  # then Qt has put it in the middle of its line
                block = document.findBlock(position)
                line = block.layout().lineForTextPosition(position - block.position())
                base = rect.center().y() - line.height() / 2 + line.ascent()
            rect = QRectF(rect.left(), base - one.ascent, one.width, one.ascent + one.descent)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        renderer.render(painter, rect)


def deep(one: Drawing, shape: QTextFormat) -> bool:
    """Whether a drawing goes further down than the words beside it: its line then needs more room below."""
    return one.descent > QFontMetricsF(shape.toCharFormat().font()).descent() + 1


def _share(one: Drawing, document: QTextDocument) -> float:
    """Return how much of its size a drawing has in the width of `document`."""
    room = document.textWidth()
    return min(1.0, room / one.width) if room > 0 else 1.0
