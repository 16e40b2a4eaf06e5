"""How much gradient reaches each layer, with the skip of a residual network and without it."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from desktop.language import joined
from desktop.pictures.figures import fixed
from desktop.pictures.painted import CENTRE, RIGHT, Arrays, Painted, font_of, write
from desktop.theme.colours import Colours
from desktop.theme.measures import BASE, CAPTION_LINE, COMPARED_LINE, GROUP, INSIDE, LINE, RELATED
from desktop.widgets.curve_axis import log_ticks, short
from desktop.widgets.curve_frame import Frame

VALUES = 52  # the value axis at the left, as wide as a curve's
TILTED, LEVEL = 60, LINE  # the names of the layers below: how high they stand
ANGLE, NEAR = -40, 20  # how they are tilted, and how near to each other they can be read
APART = 24.0  # from one tick to the next
LOWEST = -12.0  # the axis goes no deeper
WITH, WITHOUT, OWN = "with", "without", "own"


@dataclass(frozen=True)
class Norms:
    """One set of norms (L,): its colour in the theme, and its mark."""

    values: NDArray[Any]
    role: str
    kind: str

    def mark(self, painter: QPainter, theme: Colours, at: QPointF, size: float) -> None:
        """Draw a dot, a hollow square, or, for the run's own, a piece of its line."""
        colour = QColor(getattr(theme, self.role))
        painter.setPen(QPen(colour, COMPARED_LINE))
        if self.kind == OWN:
            painter.drawLine(at - QPointF(2 * size, 0), at + QPointF(2 * size, 0))
            return
        painter.setBrush(colour if self.kind == WITH else QColor(theme.surface))
        square = QRectF(at.x() - size, at.y() - size, 2 * size, 2 * size)
        if self.kind == WITH:
            painter.drawEllipse(square)
        else:
            painter.drawRect(square)


ROLES = {WITH: "green", WITHOUT: "pink", OWN: "blue"}


