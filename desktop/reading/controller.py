"""Between the page "How it reads" and its worker: what is read, by whom, without which steps."""

from typing import NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from desktop.drawing.controller import DrawingController
from desktop.drawing.worker import PRETRAINED
from desktop.reading.messages import Asked, Reply, Tally
from desktop.reading.worker import ReadingWorker
from desktop.session import Session
from desktop.training.messages import Problem
from desktop.training.run_state import RunState
from engine.runs.store import Record
from engine.step import Step

AGAIN_MS = 1000
"""How often all answer again while a network trains."""

MOST = 12
"""Networks that answer at once: the shipped one and the newest runs."""


class Network(NamedTuple):
    """One that answers: its id, when it was saved (None: shipped), its entry, its test accuracy, whether it trains."""

    id: str
    record: Record | None
    entry: str
    tested: float | None
    trains: bool


class ReadingController(QObject):
    """Asks only while somebody looks (`show`), one question at a time; the newest takes the place of one that waits.

    `seen(tuple of Step)`, `replied(Reply)`, `unreadable(str, Problem)`, `measured(Tally)`, `refused(Problem)`;
    `moved()`: the network that answers is `moving`; `emptied()`: nothing is drawn;
    `listed()`: other `networks`; `steps_changed()`: others are switched off.
    """

    seen = Signal(object)
    replied = Signal(object)
    unreadable = Signal(str, object)
    measured = Signal(object)
    refused = Signal(object)
    moved = Signal()
    emptied = Signal()
    listed = Signal()
    steps_changed = Signal()

    _ask = Signal(object)

    def __init__(
        self,
        session: Session,
        drawing: DrawingController,
        worker: ReadingWorker,
        *,
        alone: bool = False,
        parent: QObject | None = None,
    ) -> None:
        """Read what `drawing` has on its sheet; `alone`: only the steps, no network answers."""
        super().__init__(parent)
        self._session, self._drawing, self._worker, self._alone = session, drawing, worker, alone
        self.without: frozenset[str] = frozenset()
        self.networks: tuple[Network, ...] = ()
        self._shown = False
        self._asked: Asked | None = None  # whose reports count
        self._out = False  # it is being read
        self._again = False
        self._clock = QTimer(self)
        self._clock.setInterval(AGAIN_MS)
        self._clock.timeout.connect(self.ask)
        self.list_networks()
        self._connect(worker)

    def _connect(self, worker: ReadingWorker) -> None:
        session = self._session
        self._drawing.given_changed.connect(self._given_changed)
        session.classifier_changed.connect(self._networks_changed)
        session.runs_changed.connect(self._networks_changed)
        session.run_state_changed.connect(self._networks_changed)
        self._ask.connect(worker.ask)
        worker.seen.connect(self._worker_seen)
        worker.replied.connect(self._worker_replied)
        worker.unreadable.connect(self._worker_unreadable)
        worker.read.connect(self._worker_read)
        worker.measured.connect(self._worker_measured)
        worker.refused.connect(self._worker_refused)

    @property
    def is_empty(self) -> bool:
        """Whether nothing is drawn, and no picture is there."""
        drawing, picture = self._drawing.given
        return not drawing and picture is None

    @property
    def moving(self) -> bool:
        """Whether the network that answers trains, so that nothing is counted."""
        session = self._session
        return session.run_state is RunState.RUNNING and session.classifier == session.run_id

    def show(self, shown: bool) -> None:
        """Read while `shown`."""
        if shown is self._shown:
            return
        self._shown = shown
        self._keep_time()
        if shown:
            self._networks_changed()
        else:
            self._asked, self._out, self._again = None, False, False
            self._worker.halt_asked.emit()

    def switch(self, step: str, on: bool) -> None:
        """Do or leave out one of the steps."""
        without = self.without - {step} if on else self.without | {step}
        if without != self.without:
            self.without = without
            self.steps_changed.emit()
            self.ask()

    @Slot()
    def switch_all_on(self) -> None:
        """Do all steps again."""
        if self.without:
            self.without = frozenset()
            self.steps_changed.emit()
            self.ask()

    @Slot()
    def ask(self) -> None:
        """Ask about what is there now; while a question is being read, remember only that there is a newer one."""
        if not self._shown:
            return
        moving, self._again = self.moving, self._out
        if moving:
            self.moved.emit()
        if self._out:
            return
        session, (drawing, picture) = self._session, self._drawing.given
        names = () if self._alone else tuple(one.id for one in self.networks)
        self._asked = Asked(drawing, picture, session.classifier, names, self.without, moving or self._alone)
        self._out = True
        self._ask.emit(self._asked)

    @Slot()
    def _given_changed(self) -> None:
        if self._shown and self.is_empty:
            self.emptied.emit()
        self.ask()

    @Slot()
    def _networks_changed(self) -> None:
        self.list_networks()
        self._keep_time()
        self.ask()

    def _keep_time(self) -> None:
        if self._shown and self._session.run_state is RunState.RUNNING:
            self._clock.start()
        else:
            self._clock.stop()

    def list_networks(self) -> None:
        """Find who answers: the shipped network, the run under way, and the stored runs, the newest first."""
        session = self._session
        found = [Network(PRETRAINED, None, "", None, False)]
        entry = session.run_entry
        trains = session.run_id if session.training and entry is not None and entry.reads_digits else None
        if trains is not None and entry is not None:
            found.append(Network(trains, session.records.get(trains), entry.id, None, True))
        found += [
            Network(record.id, record, record.entry, record.test_accuracy, False)
            for record in session.readers(MOST)
            if record.id != trains
        ]
        networks = tuple(found[:MOST])
        if networks != self.networks:
            self.networks = networks
            self.listed.emit()

    # what the worker reports

    @Slot(object, object)
    def _worker_seen(self, asked: Asked, steps: tuple[Step, ...]) -> None:
        if asked is self._asked and not self.is_empty:
            self.seen.emit(steps)

    @Slot(object, object)
    def _worker_replied(self, asked: Asked, reply: Reply) -> None:
        if asked is self._asked and not self.is_empty:
            self.replied.emit(reply)

    @Slot(object, str, object)
    def _worker_unreadable(self, asked: Asked, name: str, problem: Problem) -> None:
        if asked is self._asked:
            self.unreadable.emit(name, problem)

    @Slot(object)
    def _worker_read(self, asked: Asked) -> None:
        if asked is self._asked:
            self._out = False
            if self._again:
                self.ask()

    @Slot(object, object)
    def _worker_measured(self, asked: Asked, tally: Tally) -> None:
        if asked is self._asked:
            self.measured.emit(tally)

    @Slot(object, object)
    def _worker_refused(self, asked: Asked, problem: Problem) -> None:
        if asked is self._asked:
            self.refused.emit(problem)
