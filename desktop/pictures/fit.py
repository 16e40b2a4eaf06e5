"""A5: the curve that goes through the points, and how far off it still is where no point is."""

import math
from collections.abc import Sequence

import numpy as np
import pyqtgraph as pg
from numpy.typing import ArrayLike
from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from desktop.pictures.figures import fixed, plainly, signed
from desktop.pictures.marks import DASHED, DOTTED, Dot, Mark, Stroke, block, inside
from desktop.pictures.plot import PicturePlot
from desktop.pictures.plotted import Plotted
from desktop.pictures.track import Floats
from desktop.pictures.value_table import ValueTable
from desktop.theme.colours import Colours
from desktop.theme.measures import COMPARED_LINE, SMOOTH_LINE
from desktop.widgets.curve_frame import Frame
from desktop.widgets.curve_pointer import Reading
from desktop.widgets.curve_range import Limits
from engine.datasets.points import LINE
from engine.progress import Batches
from engine.settings import Settings

ASKED = 4.0  # the x that no point has
ALONG = (0.0, 5.0)
BOTH = 320  # pixels that curve and table need beside each other
NAMES = {1: ("w",), 2: ("w", "b"), 3: ("w₁", "w₂", "b")}


class FitPlot(PicturePlot):
    """Points, the curve ŷ through them with the present parameters, and the exact one dashed."""

    changed = Signal()  # what the table beside it says

    def __init__(self, x: ArrayLike, y: ArrayLike, parameters: int, parent: QWidget | None = None) -> None:
        self.names = NAMES[parameters]
        self._x, self._y = (np.asarray(v, dtype=np.float64).ravel() for v in (x, y))
        matrix = self._powers(self._x)
        square = len(matrix) == parameters
        found = np.linalg.solve(matrix, self._y) if square else np.linalg.lstsq(matrix, self._y)[0]
        self.exact = np.asarray(found, dtype=np.float64)
        self.loss: float | None = None
        super().__init__(parent)

    def _powers(self, x: Floats) -> Floats:
        """Return what the parameters are multiplied with, (n, P): x², x, 1 or the last of these, or x alone."""
        return x[:, None] if len(self.names) == 1 else np.vander(x, len(self.names))

    def at(self, parameters: Floats, x: Floats) -> Floats:
        """Return ŷ (n,) at x (n,)."""
        return np.asarray(self._powers(x) @ parameters)

    def of(self, parameters: Floats, x: float) -> float:
        """Return ŷ at one x."""
        return float(self.at(parameters, np.array([x]))[0])

    def _build(self) -> None:
        super()._build()
        self._exact = pg.PlotCurveItem(antialias=True)
        self._curve = pg.PlotCurveItem(antialias=True)
        for item in (self._exact, self._curve):
            self.addItem(item)

    # what comes

    def begin(self, settings: Settings | None) -> None:
        """Forget the last run; another starts with `settings`, or none yet."""
        self.loss = None
        super().begin(settings)

    def append(self, batches: Batches) -> None:
        """Add the parameters after each of `batches`, and keep the last loss."""
        super().append(batches)
        self.loss = float(batches.losses[-1]) if len(batches.losses) else None

    def start(self, settings: Settings) -> list[float] | None:
        """Return the parameters of A5, which all start at the same value; a layer of torch draws its own."""
        return [settings.start] * 3 if len(self.names) == 3 else None

    def epochs(self) -> int:
        """Return how many epochs are trained."""
        size = len(self._x) if self.settings is None else min(self.settings.batch_size, len(self._x))
        return self.track.trained // math.ceil(len(self._x) / size)

    # what is there

    def told(self) -> str:
        """Return what the curve says at x = 4, and what it should."""
        found = self.track.present
        if found is None:
            return ""
        return self.tr("At x = {x} the curve is at {value}; exact is {exact}.").format(
            x=plainly(ASKED), value=fixed(self.of(found, ASKED), 3), exact=fixed(self.of(self.exact, ASKED), 3)
        )

    def reach(self) -> tuple[Limits, Limits]:
        """Return room for the exact curve, and for what is asked at x = 4."""
        across = np.linspace(*ALONG, 50)
        values = [*self.at(self.exact, across), *self._y]
        if (found := self.track.present) is not None:
            values.append(self.of(found, ASKED))
        return ALONG, (min(0.0, 1.15 * min(values)), 1.15 * max(0.0, *values))

    # drawing

    def draw(self, frame: Frame) -> list[Mark]:
        """Draw both curves, and return the points, the gap at x = 4 and the names."""
        theme, found = self._theme(), self.track.present
        x = np.linspace(*frame.along, max(2, int(frame.view.width() / 2)))
        self._exact.setData(x, self.at(self.exact, x))
        self._curve.setVisible(found is not None)
        marks: list[Mark] = [
            Dot(point, theme.text, 4.5)
            for a, b in zip(self._x.tolist(), self._y.tolist(), strict=True)
            if frame.view.contains(point := frame.pixel(a, b))
        ]
        if found is not None:
            self._curve.setData(x, self.at(found, x))
            marks += self._gap(frame, theme, found)
        self.changed.emit()
        return marks

    def _gap(self, frame: Frame, theme: Colours, found: Floats) -> list[Mark]:
        """Return the true and the predicted point at x = 4, and what lies between them."""
        true, value = self.of(self.exact, ASKED), self.of(found, ASKED)
        exact, predicted = frame.pixel(ASKED, true), frame.pixel(ASKED, value)
        marks: list[Mark] = [
            Stroke(QPointF(exact.x(), frame.view.bottom()), exact, theme.border, dash=DOTTED),
            Stroke(exact, predicted, theme.orange, 3),
            Dot(exact, theme.muted, 4.5, hollow=True),
        ]
        if frame.view.contains(predicted):
            marks.append(Dot(predicted, theme.accent, 5.5))
        lines = [
            (f"f({plainly(ASKED)}) = {fixed(value, 3)}", theme.accent, True),
            (self.tr("should be {value}").format(value=plainly(round(true, 6))), theme.muted, False),
            (self.tr("{gap} off").format(gap=signed(value - true, 3)), theme.orange, False),
        ]
        made = block(QPointF(exact.x() - 14, min(exact.y(), predicted.y()) - 34), lines, 1)
        return [*marks, *inside(made, frame.view.adjusted(4, 0, -4, -4))]

    def _reading(self, frame: Frame, mouse: QPointF) -> Reading | None:
        """Return the value of the curve under the mouse."""
        found = self.track.present
        if found is None:
            return None
        x = frame.place(mouse.x())
        value = self.of(found, x)
        point = frame.pixel(x, value)
        if not frame.view.adjusted(-1, -1, 1, 1).contains(point):
            return None
        rest = self.tr("exact {value}").format(value=fixed(self.of(self.exact, x), 4))
        return Reading(point, f"x = {fixed(x, 3)}", fixed(value, 4), rest, self._theme().training)

    def _recolour(self, theme: Colours) -> None:
        super()._recolour(theme)
        scale = self.devicePixelRatioF()
        self._curve.setPen(pg.mkPen(theme.training, width=SMOOTH_LINE * scale, capStyle=Qt.PenCapStyle.RoundCap))
        dashed = pg.mkPen(theme.grey, width=COMPARED_LINE * scale)
        dashed.setDashPattern([part / COMPARED_LINE for part in DASHED])
        self._exact.setPen(dashed)

    def along_title(self) -> str:
        """Return what is counted along the bottom."""
        return "x"

    def retranslate(self) -> None:
        """Set the texts anew."""
        super().retranslate()
        self.set_axis_title("y")
        self.set_empty_text(self.tr("Press Train: the curve moves towards the points."))


