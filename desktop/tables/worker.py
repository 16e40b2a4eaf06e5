"""Reads and describes tables inside the engine's thread, between two turns of the training."""

from collections.abc import Generator
from dataclasses import dataclass
from typing import TypeAlias

from PySide6.QtCore import Signal, Slot

from desktop.stepwise import StepwiseWorker
from desktop.tables.facts import TableFacts, describing
from desktop.training.messages import Problem
from engine.datasets import kept, pima
from engine.datasets.table import Table, reading_header
from engine.errors import EngineError
from engine.settings import Settings

ABOUT_LABEL = ("table_label", "table_one_class", "table_no_feature", "table_cell")
"""How the codes begin of what another label column may mend."""

Steps: TypeAlias = Generator[float, None, TableFacts]


@dataclass(frozen=True)
class Request:
    """Describe the table of `settings` as a run with them takes it. `number` marks every report."""

    number: int
    settings: Settings


class TableWorker(StepwiseWorker):
    """Describes one table at a time; a new request takes the place of the one before.

    Reports, each with the number of its request: `reading(int, float share)`, `headed(int, tuple of str)`, the names
    of the columns of a file that cannot be used with this label; last `described(int, TableFacts)` or
    `failed(int, Problem)`, unless it was cancelled.
    """

    reading = Signal(int, float)
    headed = Signal(int, object)
    described = Signal(int, object)
    failed = Signal(int, object)

    def __init__(self) -> None:
        super().__init__()
        self._share = 0.0  # last told

    @Slot(object)
    def describe(self, request: Request) -> None:
        """Begin what `request` asks for."""
        self._share = 0.0
        self._begin(request, self._described(request))

    def _done(self, order: Request, result: TableFacts) -> None:
        self.described.emit(order.number, result)

    def _failed(self, order: Request, problem: Problem) -> None:
        self.failed.emit(order.number, problem)

    def _stepped(self, order: Request, share: float) -> None:
        """Tell how much is read, a hundred times at most."""
        if share >= self._share + 0.01:
            self._share = share
            self.reading.emit(order.number, share)

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
