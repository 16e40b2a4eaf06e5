"""The lesson of an entry, in a column beside its model."""

import logging

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QRect, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from desktop.language import spoken
from desktop.lessons.glossary import GlossaryCard
from desktop.lessons.lesson_text import LessonText
from desktop.lessons.reading_place import ReadingPlace, height_of, place_at
from desktop.lessons.shapes import LINE
from desktop.theme.colours import colours
from desktop.theme.measures import GROUP, INSIDE, PAGE
from desktop.widgets.following import Following
from engine import lessons
from engine.catalogue import Entry

NARROWEST = 312
"""Width of the column, pixels: narrower, formulas would shrink."""

MARGIN = GROUP + INSIDE

log = logging.getLogger(__name__)


class LessonPage(Following):
    """Shows the lesson in the language of the window; each is found again where it was left."""

    entry_asked = Signal(str)  # its id
    setting_asked = Signal(str, str)  # its name, and the value as the link says it

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._entry: Entry | None = None
        self._stale = False
        self._settling = False
        self._places: dict[str, ReadingPlace] = {}
        self._build()
        self._text.entry_asked.connect(self.entry_asked)
        self._text.setting_asked.connect(self.setting_asked)
        self._text.term_asked.connect(self._explain)
        self._text.link_marked.connect(self._reveal)
        self._card.entry_asked.connect(self.entry_asked)
        bar = self._area.verticalScrollBar()
        bar.valueChanged.connect(self._scrolled)
        bar.rangeChanged.connect(self._return)
        self.retranslate()

    def _build(self) -> None:
        self.setObjectName("lessonPage")
        self.setProperty("ground", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setMinimumWidth(NARROWEST)
        self._held = held = QWidget()
        held.setProperty("ground", "surface")
        self._column = QVBoxLayout(held)
        self._column.setContentsMargins(MARGIN, GROUP, MARGIN, PAGE)
        self._column.setSpacing(GROUP)
        self._text = LessonText()
        self._column.addWidget(self._text)
        self._column.addStretch(1)
        self._area = QScrollArea()
        self._area.setObjectName("lessonScroll")
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setWidget(held)
        self._area.verticalScrollBar().setSingleStep(LINE)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._area)
        self._card = GlossaryCard(self)

    @property
    def entry(self) -> Entry | None:
        """The entry whose lesson is shown."""
        return self._entry

    def set_entry(self, entry: Entry) -> None:
        """Show the lesson of `entry`, where it was left; read when the page is seen."""
        if entry is not self._entry:
            self._entry = entry
            self._renew()

    def add_below(self, widget: QWidget) -> None:
        """Put `widget` below the text and what was put there before; it scrolls with them."""
        self._column.insertWidget(self._column.count() - 1, widget)

    def retranslate(self) -> None:
        """Show the lesson in the language of the day."""
        self._area.setAccessibleName(self.tr("Lesson"))
        self._renew()

    def _recolour(self) -> None:
        self._renew()

    def showEvent(self, event: QShowEvent) -> None:
        """Read the lesson that is to be shown."""
        super().showEvent(event)
        if self._stale:
            self._read()

    def _renew(self) -> None:
        self._stale = True
        self._card.close()
        if self.isVisible():
            self._read()

    def _read(self) -> None:
        if self._entry is None:
            return
        self._stale, self._settling = False, True
        self._coloured = colours(self)
        self._text.show_text(self._markdown(self._entry), self._entry, self._coloured)
        title = self._text.document().firstBlock().text()
        self._text.setAccessibleName(self.tr("Lesson: {title}").format(title=title))
        QCoreApplication.sendPostedEvents(self._held, QEvent.Type.LayoutRequest.value)
        self._settling = False
        self._return()

    def _markdown(self, entry: Entry) -> str:
        try:
            return lessons.lesson(entry.id, spoken())
        except (OSError, UnicodeError) as error:
            log.error("The lesson of %s cannot be read: %s", entry.id, error)
            return self.tr("The lesson of {entry} cannot be read.").format(entry=entry.id)

    @Slot()
    def _scrolled(self) -> None:
        self._card.close()
        shown = self._text.shown()
        if self._entry is not None and shown is not None and not self._settling and not self._stale:
            above = self._area.verticalScrollBar().value() - self._text.y()
            self._places[self._entry.id] = place_at(shown, above)

    @Slot()
    def _return(self) -> None:
        """Go back to where the lesson was left; after every change of its height too."""
        shown = self._text.shown()
        if self._entry is None or shown is None or self._settling or self._stale:
            return
        place = self._places.get(self._entry.id)
        self._settling = True
        top = 0 if place is None else height_of(shown, place) + self._text.y()
        self._area.verticalScrollBar().setValue(round(top))
        self._settling = False

    @Slot(QRect)
    def _reveal(self, link: QRect) -> None:
        """Scroll to a link."""
        place = self._text.mapTo(self._held, link.center())
        self._area.ensureVisible(place.x(), place.y(), 0, 2 * LINE)

    @Slot(str, QRect)
    def _explain(self, id_: str, word: QRect) -> None:
        self._card.explain(id_, word.translated(self._text.mapTo(self, QPoint())))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the first or last line."""
        bar = self._area.verticalScrollBar()
        ends = {Qt.Key.Key_Home: bar.minimum(), Qt.Key.Key_End: bar.maximum()}
        if event.key() in ends:
            bar.setValue(ends[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)
