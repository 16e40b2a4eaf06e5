"""Drives the training generator inside the engine's thread, one `next()` at a turn of the event loop.

Between two turns the loop delivers what the window asks for: pausing is not taking the next turn, stopping is closing
the generator. Nothing here polls or waits.
"""

import logging
from collections.abc import Generator
from dataclasses import replace
from time import monotonic
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QThread, QTimer, Signal, Slot

from desktop.training.blocks import Collected
from desktop.training.messages import Hardware, Order, Past, Problem, Started, Unit, problem
from desktop.training.past import past_of
from desktop.training.stepping import Stepping
from engine.errors import EngineError
from engine.loading import uncollected
from engine.progress import Diverged, Finished, Progress, Score
from engine.settings import Settings, control

if TYPE_CHECKING:
    from engine.runs.lock import Lock
    from engine.runs.run import Run, State
    from engine.runs.store import Status

SAVE_SECONDS, SCORED_SECONDS = 30.0, 1.0
"""A run is saved so often: at the next score, or without one."""

log = logging.getLogger(__name__)


class TrainingWorker(QObject):
    """Trains one run at a time. Every report carries the number of the order that it belongs to.

    Reports: `ready(Hardware)`, `started(int, Started)`, `progressed(int, tuple of Progress)`, `paused(int)`,
    `resumed(int)`, `changed(int, Change)`, `looked(int, dict)` (see `engine.looks`),
    `went_back(int, Past)`, `failed(int, Problem)`, `ended(int, str status)` (last, on every path),
    `saved(Record)`, `not_saved(Problem)` (once, until a save succeeds), `recalled(str run id, Past)`,
    `discarded(Record)`, `compared(Settings, list of layers, dict of arrays)`.
    """

    ready = Signal(object)
    started = Signal(int, object)
    progressed = Signal(int, object)
    paused = Signal(int)
    resumed = Signal(int)
    changed = Signal(int, object)
    looked = Signal(int, object)
    went_back = Signal(int, object)
    compared = Signal(object, object, object)
    failed = Signal(int, object)
    ended = Signal(int, str)
    saved = Signal(object)
    not_saved = Signal(object)
    recalled = Signal(str, object)
    discarded = Signal(object)

    shut_down_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.run: Run | None = None
        self._number = 0
        self._records: Generator[Progress, None, None] | None = None
        self._lock: Lock | None = None  # no other program trains the run meanwhile
        self._collected = Collected()
        self._saved_at = 0.0
        self._told = False  # that it cannot be saved
        self._slow = False
        self._stepping: Stepping | None = None
        self._turns = QTimer(self)
        self._turns.setInterval(0)
        self._turns.timeout.connect(self._turn)
        self.shut_down_asked.connect(self.shut_down)

    @Slot()
    def warm_up(self) -> None:
        """Import torch, which takes seconds, and tell what this computer offers."""
        with uncollected():
            from engine import device

        offered = tuple((kind, device.name(device.choose(kind))) for kind in device.available())
        self.ready.emit(Hardware(offered, tuple(device.precisions()), device.threads()))

    @property
    def under_way(self) -> bool:
        """Whether `run` is being trained, pauses included."""
        return self._records is not None

    @Slot(object)
    def train(self, order: Order) -> None:
        """Begin what `order` asks for; a run that is still under way is stopped first."""
        from engine.runs.lock import Lock
        from engine.training import train

        self.stop()
        self._number, self._told = order.number, False
        try:
            self.run, state, self._lock = _begun(order)
            past = past_of(self.run.settings, self.run.history)
            self._stepping = Stepping(slow=self._slow)
            self._stepping.begin(order.step or None, self.run)
            records = train(self.run, state)
            first = next(records)
            started = _started(self.run, past)
            self._lock = self._lock or Lock(self.run.id)  # a new run has no folder before it can be trained
        except Exception as error:  # everything must reach the window
            self._fail(error)
            return
        self._records = records
        self.started.emit(self._number, started)
        if state is not None:
            self._catch_up(order.settings)
        self._save("running")
        self._turns.start(self._stepping.interval)
        self._take(first)

    def _catch_up(self, wanted: Settings) -> None:
        """Make the live settings that were turned while a run waited act from now on."""
        for name in Settings.model_fields:
            if control(name).live:
                self.change(name, getattr(wanted, name))

    @Slot()
    def _turn(self) -> None:
        if self._records is None:
            return
        assert self.run is not None
        assert self._stepping is not None
        self._stepping.before(self.run)
        try:
            record = next(self._records)
        except Exception as error:  # StopIteration cannot be: Finished or Diverged come last and end the run
            self._fail(error)
            return
        self._take(record)

    def _take(self, record: Progress) -> None:
        """Collect `record`; pass what is collected on about a dozen times a second."""
        self._collected.add(record)
        if isinstance(record, Diverged):
            self._end("diverged", Problem("diverged", vars(record)))
        elif isinstance(record, Finished):
            self._end("finished")
        else:
            assert self.run is not None
            assert self._stepping is not None
            if self._stepping.over(record, self.run):
                self._stand_still()
            elif self._collected.due() or self._slow:
                self._flush()
            if monotonic() - self._saved_at > (SCORED_SECONDS if isinstance(record, Score) else SAVE_SECONDS):
                self._save("running")

    def _flush(self) -> None:
        records = self._collected.take()
        if records:
            self.progressed.emit(self._number, records)
            self._tell_look()

    def _tell_look(self) -> None:
        from engine.looks import look

        assert self.run is not None
        if self.run.entry.picture is not None and (seen := look(self.run)):
            self.looked.emit(self._number, seen)

    def _stand_still(self) -> None:
        self._turns.stop()
        self._flush()
        self.paused.emit(self._number)

    @Slot()
    def pause(self) -> None:
        """Take no further turn until `resume`."""
        if self._records is not None and self._turns.isActive():
            self._save("paused")
            self._stand_still()

    @Slot()
    def resume(self) -> None:
        """Go on after `pause` or a step."""
        if self._records is not None:
            self._go_on(None)
            self.resumed.emit(self._number)

    @Slot(str)
    def step(self, unit: Unit) -> None:
        """Go on to the end of the next "batch" or "epoch", and pause there."""
        if self._records is not None:
            self._go_on(unit)

    def _go_on(self, unit: Unit | None) -> None:
        assert self.run is not None
        assert self._stepping is not None
        self._stepping.begin(unit, self.run)
        self._turns.start(self._stepping.interval)

    @Slot(bool)
    def set_slow(self, slow: bool) -> None:
        """Take a batch at a time, slowly, from now on; or as fast as it goes."""
        self._slow = slow
        if self._records is not None and self._stepping is not None:
            self._stepping.slow = slow
            if self._turns.isActive():
                self._go_on(None)

    @Slot()
    def step_back(self) -> None:
        """Go back to before the last step, or to the last state that was kept while the run went on freely."""
        from engine.training import train

        if self._records is None or self._stepping is None or self.run is None:
            return
        self._turns.stop()
        wanted = self.run.settings
        self._records.close()
        state = self._stepping.back(self.run)
        if state is not None:
            self._collected.take()  # what is not shown yet lies ahead
            self.run.begin(state)
        self._records = train(self.run, state or self.run.state())
        self._catch_up(wanted)
        self.went_back.emit(self._number, past_of(self.run.settings, self.run.history))
        self._tell_look()
        self.paused.emit(self._number)

    @Slot()
    def stop(self) -> None:
        """End the run under way, if there is one, and keep what it learned."""
        if self._records is not None:
            self._end("stopped")

    @Slot(str, object)
    def change(self, name: str, value: Any) -> None:
        """Change a live setting of the run under way."""
        if self.run is None or self._records is None:
            return
        changes = self.run.history.changes
        before = len(changes)
        try:
            self.run.change(name, value)
        except EngineError as error:
            self.failed.emit(self._number, problem(error))
        for change in changes[before:]:
            self.changed.emit(self._number, change)

    @Slot()
    def shut_down(self) -> None:
        """Save a run under way so that it can go on at the next start, and end the thread."""
        try:
            if self._records is not None:
                self._end("paused")
        finally:
            QThread.currentThread().quit()

    @Slot(str)
    def recall(self, run_id: str) -> None:
        """Report what a run has measured so far, so that its curves can be drawn."""
        from engine.runs import recorder

        if self.run is not None and self.run.id == run_id:
            self._flush()  # what comes after the report is what is not in it
            self.recalled.emit(run_id, past_of(self.run.settings, self.run.history))
            return
        try:
            settings, history = recorder.recall(run_id)
        except EngineError as error:
            log.info("The run %s cannot be drawn: %s", run_id, error)
            return
        self.recalled.emit(run_id, past_of(settings, history))

    @Slot(str, object)
    def compare(self, entry_id: str, settings: Settings) -> None:
        """Report what each layer's gradient is with and without skip connections, before any step."""
        from engine import catalogue
        from engine.looks import compare_skip

        try:
            names, found = compare_skip(catalogue.entry(entry_id), settings)
        except EngineError as error:
            self.failed.emit(self._number, problem(error))
            return
        self.compared.emit(settings, names, found)

    @Slot(str)
    def discard(self, run_id: str) -> None:
        """Let a stored run be neither offered nor drawn at the next start; told where it cannot be written."""
        from engine.runs import store

        try:
            self.discarded.emit(store.discard(run_id))
        except EngineError as error:
            if error.code != "run_unknown":  # it was never stored
                self.not_saved.emit(problem(error))

    def _end(self, status: "Status", told: Problem | None = None) -> None:
        """Leave the run under way: report what is left, save it, and say last that it has ended."""
        assert self._records is not None
        records, self._records = self._records, None
        self._turns.stop()
        try:
            records.close()
            self._flush()
            self._save(status)
        finally:
            self._release()
            if told is not None:
                self.failed.emit(self._number, told)
            self.ended.emit(self._number, status)

    def _fail(self, error: Exception) -> None:
        """Leave a run that raised `error`. Its last save stands: what a failed turn left is no state to go on from."""
        self._records = None
        self._turns.stop()
        self._flush()
        self._release()
        self.failed.emit(self._number, problem(error))
        self.ended.emit(self._number, "failed")

    def _release(self) -> None:
        if self._lock is not None:
            self._lock.release()
            self._lock = None

    def _save(self, status: "Status") -> None:
        """Store the run; a full disk or a read-only folder is told once, and the training lives on."""
        from engine.runs import recorder

        assert self.run is not None
        self._saved_at = monotonic()
        try:
            record = recorder.save(self.run, status)
        except Exception as error:  # whatever it is, the training does not end with it
            if not self._told:
                self._told = True
                self.not_saved.emit(problem(error))
            return
        self._told = False
        self.saved.emit(record)


def _begun(order: Order) -> "tuple[Run, State | None, Lock | None]":
    """Return the run that `order` asks for, and the state to go on from with its lock; raises as `recorder.resume`."""
    from engine import catalogue
    from engine.runs import recorder
    from engine.runs.run import Run

    if order.resume is None:
        return Run(catalogue.entry(order.entry_id), order.settings), None, None
    run, state, lock = recorder.resume(order.resume)
    # the one fixed setting that may be another now: the device may be full, or that of another computer
    settings = state.settings.changed(device=order.settings.device)
    run.history = state.history()
    return run, replace(state, settings=settings), lock


def _started(run: "Run", past: Past) -> Started:
    from engine.networks import parameter_count

    assert run.network is not None
    return Started(
        run_id=run.id,
        entry_id=run.entry.id,
        settings=run.settings,
        batches_per_epoch=run.batches_per_epoch,
        device=run.device.type,
        parameters=parameter_count(run.network),
        # of a new run this is known only now
        past=replace(past, batches_per_epoch=run.batches_per_epoch, start=run.history.whole_path[:1]),
        features=run.data.features if run.data is not None else (),
        baseline=run.data.baseline if run.data is not None else None,
    )
