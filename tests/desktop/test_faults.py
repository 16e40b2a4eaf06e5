"""An exception that nobody caught ends in the log and one dialog, wherever it was raised."""

import faulthandler
import logging
import os
import subprocess
import sys
import threading

import pytest
from PySide6.QtCore import QEvent, QObject, QThread, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from desktop import faults
from desktop.fault_dialog import FaultDialog


class Worker(QObject):
    asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.asked.connect(self.work)

    @Slot()
    def work(self) -> None:
        raise ValueError("in the worker")


class Painted(QWidget):
    painted = 0

    def paintEvent(self, event) -> None:
        self.painted += 1
        raise ValueError(f"while painting, time {self.painted}")


class Pressed(QPushButton):
    def __init__(self, error: BaseException) -> None:
        super().__init__()
        self.error = error
        self.clicked.connect(self.press)

    @Slot()
    def press(self) -> None:
        raise self.error


@pytest.fixture
def caught(qapp, tmp_path):
    owner = QObject()
    installed = faults.install(tmp_path / "logs", owner)
    yield installed
    installed.uninstall()
    QTest.qWait(0)  # the dialog deletes itself


@pytest.fixture
def press(qtbot):
    """Press a button whose slot raises."""

    def press(error: BaseException) -> None:
        button = Pressed(error)
        qtbot.addWidget(button)
        button.click()

    return press


def dialogs() -> list[FaultDialog]:
    return [
        widget for widget in QApplication.topLevelWidgets() if isinstance(widget, FaultDialog) and widget.isVisible()
    ]


def the_dialog(qtbot) -> FaultDialog:
    qtbot.waitUntil(lambda: bool(dialogs()))
    QTest.qWait(50)  # a second one would have come
    assert len(dialogs()) == 1
    return dialogs()[0]


def logged(caught) -> str:
    return caught.log_file.read_text(encoding="utf-8")


def test_a_slot(qtbot, caught, press):
    press(ValueError("in a slot"))
    assert "ValueError: in a slot" in the_dialog(qtbot).text()
    assert "ValueError: in a slot" in logged(caught)
    assert "test_faults.py" in logged(caught)


def test_a_paint_event_that_fails_each_time_shows_once(qtbot, caught):
    widget = Painted()
    qtbot.addWidget(widget)
    widget.show()
    while widget.painted < 12:
        widget.update()
        qtbot.wait(5)  # within an event loop, as in the program: else PySide hands the exception to this test
    text = the_dialog(qtbot).text()
    assert text.count("while painting") == 2  # the line of code, and the message
    assert logged(caught).count("Traceback") == 1
    assert "10 times" in logged(caught)


def test_a_worker_in_a_thread(qtbot, caught):
    thread, worker = QThread(), Worker()
    worker.moveToThread(thread)
    thread.start()
    worker.asked.emit()
    dialog = the_dialog(qtbot)
    thread.quit()
    thread.wait()
    assert "in the worker" in dialog.text()
    assert dialog.thread() is QApplication.instance().thread()


def test_a_python_thread(qtbot, caught):
    def fail() -> None:
        raise ValueError("in a Python thread")

    thread = threading.Thread(target=fail, name="counting")
    thread.start()
    thread.join()
    assert "in a Python thread" in the_dialog(qtbot).text()
    assert "counting" in logged(caught)


def test_a_finaliser(qtbot, caught):
    class Fragile:
        def __del__(self) -> None:
            raise ValueError("in a finaliser")

    Fragile()
    assert "in a finaliser" in the_dialog(qtbot).text()


def test_another_fault_joins_the_open_dialog(qtbot, caught, press):
    press(ValueError("the first"))
    dialog = the_dialog(qtbot)
    press(TypeError("the second"))
    qtbot.waitUntil(lambda: "the second" in dialog.text())
    assert "the first" in dialog.text()
    assert the_dialog(qtbot) is dialog


