"""The program itself in a real X window: started, drawn on, closed."""

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from itertools import product
from pathlib import Path

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from desktop.main_window import MainWindow
from engine.runs import store
from tests.examples.digit_canvas import SEVEN, draw_on

ROOT = Path(__file__).parents[2]
PATIENCE = 40  # seconds

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(shutil.which("Xvfb") is None, reason="there is no Xvfb"),
]
needs_xdotool = pytest.mark.skipif(shutil.which("xdotool") is None, reason="there is no xdotool")

PICTURE = """
import sys
from PySide6.QtGui import QGuiApplication
app = QGuiApplication(sys.argv)
app.primaryScreen().grabWindow(int(sys.argv[1])).save(sys.argv[2])
"""


@pytest.fixture
def display() -> Iterator[str]:
    """Return the name of a display of our own, with a window manager where there is one."""
    read, write = os.pipe()
    arguments = ["-displayfd", str(write), "-screen", "0", "1280x760x24", "-nolisten", "tcp"]
    server = subprocess.Popen(["Xvfb", *arguments], pass_fds=[write], stderr=subprocess.DEVNULL)
    os.close(write)
    with os.fdopen(read) as pipe:
        name = f":{pipe.readline().strip()}"
    started = [server]
    if shutil.which("openbox"):
        manager = subprocess.Popen(["openbox"], env={**os.environ, "DISPLAY": name}, stderr=subprocess.DEVNULL)
        started.insert(0, manager)
    yield name
    for process in started:
        process.terminate()
        process.wait(PATIENCE)


class Program:
    """`python -m desktop` on a display."""

    def __init__(self, display: str, folder: Path) -> None:
        self._folder = folder
        self._environment = {**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb", "LC_ALL": "C.UTF-8"}
        self.process = subprocess.Popen(
            [sys.executable, "-m", "desktop"],
            cwd=ROOT,
            env=self._environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )

    def until(self, condition: Callable[[], object]) -> None:
        """Wait until `condition` holds; the program must not end meanwhile."""
        end = time.monotonic() + PATIENCE
        while not condition():
            assert self.process.poll() is None, self.process.communicate()
            assert time.monotonic() < end, "nothing came"
            time.sleep(0.1)

    def xdotool(self, *arguments: object) -> str:
        """Move the mouse, press keys, find the window."""
        command = ["xdotool", *map(str, arguments)]
        return subprocess.run(command, env=self._environment, capture_output=True, text=True).stdout.strip()

    def picture(self, window: str = "0") -> QImage:
        """Return how a window looks on the screen; 0: the whole screen."""
        file = str(self._folder / "screen.png")
        command = [sys.executable, "-c", PICTURE, window, file]
        subprocess.run(command, env=self._environment, check=True, capture_output=True)
        return QImage(file)

    def end(self) -> tuple[int, str, str]:
        """Wait for the end; return the exit code and what was said."""
        out, err = self.process.communicate(timeout=PATIENCE)
        return self.process.returncode, out, err


@pytest.fixture
def program(display: str, tmp_path: Path) -> Iterator[Program]:
    made = Program(display, tmp_path)
    yield made
    made.process.kill()
    made.process.communicate()


def test_a_session_that_ends_closes_it_without_a_word(program: Program) -> None:
    blank = program.picture()
    program.until(lambda: program.picture() != blank)
    program.process.send_signal(signal.SIGTERM)
    assert program.end() == (0, "", "")


class Twin:
    """A window of this process, as large as the one on the screen: it says where everything is."""

    def __init__(self, program: Program, window: MainWindow) -> None:
        program.until(lambda: self._named(program))
        self.id = self._named(program)[-1]
        lines = program.xdotool("getwindowgeometry", "--shell", self.id).splitlines()
        where = dict(line.split("=") for line in lines)
        self._window, self._program = window, program
        window.resize(int(where["WIDTH"]), int(where["HEIGHT"]))
        window.grab()

    def _named(self, program: Program) -> list[str]:
        return program.xdotool("search", "--onlyvisible", "--name", "^Descent$").splitlines()

    def place(self, name: str) -> QRect:
        """Return where in the window the widget `name` is."""
        widget = self._window.findChild(QWidget, name)
        return QRect(widget.mapTo(self._window, widget.rect().topLeft()), widget.size())

    def picture(self, name: str) -> QImage:
        """Return how the widget `name` looks on the screen."""
        return self._program.picture(self.id).copy(self.place(name))

    def draw(self, strokes: Sequence[Sequence[tuple[float, float]]]) -> None:
        """Draw with the mouse of the display."""
        sheet = self.place("digitCanvas")
        for stroke in strokes:
            places = [(sheet.left() + x * sheet.width(), sheet.top() + y * sheet.height()) for x, y in stroke]
            moves = [("mousemove", "--window", self.id, f"{x:.0f}", f"{y:.0f}") for x, y in places]
            self._program.xdotool(*moves[0], "mousedown", 1)
            for move in moves[1:]:
                self._program.xdotool(*move)
            self._program.xdotool("mouseup", 1)


def ink(sheet: QImage) -> set[tuple[int, int]]:
    """Return where a picture is dark."""
    places = product(range(sheet.width()), range(sheet.height()))
    return {(x, y) for x, y in places if sheet.pixelColor(x, y).lightness() < 80}


@needs_xdotool
def test_a_seven_is_drawn_a_network_trains_and_the_window_is_closed(program: Program, window: MainWindow) -> None:
    twin = Twin(program, window)
    unanswered = twin.picture("prediction")
    twin.draw(SEVEN)
    program.until(lambda: twin.picture("prediction") != unanswered)
    draw_on(window.strip.canvas, SEVEN)
    meant, drawn = ink(window.strip.canvas.grab().toImage()), ink(twin.picture("digitCanvas"))
    assert len(meant & drawn) > 0.9 * len(meant | drawn)  # no move of the mouse was lost, though torch was loading
    program.xdotool("windowfocus", twin.id, "key", "F5")
    program.until(lambda: list(store.runs_folder().glob("*/run.json")))  # its folder is there a moment before
    program.xdotool("key", "alt+F4" if shutil.which("openbox") else "ctrl+q")
    assert program.end() == (0, "", "")
    assert [one.can_continue for one in store.records()] == [True]
