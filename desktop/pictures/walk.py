"""A2–A4: one weight walks down the curve of the cost."""

import math

import numpy as np
import pyqtgraph as pg
from numpy.typing import ArrayLike, NDArray
from PySide6.QtCore import QPointF, Qt
from PySide6.QtWidgets import QWidget

from desktop.pictures.figures import fixed, plainly, signed
from desktop.pictures.line_cost import LineCost, with_fraction
from desktop.pictures.marks import Dot, Mark, Stroke
from desktop.pictures.painted import Arrays
from desktop.pictures.plot import PicturePlot
from desktop.pictures.plotted import Plotted
from desktop.pictures.walk_marks import Bowl, Present
from desktop.theme.colours import Colours
from desktop.theme.measures import SMOOTH_LINE
from desktop.widgets.curve_axis import nice_step
from desktop.widgets.curve_frame import Frame
from desktop.widgets.curve_pointer import Reading
from desktop.widgets.curve_range import Limits
from engine.datasets.points import LINE
from engine.settings import Settings

FARTHEST = 1e6  # the view follows no farther from the minimum
STEPS = 200  # dots drawn at most
APART = 4  # pixels between two of them at least
KEPT = 4096  # points looked at for that
TICK = 5


class WalkPlot(PicturePlot):
    """The cost over w: the steps taken, the present w with its tangent, and where the next step leads."""

    def __init__(self, x: ArrayLike, y: ArrayLike, parent: QWidget | None = None) -> None:
        self.cost = LineCost(x, y)
        self._rate: float | None = None  # what the engine says, where a schedule moves it
        super().__init__(parent)

    def _build(self) -> None:
        super()._build()
        self._curve = pg.PlotCurveItem(antialias=True)
        self.addItem(self._curve)

    # what comes

    def begin(self, settings: Settings | None) -> None:
        """Forget the last run; another starts with `settings`, or none yet."""
        self._rate = None
        super().begin(settings)

    def look(self, arrays: Arrays) -> None:
        """Take the learning rate of the moment, where it is given: "learning_rate" ()."""
        super().look(arrays)
        if "learning_rate" in arrays:
            self._rate = float(arrays["learning_rate"])
            self._stale = True

    def start(self, settings: Settings) -> list[float]:
        """Return the w that is set."""
        return [settings.start]

    # what is there

    def is_empty(self) -> bool:
        """Whether nothing is known, not even where it would start."""
        return self.settings is None

    @property
    def weights(self) -> NDArray[np.float64]:
        """Return w before the first step and after each, (n,)."""
        return self.track.points[:, 0]

    def now(self) -> Present | None:
        """Return where w is now, and where the next step leads."""
        found = self.track.present
        if found is None:
            return None
        w = float(found[0])
        after = self._next(w)
        return Present(w, self.cost.of(w), self.cost.slope(w), None if after is None else (after, self.cost.of(after)))

    def rate(self) -> float | None:
        """Return the learning rate of the next step; None where a schedule moves it and nobody told."""
        assert self.settings is not None
        constant = self.settings.schedule == "constant"
        return self.settings.learning_rate if self._rate is None and constant else self._rate

    def _size(self) -> int:
        """Return how many points make a step."""
        assert self.settings is not None
        return min(self.settings.batch_size, self.cost.count)

    def _next(self, w: float) -> float | None:
        """Return where plain gradient descent goes from `w`; None where that is not known before."""
        rate = self.rate()
        if self.settings is None or rate is None:
            return None
        size, plain = self._size(), self.settings.optimizer == "SGD" and self.settings.momentum == 0
        if not plain or (self.settings.shuffle and size < self.cost.count):
            return None
        first = self.track.trained % math.ceil(self.cost.count / size) * size
        return w - rate * self.cost.gradient(w, slice(first, first + size))

    def warning(self) -> str:
        """Return why w runs away, if it does."""
        if self.settings is None or len(self.track.points) < 2:
            return ""
        limit, rate = self.cost.limit(self._size()), self.rate()
        if rate is None or rate < limit * (1 - 1e-9):
            return ""
        if self._size() == self.cost.count:
            text = self.tr(
                "Diverges: each step overshoots. With this data a rate of {rate} or more makes the error grow."
            )
        else:
            text = self.tr(
                "Diverges: the steps overshoot. With this data and batch size a rate of {rate} or more makes the "
                "error grow."
            )
        return text.format(rate=with_fraction(limit))

    def told(self) -> str:
        """Return the present w, cost and slope."""
        now = self.now()
        if now is None:
            return self.tr("The cost over w; its minimum is at w = {w}.").format(w=plainly(self.cost.minimum))
        return self.tr("w is {w}, the cost {cost}, the slope {slope}.").format(
            w=fixed(now.w, 3), cost=fixed(now.cost, 3), slope=fixed(now.slope, 3)
        )

    # drawing

    def reach(self) -> tuple[Limits, Limits]:
        """Return as much at both sides of the minimum as the walk needs, in steps of 1, 2, 5."""
        middle = self.cost.minimum
        away = np.abs(self.weights - middle)
        away = away[away <= FARTHEST]
        half = 0.75 * (abs(middle) or 1.0)
        if len(away) and 1.2 * away.max() > half:
            half = nice_step(1.2 * float(away.max()))
        return (middle - half, middle + half), (0.0, self.cost.of(middle + half))

    def draw(self, frame: Frame) -> list[Mark]:
        """Draw the curve as finely as the screen, and return what stands on it."""
        low, high = frame.along
        x = np.linspace(low, high, max(2, int(frame.view.width() / 2)))
        self._curve.setData(x, self.cost.at(x))
        self._curve.setVisible(self.settings is not None)
        if self.settings is None:
            return []
        bowl, now = Bowl(frame, self._theme(), self.cost.minimum), self.now()
        lowest = self.tr("minimum at w = {w}").format(w=plainly(self.cost.minimum))
        if now is None:
            return bowl.minimum(lowest, [])
        label = bowl.label(now, f"w = {fixed(now.w, 4)}", self._next_label(now))
        first = float(self.weights[0])
        named = bowl.start(first, self.cost.of(first), self.tr("start")) if self.track.has_start else []
        slope = self.tr("slope {slope}").format(slope=fixed(now.slope, 3))
        marks = [*bowl.minimum(lowest, [*label, *named]), *self._steps(frame), *named]
        return [*marks, *bowl.tangent(now, slope), *bowl.present(now, label), *label]

    def _next_label(self, now: Present) -> str:
        if now.next is None:
            return ""
        size, count = self._size(), self.cost.count
        text = self.tr("next {w}, {change}")
        if size < count:  # else it seems to lead elsewhere than the slope, which is that of all
            text = self.tr("next {w}, {change}: by {size} of {count} points")
        change = signed(now.next[0] - now.w, 4)
        return text.format(w=fixed(now.next[0], 4), change=change, size=size, count=count)

    def _steps(self, frame: Frame) -> list[Mark]:
        """Return a hollow dot for each step taken, and a tick under it; of those that would overlap the first."""
        w = self.weights[self.track.chosen(KEPT)]
        w = w[(w >= frame.along[0]) & (w <= frame.along[1])]
        shares = (w - frame.along[0]) / (frame.along[1] - frame.along[0])
        apart = max(APART, frame.view.width() / STEPS)
        _, firsts = np.unique(np.round(shares * frame.view.width() / apart), return_index=True)
        theme, bottom = self._theme(), frame.view.bottom()
        points = [frame.pixel(float(a), float(b)) for a, b in zip(w[firsts], self.cost.at(w[firsts]), strict=True)]
        ticks = [Stroke(QPointF(p.x(), bottom - TICK), QPointF(p.x(), bottom), theme.muted) for p in points]
        return [*ticks, *(Dot(p, theme.training, hollow=True) for p in points if frame.view.contains(p))]

    def _reading(self, frame: Frame, mouse: QPointF) -> Reading | None:
        """Return the cost and the slope under the mouse."""
        if self.settings is None:
            return None
        w = frame.place(mouse.x())
        cost = self.cost.of(w)
        point = frame.pixel(w, cost)
        if not frame.view.adjusted(-1, -1, 1, 1).contains(point):
            return None
        rest = self.tr("cost, slope {slope}").format(slope=fixed(self.cost.slope(w), 3))
        return Reading(point, f"w = {fixed(w, 4)}", fixed(cost, 4), rest, self._theme().training)

    def _recolour(self, theme: Colours) -> None:
        super()._recolour(theme)
        width = SMOOTH_LINE * self.devicePixelRatioF()
        self._curve.setPen(pg.mkPen(theme.training, width=width, capStyle=Qt.PenCapStyle.RoundCap))

    def along_title(self) -> str:
        """Return what is counted along the bottom."""
        return "w"

    def retranslate(self) -> None:
        """Set the texts anew."""
        super().retranslate()
        self.set_axis_title(self.tr("cost"))
        self.set_empty_text(self.tr("Press Train: w walks down the curve of the cost here."))


class Walk(Plotted):
    """The walk of w over points x, y: the three of the course unless told otherwise.

    Looks at "learning_rate" (), where a schedule moves it.
    """

    def __init__(self, x: ArrayLike = LINE.inputs, y: ArrayLike = LINE.targets, parent: QWidget | None = None) -> None:
        super().__init__(WalkPlot(x, y), parent)
        self.setObjectName("walk")

    def title(self) -> str:
        """Return what is shown."""
        return self.tr("Cost over w")

    def hint(self) -> str:
        """Return how to read it."""
        return self.tr("w walks down; hollow dots are the steps taken")
