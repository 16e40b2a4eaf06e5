"""The exercises of A5, one of them done."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.lessons.exercise_list import ExerciseList
from desktop.lessons.learning import Learning
from desktop.session import Session
from desktop.training.controller import TrainingController
from engine.catalogue import entry
from engine.learning.exercises import of_id
from tests.desktop.scripted import FakeWorker


def learning_of(owner: QWidget) -> Learning:
    """Return a learner's progress, from what the home folder holds; no run is under way."""
    session, worker = Session(owner), FakeWorker()
    worker.setParent(owner)
    return Learning(session, TrainingController(session, worker, owner), owner)


def make() -> QWidget:
    page = QWidget()
    page.setProperty("ground", "surface")
    learning = learning_of(page)
    listed = ExerciseList(learning)
    listed.set_entry(entry("A5"))
    learning.answer(of_id("A5-exact"), (0, 2, 0))
    column = QVBoxLayout(page)
    column.addWidget(listed)
    column.addStretch()
    page.resize(320, 320)
    return page
