"""The settings of C2, one of them changed, one wrong; narrow as in the window."""

from PySide6.QtWidgets import QWidget

from desktop.theme.measures import GROUP, SETTINGS_WIDTH
from desktop.training.settings_form import SettingsForm
from engine.catalogue import entry


def make() -> QWidget:
    form = SettingsForm()
    shown = entry("C2")
    form.set_entry(shown)
    form.set_values(shown.settings.changed(learning_rate=0.05))
    form.setFixedSize(SETTINGS_WIDTH - GROUP, 320)
    return form
