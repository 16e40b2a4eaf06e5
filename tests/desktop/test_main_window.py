"""The window ties its parts together, remembers, and closes without a question."""

import shutil
from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QMessageBox, QPushButton, QSlider, QToolButton

import engine.training
from desktop.main_window import MainWindow
from desktop.training.run_state import RunState
from engine.errors import EngineError
from engine.files import home
from engine.progress import Score
from engine.runs import store
from tests.desktop.scripted import Script, block, stored
from tests.examples.digit_canvas import draw_on

# fmt: off
NAMES = [
    "coursePicker", "trainButton", "pauseButton", "stopButton", "resetButton", "epochs", "batchSize", "learningRate",
    "momentum", "optimizer", "seed", "device", "progressBar", "timeLeft", "lossPlot", "digitCanvas", "clearButton",
    "undoButton", "redoButton", "networkInput", "prediction", "probabilities", "classifierPicker",
    "stepBackButton", "stepButton", "stepEpochButton", "slowMotion",
]
# fmt: on

pytestmark = pytest.mark.usefixtures("script")


@pytest.fixture
def until(qtbot, window: MainWindow) -> Callable[[RunState], None]:
    """Wait until the run is in a state."""
    return lambda state: qtbot.waitUntil(lambda: window.session.run_state is state, timeout=20_000)


def trigger(window: MainWindow, name: str) -> None:
    window.findChild(QAction, f"{name}Action").trigger()


def marks(window: MainWindow) -> dict[str, str]:
    model = window.findChild(object, "coursePicker").model()
    texts = [model.index(row, 0).data(11) for row in range(model.rowCount())]  # AccessibleTextRole
    return {text.split(",")[0]: ", ".join(text.split(", ")[2:]) for text in texts if text}


def test_the_names_that_scripts_rely_on_are_there_once(window) -> None:
    found = {name: len(window.findChildren(object, name)) for name in NAMES}
    assert found == dict.fromkeys(NAMES, 1)
    assert window.objectName() == "mainWindow"
    assert all(window.findChild(object, name).accessibleName() for name in NAMES)


def test_f5_trains_pauses_and_resumes(window, until, double_press) -> None:
    double_press(0)
    for state in (RunState.RUNNING, RunState.PAUSED, RunState.RUNNING):
        trigger(window, "train")
        until(state)
    trigger(window, "stop")
    until(RunState.IDLE)


def test_f5_does_nothing_while_a_setting_is_wrong(window) -> None:
    window.findChild(object, "batchSize").lineEdit().setText("99999")
    trigger(window, "train")
    assert window.session.run_state is RunState.IDLE


@pytest.mark.parametrize("state", [RunState.IDLE, RunState.STARTING, RunState.RUNNING, RunState.PAUSED])
def test_reset_in_every_state(window, until, state: RunState) -> None:
    if state is not RunState.IDLE:
        trigger(window, "train")
    if state is RunState.PAUSED:
        until(RunState.RUNNING)
        window.findChild(QPushButton, "pauseButton").click()
    until(state)
    trigger(window, "reset")
    until(RunState.IDLE)
    assert not window.findChild(object, "lossPlot").has_points
    assert window.findChild(QPushButton, "trainButton").text() == "Train"
    assert all(not one.can_continue for one in store.records())


def test_the_course_shows_how_far_each_entry_is(window, until, double_press) -> None:
    double_press(0)
    trigger(window, "train")
    until(RunState.RUNNING)
    assert marks(window)["C1"] == "training"
    trigger(window, "train")
    until(RunState.PAUSED)
    assert marks(window)["C1"] == "paused"
    trigger(window, "stop")
    until(RunState.IDLE)
    assert marks(window)["C1"] == "begun"
    window.session.remember(stored("finished"))
    assert marks(window)["C1"] == "begun"  # its exercise is not done
    trigger(window, "train")
    until(RunState.RUNNING)
    window.training.progressed.emit((Score(1, "validation", 0.1, 9600, 10_000),))
    assert marks(window)["C1"] == "done, training"
    trigger(window, "stop")
    until(RunState.IDLE)
    assert marks(window)["C1"] == "done"
    window.session.remember(stored("paused"))
    assert marks(window)["C1"] == "done, paused"
    trigger(window, "train")
    until(RunState.RUNNING)
    assert marks(window)["C1"] == "done, training"


