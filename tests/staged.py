"""The whole window in the states that a person meets, made up within a second.

Widgets, session and controllers are the real ones; only the engine's thread never starts, and its workers' signals are
emitted here instead, with a made-up run. So nothing is trained, torch is not needed, and every picture is the same.
"""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory
from time import monotonic
from unittest.mock import patch

import numpy as np
from PySide6.QtCore import QEvent, QPointF, QSize, Qt
from PySide6.QtGui import QMouseEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget

from desktop.drawing.worker import Answer, Question
from desktop.fault_dialog import FaultDialog
from desktop.help import About, Shortcuts
from desktop.main_window import MainWindow
from desktop.preferences import Preferences
from desktop.training.messages import Hardware, Past, Problem, Started
from engine import ink
from engine.progress import Batches, Change, Diverged, Finished, Score
from engine.settings import Settings
from tests.examples.digit_canvas import SEVEN
from tests.examples.train_page import BATCHES, losses
from tests.made_up_run import RUN, past, record, validated

SPEED = 13_400 / 64  # batches a second
TRACE = """Traceback (most recent call last):
  File "desktop/training/loss_plot.py", line 31, in append
    self.curves["training"].append(x, y)
ValueError: operands could not be broadcast together with shapes (64,) (63,)"""


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
        self.strip.canvas.set_drawing(SEVEN)
        self.answer(share)

    def answer(self, share: float, position: float | None = None) -> None:
        """Answer the drawing; `position` counts the epochs that the network had trained."""
        drawing = tuple(np.array(stroke) for stroke in SEVEN)
        probabilities = np.full(10, (1 - share) / 11, np.float32)
        probabilities[[7, 9]] = share, 3 * (1 - share) / 11
        question = Question(self.session.classifier, drawing)
        self.engine.answering.answered.emit(Answer(question, ink.image(list(drawing)), probabilities, position))

    def train(self, batches: int, at_change: int | None = None) -> None:
        """Train C2 for `batches` batches; from `at_change` on with another learning rate."""
        self.begin()
        loss, accuracy = losses(batches, seed=3)
        steps = [*range(0, batches, 43), batches]
        clock = iter(np.arange(1, 2 * len(steps) + 2) * (43 / SPEED))
        with patch("desktop.training.pace.monotonic", lambda: next(clock)):
            self.training.pace.resume()
            for first, last in pairwise(steps):
                if at_change is not None and first <= at_change < last:
                    self.change_rate(at_change)
                self._report(first, loss[first:last], accuracy[first:last])
        self.training.saved_at = monotonic() - 12
        self.training.saved.emit()

    def begin(self) -> None:
        """Press Train at C2, and let the worker say that it began."""
        self.session.choose_entry("C2")
        self.place.controls.train_requested.emit()
        past = Past(BATCHES, (), (), (), Settings())
        self.engine.training.started.emit(1, Started(RUN, "C2", past.settings, BATCHES, "cpu", 26_474, past))
        self.engine.training.saved.emit(record("running", 0))

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
        QApplication.processEvents()


# the states, in the order in which a person meets them


def first_start(window: Stage) -> None:
    """Show nothing but what stands there at the very first start."""


def answered(window: Stage) -> None:
    """A digit is drawn, and the shipped network answers."""
    window.draw()


def training(window: Stage) -> None:
    """C2 trains in its third epoch and answers the drawing on the way."""
    window.draw()
    window.train(2 * BATCHES + 413)
    window.place.form.findChild(QWidget, "learningRate").setFocus()


def paused(window: Stage) -> None:
    """C2 is paused in its fifth epoch, its learning rate was changed, and the pointer reads the loss."""
    window.draw()
    window.train(4 * BATCHES + 517, at_change=2 * BATCHES + 300)
    window.training.pause()
    window.engine.training.paused.emit(1)
    window.place.controls.findChild(QWidget, "pauseButton").setFocus(Qt.FocusReason.TabFocusReason)
    window.settle()
    window.point(3.4)


