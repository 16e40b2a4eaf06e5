"""B1: the probability of passing over the hours of study, and where it is one half."""

import numpy as np
import pyqtgraph as pg
from numpy.typing import ArrayLike
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget

from desktop.language import joined
from desktop.pictures.figures import fixed, plainly
from desktop.pictures.marks import DOTTED, Dot, Mark, Stroke, Words, block, words
from desktop.pictures.plot import PicturePlot
from desktop.pictures.plotted import Plotted
from desktop.pictures.track import Floats
from desktop.theme.colours import Colours
from desktop.theme.measures import COMPARED_LINE, SMOOTH_LINE
from desktop.widgets.curve_frame import Frame
from desktop.widgets.curve_label import pushed_apart
from desktop.widgets.curve_pointer import Reading
from desktop.widgets.curve_range import Limits
from engine.datasets.points import HOURS

ASKED = 4.0  # hours that no point has
ALONG, UPRIGHT = (0.0, 10.0), (-0.06, 1.06)
POINTS = 200
EARLIER = 5  # curves of the way that are drawn
FAINT = (0.28, 0.38, 0.48, 0.58, 0.68)
NAMES = 84  # room at the right for the names of the curves


def probability(parameters: Floats, x: Floats) -> Floats:
    """Return σ(w·x + b) for x (n,) and parameters (w, b)."""
    weight, bias = parameters
    return np.asarray(0.5 * (1 + np.tanh((weight * x + bias) / 2)))


