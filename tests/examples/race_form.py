"""The column beside the race of the nine optimizers, after it."""

from PySide6.QtWidgets import QWidget

from desktop.racing import competition
from desktop.racing.race_form import RaceForm
from engine import catalogue
from tests.examples.race_page import START


def make(entry_id: str = "A6") -> QWidget:
    entry = catalogue.entry(entry_id)
    plan = competition.plan(entry, entry.settings)
    form = RaceForm()
    form.resize(280, 620)
    form.show_plan(entry, plan)
    form.controls.show_race(racing=False, stopping=False, again=True)
    form.controls.show_progress(0, "45 runs", "")
    same = competition.same_start(entry, plan.differs)
    form.notes.explain(plan.differs, same, competition.is_random(entry), entry_id == "A6")
    form.notes.show_start(START if entry_id == "A6" else None, entry.parameters)
    return form
