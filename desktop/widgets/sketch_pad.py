"""A sheet over the view of a plot, on which one draws a curve by mouse, pen or keys."""

from typing import TypeAlias

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from desktop.theme.colours import colours
from desktop.theme.measures import INSIDE, LINE
from desktop.widgets.curve_frame import Frame
from desktop.widgets.curve_guess import ROLE
from desktop.widgets.following import Following

Points: TypeAlias = tuple[tuple[float, float], ...]

COLUMNS = 100
"""Of so many places along the plot the curve has at most one value each."""

FEWEST = 8  # columns: less is a slip of the hand
STRIDE, CLIMB = 4, 0.04  # columns and share of the height that an arrow key moves
BEGIN = 0.8  # share of the height where the keys begin


class SketchPad(Following):
    """Tells the curve as points (epoch, value); a stroke of the mouse is a curve, and so is what Enter ends."""

    moved = Signal(object)  # Points: so far
    drawn = Signal(object)  # Points
    given_up = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("sketchPad")
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._frame: Frame | None = None
        self._heights: list[float | None] = [None] * (COLUMNS + 1)  # shares of the view, from its bottom
        self._last: tuple[int, float] | None = None  # where the mouse was
        self._cursor = 0  # column of the keys
        self.retranslate()

    def follow(self, frame: Frame) -> None:
        """Lie over the view of `frame`."""
        self._frame = frame
        self.setGeometry(frame.view.toRect())

    @property
    def points(self) -> Points:
        """What is drawn so far."""
        frame = self._frame
        if frame is None:
            return ()
        (left, right), (low, high) = frame.along, frame.values
        found = []
        for at, height in enumerate(self._heights):
            if height is not None:
                value = low + height * (high - low)
                found.append((left + at / COLUMNS * (right - left), float(10**value if frame.log else value)))
        return tuple(found)

    def retranslate(self) -> None:
        """Set every text anew."""
        self._hint = self.tr("Draw from left to right. Keys: arrows, Enter, Escape")
        self.setAccessibleName(self.tr("Your guess of the loss over the epochs"))
        self.setAccessibleDescription(self._hint)
        self.update()

    # by the mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a stroke, in place of what was drawn."""
        if event.button() is Qt.MouseButton.LeftButton:
            self._heights = [None] * (COLUMNS + 1)
            self._last = None
            self._draw_to(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Draw on."""
        if self._last is not None:
            self._draw_to(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End the stroke, which is the guess."""
        if event.button() is Qt.MouseButton.LeftButton and self._last is not None:
            self._last = None
            self._finish()

    def _draw_to(self, place: QPointF) -> None:
        column = round(min(max(place.x() / max(self.width(), 1), 0), 1) * COLUMNS)
        height = 1 - min(max(place.y() / max(self.height(), 1), 0), 1)
        self._fill(self._last or (column, height), (column, height))
        self._last = column, height
        self.moved.emit(self.points)
        self.update()

    def _fill(self, begin: tuple[int, float], end: tuple[int, float]) -> None:
        """Set every column between two, also where the hand was quick."""
        (first, low), (last, high) = sorted((begin, end))
        for column in range(first, last + 1):
            share = (column - first) / max(last - first, 1)
            self._heights[column] = low + share * (high - low)
        self._heights[end[0]] = end[1]

    def _finish(self) -> None:
        if len(self.points) >= FEWEST:
            self.drawn.emit(self.points)
        else:
            self._heights = [None] * (COLUMNS + 1)
            self.moved.emit(())
            self.update()

    # by keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let the arrows draw, Enter end the curve, and Escape give up."""
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._finish()
        elif key == Qt.Key.Key_Escape:
            self.given_up.emit()
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right):
            self._step(Qt.Key(key))
        else:
            super().keyPressEvent(event)

    def _step(self, key: Qt.Key) -> None:
        here = self._heights[self._cursor]
        height = BEGIN if here is None else here
        if key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            height = min(max(height + (CLIMB if key is Qt.Key.Key_Up else -CLIMB), 0.0), 1.0)
            self._heights[self._cursor] = height
        elif key is Qt.Key.Key_Right:
            target = min(self._cursor + STRIDE, COLUMNS)
            self._fill((self._cursor, height), (target, height))
            self._cursor = target
        else:
            self._heights[max(self._cursor - STRIDE + 1, 1) : self._cursor + 1] = [None] * min(STRIDE, self._cursor)
            self._cursor = max(self._cursor - STRIDE, 0)
        self.moved.emit(self.points)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint what to do as long as nothing is drawn, and where the keys are."""
        del event
        theme, painter = colours(self), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(theme.accent), 1, Qt.PenStyle.DashLine))
        painter.drawRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5))
        if not self.points:
            painter.setPen(QColor(theme.muted))
            wrapped = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(self.rect().adjusted(LINE, INSIDE, -LINE, -INSIDE), wrapped, self._hint)
        if self.hasFocus() and self._last is None:
            height = self._heights[self._cursor]
            y = (1 - (BEGIN if height is None else height)) * self.height()
            painter.setPen(QPen(QColor(getattr(theme, ROLE)), 2))
            painter.drawEllipse(QPointF(self._cursor / COLUMNS * self.width(), y), 4, 4)