def more_settings(window: Stage) -> None:
    """The seldom changed settings are unfolded; some differ from the course."""
    window.session.choose_entry("C2")
    form = window.place.form
    form.findChild(QWidget, "optimizer").setCurrentText("Adam")
    form.findChild(QWidget, "learningRate").setValue(0.001)
    form.show_more(True)


def wrong_setting(window: Stage) -> None:
    """Two settings are wrong, and say why."""
    window.draw(0.52)
    for name, text in (("batchSize", "5000"), ("learningRate", "fast")):
        window.place.form.findChild(QWidget, name).lineEdit().setText(text)


def diverged(window: Stage) -> None:
    """The learning rate was too large."""
    window.draw(0.6)
    window.train(700)
    problem = Diverged(1, 701, 1, 660)
    said = window.engine.training
    said.progressed.emit(1, (Batches(1, 700, np.full(1, np.inf, np.float32), np.zeros(1, np.float32)), problem))
    said.saved.emit(record("diverged", 700))
    said.ended.emit(1, "diverged", Problem("diverged", vars(problem)))


def out_of_memory(window: Stage) -> None:
    """The device was too small; the CPU is offered."""
    window.hardware("NVIDIA GeForce RTX 4090 Laptop GPU with a name that does not end")
    window.begin()
    full = Problem("out_of_memory", {"device": "NVIDIA GeForce RTX 4090 Laptop GPU"})
    window.engine.training.ended.emit(1, "failed", full)


def finished(window: Stage) -> None:
    """All ten epochs are trained; the test is done."""
    window.draw()
    window.train(10 * BATCHES)
    said = window.engine.training
    said.progressed.emit(1, (Finished(10, 641.0, Score(10, "test", 0.041, 9872, 10_000)),))
    said.saved.emit(record("finished", 10 * BATCHES))
    said.ended.emit(1, "finished", None)
    window.answer(0.989)


def continued(window: Stage) -> None:
    """A run was interrupted in its third epoch and can go on."""
    window.session.choose_entry("C2")
    changed = (Change(2, 300, "learning_rate", 0.01, 0.05),)
    window.engine.training.reader.recalled.emit(RUN, past(2 * BATCHES + 413, changed))


def about(window: Stage) -> QWidget:
    """Return the dialog with the versions."""
    return About(window)


def shortcuts(window: Stage) -> QWidget:
    """Return the dialog with the keys."""
    return Shortcuts(window.menus, window)


def fault(window: Stage) -> QWidget:
    """Return the dialog of an unforeseen error."""
    dialog = FaultDialog(Path("/home/ada/.local/share/Descent/logs/descent.log"), window)
    dialog.add(TRACE)
    return dialog


STATES: dict[str, Callable[[Stage], QWidget | None]] = {
    "first-start": first_start,
    "answered": answered,
    "training": training,
    "paused": paused,
    "more-settings": more_settings,
    "wrong-setting": wrong_setting,
    "diverged": diverged,
    "out-of-memory": out_of_memory,
    "finished": finished,
    "continue": continued,
    "narrow": training,
    "narrow-wrong": wrong_setting,
    "large": training,
    "about": about,
    "shortcuts": shortcuts,
    "fault": fault,
}
SIZES = {"narrow": QSize(1024, 640), "narrow-wrong": QSize(1024, 640), "large": QSize(1920, 1080)}


@contextmanager
def staged(state: str, theme: str = "light", language: str = "en") -> Iterator[QWidget]:
    """Show the window, or one of its dialogs, in `state`; everything is gone afterwards."""
    with TemporaryDirectory() as folder, patch.dict(os.environ, DESCENT_HOME=folder):
        preferences = Preferences(Path(folder))
        preferences.remember("theme", theme)
        preferences.remember("language", language)
        preferences.save()
        if state == "continue":
            record("paused", 2 * BATCHES + 413)
        window = Stage()
        window.resize(SIZES.get(state, QSize(1280, 720)))
        window.show()
        window.settle()
        window.hardware()
        shown = STATES[state](window)
        if shown is not None:
            shown.show()
        window.settle()
        yield shown or window
        if shown is not None:
            shown.close()
        window.close()
        window.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
