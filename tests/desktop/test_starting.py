"""The start, in processes of its own: what is loaded when, and what is said where it cannot start."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Signal

from engine.runs import store

ROOT = Path(__file__).parents[2]

SHOWN_FIRST = """
import sys
from PySide6.QtCore import QTimer
from desktop.application import make
from desktop.main_window import MainWindow

HEAVY = {"torch", "torchvision", "matplotlib", "scipy", "sklearn", "pandas", "IPython"}
app = make(sys.argv)
window = MainWindow()
window.show()
print("shown", window.isVisible(), sorted(HEAVY & set(sys.modules)))
window.engine.training.ready.connect(window.close)
code = app.exec()
print("warm", sorted(HEAVY & set(sys.modules)))
sys.exit(code)
"""

PLAIN_IMPORT = """
import builtins
before = builtins.__import__
import desktop.imports
from desktop.application import make
print(builtins.__import__ is before)
"""

INTERRUPTED = """
import os, signal, sys
from PySide6.QtCore import QObject, Slot
from desktop import application

class Impatient(application.MainWindow):
    def __init__(self):
        super().__init__()
        self.training.progressed.connect(self.interrupt)
        self.training.train()

    @Slot()
    def interrupt(self):
        self.training.progressed.disconnect(self.interrupt)
        os.kill(os.getpid(), getattr(signal, sys.argv[1]))

application.MainWindow = Impatient
sys.exit(application.run(sys.argv))
"""


STARTING = """
import signal
signal.signal(signal.SIGINT, signal.default_int_handler)  # as in a terminal, wherever the tests run
from desktop import __main__, application
application.run = lambda arguments: signal.raise_signal(signal.SIGINT)
__main__.main()
print("still there")
"""

GARBAGE = """
import gc, sys, threading
from PySide6.QtCore import QTimer
from desktop import application

class Cycle:
    def __init__(self, age):
        self.itself, self.age = self, age
    def __del__(self):
        deleted[self.age].add(threading.current_thread())

def litter():
    for _ in range(100_000):
        Cycle("young")

class Littered(application.MainWindow):
    def __init__(self):
        super().__init__()
        self.look = QTimer(self)
        self.look.timeout.connect(self.close_when_clean)
        QTimer.singleShot(0, self.start)

    def start(self):
        old = Cycle("old")
        gc.collect(0)  # it is still held: from now on only a search of everything finds it
        gc.collect(1)
        del old
        threading.Thread(target=litter).start()
        self.look.start(10)

    def close_when_clean(self):
        if all(deleted.values()):
            self.close()

deleted = {"old": set(), "young": set()}
application.MainWindow = Littered
application.run(sys.argv)
print(set.union(*deleted.values()) == {threading.main_thread()}, gc.isenabled())
"""


def python(*arguments: str, **variables: str | None) -> subprocess.CompletedProcess[str]:
    """Run Python in the project, with `variables` set (None: unset)."""
    environment = {**os.environ, **{name: value for name, value in variables.items() if value is not None}}
    for name in (name for name, value in variables.items() if value is None):
        environment.pop(name, None)
    return subprocess.run(
        [sys.executable, *arguments], cwd=ROOT, env=environment, capture_output=True, text=True, timeout=100
    )


def test_the_window_stands_before_torch_is_loaded() -> None:
    done = python("-c", SHOWN_FIRST)
    assert done.stdout.splitlines() == ["shown True []", "warm ['torch']"]
    assert (done.returncode, done.stderr) == (0, "")


def test_without_a_display_one_sentence_says_so() -> None:
    done = python("-m", "desktop", QT_QPA_PLATFORM=None, DISPLAY=None, WAYLAND_DISPLAY=None, LC_ALL="C.UTF-8")
    assert done.returncode == 1
    assert done.stdout == ""
    assert done.stderr.startswith("There is no display")
    assert len(done.stderr.splitlines()) == 1


@pytest.mark.slow
@pytest.mark.parametrize("name", ["SIGINT", "SIGTERM"])
def test_interrupted_in_the_middle_of_a_run_it_saves_and_ends_well(name: str) -> None:
    done = python("-c", INTERRUPTED, name)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    (one,) = store.records()
    assert one.status == "paused"
    assert one.batch > 0


def test_a_home_that_cannot_be_written_keeps_nobody_from_starting(home: Path) -> None:
    home.write_text("in the way")
    done = python("-c", SHOWN_FIRST)
    assert done.returncode == 0
    assert done.stdout.startswith("shown True")


def test_ctrl_c_during_the_start_ends_it_and_raises_nothing_inside_qt() -> None:
    done = python("-c", STARTING)
    assert (done.stdout, done.stderr) == ("", "")
    assert done.returncode != 0


def test_garbage_is_found_in_the_windows_thread_only() -> None:
    """A widget must not be deleted in another one, and the engine's makes enough garbage to start a search."""
    done = python("-c", GARBAGE)
    assert (done.returncode, done.stdout, done.stderr) == (0, "True False\n", "")


def test_the_start_leaves_pythons_import_in_its_place() -> None:
    assert python("-c", PLAIN_IMPORT).stdout == "True\n"


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="True is immortal here")
def test_an_emit_costs_no_reference_to_true() -> None:
    class Speaker(QObject):
        said = Signal(bool)

    speaker, heard = Speaker(), []
    speaker.said.connect(heard.append)
    speaker.said.emit(True)
    before = sys.getrefcount(True), sys.getrefcount(None)
    for _ in range(200):
        speaker.said.emit(True)
        speaker.blockSignals(False)
        heard.clear()
    after = sys.getrefcount(True), sys.getrefcount(None)
    assert min(now - then for now, then in zip(after, before, strict=True)) > -50
