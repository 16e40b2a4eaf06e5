"""The whole window in the states that a person meets.

Widgets, session and controllers are the real ones; only the engine's thread never starts, and its workers' signals are
emitted here instead: with a made-up run of a digit network, or with one of a small network that was really trained. So
every picture is the same.
"""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from unittest.mock import patch

import numpy as np
from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import QApplication, QWidget

from desktop.fault_dialog import FaultDialog
from desktop.help import About, Shortcuts
from desktop.preferences import Preferences
from desktop.training.messages import Problem
from engine.progress import Batches, Change, Diverged, Finished, Score
from tests.examples.train_page import BATCHES
from tests.made_up_run import RUN, past, record
from tests.stage import Stage
from tests.staged_course import COURSE
from tests.staged_entries import ENTRIES

TRACE = """Traceback (most recent call last):
  File "desktop/training/loss_plot.py", line 31, in append
    self.curves["training"].append(x, y)
ValueError: operands could not be broadcast together with shapes (64,) (63,)"""


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
    **ENTRIES,
    **COURSE,
}
SIZES = {"large": QSize(1920, 1080)}
SMALLEST = QSize(1024, 640)


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
        window.resize(SMALLEST if state.startswith("narrow") else SIZES.get(state, QSize(1280, 720)))
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
