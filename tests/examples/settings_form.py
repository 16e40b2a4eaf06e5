"""The settings of C2, one of them changed, one wrong; narrow as in the window."""

from PySide6.QtWidgets import QWidget

from desktop.theme.measures import GROUP, SETTINGS_WIDTH
from desktop.training.settings_form import SettingsForm
from engine.catalogue import entry


def make() -> QWidget:
    form = SettingsForm()
    course = entry("C2").settings
    form.set_entry(course)
    form.set_values(course.changed(learning_rate=0.05))
    form.setFixedWidth(SETTINGS_WIDTH - GROUP)
    return form
