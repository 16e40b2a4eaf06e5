"""The line above a plot: a section's title, quietly what it shows, and what can be set."""

from PySide6.QtWidgets import QHBoxLayout, QLabel

from desktop.theme.measures import HEADING_LINE, RELATED
from desktop.widgets.elided_label import ElidedLabel

HANGING = 8
"""The titles of the value axes stand this far out of the page's column."""


def label(role: str) -> QLabel:
    """Return an empty label in the style `role`."""
    made = QLabel()
    made.setProperty("role", role)
    return made


def caption() -> ElidedLabel:
    """Return an empty caption that gives way where there is no room."""
    made = ElidedLabel()
    made.setProperty("role", "caption")
    return made


def heading(title: QLabel, shown: QLabel) -> QHBoxLayout:
    """Return a row with a section's title and what it shows; more can be added at the right."""
    row = QHBoxLayout()
    row.setContentsMargins(HANGING, 0, 0, 0)
    row.setSpacing(RELATED)
    row.addStrut(HEADING_LINE)
    row.addWidget(title)
    row.addWidget(shown, 1)
    return row
