"""One measurement on the real window: its timer, its answers and its buttons while C2 trains, and idle."""

import math
import sys
import time
from time import perf_counter

import numpy as np
from PySide6.QtCore import QEvent, QEventLoop, QObject, QPointF, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QEnterEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractButton, QApplication

from desktop.application import make
from desktop.main_window import MainWindow
from desktop.training.run_state import RunState
from engine.catalogue import COURSE

PRESSES = 3
"""How often pause and stop are pressed; the window can be closed only once."""

SETTLE = 3.0
"""Seconds from the first answer until nothing is being loaded any more: only then the window is idle."""

PATIENCE = 60.0
"""Seconds after which what is waited for has failed."""


SETTLED = 3.0
"""Seconds after the engine stands until it has loaded what it loads while nobody waits."""


class _Lateness(QObject):
    """A precise timer in the window's thread that notes by how many milliseconds each tick is late."""

    def __init__(self, hz: int) -> None:
        super().__init__()
        self.late: list[float] = []
        self._interval = 1000 / hz
        self._last = perf_counter()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(round(self._interval))
        self._timer.timeout.connect(self._tick)
        self._timer.start()

    @Slot()
    def _tick(self) -> None:
        now = perf_counter()
        self.late.append(max(1000 * (now - self._last) - round(self._interval), 0.0))
        self._last = now


class _Answers(QObject):
    """Counts the answers that have reached the window."""

    arrived = Signal()

    def __init__(self, window: MainWindow) -> None:
        super().__init__()
        self.count = 0
        # connected after the window's own slot: when this one runs, the answer has been shown
        window.engine.answering.answered.connect(self._arrived)

    @Slot(object)
    def _arrived(self, _answer: object) -> None:
        self.count += 1
        self.arrived.emit()


def wait(app: QApplication, until: float, condition: object = None) -> None:
    """Let the event loop run, until a time or until `condition()` holds."""
    while perf_counter() < until and not (callable(condition) and condition()):
        app.processEvents()
        # as the real loop does: sleep until something happens
        app.thread().msleep(1)


