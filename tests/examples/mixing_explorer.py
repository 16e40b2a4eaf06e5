"""The 1×1 convolution: what it mixes, and what it saves before a 5×5."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.explorers.mixing_explorer import MixingExplorer
from desktop.theme.measures import SETTINGS_WIDTH
from engine import catalogue


def make() -> QWidget:
    page = MixingExplorer(catalogue.entry("D4"))
    page.side.setFixedWidth(SETTINGS_WIDTH)
    holder = QWidget()
    holder.resize(1060, 620)
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(0)
    row.addWidget(page, 1)
    row.addWidget(page.side)
    return holder