def test_the_title_says_how_far_a_run_is(window, until, qtbot) -> None:
    assert window.windowTitle() == "Descent"
    trigger(window, "train")
    qtbot.waitUntil(lambda: "%" in window.windowTitle(), timeout=20_000)
    assert "C1" in window.windowTitle()
    trigger(window, "stop")
    until(RunState.IDLE)
    assert window.windowTitle() == "Descent"


def test_undo_in_the_menu_takes_back_a_stroke(window) -> None:
    QTest.mouseClick(window.strip.canvas, Qt.MouseButton.LeftButton)
    assert not window.strip.canvas.is_empty()
    trigger(window, "undo")
    assert window.strip.canvas.is_empty()
    trigger(window, "redo")
    trigger(window, "clear")
    assert window.strip.canvas.is_empty()


@pytest.mark.parametrize("name", ["shortcuts", "about"])
def test_a_dialog_opens_and_is_gone_when_closed(window, qtbot, name: str) -> None:
    trigger(window, name)
    (dialog,) = window.findChildren(QDialog)
    assert dialog.isVisible()
    dialog.reject()
    qtbot.waitUntil(lambda: not window.findChildren(QDialog))


def test_about_qt_opens(window, qtbot) -> None:
    shown: list[str] = []

    def close() -> None:
        box = QApplication.activeModalWidget()
        shown.append(type(box).__name__)
        box.close()

    QTimer.singleShot(100, window, close)
    trigger(window, "about_qt")
    assert shown == ["QMessageBox"]


def test_where_no_folder_is_yet_its_place_is_said(window, qtbot) -> None:
    trigger(window, "log_folder")
    (box,) = window.findChildren(QMessageBox)
    assert box.text() == str(home() / "logs")
    box.close()
    qtbot.waitUntil(lambda: not window.findChildren(QMessageBox))


def test_no_key_means_two_things(window) -> None:
    keys = [action.shortcut().toString() for action in window.menus.actions_of.values()]
    keys = [key for key in keys if key]
    assert len(keys) == len(set(keys))
    assert {"Ctrl+Q", "F5", "Shift+F5", "F11"} <= set(keys)
    assert QKeySequence(QKeySequence.StandardKey.Undo).toString() in keys


def test_the_next_start_shows_what_this_one_showed(open_window) -> None:
    first = open_window()
    first.session.choose_entry("C2")
    first.findChild(QSlider, "smoothing").setValue(30)
    first.findChild(QToolButton, "logAxis").click()
    trigger(first, "theme_dark")
    trigger(first, "language_zh_CN")
    first.close()
    second = open_window()
    assert second.session.entry.id == "C2"
    assert second.findChild(QSlider, "smoothing").value() == 30
    assert not second.findChild(QToolButton, "logAxis").isChecked()
    assert second.findChild(QAction, "theme_darkAction").isChecked()
    assert second.findChild(QPushButton, "trainButton").text() == "训练"
    trigger(second, "theme_system")
    trigger(second, "language_en")


def test_junk_in_what_is_remembered_is_passed_over(open_window) -> None:
    home().mkdir(parents=True)
    junk = "[General]\ngeometry=junk\nentry=Z9\nsmoothing=nan\nlog=perhaps\ntheme=pink\nlanguage=xx\n"
    (home() / "window.ini").write_text(junk)
    window = open_window()
    assert window.session.entry.id == "C1"
    assert window.size().width() >= 1024


def test_a_home_that_cannot_be_written_is_told_before_anything_is_trained(open_window, qtbot) -> None:
    home().write_text("in the way")
    window = open_window()
    qtbot.waitUntil(lambda: f"“{home()}” cannot be written" in window.findChild(object, "problem").text())
    assert "DESCENT_HOME" in window.findChild(object, "problem").text()


def test_a_home_that_can_be_written_is_no_matter_for_words(window, qtbot) -> None:
    qtbot.waitUntil(lambda: store.runs_folder().is_dir())
    assert window.findChild(object, "problem").text() == ""


def test_a_home_that_can_no_longer_be_written_is_told_and_the_training_lives_on(window, until, qtbot) -> None:
    qtbot.waitUntil(lambda: store.runs_folder().is_dir())
    shutil.rmtree(home())
    home().write_text("in the way")
    trigger(window, "train")
    until(RunState.RUNNING)
    qtbot.waitUntil(lambda: "cannot be written" in window.findChild(object, "problem").text())
    trigger(window, "stop")
    until(RunState.IDLE)
    assert window.findChild(object, "lossPlot").has_points


