"""Trainings without learning: what is under test is how they are driven, not what they learn."""

from collections.abc import Iterable, Iterator
from functools import partial
from itertools import count
from typing import Any

import numpy as np
from PySide6.QtCore import QObject, Signal, Slot

from desktop.training.messages import Order, Past, Problem, Started
from engine.catalogue import entry
from engine.progress import Batches, Change, Progress, Score
from engine.runs import recorder
from engine.runs.run import Run
from engine.runs.state import State
from engine.runs.store import Record, Status
from engine.settings import Settings


def block(first: int = 0, batches: int = 3, epoch: int = 1) -> Batches:
    """Return so many made-up batches."""
    losses = np.linspace(2, 1, batches, dtype=np.float32)
    return Batches(epoch, first, losses, 1 - losses / 3)


class Script:
    """Stands in for `engine.training.train`: a real run, but made-up records; an exception among them is raised."""

    def __init__(self, records: Iterable[Progress | Exception]) -> None:
        self.records = records
        self.taken = 0
        self.closed = False

    def __call__(
        self, run: Run, state: State | None = None, *, begun: bool = False, block_seconds: float | None = None
    ) -> Iterator[Progress]:
        if not begun:
            run.begin(state)
        try:
            for record in self.records:
                if isinstance(record, Exception):
                    raise record
                if isinstance(record, Batches):
                    run.history.append(record)
                    run.batch += len(record.losses)
                elif isinstance(record, Score):
                    run.history.scores.append(record)
                self.taken += 1
                yield record
        finally:
            self.closed = True


def past(*blocks: Batches, settings: Settings | None = None, changes: tuple[Change, ...] = ()) -> Past:
    """Return what a made-up run, of 100 batches an epoch, has measured."""
    return Past(100, blocks, (), changes, settings or Settings(), np.empty((0, 0)))


def endless() -> list[Progress]:
    """Return more records than any test takes."""
    return [block(3 * index) for index in range(300)]


class Endless:
    """Block after block, for as long as somebody asks."""

    def __iter__(self) -> Iterator[Progress]:
        return (block(3 * index) for index in count())


class Heard(list[tuple[Any, ...]]):
    """What an object said: (name of the signal, its values …), in order."""

    def __init__(self, speaker: QObject, *signals: str) -> None:
        super().__init__()
        self.listen(speaker, *signals)

    def listen(self, speaker: QObject, *signals: str) -> None:
        """Hear another object as well."""
        for name in signals:
            getattr(speaker, name).connect(partial(self._note, name))

    def _note(self, name: str, *values: Any) -> None:
        self.append((name, *values))

    @property
    def names(self) -> list[str]:
        """The signals alone."""
        return [name for name, *_ in self]

    def last(self, name: str) -> tuple[Any, ...]:
        """Return the values of the last `name`."""
        return next(tuple(values) for said, *values in reversed(self) if said == name)

    def forget(self) -> "Heard":
        """Begin anew."""
        self.clear()
        return self


def stored(status: Status = "paused", settings: Settings | None = None, run_id: str | None = None) -> Record:
    """Store a run of C1 after six made-up batches, and return its record."""
    run = Run(entry("C1"), settings or Settings(device="cpu"), run_id)
    records = Script([block(), block(3)])(run)
    next(records), next(records)
    return recorder.save(run, status)


class FakeWorker(QObject):
    """Hears what the training controller asks; the test says what a worker would."""

    ready = Signal(object)
    started = Signal(int, object)
    progressed = Signal(int, object)
    paused = Signal(int)
    resumed = Signal(int)
    changed = Signal(int, object)
    looked = Signal(int, object)
    went_back = Signal(int, object)
    refused = Signal(int, object)
    ended = Signal(int, str, object)
    saved = Signal(object)
    not_saved = Signal(object)
    recalled = Signal(str, object)
    discarded = Signal(object)
    not_discarded = Signal(object)
    compared = Signal(object, object, object)
    not_compared = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.reader = self
        self.asked: list[tuple[object, ...]] = []

    @Slot(object)
    def train(self, order: Order) -> None:
        self.asked.append(("train", order))

    @Slot()
    def pause(self) -> None:
        self.asked.append(("pause",))

    @Slot()
    def resume(self) -> None:
        self.asked.append(("resume",))

    @Slot()
    def stop(self) -> None:
        self.asked.append(("stop",))

    @Slot(str)
    def step(self, unit: str) -> None:
        self.asked.append(("step", unit))

    @Slot()
    def step_back(self) -> None:
        self.asked.append(("step_back",))

    @Slot(bool)
    def set_slow(self, slow: bool) -> None:
        self.asked.append(("set_slow", slow))

    @Slot(str, object)
    def compare(self, entry_id: str, settings: Settings) -> None:
        self.asked.append(("compare", entry_id, settings))

    @Slot(str, object)
    def change(self, name: str, value: object) -> None:
        self.asked.append(("change", name, value))

    @Slot(str)
    def recall(self, run_id: str) -> None:
        self.asked.append(("recall", run_id))

    @Slot(str)
    def discard(self, run_id: str) -> None:
        self.asked.append(("discard", run_id))

    @property
    def orders(self) -> list[Order]:
        return [order for name, *rest in self.asked if name == "train" for order in rest]

    def begin(self, number: int = 1, run_id: str = "C1-1", entry: str = "C1") -> None:
        """Say that a run has started."""
        self.started.emit(number, Started(run_id, entry, Settings(), 100, "cpu", 10, past()))

    def end(self, status: str, problem: Problem | None = None, number: int = 1) -> None:
        """Say that a run has ended, and why."""
        self.ended.emit(number, status, problem)
