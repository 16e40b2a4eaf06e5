"""Where races happen: the page with chart and results, and beside it what competes."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.language import sentence
from desktop.racing import competition, estimate
from desktop.racing.competition import COMPARED, Plan
from desktop.racing.controller import RaceController
from desktop.racing.race_form import RaceForm
from desktop.racing.race_page import RacePage
from desktop.racing.standing import Standing
from desktop.session import Session
from desktop.theme.measures import SETTINGS_WIDTH
from desktop.training.messages import Problem
from desktop.training.run_state import RunState
from desktop.widgets.divider import Divider
from desktop.widgets.following import Following
from engine.errors import EngineError


class RacePlace(Following):
    """Keeps page and form in step with the session and with what the controller reports."""

    def __init__(self, session: Session, controller: RaceController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._controller = session, controller
        self._standing: Standing | None = None  # the one that is drawn
        self._passing: Problem | None = None  # of an export: said until the user goes on
        self._build()
        self._show_entry()
        self._connect()

    def _build(self) -> None:
        self.page, self.form = RacePage(), RaceForm()
        self.controls = self.form.controls
        self.divider = Divider(Qt.Orientation.Horizontal, 1)
        self.divider.addWidget(self.page)
        self.divider.addWidget(self.form)
        self.divider.remember_as("raceDivider", SETTINGS_WIDTH - 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.divider)

    def _connect(self) -> None:
        session, controller = self._session, self._controller
        self.controls.race_requested.connect(self._race)
        self.controls.stop_requested.connect(controller.stop)
        self.form.changed.connect(self._plan_changed)
        self.page.failed.connect(self._show_problem)
        session.entry_changed.connect(self._show_entry)
        session.settings_changed.connect(self._show_plan)
        session.run_state_changed.connect(self._refresh)
        session.racing_changed.connect(self._refresh)
        controller.changed.connect(self._progressed)

    @Slot()
    def _show_entry(self) -> None:
        self._passing = None
        self._show_plan()
        self._show_standing()
        self._refresh()

    @Slot()
    def _show_plan(self) -> None:
        """Show what is planned: until something was chosen here, it follows the settings of the training."""
        self.form.show_plan(self._session.entry, self._controller.plan(self._session.entry))

    def _show_standing(self) -> None:
        self._standing = self._controller.standing(self._session.entry)
        self.page.show_standing(self._standing)

    @Slot()
    def _race(self) -> None:
        self._passing = None
        self._controller.race()
        self._refresh()

    @Slot(object)
    def _plan_changed(self, plan: Plan) -> None:
        self._passing = None
        self._controller.choose(plan)
        self._refresh()

    @Slot()
    def _progressed(self) -> None:
        if self._controller.standing(self._session.entry) is not self._standing:
            self._show_standing()
        self.page.note()
        self._refresh()

    @Slot(object)
    def _show_problem(self, problem: Problem) -> None:
        self._passing = problem
        self._say_problem()

    @Slot()
    def _refresh(self) -> None:
        """Show what is so now: buttons, progress, and why a race is fair."""
        session, entry = self._session, self._session.entry
        mine = session.racing is entry
        self.form.set_racing(mine)
        self.controls.show_race(mine, self._controller.stopping, self._standing is not None and not mine)
        refusal = "" if mine else self._refusal()
        self.controls.refuse(refusal)
        self._show_progress(mine, refusal)
        plan = self._controller.plan(entry)
        same = competition.same_start(entry, plan.differs)
        self.form.notes.explain(plan.differs, same, competition.is_random(entry), entry.id == COMPARED)
        self._show_start(same and self._standing is not None and self._standing.plan.differs == plan.differs)
        self._say_problem()

    def _show_start(self, known: bool) -> None:
        """Show what all began with, as its parameters were named in that race."""
        if self._standing is None or not known:
            self.form.notes.show_start(None)
            return
        raced = self._standing.entrants[0]
        self.form.notes.show_start(self._standing.start(), raced.entry.parameters_with(raced.settings))

    def _refusal(self) -> str:
        """Return why no race can begin, or ""."""
        session = self._session
        if not competition.differing(session.entry):
            text = self.tr("{entry} only computes a loss at one value after another: there is nothing to race.")
            return text.format(entry=session.entry.id)
        if session.racing is not None:
            return self.tr("{entry} is racing. Stop it first.").format(entry=session.racing.id)
        if session.training and session.run_entry is not None:
            if session.run_state is RunState.PAUSED:
                return self.tr("{entry} is paused. Stop it first, or let it finish.").format(entry=session.run_entry.id)
            return self.tr("{entry} is training. Stop it first.").format(entry=session.run_entry.id)
        if not self.form.is_valid():
            return self.tr("Correct the marked settings first.")
        lanes = len(self._controller.plan(session.entry).values)
        if lanes < 2:
            return self.tr("One alone is no race: add another.") if lanes else self.tr("Choose at least two to race.")
        return ""

    def _show_progress(self, mine: bool, refusal: str) -> None:
        standing = self._standing
        if mine and standing is not None:
            done, total = len(standing.arrivals), standing.runs
            text = self.tr("{done} of {total} runs").format(done=done, total=total)
            left = standing.seconds * (total / standing.done - 1) if standing.done > 0.02 * total else None
            time = "" if left is None else self.tr("{time} left").format(time=self._lasting(left))
            self.controls.show_progress(standing.done / total, self.tr("Stopping …") if self._stops else text, time)
        elif refusal:
            self.controls.show_progress(0, refusal, "")
        else:
            self.controls.show_progress(0, self._announcement(), "")

    @property
    def _stops(self) -> bool:
        return self._controller.stopping

    def _announcement(self) -> str:
        """Return how many runs it will be, and about how long where that is long."""
        entrants = self._controller.entrants()
        seeds = self._controller.plan(self._session.entry).seeds
        seconds = estimate.seconds(entrants, seeds, self._session.records.values())
        runs = self.tr("%n run(s)", "", len(entrants) * seeds)
        if seconds < estimate.LONG:
            return runs
        return self.tr("{runs}, about {time}").format(runs=runs, time=self._lasting(seconds))

    def _lasting(self, seconds: float) -> str:
        """Return `seconds` in words, no more exact than it is known."""
        if seconds < 90:
            return self.tr("%n second(s)", "", max(round(seconds), 1))
        minutes = seconds / 60
        return (
            self.tr("%n minute(s)", "", round(minutes))
            if minutes < 90
            else self.tr("%n hour(s)", "", round(minutes / 60))
        )

    def _say_problem(self) -> None:
        problem = self._passing or self._controller.problems.get(self._session.entry.id)
        self.form.note.show_problem("" if problem is None else sentence(EngineError(problem.code, **problem.values)))

    def retranslate(self) -> None:
        """Say in the new language what this place itself has said."""
        self._refresh()
