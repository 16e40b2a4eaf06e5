"""The middle of the window where a network trains: the page, the lesson beside it, or the PyTorch lines."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QStackedWidget, QWidget

from desktop.session import Session
from desktop.theme.measures import LESSON_WIDTH
from desktop.training.run_state import RunState
from desktop.training.train_page import TrainPage
from desktop.widgets.divider import Divider
from engine.errors import EngineError

if TYPE_CHECKING:
    from desktop.lessons.lesson_column import LessonColumn
    from desktop.listing.code_page import CodePage

STEPPED = (RunState.PAUSED, RunState.IDLE)
"""How a run stands after one batch alone: the last of all ends it."""


class Middle(QStackedWidget):
    """Shows what the tabs "train", "picture", "lesson" and "code" choose; the last two are made when first shown."""

    lesson_made = Signal(object)  # LessonColumn: wire it
    failed = Signal(object)  # EngineError: the script could not be saved
    saved = Signal(str)  # it could: the file

    def __init__(self, session: Session, page: TrainPage, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._tab = "train"
        self._slow = self._stepping = False
        self.page = page
        self.lesson: LessonColumn | None = None
        self.code: CodePage | None = None
        self.divider = Divider(Qt.Orientation.Horizontal, 1)
        self.divider.addWidget(page)
        self.addWidget(self.divider)
        session.entry_changed.connect(self._follow)
        session.settings_changed.connect(self._write)
        session.run_state_changed.connect(self._light)

    def show_tab(self, tab: str) -> None:
        """Show what belongs to `tab`."""
        self._tab = tab
        if tab == "lesson":
            self._show_lesson()
        if self.lesson is not None:
            self.lesson.setVisible(tab == "lesson")
        self.page.set_narrow(tab == "lesson")
        self.page.show_only("picture" if tab == "picture" else "train")
        if tab == "code":
            self._show_code()
        self.setCurrentWidget(self.code if tab == "code" and self.code is not None else self.divider)

    def _show_lesson(self) -> None:
        if self.lesson is None:
            from desktop.lessons.lesson_column import LessonColumn

            self.lesson = LessonColumn()
            self.divider.addWidget(self.lesson)
            self.divider.remember_as("lessonDivider", LESSON_WIDTH - 1)
            self.lesson_made.emit(self.lesson)
        self.lesson.set_entry(self._session.entry)

    def _show_code(self) -> None:
        if self.code is None:
            from desktop.listing.code_page import CodePage

            self.code = CodePage()
            self.code.failed.connect(self.failed)
            self.code.saved.connect(self.saved)
            self.addWidget(self.code)
        self._write()
        self._light()

    @Slot()
    def _follow(self) -> None:
        """Read on at the entry that is shown now, where the tab stays."""
        if self.lesson is not None and self._tab == "lesson" and self._session.entry.trains:
            self.lesson.set_entry(self._session.entry)

    @Slot()
    def _write(self) -> None:
        """Write the lines anew for what is set now."""
        if self.code is not None and self._tab == "code" and self._session.entry.trains:
            from engine.scripts import script

            try:
                self.code.show_script(script(self._session.entry, self._session.settings))
            except EngineError as error:  # a table of one's own that cannot be read
                self.code.show_problem(error)

    @Slot()
    def _light(self) -> None:
        """Light the loop faintly while it runs at full speed."""
        if self.code is not None and self._tab == "code":
            running = self._session.shows_run and self._session.run_state is RunState.RUNNING
            self.code.set_running(running and not self._stepping and not self._slow)
        if self._stepping and self._session.run_state in (
            RunState.PAUSED,
            RunState.IDLE,
        ):  # the last batch ends the run
            self._stepping = False
            self._follow_batch()

    @Slot()
    def set_slow(self, slow: bool) -> None:
        """Follow every batch of a run in slow motion, or light the loop as a whole."""
        self._slow = slow
        self._light()

    def step(self) -> None:
        """Light the lines of the batch that is trained next, one after another: it is one alone."""
        self._stepping = True

    @Slot()
    def follow_slowly(self) -> None:
        """Light the lines of the batch that was trained just now, where the run is in slow motion."""
        if self._slow:
            self._follow_batch()

    def _follow_batch(self) -> None:
        if self.code is not None and self._tab == "code" and self._session.shows_run:
            self.code.follow_step()
