"""Drives the training generator inside the engine's thread, one `next()` at a turn of the event loop.

Between two turns the loop delivers what the window asks for: pausing is not taking the next turn, stopping is closing
the generator. Nothing here polls or waits.
"""

import logging
import traceback
from collections.abc import Generator
from time import monotonic
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QThread, QTimer, Signal, Slot

from desktop.training.blocks import Collected
from desktop.training.messages import Hardware, Order, Past, Problem, Started
from engine.errors import EngineError
from engine.progress import Diverged, Finished, Progress, Score
from engine.settings import Settings, control

if TYPE_CHECKING:
    from engine.runs.run import Run, State
    from engine.runs.store import Status

TURN_SECONDS = 0.008
"""How long one turn trains: a drawing waits at most this long for its answer."""

SAVE_SECONDS = 30.0

log = logging.getLogger(__name__)


class TrainingWorker(QObject):
    """Trains one run at a time. Every report carries the number of the order that it belongs to.

    Reports: `ready(Hardware)`, `started(int, Started)`, `progressed(int, tuple of Progress)`, `paused(int)`,
    `resumed(int)`, `failed(int, Problem)`, `ended(int, str status)` (last, on every path), `saved(Record)`,
    `not_saved(Problem)`, `recalled(str run id, Past)`.
    """

    ready = Signal(object)
    started = Signal(int, object)
    progressed = Signal(int, object)
    paused = Signal(int)
    resumed = Signal(int)
    failed = Signal(int, object)
    ended = Signal(int, str)
    saved = Signal(object)
    not_saved = Signal(object)
    recalled = Signal(str, object)

    shut_down_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.run: Run | None = None
        self._number = 0
        self._records: Generator[Progress, None, None] | None = None
        self._collected = Collected()
        self._saved_at = 0.0
        self._turns = QTimer(self)
        self._turns.setInterval(0)
        self._turns.timeout.connect(self._turn)
        self.shut_down_asked.connect(self.shut_down)

    @Slot()
    def warm_up(self) -> None:
        """Import torch, which takes seconds, and tell what this computer offers."""
        from engine import device

        offered = tuple((kind, device.name(device.choose(kind))) for kind in device.available())
        self.ready.emit(Hardware(offered, tuple(device.precisions()), device.threads()))

    @Slot(object)
    def train(self, order: Order) -> None:
        """Begin what `order` asks for; a run that is still under way is stopped first."""
        from engine import catalogue
        from engine.networks import parameter_count
        from engine.runs import recorder
        from engine.runs.run import Run
        from engine.training import train

        self.stop()
        self._number = order.number
        try:
            if order.resume is None:
                self.run, state = Run(catalogue.entry(order.entry_id), order.settings), None
            else:
                self.run, state = recorder.resume(order.resume)
            past = _past(self.run, state)
            self._records = train(self.run, state, block_seconds=TURN_SECONDS)
            first = next(self._records)
            if state is not None:
                self._catch_up(order.settings)
        except Exception as error:  # everything must reach the window
            self._fail(error)
            return
        assert self.run.network is not None
        self.started.emit(
            self._number,
            Started(
                run_id=self.run.id,
                entry_id=self.run.entry.id,
                settings=self.run.settings,
                batches_per_epoch=self.run.batches_per_epoch,
                device=str(self.run.device.type),
                parameters=parameter_count(self.run.network),
                past=past,
            ),
        )
        self._save("running")
        self._take(first)
        if self._records is not None:
            self._turns.start()

    def _catch_up(self, wanted: Settings) -> None:
        """Make the live settings that were turned while a run waited act from now on."""
        assert self.run is not None
        for name in Settings.model_fields:
            value = getattr(wanted, name)
            if control(name).live and value != getattr(self.run.settings, name):
                self.run.change(name, value)

    @Slot()
    def _turn(self) -> None:
        if self._records is None:
            return
        try:
            record = next(self._records)
        except Exception as error:  # StopIteration cannot be: Finished or Diverged come last and end the run
            self._fail(error)
            return
        self._take(record)

    def _take(self, record: Progress) -> None:
        """Collect `record`; pass what is collected on at most 30 times a second."""
        self._collected.add(record)
        if isinstance(record, Diverged):
            self._flush()
            self._end("diverged", Problem("diverged", vars(record)))
        elif isinstance(record, Finished):
            self._flush()
            self._end("finished")
        elif self._collected.due():
            self._flush()
        if isinstance(record, Score) or monotonic() - self._saved_at > SAVE_SECONDS:
            self._save("running")

    def _flush(self) -> None:
        records = self._collected.take()
        if records:
            self.progressed.emit(self._number, records)

    @Slot()
    def pause(self) -> None:
        """Take no further turn until `resume`."""
        if self._records is not None and self._turns.isActive():
            self._turns.stop()
            self._flush()
            self._save("paused")
            self.paused.emit(self._number)

    @Slot()
    def resume(self) -> None:
        """Go on after `pause`."""
        if self._records is not None and not self._turns.isActive():
            self._turns.start()
            self.resumed.emit(self._number)

    @Slot()
    def stop(self) -> None:
        """End the run under way, if there is one, and keep what it learned."""
        if self._records is not None:
            self._flush()
            self._end("stopped")

    @Slot(str, object)
    def change(self, name: str, value: Any) -> None:
        """Change a live setting of the run under way."""
        if self.run is not None and self._records is not None:
            try:
                self.run.change(name, value)
            except EngineError as error:
                self.failed.emit(self._number, Problem(error.code, error.values))

    @Slot()
    def shut_down(self) -> None:
        """Save a run under way so that it can go on at the next start, and end the thread."""
        if self._records is not None:
            self._end("paused")
        QThread.currentThread().quit()

    @Slot(str)
    def recall(self, run_id: str) -> None:
        """Report what a stored run had measured, so that its curves can be drawn."""
        from engine.runs import recorder

        try:
            run, state = recorder.resume(run_id)
        except EngineError as error:
            log.warning("The run %s cannot be drawn: %s", run_id, error)
            return
        self.recalled.emit(run_id, _past(run, state))

    def _end(self, status: "Status", problem: Problem | None = None) -> None:
        assert self._records is not None
        self._turns.stop()
        self._records.close()
        self._records = None
        self._save(status)
        if problem is not None:
            self.failed.emit(self._number, problem)
        self.ended.emit(self._number, status)

    def _fail(self, error: Exception) -> None:
        """Report `error`; what was trained before it is saved, so that it can go on."""
        self._turns.stop()
        self._flush()
        was_training = self._records is not None and self.run is not None and self.run.network is not None
        self._records = None
        if isinstance(error, EngineError):
            self.failed.emit(self._number, Problem(error.code, error.values))
        else:
            log.error("The training failed:\n%s", "".join(traceback.format_exception(error)))
            self.failed.emit(self._number, Problem("unforeseen", {"error": error}))
        if was_training and not isinstance(error, EngineError):
            self._save("paused")
        self.ended.emit(self._number, "failed")

    def _save(self, status: "Status") -> None:
        """Store the run; a full disk or a read-only folder is told, and the training lives on."""
        from engine.runs import recorder

        assert self.run is not None
        self._saved_at = monotonic()
        try:
            self.saved.emit(recorder.save(self.run, status))
        except EngineError as error:
            log.warning("%s", error)
            self.not_saved.emit(Problem(error.code, error.values))


def _past(run: "Run", state: "State | None") -> Past:
    """Return what `state` holds of earlier batches, as the blocks that would have been reported."""
    from engine.progress import Batches
    from engine.training import batches_per_epoch

    count = batches_per_epoch(run.settings)
    if state is None:
        return Past(count, (), (), (), run.settings)
    blocks = tuple(
        Batches(
            epoch=start // count + 1,
            first=start,
            losses=state.losses[start : start + count],
            accuracies=state.accuracies[start : start + count],
        )
        for start in range(0, len(state.losses), count)
    )
    return Past(count, blocks, state.scores, state.changes, state.settings)
