"""A line of the plot that mostly grows at its end: what stands already is not painted again."""

from dataclasses import dataclass

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QRectF, QSizeF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from desktop.widgets.curve_series import Floats, visible

MARGIN = 4  # pixels: half a pen, its soft edge and rounding


@dataclass(frozen=True)
class Window:
    """The part of the plot that is seen: `room` in epochs and values, and its `size` in pixels.

    `log`: y is drawn, and counts in `room`, as its exponent of ten.
    """

    room: QRectF
    size: QSizeF
    log: bool

    def part(self, x: Floats) -> slice:
        """Return which of the points at the rising `x` are seen."""
        return visible(x, self.room.left(), self.room.right())

    @property
    def margin(self) -> QSizeF:
        """How far around its points a line may have left its mark, in epochs and values."""
        return QSizeF(
            MARGIN * self.room.width() / max(self.size.width(), 1),
            MARGIN * self.room.height() / max(self.size.height(), 1),
        )


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
        self._margin = QSizeF()

    def put(self, x: Floats, y: Floats, window: Window) -> None:
        """Show points (k,) in `window`."""
        if window.room != self._room or self.xData is None or self.yData is None:
            self._room, self._margin = QRectF(window.room), window.margin
            self.setData(x, y)
            return
        first = _first_difference(x, y, self.xData, self.yData)
        since = slice(max(first - 1, 0), None)
        old_x, old_y = self.xData[since], self.yData[since]
        self.xData, self.yData, self.path = x, y, None
        self.invalidateBounds()
        if max(len(x), len(old_x) + since.start) > first:
            self.update(self._around(np.concatenate((old_x, x[since])), np.concatenate((old_y, y[since]))))

    def _around(self, x: Floats, y: Floats) -> QRectF:
        """Return what a line through these points covers."""
        finite = y[np.isfinite(y)]
        low, high = (finite.min(), finite.max()) if len(finite) else (self._room.top(), self._room.bottom())
        corner = QRectF(float(x.min()), float(low), float(x.max() - x.min()), float(high - low))
        wide, tall = self._margin.width(), self._margin.height()
        return corner.adjusted(-wide, -tall, wide, tall) & self._room

    def boundingRect(self) -> QRectF:
        """Return all of the view, so that it does not change with every point."""
        return self._room

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        """Draw the exposed columns."""
        del widget
        x, y, exposed, margin = self.xData, self.yData, option.exposedRect, self._margin.width()
        if x is None or y is None:
            return
        begin, end = np.searchsorted(x, (exposed.left() - margin, exposed.right() + margin))
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
