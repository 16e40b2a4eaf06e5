"""The shape tutor with the notebook's Inception, which cannot run as it is printed."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.explorers.shapes_explorer import ShapesExplorer
from desktop.theme.measures import SETTINGS_WIDTH
from engine import catalogue


def make() -> QWidget:
    page = ShapesExplorer(catalogue.entry("D3"))
    page.change(network="impossible")
    page.side.setFixedWidth(SETTINGS_WIDTH)
    holder = QWidget()
    holder.resize(1060, 720)
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(0)
    row.addWidget(page, 1)
    row.addWidget(page.side)
    return holder
