"""Input, kernel and output beside each other, and over them the window and the line that joins the three."""

from dataclasses import dataclass

from PySide6.QtCore import QEasingCurve, QPointF, QRectF, QSize, Qt, QVariantAnimation, Slot
from PySide6.QtGui import QColor, QFontMetricsF, QHideEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QStyle, QWidget

from desktop.explorers.cells import Place, Table
from desktop.explorers.number_grid import EDGE, NumberGrid
from desktop.explorers.window_lines import Ends, paint_lines
from desktop.pictures.painted import CENTRE, SEMIBOLD, font_of, write
from desktop.theme.colours import colours
from desktop.theme.measures import BASE, CAPTION_LINE, GROUP, INSIDE, LINE, PAGE, RELATED

LARGEST, SMALLEST = 56, 18  # pixels of a cell
GAPS = 36, 56  # between two grids, the least and the most
WIDE = 112  # between them at most where there are only two
TOP = RELATED + LINE + CAPTION_LINE + RELATED  # above the cells
BELOW = PAGE  # the line to the output passes below the cells
SIGN = 26  # pixels of a sign between two grids


@dataclass(frozen=True, eq=False)
class Shown:
    """What the board shows: tables, how many cells of padding, the window's rows and columns, and its stride.

    won: the cell of the input that stands out.
    """

    inputs: Table
    margin: int
    kernel: Table | None
    output: Table
    window: Place
    stride: int
    won: Place | None = None


@dataclass(frozen=True)
class Captions:
    """Of each grid the title, what is told below it, and that in short; and the signs between them."""

    inputs: tuple[str, str, str] = ("", "", "")
    kernel: tuple[str, str, str] = ("", "", "")
    output: tuple[str, str, str] = ("", "", "")
    signs: tuple[str, ...] = ()


