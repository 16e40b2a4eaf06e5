"""D1 with its column beside it, as the place shows them."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.explorers import gallery
from desktop.theme.measures import SETTINGS_WIDTH
from engine.catalogue import entry


def make(entry_id: str = "D1") -> QWidget:
    explorer = gallery.make(entry(entry_id))
    both = QWidget()
    both.explorer = explorer
    row = QHBoxLayout(both)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(1)
    row.addWidget(explorer, 1)
    explorer.side.setFixedWidth(SETTINGS_WIDTH - 1)
    row.addWidget(explorer.side)
    both.resize(1060, 620)
    return both
