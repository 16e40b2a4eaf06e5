"""Drives the race inside the engine's thread, one `next()` at a turn of the event loop, as the training is driven."""

from collections.abc import Iterator
from dataclasses import replace
from time import monotonic
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QObject, QTimer, Signal, Slot

from desktop.racing.messages import RaceOrder
from desktop.training.blocks import INTERVAL
from desktop.training.messages import problem
from desktop.training.worker import TrainingWorker

if TYPE_CHECKING:
    from engine.race import Arrival, Lap


class RaceWorker(QObject):
    """Lets one race run at a time, and none while a training is under way.

    Reports, each with the number of its order: `started(int, bool by accuracy)`, `lapped(int, tuple of Lap)`,
    `arrived(int, Arrival)`, `ranked(int, tuple of Result)` (the best first), `failed(int, Problem)`, and last, on
    every path, `ended(int, str)`: "finished", "stopped", "failed", or "refused" since a network trains.
    """

    started = Signal(int, bool)
    lapped = Signal(int, object)
    arrived = Signal(int, object)
    ranked = Signal(int, object)
    failed = Signal(int, object)
    ended = Signal(int, str)

    stop_asked = Signal()

    def __init__(self, training: TrainingWorker) -> None:
        super().__init__()
        self._training = training
        self._number = 0
        self._records: Iterator[Lap | Arrival] | None = None
        self._laps: list[Lap] = []
        self._arrivals: list[Arrival] = []
        self._by_accuracy = False
        self._told_at = 0.0
        self._ranked = 0  # so many arrivals
        self._turns = QTimer(self)
        self._turns.setInterval(0)
        self._turns.timeout.connect(self._turn)
        self.stop_asked.connect(self.stop)

    @property
    def under_way(self) -> bool:
        """Whether a race is being run."""
        return self._records is not None

    @Slot(object)
    def race(self, order: RaceOrder) -> None:
        """Begin what `order` asks for; a race that is still under way is stopped first."""
        from engine.race import Lane, judged_by_accuracy, race

        self.stop()
        self._number = order.number
        if self._training.under_way:
            self.ended.emit(self._number, "refused")
            return
        self._laps, self._arrivals, self._ranked = [], [], 0
        self._by_accuracy = all(judged_by_accuracy(one.entry) for one in order.entrants)
        lanes = [Lane(str(one.value), one.entry, one.settings) for one in order.entrants]
        self._records = race(lanes, order.seeds)
        self.started.emit(self._number, self._by_accuracy)
        self._turns.start()

    @Slot()
    def stop(self) -> None:
        """End the race under way, if there is one; who has arrived has arrived."""
        if self._records is not None:
            self._end("stopped")

    @Slot()
    def _turn(self) -> None:
        from engine.race import Arrival

        if self._records is None:
            return
        if self._training.under_way:  # the window lets nobody begin it; a time that it would spoil is worth nothing
            self._end("stopped")
            return
        try:
            record = next(self._records, None)
        except Exception as error:  # everything must reach the window
            self.failed.emit(self._number, problem(error))
            self._end("failed")
            return
        if record is None:
            self._end("finished")
        elif isinstance(record, Arrival):
            self._arrive(record)
        else:
            self._laps.append(record)
        if monotonic() - self._told_at >= INTERVAL:
            self._tell()

    def _arrive(self, arrival: "Arrival") -> None:
        self._laps.clear()  # an arrival holds all of them
        self._arrivals.append(arrival)
        self.arrived.emit(self._number, arrival)

    def _tell(self) -> None:
        """Report the laps and the ranking that are new."""
        from engine.verdict import results

        self._told_at = monotonic()
        if self._laps:
            self.lapped.emit(self._number, _joined(self._laps))
            self._laps = []
        if self._ranked != len(self._arrivals):
            self._ranked = len(self._arrivals)
            self.ranked.emit(self._number, tuple(results(self._arrivals, by_accuracy=self._by_accuracy)))

    def _end(self, status: str) -> None:
        """Leave the race: report what is left, and say last that it has ended."""
        self._records = None  # with it goes the network that trained
        self._turns.stop()
        self._tell()
        self.ended.emit(self._number, status)


def _joined(laps: "list[Lap]") -> "tuple[Lap, ...]":
    """Return `laps` with all those of one lane and seed in one; they follow each other."""
    found: dict[tuple[int, int], list[Lap]] = {}
    for lap in laps:
        found.setdefault((lap.lane, lap.seed), []).append(lap)
    return tuple(replace(some[0], losses=np.concatenate([one.losses for one in some])) for some in found.values())
