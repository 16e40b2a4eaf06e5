"""Answers, in the engine's thread, what the window asks about runs beside training them."""

import logging
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal, Slot

from desktop.training.messages import problem
from desktop.training.past import past_of
from engine.errors import EngineError
from engine.settings import Settings

if TYPE_CHECKING:
    from desktop.training.worker import TrainingWorker
    from engine.datasets.examples import Examples

COMPARED = ("block", "depth", "seed", "normalise", "batch_size", "course_protocol")
"""The settings that a comparison with and without skip connections hangs on."""

log = logging.getLogger(__name__)


class RunReader(QObject):
    """A part of the training worker, whose run it tells from memory.

    Reports: `recalled(str run id, Past)`, `discarded(Record)`, `not_discarded(Problem)`,
    `compared(Settings, list of layers, dict of arrays)`, `not_compared(Problem)`.
    """

    recalled = Signal(str, object)
    discarded = Signal(object)
    not_discarded = Signal(object)
    compared = Signal(object, object, object)
    not_compared = Signal(object)

    def __init__(self, training: "TrainingWorker") -> None:
        super().__init__(training)  # as its child it moves to the thread with it
        self._training = training
        self._compared: tuple[object, list[str], dict[str, Any]] | None = None  # what was asked last, and the answer

    @Slot(str)
    def recall(self, run_id: str) -> None:
        """Report what a run has measured so far, so that its curves can be drawn."""
        from engine.runs import recorder

        run = self._training.run
        if run is not None and run.id == run_id:
            self._training.flush()  # what comes after the report is what is not in it
            self.recalled.emit(run_id, past_of(run.settings, run.history, run.data))
            self._training.look_again()
            return
        try:
            settings, history = recorder.recall(run_id)
        except EngineError as error:
            log.info("The run %s cannot be drawn: %s", run_id, error)
            return
        self.recalled.emit(run_id, past_of(settings, history, _table(run_id, settings)))

    @Slot(str, object)
    def compare(self, entry_id: str, settings: Settings) -> None:
        """Report what each layer's gradient is with and without skip connections, before any step."""
        from engine import catalogue
        from engine.looks import compare_skip

        asked = (entry_id, *(getattr(settings, name) for name in COMPARED))
        try:
            if self._compared is None or self._compared[0] != asked:
                self._compared = (asked, *compare_skip(catalogue.entry(entry_id), settings))
        except Exception as error:  # everything must reach the window
            self.not_compared.emit(problem(error))
            return
        self.compared.emit(settings, *self._compared[1:])

    @Slot(str)
    def discard(self, run_id: str) -> None:
        """Let a stored run be neither offered nor drawn at the next start; told where it cannot be written."""
        from engine.runs import store

        try:
            self.discarded.emit(store.discard(run_id))
        except EngineError as error:
            if error.code != "run_unknown":  # it was never stored
                self.not_discarded.emit(problem(error))


def _table(run_id: str, settings: Settings) -> "Examples | None":
    """Return the table that a stored run had learned from; None: it had none, or it can no longer be read."""
    from engine import catalogue, device
    from engine.datasets.examples import examples
    from engine.runs import store

    entry = catalogue.entry(store.record(run_id).entry)
    try:
        return examples(entry, settings, device.choose("cpu")) if entry.holds_out else None
    except EngineError as error:
        log.info("The table of the run %s cannot be read: %s", run_id, error)
        return None
