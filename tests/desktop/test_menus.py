"""What the menus and their keys offer is what the buttons offer; nothing is pressed twice by one person's press."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QToolTip

from desktop.help import About, Shortcuts
from desktop.main_window import MainWindow
from desktop.training.run_state import RunState
from engine.version import VERSION
from tests.desktop.scripted import Script, stored

FOLLOWING = ("undo", "redo", "clear", "train", "stop", "reset")
NO_KEY = Qt.KeyboardModifier.NoModifier

pytestmark = pytest.mark.usefixtures("script")


@pytest.fixture
def active(window: MainWindow, qtbot) -> MainWindow:
    """Return the window, with the keyboard."""
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window


@pytest.fixture
def until(qtbot, active: MainWindow) -> Callable[[RunState], None]:
    """Wait until the run is in a state."""
    return lambda state: qtbot.waitUntil(lambda: active.session.run_state is state, timeout=20_000)


@pytest.fixture
def goes_on(qtbot, script: Script) -> Callable[[], None]:
    """Wait until the run has come further."""

    def wait() -> None:
        taken = script.taken
        qtbot.waitUntil(lambda: script.taken > taken + 20, timeout=20_000)

    return wait


def f5(window: MainWindow, repeated: bool = False) -> None:
    """Press F5, or hold it so long that the press repeats."""
    QTest.simulateEvent(window, True, Qt.Key.Key_F5.value, NO_KEY, "", repeated, -1)


def offered(window: MainWindow) -> set[str]:
    return {name for name in FOLLOWING if window.menus.actions_of[name].isEnabled()}


def test_a_double_click_on_train_trains(active, until, goes_on) -> None:
    train = active.findChild(QPushButton, "trainButton")
    QTest.mouseDClick(active.windowHandle(), Qt.MouseButton.LeftButton, NO_KEY, train.mapTo(active, QPoint(9, 9)))
    until(RunState.RUNNING)
    goes_on()
    assert active.session.run_state is RunState.RUNNING


def test_f5_twice_at_once_trains(active, until, goes_on, double_press) -> None:
    double_press(60_000)
    f5(active)
    f5(active)
    until(RunState.RUNNING)
    f5(active)
    goes_on()
    assert active.session.run_state is RunState.RUNNING


def test_f5_again_later_pauses_a_run_that_only_starts(active, until, double_press) -> None:
    double_press(0)
    f5(active)
    assert active.session.run_state is RunState.STARTING
    f5(active)
    until(RunState.PAUSED)


def test_f5_held_down_is_one_press(active, until, goes_on, double_press) -> None:
    double_press(0)
    f5(active)
    f5(active, repeated=True)
    until(RunState.RUNNING)
    f5(active, repeated=True)
    goes_on()
    assert active.session.run_state is RunState.RUNNING


def test_on_the_page_of_another_entry_the_run_menu_is_refused_and_says_why(active, until, goes_on) -> None:
    f5(active)
    until(RunState.RUNNING)
    active.session.choose_entry("C2")
    assert offered(active) == set()
    f5(active)
    QTest.keyClick(active, Qt.Key.Key_F5, Qt.KeyboardModifier.ShiftModifier)
    goes_on()
    assert active.session.run_state is RunState.RUNNING
    menu = active.menus._menus["run"]
    menu.popup(QPoint(0, 0))
    place = menu.actionGeometry(active.menus.actions_of["train"]).center()
    QApplication.sendEvent(menu, QHelpEvent(QEvent.Type.ToolTip, place, menu.mapToGlobal(place)))
    assert QToolTip.text() == "C1 is training. Stop it first."
    QToolTip.hideText()
    menu.close()
    active.session.choose_entry("C1")
    assert offered(active) == {"train", "stop", "reset"}


def test_the_run_menu_offers_what_does_something(active, until, qtbot) -> None:
    assert offered(active) == {"train"}
    batch_size = active.findChild(object, "batchSize")
    batch_size.selectAll()
    qtbot.keyClicks(batch_size, "99999")
    assert offered(active) == set()
    qtbot.keyClick(batch_size, Qt.Key.Key_Escape)
    f5(active)
    assert offered(active) == {"train", "stop", "reset"}
    until(RunState.RUNNING)
    QTest.keyClick(active, Qt.Key.Key_F5, Qt.KeyboardModifier.ShiftModifier)
    until(RunState.IDLE)
    assert offered(active) == {"train", "reset"}
    active.findChild(QPushButton, "resetButton").click()
    assert offered(active) == {"train"}


def test_a_run_that_waits_can_be_reset(open_window) -> None:
    stored("paused")
    window = open_window()
    assert offered(window) == {"train", "reset"}
    window.session.choose_entry("C2")
    assert offered(window) == {"train"}


def test_the_edit_menu_follows_the_sheet(active, qtbot) -> None:
    canvas = active.strip.canvas
    qtbot.mouseClick(canvas, Qt.MouseButton.LeftButton)
    assert offered(active) == {"train", "undo", "clear"}
    active.menus.actions_of["undo"].trigger()
    assert offered(active) == {"train", "redo"}
    active.menus.actions_of["redo"].trigger()
    active.menus.actions_of["clear"].trigger()
    assert offered(active) == {"train", "undo"}


def test_escape_leaves_the_full_screen_after_it_has_mended_a_field(active, qtbot) -> None:
    qtbot.keyClick(active, Qt.Key.Key_F11)
    assert active.isFullScreen()
    epochs = active.findChild(object, "epochs")
    epochs.setFocus()
    epochs.selectAll()
    qtbot.keyClicks(epochs, "0")
    qtbot.keyClick(epochs, Qt.Key.Key_Escape)
    assert active.isFullScreen()
    qtbot.keyClick(epochs, Qt.Key.Key_Escape)
    assert not active.isFullScreen()
    assert not active.menus.actions_of["full_screen"].isChecked()


@pytest.mark.parametrize("name", ["coursePicker", "digitCanvas", "optimizer", "learningRate", "trainButton"])
def test_escape_leaves_the_full_screen_wherever_the_keyboard_is(active, qtbot, name: str) -> None:
    qtbot.keyClick(active, Qt.Key.Key_F11)
    focused = active.findChild(object, name)
    focused.setFocus()
    qtbot.keyClick(focused, Qt.Key.Key_Escape)
    assert not active.isFullScreen()


def test_about_names_the_version_installed_or_not(window) -> None:
    about = About(window)
    assert f"Descent {VERSION}" in about._versions
    assert VERSION[0].isdigit()
    about.close()


def test_the_list_of_keys_holds_those_of_the_menu_and_escape(window) -> None:
    dialog = Shortcuts(window.menus, window)
    keys = [label.text() for label in dialog.findChildren(object) if hasattr(label, "text")]
    assert {"F5", "Shift+F5", "F11", "Esc"} <= set(keys)
    dialog.close()
