"""Softmax and its loss, with what can be set beside them."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.explorers.softmax_explorer import SoftmaxExplorer
from desktop.theme.measures import SETTINGS_WIDTH
from engine.catalogue import entry


def make(**values: object) -> QWidget:
    holder = QWidget()
    explorer = SoftmaxExplorer(entry("B4"))
    explorer.change(**values)
    explorer.side.setFixedWidth(SETTINGS_WIDTH)
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(0)
    row.addWidget(explorer)
    row.addWidget(explorer.side)
    holder.resize(780 + SETTINGS_WIDTH, 620)
    return holder