class SigmoidPlot(PicturePlot):
    """P(pass) over hours: the points, the present curve with its ½, and earlier ones faint."""

    def __init__(self, x: ArrayLike, y: ArrayLike, parent: QWidget | None = None) -> None:
        self._x, self._y = (np.asarray(v, dtype=np.float64).ravel() for v in (x, y))
        super().__init__(parent, NAMES)

    def _build(self) -> None:
        super()._build()
        self._earlier = [pg.PlotCurveItem(antialias=True) for _ in range(EARLIER)]
        self._curve = pg.PlotCurveItem(antialias=True)
        for item in (*self._earlier, self._curve):
            self.addItem(item)

    # what is there

    def crossing(self) -> float | None:
        """Return the hours at which the probability is one half, if it is so anywhere."""
        found = self.track.present
        return None if found is None or found[0] == 0 else float(-found[1] / found[0])

    def milestones(self) -> list[int]:
        """Return after how many batches an earlier curve is drawn: the start, 10, 100 …, the last five of these.

        Where the start is not known, the first batch stands for it.
        """
        trained = self.track.trained
        first = trained - len(self.track.points) + 1  # batches before the first point
        powers = [0 if self.track.has_start else 1, *(10**power for power in range(1, 10))]
        return [one for one in powers if first <= one < trained][-EARLIER:]

    def _after(self, batches: int) -> Floats:
        """Return the parameters after so many batches."""
        return np.asarray(self.track.points[batches - 1 - self.track.trained])

    def told(self) -> str:
        """Return where the curve crosses one half, and what it says for four hours."""
        found, crossing = self.track.present, self.crossing()
        if found is None:
            return ""
        parts = [] if crossing is None else [self.tr("P is 0.5 at {x} hours.").format(x=fixed(crossing, 3))]
        value = float(probability(found, np.array([ASKED]))[0])
        text = self.tr("After {x} hours P(pass) is {value}.").format(x=plainly(ASKED), value=fixed(value, 4))
        return joined([*parts, text])

    def reach(self) -> tuple[Limits, Limits]:
        """Return the same room always."""
        return ALONG, UPRIGHT

    # drawing

    def draw(self, frame: Frame) -> list[Mark]:
        """Draw all curves, and return the points, what is read off and the names."""
        theme, found = self._theme(), self.track.present
        milestones = self.milestones()
        x = np.linspace(*ALONG, POINTS, endpoint=False)
        for item, batches in zip(self._earlier, milestones, strict=False):
            item.setData(x, probability(self._after(batches), x))
        for item in self._earlier[len(milestones) :]:
            item.setData([], [])
        self._curve.setVisible(found is not None)
        marks: list[Mark] = [
            Dot(point, theme.text, 4.5, hollow=b < 0.5)
            for a, b in zip(self._x.tolist(), self._y.tolist(), strict=True)
            if frame.view.contains(point := frame.pixel(a, b))
        ]
        if found is None:
            return marks
        self._curve.setData(x, probability(found, x))
        return [*marks, *self._half(frame, theme), *self._asked(frame, theme, found), *self._names(frame, milestones)]

    def _half(self, frame: Frame, theme: Colours) -> list[Mark]:
        """Return the lines to where the probability is one half, with its hours."""
        crossing = self.crossing()
        if crossing is None:
            return []
        point = frame.pixel(crossing, 0.5)
        if not frame.view.contains(point):
            return []
        text = self.tr("0.5 at x = {x}").format(x=fixed(crossing, 3))
        return [
            Stroke(QPointF(frame.view.left(), point.y()), point, theme.orange, dash=DOTTED),
            Stroke(point, QPointF(point.x(), frame.view.bottom()), theme.orange, dash=DOTTED),
            Dot(point, theme.orange, 5),
            words(QPointF(point.x() + 4, frame.row(0.17)), text, theme.orange, bold=True),
        ]

    def _asked(self, frame: Frame, theme: Colours, found: Floats) -> list[Mark]:
        """Return the point at four hours, with its probability."""
        value = float(probability(found, np.array([ASKED]))[0])
        point = frame.pixel(ASKED, value)
        if not frame.view.contains(point):
            return []
        text = f"P({plainly(ASKED)}) = {fixed(value, 4)}"
        below = QPointF(10, 10) if value > 0.5 else QPointF(10, -24)
        return [Dot(point, theme.accent, 5.5), *block(point + below, [(text, theme.accent, True)])]

    def _names(self, frame: Frame, milestones: list[int]) -> list[Words]:
        """Return the name of every curve behind its end."""
        theme = self._theme()
        texts = [(self._milestone(one), theme.muted, self._after(one), False) for one in milestones]
        if (found := self.track.present) is not None:
            texts.append((self.tr("now"), theme.training, found, True))
        rows = [frame.row(float(probability(one, np.array([ALONG[1]]))[0])) for _, _, one, _ in texts]
        tops = pushed_apart(rows, 15, frame.view.top() - 8, frame.view.bottom())
        corner = frame.view.right() + 4
        return [
            words(QPointF(corner, top), text, colour, bold=bold)
            for top, (text, colour, _, bold) in zip(tops, texts, strict=True)
        ]

    def _milestone(self, batches: int) -> str:
        if batches == 0:
            return self.tr("start")
        size = len(self._x) if self.settings is None else min(self.settings.batch_size, len(self._x))
        if size == len(self._x):
            return self.tr("epoch {epoch}").format(epoch=f"{batches:,}")
        return self.tr("step {step}").format(step=f"{batches:,}")

    def _reading(self, frame: Frame, mouse: QPointF) -> Reading | None:
        """Return the probability under the mouse."""
        found, x = self.track.present, frame.place(mouse.x())
        if found is None:
            return None
        value = float(probability(found, np.array([x]))[0])
        point = frame.pixel(x, value)
        if not frame.view.adjusted(-1, -1, 1, 1).contains(point):
            return None
        place = self.tr("{x} hours").format(x=fixed(x, 3))
        return Reading(point, place, fixed(value, 4), "P", self._theme().training)

    def _recolour(self, theme: Colours) -> None:
        super()._recolour(theme)
        scale = self.devicePixelRatioF()
        self._curve.setPen(pg.mkPen(theme.training, width=SMOOTH_LINE * scale, capStyle=Qt.PenCapStyle.RoundCap))
        for item, opacity in zip(self._earlier, FAINT, strict=True):
            faint = QColor(theme.training)
            faint.setAlphaF(opacity)
            item.setPen(pg.mkPen(faint, width=COMPARED_LINE * scale))

    def along_title(self) -> str:
        """Return what is counted along the bottom."""
        return self.tr("hours")

    def retranslate(self) -> None:
        """Set the texts anew."""
        super().retranslate()
        self.set_axis_title(self.tr("P(pass)"))
        self.set_empty_text(self.tr("Press Train: the probability of passing bends into shape here."))


class Sigmoid(Plotted):
    """Logistic regression over points x, y: those of the course (hours, and whether they sufficed) unless told."""

    def __init__(
        self, x: ArrayLike = HOURS.inputs, y: ArrayLike = HOURS.targets, parent: QWidget | None = None
    ) -> None:
        super().__init__(SigmoidPlot(x, y), parent)
        self.setObjectName("sigmoid")

    def title(self) -> str:
        """Return what is shown."""
        return self.tr("Probability of passing")

    def hint(self) -> str:
        """Return how to read it."""
        return self.tr("dots: who failed (hollow) and passed; faint: earlier curves")