class WindowBoard(QWidget):
    """Lays out the grids, and slides the window to the place of the output's cell that is asked about."""

    def __init__(self, *, kernel: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.inputs = NumberGrid("inputGrid", editable=True, parent=self)
        self.kernel = NumberGrid("kernelGrid", editable=True, parent=self) if kernel else None
        self.output = NumberGrid("outputGrid", editable=False, parent=self)
        self._over = _Over(self)
        self._shown: Shown | None = None
        self._captions = Captions()
        self._cell, self._at, self._place = 40, QPointF(), (0, 0)
        self._motion = QVariantAnimation(self)
        self._motion.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._motion.valueChanged.connect(self._move)
        self.setMinimumSize(440, 232)

    def sizeHint(self) -> QSize:
        """Return the usual size."""
        return QSize(780, 352)

    def show_all(self, shown: Shown, place: Place, *, slide: int = 0) -> None:
        """Show `shown`, the window at the output's cell `place`; it gets there in `slide` milliseconds, 0: at once."""
        before, self._shown = self._shown, shown
        self.inputs.show_table(shown.inputs, shown.margin, shown.won)
        if self.kernel is not None and shown.kernel is not None:
            self.kernel.show_table(shown.kernel)
        self.output.show_table(shown.output, filled=place)
        self.output.set_current(place)
        if before is None or _sizes(before) != _sizes(shown):
            self._lay_out()
        self._slide(place, slide)
        self.update()

    def set_captions(self, captions: Captions) -> None:
        """Write the titles, which name the grids as well."""
        self._captions = captions
        for grid, (title, told, _) in (
            (self.inputs, captions.inputs),
            (self.kernel, captions.kernel),
            (self.output, captions.output),
        ):
            if grid is not None:
                grid.setAccessibleName(f"{title}, {told}")
        self.update()

    def window_area(self) -> QRectF:
        """Return where the window is now, on its way or there."""
        assert self._shown is not None
        corner, (rows, columns) = self._corner(self.inputs), self._shown.window
        left, top = corner.x() + self._at.x() * self._cell, corner.y() + self._at.y() * self._cell
        return QRectF(left, top, columns * self._cell, rows * self._cell)

    # motion

    def _slide(self, place: Place, duration: int) -> None:
        assert self._shown is not None
        end = QPointF(place[1] * self._shown.stride, place[0] * self._shown.stride)
        moved, self._place = place != self._place, place
        if duration and moved and self.isVisible() and self._moves():
            self._motion.stop()
            self._motion.setDuration(duration)
            self._motion.setStartValue(self._at)
            self._motion.setEndValue(end)
            self._motion.start()
        elif not moved and self._motion.state() is QVariantAnimation.State.Running:
            return
        else:
            self._motion.stop()
            self._move(end)

    def _moves(self) -> bool:
        """Whether the system wants things to move."""
        return self.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration, None, self) > 0

    @Slot(object)
    def _move(self, at: QPointF) -> None:
        self._at = at
        self._over.update()

    def hideEvent(self, event: QHideEvent) -> None:
        """Arrive: nothing moves unseen."""
        if self._motion.state() is QVariantAnimation.State.Running:
            self._motion.stop()
            self._at = QPointF(self._motion.endValue())
        super().hideEvent(event)

    # places

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out anew."""
        super().resizeEvent(event)
        self._lay_out()

    def _grids(self) -> list[NumberGrid]:
        return [grid for grid in (self.inputs, self.kernel, self.output) if grid is not None]

    def _lay_out(self) -> None:
        """Give all cells one size, as large as the room allows, and put the grids on one middle line."""
        grids = self._grids()
        rows, columns = max(g.table.shape[0] for g in grids), sum(g.table.shape[1] for g in grids)
        wide, gaps = self.width() - PAGE - GROUP, len(grids) - 1
        high = (self.height() - TOP - BELOW) // rows
        narrow = (wide - gaps * GAPS[0]) // columns
        self._cell = min(max(min(high, narrow), SMALLEST), LARGEST)
        gap = min(max((wide - columns * self._cell) // gaps, GAPS[0]), GAPS[1] if gaps > 1 else WIDE)
        middle, left = TOP + rows * self._cell // 2, PAGE
        for grid in grids:
            grid.set_cell(self._cell)
            height, width = (count * self._cell for count in grid.table.shape)
            grid.move(left - EDGE, middle - height // 2 - EDGE)
            left += width + gap
        self._over.setGeometry(self.rect())
        self._over.raise_()

    def _corner(self, grid: NumberGrid) -> QPointF:
        """Return where the first cell of `grid` begins."""
        return QPointF(grid.x() + EDGE, grid.y() + EDGE)

    def _area(self, grid: NumberGrid) -> QRectF:
        rows, columns = grid.table.shape
        corner = self._corner(grid)
        return QRectF(corner.x(), corner.y(), columns * self._cell, rows * self._cell)

    # painting

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Write the titles, and the signs between the grids."""
        theme, painter = colours(self), QPainter(self)
        painter.setFont(self.font())
        texts = (self._captions.inputs, self._captions.kernel, self._captions.output)
        named = texts if self.kernel is not None else (texts[0], texts[2])
        areas = [self._area(grid) for grid in self._grids()]
        ends = [area.left() for area in areas[1:]] + [float(self.width())]
        for area, end, (title, told, short) in zip(areas, ends, named, strict=True):
            room = QRectF(area.left(), RELATED, end - area.left() - INSIDE, LINE)
            write(painter, room, title, theme.text, pixels=BASE, weight=SEMIBOLD)
            below = QRectF(room.left(), room.bottom(), room.width(), CAPTION_LINE)
            fits = QFontMetricsF(font_of(self)).horizontalAdvance(told) <= below.width()
            write(painter, below, told if fits else short, theme.muted)
        for left, right, sign in zip(areas, areas[1:], self._captions.signs, strict=False):
            middle = left.center().y()
            room = QRectF(left.right(), middle - GROUP, right.left() - left.right(), 2 * GROUP)
            write(painter, room, sign, theme.muted, CENTRE, pixels=SIGN)

    def paint_over(self, painter: QPainter) -> None:
        """Paint the window, and the lines from it to the output's cell."""
        if self._shown is None:
            return
        theme = colours(self)
        cell = self.output.area(self._place).translated(self.output.x(), self.output.y())
        kernel = None if self.kernel is None else self._area(self.kernel)
        ends = Ends(self.window_area(), self._area(self.inputs), kernel, self._area(self.output), cell)
        paint_lines(painter, QColor(theme.accent), ends, self._cell)


class _Over(QWidget):
    """Lies over the grids, and lets the mouse through."""

    def __init__(self, board: WindowBoard) -> None:
        super().__init__(board)
        self._board = board
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Let the board paint."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._board.paint_over(painter)


def _sizes(shown: Shown) -> tuple[Place, ...]:
    tables = (shown.inputs, shown.kernel, shown.output)
    return tuple(table.shape for table in tables if table is not None)
