"""A quiet table of texts: no grid, a line below each row, the numbers at the right."""

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from desktop.theme.colours import colours
from desktop.theme.measures import COURSE_ROW, INSIDE, RELATED
from desktop.widgets.curve_axis import short

Index = QModelIndex | QPersistentModelIndex
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
CELL = Qt.ItemDataRole.UserRole
LEAST, MOST = 52, 80  # what a column has for its title before the rest is shared out, pixels
BARS = 104  # a column of histograms
MANY, USUAL = 60, 72  # more columns are all equally wide: to measure a thousand takes long
DIGIT = 7  # about as wide is a digit


@dataclass(frozen=True)
class Cell:
    """A text, what explains it, whether it stands out, is quiet, and whether it is no number; or a histogram."""

    text: str
    tip: str = ""
    marked: bool = False
    quiet: bool = False
    left: bool = False
    bars: NDArray[np.int64] | None = None


@dataclass(frozen=True)
class Head:
    """The title of a column and what explains it; its least width in pixels where its texts are long.

    One that `gives_way` gives up of that, to so many pixels, where the table is narrow: the tips of its cells have the
    whole.
    """

    title: str
    tip: str = ""
    left: bool = False
    width: int = LEAST
    gives_way: int | None = None


def brief(value: float) -> str:
    """Return `value` with four significant digits; a whole number below a million in full."""
    if value == round(value) and abs(value) < 1e6:
        return f"{value:,.0f}".replace("-", "−")
    return short(f"{value:.4g}").replace("-", "−")


class TextModel(QAbstractTableModel):
    """Texts that are made when they are looked at: a subclass returns the cell at a place."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.heads: list[Head] = []
        self._rows = 0

    def cell(self, row: int, column: int) -> Cell:
        """Return what stands there."""
        raise NotImplementedError

    def _show(self, heads: list[Head], rows: int) -> None:
        self.beginResetModel()
        self.heads, self._rows = heads, rows
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        """Return the number of rows."""
        return 0 if parent is not None and parent.isValid() else self._rows

    def columnCount(self, parent: Index | None = None) -> int:
        """Return the number of columns."""
        return 0 if parent is not None and parent.isValid() else len(self.heads)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what `role` asks of a cell."""
        if not index.isValid():
            return None
        cell = self.cell(index.row(), index.column())
        if role == CELL:
            return cell
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return cell.text
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleDescriptionRole):
            return cell.tip
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return LEFT if cell.left else RIGHT
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what `role` asks of a title."""
        if orientation is Qt.Orientation.Vertical or section >= len(self.heads):
            return None
        head = self.heads[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return head.title
        if role == Qt.ItemDataRole.ToolTipRole:
            return head.tip or head.title
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return LEFT if head.left else RIGHT
        return None


class _Painting(QStyledItemDelegate):
    """Gives the cells their colours, and draws the histograms."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        """Colour a cell that stands out or is quiet."""
        super().initStyleOption(option, index)
        cell = index.data(CELL)
        theme = colours(option.widget)
        if cell.marked or cell.quiet:
            ink = QColor(theme.caution if cell.marked else theme.muted)
            for role in (option.palette.ColorRole.Text, option.palette.ColorRole.HighlightedText):
                option.palette.setColor(role, ink)
        if cell.bars is not None:
            option.text = ""  # it is for the screen reader

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the cell."""
        super().paint(painter, option, index)
        bars = index.data(CELL).bars
        if bars is not None and bars.max() > 0:
            room = QRectF(option.rect).adjusted(RELATED, INSIDE, -RELATED, -INSIDE)
            _paint_bars(painter, room, bars, QColor(colours(option.widget).control))


def _paint_bars(painter: QPainter, room: QRectF, bars: NDArray[np.int64], colour: QColor) -> None:
    """Draw a histogram; what is not empty is at least one pixel high."""
    step = room.width() / len(bars)
    gap = 1 if step >= 4 else 0
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    for place, count in enumerate(bars.tolist()):
        if count:
            left, right = round(place * step), round((place + 1) * step)
            height = max(round(room.height() * count / int(bars.max())), 1)
            painter.fillRect(
                QRectF(room.left() + left, room.bottom() - height, max(right - left - gap, 1), height), colour
            )
    painter.restore()


class TextTable(QTableView):
    """Shows a TextModel; the columns share the width where there is more than they need."""

    def __init__(self, model: TextModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._texts = model
        self.setModel(model)
        self.setItemDelegate(_Painting(self))
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(COURSE_ROW)
        head = self.horizontalHeader()
        head.setFixedHeight(COURSE_ROW)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        head.setHighlightSections(False)
        head.setMinimumSectionSize(LEAST // 2)
        head.setTextElideMode(Qt.TextElideMode.ElideRight)
        model.modelReset.connect(self._share_width)

    def _share_width(self) -> None:
        """Give each column what its title and texts need, and a share of what is left."""
        header = self.horizontalHeader()
        if len(self._texts.heads) > MANY:
            header.setDefaultSectionSize(USUAL)
            for place in range(header.count()):
                if header.sectionSize(place) != USUAL:  # left by a table before
                    header.resizeSection(place, USUAL)
            return
        widths = [
            max(head.width, min(header.sectionSizeHint(place), MOST)) for place, head in enumerate(self._texts.heads)
        ]
        left = self.viewport().width() - sum(widths)
        for place, head in enumerate(self._texts.heads):
            if left < 0 and head.gives_way is not None:
                given = min(-left, widths[place] - head.gives_way)
                widths[place], left = widths[place] - given, left + given
        share, rest = divmod(max(left, 0), max(len(widths), 1))
        for place, width in enumerate(widths):
            self.setColumnWidth(place, width + share + (place < rest))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the new width."""
        super().resizeEvent(event)
        self._share_width()
