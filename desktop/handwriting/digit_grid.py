"""All of the user's digits in ten columns, with empty places for those that the sheet still asks for."""

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QToolTip, QWidget

from desktop.handwriting.grid_paint import GridPaint
from desktop.handwriting.thumbnails import Thumbnails
from engine.datasets.own_digits import Digits, OwnDigit

HEAD, CELL, LEAST_ROWS = 22, 40, 5

_MOVES = {
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0),
}


class DigitGrid(QAbstractScrollArea):
    """A column for each label, in it the digits as they were written.

    A click chooses one, with Ctrl one more, with Shift all up to it. `selection_changed()`, `remove_asked()` (Delete),
    `relabel_asked(int)` (a digit key). `misread` says of each digit what the chosen network takes it for.
    """

    selection_changed = Signal()
    remove_asked = Signal()
    relabel_asked = Signal(int)

    def __init__(self, pictures: Thumbnails, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("ownDigits")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setMouseTracking(True)
        self.pictures = pictures
        self.columns: list[list[OwnDigit]] = [[] for _ in range(10)]
        self.misread: dict[str, int] = {}
        self.goal, self.asked = LEAST_ROWS, -1
        self.chosen: set[str] = set()
        self.place = (0, 0)  # of the keys: row, column
        self._paint = GridPaint(self)
        self.retranslate()

    # what is shown

    def show_digits(self, digits: Digits, goal: int, asked: int | None) -> None:
        """Show `digits`, and room for `goal` in each column, of which the next is written in column `asked`."""
        self.pictures.draw(digits)
        self.columns = [[digit for digit in digits if digit.label == label] for label in range(10)]
        self.goal, self.asked = goal, -1 if asked is None else asked
        left = self.chosen & {digit.id for digit in digits}
        changed, self.chosen = left != self.chosen, left
        self._fit()
        self.retranslate()
        if changed:
            self.selection_changed.emit()

    def show_misread(self, misread: dict[str, int]) -> None:
        """Mark the digits (by id) that a network takes for another."""
        if misread != self.misread:
            self.misread = misread
            self.viewport().update()

    def selected(self) -> list[OwnDigit]:
        """Return the digits that are chosen, column by column."""
        return [digit for column in self.columns for digit in column if digit.id in self.chosen]

    def select(self, ids: set[str]) -> None:
        """Choose exactly these."""
        if ids != self.chosen:
            self.chosen = ids
            self.viewport().update()
            self.selection_changed.emit()

    @property
    def rows(self) -> int:
        """The number of rows, empty places included."""
        return max(self.goal, *map(len, self.columns))

    def cell(self, row: int, column: int) -> QRect:
        """Return where a digit stands in the viewport."""
        width = self.viewport().width() / 10
        left, right = round(column * width), round((column + 1) * width)
        return QRect(left, HEAD + row * CELL - self.verticalScrollBar().value(), right - left, CELL)

    def digit_at(self, position: QPoint) -> OwnDigit | None:
        """Return the digit at `position` of the viewport."""
        if position.y() < HEAD:
            return None
        column = min(max(position.x() * 10 // max(self.viewport().width(), 1), 0), 9)
        row = (position.y() - HEAD + self.verticalScrollBar().value()) // CELL
        found = self.columns[column]
        return found[row] if row < len(found) else None

    def _fit(self) -> None:
        room = self.viewport().height() - HEAD
        self.verticalScrollBar().setRange(0, max(self.rows * CELL - room, 0))
        self.verticalScrollBar().setPageStep(max(room, 1))
        self.verticalScrollBar().setSingleStep(CELL)
        self.viewport().update()

    def retranslate(self) -> None:
        """Set every text in the language of the day."""
        self.setAccessibleName(self.tr("My digits"))
        counts = ", ".join(f"{label}: {len(column)}" for label, column in enumerate(self.columns))
        self.setAccessibleDescription(counts)
        self.viewport().update()

    # mouse and keys

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose what is clicked."""
        digit = self.digit_at(event.position().toPoint())
        if event.button() != Qt.MouseButton.LeftButton or digit is None:
            self.select(set() if event.button() == Qt.MouseButton.LeftButton else self.chosen)
            return
        column = self.columns[digit.label]
        row = column.index(digit)
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            chosen = self.chosen ^ {digit.id}
        elif event.modifiers() & Qt.KeyboardModifier.ShiftModifier and self.place[1] == digit.label:
            first, last = sorted((self.place[0], row))
            chosen = self.chosen | {one.id for one in column[first : last + 1]}
        else:
            chosen = {digit.id}
        self.place = row, digit.label
        self.select(chosen)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move, choose, relabel and delete by keyboard."""
        key = event.key()
        plain = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier == Qt.KeyboardModifier.NoModifier
        if key in _MOVES:
            self._move(*_MOVES[Qt.Key(key)], more=bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        elif key == Qt.Key.Key_A and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.select({digit.id for column in self.columns for digit in column})
        elif key == Qt.Key.Key_Escape and self.chosen:
            self.select(set())
        elif plain and key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and self.chosen:
            self.remove_asked.emit()
        elif plain and Qt.Key.Key_0 <= key <= Qt.Key.Key_9 and self.chosen:
            self.relabel_asked.emit(key - Qt.Key.Key_0)
        else:
            super().keyPressEvent(event)

    def _move(self, down: int, across: int, *, more: bool) -> None:
        """Go to the next digit in a direction, and choose it."""
        row, column = self.place[0] + down, self.place[1] + across
        while 0 <= column <= 9 and not self.columns[column] and across:
            column += across
        if not 0 <= column <= 9 or not self.columns[column]:
            return
        row = min(max(row, 0), len(self.columns[column]) - 1)
        self.place = row, column
        id_ = self.columns[column][row].id
        self.select(self.chosen | {id_} if more else {id_})
        bar, cell = self.verticalScrollBar(), self.cell(row, column)
        bar.setValue(bar.value() + min(cell.top() - HEAD, 0) + max(cell.bottom() - self.viewport().height(), 0))

    def viewportEvent(self, event: QEvent) -> bool:
        """Say what is under the pointer."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            digit = self.digit_at(event.pos())
            QToolTip.showText(event.globalPos(), "" if digit is None else self.told(digit), self)
            return True
        return super().viewportEvent(event)

    def told(self, digit: OwnDigit) -> str:
        """Return what is known of `digit`, in words."""
        when = digit.written.astimezone().strftime("%Y-%m-%d %H:%M")
        lines = [self.tr("a {label}, written {when}").format(label=digit.label, when=when)]
        if digit.held_out:
            lines.append(self.tr("held out: no network learns from it"))
        if digit.id in self.misread:
            lines.append(self.tr("the chosen network reads a {answer}").format(answer=self.misread[digit.id]))
        return "\n".join(lines)

    # painting

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the digits, then the head over what is scrolled away."""
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        self._paint.paint(painter)

    def scrollContentsBy(self, _across: int, _down: int) -> None:
        """Paint anew: the head stays where it is."""
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Scroll only what does not fit."""
        super().resizeEvent(event)
        self._fit()

    def sizeHint(self) -> QSize:
        """Return the room for five digits in each column."""
        return QSize(10 * CELL, HEAD + LEAST_ROWS * CELL)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
