"""The column in which one reads: the lesson of the entry, and below it what one does with it."""

from PySide6.QtWidgets import QWidget

from desktop.lessons.exercise_list import ExerciseList
from desktop.lessons.learning import Learning
from desktop.lessons.lesson_page import LessonPage
from engine.catalogue import Entry


class LessonColumn(LessonPage):
    """The lesson, and once there is a `Learning`, the exercises of its entry."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._exercises: ExerciseList | None = None

    def teach(self, learning: Learning) -> None:
        """Show the exercises below the lesson, as `learning` knows them."""
        self._exercises = ExerciseList(learning)
        self.add_below(self._exercises)
        if self.entry is not None:
            self.set_entry(self.entry)

    def set_entry(self, entry: Entry) -> None:
        """Show the lesson of `entry`, and its exercises."""
        if self._exercises is not None:
            self._exercises.set_entry(entry)
        super().set_entry(entry)