class LayerNorms(Painted):
    """A mark for each layer on a logarithmic axis, and what the first layer gets of the last one's gradient.

    Looks at "with" (L,), "without" (L,) and "own" (L,), the norms with the skip, without it, and in the run that is
    trained; each may be absent.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("layerNorms")
        self._layers: list[str] = []
        self._forget()
        self.retranslate()

    def set_layers(self, names: Sequence[str]) -> None:
        """Name the layers, from the one after the picture to the one before the answer."""
        self._layers = list(names)
        self._forget()  # another depth: other norms, another scale
        self._changed()

    def title(self) -> str:
        """Return what is shown."""
        return self.tr("Gradient of each layer")

    def hint(self) -> str:
        """Return in half a sentence how to read it."""
        return self.tr("norm, logarithmic; it flows from the answer at the right to the picture at the left")

    def _nothing(self) -> str:
        return self.tr("Press Train: how much gradient reaches each layer, with and without the skip, appears here.")

    def _forget(self) -> None:
        self._sets: list[Norms] = []
        self._decades = (0.0, 0.0)

    def _take(self, arrays: Arrays) -> None:
        found = {kind: np.asarray(arrays[kind], dtype=float) for kind in ROLES if kind in arrays}
        if len({values.shape for values in found.values()}) > 1 or any(values.ndim != 1 for values in found.values()):
            raise ValueError(f"one norm a layer is needed, not {[values.shape for values in found.values()]}")
        known = {one.kind: one.values for one in self._sets if all(one.values.shape == v.shape for v in found.values())}
        found = {kind: values for kind, values in {**known, **found}.items() if len(values)}
        self._sets = [Norms(found[kind], ROLES[kind], kind) for kind in ROLES if kind in found]
        values = np.concatenate([[], *found.values()])
        shown = values[np.isfinite(values) & (values > 0)]
        low, high = (math.log10(shown.min()), math.log10(shown.max())) if len(shown) else (-1.0, 0.0)
        low, high = max(math.floor(low), LOWEST), max(math.ceil(high), math.floor(low) + 1, LOWEST + 1)
        before = self._decades
        # grows only: the scale does not jump with every batch
        self._decades = (min(low, before[0]), max(high, before[1])) if before[0] < before[1] else (low, high)

    def _is_empty(self) -> bool:
        return not self._sets

    # in words

    def layer(self, number: int) -> str:
        """Return the name of a layer."""
        return self._layers[number] if number < len(self._layers) else str(number + 1)

    def names(self) -> dict[str, str]:
        """Return what each set is called."""
        return {WITH: self.tr("with skip"), WITHOUT: self.tr("without skip"), OWN: self.tr("this run")}

    def sentences(self) -> list[str]:
        """Return for each set what the first layer gets of the last one's gradient."""
        return [self._sentence(norms.kind, float(norms.values[0]), float(norms.values[-1])) for norms in self._sets]

    def _sentence(self, kind: str, first: float, last: float) -> str:
        names = {WITH: self.tr("With the skip"), WITHOUT: self.tr("Without the skip"), OWN: self.tr("In this run")}
        if not (math.isfinite(first) and math.isfinite(last)):
            told = self.tr("{which} the gradient is not finite.")
        elif first <= 0:
            told = self.tr("{which} no gradient reaches the first layer.")
        elif last > first:
            told = self.tr("{which} the first layer gets 1/{times} of the last one's gradient.")
        else:
            told = self.tr("{which} the first layer gets {times} times the last one's gradient.")
        return told.format(which=names[kind], times=_times(first, last))

    def _told(self) -> str:
        return joined(self.sentences())

    def _read(self, point: QPointF) -> str:
        number = self.found(point)
        if number is None:
            return ""
        names = self.names()
        values = (f"{names[norms.kind]} {fixed(float(norms.values[number]), 4)}" for norms in self._sets)
        return self.tr("{layer}: {values}").format(layer=self.layer(number), values=", ".join(values))

    # places

    def count(self) -> int:
        """Return how many layers there are."""
        return len(self._sets[0].values) if self._sets else 0

    def frame(self) -> Frame:
        """Return where values lie: layer i at i + ½."""
        body = self.body()
        above = len(self._sets) * LINE + RELATED
        view = body.adjusted(VALUES - RELATED, above + INSIDE, -RELATED, -self._below() - CAPTION_LINE)
        return Frame(view, (0, self.count()), self._decades, log=True)

    def _widest(self) -> float:
        metrics = QFontMetricsF(font_of(self))
        return max(metrics.horizontalAdvance(self.layer(number)) for number in range(self.count()))

    def _below(self) -> int:
        """Return how high the layers' names stand: level where all fit beside each other."""
        return LEVEL if self._widest() + RELATED <= self._pitch() else TILTED

    def _pitch(self) -> float:
        return (self.body().width() - VALUES) / self.count()

    def found(self, point: QPointF) -> int | None:
        """Return the layer at `point`."""
        frame = self.frame()
        number = math.floor(frame.place(point.x()))
        inside = frame.view.top() <= point.y() <= frame.view.bottom() + self._below()
        return number if inside and 0 <= number < self.count() else None

    # painting

    def _paint(self, painter: QPainter, theme: Colours) -> None:
        frame, body = self.frame(), self.body()
        for line, (norms, sentence) in enumerate(zip(self._sets, self.sentences(), strict=True)):
            room = QRectF(body.left() + 20, body.top() + line * LINE, body.width() - 20, LINE)
            norms.mark(painter, theme, QPointF(body.left() + 8, room.center().y()), 4)
            write(painter, room, sentence, theme.text, pixels=BASE)
        self._paint_axes(painter, theme, frame)
        self._paint_names(painter, theme, frame)
        size = 4.0 if self._pitch() >= 14 else 3.0
        for norms in sorted(self._sets, key=lambda norms: norms.kind == OWN, reverse=True):
            points = [self._marked(frame, number, value) for number, value in enumerate(norms.values)]
            faint = QColor(getattr(theme, norms.role))
            faint.setAlphaF(1 if norms.kind == OWN else 0.4)
            dashed = Qt.PenStyle.DashLine if norms.kind == WITHOUT else Qt.PenStyle.SolidLine
            painter.setPen(QPen(faint, COMPARED_LINE if norms.kind == OWN else 1, dashed))
            painter.drawPolyline(QPolygonF(points))
            for point in points if norms.kind != OWN else ():
                norms.mark(painter, theme, point, size)

    def _marked(self, frame: Frame, number: int, value: float) -> QPointF:
        """Return where `value` is marked; 0 and what is no number at the very bottom."""
        point = frame.pixel(number + 0.5, value if math.isfinite(value) else 0)
        return QPointF(point.x(), min(max(point.y(), frame.view.top()), frame.view.bottom()))

    def _paint_axes(self, painter: QPainter, theme: Colours, frame: Frame) -> None:
        """Draw the decades, and a line through the layer under the pointer."""
        view, (low, high) = frame.view, self._decades
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        for tick in log_ticks(low, high, view.height(), APART):
            y = round(frame.row(tick))
            painter.fillRect(QRectF(view.left(), y, view.width(), 1), QColor(theme.grid))
            room = QRectF(self.body().left(), y - 8, VALUES - GROUP, 16)
            write(painter, room, short(f"{10.0**tick:.3g}"), theme.muted, RIGHT)
        painter.fillRect(QRectF(view.left(), view.top(), 1, view.height()), QColor(theme.border))
        painter.fillRect(QRectF(view.left(), view.bottom(), view.width(), 1), QColor(theme.border))
        number = self.found(self._pointer) if self._pointer is not None else None
        if number is not None:
            pen = QPen(QColor(theme.muted), 1)
            pen.setDashPattern([1, 2])
            painter.setPen(pen)
            x = round(frame.column(number + 0.5))
            painter.drawLine(QPointF(x, view.top()), QPointF(x, view.bottom()))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)

    def _paint_names(self, painter: QPainter, theme: Colours, frame: Frame) -> None:
        """Write the layers' names below, as many as can be read, and what they are."""
        below = self._below()
        every = 1 if self._pitch() >= NEAR else math.ceil(2 * NEAR / self._pitch())  # all, or calmly few
        for number in range(0, self.count(), every):
            x, top = frame.column(number + 0.5), frame.view.bottom() + INSIDE
            if below == LEVEL:
                room = QRectF(x - self._pitch() / 2, top, self._pitch(), CAPTION_LINE)
                write(painter, room, self.layer(number), theme.muted, CENTRE)
                continue
            painter.save()
            painter.translate(x + 4, top + 4)
            painter.rotate(ANGLE)
            write(painter, QRectF(-TILTED * 1.3, -8, TILTED * 1.3, 16), self.layer(number), theme.muted, RIGHT)
            painter.restore()
        body = self.body()
        room = QRectF(frame.view.left(), body.bottom() - CAPTION_LINE, frame.view.width(), CAPTION_LINE)
        write(painter, room, self.tr("layer"), theme.muted, CENTRE)


def _times(first: float, last: float) -> str:
    """Return how many times the smaller goes into the larger, with two significant digits; "" where it does not."""
    if not (math.isfinite(first) and math.isfinite(last)) or min(first, last) <= 0:
        return "∞"
    times = max(first, last) / min(first, last)
    if times < 9.95:
        return f"{times:.1f}".removesuffix(".0")
    if times >= 1e9:
        return short(f"{times:.1e}")
    digits = math.floor(math.log10(times)) - 1
    return f"{round(times / 10**digits) * 10**digits:,.0f}"
