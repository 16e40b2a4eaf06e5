"""A run that stands after some steps: one can go on or back; slow motion is on."""

from PySide6.QtWidgets import QWidget

from desktop.theme.measures import GROUP, SETTINGS_WIDTH
from desktop.training.step_controls import StepControls


def make() -> QWidget:
    steps = StepControls()
    steps.set_possible(forward=True, back=True)
    steps.slow.setChecked(True)
    steps.setFixedWidth(SETTINGS_WIDTH - 2 * GROUP)
    return steps
