"""Where the marks of a walk stand: the minimum, the start, the present point with its label, the tangent."""

import math
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF

from desktop.pictures.marks import DOTTED, Dot, Mark, Stroke, Words, block, inside, words
from desktop.theme.colours import Colours
from desktop.widgets.curve_frame import Frame

LONG = 130  # half of the tangent, pixels
FAR = 100  # from the present point to the slope's label
ACROSS, ABOVE = 20, 78  # from the present point to its own label
NEAR = 16  # a label so close needs no line to its point


@dataclass(frozen=True)
class Present:
    """Where w is, the cost and its slope there; where the next step leads and the cost there, if that is known."""

    w: float
    cost: float
    slope: float
    next: tuple[float, float] | None


@dataclass(frozen=True)
class Bowl:
    """The frame of a walk: where values lie in it, its theme, and the w of its minimum."""

    frame: Frame
    theme: Colours
    middle: float

    def inwards(self, w: float) -> int:
        """Return on which side of the curve at `w` the bowl is empty: 1 is right, −1 left."""
        return 1 if w <= self.middle else -1

    def minimum(self, text: str, taken: list[Words]) -> list[Mark]:
        """Return a dotted line from the minimum up to its name, which gives way to the words that are `taken`."""
        x, view = self.frame.column(self.middle), self.frame.view
        if not view.left() <= x <= view.right():
            return []
        heights = (view.top() + y for y in (36, 4, 68, 100))
        places = [words(QPointF(x, y), text, self.theme.muted, end=0.5).inside(view) for y in heights]
        name = next((one for one in places if not any(one.box.intersects(other.box) for other in taken)), places[0])
        foot = QPointF(x, view.bottom())
        return [Stroke(QPointF(x, name.box.bottom() + 2), foot, self.theme.border, dash=DOTTED), name]

    def start(self, w: float, cost: float, text: str) -> list[Words]:
        """Return the name of the first point, beside it."""
        point, way = self.frame.pixel(w, cost), self.inwards(w)
        if not self.frame.view.contains(point):
            return []
        return [words(point + QPointF(7 * way, -14), text, self.theme.muted, end=0 if way > 0 else 1)]

    def label(self, now: Present, text: str, below: str) -> list[Words]:
        """Return the words of the present point, inside the bowl; those of a point out of sight stand at the edge."""
        point, way = self.frame.pixel(now.w, now.cost), self.inwards(now.w)
        end, view = 0 if way > 0 else 1, self.frame.view
        corner = QPointF(min(max(point.x(), view.left()), view.right()) + ACROSS * way, point.y() - ABOVE)
        lines = [(text, self.theme.accent, True), *([(below, self.theme.muted, False)] if below else [])]
        return inside(block(corner, lines, end), view.adjusted(4, 0, -4, -4))

    def present(self, now: Present, label: list[Words]) -> list[Mark]:
        """Return the present point, lines to its label and to the axis, and a ring where the next step leads."""
        point, view = self.frame.pixel(now.w, now.cost), self.frame.view
        if not view.contains(point):
            return []
        foot = label[-1].box
        hook = QPointF(foot.left() + 6 if self.inwards(now.w) > 0 else foot.right() - 6, foot.bottom() + 1)
        marks: list[Mark] = [Stroke(point, QPointF(point.x(), view.bottom()), self.theme.accent, dash=DOTTED)]
        if math.hypot(hook.x() - point.x(), hook.y() - point.y()) > NEAR:
            marks.append(Stroke(hook, point, self.theme.accent))
        if now.next is not None and view.contains(ring := self.frame.pixel(*now.next)):
            marks.append(Dot(ring, self.theme.muted, 2.8, hollow=True))
        return [*marks, Dot(point, self.theme.accent, 5.5)]

    def tangent(self, now: Present, text: str) -> list[Mark]:
        """Return the tangent, and its slope in words at its upper end, below it: above it runs the curve."""
        frame, view, colour = self.frame, self.frame.view, self.theme.orange
        point = frame.pixel(now.w, now.cost)
        if not view.contains(point):
            return []
        outwards = -self.inwards(now.w)
        across = view.width() / (frame.along[1] - frame.along[0])
        rise = abs(now.slope) * view.height() / (frame.values[1] - frame.values[0]) / across
        length = math.hypot(1, rise)
        up = QPointF(outwards / length, -rise / length)
        line = Stroke(point - up * LONG, point + up * LONG, colour, 2)
        below = QPointF(-8 * up.y() * outwards, 8 * abs(up.x()))  # square to the tangent, away from the bowl
        name = words(point + below, text, colour, end=0 if outwards > 0 else 1, bold=True)
        name = name.moved(up * _fitting(name.box, up, view))
        if name.box.bottom() > view.bottom() - 2:  # the tangent lies on the axis: its name stands over it
            name = name.moved(QPointF(0, point.y() - 10 - name.box.bottom()))
        return [line, name.inside(view.adjusted(4, 0, -4, 0))]


def _fitting(box: QRectF, up: QPointF, view: QRectF) -> float:
    """Return how far `box` may be moved along `up` and stay in `view`, at most FAR; negative: down."""
    highest = (box.top() - view.top()) / max(-up.y(), 1e-9)
    aside = view.right() - box.right() if up.x() > 0 else box.left() - view.left()
    lowest = (view.bottom() - 8 - box.bottom()) / max(-up.y(), 1e-9)
    return max(-lowest, min(FAR, highest, (aside - 4) / max(abs(up.x()), 1e-9)))
