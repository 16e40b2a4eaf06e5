"""Writes the program of a run on a table of the user's own inside the engine's thread: the table is read for it."""

from collections.abc import Generator
from dataclasses import dataclass

from PySide6.QtCore import Signal, Slot

from desktop.stepwise import StepwiseWorker
from desktop.training.messages import Problem
from engine.catalogue import Entry
from engine.datasets import kept
from engine.scripts import Script, script
from engine.settings import Settings


@dataclass(frozen=True)
class ScriptOrder:
    """Write the program of `entry` with `settings`, which name a file."""

    entry: Entry
    settings: Settings


class ScriptWorker(StepwiseWorker):
    """Writes one program at a time; a new order takes the place of the one before.

    Reports, with the order: last `written(ScriptOrder, Script)` or `failed(ScriptOrder, Problem)`.
    """

    written = Signal(object, object)
    failed = Signal(object, object)

    @Slot(object)
    def write(self, order: ScriptOrder) -> None:
        """Begin what `order` asks for."""
        self._begin(order, _writing(order))

    def _done(self, order: ScriptOrder, result: Script) -> None:
        self.written.emit(order, result)

    def _failed(self, order: ScriptOrder, problem: Problem) -> None:
        self.failed.emit(order, problem)


def _writing(order: ScriptOrder) -> Generator[float, None, Script]:
    """Read the table in steps; then it is kept, and the program is written at once."""
    yield from kept.reading(order.settings.file, order.settings.label or None)
    return script(order.entry, order.settings)
