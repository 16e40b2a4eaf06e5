"""The program of A2 after one step: the line of the last step is lit."""

from PySide6.QtWidgets import QWidget

from desktop.listing.code_page import CodePage
from engine import catalogue
from engine.scripts import script


def make(entry_id: str = "A2") -> QWidget:
    entry = catalogue.entry(entry_id)
    page = CodePage()
    page.resize(780, 620)
    page.show_script(script(entry, entry.settings))
    page.light("backward")
    return page
