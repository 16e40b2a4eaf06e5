"""The crosshair: where the mouse points, the ring on the curve, and the exact values in a small tip."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from desktop.theme.measures import RADIUS, SMOOTH_LINE
from desktop.widgets.curve_layers import Layer, caption_font

LINE = 16  # height of a line in the tip


@dataclass(frozen=True)
class Reading:
    """What the pointer reads: the point in pixels, where it is in words, its value in bold, and the rest."""

    point: QPointF
    place: str
    value: str
    rest: str
    colour: str


class Pointer(Layer):
    """Dotted lines through the point that is read, a ring on it, and the tip beside it."""

    wide = True

    def __init__(self) -> None:
        super().__init__(20)
        self.reading: Reading | None = None

    def read(self, reading: Reading | None) -> None:
        """Show `reading`, or nothing."""
        if reading != self.reading:
            self.reading = reading
            self.update()

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        """Draw the reading, if there is one."""
        del option, widget
        if self.reading is None:
            return
        point, view = self.reading.point, self.view
        pen = QPen(QColor(self.theme.muted), 1)
        pen.setDashPattern([1, 2])
        painter.setPen(pen)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.drawLine(QPointF(round(point.x()), view.top()), QPointF(round(point.x()), view.bottom()))
        painter.drawLine(QPointF(view.left(), round(point.y())), QPointF(view.right(), round(point.y())))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        painter.setPen(QPen(QColor(self.reading.colour), SMOOTH_LINE - 0.4))
        painter.setBrush(QColor(self.theme.surface))
        painter.drawEllipse(point, 4.5, 4.5)
        self._tip(painter, self.reading)

    def _tip(self, painter: QPainter, reading: Reading) -> None:
        plain, bold = QFontMetricsF(caption_font()), QFontMetricsF(caption_font(bold=True))
        value = bold.horizontalAdvance(reading.value + " ")
        width = max(plain.horizontalAdvance(reading.place), value + plain.horizontalAdvance(reading.rest)) + 18
        box = self._box(reading.point, width, 2 * LINE + 8)
        painter.setPen(QPen(QColor(self.theme.border), 1))
        painter.setBrush(QColor(self.theme.surface))
        painter.drawRoundedRect(box, RADIUS - 2, RADIUS - 2)
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextDontClip
        first = QRectF(box.left() + 9, box.top() + 4, width, LINE)
        second = first.translated(0, LINE)
        painter.setFont(caption_font())
        painter.setPen(QColor(self.theme.muted))
        painter.drawText(first, flags, reading.place)
        painter.drawText(second.translated(value, 0), flags, reading.rest)
        painter.setFont(caption_font(bold=True))
        painter.setPen(QColor(reading.colour))
        painter.drawText(second, flags, reading.value)

    def _box(self, point: QPointF, width: float, height: float) -> QRectF:
        """Return a place beside `point`, inside the view: right above it where there is room."""
        x = point.x() + 9 if point.x() + 9 + width <= self._bounds.right() else point.x() - 9 - width
        y = point.y() - 12 - height if point.y() - 12 - height >= self.view.top() else point.y() + 12
        y = min(y, self._bounds.bottom() - height - 1)
        return QRectF(round(x) + 0.5, round(y) + 0.5, round(width), round(height))