def test_a_closed_dialog_comes_back_for_another_fault_only(qtbot, caught, press):
    press(ValueError("the first"))
    the_dialog(qtbot).close()
    press(ValueError("the first"))
    QTest.qWait(50)
    assert not dialogs()
    press(TypeError("the second"))
    text = the_dialog(qtbot).text()
    assert "the second" in text
    assert "the first" not in text


def test_the_window_stays_usable(qtbot, caught, press):
    press(ValueError("in a slot"))
    assert not the_dialog(qtbot).isModal()


def test_copy_takes_versions_and_traceback(qtbot, caught, press):
    press(ValueError("in a slot"))
    dialog = the_dialog(qtbot)
    dialog.findChild(QPushButton, "faultCopy").click()
    copied = QGuiApplication.clipboard().text()
    assert "PySide6" in copied
    assert "in a slot" in copied


@pytest.mark.parametrize("way", [KeyboardInterrupt, SystemExit])
def test_an_interruption_is_no_fault(qapp, monkeypatch, tmp_path, way):
    passed = []
    monkeypatch.setattr(sys, "excepthook", lambda *arguments: passed.append(arguments[0]))
    owner = QObject()
    installed = faults.install(tmp_path, owner)
    sys.excepthook(way, way(), None)
    installed.uninstall()
    assert passed == [way]
    assert not logged(installed)


def test_uninstall_puts_everything_back(qapp, tmp_path, caplog):
    caplog.set_level(logging.ERROR)

    def hooks() -> tuple:
        root = logging.getLogger()
        return sys.excepthook, threading.excepthook, sys.unraisablehook, root.level, list(root.handlers)

    before, crashes = hooks(), faulthandler.is_enabled()
    owner = QObject()
    installed = faults.install(tmp_path, owner)
    assert not set(map(id, hooks()[:3])) & set(map(id, before[:3]))
    installed.uninstall()
    assert hooks() == before
    assert faulthandler.is_enabled() == crashes


def test_a_log_folder_that_cannot_be_made_leaves_stderr(qtbot, press, tmp_path, capsys):
    (tmp_path / "logs").write_text("a file is in the way")
    owner = QObject()
    installed = faults.install(tmp_path / "logs", owner)
    try:
        press(ValueError("in a slot"))
        assert "in a slot" in the_dialog(qtbot).text()
    finally:
        installed.uninstall()
    assert installed.log_file is None
    said = capsys.readouterr().err
    assert "No log is written" in said
    assert "ValueError: in a slot" in said


def test_the_log_is_bounded(caught):
    for _ in range(50):
        logging.getLogger("anyone").info("x" * 100_000)
    logs = sorted(path.name for path in caught.log_file.parent.glob("descent.log*"))
    assert logs == ["descent.log", "descent.log.1", "descent.log.2", "descent.log.3"]


def test_a_fault_after_its_owner_is_gone_is_logged(qapp, tmp_path):
    owner = QObject()
    installed = faults.install(tmp_path, owner)
    del owner  # and with it, the C++ side of what it owns
    try:
        raise ValueError("late")
    except ValueError as error:
        sys.excepthook(ValueError, error, error.__traceback__)
    installed.uninstall()
    assert "ValueError: late" in logged(installed)


DYING = """
import ctypes, sys, pathlib
from PySide6.QtCore import QCoreApplication
from desktop import faults
app = QCoreApplication([])
installed = faults.install(pathlib.Path(sys.argv[1]), app)
ctypes.string_at(0)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows raises an OSError instead")
def test_a_killed_process_leaves_its_last_lines(tmp_path):
    done = subprocess.run([sys.executable, "-c", DYING, str(tmp_path)], env=os.environ, capture_output=True, timeout=60)
    assert done.returncode != 0
    crash = (tmp_path / "crash.log").read_text()
    assert "Segmentation fault" in crash
    assert "string_at" in crash


def test_the_dialog_speaks_the_language_it_is_switched_to(qtbot, qapp):
    dialog = FaultDialog(None)
    qtbot.addWidget(dialog)
    dialog.setWindowTitle("")
    QApplication.sendEvent(dialog, QEvent(QEvent.Type.LanguageChange))
    assert dialog.windowTitle() == "Something went wrong"
