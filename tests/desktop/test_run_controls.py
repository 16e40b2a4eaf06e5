"""The buttons of a run, in each of its states."""

from collections.abc import Callable
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QProgressBar, QPushButton

from desktop.training.run_controls import RunControls
from desktop.training.run_state import RunState
from tests.desktop.scripted import Heard

DURING = [state for state in RunState if state is not RunState.IDLE]


@pytest.fixture
def controls(qtbot) -> RunControls:
    made = RunControls()
    qtbot.addWidget(made)
    made.resize(248, 120)
    made.show()
    return made


def button(controls: RunControls, name: str) -> QPushButton:
    return controls.findChild(QPushButton, name)


def starting(controls: RunControls) -> Heard:
    """Let a press on Train start, as in the window; return what is asked for."""
    controls.train_requested.connect(partial(controls.set_state, RunState.STARTING))
    return Heard(controls, "train_requested", "pause_requested")


def texts(controls: RunControls) -> list[str]:
    return [label.text() for label in controls.findChildren(QLabel) if label.text()]


def test_before_a_run_train_stands_there(controls: RunControls) -> None:
    train = button(controls, "trainButton")
    assert train.isVisible()
    assert train.isEnabled()
    assert not button(controls, "pauseButton").isVisible()
    assert not button(controls, "stopButton").isEnabled()


@pytest.mark.parametrize("state", DURING)
def test_during_a_run_pause_stands_there(controls: RunControls, state: RunState) -> None:
    place = button(controls, "trainButton").geometry()
    controls.set_state(state)
    controls.layout().activate()
    pause = button(controls, "pauseButton")
    assert pause.isVisible()
    assert pause.geometry().topLeft() == place.topLeft()
    assert not button(controls, "trainButton").isVisible()
    assert not button(controls, "trainButton").isEnabled()
    assert pause.isEnabled() is (state is not RunState.STOPPING)
    assert button(controls, "stopButton").isEnabled() is (state is not RunState.STOPPING)


def test_after_a_run_train_is_back(controls: RunControls) -> None:
    controls.set_state(RunState.RUNNING)
    controls.set_state(RunState.IDLE)
    test_before_a_run_train_stands_there(controls)


@pytest.mark.parametrize(
    ("state", "name", "signal"),
    [
        (RunState.IDLE, "trainButton", "train_requested"),
        (RunState.RUNNING, "pauseButton", "pause_requested"),
        (RunState.PAUSED, "pauseButton", "resume_requested"),
        (RunState.RUNNING, "stopButton", "stop_requested"),
        (RunState.IDLE, "resetButton", "reset_requested"),
    ],
)
def test_a_click_asks(controls: RunControls, qtbot, state: RunState, name: str, signal: str) -> None:
    controls.set_state(state)
    controls.set_resettable(True)
    with qtbot.waitSignal(getattr(controls, signal)):
        qtbot.mouseClick(button(controls, name), Qt.MouseButton.LeftButton)


def test_a_double_click_on_train_is_one_press(controls: RunControls) -> None:
    asked = starting(controls)
    window, train = controls.windowHandle(), button(controls, "trainButton")
    place = train.mapTo(controls, train.rect().center())
    no_key = Qt.KeyboardModifier.NoModifier
    QTest.mouseDClick(window, Qt.MouseButton.LeftButton, no_key, place)
    assert asked.names == ["train_requested"]
    QTest.mouseClick(window, Qt.MouseButton.LeftButton, no_key, place)  # later, and meant
    assert asked.names == ["train_requested", "pause_requested"]


@pytest.mark.parametrize(("interval", "pauses"), [(60_000, False), (0, True)], ids=["at once", "later"])
def test_a_second_press_of_the_space_bar_counts_only_later(
    controls: RunControls, qtbot, double_press: Callable[[int], None], interval: int, pauses: bool
) -> None:
    double_press(interval)
    asked = starting(controls)
    button(controls, "trainButton").setFocus()
    for _ in range(2):
        qtbot.keyClick(controls.focusWidget(), Qt.Key.Key_Space)
    assert asked.names == ["train_requested", "pause_requested"][: 1 + pauses]


def test_what_is_offered_is_what_the_buttons_do(controls: RunControls) -> None:
    def offered() -> list[str]:
        return [name for name in ("train", "stop", "reset") if controls.offer(name)[0]]

    assert offered() == ["train"]
    controls.set_resettable(True)
    assert offered() == ["train", "reset"]
    controls.set_state(RunState.PAUSED)
    assert offered() == ["train", "stop", "reset"]
    controls.set_state(RunState.STOPPING)
    assert offered() == []
    controls.set_state(RunState.IDLE)
    controls.set_blocked(True, "C1 is training. Stop it first.")
    assert controls.offer("train") == (False, "C1 is training. Stop it first.")