class Fit(Plotted):
    """The parabola of A5 on its way through points x, y (the three of the course unless told otherwise).

    Beside it a table sets the parameters, what the curve says at x = 4 and the last loss against the exact solution.
    """

    parameters = 3

    def __init__(self, x: ArrayLike = LINE.inputs, y: ArrayLike = LINE.targets, parent: QWidget | None = None) -> None:
        self.fitted = FitPlot(x, y, self.parameters)
        self.table = ValueTable()
        super().__init__(self.fitted, parent)
        self.setObjectName("fit")
        self.beside.addWidget(self.table, 0, Qt.AlignmentFlag.AlignTop)
        self.fitted.changed.connect(self._tabulate)
        self._tabulate()

    def _tabulate(self) -> None:
        """Write the present numbers beside the exact ones."""
        plot, found = self.fitted, self.fitted.track.present
        epochs = plot.epochs()
        heads = {0: self.tr("at the start"), 1: self.tr("after 1 epoch")}
        head = heads.get(epochs, self.tr("after {epochs} epochs")).format(epochs=f"{epochs:,}")
        present = ["—"] * len(plot.names) if found is None else [fixed(float(value), 4) for value in found]
        asked = "—" if found is None else fixed(plot.of(found, ASKED), 4)
        loss = "—" if plot.loss is None else fixed(plot.loss, 4)
        exact = [*(float(value) for value in plot.exact), plot.of(plot.exact, ASKED), 0.0]
        names = [*plot.names, f"f({plainly(ASKED)})", self.tr("last loss")]
        shown = [plainly(round(value, 9) + 0.0) for value in exact]
        rows: list[Sequence[str]] = [("", head, self.tr("exact"))]
        rows += zip(names, [*present, asked, loss], shown, strict=True)
        self.table.show_rows(rows, None if found is None else (len(rows) - 2, 1))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the room to the curve where there is none for both."""
        super().resizeEvent(event)
        self.table.setVisible(self.width() >= BOTH)

    def title(self) -> str:
        """Return what is shown."""
        return self.tr("The fitted curve")

    def hint(self) -> str:
        """Return how to read it."""
        return self.tr("dashed: the exact solution; orange: how far off it is at x = 4")

    def retranslate(self) -> None:
        """Set the texts anew."""
        super().retranslate()
        self.table.setAccessibleName(self.tr("Parameters"))
        self._tabulate()


class LineFit(Fit):
    """The same for a line with a bias, ŷ = w·x + b (A6)."""

    parameters = 2
