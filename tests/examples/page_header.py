"""The head of C2's page, as wide as in a window of 1280."""

from PySide6.QtWidgets import QWidget

from desktop.widgets.page_header import PageHeader
from engine.catalogue import entry


def make() -> QWidget:
    header = PageHeader()
    header.set_entry(entry("C2"))
    header.setFixedWidth(1060)
    return header
