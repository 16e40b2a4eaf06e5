"""The questions of A2: a rate was guessed, the curve not yet."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.lessons.prediction_panel import PredictionPanel
from engine.catalogue import entry
from engine.learning import predictions
from tests.examples.exercise_list import learning_of


def make() -> QWidget:
    page = QWidget()
    page.setProperty("ground", "surface")
    learning = learning_of(page)
    learning.guess(predictions.of_entry("A2")[0], "0.15")
    panel = PredictionPanel(learning)
    panel.set_entry(entry("A2"))
    column = QVBoxLayout(page)
    column.addWidget(panel)
    column.addStretch()
    page.resize(320, 320)
    return page
