"""What every layer hands on, drawn: boxes that shrink and get deeper."""

from dataclasses import dataclass
from math import log2

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QToolTip, QWidget

from desktop.explorers.layer_texts import finding_text, shape_text
from desktop.pictures.painted import CENTRE, NORMAL, SEMIBOLD, font_of, write
from desktop.pictures.shades import mixed
from desktop.theme.colours import Colours, colours
from desktop.theme.measures import BASE, CAPTION, CAPTION_LINE, GROUP, INSIDE, LINE, PAGE, RELATED
from desktop.widgets.following import Following
from engine.explorers.layer_effects import Shape
from engine.explorers.shapes import Shapes

LABELS = LINE + 2 * CAPTION_LINE + INSIDE  # below the boxes: channels, height × width, the layer
LEAN = 0.3  # how far the top of a box leans back, of its width
THIN = 4  # the depth of one channel, pixels


@dataclass(frozen=True)
class Box:
    """One thing that is handed on: the layer's row, −1 for the input; its front, and how far it leans back."""

    row: int
    name: str
    shape: Shape | None  # without the batch; None where the layer cannot be
    front: QRectF
    back: float
    room: QRectF  # where its labels stand, and where it is pressed

    @property
    def outline(self) -> QPolygonF:
        """The whole of it."""
        lean = QPointF(self.back, -self.back)
        left, right, low = self.front.topLeft(), self.front.topRight(), self.front.bottomRight()
        return QPolygonF([left, left + lean, right + lean, low + lean, low, self.front.bottomLeft()])


