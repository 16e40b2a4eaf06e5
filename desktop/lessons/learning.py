"""How far the learner is: what marks the exercises while one trains, explores and answers. Needs no torch."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, cast, get_args

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from desktop.session import Session
from desktop.training.controller import TrainingController
from desktop.training.messages import Past, Problem, Started
from desktop.training.run_state import RunState
from engine.catalogue import COURSE, Entry
from engine.errors import EngineError
from engine.learning import exercises, progress
from engine.learning.exercises import Exercise
from engine.learning.facts import Observer, RunFacts, of_record
from engine.learning.progress import Guess
from engine.progress import Change, Progress
from engine.runs.store import Status, begun_by
from engine.settings import Settings

if TYPE_CHECKING:
    from engine.learning.predictions import Question

PAUSE = 60
"""Milliseconds that an example of an explorer stands before it is looked at: it follows a hand."""


@dataclass
class _Watched:
    """A run of `entry` that is followed."""

    entry: str
    observer: Observer


class Learning(QObject):
    """Keeps the learner's progress, and marks what is done by what is trained, explored or typed."""

    done_changed = Signal()  # exercises were marked, or all marks were taken away
    guesses_changed = Signal()  # a guess was made or forgotten, or a run has answered one
    failed = Signal(object)  # Problem: it could not be saved; it is kept until the window closes

    def __init__(self, session: Session, controller: TrainingController, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._progress = progress.load()
        self.problem: Problem | None = None
        self._watched: dict[str, _Watched] = {}  # by run
        self._latest: dict[str, RunFacts] = {}  # by entry: the run that its plot shows
        self._example: tuple[str, Any] | None = None
        self._soon = QTimer(self, singleShot=True, interval=PAUSE)
        self._soon.timeout.connect(self._look_at_example)
        for entry in COURSE:
            if (record := session.latest(entry)) is not None:
                self._latest[entry.id] = of_record(record)
        self._check_runs([entry.id for entry in COURSE])
        controller.started.connect(self._started)
        controller.progressed.connect(self._progressed)
        controller.changed.connect(self._changed)
        controller.went_back.connect(self._went_back)
        controller.ended.connect(self._ended)
        controller.recalled.connect(self._recalled)
        controller.cleared.connect(self._cleared)

    # what is done

    def is_done(self, exercise_id: str) -> bool:
        """Whether an exercise is done."""
        return exercise_id in self._progress.done

    def done_of(self, entry: Entry) -> int:
        """Return how many exercises of `entry` are done."""
        return sum(self.is_done(one.id) for one in exercises.of_entry(entry.id))

    def is_through(self, entry: Entry) -> bool:
        """Whether `entry` has exercises, and all of them are done."""
        asked = exercises.of_entry(entry.id)
        return bool(asked) and all(self.is_done(one.id) for one in asked)

    @property
    def has_begun(self) -> bool:
        """Whether there is anything that could be started over."""
        return bool(self._progress.done or self._progress.guesses)

    def answer(self, exercise: Exercise, numbers: Sequence[float]) -> bool:
        """Check typed numbers; return whether they are right."""
        right = exercise.by_answer is not None and exercise.by_answer(numbers)
        if right:
            self._mark([exercise])
        return right

    def start_over(self, entry_ids: Sequence[str]) -> None:
        """Forget what was done and guessed in these entries; the runs stay, but count no more, even gone on with."""
        now = datetime.now(UTC).replace(microsecond=0)  # as exact as the time in the id of a run
        self._keep(self._progress.started_over(entry_ids, now))
        self.done_changed.emit()
        self.guesses_changed.emit()

    def _mark(self, found: Sequence[Exercise]) -> None:
        made = self._progress
        for one in found:
            made = made.with_done(one.id)
        if made != self._progress:
            self._keep(made)
            self.done_changed.emit()

    def _keep(self, made: progress.Progress) -> None:
        self._progress = made
        try:
            progress.save(made)
        except EngineError as error:
            self.problem = Problem(error.code, error.values)
            self.failed.emit(self.problem)
        else:
            self.problem = None

    # runs

    def _runs(self, entry_id: str) -> list[RunFacts]:
        """Return what is known of the runs of an entry that count, those that were stored first."""
        stored = [
            of_record(one)
            for one in self._session.records.values()
            if one.entry == entry_id and one.id not in self._watched and self._counts(one.id, entry_id)
        ]
        watched = [(id_, one) for id_, one in self._watched.items() if one.entry == entry_id]
        return stored + [one.observer.facts for id_, one in watched if self._counts(id_, entry_id)]

    def _counts(self, run_id: str, entry_id: str) -> bool:
        """Whether a run of an entry began after that was started over."""
        if (since := self._progress.since.get(entry_id)) is None:
            return True
        record = self._session.records.get(run_id)
        begun = begun_by(run_id) if record is None else record.begun
        return begun is None or begun >= since

    def _check_runs(self, entry_ids: Sequence[str]) -> None:
        found = []
        for entry_id in entry_ids:
            wanted = [one for one in exercises.of_entry(entry_id) if one.by_runs and not self.is_done(one.id)]
            runs = self._runs(entry_id) if wanted else []
            found += [one for one in wanted if one.by_runs is not None and one.by_runs(runs)]
        self._mark(found)

    def _watch(self, run_id: str, entry_id: str, settings: Settings, past: Past) -> _Watched:
        observer = Observer(entry_id, settings, past.batches_per_epoch)
        observer.add((*past.blocks, *past.scores))
        for change in past.changes:
            observer.change(change.name, change.new)
        watched = self._watched[run_id] = _Watched(entry_id, observer)
        return watched

    @property
    def _under_way(self) -> _Watched | None:
        return self._watched.get(self._session.run_id or "")

    def _take(self, watched: _Watched) -> None:
        """Look at what a run has come to."""
        self._latest[watched.entry] = watched.observer.facts
        self._check_runs([watched.entry])

    @Slot(object)
    def _started(self, started: Started) -> None:
        if self._session.run_state is RunState.STOPPING:  # it was stopped or reset before it began: no plot shows it
            return
        self._take(self._watch(started.run_id, started.entry_id, started.settings, started.past))
        self.guesses_changed.emit()

    @Slot(object)
    def _progressed(self, records: tuple[Progress, ...]) -> None:
        if (watched := self._under_way) is not None:
            watched.observer.add(records)
            self._take(watched)

    @Slot(object)
    def _changed(self, change: Change) -> None:
        if (watched := self._under_way) is not None:
            watched.observer.change(change.name, change.new)

    @Slot(object)
    def _went_back(self, past: Past) -> None:
        run, entry = self._session.run_id, self._session.run_entry
        if run is not None and entry is not None and run in self._watched:
            self._take(self._watch(run, entry.id, past.settings, past))

    @Slot(str)
    def _ended(self, status: str) -> None:
        watched = self._under_way
        if watched is None:
            return
        watched.observer.end(cast(Status, status) if status in get_args(Status) else "stopped")
        self._take(watched)
        self._measure(watched.observer.facts)
        self.guesses_changed.emit()

    @Slot(str, object)
    def _recalled(self, run_id: str, past: Past) -> None:
        """Learn what a stored run had measured: its plot is shown."""
        record = self._session.records.get(run_id)
        if record is None or run_id in self._watched:
            return
        watched = self._watch(run_id, record.entry, past.settings, past)
        watched.observer.end(record.status)
        self._take(watched)
        self.guesses_changed.emit()

    @Slot()
    def _cleared(self) -> None:
        """Forget the run whose plot was emptied; what it still reports until it has stopped answers nothing."""
        session = self._session
        if session.shows_run and session.run_id is not None:
            self._watched.pop(session.run_id, None)
        self._latest.pop(session.entry.id, None)
        self.guesses_changed.emit()

    # explorers

    @Slot(str, object)
    def explored(self, entry_id: str, example: Any) -> None:
        """Look at what an explorer shows, as soon as it stands still for a moment."""
        wanted = [one for one in exercises.of_entry(entry_id) if one.by_example and not self.is_done(one.id)]
        if wanted:
            self._example = entry_id, example
            self._soon.start()

    @Slot()
    def _look_at_example(self) -> None:
        if self._example is None:
            return
        (entry_id, example), self._example = self._example, None
        found = []
        for one in exercises.of_entry(entry_id):
            try:
                if one.by_example is not None and one.by_example(example):
                    found.append(one)
            except EngineError:  # what cannot be computed does nothing yet
                continue
        self._mark(found)

    # guesses

    def guess_of(self, question_id: str) -> Guess | None:
        """Return the guess that stands, or None."""
        return self._progress.guesses.get(question_id)

    def has_sketch(self, entry: Entry) -> bool:
        """Whether a curve of `entry` was guessed."""
        return f"{entry.id}-curve" in self._progress.guesses

    def is_open(self, question: "Question") -> bool:
        """Whether one can still guess: the run that is shown has not answered."""
        shown = self._latest.get(question.entry)
        if question.kind in ("choice", "order"):  # only runs that come after the guess answer it
            return True
        return shown is None or (question.kind == "number" and not shown.ended)

    def guess(self, question: "Question", guess: Guess) -> None:
        """Keep a guess in place of the one before."""
        self._keep(self._progress.with_guess(question.id, guess))
        self.guesses_changed.emit()

    def guess_again(self, question: "Question") -> None:
        """Forget a guess, and what has answered it."""
        self._keep(self._progress.without_guess(question.id))
        self.guesses_changed.emit()

    def number_of(self, question: "Question") -> float | None:
        """Return the number that the run which is shown has answered; None as long as it has not ended."""
        shown = self._latest.get(question.entry)
        return question.measure(shown) if shown is not None and shown.ended else None

    def has_answered(self, entry_id: str) -> bool:
        """Whether the run that is shown has ended."""
        shown = self._latest.get(entry_id)
        return shown is not None and shown.ended

    def measured_of(self, question: "Question") -> dict[str, float]:
        """Return what runs have answered to each option since the guess was made."""
        return self._progress.measured_of(question.id)

    def _measure(self, run: RunFacts) -> None:
        """Let a run that has come to its end answer the guesses that were made before."""
        from engine.learning import predictions

        made = self._progress
        for question in predictions.of_entry(run.entry):
            option = question.option_of(run)
            if option is None or question.id not in made.guesses or not run.over:
                continue
            if (value := question.measure(run)) is not None:
                made = made.with_measured(question.id, option, value)
        if made != self._progress:
            self._keep(made)