def _mouse(
    window: MainWindow, kind: QEvent.Type, place: QPointF, held: Qt.MouseButton = Qt.MouseButton.LeftButton
) -> None:
    canvas = window.strip.canvas
    pressed = Qt.MouseButton.NoButton if kind == QEvent.Type.MouseButtonRelease else held
    button = Qt.MouseButton.NoButton if kind == QEvent.Type.MouseMove else Qt.MouseButton.LeftButton
    event = QMouseEvent(kind, place, canvas.mapToGlobal(place), button, pressed, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(canvas, event)


def _approach(app: QApplication, window: MainWindow) -> None:
    """Move the pointer to where the stroke begins, as a hand does, in a quarter of a second."""
    QApplication.sendEvent(window.strip.canvas, QEnterEvent(QPointF(2, 2), QPointF(2, 2), QPointF(2, 2)))
    for index in range(15):
        _mouse(window, QEvent.Type.MouseMove, QPointF(2 + 6 * index, 86), Qt.MouseButton.NoButton)
        wait(app, perf_counter() + 1 / 60)


def _stroke(app: QApplication, window: MainWindow, answers: _Answers, points: int) -> list[float]:
    """Draw a spiral point by point; return the milliseconds from each point to its answer on the screen."""
    _approach(app, window)
    times = []
    loop = QEventLoop()
    answers.arrived.connect(loop.quit)
    for index in range(points):
        angle, radius = index / 6, 20 + 50 * index / points
        place = QPointF(86 + radius * math.cos(angle), 86 + radius * math.sin(angle))
        start = perf_counter()
        _mouse(window, QEvent.Type.MouseMove if index else QEvent.Type.MouseButtonPress, place)
        loop.exec()  # sleeps until the answer is there: a busy loop would keep Python's lock from who answers
        times.append(1000 * (perf_counter() - start))
        wait(app, start + 1 / 60)
    _mouse(window, QEvent.Type.MouseButtonRelease, place)
    wait(app, perf_counter() + 0.1)
    return times


def _reach(app: QApplication, window: MainWindow, state: RunState) -> None:
    wait(app, perf_counter() + PATIENCE, lambda: window.session.run_state is state)
    if window.session.run_state is not state:
        raise TimeoutError(f"the training is {window.session.run_state.value}, not {state.value}")


def _reach_middle(app: QApplication, window: MainWindow) -> None:
    """Train, and wait until an epoch is about half done: far from the evaluation at its end."""
    pace = window.training.pace
    if not window.session.training:
        window.training.train()
    window.training.resume()
    _reach(app, window, RunState.RUNNING)
    batches = pace.total // pace.epochs
    wait(app, perf_counter() + PATIENCE, lambda: 0.3 < pace.done % batches / batches < 0.7)


def _press(app: QApplication, window: MainWindow, name: str, state: RunState) -> float:
    """Return the milliseconds from a press of the button `name` until the window shows `state`."""
    _reach_middle(app, window)
    button = window.findChild(QAbstractButton, name)
    assert button is not None
    start = perf_counter()
    button.click()
    _reach(app, window, state)
    return 1000 * (perf_counter() - start)


def leave(app: QApplication, window: MainWindow) -> dict[str, list[float]]:
    """Pause, stop and at last close from the middle of an epoch; return the milliseconds of each."""
    paused = [_press(app, window, "pauseButton", RunState.PAUSED) for _ in range(PRESSES)]
    stopped = [_press(app, window, "stopButton", RunState.IDLE) for _ in range(PRESSES)]
    _reach_middle(app, window)
    start = perf_counter()
    window.close()
    return {"pause": paused, "stop": stopped, "close": [1000 * (perf_counter() - start)]}


def _first_answer(app: QApplication, window: MainWindow, answers: _Answers, started: float) -> float:
    """Return the seconds from `started`, as of `time.time`, to the answer to a dot that is drawn at once."""
    _mouse(window, QEvent.Type.MouseButtonPress, QPointF(60, 60))
    _mouse(window, QEvent.Type.MouseButtonRelease, QPointF(60, 60))
    wait(app, perf_counter() + PATIENCE, lambda: answers.count > 0)
    return time.time() - started


def measure(seconds: float, hz: int, points: int, started: float) -> dict[str, list[float]]:
    """Return each figure: the parent, which started this process at `started`, collects them over several."""
    app = make([])
    window = MainWindow()
    answers = _Answers(window)
    window.show()
    first = _first_answer(app, window, answers, started)
    wait(app, perf_counter() + SETTLE)
    idle = _stroke(app, window, answers, points)
    window.strip.canvas.clear()
    window.session.choose_entry("C2")
    window.training.train()
    wait(app, perf_counter() + PATIENCE, lambda: window.training.pace.done > 0)
    begun, done = perf_counter(), window.training.pace.done
    _run(seconds)
    rate = (window.training.pace.done - done) / (perf_counter() - begun)
    lateness = _Lateness(hz)  # only now: its ticks, which the window does not have, take time from the training
    _run(seconds)
    late = lateness.late[1:]
    training = _stroke(app, window, answers, points)
    return {
        "batches_per_second": [rate],
        "late_p99": [float(np.percentile(late, 99))],
        "training_p99": [float(np.percentile(training, 99))],
        "idle_p99": [float(np.percentile(idle, 99))],
        "idle_median": [float(np.median(idle))],
        "idle_first": [idle[0]],
        "first_answer": [first],
        **leave(app, window),
    }


def measure_entries(seconds: float, hz: int) -> dict[str, list[float]]:
    """Return the milliseconds in which each entry opens after the first, and how late the timer is while B2 trains."""
    app = make([])
    window = MainWindow()
    window.show()
    wait(app, perf_counter() + PATIENCE, lambda: "torch" in sys.modules)
    wait(app, perf_counter() + SETTLED)
    opened = [_open(app, window, entry.id) for entry in COURSE]
    window.session.choose_entry("B2")
    window.training.train()
    wait(app, perf_counter() + PATIENCE, lambda: window.training.pace.done > 0)
    lateness = _Lateness(hz)
    _run(seconds)
    late = lateness.late[1:]
    window.close()
    return {"opened": opened, "b2_late_p99": [float(np.percentile(late, 99))], "b2_late_most": [max(late)]}


def _open(app: QApplication, window: MainWindow, entry_id: str) -> float:
    """Return the milliseconds from a choice in the list until the entry is painted."""
    start = perf_counter()
    window.picker.entry_chosen.emit(entry_id)
    app.processEvents()
    window.repaint()
    milliseconds = 1000 * (perf_counter() - start)
    wait(app, perf_counter() + 0.2)
    return milliseconds


def _run(seconds: float) -> None:
    """Run the real event loop for a while: nothing of this program's own wakes it."""
    loop = QEventLoop()  # not the application's: its quit() closes the window
    QTimer.singleShot(round(1000 * seconds), loop.quit)
    loop.exec()