class ShapeBoxes(Following):
    """Draws the input and what each layer changes; `chosen(int)` is the row of the layer that was pressed."""

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("shapeBoxes")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setMinimumSize(320, 140)
        self._shapes: Shapes | None = None
        self._row = -1

    def show_shapes(self, shapes: Shapes, row: int) -> None:
        """Draw `shapes`, the layer `row` chosen."""
        self._shapes, self._row = shapes, row
        self.retranslate()

    def choose(self, row: int) -> None:
        """Let the layer `row` stand out."""
        self._row = row
        self.update()

    def retranslate(self) -> None:
        """Tell it in the language of the day."""
        self.setAccessibleName(self.tr("What the layers hand on"))
        if self._shapes is not None:
            told = [f"{box.name} {shape_text(box.shape)}" for box in self.boxes()]
            found = self._shapes.finding
            self.setAccessibleDescription("; ".join([*told, finding_text(found)] if found else told))
        self.update()

    def sizeHint(self) -> QSize:
        """Return the usual size."""
        return QSize(760, 200)

    # where the boxes stand

    def steps(self) -> list[tuple[int, str, Shape | None]]:
        """Return row, name and shape of the input, of each layer that changes the shape, and of one that cannot be."""
        if self._shapes is None:
            return []
        found: list[tuple[int, str, Shape | None]] = [(-1, self.tr("input"), self._shapes.input[1:])]
        for row, one in enumerate(self._shapes.rows):
            if one.after is None:
                return [*found, (row, one.name, None)]
            if one.after[1:] != found[-1][2]:
                found.append((row, one.name, one.after[1:]))
        return found

    def boxes(self) -> list[Box]:
        """Return where everything stands now."""
        steps = self.steps()
        if not steps:
            return []
        body = QRectF(self.rect()).adjusted(PAGE, RELATED, -GROUP, -RELATED - LABELS)
        column = body.width() / len(steps)
        largest = max((max(shape[1:]) for _, _, shape in steps if shape and len(shape) > 1), default=1)
        high = body.height() / (1 + LEAN)
        widest = max(_depth(shape) + (LEAN * high if shape and len(shape) == 3 else 0) for _, _, shape in steps)
        squeeze = min(1.0, (column - INSIDE) / widest)
        found = []
        for place, (row, name, shape) in enumerate(steps):
            room = QRectF(body.left() + place * column, body.top(), column, body.height() + LABELS)
            found.append(_box(row, name, shape, room, (high, largest, squeeze)))
        return found

    def at(self, point: QPointF) -> Box | None:
        """Return the box at `point`."""
        return next((box for box in self.boxes() if box.room.contains(point)), None)

    # painting

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw all boxes, the one that the chosen layer hands on in another colour."""
        del event
        theme = colours(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        boxes = self.boxes()
        lit = max((box.row for box in boxes if box.row <= self._row), default=-1)
        every = self._every(boxes)
        for place, box in enumerate(boxes):
            self._paint_box(painter, theme, box, box.row == lit and self._row >= 0)
            if place % every == 0 or box.shape is None:
                _write_labels(painter, theme, box, every)
        if self.hasFocus():
            painter.setPen(QPen(QColor(theme.accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(QRectF(self.rect()).adjusted(1, 1, -1, -1))

    def _every(self, boxes: list[Box]) -> int:
        """Return which of the boxes have labels: all, every second …, so that they do not meet."""
        if not boxes:
            return 1
        metrics = QFontMetricsF(font_of(self, CAPTION))
        widest = max(metrics.horizontalAdvance(_size_text(box.shape)) for box in boxes)
        return max(1, -int(-(widest + INSIDE) // boxes[0].room.width()))

    def _paint_box(self, painter: QPainter, theme: Colours, box: Box, lit: bool) -> None:
        edge = QColor(theme.accent if lit else theme.control)
        if box.shape is None:
            painter.setPen(QPen(QColor(theme.bad), 1.5, Qt.PenStyle.DashLine))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(box.front)
            write(painter, box.front, "✕", theme.bad, CENTRE, BASE, SEMIBOLD)
            return
        painter.setPen(QPen(edge, 2 if lit else 1, j=Qt.PenJoinStyle.RoundJoin))
        painter.setBrush(mixed(theme.surface, theme.accent, 0.26 if lit else 0.1))
        painter.drawRect(box.front)
        if box.back:
            lean, front = QPointF(box.back, -box.back), box.front
            painter.setBrush(mixed(theme.surface, theme.accent, 0.16 if lit else 0.05))
            painter.drawPolygon([front.topLeft(), front.topLeft() + lean, front.topRight() + lean, front.topRight()])
            painter.setBrush(mixed(theme.surface, theme.accent, 0.4 if lit else 0.2))
            right = [front.topRight(), front.topRight() + lean, front.bottomRight() + lean, front.bottomRight()]
            painter.drawPolygon(right)

    # the hand

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the layer whose box is pressed."""
        box = self.at(event.position())
        if box is not None and box.row >= 0 and event.button() is Qt.MouseButton.LeftButton:
            self.chosen.emit(box.row)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the box before or after."""
        moves = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        rows = [box.row for box in self.boxes() if box.row >= 0]
        if event.key() not in moves or not rows:
            super().keyPressEvent(event)
            return
        place = max((at for at, row in enumerate(rows) if row <= self._row), default=0)
        self.chosen.emit(rows[min(max(place + moves[Qt.Key(event.key())], 0), len(rows) - 1)])

    def event(self, event: QEvent) -> bool:
        """Tell a box under the pointer in full."""
        if event.type() == QEvent.Type.ToolTip:
            box = self.at(event.pos())  # type: ignore[attr-defined]
            if box is not None:
                QToolTip.showText(event.globalPos(), f"{box.name}: {shape_text(box.shape)}", self)  # type: ignore[attr-defined]
                return True
        return super().event(event)


def _depth(shape: Shape | None) -> float:
    """Return how wide the front of a box is: its channels, on a logarithmic scale."""
    if shape is None:
        return 28.0
    return 12.0 if len(shape) == 1 else THIN + 7 * log2(shape[0])


def _box(row: int, name: str, shape: Shape | None, room: QRectF, scale: tuple[float, int, float]) -> Box:
    """Return a box in the middle of `room`; `scale`: pixels for the `largest` size, and how much all is squeezed."""
    high, largest, squeeze = scale
    middle = room.top() + (room.height() - LABELS) / 2
    if shape is None:
        height, back = 44.0, 0.0
    elif len(shape) == 1:
        height, back = min(6 + 8.5 * log2(shape[0] + 1), high), 0.0
    else:
        height = max(high * shape[1] / largest, 3.0)
        back = LEAN * max(high * shape[2] / largest, 3.0) * squeeze if len(shape) == 3 else 0.0
    width = max(_depth(shape) * squeeze, 3.0)
    left = room.center().x() - (width + back) / 2
    front = QRectF(round(left) + 0.5, round(middle - (height - back) / 2) + 0.5, round(width), round(height))
    return Box(row, name, shape, front, back, room)


def _size_text(shape: Shape | None) -> str:
    """Return what stands below the channels: "28 × 28"."""
    return "" if shape is None else " × ".join(map(str, shape[1:]))


def _write_labels(painter: QPainter, theme: Colours, box: Box, every: int) -> None:
    """Write channels or numbers, the size, and which layer hands them on, below each other."""
    room = box.room.adjusted(-box.room.width() * (every - 1) / 2, 0, box.room.width() * (every - 1) / 2, 0)
    line = QRectF(room.left(), box.room.bottom() - LABELS + INSIDE, room.width(), LINE)
    if box.shape is not None:
        write(painter, line, f"{box.shape[0]:,}", theme.text, CENTRE, BASE, SEMIBOLD)
        line = QRectF(line.left(), line.bottom(), line.width(), CAPTION_LINE)
        write(painter, line, _size_text(box.shape), theme.muted, CENTRE, CAPTION, NORMAL)
        line.translate(0, CAPTION_LINE)
    painted = theme.bad if box.shape is None else theme.muted
    write(painter, line, box.name, painted, CENTRE, CAPTION, NORMAL)
