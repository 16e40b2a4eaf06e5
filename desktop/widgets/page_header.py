"""The head of a page: which entry it is, in one line, and the tabs."""

from PySide6.QtCore import QEvent, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QTabBar, QWidget

from desktop.language import translated
from desktop.theme.colours import colours
from desktop.theme.measures import GROUP, HEADER_HEIGHT, INSIDE, PAGE, RELATED
from desktop.widgets.elided_label import ElidedLabel
from engine.catalogue import Entry

TABS = ("train", "explore", "graph", "picture", "data", "handwriting", "reading", "lesson", "code", "race")


class PageHeader(QWidget):
    """Shows an entry's id, title and summary; the tabs choose what is seen of it.

    Tabs are named as in `TABS`; an entry has those that mean something for it.
    """

    tab_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._entry: Entry | None = None
        self._build()
        self._tabs.currentChanged.connect(self._changed)
        self.retranslate()

    def _build(self) -> None:
        self.setProperty("ground", "surface")
        self.setFixedHeight(HEADER_HEIGHT)
        self._id, self._title, self._summary = QLabel(), QLabel(), ElidedLabel()
        self._id.setObjectName("entryId")
        self._title.setObjectName("entryTitle")
        self._summary.setObjectName("entrySummary")
        for label, role in ((self._id, "title-muted"), (self._title, "title"), (self._summary, "summary")):
            label.setProperty("role", role)
        self._summary.setContentsMargins(0, INSIDE, 0, 0)  # onto the title's base line
        self._tabs = _Tabs()
        self._tabs.setObjectName("pageTabs")
        self._tabs.setDrawBase(False)
        self._tabs.setExpanding(False)
        self._tabs.setUsesScrollButtons(False)
        self._tabs.setElideMode(Qt.TextElideMode.ElideNone)
        row = QHBoxLayout(self)
        row.setContentsMargins(PAGE, 0, PAGE + RELATED // 2, 0)
        row.setSpacing(RELATED + 2)
        row.addWidget(self._id)
        row.addWidget(self._title)
        row.addSpacing(RELATED // 2)
        row.addWidget(self._summary, 1)
        row.addSpacing(GROUP)
        row.addWidget(self._tabs, 0, Qt.AlignmentFlag.AlignBottom)

    def set_entry(self, entry: Entry) -> None:
        """Show `entry`, at its first tab."""
        if entry is not self._entry:
            self._entry = entry
            self._fill()
        self.retranslate()

    def _fill(self) -> None:
        assert self._entry is not None
        blocked = self._tabs.blockSignals(True)
        while self._tabs.count():
            self._tabs.removeTab(0)
        entry = self._entry
        there = {
            "train": entry.trains,
            "explore": not entry.trains,
            "graph": entry.microscope,
            "picture": entry.picture_apart,
            "data": entry.holds_out,
            "handwriting": entry.handwriting,
            "reading": entry.handwriting,
            "race": entry.trains and not entry.sweeps,
        }
        for name in TABS:
            if there.get(name, True):
                self._tabs.setTabData(self._tabs.addTab(""), name)
        self._tabs.blockSignals(blocked)

    @property
    def tab(self) -> str:
        """The name of the tab that is chosen."""
        return str(self._tabs.tabData(self._tabs.currentIndex()))

    def choose(self, tab: str) -> None:
        """Choose `tab`, if the entry has it."""
        for index in range(self._tabs.count()):
            if self._tabs.tabData(index) == tab:
                self._tabs.setCurrentIndex(index)

    @Slot()
    def _changed(self) -> None:
        self.tab_chosen.emit(self.tab)

    def _title_of(self, tab: str) -> str:
        picture = self._entry.picture if self._entry is not None else None
        pictures = {
            "branches": self.tr("Branches"),
            "norms": self.tr("Gradients"),
            "steps": self.tr("Row by row"),
        }
        named = {
            "train": self.tr("Train"),
            "explore": self.tr("Explore"),
            "graph": self.tr("Graph"),
            "data": self.tr("Data"),
            "handwriting": self.tr("Mine"),
            "reading": self.tr("How it reads"),
            "lesson": self.tr("Lesson"),
            "code": self.tr("Code"),
            "race": self.tr("Race"),
        }
        return named.get(tab) or pictures.get(picture or "", "")

    def retranslate(self) -> None:
        """Set every text anew."""
        for index in range(self._tabs.count()):
            self._tabs.setTabText(index, self._title_of(self._tabs.tabData(index)))
        self._tabs.setAccessibleName(self.tr("Pages of this entry"))
        if self._entry:
            self._id.setText(self._entry.id)
            self._title.setText(translated("course", self._entry.title))
            self._summary.setText(translated("course", self._entry.summary))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground, and the line below."""
        del event
        theme = colours(self)
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.surface)
        painter.setPen(QPen(theme.border))
        painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)


class _Tabs(QTabBar):
    """Gives every tab the room that its bold title takes when it is chosen: none moves, none is cut."""

    def __init__(self) -> None:
        super().__init__()
        self._widths: dict[tuple[str, str], int] = {}  # the widest so far, by text and font

    def tabSizeHint(self, index: int) -> QSize:
        """Return the size of the tab `index`."""
        size, text = super().tabSizeHint(index), self.tabText(index)
        bold = QFont(self.font())
        bold.setWeight(QFont.Weight.DemiBold)
        more = QFontMetrics(bold).horizontalAdvance(text) - self.fontMetrics().horizontalAdvance(text)
        if index == self.currentIndex():  # a style sheet has measured it in bold already
            more = 0
        key = text, self.font().key()
        self._widths[key] = max(self._widths.get(key, 0), size.width() + max(more, 0) + 1)
        return QSize(self._widths[key], size.height())
