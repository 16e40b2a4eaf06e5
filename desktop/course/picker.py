"""The list of the course: chapters, entries, and how far each is."""

from typing import Literal, TypeAlias

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSignalBlocker, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QFont, QPainter, QPen, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from desktop.language import translated
from desktop.theme.colours import Colours, colours
from desktop.theme.icons import icon
from desktop.theme.measures import (
    CAPTION,
    CHAPTER_ROW,
    COURSE_ROW,
    GROUP,
    LEAST_COURSE,
    LINE,
    MARK,
    MOST_COURSE,
    RADIUS,
    RELATED,
)
from desktop.widgets.following import Following
from engine.catalogue import COURSE

Mark: TypeAlias = Literal["done", "running", "paused", "half"]

# mark → (icon, colour)
_ICONS = {
    "done": ("check", "good"),
    "running": ("play", "accent"),
    "paused": ("pause", "caution"),
    "half": ("half", "muted"),
}
ID = Qt.ItemDataRole.UserRole
MARK_ROLE = Qt.ItemDataRole.UserRole + 1
ID_COLUMN = 26
MARK_STEP = MARK + 2  # from a mark to the next

Index: TypeAlias = QModelIndex | QPersistentModelIndex


class CoursePicker(Following):
    """Chooses an entry of the course. The view's `Qt.UserRole` data is the entry's id."""

    entry_chosen = Signal(str)  # its id: a person's choice

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("coursePanel")
        self._items: dict[str, QStandardItem] = {}
        self._chapters: list[QStandardItem] = []
        self._build()
        self._fill()
        self._view.selectionModel().currentChanged.connect(self._current_changed)
        self.retranslate()

    def _build(self) -> None:
        self._title, self._caption = QLabel(), QLabel()
        self._title.setProperty("role", "section")
        self._caption.setProperty("role", "caption")
        header = QHBoxLayout()
        header.setContentsMargins(GROUP, RELATED, GROUP, RELATED)
        for label in (self._title, self._caption):
            label.setFixedHeight(LINE)
        header.addWidget(self._title)
        header.addStretch()
        header.addWidget(self._caption)
        self.setMinimumWidth(LEAST_COURSE)
        self.setMaximumWidth(MOST_COURSE)
        self._model = QStandardItemModel(self)
        self._view = QListView()
        self._view.setObjectName("coursePicker")
        self._view.setModel(self._model)
        self._view.setItemDelegate(_Rows(self._view))
        self._view.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self._view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._view.setMouseTracking(True)  # for the row under the pointer
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(header)
        column.addWidget(self._view)

    def _fill(self) -> None:
        for entry in COURSE:
            if not self._chapters or self._chapters[-1].data(MARK_ROLE) != entry.chapter:
                chapter = QStandardItem()
                chapter.setData(entry.chapter, MARK_ROLE)  # its English title
                chapter.setFlags(Qt.ItemFlag.NoItemFlags)
                self._chapters.append(chapter)
                self._model.appendRow(chapter)
            item = QStandardItem()
            item.setData(entry.id, ID)
            item.setData([], MARK_ROLE)
            self._items[entry.id] = item
            self._model.appendRow(item)

    def choose(self, id_: str) -> None:
        """Choose the entry `id_` ("C1"); emits no `entry_chosen`."""
        with QSignalBlocker(self):
            self._view.setCurrentIndex(self._items[id_].index())

    def set_marks(self, id_: str, *marks: Mark) -> None:
        """Show at the entry `id_`, from left to right, that it is done, running, paused, or begun ("half")."""
        if self._items[id_].data(MARK_ROLE) != list(marks):
            self._items[id_].setData(list(marks), MARK_ROLE)
            self._describe_entry(id_)
            self._count()

    @Slot(QModelIndex)
    def _current_changed(self, index: QModelIndex) -> None:
        if id_ := index.data(ID):
            self.entry_chosen.emit(id_)

    def retranslate(self) -> None:
        """Set every text anew."""
        self._title.setText(self.tr("Course"))
        self._view.setAccessibleName(self.tr("Course"))
        for chapter in self._chapters:
            chapter.setText(translated("course", chapter.data(MARK_ROLE)))
        for entry in COURSE:
            self._items[entry.id].setText(translated("course", entry.title))
            self._items[entry.id].setToolTip(translated("course", entry.summary))
            self._describe_entry(entry.id)
        self._count()

    def _count(self) -> None:
        done = sum("done" in item.data(MARK_ROLE) for item in self._items.values())
        self._caption.setText(self.tr("{done} of {all} done").format(done=done, all=len(COURSE)))

    def _describe_entry(self, id_: str) -> None:
        """Let a screen reader say the entry with its marks."""
        words = {
            "done": self.tr("done"),
            "running": self.tr("training"),
            "paused": self.tr("paused"),
            "half": self.tr("begun"),
        }
        item = self._items[id_]
        spoken = ", ".join((id_, item.text(), *(words[mark] for mark in item.data(MARK_ROLE))))
        item.setData(spoken, Qt.ItemDataRole.AccessibleTextRole)


