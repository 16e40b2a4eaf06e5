"""The buttons of a run, in each of its states."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QProgressBar, QPushButton

from desktop.training.run_controls import RunControls
from desktop.training.run_state import RunState

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
    with qtbot.waitSignal(getattr(controls, signal)):
        qtbot.mouseClick(button(controls, name), Qt.MouseButton.LeftButton)


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


def test_the_cpu_is_offered_with_the_problem_it_solves(controls: RunControls, qtbot) -> None:
    controls.show_problem("NVIDIA H100 ran out of memory.", offers_cpu=True)
    with qtbot.waitSignal(controls.cpu_requested):
        qtbot.mouseClick(button(controls, "cpuButton"), Qt.MouseButton.LeftButton)
    controls.show_problem("")
    assert not button(controls, "cpuButton").isVisible()


def test_train_can_be_pressed_for_a_key(controls: RunControls, qtbot) -> None:
    with qtbot.waitSignal(controls.train_requested):
        controls.press_train()
    controls.set_blocked(True)
    with qtbot.assertNotEmitted(controls.train_requested):
        controls.press_train()


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


def test_a_problem_can_be_read_and_copied(controls: RunControls) -> None:
    controls.show_problem("The loss is no longer a finite number.")
    problem = controls.findChild(QLabel, "problem")
    assert problem.isVisible()
    assert problem.textInteractionFlags() & Qt.TextInteractionFlag.TextSelectableByMouse
    controls.show_problem("")
    assert not problem.isVisible()


def test_everything_has_an_accessible_name(controls: RunControls) -> None:
    for name in ("trainButton", "pauseButton", "stopButton", "resetButton", "progressBar", "timeLeft"):
        assert controls.findChild(object, name).accessibleName(), name
