"""Between the views and the handwriting worker: the collection, who has read it how, and the fine-tuning under way."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from numpy.typing import ArrayLike
from PySide6.QtCore import QObject, QTimer, Signal, Slot

from desktop.drawing.worker import PRETRAINED
from desktop.handwriting.messages import Measured, MeasureOrder, TuneOrder
from desktop.handwriting.worker import HandwritingWorker
from desktop.session import Session
from desktop.training.messages import Problem, problem
from engine.datasets.handwriting import Handwriting
from engine.datasets.own_digits import Digits
from engine.errors import EngineError
from engine.reading import Outcome

LISTED = 20
"""Trained networks that read, the newest first."""

QUIET_MS = 400
"""So long after the last change the networks read again: not after every digit of somebody who writes fast."""


@dataclass(frozen=True)
class Tuning:
    """A fine-tuning under way: of which network, and the share that is done."""

    name: str
    share: float


class HandwritingController(QObject):
    """Keeps digits, asks the worker, and remembers what it said.

    `changed()`: the digits. `read()`: what networks say to them. `kept()`: a drawing was kept. `tuning_changed()`.
    `failed(Problem)`: something that was asked for could not be done.
    """

    changed = Signal()
    read = Signal()
    kept = Signal()
    tuning_changed = Signal()
    failed = Signal(object)

    # to the worker, delivered between two turns
    _measure = Signal(object)
    _tune = Signal(object)
    _stop = Signal()

    def __init__(self, session: Session, worker: HandwritingWorker, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._collection: Handwriting | None = None
        self.readings: dict[str, Measured] = {}
        self.unreadable: dict[str, Problem] = {}
        self.tuning: Tuning | None = None
        self.outcome: Outcome | None = None
        self.tuned_name = ""  # the network that `outcome` began with
        self.problem: Problem | None = None  # of the last fine-tuning
        self._tested: dict[tuple[str, datetime], float] = {}  # MNIST's test digits read before, by the run as saved
        self._measured, self._tuned = 0, 0  # the numbers of the last orders
        self._stopping = False  # by the user, not by a training or a race that has begun
        self._shown = False
        self._quiet = QTimer(self)
        self._quiet.setSingleShot(True)
        self._quiet.setInterval(QUIET_MS)
        self._quiet.timeout.connect(self._ask)
        self._connect(worker)

    def _connect(self, worker: HandwritingWorker) -> None:
        self._measure.connect(worker.measure)
        self._tune.connect(worker.tune)
        self._stop.connect(worker.stop)
        worker.measured.connect(self._worker_measured)
        worker.unreadable.connect(self._worker_unreadable)
        worker.tuning.connect(self._worker_tuning)
        worker.tuned.connect(self._worker_tuned)
        worker.failed.connect(self._worker_failed)
        worker.ended.connect(self._worker_ended)
        self._session.runs_changed.connect(self._networks_changed)
        for changed in (self._session.run_state_changed, self._session.racing_changed):
            changed.connect(self.tuning_changed)

    @property
    def collection(self) -> Handwriting:
        """The user's digits, read when first asked for."""
        if self._collection is None:
            self._collection = Handwriting()
        return self._collection

    @property
    def digits(self) -> Digits:
        """All of them, in the order in which they were written."""
        return self.collection.digits

    @property
    def trouble(self) -> EngineError | None:
        """What was wrong with the file when it was opened."""
        return self.collection.trouble

    def networks(self) -> tuple[str, ...]:
        """Return who reads: the network that ships and the stored runs, the newest first."""
        return (PRETRAINED, *(one.id for one in self._session.readers(LISTED)))

    def mnist(self, name: str) -> float | None:
        """Return the accuracy of a network on MNIST's test digits: as stored, or as fine-tuning it has found out."""
        record, found = self._session.records.get(name), self.readings.get(name)
        if record is None:
            return None if found is None else found.mnist
        stored = record.test_accuracy
        return self._tested.get((name, record.saved)) if stored is None else stored

    # the collection

    @Slot(int, object)
    def keep(self, label: int, strokes: Iterable[ArrayLike]) -> bool:
        """Keep a drawing, (k, 3) a stroke in sheet units, under `label`, and say whether that was done."""
        done = self._do(lambda: self.collection.add(label, strokes))
        if done:
            self.kept.emit()
        return done

    def remove(self, ids: Iterable[str]) -> None:
        """Forget these digits; `undo` brings them back."""
        self._do(lambda: self.collection.remove(tuple(ids)))

    def relabel(self, ids: Iterable[str], label: int) -> None:
        """Say that these are `label`s."""
        self._do(lambda: self.collection.relabel(tuple(ids), label))

    @Slot()
    def undo(self) -> None:
        """Take the last change back."""
        self._do(self.collection.undo)

    def export(self, path: str) -> bool:
        """Write all digits to a file, and say whether that was done."""
        return self._do(lambda: self.collection.export(Path(path)), changes=False)

    def import_(self, path: str) -> int | None:
        """Take what is new from an exported file; return how many that are, or None where it was refused."""
        added: list[int] = []  # not by counting: another Descent may have added some meanwhile
        return added[0] if self._do(lambda: added.append(self.collection.import_(Path(path)))) else None

    def _do(self, act: Callable[[], object], *, changes: bool = True) -> bool:
        """Do something to the collection; where that is refused, say why."""
        try:
            act()
        except EngineError as error:
            self.failed.emit(problem(error))
            return False
        if changes:
            self.changed.emit()
            self._later()
        return True

    # what networks say

    def show(self, shown: bool) -> None:
        """Let the networks read whenever something changes, from now on; or only when it is shown again."""
        self._shown = shown
        if shown:
            self._ask()
        else:
            self._quiet.stop()

    @Slot()
    def _networks_changed(self) -> None:
        self.read.emit()
        self._later()

    def _later(self) -> None:
        if self._shown:
            self._quiet.start()

    @Slot()
    def _ask(self) -> None:
        self._measured += 1
        names = self.networks()
        self.readings = {name: found for name, found in self.readings.items() if name in names}
        self.unreadable = {}
        self._measure.emit(MeasureOrder(self._measured, self.digits, names))

    @Slot(int, object)
    def _worker_measured(self, number: int, found: Measured) -> None:
        if number == self._measured:
            self.readings[found.name] = found
            self.read.emit()

    @Slot(int, str, object)
    def _worker_unreadable(self, number: int, name: str, why: Problem) -> None:
        if number == self._measured:
            self.readings.pop(name, None)
            self.unreadable[name] = why
            self.read.emit()

    # fine-tuning

    @Slot(str, float)
    def tune(self, name: str, rehearsal: float) -> None:
        """Fine-tune the network `name`; nothing while another, a training or a race is under way."""
        if self.tuning is not None or self._session.training or self._session.racing is not None:
            return
        self._tuned += 1
        self._stopping = False
        self.tuning, self.outcome, self.problem = Tuning(name, 0.0), None, None
        self._tune.emit(TuneOrder(self._tuned, name, rehearsal))
        self.tuning_changed.emit()

    @Slot()
    def stop(self) -> None:
        """End the fine-tuning under way; nothing of it is stored."""
        self._stopping = True
        self._stop.emit()

    @Slot(int, float)
    def _worker_tuning(self, number: int, share: float) -> None:
        if number == self._tuned and self.tuning is not None:
            self.tuning = Tuning(self.tuning.name, share)
            self.tuning_changed.emit()

    @Slot(int, object)
    def _worker_tuned(self, number: int, outcome: Outcome) -> None:
        if number == self._tuned and self.tuning is not None:
            self.outcome, self.tuned_name = outcome, self.tuning.name
            if (base := self._session.records.get(self.tuning.name)) is not None:
                self._tested[base.id, base.saved] = outcome.mnist_before
            self._session.remember(outcome.record)

    @Slot(int, object)
    def _worker_failed(self, number: int, why: Problem) -> None:
        if number == self._tuned:
            self.problem = why

    @Slot(int, str)
    def _worker_ended(self, number: int, status: str) -> None:
        if number == self._tuned:
            if status in ("refused", "stopped") and not self._stopping:
                self.problem = Problem("tuning_interrupted", {})
            self.tuning = None
            self.tuning_changed.emit()
