"""How far every entry of the course is, as its marks in the list say it."""

from PySide6.QtCore import QObject, Slot

from desktop.course.picker import CoursePicker, Mark
from desktop.lessons.learning import Learning
from desktop.session import Session
from desktop.training.run_state import RunState
from engine.catalogue import COURSE, Entry


class Marks(QObject):
    """Keeps the marks in step with what runs and what has been learned."""

    def __init__(self, picker: CoursePicker, session: Session, learning: Learning) -> None:
        super().__init__(picker)
        self._picker, self._session, self._learning = picker, session, learning
        session.run_state_changed.connect(self.set_all)
        session.runs_changed.connect(self.set_all)
        learning.done_changed.connect(self.set_all)
        self.set_all()

    @Slot()
    def set_all(self) -> None:
        """Set the marks of every entry."""
        for entry in COURSE:
            self._picker.set_marks(entry.id, *self._of(entry))

    def _of(self, entry: Entry) -> list[Mark]:
        """Return what marks `entry`: done by its exercises, or begun; and running, paused, or waiting to go on."""
        session = self._session
        marks: list[Mark] = ["done"] if self._learning.is_through(entry) else []
        if session.training and session.run_entry is entry:
            marks.append("paused" if session.run_state is RunState.PAUSED else "running")
        elif session.waiting(entry) is not None:
            marks.append("paused")
        elif not marks and (self._learning.done_of(entry) or session.has_trained(entry)):
            marks.append("half")
        return marks
