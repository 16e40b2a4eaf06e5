"""The column in which one reads: the lesson of the entry, and below it what one does with it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.lessons.exercise_list import ExerciseList
from desktop.lessons.learning import Learning
from desktop.lessons.lesson_page import LessonPage
from desktop.lessons.prediction_panel import PredictionPanel
from engine.catalogue import Entry


class LessonColumn(LessonPage):
    """The lesson, and once there is a `Learning`, the questions and the exercises of its entry."""

    sketch_asked = Signal(object)  # Question: let one draw into the plot

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._predictions: PredictionPanel | None = None
        self._exercises: ExerciseList | None = None

    def teach(self, learning: Learning) -> None:
        """Show what to guess and to do below the lesson, as `learning` knows it."""
        self._predictions, self._exercises = PredictionPanel(learning), ExerciseList(learning)
        self._predictions.setting_asked.connect(self.setting_asked)
        self._predictions.sketch_asked.connect(self.sketch_asked)
        self.add_below(self._predictions)
        self.add_below(self._exercises)
        if self.entry is not None:
            self.set_entry(self.entry)

    def set_entry(self, entry: Entry) -> None:
        """Show the lesson of `entry`, and what belongs to it."""
        if self._predictions is not None and self._exercises is not None:
            self._predictions.set_entry(entry)
            self._exercises.set_entry(entry)
        super().set_entry(entry)
