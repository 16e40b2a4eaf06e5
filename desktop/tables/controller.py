"""Between the views and the table worker: what is asked for, what is known, and why something was refused."""

from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from desktop.session import Session
from desktop.tables.facts import TableFacts
from desktop.tables.worker import Request, TableWorker
from desktop.training.messages import Problem
from engine.catalogue import Entry
from engine.errors import EngineError
from engine.settings import Settings, field

KEPT = "table_kept"
"""In place of a refusal's code: nothing was refused, but no file chosen."""

ACTING = ("table", "file", "label", "fill_missing", "normalise", "seed")
"""The settings that decide what a run gets of which table."""


@dataclass(frozen=True)
class Candidate:
    """A file that was opened and is not in force yet; `header` is known where another label may help."""

    path: str
    label: str = ""
    header: tuple[str, ...] = ()


class TableController(QObject):
    """Describes the table of the present entry, and takes files of the user's own.

    `changed()`: anything that the views show. `progressed(float share)` while a file is read. `chosen()`: the settings
    of the present entry have another table now. `problem_changed()`: see `problem`.
    """

    changed = Signal()
    progressed = Signal(float)
    chosen = Signal()
    problem_changed = Signal()

    # to the worker, delivered between two turns
    _describe = Signal(object)
    _cancel = Signal()

    def __init__(self, session: Session, worker: TableWorker, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.facts: TableFacts | None = None  # of the table in force
        self.problem: Problem | None = None
        """Why the table in force cannot be trained on; None where it can, as far as is known."""
        self.refusal: Problem | None = None  # why the candidate, or what was asked for, was not taken
        self.candidate: Candidate | None = None
        self.reading = False
        self._number = 0
        self._asked: Settings | None = None  # for which `facts` or `problem` hold, or are waited for
        self._shown = False
        self._connect(worker)
        self._follow()

    def _connect(self, worker: TableWorker) -> None:
        self._describe.connect(worker.describe)
        self._cancel.connect(worker.cancel)
        worker.reading.connect(self._worker_reading)
        worker.headed.connect(self._worker_headed)
        worker.described.connect(self._worker_described)
        worker.failed.connect(self._worker_failed)
        self._session.entry_changed.connect(self._entry_changed)
        self._session.settings_changed.connect(self._follow)
        self._session.run_state_changed.connect(self._follow)

    @property
    def settings(self) -> Settings:
        """The settings of the present entry."""
        return self._session.settings

    @property
    def locked(self) -> bool:
        """Whether the data are fixed: a run of the entry is under way, or waits to go on."""
        return self._session.shows_run or self._session.waiting(self._session.entry) is not None

    @property
    def hindrance(self) -> Problem | None:
        """Why Train must be refused for the present entry: its table is the user's own, and none was chosen yet."""
        if not has_table(self._session.entry) or self.locked:
            return None
        return _obvious(self.settings)

    # what the user asks for

    @Slot(bool)
    def show(self, shown: bool) -> None:
        """Describe the table whenever it changes, from now on; or only when it is shown again."""
        self._shown = shown
        if shown and self.problem is not None:
            self._asked = None  # the file may be there again
        self._follow()

    @Slot(str)
    def choose(self, table: str) -> None:
        """Take the "raw" table, the "course"'s, or the "own" one that was chosen before."""
        if table != self.settings.table and not self._is_refused():
            self._drop_candidate()
            self._use(self.settings.changed(table=table))

    @Slot(str)
    def choose_label(self, label: str) -> None:
        """Predict the column `label` of the file that was opened last."""
        if self.candidate is not None:
            self.open(self.candidate.path, label)
        elif self.settings.table == "own":
            self.open(self.settings.file, label)

    def open(self, path: str, label: str = "") -> None:
        """Take the CSV file `path`, once it was read; until then, and where it is bad, the table before stays."""
        if self._is_refused():
            return
        path = str(Path(path).absolute())
        before = self.candidate or Candidate(self.settings.file)
        self.candidate = Candidate(path, label, before.header if before.path == path else ())
        self.refusal = None
        if self.facts is None:
            self._asked = None  # it is read no further: this comes first
        try:
            self._ask(self.settings.changed(table="own", file=path, label=label))
        except EngineError as error:  # a path of endless length
            self.refusal = Problem(error.code, error.values)
            self.changed.emit()

    @Slot()
    def keep(self) -> None:
        """Say that the table stays as it was: a file of the user's own was wanted, and none chosen."""
        if self.candidate is None:
            self.refusal = Problem(KEPT, {})
            self.changed.emit()

    @Slot()
    def cancel(self) -> None:
        """Read no further; the table in force stays."""
        self._drop_candidate()
        self._leave()
        self._follow()

    def _leave(self) -> None:
        """Let the worker read no further, and hear nothing more of what it was asked."""
        self._number += 1
        self._cancel.emit()
        self.reading = False

    def _is_refused(self) -> bool:
        if self.locked:
            self.refusal = Problem("setting_fixed", {"field": field("table").title})
            self.changed.emit()
        return self.locked

    def _drop_candidate(self) -> None:
        self.candidate = self.refusal = None

    def _use(self, settings: Settings) -> None:
        self._session.choose_settings(settings)
        self.chosen.emit()

    # what the session tells

    @Slot(object)
    def _entry_changed(self, entry: Entry) -> None:
        if self.reading and (self.candidate is not None or not has_table(entry)):
            self._leave()  # it would be told of the entry that is shown now
            if self.facts is None:
                self._asked = None
        self._drop_candidate()
        self._follow()

    @Slot()
    def _follow(self) -> None:
        """Describe the table in force anew where it has become another, or is prepared in another way."""
        if not has_table(self._session.entry):
            self._set_problem(None)
            return
        settings = self.settings
        if self.candidate is None and not self.locked:
            self.refusal = None  # of something asked for while a run trained
        if self._asked is None or not _alike(settings, self._asked):
            self.facts = self._asked = None
            self._set_problem(_obvious(settings))
            if self._shown and not (self.reading and self.candidate is not None):
                self._asked = settings
                self._ask(settings)
        self.changed.emit()

    def _ask(self, settings: Settings) -> None:
        self._number += 1
        self.reading = True
        self._describe.emit(Request(self._number, settings))
        self.changed.emit()

    def _set_problem(self, problem: Problem | None) -> None:
        if problem != self.problem:
            self.problem = problem
            self.problem_changed.emit()

    # what the worker reports

    @Slot(int, float)
    def _worker_reading(self, number: int, share: float) -> None:
        if number == self._number:
            self.progressed.emit(share)

    @Slot(int, object)
    def _worker_headed(self, number: int, header: tuple[str, ...]) -> None:
        if number == self._number and self.candidate is not None:
            self.candidate = replace(self.candidate, header=header)

    @Slot(int, object)
    def _worker_described(self, number: int, facts: TableFacts) -> None:
        if number != self._number:
            return
        self.reading = False
        taken, self.candidate = self.candidate, None
        if taken is not None and self._is_refused():  # a run has begun meanwhile
            self._follow()
            return
        # an empty label means the last column: the settings name it
        self.facts, self._asked = facts, facts.settings.model_copy(update={"label": facts.label})
        self.refusal = None
        self._set_problem(None)
        if taken is not None:
            self._use(self.settings.changed(table="own", file=taken.path, label=facts.label))
        self.changed.emit()

    @Slot(int, object)
    def _worker_failed(self, number: int, problem: Problem) -> None:
        if number != self._number:
            return
        self.reading = False
        if self.candidate is not None:
            self.refusal = problem
            self._follow()  # the table in force may have changed while the file was read
        else:
            self._set_problem(problem)
        self.changed.emit()


def has_table(entry: Entry) -> bool:
    """Tell whether `entry` learns from a table."""
    return entry.data.endswith(":table")


def _alike(one: Settings, other: Settings) -> bool:
    """Tell whether a run gets the same of the same table by both."""
    names = [name for name in ACTING if one.table == "own" or name not in ("file", "label")]
    return all(getattr(one, name) == getattr(other, name) for name in names)


def _obvious(settings: Settings) -> Problem | None:
    """Return what is wrong with the table at first sight, before it is read."""
    if settings.table == "own" and not settings.file:
        return Problem("table_not_chosen", {})
    return None
