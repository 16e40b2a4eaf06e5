"""The one thread in which torch computes: it trains, races and answers, in turns, so that they never compete."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QThread

from desktop.drawing.worker import AnsweringWorker
from desktop.late_loading import LateLoading
from desktop.training.worker import TrainingWorker

if TYPE_CHECKING:
    from desktop.handwriting.worker import HandwritingWorker
    from desktop.listing.worker import ScriptWorker
    from desktop.racing.worker import RaceWorker
    from desktop.reading.worker import ReadingWorker
    from desktop.tables.worker import TableWorker

STACK_BYTES = 8 * 2**20
"""macOS gives a thread 512 KB, which BLAS overflows (numpy#11551)."""


class EngineThread(QThread):
    """Owns the workers. `shut_down` saves a run under way and waits until nothing computes any more."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("engine")
        self.setStackSize(STACK_BYTES)
        # no parent: an object with one cannot be moved; Python keeps them until the thread has ended
        self.training = TrainingWorker()
        self.answering = AnsweringWorker(self.training)
        self._late = LateLoading()
        self._tables: TableWorker | None = None
        self._scripts: ScriptWorker | None = None
        self._racing: RaceWorker | None = None
        self._handwriting: HandwritingWorker | None = None
        self._reading: ReadingWorker | None = None
        for worker in (self.training, self.answering, self._late):
            worker.moveToThread(self)
        self.started.connect(self.training.warm_up)
        self.started.connect(self.answering.warm_up)
        self.started.connect(self._late.begin)

    @property
    def tables(self) -> "TableWorker":
        """The worker that reads tables, made when it is first asked for: few sessions need it."""
        if self._tables is None:
            from desktop.tables.worker import TableWorker

            self._tables = TableWorker()
            self._tables.moveToThread(self)
        return self._tables

    @property
    def scripts(self) -> "ScriptWorker":
        """The worker that writes programs for which a table is read, made when it is first asked for."""
        if self._scripts is None:
            from desktop.listing.worker import ScriptWorker

            self._scripts = ScriptWorker()
            self._scripts.moveToThread(self)
        return self._scripts

    @property
    def racing(self) -> "RaceWorker":
        """The worker that races, made when it is first asked for."""
        if self._racing is None:
            from desktop.racing.worker import RaceWorker

            self._racing = RaceWorker(self.training)
            self._racing.moveToThread(self)
        return self._racing

    @property
    def handwriting(self) -> "HandwritingWorker":
        """The worker for the user's own handwriting, made when it is first asked for."""
        if self._handwriting is None:
            from desktop.handwriting.worker import HandwritingWorker

            self._handwriting = HandwritingWorker(self.training, self._computes)
            self._handwriting.moveToThread(self)
        return self._handwriting

    @property
    def reading(self) -> "ReadingWorker":
        """The worker for how a drawing is read, made when it is first asked for."""
        if self._reading is None:
            from desktop.reading.worker import ReadingWorker

            self._reading = ReadingWorker(self.answering)
            self._reading.moveToThread(self)
        return self._reading

    def _computes(self) -> bool:
        """Whether a training or a race is under way; asked in this thread."""
        return self.training.under_way or (self._racing is not None and self._racing.under_way)

    def shut_down(self) -> None:
        """Save what trains and end the thread; returns when it has ended."""
        if self.isRunning():
            if self._tables is not None:
                self._tables.cancel_asked.emit()
            if self._scripts is not None:
                self._scripts.cancel_asked.emit()
            if self._racing is not None:
                self._racing.stop_asked.emit()
            if self._handwriting is not None:
                self._handwriting.stop_asked.emit()
            if self._reading is not None:
                self._reading.halt_asked.emit()
            self.training.shut_down_asked.emit()
            self.wait()
        self._late.wait()
