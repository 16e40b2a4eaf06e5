"""A run in its third epoch, with half a minute to go."""

from PySide6.QtWidgets import QWidget

from desktop.theme.measures import GROUP, SETTINGS_WIDTH
from desktop.training.run_controls import RunControls
from desktop.training.run_state import RunState


def make() -> QWidget:
    controls = RunControls()
    controls.set_state(RunState.RUNNING)
    controls.set_progress(0.248, 3, 10)
    controls.set_time_left(31)
    controls.setFixedWidth(SETTINGS_WIDTH - 2 * GROUP)
    return controls
