"""Between the views and the race worker: numbers the races, and keeps what each entry's last one has shown."""

from PySide6.QtCore import QObject, Signal, Slot

from desktop.racing import competition
from desktop.racing.competition import Plan
from desktop.racing.messages import Entrant, RaceOrder
from desktop.racing.standing import Standing
from desktop.racing.worker import RaceWorker
from desktop.session import Session
from desktop.training.messages import Problem
from engine.catalogue import Entry


class RaceController(QObject):
    """Orders races and reports them.

    `changed()`: something new is in the standing. `ended(str status)`. The problem of an entry's last race is in
    `problems`, by the entry's id.
    """

    changed = Signal()
    ended = Signal(str)

    # to the worker, delivered between two turns
    _race = Signal(object)
    _stop = Signal()

    def __init__(self, session: Session, worker: RaceWorker, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._number = 0
        self._standing: Standing | None = None  # of the race under way
        self._plans: dict[str, Plan] = {}
        self._standings: dict[str, Standing] = {}
        self.problems: dict[str, Problem] = {}
        self.stopping = False
        self._connect(worker)

    def _connect(self, worker: RaceWorker) -> None:
        self._race.connect(worker.race)
        self._stop.connect(worker.stop)
        worker.started.connect(self._worker_started)
        worker.lapped.connect(self._worker_lapped)
        worker.arrived.connect(self._worker_arrived)
        worker.ranked.connect(self._worker_ranked)
        worker.failed.connect(self._worker_failed)
        worker.ended.connect(self._worker_ended)

    def plan(self, entry: Entry) -> Plan:
        """Return what was chosen for a race of `entry`; at first what its settings suggest."""
        if entry.id in self._plans:
            return self._plans[entry.id]
        return competition.plan(entry, self._session.settings if entry is self._session.entry else entry.settings)

    def choose(self, plan: Plan) -> None:
        """Plan the next race of the present entry."""
        self._plans[self._session.entry.id] = plan

    def standing(self, entry: Entry) -> Standing | None:
        """Return the last race of `entry`, or None."""
        return self._standings.get(entry.id)

    def entrants(self) -> tuple[Entrant, ...]:
        """Return who would race now."""
        session = self._session
        return competition.entrants(session.entry, session.settings, self.plan(session.entry))

    @Slot()
    def race(self) -> None:
        """Begin the race that is planned; nothing while another, or a training, is under way."""
        session, entrants = self._session, self.entrants()
        if session.training or session.racing is not None or len(entrants) < 2:
            return
        self._number += 1
        self.stopping = False
        plan = self.plan(session.entry)
        self._standing = self._standings[session.entry.id] = Standing(session.entry, plan, entrants)
        self.problems.pop(session.entry.id, None)
        session.set_racing(session.entry)
        self._race.emit(RaceOrder(self._number, entrants, self._standing.seeds))
        self.changed.emit()

    @Slot()
    def stop(self) -> None:
        """End the race under way; who has arrived has arrived."""
        if self._session.racing is not None:
            self.stopping = True
            self._stop.emit()
            self.changed.emit()

    # what the worker reports

    def _of(self, number: int) -> Standing | None:
        """Return the race under way if it is the one with `number`."""
        return self._standing if number == self._number else None

    @Slot(int, bool)
    def _worker_started(self, number: int, by_accuracy: bool) -> None:
        if (standing := self._of(number)) is not None:
            standing.by_accuracy = by_accuracy
            self.changed.emit()

    @Slot(int, object)
    def _worker_lapped(self, number: int, laps: tuple) -> None:  # type: ignore[type-arg]  # of engine.race.Lap
        if (standing := self._of(number)) is not None:
            for lap in laps:
                standing.lap(lap)
            self.changed.emit()

    @Slot(int, object)
    def _worker_arrived(self, number: int, arrival: object) -> None:
        if (standing := self._of(number)) is not None:
            standing.arrive(arrival)  # type: ignore[arg-type]
            self.changed.emit()

    @Slot(int, object)
    def _worker_ranked(self, number: int, ranking: tuple) -> None:  # type: ignore[type-arg]  # of engine.verdict.Result
        if (standing := self._of(number)) is not None:
            standing.rank(ranking)
            self.changed.emit()

    @Slot(int, object)
    def _worker_failed(self, number: int, problem: Problem) -> None:
        if (standing := self._of(number)) is not None:
            self.problems[standing.entry.id] = problem

    @Slot(int, str)
    def _worker_ended(self, number: int, status: str) -> None:
        standing = self._of(number)
        if standing is None:
            return
        standing.end(status)
        self._standing, self.stopping = None, False
        self._session.set_racing(None)
        self.changed.emit()
        self.ended.emit(status)
