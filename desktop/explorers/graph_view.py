"""The graph of one step, from left to right: values in blue, gradients in orange, one node chosen."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from desktop.explorers.graph_edges import draw_edges
from desktop.explorers.graph_places import Frame, frame
from desktop.explorers.ink import END, START, Ink
from desktop.explorers.scalars import scalar
from desktop.pictures.painted import MEDIUM, SEMIBOLD
from desktop.theme.colours import Colours, colours
from desktop.theme.measures import BASE, CAPTION, RADIUS
from desktop.widgets.following import Following
from engine.explorers.autograd import Box, Explored
from engine.explorers.formulas import Expression
from engine.explorers.stages import Stage

BY_KEY = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason, Qt.FocusReason.ShortcutFocusReason)
LEAST = QSize(340, 176)
INSET = 8  # of the texts in a node
LINES = (7.0, 26.0, 45.0)  # where name, value and gradient begin
LINE = 16.0
DIGITS = 5  # of a number, at most


class GraphView(Following):
    """Paints the graph. A node is chosen by the pointer or by the arrow keys; Escape lets it go."""

    chosen = Signal(object)  # the index of the node, or None

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("graphView")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setMinimumSize(LEAST)
        self.choice: int | None = None
        self._ink = Ink(self, whole=True)
        self._by_key = False
        self._shown: tuple[Expression, Explored, Stage] | None = None
        self.retranslate()

    def sizeHint(self) -> QSize:
        """Return the usual size."""
        return QSize(740, 320)

    def show_stage(self, expression: Expression, found: Explored, stage: Stage, told: str) -> None:
        """Show the graph `found` of `expression` at `stage`; `told` says it in words."""
        self._shown = expression, found, stage
        self.setAccessibleDescription(told)
        if self.choice is not None and self.choice >= len(found.nodes):
            self._choose(None)
        self.update()

    def retranslate(self) -> None:
        """Name the graph."""
        self.setAccessibleName(self.tr("Graph of one step"))

    def place_of(self, name: str) -> QRectF:
        """Return where the node `name` stands."""
        placed = self._frame()
        area = placed.boxes[name]
        return QRectF(area.topLeft() * placed.scale, area.size() * placed.scale)

    def _frame(self) -> Frame:
        assert self._shown is not None
        return frame(self._shown[0], QRectF(self.rect()).adjusted(3, 3, -3, -3))

    # choosing

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Choose the node under the pointer."""
        self._choose(self._index(self._frame().at(event.position())) if self._shown else None)

    def leaveEvent(self, event: QEvent) -> None:
        """Let the node go."""
        self._choose(None)
        super().leaveEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Draw a ring where the keyboard has come to."""
        super().focusInEvent(event)
        self._by_key = event.reason() in BY_KEY
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Let the node go, and draw no ring any more."""
        super().focusOutEvent(event)
        self._by_key = False
        self._choose(None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the next node by an arrow key, column by column."""
        move = {Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1}.get(
            Qt.Key(event.key())
        )
        if move is not None and self._shown is not None:
            self._go(move)
        elif event.key() == Qt.Key.Key_Escape and self.choice is not None:
            self._choose(None)
        else:
            super().keyPressEvent(event)

    def _go(self, move: int) -> None:
        boxes = self._frame().boxes
        order = [self._index(name) for name in sorted(boxes, key=lambda one: (boxes[one].x(), boxes[one].y()))]
        if self.choice in order:
            self._choose(order[(order.index(self.choice) + move) % len(order)])
        else:
            self._choose(order[0 if move > 0 else -1])

    def _index(self, name: str | None) -> int | None:
        assert self._shown is not None
        return next((box.index for box in self._shown[1].nodes if box.name == name), None)

    def _choose(self, index: int | None) -> None:
        if index != self.choice:
            self.choice = index
            self.chosen.emit(index)
            self.update()

    # painting

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the edges, and the nodes over them."""
        del event
        if self._shown is None:
            return
        painter, theme = QPainter(self), colours(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        _expression, found, stage = self._shown
        placed = self._frame()
        painter.save()
        painter.scale(placed.scale, placed.scale)
        self._ink.follow_font()
        draw_edges(painter, self._ink, theme, found, stage, placed)
        for box in found.nodes:
            if box.name in placed.boxes:
                self._draw_node(painter, theme, box, placed)
        painter.restore()
        if self._by_key:
            painter.setPen(QPen(QColor(theme.accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), RADIUS, RADIUS)

    def _draw_node(self, painter: QPainter, theme: Colours, box: Box, placed: Frame) -> None:
        assert self._shown is not None
        ink, stage, area = self._ink, self._shown[2], placed.boxes[box.name]
        now, pointed = box.index == stage.node, box.index == self.choice
        ground = theme.selected if now else theme.window if box.kind == "data" else theme.surface
        edge = theme.accent if now or pointed else theme.control if box.kind == "weight" else theme.border
        painter.setPen(QPen(QColor(edge), 2 if now or pointed else 1))
        painter.setBrush(QColor(ground))
        painter.drawRoundedRect(area, RADIUS, RADIUS)
        inset = INSET - 2 if placed.narrow else INSET
        rows = [QRectF(area.x() + inset, area.y() + y, area.width() - 2 * inset, LINE) for y in LINES]
        ink.write(painter, rows[0], box.name, theme.text, START, BASE, SEMIBOLD)
        ink.write(painter, rows[0], box.formula, theme.muted, END, CAPTION)
        if box.index in stage.known:
            value = _fitting(ink, "", box.value, rows[1].width(), BASE)
            ink.write(painter, rows[1], value, theme.blue, START, BASE, MEDIUM)
        else:
            ink.write(painter, rows[1], "?", theme.muted, START, BASE)
        if box.index in stage.gradients:
            pixels = CAPTION if placed.narrow else CAPTION + 1
            gradient = _fitting(ink, "∂ ", stage.gradients[box.index], rows[2].width(), pixels)
            ink.write(painter, rows[2], gradient, theme.orange, START, pixels, MEDIUM)


def _fitting(ink: Ink, before: str, value: float, width: float, pixels: int) -> str:
    """Return `value` with as many digits as there is room for: a cut number would be another one."""
    text = ""
    for digits in range(DIGITS, 1, -1):
        text = before + scalar(value, digits)
        if ink.face(pixels, MEDIUM).width(text) <= width:
            break
    return text
