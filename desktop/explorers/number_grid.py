"""A grid of numbers under the learner's hand: pointed at, chosen by keyboard, and typed over where that is allowed."""

import numpy as np
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.explorers.cells import Numbers, Place, Table, cell_area, fitting, number, paint_filled, paint_table
from desktop.theme.colours import Colours, colours
from desktop.widgets.following import Following

EDGE = 2  # pixels around the cells, for the frame of the focus
LONGEST = 6  # characters that can be typed
SIGNS = frozenset("0123456789.,-−/")
ARROWS = {
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0),
}
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
TAKEN = (*ARROWS, *ENTER, Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_Delete, Qt.Key.Key_Backspace, Qt.Key.Key_F2)


class NumberGrid(Following):
    """Shows a `Table`. Places are counted without the padding, whose cells are neither pointed at nor typed over.

    Digits begin to type into the chosen cell; Enter, an arrow or leaving takes what was typed, Escape forgets it.
    What is no number stays, in red.
    """

    pointed = Signal(object)  # Place under the pointer
    picked = Signal(object)  # Place: clicked, or reached by an arrow
    edited = Signal(object, float)  # Place and the number that was typed there

    def __init__(self, name: str, *, editable: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)
        self._editable = editable
        self._table = Table(np.zeros((1, 1)))
        self._margin, self._cell = 0, 40
        self._filled: Place | None = None
        self._picture = QPixmap()
        self._pictured: tuple[object, ...] = ()
        self._current: Place = (0, 0)
        self._typed: str | None = None
        self._wrong = False

    # what is shown

    def show_table(self, table: Table, margin: int = 0, filled: Place | None = None) -> None:
        """Show `table`, of which `margin` rows and columns on every side are padding; the cell `filled` stands out.

        What is being typed stays.
        """
        if table.shape != self._table.shape or margin != self._margin:
            self._forget()
        self._table, self._margin, self._filled = table, margin, filled
        rows, columns = self.inner()
        self._current = min(self._current[0], rows - 1), min(self._current[1], columns - 1)
        self._describe()
        self.update()

    @property
    def table(self) -> Table:
        """Return what is shown."""
        return self._table

    @property
    def current(self) -> Place:
        """Return the chosen cell."""
        return self._current

    @property
    def typed(self) -> str | None:
        """Return what is being typed; None: nothing is."""
        return self._typed

    def inner(self) -> Place:
        """Return how many rows and columns there are without the padding."""
        rows, columns = self._table.shape
        return rows - 2 * self._margin, columns - 2 * self._margin

    def set_current(self, place: Place) -> None:
        """Choose the cell at `place`, as the program wants it: nothing is told."""
        if place != self._current:
            self._current = place
            self._describe()
            self.update()

    def set_cell(self, pixels: int) -> None:
        """Paint cells of `pixels`, and be as large as they are."""
        self._cell = pixels
        self.resize(self.sizeHint())
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Return the size of all cells."""
        rows, columns = self._table.shape
        return QSize(columns * self._cell + 2 * EDGE + 1, rows * self._cell + 2 * EDGE + 1)

    def area(self, place: Place) -> QRectF:
        """Return where the cell at `place` is painted."""
        return cell_area(QPointF(EDGE, EDGE), self._cell, (place[0] + self._margin, place[1] + self._margin))

    def place_at(self, point: QPointF) -> Place | None:
        """Return which cell is painted at `point`; None: none, or padding."""
        row = int((point.y() - EDGE) // self._cell) - self._margin
        column = int((point.x() - EDGE) // self._cell) - self._margin
        rows, columns = self.inner()
        return (row, column) if 0 <= row < rows and 0 <= column < columns else None

    def retranslate(self) -> None:
        """Tell the chosen cell in the language of the day."""
        self._describe()

    def _describe(self) -> None:
        row, column = self._current
        text = self._table.texts[row + self._margin][column + self._margin]
        told = self.tr("row {row}, column {column}: {number}").format(row=row + 1, column=column + 1, number=text)
        if told != self.accessibleDescription():
            self.setAccessibleDescription(told)

    # the hand

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Tell what is pointed at."""
        place = self.place_at(event.position())
        if place is not None:
            self.pointed.emit(place)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose a cell."""
        place = self.place_at(event.position())
        if place is not None and event.button() is Qt.MouseButton.LeftButton and self._take():
            self._choose(place)

    def event(self, event: QEvent) -> bool:
        """Keep what can be typed from the window's own keys."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._wants(event):
            event.accept()
            return True
        return super().event(event)

    def _wants(self, event: QKeyEvent) -> bool:
        if event.modifiers() & ~(Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier):
            return False
        if event.key() == Qt.Key.Key_Escape:
            return self._typed is not None
        if not self._editable:
            return event.key() in (*ARROWS, Qt.Key.Key_Home, Qt.Key.Key_End)
        return event.key() in TAKEN or (event.text() != "" and event.text() in SIGNS)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move, or type."""
        key = event.key()
        if not self._wants(event):
            super().keyPressEvent(event)
        elif key == Qt.Key.Key_Escape:
            self._forget()
        elif key in ENTER:
            self._take()
        elif key in ARROWS or key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            if self._take():
                self._choose(self._reached(Qt.Key(key)))
        else:
            self._type(key, event.text())

    def _reached(self, key: Qt.Key) -> Place:
        rows, columns = self.inner()
        if key in ARROWS:
            row, column = np.add(self._current, ARROWS[key]).tolist()
            return min(max(row, 0), rows - 1), min(max(column, 0), columns - 1)
        return self._current[0], 0 if key == Qt.Key.Key_Home else columns - 1

    def _type(self, key: int, text: str) -> None:
        before = self._typed or ""
        if key == Qt.Key.Key_F2:
            row, column = self._current
            before = self._table.texts[row + self._margin][column + self._margin]
            self._typed = before.replace("−", "-")
        elif key == Qt.Key.Key_Backspace:
            self._typed = before[:-1]
        elif key == Qt.Key.Key_Delete:
            self._typed = "0"
            self._take()
        elif len(before) < LONGEST:
            self._typed = before + text.replace(",", ".").replace("−", "-")
        self._wrong = False
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take what was typed, or forget it where it is no number."""
        if not self._take():
            self._forget()
        self.update()
        super().focusOutEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show which cell the keys act on."""
        self.update()
        super().focusInEvent(event)

    def _choose(self, place: Place) -> None:
        self.set_current(place)
        self.picked.emit(place)

    def _take(self) -> bool:
        """Take what was typed; return whether it can be, or nothing was."""
        if self._typed:
            value = parsed(self._typed)
            if value is None:
                self._wrong = True
                self.update()
                return False
            place = self._current
            self._forget()
            self.edited.emit(place, value)
        self._forget()
        return True

    def _forget(self) -> None:
        self._typed, self._wrong = None, False
        self.update()

    # painting

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the cells, and where the keys act."""
        theme, painter = colours(self), QPainter(self)
        painter.drawPixmap(0, 0, self._cells(theme))
        painter.setFont(self.font())
        if self._filled is not None:
            place = self._filled[0] + self._margin, self._filled[1] + self._margin
            paint_filled(painter, theme, self._table, place, QPointF(EDGE, EDGE), self._cell)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.hasFocus():
            self._paint_focus(painter, theme)

    def _cells(self, theme: Colours) -> QPixmap:
        """Return the cells as a picture, painted anew only when they have changed: the window moves often over them."""
        scale = self.devicePixelRatioF()
        wanted = (self._table, self._cell, theme, scale, self.font().key())
        if wanted != self._pictured:
            self._picture, self._pictured = QPixmap(self.size() * scale), wanted
            self._picture.setDevicePixelRatio(scale)
            self._picture.fill(Qt.GlobalColor.transparent)
            painter = QPainter(self._picture)
            painter.setFont(self.font())
            paint_table(painter, theme, self._table, QPointF(EDGE, EDGE), self._cell)
            painter.end()
        return self._picture

    def _paint_focus(self, painter: QPainter, theme: Colours) -> None:
        area = self.area(self._current)
        painter.setPen(QPen(QColor(theme.bad if self._wrong else theme.accent), 2))
        painter.setBrush(QColor(theme.surface) if self._typed is not None else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(area, 3, 3)
        if self._typed is not None:
            shown = self._typed.replace("-", "−") + "|"
            painter.setFont(fitting(self.font(), [[shown]], self._cell))
            painter.setPen(QColor(theme.bad if self._wrong else theme.text))
            painter.drawText(area, Qt.AlignmentFlag.AlignCenter, shown)
        elif self._filled is not None and not self._editable:
            painter.setPen(QPen(QColor(theme.on_accent), 1))
            painter.drawRoundedRect(area.adjusted(3, 3, -3, -3), 2, 2)


def parsed(text: str) -> float | None:
    """Return the number that `text` means, "3", "-0.5" or "1/9"; None: it means none."""
    above, slash, below = text.partition("/")
    try:
        return float(above) / float(below) if slash else float(above)
    except (ValueError, ZeroDivisionError):
        return None


def replaced(values: Numbers, place: Place, value: float) -> list[list[float]]:
    """Return `values` with `value` at `place`, as rows. The very same number is kept where only its text was typed."""
    rows: list[list[float]] = values.tolist()
    if number(value) != number(rows[place[0]][place[1]]):
        rows[place[0]][place[1]] = value
    return rows
