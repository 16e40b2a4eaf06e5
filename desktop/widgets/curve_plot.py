"""The plot of live curves: what it draws, when it draws, and what the pointer reads."""

import math
import time

import numpy as np
from PySide6.QtCore import QPointF, QTimer, Signal, Slot
from PySide6.QtWidgets import QWidget

from desktop.theme.colours import Colours, colours
from desktop.theme.measures import INSIDE
from desktop.widgets.curve_axis import nice_limits, nice_log_limits, plain
from desktop.widgets.curve_frame import Frame
from desktop.widgets.curve_item import Window
from desktop.widgets.curve_label import HEIGHT, EndLabel, pushed_apart
from desktop.widgets.curve_layers import End, Ends, Flag, Flags
from desktop.widgets.curve_line import Curve, Points, Stream
from desktop.widgets.curve_pointer import Reading
from desktop.widgets.curve_range import CALM, CalmRange, Limits
from desktop.widgets.curve_series import Floats
from desktop.widgets.curve_view import CurveView


class CurvePlot(CurveView):
    """Curves over epochs that grow while a network trains.

    Adding points draws nothing: `refresh` does, and only what is new; the view's own changes (zoom, size, colours)
    are drawn by themselves. Wheel and drag zoom and pan, a double click shows everything again.
    """

    curve_toggled = Signal(str, bool)  # name, shown

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.curves: dict[str, Curve] = {}
        self.labels: dict[str, EndLabel] = {}
        self.flags: list[Flag] = []
        self.batches_per_epoch = 1
        self._diverged: list[float] = []
        self._range = CalmRange()
        self._epoch = 0  # how many epochs the view holds
        self._build()
        self._built = True
        self._recolour(colours(self))
        self.retranslate()

    def _build(self) -> None:
        self._box.setLimits(xMin=0)
        self._ends, self._flags = Ends(), Flags()
        self._add_layers(self._ends, self._flags)
        self._settle = QTimer(self, singleShot=True)
        self._settle.timeout.connect(self._later)

    # what is shown

    def add_stream(self, name: str, role: str, spikes: bool = True) -> None:
        """Add a curve of one value a batch in the colour `role` (a field of Colours); `spikes`: see Stream."""
        self._add(Stream(name, role, spikes))

    def add_points(self, name: str, role: str) -> None:
        """Add a curve of one value an epoch in the colour `role`."""
        self._add(Points(name, role))

    def _add(self, curve: Curve) -> None:
        self.curves[curve.name] = curve
        for item in curve.items:
            self.addItem(item)
        curve.recolour(colours(self), self.devicePixelRatioF())
        label = EndLabel(curve.role, self)
        label.setObjectName(curve.name)
        label.hide()
        label.toggled.connect(self._label_toggled)
        self.labels[curve.name] = label

    def set_title(self, name: str, title: str) -> None:
        """Give the curve `name` the name that people read."""
        self.curves[name].title = title
        self._later()

    def append(self, name: str, x: Floats, y: Floats) -> None:
        """Add points at the end of the curve `name`: x in epochs, shapes (k,). A value that is not finite is marked."""
        curve = self.curves[name]
        x, y = np.asarray(x, dtype=np.float64), np.asarray(y, dtype=np.float64)
        if len(x) == 0:
            return
        broken = ~np.isfinite(y)
        if broken.any():
            before = np.concatenate(([False], broken[:-1]))
            for at in x[broken & ~before][:20]:
                self.mark_diverged(float(at))
        curve.series.append(x, y)
        curve.stale = self._stale = True

    def add_flag(self, x: float, text: str) -> None:
        """Mark at `x` epochs that something was changed."""
        self.flags.append(Flag(x, text))
        self._later()

    def mark_diverged(self, x: float) -> None:
        """Mark at `x` epochs that the value stopped being finite."""
        if not any(abs(x - known) < 1e-6 for known in self._diverged):
            self._diverged.append(x)
            self._later()

    def reset(self) -> None:
        """Forget all points, flags and marks, and start at the first epoch."""
        for curve in self.curves.values():
            curve.series.cut(-math.inf)
            curve.stale = True
        self.flags.clear()
        self._diverged.clear()
        self._hover = None
        self.show_all()

    def set_log(self, on: bool) -> None:
        """Make the value axis logarithmic, or linear."""
        if on != self._log:
            self._log = on
            self._values.setLogMode(x=False, y=on)
            self._range.forget()
            self._view_changed()

    def set_smoothing(self, weight: float) -> None:
        """Average the streams with `weight` (0 … below 1)."""
        for curve in self.curves.values():
            if isinstance(curve, Stream):
                curve.series.set_weight(weight)
                curve.stale = True
        self._later()

    @Slot()
    def show_all(self) -> None:
        """Undo zooming and panning: all epochs, and values that fit."""
        self._manual = False
        self._range.forget()
        self._view_changed()
        self.refresh()

    @property
    def has_points(self) -> bool:
        """Whether there is anything to draw."""
        return any(curve.series.size for curve in self.curves.values())

    # drawing

    @Slot()
    def refresh(self) -> None:
        """Draw what is new since the last call."""
        if not self._stale:
            return
        self._drawing, self._stale = True, False
        if not self._manual:
            self._fit()
        self._reserve()
        window = Window(self._box.viewRect(), self._box.size(), self._log)
        for curve in self.curves.values():
            if curve.stale and curve.shown:
                curve.draw(window)
        self._place()
        self._drawing = False

    def wanted(self) -> Limits | None:
        """Return the limits of the values that hold what is to be seen; None when there is nothing."""
        values = np.concatenate([np.empty(0), *(c.spread() for c in self.curves.values() if c.shown)])
        if self._log:
            values = values[values > 0]
        if not len(values):
            return None
        rule = nice_log_limits if self._log else nice_limits
        return rule(float(values.min()), float(values.max()))

    def idle_limits(self) -> Limits:
        """Return the limits of the values before there are any."""
        return (0.1, 3.0) if self._log else (0.0, 3.0)

    def _last(self) -> float:
        """Return the epoch up to which there is something to see."""
        return max((float(c.series.x[-1]) for c in self.curves.values() if c.series.size), default=0.0)

    def _fit(self) -> None:
        epoch = max(1, math.ceil(self._last() - 1e-9))
        narrow, self._epoch = epoch != self._epoch, epoch
        now = time.monotonic()
        if narrow or self._range.due(now):
            wanted = self.wanted()
            if wanted is not None:
                self._range.follow(wanted, now, narrow)
        else:  # if nothing comes after this, look once more
            self._settle.start(int(CALM * 1000))
        low, high = self._range.limits or self.idle_limits()
        if self._log:
            low, high = math.log10(low), math.log10(high)
        if [[0, epoch], [low, high]] != self._box.viewRange():
            self._box.setRange(xRange=(0, epoch), yRange=(low, high), padding=0)

    def _place(self) -> None:
        """Put the layers and labels where the curves are now."""
        frame = self.frame()
        diverged = [Flag(x, self.tr("diverged"), "bad") for x in self._diverged]
        flags = sorted(self.flags + diverged, key=lambda flag: flag.x)
        self._flags.show_flags([(frame.column(flag.x), flag) for flag in flags])
        self._place_labels(frame)
        self._place_ground(frame)
        self._place_sentence(frame, not self.has_points)
        self._point()

    def _place_labels(self, frame: Frame) -> None:
        """Put each curve's last value beside where it leaves the view, without overlaps."""
        theme, view = colours(self), frame.view
        found = [(curve, end) for curve in self.curves.values() if (end := curve.end()) is not None]
        points = [frame.pixel(*end) for _, end in found]
        heights = [min(max(point.y(), view.top()), view.bottom()) for point in points]
        tops = pushed_apart(heights, HEIGHT + INSIDE, view.top() - 8, self.height())
        for label in self.labels.values():
            label.setVisible(any(self.labels[curve.name] is label for curve, _ in found))
        for (curve, end), top in zip(found, tops, strict=True):
            self.labels[curve.name].show_value(self.value_text(end[1]), curve.title)
            self.labels[curve.name].move(round(view.right()) + 6, round(top))
        self._ends.show_ends(
            [
                End(point, getattr(theme, curve.role), isinstance(curve, Points))
                for (curve, _), point in zip(found, points, strict=True)
                if curve.shown
            ]
        )

    def value_text(self, value: float, exact: bool = False) -> str:
        """Return `value` as it is written at the edge, or with one digit more at the pointer."""
        return plain(value, exact)

    # the pointer

    def _reading(self, frame: Frame, mouse: QPointF) -> Reading | None:
        x = frame.place(mouse.x())
        found = [r for c in self.curves.values() if c.shown and (r := self._read(c, x, frame)) is not None]
        return min(found, key=lambda reading: _distance(reading.point - mouse), default=None)

    def _read(self, curve: Curve, x: float, frame: Frame) -> Reading | None:
        """Return what `curve` says nearest to `x`, if that is in the view."""
        at = curve.nearest(x)
        if at is None:
            return None
        place, raw, strong = (float(v[at]) for v in (curve.series.x, curve.series.y, curve.series.smooth))
        point = frame.pixel(place, strong)
        if not math.isfinite(strong) or not frame.view.adjusted(-1, -1, 1, 1).contains(point):
            return None
        value, colour = self.value_text(strong, exact=True), getattr(colours(self), curve.role)
        if isinstance(curve, Points):
            return Reading(point, self.tr("epoch {epoch}").format(epoch=round(place)), value, curve.title, colour)
        epoch, batch = divmod(round(place * self.batches_per_epoch) - 1, self.batches_per_epoch)
        where = self.tr("epoch {epoch}, batch {batch}").format(epoch=epoch + 1, batch=batch + 1)
        rest = self.tr("raw {value}").format(value=self.value_text(raw, exact=True))
        return Reading(point, where, value, rest, colour)

    # events

    @Slot()
    def _view_changed(self) -> None:
        for curve in self.curves.values():
            curve.stale = True
        self._later()

    @Slot(bool)
    def _label_toggled(self, shown: bool) -> None:
        name = self.sender().objectName()
        self.curves[name].show(shown)
        self.curves[name].stale = True
        self._later()
        self.curve_toggled.emit(name, shown)

    def _recolour(self, theme: Colours) -> None:
        super()._recolour(theme)
        for curve in self.curves.values():
            curve.recolour(theme, self.devicePixelRatioF())


def _distance(away: QPointF) -> float:
    """Return how far a point is from the mouse; what stands in its column comes first."""
    return math.hypot(3 * away.x(), away.y())
