"""The pages of an entry, one for each tab. All but the training are made when first shown."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from desktop.engine_thread import EngineThread
from desktop.language import sentence
from desktop.lessons.learning import Learning
from desktop.session import Session
from desktop.training.place import TrainingPlace
from desktop.widgets.stack import Stack
from engine.errors import EngineError

if TYPE_CHECKING:
    from desktop.explorers.explorer_controls import ExplorerControls
    from desktop.explorers.place import ExplorerPlace
    from desktop.handwriting.controller import HandwritingController
    from desktop.lessons.lesson_column import LessonColumn
    from desktop.lessons.sketching import Sketching
    from desktop.listing.worker import ScriptOrder
    from desktop.racing.race_controls import RaceControls
    from desktop.tables.controller import TableController
    from desktop.training.messages import Problem
    from desktop.training.run_controls import RunControls
    from engine.learning.predictions import Question


class Pages(Stack):
    """Shows the page of the tab that was chosen, and wires those pages to each other."""

    exported = Signal(str)  # a file
    offers_changed = Signal()  # what the controls of the page that is shown offer
    _script_ordered = Signal(object)  # to the worker, delivered between two turns
    not_kept = Signal(object)  # Problem: why a drawing could not be kept, where its own page does not say it

    def __init__(
        self,
        session: Session,
        engine: EngineThread,
        training: TrainingPlace,
        learning: Learning,
        parent: QObject | None = None,
    ) -> None:
        super().__init__()
        self._session, self._learning = session, learning
        self.training = training
        self._engine, self._owner = engine, parent
        self._tables: TableController | None = None
        self._explorers: ExplorerPlace | None = None
        self._sketching: Sketching | None = None
        self._handwriting: HandwritingController | None = None
        self._writes = False  # the programs that need a table
        self._made: dict[str, QWidget] = {}
        # what makes the place of a tab that has one of its own
        self._new = {"data": self._new_data, "race": self._new_race, "handwriting": self._new_handwriting}
        self.addWidget(training)
        session.entry_changed.connect(self._hinder)
        session.racing_changed.connect(training.refresh)
        session.entry_changed.connect(self._show_guess)
        self._show_guess()
        training.controls.offers_changed.connect(self.offers_changed)
        training.middle.lesson_made.connect(self._wire_lesson)
        training.middle.script_asked.connect(self._ask_script)

    @property
    def tables(self) -> "TableController":
        """What knows the tables, made for the first entry that has one."""
        if self._tables is None:
            from desktop.tables.controller import TableController

            self._tables = TableController(self._session, self._engine.tables, self._owner)
            self._tables.chosen.connect(self.training.follow_settings)
            self._tables.problem_changed.connect(self._hinder)
        return self._tables

    def add_place(self, tab: str, new: Callable[[], QWidget]) -> None:
        """Let `new` make the place of `tab` when it is first shown."""
        self._new[tab] = new

    def show_tab(self, tab: str) -> None:
        """Show the page of `tab`."""
        if self._tables is not None or tab == "data":
            self.tables.show(tab == "data")
        if tab in self._new:
            self.training.middle.leave()
            self.setCurrentWidget(self._page(tab))
        elif tab == "graph" or not self._session.entry.trains:
            self.training.middle.leave()
            explorers = self.explorers
            explorers.show_tab(tab)
            self.setCurrentWidget(explorers)
        else:
            self.training.middle.show_tab(tab)
            self.setCurrentWidget(self.training)
        self.offers_changed.emit()

    @property
    def explorers(self) -> "ExplorerPlace":
        """Where one explores, made for the first explorer."""
        if self._explorers is None:
            from desktop.explorers.place import ExplorerPlace

            made = self._explorers = ExplorerPlace(self._session)
            made.lesson_made.connect(self._wire_lesson)
            made.explored.connect(self._learning.explored)
            made.controls.offers_changed.connect(self.offers_changed)
            self.addWidget(made)
        return self._explorers

    @Slot(object)
    def _wire_lesson(self, lesson: "LessonColumn") -> None:
        """Let the links of a lesson act, and what stands below it."""
        lesson.teach(self._learning)
        lesson.sketch_asked.connect(self._sketch)
        lesson.entry_asked.connect(self._session.choose_entry)
        lesson.setting_asked.connect(self._follow_link)

    @Slot(object)
    def _ask_script(self, order: "ScriptOrder") -> None:
        """Let the engine's thread write a program for which it must read a table."""
        if not self._writes:
            self._writes, worker, middle = True, self._engine.scripts, self.training.middle
            self._script_ordered.connect(worker.write)
            worker.written.connect(middle.show_script)
            worker.failed.connect(middle.show_refusal)
            middle.script_dropped.connect(worker.cancel)
        self._script_ordered.emit(order)

    @Slot()
    def _show_guess(self) -> None:
        """Make what draws guessed curves for the first of them; from then on it follows by itself."""
        if self._sketching is None and self._learning.has_sketch(self._session.entry):
            self._sketching = self._new_sketching()

    @Slot(object)
    def _sketch(self, question: "Question") -> None:
        if self._sketching is None:
            self._sketching = self._new_sketching()
        self._sketching.begin(question)

    def _new_sketching(self) -> "Sketching":
        from desktop.lessons.sketching import Sketching

        return Sketching(self._session, self._learning, self.training.page.loss_plot, self)

    @Slot(str, str)
    def _follow_link(self, name: str, value: str) -> None:
        if self._session.entry.trains:
            self.training.follow_link(name, value)
        else:
            self.explorers.follow(name, value)

    def _page(self, tab: str) -> QWidget:
        if tab not in self._made:
            self._made[tab] = self._new[tab]()
            self.addWidget(self._made[tab])
        return self._made[tab]

    def _new_data(self) -> QWidget:
        from desktop.tables.data_place import DataPlace

        return DataPlace(self.tables)

    def _new_handwriting(self) -> QWidget:
        from desktop.handwriting.place import HandwritingPlace

        return HandwritingPlace(self._session, self.handwriting)

    @property
    def handwriting(self) -> "HandwritingController":
        """What keeps one's own digits, made when the first is written or looked at."""
        if self._handwriting is None:
            from desktop.handwriting.controller import HandwritingController

            self._handwriting = HandwritingController(self._session, self._engine.handwriting, self._owner)
            self._handwriting.failed.connect(self._handwriting_failed)
        return self._handwriting

    @Slot(object)
    def _handwriting_failed(self, problem: "Problem") -> None:
        """Tell what is wrong with a drawing to be kept; the page of the digits says it itself."""
        if self.currentWidget() is not self._made.get("handwriting"):
            self.not_kept.emit(problem)

    def _new_race(self) -> QWidget:
        from desktop.racing.controller import RaceController
        from desktop.racing.place import RacePlace

        made = RacePlace(self._session, RaceController(self._session, self._engine.racing, self._owner))
        made.page.exported.connect(self.exported)
        made.controls.offers_changed.connect(self.offers_changed)
        return made

    @property
    def controls(self) -> "RunControls | RaceControls | ExplorerControls":
        """The buttons of the page that is shown; those of the training where it has none."""
        found: RunControls | RaceControls | ExplorerControls = getattr(
            self.currentWidget(), "controls", self.training.controls
        )
        return found

    @Slot()
    def press(self) -> None:
        """Do for a key what the first button of the page that is shown does."""
        self.controls.press()

    @Slot()
    def stop(self) -> None:
        """Do for a key what the Stop of the page that is shown does."""
        self.controls.stop_requested.emit()

    @Slot()
    def reset(self) -> None:
        """Do for a key what the Reset of the page that is shown does."""
        asked = getattr(self.controls, "reset_requested", None)  # a race has nothing to reset
        if asked is not None:
            asked.emit()

    @Slot()
    def _hinder(self) -> None:
        """Refuse to train on a table that cannot be trained on, and say why."""
        has_table = self._session.entry.holds_out
        found = self.tables.hindrance if has_table else None
        self.training.set_hindrance("" if found is None else sentence(EngineError(found.code, **found.values)))
