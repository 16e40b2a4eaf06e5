"""The two kinds of curve in a plot: a stream of batches (faint, and smoothed) and points once an epoch."""

import math

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor

from desktop.theme.colours import Colours
from desktop.theme.measures import RAW_LINE, SMOOTH_LINE
from desktop.widgets.curve_item import GrowingCurve, Window
from desktop.widgets.curve_series import Floats, Series, means, peaks, strided

RAW_OPACITY = 0.17
MEAN_OPACITY = 0.4  # there is one coat of it, not two or three
DASHED = 1.6
OUTLIER = 10.0  # a batch counts for no more than so many times the average before it
MARKED = 100  # more points than this get no markers


class Curve:
    """A named curve: its numbers, its items in the scene, and whether it is shown.

    `role` is a field of Colours; `title` is the name that people read; `stale` says that what is drawn is old.
    """

    def __init__(self, name: str, role: str, series: Series | None = None) -> None:
        self.name = name
        self.role = role
        self.title = name
        self.series = series or Series()
        self.shown = True
        self.stale = True
        self.items: tuple[pg.PlotCurveItem | pg.ScatterPlotItem, ...] = ()

    def show(self, shown: bool) -> None:
        """Show or hide the curve."""
        self.shown = shown
        for item in self.items:
            item.setVisible(shown)

    def end(self) -> tuple[float, float] | None:
        """Return the last point that has a value, as it is drawn strongly."""
        finite = np.flatnonzero(np.isfinite(self.series.smooth[-1000:]))
        if not len(finite):
            return None
        at = finite[-1] - min(1000, self.series.size)
        return float(self.series.x[at]), float(self.series.smooth[at])

    def nearest(self, x: float) -> int | None:
        """Return the index of the point nearest to `x`."""
        xs = self.series.x
        if not len(xs):
            return None
        at = int(np.searchsorted(xs, x))
        return min((i for i in (at - 1, at) if 0 <= i < len(xs)), key=lambda i: abs(xs[i] - x))

    def spread(self) -> Floats:
        """Return the values that must fit into the plot; few, or none."""
        return self.series.y[np.isfinite(self.series.y)]

    def draw(self, window: Window) -> None:
        """Give the items what is seen of the numbers."""
        raise NotImplementedError

    def recolour(self, theme: Colours, scale: float) -> None:
        """Take the colours of `theme`; pens are `scale` device pixels wide for each of ours."""
        raise NotImplementedError


class Stream(Curve):
    """One value a batch: every one faint, their average strong.

    Where several share a column of pixels, the faint line goes through the lowest and the highest (`spikes`), or
    through their mean: right for values of few steps, such as the share of 64 digits, where the extremes say little.
    A spike is seen in the faint line, and does not lift the average out of sight.
    """

    def __init__(self, name: str, role: str, spikes: bool = True) -> None:
        super().__init__(name, role, Series(most=OUTLIER if spikes else math.inf))
        self._spikes = spikes
        self._raw, self._strong = GrowingCurve(antialias=False), GrowingCurve(antialias=True)
        self._strong.setZValue(2)
        self.items = (self._raw, self._strong)

    def spread(self) -> Floats:
        """Return the range of the average, and of nearly all single values, but of none far above every average."""
        values = super().spread()
        if not len(values):
            return values
        if len(values) > 20_000:
            values = values[:: len(values) // 10_000]
        smooth = self.series.smooth
        (low, high), top = np.quantile(values, (0.02, 0.995)), np.nanmax(smooth)
        return np.array([low, min(high, OUTLIER * top), np.nanmin(smooth), top])

    def draw(self, window: Window) -> None:
        """Draw one column a pixel of the faint line, and a point every other pixel of the strong one."""
        x, y, smooth = self.series.x, self.series.y, self.series.smooth
        part, pixels = window.part(x), max(int(window.size.width()), 10)
        thinned = peaks if self._spikes else means
        self._raw.put(*_drawable(*thinned(x, y, part, pixels), window.log), window)
        smoothed = strided(x, smooth, part, min(1000, pixels // 2))
        self._strong.put(*_drawable(*smoothed, window.log), window)
        self.stale = False

    def recolour(self, theme: Colours, scale: float) -> None:
        """Take the colours of `theme`; pens are `scale` device pixels wide for each of ours."""
        faint = QColor(getattr(theme, self.role))
        self._strong.setPen(pg.mkPen(faint, width=SMOOTH_LINE * scale, capStyle=Qt.PenCapStyle.RoundCap))
        faint.setAlphaF(RAW_OPACITY if self._spikes else MEAN_OPACITY)
        self._raw.setPen(pg.mkPen(faint, width=RAW_LINE))  # a hair line on any screen: wider ones cost ten times more


class Points(Curve):
    """One value an epoch: dashed, with square markers."""

    def __init__(self, name: str, role: str) -> None:
        super().__init__(name, role)
        self._line = pg.PlotCurveItem(connect="finite", antialias=True)
        self._marks = pg.ScatterPlotItem(symbol="s", size=8, pxMode=True, antialias=True)
        self._line.setZValue(3)
        self._marks.setZValue(4)
        self.items = (self._line, self._marks)

    def draw(self, window: Window) -> None:
        """Draw the line, and the markers while they can be told apart."""
        x, y = self.series.x, self.series.y
        xs, ys = _drawable(*strided(x, y, window.part(x), 1000), window.log)
        self._line.setData(xs, ys)
        seen = np.isfinite(ys) & (len(xs) <= MARKED)
        self._marks.setData(xs[seen], ys[seen])
        self.stale = False

    def recolour(self, theme: Colours, scale: float) -> None:
        """Take the colours of `theme`; pens are `scale` device pixels wide for each of ours."""
        colour = QColor(getattr(theme, self.role))
        pen = pg.mkPen(colour, width=DASHED * scale)
        pen.setDashPattern([5 / DASHED, 4 / DASHED])
        self._line.setPen(pen)
        self._marks.setPen(pg.mkPen(theme.surface, width=scale))
        self._marks.setBrush(pg.mkBrush(colour))


def _drawable(x: Floats, y: Floats, log: bool) -> tuple[Floats, Floats]:
    """Return the points in the plot's coordinates; what has no place there is NaN, and nothing where all is."""
    with np.errstate(divide="ignore", invalid="ignore", over="ignore"):
        drawn = np.log10(y) if log else np.array(y)
    finite = np.isfinite(drawn)
    if not finite.any():
        return np.empty(0), np.empty(0)
    drawn[~finite] = np.nan
    return x, drawn
