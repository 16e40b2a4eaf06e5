"""Drives the training generator inside the engine's thread, one `next()` at a turn of the event loop.

Between two turns the loop delivers what the window asks for: pausing is not taking the next turn, stopping is closing
the generator. Nothing here polls or waits.
"""

from collections.abc import Generator
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QThread, QTimer, Signal, Slot

from desktop.training.blocks import Collected
from desktop.training.messages import Hardware, Order, Problem, Unit, problem
from desktop.training.past import past_of, started_of
from desktop.training.run_reader import RunReader
from desktop.training.stepping import Share, Stepping
from engine.errors import EngineError
from engine.loading import uncollected
from engine.progress import Diverged, Finished, Progress, Score
from engine.settings import Settings, control

if TYPE_CHECKING:
    from engine.runs.lock import Lock
    from engine.runs.run import Run
    from engine.runs.state import State
    from engine.runs.store import Status

SAVE_SECONDS, SCORED_SECONDS = 30.0, 1.0
"""A run is saved so often: at the next score, or without one."""

SAVE_SHARE, LOOK_SHARE = 33, 20
"""Saves take a 33rd of the time at most, looks for the pictures a 20th."""


class TrainingWorker(QObject):
    """Trains one run at a time. Every report carries the number of the order that it belongs to.

    Reports: `ready(Hardware)`, `started(int, Started)`, `progressed(int, tuple of Progress)`, `paused(int)`,
    `resumed(int)`, `changed(int, Change)`, `looked(int, dict)` (see `engine.looks`),
    `went_back(int, Past)`, `refused(int, Problem)` (a change; the run goes on), `saved(Record)`,
    `not_saved(Problem)` (once, until a save succeeds), and last, on every path,
    `ended(int, str status, Problem or None)`: in one report, so that whoever hears of a problem can act at once.
    `reader` answers what is asked about runs.
    """

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

    shut_down_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.run: Run | None = None
        self.reader = RunReader(self)
        self._number = 0
        self._records: Generator[Progress, None, None] | None = None
        self._lock: Lock | None = None  # no other program trains the run meanwhile
        self._collected = Collected()
        self._saves, self._looks = Share(SAVE_SHARE), Share(LOOK_SHARE)
        self._told = False  # that it cannot be saved
        self.moves = 0  # turns taken and ways back, of all runs: when it stands still, so do the weights
        self._unseen = False  # whether it has moved on since the last look
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
            self._stepping = Stepping(state, slow=self._slow)
            self._stepping.begin(order.step or None)
            records = train(self.run, state, block_seconds=self._stepping.block_seconds)
            first = next(records)
            started = started_of(self.run, past)
            self._lock = self._lock or Lock(self.run.id)  # a new run has no folder before it can be trained
        except Exception as error:  # everything must reach the window
            self._fail(error)
            return
        self._records = records
        self.started.emit(self._number, started)
        if state is not None:
            self._catch_up(order.settings)
        self._save("running")
        self._turns.start(self._stepping.interval(first))
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
        self.moves += 1
        try:
            record = next(self._records)
        except Exception as error:  # StopIteration cannot be: Finished or Diverged come last and end the run
            self._fail(error)
            return
        self._take(record)

    def _take(self, record: Progress) -> None:
        """Collect `record`; pass what is collected on about eight times a second."""
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
            else:
                self._wait_until_next(record)
            if self._saves.due(SCORED_SECONDS if isinstance(record, Score) else SAVE_SECONDS):
                self._save("running")

    def _wait_until_next(self, record: Progress) -> None:
        assert self._stepping is not None
        if (interval := self._stepping.interval(record)) != self._turns.interval():
            self._turns.setInterval(interval)
        if self._collected.due() or interval:
            self.flush()

    def flush(self) -> None:
        """Report what is collected."""
        records = self._collected.take()
        if records:
            self.progressed.emit(self._number, records)
            # whoever goes slowly, or stands still, wants to see it
            if not self._turns.isActive() or self._turns.interval() or self._looks.due():
                self._tell_look()
            else:
                self._unseen = True

    def _tell_look(self) -> None:
        from engine.looks import look

        assert self.run is not None
        self._unseen = False
        if self.run.entry.picture is None:
            return
        with self._looks.spent():
            seen = look(self.run)
        if seen:
            self.looked.emit(self._number, seen)

    def look_again(self) -> None:
        """Tell the state of the moment once more: what is shown was begun anew."""
        if self.run is not None and self.run.network is not None:
            self._tell_look()

    def _flush_all(self) -> None:
        """Report what is collected, and look at where the run stands now."""
        self._turns.stop()
        self.flush()
        if self._unseen:
            self._tell_look()

    def _stand_still(self) -> None:
        self._flush_all()
        self.paused.emit(self._number)

    @Slot()
    def pause(self) -> None:
        """Take no further turn until `resume`."""
        if self._records is not None and self._turns.isActive():
            self._stand_still()
            self._save("paused")  # which may take a while: the window need not wait for it

    @Slot()
    def resume(self) -> None:
        """Go on after `pause` or a step."""
        if self._stepping is not None and not (self._turns.isActive() and self._stepping.free):
            self._go_on(None)

    @Slot(str)
    def step(self, unit: Unit) -> None:
        """Go on to the end of the next "batch" or "epoch", and pause there."""
        self._go_on(unit)

    def _go_on(self, unit: Unit | None) -> None:
        if self._records is None or self._stepping is None:
            return
        self._stepping.begin(unit)
        self._turns.start(0)
        if unit != "batch":  # which is over before anybody could pause it
            self.resumed.emit(self._number)

    @Slot(bool)
    def set_slow(self, slow: bool) -> None:
        """Take a batch at a time, slowly, from now on; or as fast as it goes."""
        self._slow = slow
        if self._stepping is not None:
            self._stepping.slow = slow
            self._turns.setInterval(0)

    @Slot()
    def step_back(self) -> None:
        """Go back to before the last step, or to the last state that was kept while the run went on freely; pause."""
        if self._records is None:
            return
        self._turns.stop()
        try:
            self._go_back()
        except Exception as error:  # everything must reach the window
            self._fail(error)
            return
        self.paused.emit(self._number)

    def _go_back(self) -> None:
        from engine.training import train

        assert self._records is not None
        assert self._stepping is not None
        assert self.run is not None
        wanted = self.run.settings
        self._records.close()
        self.moves += 1
        if self._stepping.back(self.run):
            self._collected.take()  # what is not shown yet lies ahead
            self._catch_up(wanted)
            self.went_back.emit(self._number, past_of(self.run.settings, self.run.history, self.run.data))
            self._tell_look()
        else:
            self.flush()
        self._records = train(self.run, begun=True)

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
            self.refused.emit(self._number, problem(error))
        for change in changes[before:]:
            self.changed.emit(self._number, change)
        if changes[before:] and not self._turns.isActive():
            self._tell_look()  # the next step is another now

    @Slot()
    def shut_down(self) -> None:
        """Save a run under way so that it can go on at the next start, and end the thread."""
        try:
            if self._records is not None:
                self._end("paused")
        finally:
            QThread.currentThread().quit()

    def _end(self, status: "Status", told: Problem | None = None) -> None:
        """Leave the run under way: report what is left, save it, and say last that it has ended."""
        assert self._records is not None
        records, self._records, self._stepping = self._records, None, None
        self._turns.stop()
        try:
            records.close()
            self._flush_all()
            self._save(status)
        finally:
            self._release()
            self.ended.emit(self._number, status, told)

    def _fail(self, error: Exception) -> None:
        """Leave a run that raised `error`. Its last save stands: what a failed turn left is no state to go on from."""
        self._records = self._stepping = None
        self._turns.stop()
        self.flush()
        self._release()
        self.ended.emit(self._number, "failed", problem(error))

    def _release(self) -> None:
        if self._lock is not None:
            self._lock.release()
            self._lock = None

    def _save(self, status: "Status") -> None:
        """Store the run; a full disk or a read-only folder is told once, and the training lives on."""
        from engine.runs import recorder

        assert self.run is not None
        try:
            with self._saves.spent():
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
