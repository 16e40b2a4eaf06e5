"""What the window shows again at the next start: where one was, how it looked, and the drawing."""

from typing import TYPE_CHECKING

from desktop.drawing import drawing_file
from desktop.drawing.worker import PRETRAINED
from desktop.preferences import Preferences
from desktop.widgets.divider import GROUP as DIVIDERS
from engine import catalogue
from engine.catalogue import COURSE

if TYPE_CHECKING:
    from desktop.main_window import MainWindow

ONCE = {"course_width": "courseDivider", "settings_width": "settingsDivider", "strip_height": "stripDivider"}
"""What the sizes of the dividers were called before they had a group of their own."""


def take_over(preferences: Preferences) -> None:
    """Let what an earlier version remembered be found under its present name."""
    for before, name in ONCE.items():
        preferences.rename(before, f"{DIVIDERS}/{name}")


def recall(window: "MainWindow") -> None:
    """Show what the last session showed; what can no longer be is as at the first start."""
    remembered, session, page = window.preferences, window.session, window.place.page
    window.restoreGeometry(remembered.blob("geometry"))
    session.choose_entry(remembered.text("entry", session.entry.id, tuple(entry.id for entry in COURSE)))
    records = session.records.values()
    answerers = (PRETRAINED, *(one.id for one in records if catalogue.entry(one.entry).reads_digits))
    session.choose_classifier(remembered.text("answered_by", PRETRAINED, answerers))
    window.strip.canvas.restore(drawing_file.kept())
    page.smoothing = remembered.number("smoothing", page.smoothing, 0, 1)
    page.log = remembered.text("log", "true") == "true"


def keep(window: "MainWindow") -> None:
    """Write down what the window shows."""
    remembered, page = window.preferences, window.place.page
    remembered.remember("geometry", window.saveGeometry())
    remembered.remember("entry", window.session.entry.id)
    remembered.remember("answered_by", window.session.classifier)
    remembered.remember("smoothing", page.smoothing)
    remembered.remember("log", "true" if page.log else "false")
    remembered.save()
    drawing_file.keep(window.strip.canvas.strokes)
