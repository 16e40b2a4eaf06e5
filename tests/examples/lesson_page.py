"""The lesson of C2 as narrow as it can be, with something below it."""

from PySide6.QtWidgets import QLabel, QWidget

from desktop.lessons.lesson_page import NARROWEST, LessonPage
from engine.catalogue import entry


def make() -> QWidget:
    page = LessonPage()
    page.set_entry(entry("C2"))
    below = QLabel("Predict, then run")
    below.setProperty("role", "section")
    page.add_below(below)
    page.resize(NARROWEST, 620)
    return page
