"""Where one explores: the page of an explorer, and beside it what can be set of it, or its lesson."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desktop.explorers import gallery
from desktop.explorers.explorer import Explorer
from desktop.explorers.explorer_controls import ExplorerControls
from desktop.language import sentence
from desktop.session import Session
from desktop.theme.measures import LEAST_SETTINGS, LESSON_WIDTH, MOST_LESSON, PAGE, RELATED, SETTINGS_WIDTH
from desktop.training.problem_note import ProblemNote
from desktop.widgets.divider import Divider
from desktop.widgets.stack import Stack
from engine.catalogue import Entry
from engine.errors import EngineError

if TYPE_CHECKING:
    from desktop.lessons.lesson_column import LessonColumn
    from desktop.listing.code_page import CodePage


class ExplorerPlace(QWidget):
    """Shows the explorer of the entry; each is made when it is first shown, and keeps its example."""

    lesson_made = Signal(object)  # LessonColumn: wire it
    saved = Signal(str)  # a script: the file
    explored = Signal(str, object)  # the entry's id and its example: it is shown, or has changed

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._tab = "explore"
        self._made: dict[str, Explorer] = {}
        self._sides_of: dict[str, QWidget] = {}
        self.explorer: Explorer | None = None  # that is shown
        self.lesson: LessonColumn | None = None
        self.code: CodePage | None = None
        self.controls = ExplorerControls(self)
        self._pages, self._sides = Stack(), Stack()
        self._sides.setMinimumWidth(LEAST_SETTINGS)
        self._sides.setMaximumWidth(MOST_LESSON)
        self.divider = Divider(Qt.Orientation.Horizontal, 1)
        self.note = ProblemNote("explorerProblem")
        self.divider.addWidget(self._noted())
        self.divider.addWidget(self._sides)
        self.divider.remember_as("explorerDivider", SETTINGS_WIDTH - 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.divider)

    def hideEvent(self, event: QHideEvent) -> None:
        """Let nothing play on unseen: another tab or entry has the window. A minimised window comes back as it was."""
        if not event.spontaneous():
            self._leave()
        super().hideEvent(event)

    def show_tab(self, tab: str) -> None:
        """Show the present entry at its tab: "explore" or "graph", "lesson", or "code"."""
        self._leave()
        self.note.show_problem("")
        self._widen(tab == "lesson")
        self._tab = tab
        entry = self._session.entry
        self.explorer = self._explorer(entry)
        self.controls.follow(self.explorer)
        self._pages.setCurrentWidget(self.explorer)
        self._sides.setCurrentWidget(self._sides_of[entry.id])
        if tab == "lesson":
            self._show_lesson()
        elif tab == "code":
            self._show_code()
        self._tell()

    def _widen(self, lesson: bool) -> None:
        """Give a lesson more room than the settings: each is as wide as it was left."""
        if lesson is (self._tab == "lesson"):
            return
        self._sides.setMinimumWidth(LESSON_WIDTH if lesson else LEAST_SETTINGS)
        if lesson:
            self.divider.remember_as("explorerLessonDivider", LESSON_WIDTH - 1)
        else:
            self.divider.remember_as("explorerDivider", SETTINGS_WIDTH - 1)

    def follow(self, name: str, value: str) -> None:
        """Set what a link in the lesson asks for."""
        if self.explorer is not None:
            self.explorer.follow(name, value)

    def _explorer(self, entry: Entry) -> Explorer:
        if entry.id not in self._made:
            made = self._made[entry.id] = gallery.make(entry)
            made.changed.connect(self._changed)
            made.refused.connect(self._say)
            made.accepted.connect(self._unsay)
            side = self._sides_of[entry.id] = _scrolled(made.side)
            self._pages.addWidget(made)
            self._sides.addWidget(side)
        return self._made[entry.id]

    def _noted(self) -> QWidget:
        """Return the pages with the room for a sentence of what is wrong below them."""
        noted = QWidget()
        noted.setProperty("ground", "surface")
        noted.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(noted)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._pages, 1)
        column.addWidget(self.note)
        self.note.setContentsMargins(PAGE, RELATED, PAGE, RELATED)
        return noted

    @Slot(object)
    def _say(self, error: EngineError) -> None:
        """Say what was refused until something else is done."""
        self.note.show_problem(sentence(error))

    @Slot()
    def _unsay(self) -> None:
        self.note.show_problem("")

    def _show_lesson(self) -> None:
        if self.lesson is None:
            from desktop.lessons.lesson_column import LessonColumn

            self.lesson = LessonColumn()
            self._sides.addWidget(self.lesson)
            self.lesson_made.emit(self.lesson)
        self.lesson.set_entry(self._session.entry)
        self._sides.setCurrentWidget(self.lesson)

    def _show_code(self) -> None:
        if self.code is None:
            from desktop.listing.code_page import CodePage

            self.code = CodePage()
            self.code.failed.connect(self._say)
            self.code.saved.connect(self.saved)
            self._pages.addWidget(self.code)
        self._write()
        self._pages.setCurrentWidget(self.code)

    def _write(self) -> None:
        """Write the lines anew for the example."""
        if self.code is not None and self._tab == "code" and self.explorer is not None:
            from engine.scripts import explorer_script

            self.code.show_script(explorer_script(self._session.entry, self.explorer.example))

    def _tell(self) -> None:
        if self.explorer is not None:
            self.explored.emit(self._session.entry.id, self.explorer.example)

    @Slot()
    def _changed(self) -> None:
        self._write()
        self._tell()

    def _leave(self) -> None:
        """Halt what plays on the page that is left."""
        if self.explorer is not None:
            self.explorer.halt()


def _scrolled(side: QWidget) -> QScrollArea:
    """Return `side` so that it scrolls in a low window."""
    area = QScrollArea()
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(side)
    return area
