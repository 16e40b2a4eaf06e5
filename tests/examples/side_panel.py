"""The settings and the buttons, and between them what went wrong with a run."""

from PySide6.QtWidgets import QWidget

from desktop.theme.measures import SETTINGS_WIDTH
from desktop.training.side_panel import SidePanel
from engine.catalogue import entry


def make() -> QWidget:
    panel = SidePanel()
    panel.form.set_entry(entry("C2"))
    panel.controls.set_resettable(True)
    panel.note.show_problem("NVIDIA H100 ran out of memory. Use a smaller batch, or train on the CPU.", offers_cpu=True)
    panel.setFixedSize(SETTINGS_WIDTH - 1, 404)
    return panel