def test_after_a_reset_the_keyboard_is_on_train(controls: RunControls) -> None:
    controls.set_resettable(True)
    button(controls, "resetButton").setFocus()
    controls.set_resettable(False)
    assert controls.focusWidget() is button(controls, "trainButton")


def test_the_keyboard_stays_on_the_button_that_changes(controls: RunControls, qtbot) -> None:
    train = button(controls, "trainButton")
    train.setFocus()
    controls.set_state(RunState.RUNNING)
    assert controls.focusWidget() is button(controls, "pauseButton")
    controls.set_state(RunState.IDLE)
    assert controls.focusWidget() is train


@pytest.mark.parametrize("name", ["pauseButton", "stopButton"])
def test_after_a_stop_the_keyboard_is_on_train(controls: RunControls, name: str) -> None:
    controls.set_state(RunState.RUNNING)
    button(controls, name).setFocus()
    controls.set_state(RunState.STOPPING)
    controls.set_state(RunState.IDLE)
    assert controls.focusWidget() is button(controls, "trainButton")


def test_a_pause_leaves_the_keyboard_on_stop(controls: RunControls) -> None:
    controls.set_state(RunState.RUNNING)
    button(controls, "stopButton").setFocus()
    controls.set_state(RunState.PAUSED)
    assert controls.focusWidget() is button(controls, "stopButton")


def test_a_refusal_says_its_own_reason(controls: RunControls) -> None:
    controls.set_blocked(True, "C1 is training. Stop it first.")
    assert button(controls, "trainButton").toolTip() == "C1 is training. Stop it first."


def test_a_key_does_what_the_button_that_stands_there_does(
    controls: RunControls, qtbot, double_press: Callable[[int], None]
) -> None:
    double_press(0)
    for state, asked in (
        (RunState.IDLE, controls.train_requested),
        (RunState.RUNNING, controls.pause_requested),
        (RunState.PAUSED, controls.resume_requested),
    ):
        controls.set_state(state)
        with qtbot.waitSignal(asked):
            controls.press()
    controls.set_state(RunState.IDLE)
    controls.set_blocked(True)
    with qtbot.assertNotEmitted(controls.train_requested):
        controls.press()


def test_a_wrong_setting_blocks_train_and_says_why(controls: RunControls) -> None:
    controls.set_blocked(True)
    assert not button(controls, "trainButton").isEnabled()
    assert button(controls, "trainButton").toolTip()
    controls.set_blocked(False)
    assert button(controls, "trainButton").isEnabled()


def test_progress_is_shown(controls: RunControls) -> None:
    controls.set_state(RunState.RUNNING)
    controls.set_progress(0.25, 3, 10)
    controls.set_time_left(31.4)
    assert controls.findChild(QProgressBar, "progressBar").value() == 250
    assert controls.findChild(QLabel, "timeLeft").text() == "0:31 left"
    assert "Epoch 3 of 10" in texts(controls)
    controls.set_time_left(None)
    assert controls.findChild(QLabel, "timeLeft").text() == ""


@pytest.mark.parametrize(("seconds", "shown"), [(0, "0:00"), (59.6, "1:00"), (3725, "1:02:05")])
def test_times_are_clocks(controls: RunControls, seconds: float, shown: str) -> None:
    controls.set_finished(seconds)
    assert f"Finished in {shown}" in texts(controls)


def test_a_pause_is_said_in_words_and_colour(controls: RunControls) -> None:
    controls.set_progress(0.45, 5, 10)
    controls.set_state(RunState.PAUSED)
    assert "Epoch 5 of 10 · paused" in texts(controls)
    assert button(controls, "pauseButton").text() == "Resume"
    assert controls.findChild(QProgressBar).property("paused") == "true"


def test_a_saved_run_can_be_continued(controls: RunControls) -> None:
    controls.set_waiting(3)
    assert button(controls, "trainButton").text() == "Continue"
    assert "Continue from epoch 3" in texts(controls)
    controls.set_waiting(None)
    assert button(controls, "trainButton").text() == "Train"


def test_a_stopped_run_says_where(controls: RunControls) -> None:
    controls.set_state(RunState.RUNNING)
    controls.set_progress(0.25, 3, 10)
    controls.set_state(RunState.IDLE)
    assert "Stopped in epoch 3 of 10" in texts(controls)


def test_everything_has_an_accessible_name(controls: RunControls) -> None:
    for name in ("trainButton", "pauseButton", "stopButton", "resetButton", "progressBar", "timeLeft"):
        assert controls.findChild(object, name).accessibleName(), name


def test_the_end_says_whether_it_came_early_and_which_weights_were_taken_back(controls) -> None:
    controls.set_finished(3.0, best=7, early=True)
    assert "early" in told(controls)
    assert "7" in told(controls)
    controls.set_finished(3.0)
    assert told(controls) == "Finished in 0:03"


def told(controls: RunControls) -> str:
    return controls._sentence()
