"""The one thread in which torch computes: it trains, races and answers, in turns, so that they never compete."""

from PySide6.QtCore import QObject, QThread

from desktop.drawing.worker import AnsweringWorker
from desktop.late_loading import LateLoading
from desktop.racing.worker import RaceWorker
from desktop.tables.worker import TableWorker
from desktop.training.worker import TrainingWorker

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
        self.racing = RaceWorker(self.training)
        self.answering = AnsweringWorker(self.training)
        self.tables = TableWorker()
        self._late = LateLoading()
        for worker in (self.training, self.racing, self.answering, self.tables, self._late):
            worker.moveToThread(self)
        self.started.connect(self.training.warm_up)
        self.started.connect(self.answering.warm_up)
        self.started.connect(self._late.begin)

    def shut_down(self) -> None:
        """Save what trains and end the thread; returns when it has ended."""
        if self.isRunning():
            self.tables.cancel_asked.emit()
            self.racing.stop_asked.emit()
            self.training.shut_down_asked.emit()
            self.wait()
        self._late.wait()
