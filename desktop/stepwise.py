"""Work in steps inside the engine's thread: for some milliseconds at a turn, so that the training goes on between."""

from collections.abc import Generator
from time import monotonic
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from desktop.training.messages import Problem, problem

TURN_SECONDS = 0.02
"""How long a turn takes: a table is read in steps of a few milliseconds."""


class StepwiseWorker(QObject):
    """Works on one order at a time; a new one takes the place of the one before.

    Who inherits reports by `_stepped`, `_done` and `_failed`; of what is cancelled none of them is called any more.
    """

    cancel_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._order: Any = None
        self._steps: Generator[float, None, Any] | None = None
        self._turns = QTimer(self)
        self._turns.setInterval(0)
        self._turns.timeout.connect(self._turn)
        self.cancel_asked.connect(self.cancel)

    def _begin(self, order: Any, steps: Generator[float, None, Any]) -> None:
        """Take the steps of `order`, from the next turn on."""
        self.cancel()
        self._order, self._steps = order, steps
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
            share = next(steps)
            while monotonic() < until:
                share = next(steps)
        except StopIteration as end:
            self.cancel()
            self._done(order, end.value)
        except Exception as error:  # everything must reach the window: it waits for an answer
            self.cancel()
            self._failed(order, problem(error))
        else:
            self._stepped(order, share)

    def _stepped(self, order: Any, share: float) -> None:
        """Report what share of `order` is done."""

    def _done(self, order: Any, result: Any) -> None:
        """Report what came out of `order`."""
        raise NotImplementedError

    def _failed(self, order: Any, problem: Problem) -> None:
        """Report why nothing comes out of `order`."""
        raise NotImplementedError
