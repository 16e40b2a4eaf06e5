"""What went wrong, said beside the training: of each entry, or in passing."""

from PySide6.QtCore import QObject, Slot

from desktop.language import sentence
from desktop.session import Session
from desktop.training.messages import Problem
from desktop.training.problem_note import ProblemNote
from engine.errors import EngineError

ELSEWHERE = ("out_of_memory", "device_unavailable")
"""The codes of problems that the CPU does not have."""


class Problems(QObject):
    """Keeps what is wrong with each entry's run until it is trained again, and says it where that entry is shown."""

    def __init__(self, session: Session, note: ProblemNote, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session, self._note = session, note
        self._of_entries: dict[str, Problem] = {}
        self._passing: Problem | None = None  # of an export or a drawing: said until the user goes on
        self._not_saved: Problem | None = None  # the one that a later save mends

    def of(self, entry_id: str) -> Problem | None:
        """Return what is wrong with the run of `entry_id`."""
        return self._of_entries.get(entry_id)

    @Slot(object)
    def show_passing(self, problem: Problem) -> None:
        """Say `problem` until the user does something else."""
        self._passing = problem
        self.say()

    @Slot(object)
    def show_error(self, error: EngineError) -> None:
        """Say `error` until the user does something else."""
        self.show_passing(Problem(error.code, error.values))

    @Slot()
    def forget_passing(self) -> None:
        """Say no longer what was said in passing."""
        self._passing = None
        self.say()

    @Slot(object)
    def run_failed(self, problem: Problem) -> None:
        """Say it where the run belongs: the user may look at another entry meanwhile."""
        self._of_entries[(self._session.run_entry or self._session.entry).id] = problem
        self.say()

    @Slot(object)
    def not_saved(self, problem: Problem) -> None:
        """Say that the run, or anything, cannot be saved, until it is."""
        self._not_saved = problem
        self._of_entries[self._session.entry.id] = problem
        self.say()

    @Slot()
    def saved(self) -> None:
        """Say no longer that it cannot be saved."""
        self._of_entries = {entry: one for entry, one in self._of_entries.items() if one is not self._not_saved}
        self.say()

    def forget(self) -> None:
        """Say nothing of the present entry any more: it is trained anew."""
        self._of_entries.pop(self._session.entry.id, None)
        self.forget_passing()

    @property
    def is_over(self) -> bool:
        """Whether the run that is shown was ended: nothing leads back into it."""
        session = self._session
        stored = session.latest(session.entry)
        return stored is not None and not session.shows_run and session.waiting(session.entry) is None

    @Slot()
    def explain_back(self) -> None:
        """Say why no step leads back, where that is asked for after the end."""
        if self.is_over:
            self.show_error(EngineError("run_over"))

    def say(self) -> None:
        """Say what is wrong now, in the language of the window."""
        problem = self._passing or self._of_entries.get(self._session.entry.id)
        if problem is None:
            self._note.show_problem("")
            return
        offers_cpu = problem.code in ELSEWHERE and problem.values.get("device") not in ("cpu", "CPU")
        self._note.show_problem(sentence(EngineError(problem.code, **problem.values)), offers_cpu)
