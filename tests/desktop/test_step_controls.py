"""The buttons that take one step at a time."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton

from desktop.training.step_controls import StepControls


@pytest.fixture
def steps(qtbot) -> StepControls:
    made = StepControls()
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    return made


def button(steps: StepControls, name: str) -> QToolButton:
    return steps.findChild(QToolButton, name)


@pytest.mark.parametrize(
    ("name", "title", "key"),
    [
        ("stepBackButton", "Step back", "F9"),
        ("stepButton", "Step", "F10"),
        ("stepEpochButton", "Next epoch", "Shift+F10"),
        ("slowMotion", "Slow motion", ""),
    ],
)
def test_a_button_says_what_it_does_and_by_which_key(steps: StepControls, name: str, title: str, key: str) -> None:
    found = button(steps, name)
    assert found.accessibleName() == title
    assert key in found.toolTip()
    assert "{" not in found.toolTip()
    assert not found.icon().isNull()


@pytest.mark.parametrize(("forward", "back"), [(True, False), (True, True), (False, False)])
def test_only_what_is_possible_can_be_pressed(steps: StepControls, forward: bool, back: bool) -> None:
    steps.set_possible(forward=forward, back=back)
    assert button(steps, "stepBackButton").isEnabled() is back
    assert button(steps, "stepButton").isEnabled() is forward
    assert button(steps, "stepEpochButton").isEnabled() is forward
    assert button(steps, "slowMotion").isEnabled()  # it holds for the next run as well


@pytest.mark.parametrize(
    ("name", "signal"),
    [
        ("stepBackButton", "back_requested"),
        ("stepButton", "batch_requested"),
        ("stepEpochButton", "epoch_requested"),
    ],
)
def test_a_press_asks_for_its_step(steps: StepControls, qtbot, name: str, signal: str) -> None:
    steps.set_possible(forward=True, back=True)
    button(steps, name).setFocus()
    with qtbot.waitSignal(getattr(steps, signal)):
        qtbot.keyClick(button(steps, name), Qt.Key.Key_Space)


def test_slow_motion_is_switched_on_and_off(steps: StepControls, qtbot) -> None:
    heard = []
    steps.slow_toggled.connect(heard.append)
    for _ in range(2):
        qtbot.mouseClick(button(steps, "slowMotion"), Qt.MouseButton.LeftButton)
    assert heard == [True, False]
