"""Reads and describes tables inside the engine's thread, between two turns of the training."""

from collections.abc import Generator
from dataclasses import dataclass
from time import monotonic
from typing import TypeAlias

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from desktop.tables.facts import TableFacts, describing
from desktop.training.messages import problem
from engine.datasets import kept, pima
from engine.datasets.table import Table, reading_header
from engine.errors import EngineError
from engine.settings import Settings

TURN_SECONDS = 0.02
"""How long a turn takes: the reading works in steps of a few milliseconds."""

ABOUT_LABEL = ("table_label", "table_one_class", "table_no_feature", "table_cell")
"""How the codes begin of what another label column may mend."""

Steps: TypeAlias = Generator[float, None, TableFacts]


@dataclass(frozen=True)
class Request:
    """Describe the table of `settings` as a run with them takes it. `number` marks every report."""

    number: int
    settings: Settings


class TableWorker(QObject):
    """Describes one table at a time; a new request takes the place of the one before.

    Reports, each with the number of its request: `reading(int, float share)`, `headed(int, tuple of str)`, the names
    of the columns of a file that cannot be used with this label; last `described(int, TableFacts)` or
    `failed(int, Problem)`, unless it was cancelled.
    """

    reading = Signal(int, float)
    headed = Signal(int, object)
    described = Signal(int, object)
    failed = Signal(int, object)

    cancel_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._request: Request | None = None
        self._steps: Steps | None = None
        self._share = 0.0  # last told
        self._turns = QTimer(self)
        self._turns.setInterval(0)
        self._turns.timeout.connect(self._turn)
        self.cancel_asked.connect(self.cancel)

    @Slot(object)
    def describe(self, request: Request) -> None:
        """Begin what `request` asks for."""
        self.cancel()
        self._request, self._share = request, 0.0
        self._steps = self._described(request)
        self._turns.start()

    @Slot()
    def cancel(self) -> None:
        """Leave what is under way, and report nothing more of it."""
        self._turns.stop()
        if self._steps is not None:
            self._steps.close()
        self._steps = self._request = None

    @Slot()
    def _turn(self) -> None:
        if self._steps is None or self._request is None:
            return
        number, until = self._request.number, monotonic() + TURN_SECONDS
        try:
            share = next(self._steps)
            while monotonic() < until:
                share = next(self._steps)
        except StopIteration as end:
            self.cancel()
            self.described.emit(number, end.value)
        except Exception as error:  # everything must reach the window: it waits for this table
            self.cancel()
            self.failed.emit(number, problem(error))
        else:
            self._tell(number, share)

    def _tell(self, number: int, share: float) -> None:
        """Tell how much is read, a hundred times at most."""
        if share >= self._share + 0.01:
            self._share = share
            self.reading.emit(number, share)

    def _described(self, request: Request) -> Steps:
        table = yield from self._read(request)
        facts = describing(table, request.settings)
        while True:
            try:
                next(facts)
            except StopIteration as end:
                made: TableFacts = end.value
                return made
            yield 1.0

    def _read(self, request: Request) -> Generator[float, None, Table]:
        settings = request.settings
        if settings.table != "own":
            return pima.course() if settings.table == "course" else pima.raw()
        if not settings.file:
            raise EngineError("table_not_chosen")
        try:
            return (yield from kept.reading(settings.file, settings.label or None))
        except EngineError as error:
            if error.code.startswith(ABOUT_LABEL):
                self.headed.emit(request.number, (yield from reading_header(settings.file)))
            raise
