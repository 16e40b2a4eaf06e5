"""The line of a guess in a plot: dashed, with its name, in the colour of nothing that is measured."""

from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from desktop.theme.measures import COMPARED_LINE
from desktop.widgets.curve_layers import Layer, caption_font

NAME_AT = 0.62
"""Where along the line its name stands."""

ROLE = "pink"


class GuessLine(Layer):
    """Paints points of pixels as a dashed line, inside the view."""

    def __init__(self) -> None:
        super().__init__(3)
        self._points: list[QPointF] = []
        self._name = ""

    def show_line(self, points: list[QPointF], name: str) -> None:
        """Draw `points`, and `name` beside them."""
        if (points, name) != (self._points, self._name):
            self._points, self._name = points, name
            self.update()

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        """Draw the line, and its name above it."""
        del option, widget
        if len(self._points) < 2:
            return
        painter.save()
        painter.setClipRect(self.view)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(QColor(getattr(self.theme, ROLE)), COMPARED_LINE)
        pen.setDashPattern([4, 3])
        painter.setPen(pen)
        path = QPainterPath(self._points[0])
        for _, point in pairwise(self._points):
            path.lineTo(point)
        painter.drawPath(path)
        self._write(painter)
        painter.restore()

    def _write(self, painter: QPainter) -> None:
        painter.setFont(caption_font(bold=True))
        metrics = QFontMetricsF(painter.font())
        wide, high = metrics.horizontalAdvance(self._name) + 6, metrics.height()
        point = self._points[int(NAME_AT * (len(self._points) - 1))]
        left = min(max(point.x() + 4, self.view.left() + 2), self.view.right() - wide - 2)
        top = min(max(point.y() - high - 6, self.view.top() + 2), self.view.bottom() - high - 2)
        place = QRectF(left, top, wide, high)
        ground = QColor(self.theme.surface)
        ground.setAlphaF(0.85)
        painter.fillRect(place, ground)
        painter.setPen(QColor(getattr(self.theme, ROLE)))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, self._name)
