"""What every test stands on: no screen, a home of its own, and guards that let nothing of a test live on."""

import gc
import os
import threading
import traceback
import weakref
from collections.abc import Callable, Generator, Iterator
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
if "PYTEST_XDIST_WORKER" in os.environ:
    # each of the processes that share the tests has its share of the processor; torch looks when it is loaded
    workers = int(os.environ["PYTEST_XDIST_WORKER_COUNT"])
    os.environ.setdefault("OMP_NUM_THREADS", str(max((os.cpu_count() or 1) // workers, 1)))

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QThread, QTimer
from PySide6.QtGui import QFont, QPalette
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

import engine  # sets the one variable that torch must find when it is loaded
from desktop.main_window import MainWindow
from desktop.training.run_state import RunState

assert engine

# what loads torch freezes all that stands: a window of that moment would never be found to be garbage
gc.freeze = lambda: None

NOT_OURS = ("PYTEST_CURRENT_TEST", "TORCHINDUCTOR_CACHE_DIR")  # set by pytest and by torch as they please


class Starts:
    """Remembers who called `start` of a Qt class, without keeping the objects alive."""

    def __init__(self, kind: type[Any], runs: Callable[[Any], bool], patch: pytest.MonkeyPatch) -> None:
        self._runs = runs
        self._known: dict[int, tuple[weakref.ref[Any], str]] = {}
        original = kind.start

        def start(one: Any, *arguments: object) -> object:
            self._known[id(one)] = weakref.ref(one), _line(traceback.extract_stack()[:-1])
            return original(one, *arguments)

        patch.setattr(kind, "start", start)

    def left(self) -> list[str]:
        """Return those that still run, each with the line that started it."""
        found = [(reference(), line) for reference, line in self._known.values()]
        return [
            f"{one!r}, started at {line}" for one, line in found if one is not None and isValid(one) and self._runs(one)
        ]


def _line(stack: traceback.StackSummary) -> str:
    frame = stack[-1]
    return f"{frame.filename}:{frame.lineno} in {frame.name}"


FAILED = pytest.StashKey[bool]()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Remember whether the test failed: its traceback then holds everything that it made."""
    report = yield
    item.stash[FAILED] = item.stash.get(FAILED, False) or report.failed
    return report


@pytest.fixture(autouse=True)
def guards(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail a test that leaves a thread, a timer, a window or a changed variable, and name what it left."""
    variables, threads, windows = _variables(), set(threading.enumerate()), set(_windows())
    gc.disable()  # as the program does, which says why; a test may have switched it on
    with pytest.MonkeyPatch.context() as patch:
        starts = Starts(QThread, QThread.isRunning, patch), Starts(QTimer, QTimer.isActive, patch)
        yield

        def left() -> list[str]:
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
            found = [one for kind in starts for one in kind.left()]
            found += [f"window {one!r} {one.objectName()}" for one in set(_windows()) - windows]
            found += [f"thread {one!r}" for one in set(threading.enumerate()) - threads if _is_pythons(one)]
            after = _variables()
            names = variables.keys() | after.keys()
            return found + [f"variable {name}" for name in names if variables.get(name) != after.get(name)]

        if request.node.stash.get(FAILED, False):
            return
        request.node.funcargs.clear()  # pytest holds what the test was given for longer than the fixtures do
        _collect()
        # pyqtgraph's items refer to each other: only the collector finds that nobody else does
        remains = left() and gc.collect() >= 0 and left()
    if remains:
        pytest.fail(f"{request.node.nodeid} left behind: " + "; ".join(remains), pytrace=False)


def _collect() -> None:
    """Look for the garbage of this test; for older one, which takes longer, after each tenth or hundredth."""
    _, tests, tens = gc.get_count()
    gc.collect(2 if tens > 10 else 1 if tests > 10 else 0)


def _variables() -> dict[str, str]:
    return {name: value for name, value in os.environ.items() if name not in NOT_OURS}


def _windows() -> list[QWidget]:
    return QApplication.topLevelWidgets() if QApplication.instance() is not None else []


def _is_pythons(thread: threading.Thread) -> bool:
    """Whether Python started it: for a thread of Qt that logged something, Python only keeps a stand-in."""
    return thread.is_alive() and not isinstance(thread, threading._DummyThread)


@pytest.fixture(autouse=True)
def home(guards: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Let everything that the program writes go into a folder of this test."""
    folder = tmp_path / "home"
    monkeypatch.setenv("DESCENT_HOME", str(folder))
    return folder


@pytest.fixture(autouse=True)
def looks() -> Iterator[None]:
    """Give the application back the look that it had before the test: a window dresses all of it."""
    app = QApplication.instance()
    before = (app.styleSheet(), app.palette(), app.font()) if isinstance(app, QApplication) else ("", None, None)
    yield
    app = QApplication.instance()
    if isinstance(app, QApplication) and app.styleSheet() != before[0]:
        app.setStyleSheet(before[0])
        app.setPalette(before[1] or QPalette())
        app.setFont(before[2] or QFont())


@pytest.fixture
def double_press(qapp: QApplication) -> Iterator[Callable[[int], None]]:
    """Set within how many milliseconds a second press belongs to the first; afterwards the system's holds again."""
    hints = qapp.styleHints()
    before = hints.mouseDoubleClickInterval()
    yield hints.setMouseDoubleClickInterval
    hints.setMouseDoubleClickInterval(before)


@pytest.fixture
def open_window(qtbot: QtBot, home: Path) -> Callable[[], MainWindow]:
    """Open a main window, as often as wanted; all are closed at the end."""

    def opened() -> MainWindow:
        made = MainWindow()
        qtbot.addWidget(made)
        with qtbot.waitExposed(made):
            made.show()
        return made

    return opened


@pytest.fixture
def window(open_window: Callable[[], MainWindow]) -> MainWindow:
    """Return the main window on the screen, its engine warming up."""
    return open_window()


@pytest.fixture
def wait_for(qtbot: QtBot) -> Callable[[MainWindow, RunState], None]:
    """Wait until the run of a window is in a state."""

    def wait(window: MainWindow, state: RunState) -> None:
        qtbot.waitUntil(lambda: window.session.run_state is state, timeout=60_000)

    return wait
