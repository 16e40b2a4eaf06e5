"""The logits as bars whose ends are dragged; a number below each can be typed, and a name makes the target."""

import math

from PySide6.QtCore import QPointF, QRectF, Qt, Signal, Slot
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from desktop.explorers.ink import MIDDLE
from desktop.explorers.logit_editor import LogitEditor
from desktop.explorers.softmax_columns import ClassColumns
from desktop.pictures.figures import plainly
from desktop.pictures.painted import MEDIUM, SEMIBOLD
from desktop.theme.colours import Colours, colours
from desktop.theme.measures import BASE, CAPTION, INSIDE, RADIUS
from engine.explorers.softmax import LARGEST, Example, Softmax

REACHES = (3, 5, 10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000, LARGEST)
HANDLE, NEAR = 5, 14  # its radius; so near to it a hand takes it as it is, elsewhere it jumps to the hand
PULL, LONGEST, LEAST = 36, 44, 3  # an arrow: pixels for a gradient of 1, at most, at least
ROOMY = 44  # a number of the usual size, with four digits
STEPS = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1, Qt.Key.Key_PageUp: 10, Qt.Key.Key_PageDown: -10}  # tenths


class LogitBars(ClassColumns):
    """Bars up and down from 0. Orange arrows show where a step of gradient descent pulls each logit."""

    moved = Signal(int, float)  # class, its logit: dragged, or by a key
    typed = Signal(int, str)  # class, what was typed for its logit

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("logitBars")
        self._dragged: int | None = None
        self._offset = 0.0  # from the hand to the handle, pixels
        self._pointed: int | None = None
        self._reach = float(REACHES[0])
        self.editor = LogitEditor(self)
        self.editor.entered.connect(self._entered)
        self.retranslate()

    def show_example(self, example: Example, found: Softmax) -> None:
        """Show `example`; the scale stays while one of its logits is dragged."""
        super().show_example(example, found)
        if self._dragged is None:
            self._scale()

    def _scale(self) -> None:
        assert self._example is not None
        largest = max(map(abs, self._example.logits))
        self._reach = float(next((one for one in REACHES if one >= 1.1 * largest), LARGEST))
        self.update()

    # where things stand

    def row_of(self, logit: float) -> float:
        """Return the height in the widget at which `logit` stands."""
        room = self.room()
        return room.center().y() - logit / self._reach * (room.height() / 2 - HANDLE)

    def logit_at(self, row: float) -> float:
        """Return the logit at a height in the widget, rounded to what a pixel can tell."""
        room = self.room()
        share = (room.center().y() - row) / (room.height() / 2 - HANDLE)
        decimals = -math.floor(math.log10(self._reach / 150))
        return round(min(max(share, -1.0), 1.0) * self._reach, decimals)

    def handle(self, which: int) -> QPointF:
        """Return the middle of the handle of a class."""
        assert self._example is not None
        return QPointF(self.column(which).center().x(), self.row_of(self._example.logits[which]))

    # hands

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take a handle, open a number for typing, or choose the target."""
        which, point = self.found_at(event.position()), event.position()
        if which is None or event.button() is not Qt.MouseButton.LeftButton:
            return
        if point.y() >= self.name(which).top():
            super().mousePressEvent(event)
        elif point.y() >= self.number(which).top():
            self.edit(which)
        else:
            away = self.handle(which).y() - point.y()
            self._dragged, self._offset = which, away if abs(away) <= NEAR else 0.0
            self._go(which)
            self._drag(point)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag the handle, or show what a press would do."""
        if self._dragged is not None:
            self._drag(event.position())
            return
        which, shape = self.found_at(event.position()), Qt.CursorShape.ArrowCursor
        if which is not None:
            bars, numbers = event.position().y() < self.number(0).top(), event.position().y() < self.name(0).top()
            names = Qt.CursorShape.IBeamCursor if numbers else Qt.CursorShape.PointingHandCursor
            shape = Qt.CursorShape.SizeVerCursor if bars else names
        self.setCursor(shape)
        if which != self._pointed:
            self._pointed = which
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let the handle go, and fit the scale."""
        if event.button() is Qt.MouseButton.LeftButton and self._dragged is not None:
            self._dragged = None
            self._scale()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open the number of the bar for typing."""
        which = self.found_at(event.position())
        if which is not None and event.position().y() < self.name(which).top():
            self._dragged = None
            self.edit(which)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the logit by a tenth or by one; type a number; the rest as every column does."""
        key = Qt.Key(event.key())
        if self._example is None:
            return
        if key in STEPS:
            unit = max(0.1, self._reach / 100)
            logit = round(self._example.logits[self._at] + STEPS[key] * unit, 6)
            self.moved.emit(self._at, min(max(logit, -LARGEST), LARGEST))
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2):
            self.edit(self._at)
        elif event.text() and event.text() in "0123456789-−.+":
            self.edit(self._at, event.text())
        else:
            super().keyPressEvent(event)

    def edit(self, which: int, begun: str | None = None) -> None:
        """Open the number of a class for typing; `begun` is what was typed already."""
        assert self._example is not None
        self._go(which)
        self.editor.open(which, self.number(which), plainly(self._example.logits[which]), begun)

    def _drag(self, point: QPointF) -> None:
        assert self._dragged is not None
        assert self._example is not None
        logit = self.logit_at(point.y() + self._offset)
        if logit != self._example.logits[self._dragged]:
            self.moved.emit(self._dragged, logit)

    @Slot(int, str)
    def _entered(self, which: int, text: str) -> None:
        if self._example is not None and text != plainly(self._example.logits[which]):
            self.typed.emit(which, text)

    # painting

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw bars, handles, arrows and numbers."""
        del event
        if self._example is None or self._found is None:
            return
        theme, painter = colours(self), QPainter(self)
        self._begin(painter, theme)
        self._paint_names(painter, theme, "z")
        room, zero = self.room(), round(self.row_of(0))
        for logit in (self._reach, 0.0, -self._reach):
            place = QRectF(0, self.row_of(logit) - 8, room.left() - INSIDE, 16)
            self._ink.write(painter, place, plainly(logit), theme.muted)
        painter.fillRect(QRectF(room.left(), zero, room.width(), 1), QColor(theme.border))
        for which in range(self.count):
            self._paint_bar(painter, theme, which)
            self._paint_pull(painter, theme, which)

    def _paint_bar(self, painter: QPainter, theme: Colours, which: int) -> None:
        assert self._example is not None
        is_target = which == self._example.target
        colour, handle, width = (
            QColor(theme.accent if is_target else theme.control),
            self.handle(which),
            self.bar_width(),
        )
        bar = QRectF(QPointF(handle.x() - width / 2, self.row_of(0)), QPointF(handle.x() + width / 2, handle.y()))
        soft = QColor(colour)
        soft.setAlphaF(0.35)
        painter.fillRect(bar.normalized(), soft)
        painter.setPen(QPen(colour, 2))
        held = which in (self._dragged, self._pointed)
        painter.setBrush(colour if held else QColor(theme.surface))
        painter.drawEllipse(handle, HANDLE, HANDLE)
        field = self.number(which).adjusted(1.5, 2.5, -1.5, -2.5)
        painter.setPen(QPen(QColor(theme.border), 1))
        painter.setBrush(QColor(theme.surface))
        painter.drawRoundedRect(field, RADIUS - 2, RADIUS - 2)
        logit, place = self._example.logits[which], self.number(which)
        roomy = field.width() >= ROOMY
        text = plainly(float(f"{logit:.4g}")) if roomy else self.fitting(_briefer(logit))
        pixels, weight = BASE if roomy else CAPTION, SEMIBOLD if is_target else MEDIUM
        self._ink.write(painter, place, text, theme.text, MIDDLE, pixels, weight)

    def _paint_pull(self, painter: QPainter, theme: Colours, which: int) -> None:
        """Draw the way of a step of descent, against the gradient."""
        assert self._found is not None
        length = min(max(float(self._found.gradient[which]) * PULL, -LONGEST), LONGEST)  # down is positive on screens
        if abs(length) < LEAST:
            return
        begin = self.handle(which) + QPointF(HANDLE + 4, 0)
        end, way = begin + QPointF(0, length), math.copysign(1, length)
        painter.setPen(QPen(QColor(theme.orange), 2))
        painter.drawLine(begin, end - QPointF(0, 2 * way))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.orange))
        painter.drawPolygon(
            QPolygonF([end + QPointF(0, way), end - QPointF(3.5, 5 * way), end - QPointF(-3.5, 5 * way)])
        )

    def told(self, which: int) -> str:
        """Return the logit of a class in words."""
        logit = 0.0 if self._example is None else self._example.logits[which]
        return self.tr("class {name}: logit {logit}").format(name=which, logit=plainly(logit))

    def _describe(self) -> None:
        if self._example is None:
            return
        parts = [self.told(which) for which in range(self.count)]
        target = self.tr("the target is {target}; the keyboard is at {at}")
        parts.append(target.format(target=self._example.target, at=self._at))
        self.setAccessibleDescription("; ".join(parts))

    def retranslate(self) -> None:
        """Tell it in the language of the day."""
        name = self.tr("Logits; up and down change one, left and right go to the next, Enter types, Space chooses it")
        self.setAccessibleName(name)
        self.editor.setAccessibleName(self.tr("Logit"))
        super().retranslate()


def _briefer(logit: float) -> list[str]:
    """Return `logit` in ever fewer digits, the last without the 0 before its point."""
    texts = [plainly(float(f"{logit:.{digits}g}")) for digits in (4, 3, 2, 1)]
    return [one for text in texts for one in (text, text.replace("0.", ".", 1) if abs(logit) < 1 else text)]
