"""The window without a mouse."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from desktop.training.run_state import RunState
from tests.journeys.hands import Hands

ORDER = ["coursePicker", "epochs", "batchSize", "learningRate", "momentum", "optimizer", "seed", "moreSettings"]
ORDER += ["trainButton", "digitCanvas", "classifierPicker"]


@pytest.fixture(autouse=True)
def active(hands: Hands) -> None:
    """The window has the keyboard."""
    hands.window.activateWindow()
    hands.until(hands.window.isActiveWindow)


def press(hands: Hands, key: Qt.Key, times: int = 1) -> None:
    """Press a key wherever the focus is."""
    for _ in range(times):
        hands.qtbot.keyClick(QApplication.focusWidget() or hands.window, key)


def test_tab_goes_from_the_course_through_the_form_and_the_buttons_to_the_sheet(hands: Hands) -> None:
    hands.find("coursePicker").setFocus()
    passed = ["coursePicker"]
    for _ in range(60):
        press(hands, Qt.Key.Key_Tab)
        name = QApplication.focusWidget().objectName()
        if name == "coursePicker":
            break
        passed.append(name)
    else:
        pytest.fail(f"Tab never comes round: {passed}")
    assert [name for name in passed if name in ORDER] == ORDER


def test_arrows_and_space_draw_a_one_that_is_read(hands: Hands) -> None:
    hands.find("digitCanvas").setFocus(Qt.FocusReason.TabFocusReason)
    press(hands, Qt.Key.Key_Up, 9)
    press(hands, Qt.Key.Key_Space)
    press(hands, Qt.Key.Key_Down, 18)
    press(hands, Qt.Key.Key_Space)
    hands.until(lambda: hands.text("prediction") == "1")
    assert len(hands.window.strip.canvas.drawing()) == 1
    press(hands, Qt.Key.Key_Delete)
    assert hands.text("prediction") == "?"


@pytest.mark.slow
def test_f5_trains_pauses_and_resumes_and_shift_f5_stops(hands: Hands, double_press: Callable[[int], None]) -> None:
    double_press(0)
    for state in (RunState.RUNNING, RunState.PAUSED, RunState.RUNNING):
        press(hands, Qt.Key.Key_F5)
        hands.until_state(state)
    hands.qtbot.keyClick(hands.window, Qt.Key.Key_F5, Qt.KeyboardModifier.ShiftModifier)
    hands.until_state(RunState.IDLE)


def test_the_arrow_keys_choose_an_entry(hands: Hands) -> None:
    hands.find("coursePicker").setFocus()
    press(hands, Qt.Key.Key_Down)
    assert hands.window.session.entry.id == "C2"
    press(hands, Qt.Key.Key_Up)
    assert hands.window.session.entry.id == "C1"


def test_the_focus_stays_on_the_button_that_became_another(hands: Hands) -> None:
    hands.find("trainButton").setFocus()
    press(hands, Qt.Key.Key_Space)
    assert QApplication.focusWidget().objectName() == "pauseButton"
    hands.until_state(RunState.RUNNING)
    hands.qtbot.keyClick(hands.window, Qt.Key.Key_F5, Qt.KeyboardModifier.ShiftModifier)
    hands.until_state(RunState.IDLE)
    assert QApplication.focusWidget().objectName() == "trainButton"


def test_ctrl_q_closes(hands: Hands) -> None:
    hands.qtbot.keyClick(hands.window, Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier)
    hands.until(lambda: not hands.window.isVisible())
    assert not hands.window.engine.isRunning()