def test_a_run_whose_folder_was_deleted_is_told_when_it_is_chosen(window, qtbot) -> None:
    one = stored("finished")
    window.session.remember(one)
    store.state_file(one.id).unlink()
    draw_on(window.strip.canvas, [[(0.1, 0.1), (0.9, 0.9)]])
    picker = window.strip.picker
    picker.setCurrentIndex(picker.findData(one.id))
    picker.activated.emit(picker.currentIndex())
    told = window.findChild(object, "drawingProblem")
    qtbot.waitUntil(lambda: "does not exist" in told.accessibleName(), timeout=20_000)
    assert picker.currentData() == "pretrained"
    qtbot.waitUntil(lambda: window.findChild(object, "prediction").text() != "?", timeout=20_000)


def test_a_waiting_run_whose_folder_was_deleted_is_told_and_train_is_back(open_window, qtbot) -> None:
    one = stored("paused")
    window = open_window()
    store.state_file(one.id).unlink()
    assert window.findChild(QPushButton, "trainButton").text() == "Continue"
    trigger(window, "train")
    qtbot.waitUntil(lambda: "does not exist" in window.findChild(object, "problem").text(), timeout=20_000)
    assert window.findChild(QPushButton, "trainButton").text() == "Train"


def test_closing_at_once_starts_nothing(open_window, qtbot) -> None:
    window = open_window()
    window.close()
    qtbot.wait(50)
    assert not window.engine.isRunning()


@pytest.mark.parametrize("moment", range(0, 60, 12))
def test_closing_at_any_moment_leaves_no_thread_and_a_run_to_go_on_with(open_window, qtbot, moment: int) -> None:
    window = open_window()
    trigger(window, "train")
    qtbot.wait(moment)
    window.close()
    assert window.engine.isFinished()
    assert [one.can_continue for one in store.records()] == [True]


def test_a_run_of_another_entry_goes_on_while_this_one_is_looked_at(window, until, qtbot, script) -> None:
    trigger(window, "train")
    until(RunState.RUNNING)
    window.session.choose_entry("C2")
    taken = script.taken
    qtbot.waitUntil(lambda: script.taken > taken + 5)
    assert not window.findChild(object, "lossPlot").has_points
    window.session.choose_entry("C1")
    qtbot.waitUntil(lambda: window.findChild(object, "lossPlot").has_points)
    series = window.findChild(object, "lossPlot").curves["training"].series
    trigger(window, "stop")
    until(RunState.IDLE)
    assert series.size == window.engine.training.run.batch == 3 * script.taken


def test_out_of_memory_offers_the_cpu_and_it_trains_there(window, qtbot, monkeypatch, script) -> None:
    full = EngineError("out_of_memory", device="NVIDIA H100")
    monkeypatch.setattr(engine.training, "train", Script([full]))
    trigger(window, "train")
    offer = window.findChild(QPushButton, "cpuButton")
    qtbot.waitUntil(offer.isVisible, timeout=20_000)
    assert "NVIDIA H100 ran out of memory" in window.findChild(object, "problem").text()
    monkeypatch.setattr(engine.training, "train", script)
    qtbot.mouseClick(offer, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.session.run_state is RunState.RUNNING)
    assert window.engine.training.run.settings.device == "cpu"
    assert not offer.isVisible()


def test_a_failing_training_is_said_and_train_is_back(window, qtbot, monkeypatch) -> None:
    monkeypatch.setattr(engine.training, "train", Script([block(), ZeroDivisionError("nobody thought of it")]))
    trigger(window, "train")
    qtbot.waitUntil(lambda: "nobody thought" in window.findChild(object, "problem").text(), timeout=20_000)
    qtbot.waitUntil(lambda: window.findChild(QPushButton, "trainButton").isEnabled())


def test_the_full_screen_action_follows_the_window(window, open_window) -> None:
    action = window.findChild(QAction, "full_screenAction")
    action.trigger()
    assert window.isFullScreen()
    trigger(window, "reset_layout")
    assert not action.isChecked()
    action.trigger()
    assert window.isFullScreen()
    window.close()
    again = open_window()
    assert again.findChild(QAction, "full_screenAction").isChecked() == again.isFullScreen() is True
