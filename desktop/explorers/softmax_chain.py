"""The way from the logits to the loss as a table: a column for each step, a row for each class."""

from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.explorers.ink import END, MIDDLE, START, Ink
from desktop.pictures.figures import fixed, plainly
from desktop.pictures.painted import NORMAL, SEMIBOLD
from desktop.theme.colours import Colours, colours
from desktop.theme.measures import BASE, CAPTION, CAPTION_LINE, COURSE_ROW, GROUP, INSIDE, LINE, NUMBER, RELATED
from desktop.widgets.following import Following
from engine.explorers.softmax import Example, Floats, Softmax

NAMES = 28  # the column of the classes
HEAD = CAPTION_LINE + LINE + INSIDE
LOSS, LOSS_ROOM = 40, 188  # its type, and the room at the right
SMALL_LOSS, SMALL_ROOM, SMALL = NUMBER, 104, 600  # the same on a page that is less wide than this
NARROW, WIDE = 40, 84  # a column, at least and at most
ARROW = 44  # room for a name and the arrow before it


@dataclass(frozen=True)
class Step:
    """One column: how it comes from the one before, its name, its numbers (k,), and their sum where it is asked."""

    way: str
    name: str
    values: Floats
    total: float | None = None
    exact: bool = True  # four decimals, else as short as typed


class LossChain(Following):
    """Draws every step with its numbers, the target's row marked, and the loss it ends in."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("lossChain")
        self._example: Example | None = None
        self._found: Softmax | None = None
        self._steps: list[Step] = []
        self._ink = Ink(self)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)  # else all that lies below is painted too
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.retranslate()

    def show_example(self, example: Example, found: Softmax) -> None:
        """Show the steps of `example`."""
        had = 0 if self._example is None else len(self._example.logits)
        self._example, self._found = example, found
        self._steps = steps(example, found)
        if len(example.logits) != had:
            self.updateGeometry()
        self._describe()
        self.update()

    def sizeHint(self) -> QSize:
        """Return what all rows need."""
        count = 3 if self._example is None else len(self._example.logits)
        return QSize(NAMES + 7 * NARROW + SMALL_ROOM, HEAD + (count + 1) * self.row_height())

    def minimumSizeHint(self) -> QSize:
        """Return the same: no row is cut off."""
        return self.sizeHint()

    def row_height(self) -> int:
        """Return how high a row is: lower where there are many."""
        return COURSE_ROW if self._example is None or len(self._example.logits) <= 5 else LINE + 2

    def cell(self, row: int, column: int) -> QRectF:
        """Return where the number of the class `row` in step `column` stands; the row after the last has the sums."""
        right = SMALL_ROOM if self.width() < SMALL else LOSS_ROOM
        width = min(max((self.width() - NAMES - right) / max(len(self._steps), 1), NARROW), WIDE)
        height = self.row_height()
        return QRectF(NAMES + column * width, HEAD + row * height, width, height)

    # words

    def _describe(self) -> None:
        assert self._example is not None
        assert self._found is not None
        parts = [
            f"{step.name}: {', '.join(_text(step, value, 4) for value in step.values.tolist())}" for step in self._steps
        ]
        parts.append(self.tr("loss: {loss}").format(loss=fixed(self._found.loss, 4)))
        self.setAccessibleDescription("; ".join(parts))

    def retranslate(self) -> None:
        """Tell it in the language of the day."""
        self.setAccessibleName(self.tr("The steps from the logits to the loss"))
        if self._example is not None:
            self._describe()
        self.update()

    def loss_words(self) -> str:
        """Return how the loss comes from the last column."""
        assert self._example is not None
        assert self._found is not None
        share = (self._found.again if self._example.twice else self._found.probabilities)[self._example.target]
        name = "q" if self._example.twice else "p"
        if self.width() < SMALL:
            return f"−log {name}[{self._example.target}]"
        return f"−log {name}[{self._example.target}] = −log {fixed(float(share), 4)}"

    # painting

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the table and the loss."""
        del event
        if self._example is None or self._found is None:
            return
        theme, painter = colours(self), QPainter(self)
        self._ink.follow_font()
        painter.fillRect(self.rect(), QColor(theme.surface))
        target, last = self._example.target, len(self._steps) - 1
        band = self.cell(target, 0).united(self.cell(target, last)).adjusted(-NAMES, 0, 0, 0)
        painter.fillRect(band, QColor(theme.selected))
        for row in range(len(self._example.logits)):
            place = QRectF(0, self.cell(row, 0).top(), NAMES - RELATED, self.row_height())
            is_target = row == target
            weight = SEMIBOLD if is_target else NORMAL
            self._ink.write(painter, place, str(row), theme.text if is_target else theme.muted, MIDDLE, BASE, weight)
        for column, step in enumerate(self._steps):
            self._paint_step(painter, theme, column, step)
        self._paint_loss(painter, theme)

    def _paint_step(self, painter: QPainter, theme: Colours, column: int, step: Step) -> None:
        assert self._example is not None
        head = self.cell(0, column).adjusted(INSIDE, 0, -RELATED, 0)
        way = QRectF(head.left(), 0, head.width(), CAPTION_LINE)
        self._ink.write(painter, way, step.way, theme.muted, END)
        name = QRectF(head.left() - INSIDE, CAPTION_LINE, head.width() + INSIDE, LINE)
        width = self._ink.write(painter, name, step.name, theme.text, END, BASE, SEMIBOLD)
        if column and head.width() >= ARROW:
            arrow = QRectF(head.left() - RELATED, CAPTION_LINE, head.width() - width, LINE)
            self._ink.write(painter, arrow, "→", theme.muted, START, BASE)
        for row, value in enumerate(step.values.tolist()):
            place = self.cell(row, column).adjusted(INSIDE, 0, -RELATED, 0)
            is_target = row == self._example.target
            weight = SEMIBOLD if is_target and column == len(self._steps) - 1 else NORMAL
            self._ink.write(painter, place, self._fitting(step, value, place.width()), theme.text, END, BASE, weight)
        if step.total is not None:
            place = self.cell(len(step.values), column).adjusted(INSIDE, 0, -RELATED, 0)
            painter.fillRect(QRectF(place.left(), place.top(), place.width(), 1), QColor(theme.border))
            text = self._fitting(step, step.total, place.width() - LINE)
            self._ink.write(painter, place, f"Σ {text}", theme.muted, END)

    def _fitting(self, step: Step, value: float, room: float) -> str:
        """Return `value` with as many decimals as there is room for."""
        face, text = self._ink.face(BASE), ""
        for decimals in (4, 3, 2, 1):
            text = _text(step, value, decimals)
            if face.width(text) <= room:
                break
        return text

    def _paint_loss(self, painter: QPainter, theme: Colours) -> None:
        """Draw the way from the target's cell to the loss, and the loss."""
        assert self._example is not None
        assert self._found is not None
        colour = theme.bad if self._example.twice else theme.accent
        cell = self.cell(self._example.target, len(self._steps) - 1)
        middle = HEAD + len(self._example.logits) * self.row_height() / 2
        left = cell.right() + GROUP + RELATED
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(colour), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(cell.adjusted(1, 1, -1, -1))
        _draw_way(painter, QPointF(cell.right(), cell.center().y()), QPointF(left, middle))
        room = QRectF(left + RELATED, 0, self.width() - left - RELATED, 0)
        pixels = SMALL_LOSS if self.width() < SMALL else LOSS
        number = QRectF(room.left(), middle - pixels / 2 - 2, room.width(), pixels + 4)
        self._ink.write(painter, number, fixed(self._found.loss, 4), colour, START, pixels, SEMIBOLD)
        below = QRectF(room.left(), number.bottom(), room.width(), CAPTION_LINE)
        self._ink.write(painter, below, self.loss_words(), theme.muted, START, CAPTION)
        above = QRectF(room.left(), number.top() - CAPTION_LINE, room.width(), CAPTION_LINE)
        self._ink.write(painter, above, self.tr("loss"), theme.muted, START, CAPTION)


