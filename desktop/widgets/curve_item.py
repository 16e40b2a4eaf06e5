"""A line of the plot that mostly grows at its end: what stands already is not painted again."""

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from desktop.widgets.curve_series import Floats

MARGIN = 4  # pixels: half a pen, its soft edge and rounding


class GrowingCurve(pg.PlotCurveItem):  # type: ignore[misc]
    """Points with x rising; NaN in y is a gap. Only the columns that look different are painted anew.

    pyqtgraph's own item would paint all of it for every point that is added. The pen must not be dashed: the painting
    may begin anywhere.
    """

    xData: Floats | None  # noqa: N815 - pyqtgraph's names
    yData: Floats | None  # noqa: N815

    def __init__(self, antialias: bool) -> None:
        super().__init__(connect="finite", antialias=antialias)
        self.setFlag(self.GraphicsItemFlag.ItemUsesExtendedStyleOption)  # else all of it counts as exposed
        self._room = QRectF()
        self._margin = 0.0

    def put(self, x: Floats, y: Floats, room: QRectF, pixel: float) -> None:
        """Show points (k,) in the part `room` of the plot, where a pixel is `pixel` wide."""
        if room != self._room or self.xData is None or self.yData is None:
            self._room, self._margin = QRectF(room), MARGIN * pixel
            self.setData(x, y)
            return
        first = _first_difference(x, y, self.xData, self.yData)
        ends = [float(points[-1]) for points in (x, self.xData) if len(points) > first]
        if not ends:
            return
        start = float(x[first - 1]) if first else room.left()
        self.xData, self.yData, self.path = x, y, None
        self.invalidateBounds()
        left, right = start - self._margin, max(ends) + self._margin
        self.update(QRectF(left, room.top(), right - left, room.height()))

    def boundingRect(self) -> QRectF:
        """Return all of the view, so that it does not change with every point."""
        return self._room

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        """Draw the exposed columns."""
        del widget
        x, y, exposed = self.xData, self.yData, option.exposedRect
        if x is None or y is None:
            return
        begin, end = np.searchsorted(x, (exposed.left() - self._margin, exposed.right() + self._margin))
        part = slice(max(0, int(begin) - 1), int(end) + 1)
        if len(x[part]) == 0:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, self.opts["antialias"])
        painter.setPen(self.opts["pen"])
        painter.drawPath(pg.arrayToQPath(x[part], y[part], connect="finite"))


def _first_difference(x: Floats, y: Floats, old_x: Floats, old_y: Floats) -> int:
    """Return how many points at the beginning are the same."""
    count = min(len(x), len(old_x))
    new, old = y[:count], old_y[:count]
    other = (x[:count] != old_x[:count]) | ((new != old) & ~(np.isnan(new) & np.isnan(old)))
    return int(other.argmax()) if other.any() else count
