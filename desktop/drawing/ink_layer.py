"""Paints strokes: what is settled once into a pixmap, the end of the stroke being drawn at each paint."""

from collections.abc import Iterable

import numpy as np
from pyqtgraph.functions import arrayToQPolygonF
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPixmap

from desktop.drawing.stroke import Array, Stroke

# A stroke is painted in lengths of so many points. One length is one shape: painting overlapping pieces one
# by one would add up their soft edges to hard ones.
LENGTH = 64


class InkLayer:
    """The ink of a sheet in one colour, `side` logical pixels wide with its corner at `origin`."""

    def __init__(self) -> None:
        self._settled = QPixmap()
        self._live: Stroke | None = None
        self._done = 0  # the live stroke is settled as far as this point
        self._colour = QColor()
        self._origin, self._side = np.zeros(2), 1.0

    def rebuild(self, strokes: Iterable[Stroke], live: Stroke | None, size: QSize, ratio: float, colour: str) -> None:
        """Paint all of it anew for a widget of `size` on a screen of `ratio` pixels a logical pixel."""
        self._side = float(min(size.width(), size.height()))
        self._origin = np.array((size.width() - self._side, size.height() - self._side)) / 2
        self._colour = QColor(colour)
        self._settled = QPixmap(size * ratio)
        self._settled.setDevicePixelRatio(ratio)
        self._settled.fill(Qt.GlobalColor.transparent)
        for stroke in strokes:
            self._live, self._done = stroke, 0
            self.settle()
        self._live, self._done = live, 0
        if live is not None:
            self._settle(_settled(live))

    def begin(self, stroke: Stroke) -> None:
        """Follow a new stroke."""
        self.settle()
        self._live, self._done = stroke, 0

    def grow(self) -> QRectF:
        """The live stroke got a point: return the rectangle that looks different now."""
        assert self._live is not None
        self._settle(_settled(self._live))
        last = len(self._live) - 1
        rows = self._pixels(self._live.curve(max(last - 2, 0), last))
        reach = rows[:, 2].max() / 2 + 2
        (left, top), (right, bottom) = rows[:, :2].min(axis=0) - reach, rows[:, :2].max(axis=0) + reach
        return QRectF(left, top, right - left, bottom - top)

    def settle(self) -> None:
        """The live stroke is finished."""
        if self._live is not None:
            self._settle(max(len(self._live) - 1, 1))
            self._live = None

    def paint(self, painter: QPainter) -> None:
        """Paint it on the widget; the painter's clip keeps it cheap."""
        painter.drawPixmap(QPointF(0, 0), self._settled)
        if self._live is not None:
            self._paint(painter, self._live, self._done, len(self._live) - 1)

    def _settle(self, end: int) -> None:
        assert self._live is not None
        if end <= self._done:
            return
        painter = QPainter(self._settled)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        last = len(self._live) - 1
        for first in range(self._done, end, LENGTH):
            self._paint(painter, self._live, first, min(first + LENGTH, last))
        painter.end()
        self._done = end

    def _paint(self, painter: QPainter, stroke: Stroke, first: int, last: int) -> None:
        rows = self._pixels(stroke.curve(min(first, last), last))
        if np.ptp(rows[:, 2]) < 0.25:
            _paint_line(painter, rows, self._colour)
        else:
            painter.fillPath(_outline(rows), self._colour)

    def _pixels(self, rows: Array) -> Array:
        pixels: Array = rows * self._side
        pixels[:, :2] += self._origin
        return pixels


def _settled(live: Stroke) -> int:
    """Return the last full length that a further point cannot bend any more."""
    return max(len(live) - 2, 0) // LENGTH * LENGTH


def _paint_line(painter: QPainter, rows: Array, colour: QColor) -> None:
    """Paint a curve of one width, in pixels."""
    pen = QPen(colour, float(rows[:, 2].mean()))
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    if np.ptp(rows[:, :2], axis=0).any():
        painter.drawPolyline(arrayToQPolygonF(*rows[:, :2].T))
    else:
        painter.drawPoint(QPointF(*rows[0, :2].tolist()))


def _outline(rows: Array) -> QPainterPath:
    """Return the shape of a curve whose width changes, in pixels: discs and the straight bands between them.

    All of them turn the same way, so that their union is filled.
    """
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    steps = np.diff(rows[:, :2], axis=0)
    lengths = np.maximum(np.hypot(*steps.T), 1e-9)[:, None]
    sides = np.stack((steps[:, 1], -steps[:, 0]), axis=1) / lengths / 2
    left, right = rows[:-1, :2] + sides * rows[:-1, 2:], rows[:-1, :2] - sides * rows[:-1, 2:]
    left_end, right_end = rows[1:, :2] + sides * rows[1:, 2:], rows[1:, :2] - sides * rows[1:, 2:]
    for corners in np.stack((left, left_end, right_end, right), axis=1).tolist():
        path.addPolygon([QPointF(x, y) for x, y in corners])
        path.closeSubpath()
    for x, y, width in rows.tolist():
        path.addEllipse(QPointF(x, y), width / 2, width / 2)
    return path
