"""The middle of the window where a network trains: the page, the lesson beside it, or the PyTorch lines."""

from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from desktop.session import Session
from desktop.theme.measures import LESSON_WIDTH
from desktop.training.run_state import RunState
from desktop.training.train_page import TrainPage
from desktop.widgets.divider import Divider
from desktop.widgets.stack import Stack
from engine.catalogue import Entry
from engine.errors import EngineError
from engine.settings import Settings

if TYPE_CHECKING:
    from desktop.lessons.lesson_column import LessonColumn
    from desktop.listing.code_page import CodePage
    from desktop.listing.worker import ScriptOrder
    from desktop.training.messages import Problem
    from engine.scripts import Script

STEPPED = (RunState.PAUSED, RunState.IDLE)
"""How a run stands after one batch alone: the last of all ends it."""

_Source: TypeAlias = tuple[str, str, str]
"""An entry, and of the user's own table the file and the column of the labels."""


class Middle(Stack):
    """Shows what the tabs "train", "picture", "lesson" and "code" choose; the last two are made when first shown."""

    lesson_made = Signal(object)  # LessonColumn: wire it
    failed = Signal(object)  # EngineError: the script could not be saved
    saved = Signal(str)  # it could: the file
    script_asked = Signal(object)  # ScriptOrder: `show_script` or `show_refusal` answers
    script_dropped = Signal()  # the one that was asked for is not wanted any more

    def __init__(self, session: Session, page: TrainPage, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._tab = "train"
        self._slow = self._stepping = False
        self.page = page
        self.lesson: LessonColumn | None = None
        self.code: CodePage | None = None
        self._ordered: ScriptOrder | None = None  # a program that is waited for
        self._listed: _Source | None = None  # of the program that is shown, where it is the user's own table
        self.divider = Divider(Qt.Orientation.Horizontal, 1)
        self.divider.addWidget(page)
        self.addWidget(self.divider)
        session.entry_changed.connect(self._follow)
        session.settings_changed.connect(self._write)
        session.run_state_changed.connect(self._light)

    def show_tab(self, tab: str) -> None:
        """Show what belongs to `tab`."""
        self._tab = tab
        if tab != "code":
            self._drop()
        if tab == "lesson":
            self._show_lesson()
        if self.lesson is not None:
            self.lesson.setVisible(tab == "lesson")
        self.page.set_narrow(tab == "lesson")
        self.page.show_only("picture" if tab == "picture" else "train")
        if tab == "code":
            self._show_code()
        self.setCurrentWidget(self.code if tab == "code" and self.code is not None else self.divider)

    def leave(self) -> None:
        """Follow nothing: another page is shown in the place of this."""
        self._tab = ""
        self._drop()

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
            entry, settings = self._session.entry, self._session.settings
            if entry.holds_out and settings.table == "own" and settings.file:
                self._order(entry, settings)
                return
            from engine.scripts import script

            self._drop()
            self._listed = None
            try:
                self.code.show_script(script(entry, settings))
            except EngineError as error:  # a table of one's own that is not chosen
                self.code.show_problem(error)

    def _order(self, entry: Entry, settings: Settings) -> None:
        """Ask for a program for which a table is read; the one before stays as long as it is of the same table."""
        from desktop.listing.worker import ScriptOrder

        order = ScriptOrder(entry, settings)
        if order == self._ordered or self.code is None:
            return
        self._ordered = order
        if self._listed != _source(order):
            self._listed = None
            self.code.show_reading()
        self.script_asked.emit(order)

    def _drop(self) -> None:
        """Wait for no program any more: nobody is to read a table for it."""
        if self._ordered is not None:
            self._ordered = None
            self.script_dropped.emit()

    @Slot(object, object)
    def show_script(self, order: "ScriptOrder", script: "Script") -> None:
        """Show a program that was asked for, unless another is wanted now."""
        if self.code is not None and order == self._ordered:
            self._ordered, self._listed = None, _source(order)
            self.code.show_script(script)

    @Slot(object, object)
    def show_refusal(self, order: "ScriptOrder", problem: "Problem") -> None:
        """Say why there is no program: the table cannot be read."""
        if self.code is not None and order == self._ordered:
            self._ordered = self._listed = None
            self.code.show_problem(EngineError(problem.code, **problem.values))

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


def _source(order: "ScriptOrder") -> _Source:
    """Return what `order` is about: the program of the same one before stays until it is written."""
    return order.entry.id, order.settings.file, order.settings.label
