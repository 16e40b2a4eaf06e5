"""Reads the user's digits and fine-tunes, inside the engine's thread: a network, or a piece of training, at a turn."""

from collections.abc import Callable, Generator

import numpy as np
from PySide6.QtCore import QObject, QTimer, Signal, Slot

from desktop.drawing.worker import PRETRAINED
from desktop.handwriting.messages import Measured, MeasureOrder, TuneOrder
from desktop.training.messages import problem
from desktop.training.worker import TrainingWorker
from engine.datasets import own_digits
from engine.datasets.own_digits import Digits
from engine.reading import Outcome, Reading
from engine.runs.store import Record


class HandwritingWorker(QObject):
    """Measures one order at a time, a newer one takes its place; fine-tunes one network at a time.

    Reports, each with the number of its order: `measured(int, Measured)` and `unreadable(int, str name, Problem)`, a
    network each, then `measured_all(int)`; `tuning(int, float share)`, `tuned(int, Outcome)`, `failed(int, Problem)`
    and last, on every path, `ended(int, str)`: "finished", "stopped", "failed", or "refused" while a network trains.
    """

    measured = Signal(int, object)
    unreadable = Signal(int, str, object)
    measured_all = Signal(int)
    tuning = Signal(int, float)
    tuned = Signal(int, object)
    failed = Signal(int, object)
    ended = Signal(int, str)

    stop_asked = Signal()

    def __init__(self, training: TrainingWorker, busy: Callable[[], bool]) -> None:
        super().__init__()
        self._busy = busy
        self._order: MeasureOrder | None = None
        self._waiting: list[str] = []
        self._tuning: TuneOrder | None = None
        self._steps: Generator[float, None, Outcome] | None = None
        self._answers: dict[str, dict[str, int]] = {}  # of each network, by the digit: nothing is read twice
        self._turns = QTimer(self)
        self._turns.setInterval(0)
        self._turns.timeout.connect(self._turn)
        self.stop_asked.connect(self.stop)
        training.saved.connect(self._forget)

    @Slot(object)
    def measure(self, order: MeasureOrder) -> None:
        """Begin what `order` asks for."""
        self._order, self._waiting = order, list(order.names)
        self._turns.start()

    @Slot(object)
    def tune(self, order: TuneOrder) -> None:
        """Begin to fine-tune; what is still under way is stopped first."""
        from engine.fine_tuning import tune

        self.stop()
        if self._busy():  # torch has one random generator, which a training that can go on exactly must own
            self.ended.emit(order.number, "refused")
            return
        self._tuning, self._steps = order, tune(order.name, rehearsal=order.rehearsal)
        self._turns.start()

    @Slot()
    def stop(self) -> None:
        """End the fine-tuning under way, if there is one; nothing of it is stored."""
        if self._steps is not None:
            self._end("stopped")

    @Slot()
    def _turn(self) -> None:
        if self._order is not None:
            self._measure_next(self._order)
        elif self._steps is not None:
            self._tune_on()
        else:
            self._turns.stop()

    def _measure_next(self, order: MeasureOrder) -> None:
        if not self._waiting:
            self._order = None
            self.measured_all.emit(order.number)
            return
        name = self._waiting.pop(0)
        try:
            answers, mnist = self._read(name, order.digits), _on_mnist(name)
        except Exception as error:  # one network that cannot be opened is no reason not to ask the others
            self.unreadable.emit(order.number, name, problem(error))
            return
        held_out = np.array([digit.held_out for digit in order.digits], bool)
        reading = Reading(own_digits.labels(order.digits), answers, held_out)
        ids = tuple(digit.id for digit in order.digits)
        self.measured.emit(order.number, Measured(name, ids, reading, mnist))

    def _read(self, name: str, digits: Digits) -> "np.ndarray[tuple[int], np.dtype[np.int64]]":
        """Return the answers of the network `name` to `digits` (N,), from memory where it has read them before."""
        known = self._answers.get(name)
        new = [digit for digit in digits if known is None or digit.id not in known]
        if known is None or new:
            from engine import fine_tuning
            from engine.classifier import Classifier

            classifier = Classifier.of(fine_tuning.stored(name))
            known = self._answers.setdefault(name, {})
            found = fine_tuning.reading(classifier, new)
            known.update(zip((digit.id for digit in new), found.answers.tolist(), strict=True))
        return np.array([known[digit.id] for digit in digits], np.int64)

    def _tune_on(self) -> None:
        assert self._steps is not None
        assert self._tuning is not None
        number = self._tuning.number
        if self._busy():
            self._end("stopped")
            return
        try:
            self.tuning.emit(number, next(self._steps))
        except StopIteration as end:
            self._steps = None
            self.tuned.emit(number, end.value)
            self._end("finished")
        except Exception as error:  # everything must reach the window
            self.failed.emit(number, problem(error))
            self._end("failed")

    def _end(self, status: str) -> None:
        assert self._tuning is not None
        number, self._tuning = self._tuning.number, None
        if self._steps is not None:
            self._steps.close()
            self._steps = None
        self.ended.emit(number, status)

    @Slot(object)
    def _forget(self, record: Record) -> None:
        """Read with a run anew after its file was written."""
        self._answers.pop(record.id, None)


def _on_mnist(name: str) -> float | None:
    """Return the accuracy on MNIST of the network that ships; None for a run, whose record says it."""
    from engine.classifier import pretrained_accuracy

    return pretrained_accuracy() if name == PRETRAINED else None
