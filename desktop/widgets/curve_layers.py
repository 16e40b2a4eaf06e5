"""What is painted under and over the curves, in pixels of the plot: grid, epoch marks, ends and flags."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen, QPolygonF
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from desktop.theme.colours import LIGHT, Colours
from desktop.theme.measures import CAPTION


class Layer(QGraphicsItem):
    """A sheet over the plot, in its pixels, that is only painted on; the mouse goes through it.

    `wide`: over the whole plot, not only the view of the curves.
    It is painted anew only when `place` or a subclass' `show` brings something else than before.
    """

    wide = False

    def __init__(self, height: float) -> None:
        super().__init__()
        self.setFlag(self.GraphicsItemFlag.ItemUsesExtendedStyleOption)  # else all of it counts as exposed
        self.setZValue(height)
        self.theme: Colours = LIGHT
        self.view = QRectF()
        self._bounds = QRectF()

    def place(self, view: QRectF, bounds: QRectF) -> None:
        """Paint inside `bounds`; the curves are drawn in `view`."""
        if (view, bounds) != (self.view, self._bounds):
            self.prepareGeometryChange()
            self.view, self._bounds = QRectF(view), QRectF(bounds)
            self.update()

    def boundingRect(self) -> QRectF:
        """Return what may be painted on."""
        return self._bounds

    def shape(self) -> QPainterPath:
        """Return nothing, so that the mouse finds what lies below."""
        return QPainterPath()


def caption_font(bold: bool = False) -> QFont:
    """Return the font of small texts in a plot."""
    font = QFont()
    font.setPixelSize(CAPTION)
    if bold:
        font.setWeight(QFont.Weight.DemiBold)
    return font


class Ground(Layer):
    """The grid lines, the axis lines and the marks at whole epochs."""

    def __init__(self) -> None:
        super().__init__(-1)
        self._rows: list[float] = []
        self._columns: list[float] = []

    def show_lines(self, rows: list[float], columns: list[float]) -> None:
        """Draw grid lines at the heights `rows` and epoch marks at `columns`."""
        if (rows, columns) != (self._rows, self._columns):
            self._rows, self._columns = rows, columns
            self.update()

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        """Draw hair lines on whole pixels, those that are exposed."""
        del widget
        view, theme, exposed = self.view, self.theme, option.exposedRect.adjusted(-1, -1, 1, 1)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setPen(QPen(QColor(theme.grid), 1))
        for y in self._rows:
            if exposed.top() <= y <= exposed.bottom():
                painter.drawLine(QPointF(view.left(), round(y)), QPointF(view.right(), round(y)))
        dashes = QPen(QColor(theme.border), 1)
        dashes.setDashPattern([2, 3])
        painter.setPen(dashes)
        for x in self._columns:
            if exposed.left() <= x <= exposed.right():
                painter.drawLine(QPointF(round(x), view.top()), QPointF(round(x), view.bottom()))
        painter.setPen(QPen(QColor(theme.border), 1))
        painter.drawLine(view.topLeft(), view.bottomLeft())
        painter.drawLine(view.bottomLeft(), view.bottomRight())


@dataclass(frozen=True)
class End:
    """Where a curve ends now, its colour, and the mark there: round, or square as the curve's own."""

    point: QPointF
    colour: str
    square: bool


class Ends(Layer):
    """The present point of every curve, and the dotted line from there to its label."""

    def __init__(self) -> None:
        super().__init__(5)
        self._ends: list[End] = []

    def show_ends(self, ends: list[End]) -> None:
        """Draw `ends`; only where one came or went is painted anew."""
        moved = [end for end in (*self._ends, *ends) if end not in self._ends or end not in ends]
        self._ends = ends
        for end in moved:
            self.update(self._around(end))

    def _around(self, end: End) -> QRectF:
        """Return where the mark and the line of `end` are."""
        return QRectF(end.point - QPointF(8, 8), QPointF(self.view.right() + 8, end.point.y() + 8))

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        """Draw what lies in the view and is exposed."""
        del widget
        right = self.view.right()
        for end in self._ends:
            if not self.view.top() - 1 <= end.point.y() <= self.view.bottom() + 1:
                continue
            if not self._around(end).intersects(option.exposedRect):
                continue
            faint = QColor(end.colour)
            faint.setAlphaF(0.55)
            pen = QPen(faint, 1)
            pen.setDashPattern([1, 2])
            painter.setPen(pen)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
            y = round(end.point.y())
            if end.point.x() < right:
                painter.drawLine(QPointF(end.point.x() + 7, y), QPointF(right + 6, y))
            if self.view.left() <= end.point.x() <= right + 1:
                self._mark(painter, end)

    def _mark(self, painter: QPainter, end: End) -> None:
        """Draw the present point; at the right edge the curve's own marker would be cut in two."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        painter.setPen(QPen(QColor(self.theme.surface), 1 if end.square else 1.5))
        painter.setBrush(QColor(end.colour))
        if end.square:
            painter.drawRect(QRectF(end.point - QPointF(4, 4), QSizeF(8, 8)))
        else:
            painter.drawEllipse(end.point, 4.5, 4.5)


@dataclass(frozen=True)
class Flag:
    """Something that happened at `x` (epochs): `text`, in the colour `role` of the theme."""

    x: float
    text: str
    role: str = "caution"


class Flags(Layer):
    """Vertical lines with a small flag and a text at what happened on the way."""

    def __init__(self) -> None:
        super().__init__(6)
        self._flags: list[tuple[float, Flag]] = []

    def show_flags(self, flags: list[tuple[float, Flag]]) -> None:
        """Draw `flags`, each with the pixel it stands at, from left to right."""
        if flags != self._flags:
            self._flags = flags
            self.update()

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        """Draw the flags in the view; texts that would overlap go one row lower."""
        del option, widget
        painter.setFont(caption_font())
        metrics = QFontMetricsF(painter.font())
        seen = [(x, flag) for x, flag in self._flags if self.view.left() <= x <= self.view.right()]
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        for x, flag in seen:
            painter.setPen(QPen(QColor(getattr(self.theme, flag.role)), 1))
            painter.drawLine(QPointF(round(x), self.view.top()), QPointF(round(x), self.view.bottom()))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        ends: list[float] = []
        for x, flag in seen:
            width = metrics.horizontalAdvance(flag.text) + 14
            leftwards = x + width > self.view.right() and x - width > self.view.left()
            begin = x - width if leftwards else x
            row = next((i for i, end in enumerate(ends) if end < begin - 4), len(ends))
            ends[row : row + 1] = [begin + width]
            self._write(painter, x, flag, QRectF(begin, self.view.top() + 14 * row, width, 14), leftwards)

    def _write(self, painter: QPainter, x: float, flag: Flag, place: QRectF, leftwards: bool) -> None:
        """Draw the small flag and its text into `place`, beside the line at `x`."""
        colour = QColor(getattr(self.theme, flag.role))
        ground = QColor(self.theme.surface)
        ground.setAlphaF(0.85)
        painter.fillRect(place.adjusted(0, 0, -1, 0) if leftwards else place.adjusted(1, 0, 0, 0), ground)
        way, top = -1 if leftwards else 1, place.top() + 1
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawPolygon(QPolygonF([QPointF(x, top), QPointF(x + way * 8, top + 4.5), QPointF(x, top + 9)]))
        painter.setPen(colour)
        side = Qt.AlignmentFlag.AlignRight if leftwards else Qt.AlignmentFlag.AlignLeft
        text = place.adjusted(0, -2, -11, 0) if leftwards else place.adjusted(11, -2, 0, 0)
        painter.drawText(text, side | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip, flag.text)
