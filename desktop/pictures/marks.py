"""What is painted over a picture's curves, in pixels: strokes, dots and words."""

import math
from dataclasses import dataclass, replace

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from desktop.theme.measures import BASE, CAPTION
from desktop.widgets.curve_layers import Layer

MARGIN = 3  # of words in their box
RIM = 8  # dots and words may stand out of the view by so much
DOTTED = (1.0, 2.0)
DASHED = (5.0, 4.0)


@dataclass(frozen=True)
class Stroke:
    """A straight line; `dash` in pixels, none for a solid one."""

    begin: QPointF
    end: QPointF
    colour: str
    width: float = 1.0
    dash: tuple[float, ...] = ()

    def paint(self, painter: QPainter, ground: QColor) -> None:
        """Draw it; hair lines stand on whole pixels."""
        del ground
        pen = QPen(QColor(self.colour), self.width)
        if self.dash:
            pen.setDashPattern([part / self.width for part in self.dash])
        painter.setPen(pen)
        straight = self.begin.x() == self.end.x() or self.begin.y() == self.end.y()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, not straight)
        begin, end = self.begin, self.end
        if straight:
            begin, end = (QPointF(round(point.x()), round(point.y())) for point in (begin, end))
        painter.drawLine(begin, end)


@dataclass(frozen=True)
class Dot:
    """A disc with a rim of the ground, or a ring filled with it."""

    point: QPointF
    colour: str
    radius: float = 3.2
    hollow: bool = False

    def paint(self, painter: QPainter, ground: QColor) -> None:
        """Draw it."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        own = QColor(self.colour)
        painter.setPen(QPen(own if self.hollow else ground, 1.5))
        painter.setBrush(ground if self.hollow else own)
        painter.drawEllipse(self.point, self.radius, self.radius)


@dataclass(frozen=True)
class Words:
    """A line of text in `box`, at its left (`end` 0), middle (0.5) or right (1); what lies below shines through."""

    box: QRectF
    text: str
    colour: str
    pixels: int = CAPTION
    bold: bool = False
    end: float = 0.5

    def paint(self, painter: QPainter, ground: QColor) -> None:
        """Write it."""
        veil = QColor(ground)
        veil.setAlphaF(0.85)
        painter.fillRect(self.box, veil)
        painter.setFont(font(self.pixels, self.bold))
        painter.setPen(QColor(self.colour))
        flags = Qt.AlignmentFlag
        side = flags.AlignLeft if self.end == 0 else flags.AlignRight if self.end == 1 else flags.AlignHCenter
        place = self.box.adjusted(MARGIN, 0, -MARGIN, 0)
        painter.drawText(place, side | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip, self.text)

    def inside(self, room: QRectF) -> "Words":
        """Return the same words, moved into `room`."""
        return replace(self, box=within(self.box, room))

    def moved(self, way: QPointF) -> "Words":
        """Return the same words, moved by `way`."""
        return replace(self, box=self.box.translated(way))


def font(pixels: int, bold: bool) -> QFont:
    """Return the font of words in a picture."""
    made = QFont()
    made.setPixelSize(pixels)
    made.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
    return made


def words(
    corner: QPointF, text: str, colour: str, *, end: float = 0, pixels: int = CAPTION, bold: bool = False
) -> Words:
    """Return `text` with the upper left of its box at `corner`; `end` 1: the upper right, 0.5: the middle between."""
    width = math.ceil(QFontMetricsF(font(pixels, bold)).horizontalAdvance(text)) + 2 * MARGIN
    box = QRectF(round(corner.x() - end * width), round(corner.y()), width, pixels + 5)
    return Words(box, text, colour, pixels, bold, end)


def block(corner: QPointF, lines: list[tuple[str, str, bool]], end: float = 0) -> list[Words]:
    """Return lines (text, colour, whether bold and large) one below the other, as wide as the widest."""
    made: list[Words] = []
    for text, colour, bold in lines:
        made.append(words(corner, text, colour, end=end, pixels=BASE if bold else CAPTION, bold=bold))
        corner = corner + QPointF(0, made[-1].box.height())  # not +=, which would move the caller's
    box = around(made)
    return [replace(one, box=QRectF(box.left(), one.box.top(), box.width(), one.box.height())) for one in made]


def around(lines: list[Words]) -> QRectF:
    """Return the box around all of `lines`."""
    box = QRectF()
    for line in lines:
        box = box.united(line.box)
    return box


def inside(lines: list[Words], room: QRectF) -> list[Words]:
    """Return `lines`, moved into `room` together."""
    box = around(lines)
    way = within(box, room).topLeft() - box.topLeft()
    return [line.moved(way) for line in lines]


def within(box: QRectF, room: QRectF) -> QRectF:
    """Return `box` moved into `room`, as far as there is room."""
    left = max(room.left(), min(box.left(), room.right() - box.width()))
    top = max(room.top(), min(box.top(), room.bottom() - box.height()))
    return QRectF(left, top, box.width(), box.height())


Mark = Stroke | Dot | Words


class Marks(Layer):
    """Strokes, which end at the edge of the view, dots over them, and words over both."""

    wide = True

    def __init__(self) -> None:
        super().__init__(6)
        self._marks: list[Mark] = []

    def show(self, marks: list[Mark]) -> None:  # type: ignore[override]
        """Draw `marks`, in their order within a kind."""
        if marks != self._marks:
            self._marks = marks
            self.update()

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        """Draw what lies in the view."""
        del option, widget
        ground, near = QColor(self.theme.surface), self.view.adjusted(-RIM, -RIM, RIM, RIM)
        for kind, room in ((Stroke, self.view.adjusted(0, 0, 1, 1)), (Dot, near), (Words, self.boundingRect())):
            painter.setClipRect(room)
            for mark in self._marks:
                if isinstance(mark, kind):
                    mark.paint(painter, ground)
