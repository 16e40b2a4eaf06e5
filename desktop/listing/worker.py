"""Writes the program of a run on a table of the user's own inside the engine's thread: the table is read for it."""

from collections.abc import Generator
from dataclasses import dataclass
from time import monotonic

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from desktop.tables.worker import TURN_SECONDS
from desktop.training.messages import problem
from engine.catalogue import Entry
from engine.datasets import kept
from engine.scripts import Script, script
from engine.settings import Settings


@dataclass(frozen=True)
class ScriptOrder:
    """Write the program of `entry` with `settings`, which name a file."""

    entry: Entry
    settings: Settings


class ScriptWorker(QObject):
    """Writes one program at a time; a new order takes the place of the one before.

    Reports, with the order: last `written(ScriptOrder, Script)` or `failed(ScriptOrder, Problem)`.
    """

    written = Signal(object, object)
    failed = Signal(object, object)

    cancel_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._order: ScriptOrder | None = None
        self._steps: Generator[float, None, Script] | None = None
        self._turns = QTimer(self)
        self._turns.setInterval(0)
        self._turns.timeout.connect(self._turn)
        self.cancel_asked.connect(self.cancel)

    @Slot(object)
    def write(self, order: ScriptOrder) -> None:
        """Begin what `order` asks for."""
        self.cancel()
        self._order, self._steps = order, _writing(order)
        self._turns.start()

    @Slot()
    def cancel(self) -> None:
        """Leave what is under way, and report nothing more of it."""
        self._turns.stop()
        if self._steps is not None:
            self._steps.close()
        self._steps = self._order = None

    @Slot()
    def _turn(self) -> None:
        order, steps, until = self._order, self._steps, monotonic() + TURN_SECONDS
        if steps is None:
            return
        try:
            next(steps)
            while monotonic() < until:
                next(steps)
        except StopIteration as end:
            self.cancel()
            self.written.emit(order, end.value)
        except Exception as error:  # everything must reach the window: it waits for this program
            self.cancel()
            self.failed.emit(order, problem(error))


def _writing(order: ScriptOrder) -> Generator[float, None, Script]:
    """Read the table in steps; then it is kept, and the program is written at once."""
    yield from kept.reading(order.settings.file, order.settings.label or None)
    return script(order.entry, order.settings)
