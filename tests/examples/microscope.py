"""The first step of the course in the middle of backward: the gradient has reached ŷ."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.explorers.microscope import Microscope
from desktop.theme.measures import SETTINGS_WIDTH
from engine.catalogue import COURSE


def make(at: int = 6, **values: object) -> QWidget:
    microscope = Microscope(next(entry for entry in COURSE if entry.id == "A4"))
    for name, value in values.items():
        microscope.follow(name, value)
    microscope.go_to(at)
    both = QWidget()
    row = QHBoxLayout(both)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(1)
    row.addWidget(microscope, 1)
    microscope.side.setFixedWidth(SETTINGS_WIDTH)
    row.addWidget(microscope.side)
    both.resize(1060, 620)
    both.microscope = microscope
    return both