def steps(example: Example, found: Softmax) -> list[Step]:
    """Return the columns for `example`; dividing by T stands there only where it changes something."""
    made = [Step("", "z", np.array(example.logits), exact=False)]
    if example.temperature != 1:
        made.append(Step(f"÷ {plainly(example.temperature)}", "z / T", found.scaled))
    largest = float(found.scaled.max())
    less = f"− {plainly(round(largest, 4))}" if largest >= 0 else f"+ {plainly(round(-largest, 4))}"
    made.append(Step(less, "− max", found.shifted))
    made.append(Step("exp", "exp", found.exponentials, found.total))
    made.append(Step("÷ Σ", "p", found.probabilities))
    if example.twice:
        made.append(Step("again", "q", found.again))
    last = ("log q", found.log_again) if example.twice else ("log p", found.log_probabilities)
    return [*made, Step("log", *last)]


def _text(step: Step, value: float, decimals: int) -> str:
    return fixed(value, decimals) if step.exact else plainly(float(f"{value:.5g}"))


def _draw_way(painter: QPainter, begin: QPointF, end: QPointF) -> None:
    """Draw a bent line with a head."""
    path = QPainterPath(begin)
    half = (begin.x() + end.x()) / 2
    path.cubicTo(QPointF(half, begin.y()), QPointF(half, end.y()), end)
    painter.drawPath(path)
    painter.drawPolyline([end + QPointF(-5, -4), end, end + QPointF(-5, 4)])
