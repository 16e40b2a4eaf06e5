"""Between the views and the training worker: numbers the runs, and lets no late report of an old one through."""

from time import monotonic
from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, Signal, Slot

from desktop.session import Session
from desktop.training.messages import Order, Past, Problem, Started, Unit
from desktop.training.pace import Pace
from desktop.training.run_reader import RunReader
from desktop.training.run_state import RunState
from desktop.training.worker import TrainingWorker
from engine.errors import EngineError
from engine.files import check_writable, home
from engine.progress import Change, Progress
from engine.runs import lock, store
from engine.runs.store import Record

UNUSABLE = ("run_unknown", "run_damaged", "checkpoint_")
"""How the codes begin of what makes a stored run impossible to go on with; so does `file_` of its own file."""


class TrainingController(QObject):
    """Orders runs and reports them.

    `started(Started)`, `progressed(tuple of Progress)`, `changed(Change)`, `failed(Problem)`, `ended(str status)`,
    `saved()`, `not_saved(Problem)`, `ready(Hardware)`, `recalled(str run id, Past)`,
    `looked(dict)` (see `engine.looks`), `went_back(Past)`, `cleared()` after a reset,
    `compared(Settings, layers, dict)`.
    """

    started = Signal(object)
    progressed = Signal(object)
    changed = Signal(object)
    failed = Signal(object)
    ended = Signal(str)
    saved = Signal()
    not_saved = Signal(object)
    ready = Signal(object)
    recalled = Signal(str, object)
    looked = Signal(object)
    went_back = Signal(object)
    compared = Signal(object, object, object)
    cleared = Signal()

    # to the worker, delivered between two turns
    _train = Signal(object)
    _pause = Signal()
    _resume = Signal()
    _stop = Signal()
    _step = Signal(str)
    _step_back = Signal()
    _slow = Signal(bool)
    _compare = Signal(str, object)
    _change = Signal(str, object)
    _recall = Signal(str)
    _discard = Signal(str)

    def __init__(self, session: Session, worker: TrainingWorker, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._number = 0
        self._resumed: Record | None = None  # the stored run that the present one goes on with
        self._reset = False  # the run that only starts is to be discarded as soon as it has a name
        self.pace = Pace()
        self.saved_at: float | None = None
        self._connect(worker)

    def _connect(self, worker: TrainingWorker) -> None:
        self._train.connect(worker.train)
        self._pause.connect(worker.pause)
        self._resume.connect(worker.resume)
        self._stop.connect(worker.stop)
        self._step.connect(worker.step)
        self._step_back.connect(worker.step_back)
        self._slow.connect(worker.set_slow)
        self._change.connect(worker.change)
        worker.ready.connect(self.ready)
        worker.started.connect(self._worker_started)
        worker.progressed.connect(self._worker_progressed)
        worker.paused.connect(self._worker_paused)
        worker.resumed.connect(self._worker_resumed)
        worker.changed.connect(self._worker_changed)
        worker.looked.connect(self._worker_looked)
        worker.went_back.connect(self._worker_went_back)
        worker.refused.connect(self._worker_refused)
        worker.ended.connect(self._worker_ended)
        worker.saved.connect(self._worker_saved)
        worker.not_saved.connect(self.not_saved)
        self._connect_reader(worker.reader)

    def _connect_reader(self, reader: RunReader) -> None:
        self._compare.connect(reader.compare)
        self._recall.connect(reader.recall)
        self._discard.connect(reader.discard)
        reader.compared.connect(self.compared)
        reader.not_compared.connect(self.failed)
        reader.recalled.connect(self.recalled)
        reader.discarded.connect(self._session.remember)
        reader.not_discarded.connect(self.not_saved)

    @Slot()
    def check_home(self) -> None:
        """Tell at the start, and not only when something was trained, that nothing can be saved."""
        try:
            check_writable(store.runs_folder() / "run.json")
        except EngineError as error:
            self.not_saved.emit(Problem(error.code, {**error.values, "path": str(home())}))

    # what the user asks for

    @Slot()
    def train(self) -> None:
        """Train the present entry, or go on with its interrupted run. Nothing while another run is under way."""
        self._begin("")

    def _begin(self, step: Unit | Literal[""]) -> None:
        session = self._session
        if session.training or session.racing is not None:
            return
        waiting = self._resumed = session.waiting(session.entry)
        session.choose_settings(session.settings)  # kept when the run no longer waits
        self._number += 1
        session.run_id, session.run_entry, self._reset = None, session.entry, False
        session.set_run_state(RunState.STARTING)
        resume = waiting.id if waiting is not None else None
        self._train.emit(Order(self._number, session.entry.id, session.settings, resume, step))

    @Slot()
    def train_on_cpu(self) -> None:
        """Train, or go on, on the CPU: the one device that is always there."""
        self._session.choose_settings(self._session.settings.changed(device="cpu"))
        self.train()

    @Slot()
    def pause(self) -> None:
        """Take no further step until `resume`; a run that only starts is paused as soon as it has."""
        if self._session.run_state in (RunState.STARTING, RunState.RUNNING):
            self._pause.emit()

    @Slot()
    def resume(self) -> None:
        """Go on after `pause`."""
        if self._session.run_state is RunState.PAUSED:
            self._resume.emit()

    def step(self, unit: Unit) -> None:
        """Take one step of the present entry, a "batch" or an "epoch", and pause; a run begins where there is none."""
        session = self._session
        if not session.training:
            self._begin(unit)
        elif session.shows_run and session.run_state in (RunState.RUNNING, RunState.PAUSED):
            self._step.emit(unit)

    @Slot()
    def step_back(self) -> None:
        """Go back to before the last step, and pause."""
        if self._session.shows_run and self._session.run_state in (RunState.RUNNING, RunState.PAUSED):
            self._step_back.emit()

    @Slot(bool)
    def set_slow(self, slow: bool) -> None:
        """Take the batches one by one, slowly, in this and all later runs; or as fast as it goes."""
        self._slow.emit(slow)

    @Slot()
    def stop(self) -> None:
        """End the run and keep its network."""
        if self._session.training:
            self._session.set_run_state(RunState.STOPPING)
            self._stop.emit()

    @Slot()
    def reset(self) -> None:
        """Forget the run of the present entry: the next one begins from the same initial weights."""
        session = self._session
        if session.training and not session.shows_run:
            return
        session.choose_settings(session.settings)
        if session.training:
            self.stop()
            self._reset = session.run_id is None
            if session.run_id is not None:
                self._forget(session.run_id)
        elif (latest := session.latest(session.entry)) is not None and not lock.is_held(latest.id):
            self._forget(latest.id)
        self.cleared.emit()

    def _forget(self, run_id: str) -> None:
        """Discard a run here at once, and on the disk when the worker has done what it was asked before."""
        self._session.discard(run_id)
        self._discard.emit(run_id)

    @Slot(str, object)
    def change(self, name: str, value: Any) -> None:
        """Change a setting: at once where the present entry trains, else for its next run."""
        session = self._session
        session.choose_settings(session.settings.changed(**{name: value}))
        if session.shows_run:
            if name == "epochs":
                self.pace.change_epochs(value)
            self._change.emit(name, value)

    def compare(self) -> None:
        """Ask what the skip connections of the present entry do for the gradient of each layer."""
        self._compare.emit(self._session.entry.id, self._session.settings)

    def recall(self, run_id: str) -> None:
        """Ask for what a stored run had measured."""
        self._recall.emit(run_id)

    # what the worker reports

    @Slot(int, object)
    def _worker_started(self, number: int, started: Started) -> None:
        if number != self._number:
            return
        self._session.run_id = started.run_id
        if self._reset:
            self._forget(started.run_id)
        self.pace.start(started)
        if self._session.run_state is RunState.STARTING:
            self._session.set_run_state(RunState.RUNNING)
        self.started.emit(started)

    @Slot(int, object)
    def _worker_progressed(self, number: int, records: tuple[Progress, ...]) -> None:
        if number == self._number:
            self.pace.follow(records)
            self.progressed.emit(records)

    @Slot(int)
    def _worker_paused(self, number: int) -> None:
        if number == self._number and self._session.run_state is RunState.RUNNING:
            self._session.set_run_state(RunState.PAUSED)

    @Slot(int)
    def _worker_resumed(self, number: int) -> None:
        if number == self._number and self._session.run_state is RunState.PAUSED:
            self.pace.resume()
            self._session.set_run_state(RunState.RUNNING)

    @Slot(int, object)
    def _worker_looked(self, number: int, seen: dict[str, NDArray[np.float64]]) -> None:
        if number == self._number:
            self.looked.emit(seen)

    @Slot(int, object)
    def _worker_went_back(self, number: int, past: Past) -> None:
        if number == self._number:
            self.pace.go_back(past)
            self.went_back.emit(past)

    @Slot(int, object)
    def _worker_changed(self, number: int, change: Change) -> None:
        if number == self._number:
            if change.name == "epochs":
                self.pace.change_epochs(change.new)
            self.changed.emit(change)

    @Slot(int, object)
    def _worker_refused(self, number: int, problem: Problem) -> None:
        if number == self._number:
            self.failed.emit(problem)

    @Slot(int, str, object)
    def _worker_ended(self, number: int, status: str, problem: Problem | None) -> None:
        if number != self._number:
            return
        session = self._session
        record = session.records.get(session.run_id or "")
        if status == "stopped" and record is not None and record.can_continue:
            session.give_up(record)  # this could not be stored: it is not to go on for all that
        if problem is not None and session.run_id is None and self._resumed and _unusable(self._resumed, problem):
            session.give_up(self._resumed)  # else Continue would fail for ever
        session.set_run_state(RunState.IDLE)
        if problem is not None:  # told only now, when its remedy can be asked for
            self.failed.emit(problem)
        self.ended.emit(status)

    @Slot(object)
    def _worker_saved(self, record: Record) -> None:
        self.saved_at = monotonic()
        self._session.remember(record)
        self.saved.emit()


def _unusable(record: Record, problem: Problem) -> bool:
    """Tell whether `problem` is one of what is stored of a run: a table that is missing may come back."""
    if problem.code.startswith("file_"):
        return bool(problem.values["path"] == str(store.state_file(record.id)))
    return problem.code.startswith(UNUSABLE)
