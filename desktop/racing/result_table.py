"""The table below the chart: calm rows, the key of each lane, and the row that is looked at."""

from PySide6.QtCore import QItemSelectionModel, QRect, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QKeySequence, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QFrame,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from desktop.racing.lane_key import LaneKey
from desktop.racing.result_model import COLUMN, LANE, LEFT, Index, ResultModel
from desktop.racing.standing import Standing
from desktop.theme.colours import colours
from desktop.theme.measures import COMPARED_LINE, COURSE_ROW, GROUP, RADIUS, RELATED, STATUS

KEY, KEY_STEP = 18, 26  # the dash of a lane, and from its begin to the name
PAD = RELATED  # at both sides of a row
APART = GROUP  # between two columns
PLUS = " ± "


class ResultTable(QTableView):
    """Shows how a race stands; `chosen(int lane)` when a person goes to a row."""

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("raceTable")
        self.results = ResultModel(self)
        self._choosing = False  # by the program
        self.setModel(self.results)
        self._build()
        self.selectionModel().currentRowChanged.connect(self._row_changed)

    def _build(self) -> None:
        self.setItemDelegate(_Cells(self))
        self.setHorizontalHeader(_Titles(self))
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(COURSE_ROW)
        self.verticalHeader().setMinimumSectionSize(COURSE_ROW)
        self.setShowGrid(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def key(self, lane: int) -> LaneKey:
        """Return how `lane` is drawn."""
        assert self.results.standing is not None
        return self.results.standing.keys[lane]

    def show_standing(self, standing: Standing | None) -> None:
        """Show how a race stands, or nothing."""
        self._choosing = True
        self.results.show_standing(standing)
        self._fit()
        self.choose(standing.leader if standing is not None else None)

    def choose(self, lane: int | None) -> None:
        """Mark the row of `lane`; tells nobody."""
        self._choosing = True
        lanes = self.results.lanes()
        if lane in lanes:
            index = self.results.index(lanes.index(lane), 0)
            flags = QItemSelectionModel.SelectionFlag
            self.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)
        else:
            self.clearSelection()
        self._choosing = False

    @Slot()
    def _row_changed(self) -> None:
        index = self.currentIndex()
        if not self._choosing and index.isValid():
            self.chosen.emit(index.data(LANE))

    def _fit(self) -> None:
        """Make each column as wide as its widest text, and give the last what is left."""
        plain, bold = QFontMetrics(self.font()), QFontMetrics(heavy(self.font()))
        heads, rows = (
            QFontMetrics(title_font(self.font())),
            self.results.rows() if self.results.columns else [],
        )
        left = self.viewport().width()
        for at, column in enumerate(self.results.columns):
            metrics = bold if column in ("final", "name") else plain
            widest = max(
                [
                    heads.horizontalAdvance(rows[0][at]),
                    *(metrics.horizontalAdvance(row[at]) for row in rows[1:]),
                ]
            )
            wide = widest + APART + (PAD + KEY_STEP if column == "name" else 0)
            last = column == self.results.columns[-1]
            self.setColumnWidth(at, max(left, 40) if last else wide)
            left -= wide

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the last column end where the table does."""
        super().resizeEvent(event)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy the whole table."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        else:
            super().keyPressEvent(event)

    @Slot()
    def copy(self) -> None:
        """Put the table into the clipboard, its cells parted by tabs."""
        QApplication.clipboard().setText("\n".join("\t".join(row) for row in self.results.rows()))

    def sizeHint(self) -> QSize:
        """Return the room that all rows need."""
        return QSize(super().sizeHint().width(), COURSE_ROW * (self.results.rowCount() + 1) + 4)


def heavy(font: QFont) -> QFont:
    """Return `font` for what stands out."""
    bold = QFont(font)
    bold.setWeight(QFont.Weight.DemiBold)
    return bold


def title_font(font: QFont) -> QFont:
    """Return `font` for the titles of the columns."""
    small = QFont(font)
    small.setPixelSize(STATUS - 1)
    return small


def inside(rect: QRect, left: bool) -> QRect:
    """Return where the text of a cell stands."""
    return rect.adjusted(PAD, 0, 0, 0) if left else rect.adjusted(0, 0, -APART // 2, 0)


class _Titles(QHeaderView):
    """Quiet titles, each over its numbers."""

    def __init__(self, table: ResultTable) -> None:
        super().__init__(Qt.Orientation.Horizontal, table)
        self.setSectionsClickable(False)
        self.setHighlightSections(False)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setFixedHeight(COURSE_ROW)
        self.setMinimumSectionSize(24)

    def paintEvent(self, event: object) -> None:
        """Draw the ground, then the titles."""
        painter = QPainter(self.viewport())
        painter.fillRect(self.viewport().rect(), QColor(colours(self).surface))
        painter.end()
        super().paintEvent(event)  # type: ignore[arg-type]

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """Draw a title."""
        side = self.model().headerData(section, Qt.Orientation.Horizontal, Qt.ItemDataRole.TextAlignmentRole)
        text = self.model().headerData(section, Qt.Orientation.Horizontal)
        painter.save()
        painter.fillRect(rect, QColor(colours(self).surface))
        painter.setFont(title_font(self.font()))
        painter.setPen(QColor(colours(self).muted))
        painter.drawText(inside(rect, side == LEFT), int(side), text)
        painter.restore()


class _Cells(QStyledItemDelegate):
    """Draws the key beside a name, a mean stronger than its deviation, and one ground behind the chosen row."""

    def __init__(self, table: ResultTable) -> None:
        super().__init__(table)
        self._table = table

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw a cell."""
        theme, column = colours(self._table), index.data(COLUMN)
        chosen = self._table.selectionModel().isRowSelected(index.row(), index.parent())
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(option.rect, QColor(theme.surface))
        if chosen:
            self._ground(painter, option.rect)
        side = Qt.AlignmentFlag(index.data(Qt.ItemDataRole.TextAlignmentRole))
        place = inside(option.rect, side == LEFT)
        if column == "name":
            self._key(painter, place, index.data(LANE))
            place.adjust(KEY_STEP, 0, 0, 0)
        strong = column == "final" or (column == "name" and chosen)
        painter.setFont(heavy(option.font) if strong else option.font)
        painter.setPen(QColor(theme.muted if column in ("range", "says") else theme.text))
        self._write(painter, place, side, index.data())
        painter.restore()

    def _ground(self, painter: QPainter, rect: QRect) -> None:
        """Draw this cell's part of the row's round ground."""
        row = QRectF(rect)
        row.setLeft(0)
        row.setRight(self._table.viewport().width() - 1)
        painter.setClipRect(rect)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours(self._table).selected))
        painter.drawRoundedRect(row, RADIUS, RADIUS)

    def _key(self, painter: QPainter, place: QRect, lane: int) -> None:
        painter.setPen(self._table.key(lane).pen(colours(self._table), COMPARED_LINE + 0.2))
        middle = place.center().y() + 0.5
        painter.drawLine(place.left(), round(middle), place.left() + KEY, round(middle))

    def _write(self, painter: QPainter, place: QRect, side: Qt.AlignmentFlag, text: str) -> None:
        """Write `text`; what follows ± is muted."""
        mean, plus, deviation = text.partition(PLUS)
        if plus:
            painter.save()
            painter.setPen(QColor(colours(self._table).muted))
            painter.drawText(place, side, plus + deviation)
            painter.restore()
            place = place.adjusted(0, 0, -painter.fontMetrics().horizontalAdvance(plus + deviation), 0)
        shown = painter.fontMetrics().elidedText(mean, Qt.TextElideMode.ElideRight, place.width())
        painter.drawText(place, side, shown)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height of a row."""
        del index
        return QSize(option.rect.width(), COURSE_ROW)
