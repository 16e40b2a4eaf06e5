"""A1: the loss at one value of w after the other draws the curve, and the lowest is found."""

import numpy as np
import pyqtgraph as pg
from numpy.typing import ArrayLike, NDArray
from PySide6.QtCore import QPointF, Qt
from PySide6.QtWidgets import QWidget

from desktop.language import joined
from desktop.pictures.figures import fixed, plainly
from desktop.pictures.line_cost import LineCost
from desktop.pictures.marks import Dot, Mark
from desktop.pictures.plot import PicturePlot
from desktop.pictures.plotted import Plotted
from desktop.pictures.walk_marks import Bowl, Present
from desktop.theme.colours import Colours
from desktop.theme.measures import SMOOTH_LINE
from desktop.widgets.curve_axis import nice_limits
from desktop.widgets.curve_frame import Frame
from desktop.widgets.curve_pointer import Reading
from desktop.widgets.curve_range import Limits
from engine.datasets.points import LINE
from engine.settings import Settings

DOTS = 200  # drawn at most


class SweepPlot(PicturePlot):
    """The loss over the values of w that were tried so far."""

    def __init__(self, x: ArrayLike, y: ArrayLike, parent: QWidget | None = None) -> None:
        self.cost = LineCost(x, y)
        super().__init__(parent)

    def _build(self) -> None:
        super()._build()
        self._curve = pg.PlotCurveItem(connect="finite", antialias=True)
        self.addItem(self._curve)

    def start(self, settings: Settings) -> list[float]:
        """Return the first value that is tried."""
        return [settings.start]

    @property
    def tried(self) -> NDArray[np.float64]:
        """Return the values of w whose loss is known, (n,): a batch measures, then its step sets the next value."""
        return self.track.points[:-1, 0]

    def lowest(self) -> float | None:
        """Return the w of the lowest loss, once the loss has risen behind it."""
        w = self.tried
        if not len(w):
            return None
        at = int(np.argmin(self.cost.at(w)))
        return float(w[at]) if 0 < at < len(w) - 1 else None

    def is_empty(self) -> bool:
        """Whether nothing was tried yet."""
        return not len(self.tried)

    def told(self) -> str:
        """Return the last value that was tried, and the lowest."""
        w, lowest = float(self.tried[-1]), self.lowest()
        text = self.tr("w is {w}, the loss {loss}.").format(w=plainly(w), loss=fixed(self.cost.of(w), 3))
        if lowest is None:
            return text
        found = self.tr("The lowest loss is at w = {w}.").format(w=plainly(lowest))
        return joined((text, found))

    # drawing

    def reach(self) -> tuple[Limits, Limits]:
        """Return room for all values that are to be tried."""
        if self.settings is None:
            return (0.0, 4.0), (0.0, 20.0)
        first = self.settings.start
        ends = [first, first + self.settings.stride * self.settings.epochs, *self.tried[:1], *self.tried[-1:]]
        low, high = min(ends), max(ends)
        return (low, high), nice_limits(0.0, float(self.cost.at(np.array([low, high])).max()))

    def draw(self, frame: Frame) -> list[Mark]:
        """Draw a line through what was tried, and a dot for each."""
        w = self.tried[self.track.chosen(4 * DOTS)[:-1]] if len(self.tried) else self.tried
        losses = self.cost.at(w)
        self._curve.setData(w, losses)
        if not len(w):
            return []
        theme = self._theme()
        points = [frame.pixel(float(a), float(b)) for a, b in zip(w, losses, strict=True)][:: len(w) // DOTS + 1]
        bowl, last = Bowl(frame, theme, self.cost.minimum), float(w[-1])
        now = Present(last, self.cost.of(last), 0.0, None)
        value = self.tr("loss {loss}").format(loss=fixed(now.cost, 4))
        label = bowl.label(now, f"w = {plainly(last)}", value)
        marks: list[Mark] = [Dot(point, theme.training, hollow=True) for point in points if frame.view.contains(point)]
        if (lowest := self.lowest()) is not None:
            text = self.tr("minimum at w = {w}").format(w=plainly(lowest))
            marks = [*Bowl(frame, theme, lowest).minimum(text, label), *marks]
        return [*marks, *bowl.present(now, label), *label]

    def _reading(self, frame: Frame, mouse: QPointF) -> Reading | None:
        """Return the value of w that was tried nearest to the mouse."""
        if self.is_empty():
            return None
        at = int(np.argmin(np.abs(self.tried - frame.place(mouse.x()))))
        w = float(self.tried[at])
        point = frame.pixel(w, self.cost.of(w))
        if not frame.view.adjusted(-1, -1, 1, 1).contains(point):
            return None
        return Reading(point, f"w = {plainly(w)}", fixed(self.cost.of(w), 4), self.tr("loss"), self._theme().training)

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
        self.set_axis_title(self.tr("loss"))
        self.set_empty_text(self.tr("Press Train: each value of w that is tried adds a point of the curve."))


class Sweep(Plotted):
    """The loss over w for points x, y (the three of the course unless told otherwise), drawn by trying."""

    def __init__(self, x: ArrayLike = LINE.inputs, y: ArrayLike = LINE.targets, parent: QWidget | None = None) -> None:
        super().__init__(SweepPlot(x, y), parent)
        self.setObjectName("sweep")

    def title(self) -> str:
        """Return what is shown."""
        return self.tr("Loss over w")

    def hint(self) -> str:
        """Return how to read it."""
        return self.tr("each dot is a value of w that was tried")
