"""The whole window with no engine behind it: what the workers would say is said here."""

from contextlib import AbstractContextManager
from dataclasses import replace
from itertools import count, pairwise
from time import monotonic
from unittest.mock import patch

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget

from desktop.drawing.worker import Answer, Question
from desktop.main_window import MainWindow
from desktop.racing.race_page import RacePage
from desktop.tables.worker import Request
from desktop.training.messages import Hardware, Past, Problem, Started
from engine import ink
from engine.progress import Batches, Change, Diverged, Finished
from tests.examples.digit_canvas import SEVEN, draw_on
from tests.examples.train_page import BATCHES, losses
from tests.made_up_run import RUN, record, validated
from tests.trained_run import TrainedRun

SPEED = 13_400 / 64  # batches a second
PARAMETERS = {"C2": 26_474, "C3": 174_034, "C4": 35_534, "C5": 82_186}


class Stage(MainWindow):
    """The window, with no engine behind it: what the workers would say is said here."""

    def showEvent(self, event: QShowEvent) -> None:
        """Start nothing."""
        QMainWindow.showEvent(self, event)

    def hardware(self, *cards: str) -> None:
        """Say what the computer offers: a CPU, and graphics cards of these names."""
        devices = (*(("cuda", name) for name in cards), ("cpu", "CPU"))
        self.engine.training.ready.emit(Hardware(devices, ("exact", "bf16"), 2))

    def draw(self, share: float = 0.989) -> None:
        """Draw a 7 and answer that it is one with the probability `share`."""
        draw_on(self.strip.canvas, SEVEN)
        self.answer(share)

    def answer(self, share: float, position: float | None = None, look: dict[str, NDArray] | None = None) -> None:
        """Answer the drawing; `position` counts the epochs that the network had trained, `look` is its inside."""
        drawing = tuple(np.array(stroke) for stroke in SEVEN)
        probabilities = np.full(10, (1 - share) / 11, np.float32)
        probabilities[[7, 9]] = share, 3 * (1 - share) / 11
        question, image = Question(self.session.classifier, drawing), ink.image(list(drawing))
        answer = Answer(question, image, probabilities, position, look or {}, self.session.entry.id)
        self.engine.answering.answered.emit(answer)

    def train(self, batches: int, at_change: int | None = None, entry_id: str = "C2") -> None:
        """Train a digit network for `batches` batches; from `at_change` on with another learning rate."""
        self.begin(entry_id)
        loss, accuracy = losses(batches, seed=3)
        steps = [*range(0, batches, 43), batches]
        with self._clock(43 / SPEED):
            self.training.pace.resume()
            for first, last in pairwise(steps):
                if at_change is not None and first <= at_change < last:
                    self.change_rate(at_change)
                self._report(first, loss[first:last], accuracy[first:last])
        self._saved()

    def begin(self, entry_id: str = "C2") -> None:
        """Press Train at a digit network, and let the worker say that it began."""
        self.session.choose_entry(entry_id)
        self.place.controls.train_requested.emit()
        past = Past(BATCHES, (), (), (), self.session.settings, np.empty((0, 0)))
        started = Started(RUN, entry_id, past.settings, BATCHES, "cpu", PARAMETERS[entry_id], past)
        self.engine.training.started.emit(1, started)
        self.engine.training.saved.emit(record("running", 0, entry_id))

    def choose(self, **values: object) -> None:
        """Change settings of the present entry as in the form."""
        for name, value in values.items():
            self.place.form.changed.emit(name, value)
        self.place.follow_settings()

    def replay(self, run: TrainedRun, seconds: float = 1.0) -> None:
        """Press Train, and let the worker tell all of `run`, which takes `seconds`."""
        said, started = self.engine.training, run.started
        self.session.choose_entry(started.entry_id)
        self.choose(
            **{name: value for name, value in started.settings if value != getattr(self.session.settings, name)}
        )
        with self._clock(seconds):
            self.place.controls.train_requested.emit()
            said.started.emit(1, started)
            said.saved.emit(run.stored("running"))
            told = tuple(replace(one, seconds=seconds) if isinstance(one, Finished) else one for one in run.records)
            said.progressed.emit(1, told)
        if run.look:
            said.looked.emit(1, run.look)
        self._saved()
        if run.status != "running":
            last = run.records[-1]
            said.saved.emit(run.stored(run.status))
            said.ended.emit(1, run.status, Problem("diverged", vars(last)) if isinstance(last, Diverged) else None)

    @staticmethod
    def _clock(seconds: float) -> AbstractContextManager[object]:
        """Let every look at the clock of the pace come `seconds` after the one before."""
        clock = count(0.0, seconds)
        return patch("desktop.training.pace.monotonic", lambda: next(clock))

    def _saved(self) -> None:
        self.training.saved_at = monotonic() - 12
        self.training.saved.emit()

    def tell_table(self) -> None:
        """Describe the table that the data page has asked for, as the worker does in turns."""
        tables = self.pages.tables
        worker = self.engine.tables
        number, steps = tables._number, worker._described(Request(tables._number, tables.settings))
        try:
            while True:
                next(steps)
        except StopIteration as end:
            worker.described.emit(number, end.value)

    def change_rate(self, batches: int) -> None:
        """Turn the learning rate up after `batches` batches."""
        self.place.form.findChild(QWidget, "learningRate").setValue(0.05)
        epoch, batch = divmod(batches, BATCHES)
        self.engine.training.changed.emit(1, Change(epoch + 1, batch, "learning_rate", 0.01, 0.05))

    def _report(self, first: int, loss: np.ndarray, accuracy: np.ndarray) -> None:
        said = self.engine.training.progressed
        said.emit(1, (Batches(first // BATCHES + 1, first, loss, accuracy, 1.18),))
        done = first + len(loss)
        if done % BATCHES == 0:
            epoch = done // BATCHES
            said.emit(1, (validated(epoch),))
        self._answer_on_the_way(done / BATCHES)

    def _answer_on_the_way(self, position: float) -> None:
        if self.strip.canvas.is_empty():
            return
        chance = np.random.default_rng(round(position * BATCHES))
        share = 1 - 0.9 * np.exp(-6 * position) - 0.15 * chance.exponential(np.exp(-position))
        self.answer(float(np.clip(share, 0, 0.989)), position)

    def point(self, epoch: float) -> None:
        """Hold the pointer over the loss at `epoch`."""
        plot = self.place.page.loss_plot
        frame = plot.frame()
        place = QPointF(frame.column(epoch), frame.view.center().y())
        none = Qt.MouseButton.NoButton
        move = QEvent.Type.MouseMove
        mouse = QMouseEvent(move, place, plot.mapToGlobal(place), none, none, Qt.KeyboardModifier.NoModifier)
        plot.mouseMoveEvent(mouse)

    def settle(self) -> None:
        """Let every layout and drawing that is due happen."""
        for _ in range(3):
            QApplication.sendPostedEvents()
            QApplication.processEvents()
        self.place.page.findChild(QWidget, "lossPlot").refresh()
        self.place.page._draw()
        if isinstance(race := getattr(self.pages.currentWidget(), "page", None), RacePage):
            race.draw()
        QApplication.processEvents()