class _Rows(QStyledItemDelegate):
    """Paints a chapter, or an entry: id, title, and the marks at the right."""

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height of a row; its width is the view's."""
        del option
        return QSize(0, COURSE_ROW if index.data(ID) else CHAPTER_ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one row."""
        theme = colours(self._view)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if index.data(ID):
            self._paint_entry(painter, option, index, theme)
        else:
            self._paint_chapter(painter, option, index, theme)
        painter.restore()

    def _paint_chapter(self, painter: QPainter, option: QStyleOptionViewItem, index: Index, theme: Colours) -> None:
        painter.setFont(_font(self._view.font(), CAPTION, QFont.Weight.DemiBold))
        painter.setPen(QPen(theme.muted))
        rect = option.rect.adjusted(GROUP, 0, -GROUP, -RELATED // 2)
        _write(painter, rect, index.data(), Qt.AlignmentFlag.AlignBottom)

    def _paint_entry(self, painter: QPainter, option: QStyleOptionViewItem, index: Index, theme: Colours) -> None:
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        box = option.rect.adjusted(RELATED, 0, -RELATED, 0)
        if chosen or hovered:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.selected if chosen else theme.grid)
            painter.drawRoundedRect(box, RADIUS, RADIUS)
        by_key = QStyle.StateFlag.State_HasFocus | QStyle.StateFlag.State_KeyboardFocusChange
        if chosen and option.state & by_key == by_key:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(theme.accent), 2))
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), RADIUS - 1, RADIUS - 1)
        marks = index.data(MARK_ROLE)
        text = option.rect.adjusted(GROUP, 0, -GROUP - len(marks) * MARK_STEP, 0)
        weight = QFont.Weight.DemiBold if chosen else QFont.Weight.Normal
        painter.setFont(_font(self._view.font(), None, weight))
        painter.setPen(QPen(theme.accent if chosen else theme.muted))
        _write(painter, text, index.data(ID))
        painter.setPen(QPen(theme.text))
        _write(painter, text.adjusted(ID_COLUMN, 0, 0, 0), index.data())
        place = QRect(option.rect.right() - GROUP - MARK, option.rect.top(), MARK, option.rect.height())
        for mark in reversed(marks):
            name, role = _ICONS[mark]
            icon(name, self._view, role, MARK).paint(painter, place)
            place.translate(-MARK_STEP, 0)


def _font(base: QFont, size: int | None, weight: QFont.Weight) -> QFont:
    font = QFont(base)
    font.setWeight(weight)
    if size:
        font.setPixelSize(size)
    return font


def _write(
    painter: QPainter,
    rect: QRect,
    text: str,
    vertical: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignVCenter,
) -> None:
    fitting = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
    painter.drawText(rect, vertical | Qt.AlignmentFlag.AlignLeft, fitting)
