"""Where training happens: the page with its plots, and beside it the settings and the buttons."""

from PySide6.QtCore import QEvent, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.language import sentence, translated
from desktop.session import Session
from desktop.theme.measures import GROUP, SETTINGS_WIDTH
from desktop.training.controller import TrainingController
from desktop.training.messages import Hardware, Past, Problem, Started
from desktop.training.run_controls import RunControls
from desktop.training.run_state import RunState
from desktop.training.settings_form import SettingsForm
from desktop.training.train_page import TrainPage
from engine.catalogue import Entry
from engine.errors import EngineError
from engine.progress import Batches, Diverged, Finished, Progress, Score
from engine.settings import Settings, field


class TrainingPlace(QWidget):
    """Keeps page, form and buttons in step with the session and with what the controller reports."""

    def __init__(self, session: Session, controller: TrainingController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._controller = controller
        self._shown: str | None = None  # the run whose curves are drawn
        self._epochs = 1
        self._problem: Problem | None = None
        self._build()
        self._show_entry(session.entry)
        self._connect()

    def _build(self) -> None:
        self.page = TrainPage()
        self.form = SettingsForm()
        self.controls = RunControls()
        side = QWidget()
        side.setObjectName("settingsPanel")
        side.setFixedWidth(SETTINGS_WIDTH)
        column = QVBoxLayout(side)
        column.setContentsMargins(GROUP, 12, GROUP, 12)
        column.setSpacing(GROUP)
        column.addWidget(self.form)
        column.addWidget(self.controls)
        column.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.page, 1)
        row.addWidget(side)

    def _connect(self) -> None:
        controls, controller, session = self.controls, self._controller, self._session
        controls.train_requested.connect(self._train)
        controls.pause_requested.connect(controller.pause)
        controls.resume_requested.connect(controller.resume)
        controls.stop_requested.connect(controller.stop)
        controls.reset_requested.connect(controller.reset)
        self.form.changed.connect(controller.change)
        self.form.changed.connect(self._setting_changed)
        self.form.valid_changed.connect(self._valid_changed)
        self.page.failed.connect(self._page_failed)
        session.entry_changed.connect(self._show_entry)
        session.run_state_changed.connect(self._show_run_state)
        controller.ready.connect(self._ready)
        controller.started.connect(self._started)
        controller.progressed.connect(self._progressed)
        controller.failed.connect(self.show_problem)
        controller.not_saved.connect(self.show_problem)
        controller.ended.connect(self._ended)
        controller.recalled.connect(self._recalled)
        controller.cleared.connect(self._cleared)

    # the entry that is shown

    @Slot(object)
    def _show_entry(self, entry: Entry) -> None:
        waiting = self._session.waiting(entry)
        if waiting is not None and not self._session.shows_run:
            self._session.choose_settings(waiting.settings)
        self.form.set_entry(entry.settings)
        self.form.set_values(self._session.settings)
        self._forget_problem()
        self.page.clear()
        self._shown = None
        latest = self._session.latest(entry)
        if latest is not None:
            self._controller.recall(latest.id)
        self._show_run_state(self._session.run_state)

    @Slot(object)
    def _show_run_state(self, state: RunState) -> None:
        """Show the run under way if it is this entry's; another entry's only blocks the button."""
        session = self._session
        waiting = session.waiting(session.entry)
        mine = session.shows_run
        self.form.set_training(mine or waiting is not None)
        self.controls.set_state(state if mine else RunState.IDLE)
        self.controls.set_waiting(waiting.epoch + 1 if waiting is not None else None)
        self.controls.set_blocked(not self.form.is_valid() or (session.training and not mine))

    # what the user does

    @Slot()
    def _train(self) -> None:
        self._forget_problem()
        self._controller.train()

    @Slot(str, object)
    def _setting_changed(self, name: str, value: object) -> None:
        if name == "epochs" and self._session.shows_run:
            self._epochs = self._session.settings.epochs
            self._controller.pace.epochs = self._epochs
            self.page.set_epochs(self._epochs)

    @Slot(bool)
    def _valid_changed(self, valid: bool) -> None:
        self._show_run_state(self._session.run_state)

    # what the controller reports

    @Slot(object)
    def _ready(self, hardware: Hardware) -> None:
        self.form.set_devices(list(hardware.devices))
        self.form.set_precisions(list(hardware.precisions))

    @Slot(object)
    def _started(self, started: Started) -> None:
        if self._session.shows_run:
            self._draw(started.run_id, started.settings, started.past)
            self._show_progress()

    @Slot(str, object)
    def _recalled(self, run_id: str, past: Past) -> None:
        """Draw a stored run, unless the user has gone elsewhere in the meantime."""
        latest = self._session.latest(self._session.entry)
        if latest is not None and latest.id == run_id and self._shown != run_id:
            self._draw(run_id, past.settings, past)

    def _draw(self, run_id: str, settings: Settings, past: Past) -> None:
        """Begin the page with what a run had measured before."""
        self._shown, self._epochs = run_id, settings.epochs
        self.page.start(past.batches_per_epoch, settings.epochs, settings.course_protocol)
        for block in past.blocks:
            self.page.append(block)
        for score in past.scores:
            self.page.score(score)
        for change in past.changes:
            self._flag(change.epoch - 1 + change.batch / past.batches_per_epoch, change.name, change.old, change.new)

    def _flag(self, epoch: float, name: str, old: object, new: object) -> None:
        if name != "epochs":  # that one shows at the end of the axis
            title = translated("settings", field(name).title or name).lower()
            self.page.add_flag(epoch, f"{title} {old} → {new}")

    @Slot(object)
    def _progressed(self, records: tuple[Progress, ...]) -> None:
        if not self._session.shows_run or self._shown != self._session.run_id:
            return
        for record in records:
            if isinstance(record, Batches):
                self.page.append(record)
            elif isinstance(record, Score):
                self.page.score(record)
            elif isinstance(record, Diverged):
                self.page.diverged(record)
            elif isinstance(record, Finished):
                self.page.finished(record)
                self.controls.set_finished(record.seconds)
        self._show_progress()

    def _show_progress(self) -> None:
        pace = self._controller.pace
        self.controls.set_progress(pace.fraction, pace.epoch, pace.epochs)
        self.controls.set_time_left(pace.seconds_left)

    @Slot(object)
    def show_problem(self, problem: Problem) -> None:
        """Say what went wrong, in the user's language."""
        self._problem = problem
        self.controls.show_problem(sentence(EngineError(problem.code, **problem.values)))

    def _forget_problem(self) -> None:
        self._problem = None
        self.controls.show_problem("")

    @Slot(object)
    def _page_failed(self, error: EngineError) -> None:
        self.show_problem(Problem(error.code, error.values))

    @Slot(str)
    def _ended(self, status: str) -> None:
        self._show_run_state(self._session.run_state)

    @Slot()
    def _cleared(self) -> None:
        self._forget_problem()
        self._shown = None
        self.page.clear()
        self.controls.set_progress(0, 0, self._session.settings.epochs)
        self._show_run_state(self._session.run_state)

    def changeEvent(self, event: QEvent) -> None:
        """Say a problem again in the new language."""
        if event.type() == QEvent.Type.LanguageChange and self._problem is not None:
            self.show_problem(self._problem)
        super().changeEvent(event)
