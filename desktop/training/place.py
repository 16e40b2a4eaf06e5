"""Where training happens: the page with its plots, and beside it the settings and the buttons."""

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.session import Session
from desktop.theme.measures import SETTINGS_WIDTH
from desktop.training.controller import TrainingController
from desktop.training.flags import Flags
from desktop.training.messages import Hardware, Past, Started
from desktop.training.middle import Middle
from desktop.training.problems import Problems
from desktop.training.run_state import RunState
from desktop.training.side_panel import SidePanel
from desktop.training.train_page import TrainPage
from desktop.widgets.divider import Divider
from desktop.widgets.following import Following
from engine.catalogue import Entry
from engine.errors import EngineError
from engine.progress import Batches, Change, Diverged, Finished, Progress, Score
from engine.settings import Settings, control, field


class TrainingPlace(Following):
    """Keeps page, form and buttons in step with the session and with what the controller reports."""

    def __init__(self, session: Session, controller: TrainingController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._controller = controller
        self._shown: str | None = None  # the run whose curves are drawn
        self._recalling: str | None = None  # the run whose curves are waited for
        self._batches = 1  # of an epoch of the run that is shown
        self._hindrance = ""  # why the present entry cannot be trained
        self._build()
        self._show_entry(session.entry)
        self._connect()

    def _build(self) -> None:
        self.page = TrainPage()
        side = SidePanel()
        self.form, self.note, self.controls, self.steps = side.form, side.note, side.controls, side.steps
        self._flags = Flags(self.page)
        self.problems = Problems(self._session, self.note, self)
        self.divider = Divider(Qt.Orientation.Horizontal, 1)
        self.middle = Middle(self._session, self.page)
        self.divider.addWidget(self.middle)
        self.divider.addWidget(side)
        self.divider.remember_as("settingsDivider", SETTINGS_WIDTH - 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.divider)

    def _connect(self) -> None:
        controls, controller, session = self.controls, self._controller, self._session
        self.middle.failed.connect(self.problems.show_error)
        controls.train_requested.connect(self._train)
        controls.pause_requested.connect(controller.pause)
        controls.resume_requested.connect(controller.resume)
        controls.stop_requested.connect(controller.stop)
        controls.reset_requested.connect(controller.reset)
        self.steps.back_requested.connect(controller.step_back)
        self.steps.batch_requested.connect(self._step_batch)
        self.steps.epoch_requested.connect(self._step_epoch)
        self.steps.slow_toggled.connect(controller.set_slow)
        self.steps.slow_toggled.connect(self.middle.set_slow)
        self.middle.saved.connect(self.page.exported)
        self.note.cpu_requested.connect(self._train_on_cpu)
        for asked in (controls.pause_requested, controls.resume_requested, controls.stop_requested):
            asked.connect(self.problems.forget_passing)
        self.form.changed.connect(controller.change)
        self.form.changed.connect(self._setting_changed)
        self.form.preset_chosen.connect(self._preset_chosen)
        self.form.valid_changed.connect(self.refresh)
        self.page.failed.connect(self.problems.show_passing)
        self.page.exported.connect(self.problems.forget_passing)
        session.entry_changed.connect(self._show_entry)
        session.run_state_changed.connect(self._show_run_state)
        controller.ready.connect(self._ready)
        controller.started.connect(self._started)
        controller.progressed.connect(self._progressed)
        controller.progressed.connect(self.middle.follow_slowly)
        controller.changed.connect(self._changed)
        controller.looked.connect(self._looked)
        controller.went_back.connect(self._went_back)
        controller.compared.connect(self._compared)
        controller.failed.connect(self.problems.run_failed)
        controller.not_saved.connect(self.problems.not_saved)
        controller.saved.connect(self.problems.saved)
        controller.ended.connect(self.refresh)
        controller.recalled.connect(self._recalled)
        controller.cleared.connect(self._cleared)

    # the entry that is shown

    @Slot(object)
    def _show_entry(self, entry: Entry) -> None:
        if not entry.trains:
            self._show_run_state(self._session.run_state)
            return
        self.problems.forget_passing()
        self.form.set_entry(entry)
        self.form.set_values(self._session.settings)
        self.page.set_entry(entry, self._session.settings)
        self._clear()
        latest = self._session.run_id if self._session.shows_run else None
        if latest is None and (stored := self._session.latest(entry)) is not None:
            latest = stored.id
        if latest is not None:
            self._recalling = latest
            self._controller.recall(latest)
        self._show_run_state(self._session.run_state)

    @Slot()
    def _clear(self) -> None:
        """Show that nothing has been trained."""
        self._shown = self._recalling = None
        self._flags.clear()
        self.page.clear(self._session.settings)
        self._compare()
        self.controls.set_progress(0, 0, self._session.settings.epochs)
        self.controls.set_time_left(None)
        self.controls.set_finished(None)
        self.problems.say()

    @Slot(object)
    def _show_run_state(self, state: RunState) -> None:
        """Show the run under way if it is this entry's; another entry's only blocks the button."""
        session = self._session
        waiting = session.waiting(session.entry)
        mine = session.shows_run
        self.form.set_training(mine or waiting is not None)
        self.controls.set_state(state if mine else RunState.IDLE)
        self.controls.set_waiting(min(waiting.epoch + 1, waiting.settings.epochs) if waiting is not None else None)
        others = session.run_entry.id if session.training and not mine and session.run_entry is not None else None
        why = self._hindrance
        if session.racing is not None:
            why = self.tr("{entry} is racing. Stop it first.").format(entry=session.racing.id)
        elif others is not None and state is RunState.PAUSED:
            why = self.tr("{entry} is paused. Stop it first, or let it finish.").format(entry=others)
        elif others is not None:
            why = self.tr("{entry} is training. Stop it first.").format(entry=others)
        self.controls.set_blocked(not self.form.is_valid() or bool(why), why)
        self.controls.set_resettable(mine or (not session.training and self._has_traces()))
        self.steps.set_possible(
            forward=session.entry.trains and not why and self.form.is_valid() and state is not RunState.STOPPING,
            back=mine and state in (RunState.RUNNING, RunState.PAUSED),
        )
        self.page.set_run_state(state if mine else RunState.IDLE, waiting is not None)

    def _has_traces(self) -> bool:
        """Whether anything of an earlier run is to be seen here: its curves, now or soon, or why it failed."""
        return bool(self._shown or self._recalling or self.problems.of(self._session.entry.id))

    # what the user does

    @Slot()
    def _train(self) -> None:
        self.problems.forget()
        self._controller.train()

    @Slot(object)
    def _preset_chosen(self, settings: Settings) -> None:
        self._session.choose_settings(settings)
        self.follow_settings()
        self.page.change(settings)

    @Slot()
    def follow_settings(self) -> None:
        """Show settings that were chosen elsewhere."""
        self.form.set_values(self._session.settings)

    @Slot(str, str)
    def follow_link(self, name: str, value: str) -> None:
        """Set `name` to what a link in the lesson says, unless that is fixed while the network trains."""
        session = self._session
        try:
            settings = session.settings.changed(**{name: value})
            if (session.shows_run or session.waiting(session.entry) is not None) and not control(name).live:
                raise EngineError("setting_locked", field=field(name).title)
        except EngineError as error:
            self.problems.show_error(error)
            return
        if control(name).more:
            self.form.show_more(True)
        self._controller.change(name, getattr(settings, name))
        self.form.set_values(session.settings)
        self._setting_changed(name)

    def set_hindrance(self, why: str) -> None:
        """Refuse to train for the reason `why`; "": there is none."""
        self._hindrance = why
        self.refresh()

    @Slot()
    def _step_batch(self) -> None:
        self.problems.forget()
        self.middle.step()
        self._controller.step("batch")

    @Slot()
    def _step_epoch(self) -> None:
        self.problems.forget()
        self._controller.step("epoch")

    @Slot()
    def _train_on_cpu(self) -> None:
        self.problems.forget()
        self._controller.train_on_cpu()
        self.form.set_values(self._session.settings)

    @Slot(str)
    def _setting_changed(self, name: str) -> None:
        self.problems.forget_passing()
        if name == "epochs" and self._session.shows_run:
            self._show_epochs()
        if name in self._session.entry.built_from:
            self._compare()
        if name == "surface":  # another landscape, another picture
            self.page.pictures.choose(self._session.entry, self._session.settings)
            self.page.pictures.begin(self._session.settings)
        self.page.change(self._session.settings)

    # what the controller reports

    @Slot(object)
    def _ready(self, hardware: Hardware) -> None:
        self.form.set_devices([("auto", "auto"), *hardware.devices])
        self.form.set_precisions(list(hardware.precisions))

    @Slot(object)
    def _started(self, started: Started) -> None:
        if self._session.shows_run and self._session.run_state is not RunState.STOPPING:
            self._draw(started.run_id, started.past)
            self.controls.set_finished(None)
            self._show_progress()

    @Slot(str, object)
    def _recalled(self, run_id: str, past: Past) -> None:
        """Draw a run, unless the user has gone elsewhere in the meantime."""
        if run_id != self._recalling:
            return
        self._draw(run_id, past)
        record = self._session.records.get(run_id)
        if self._session.shows_run:
            self._show_progress()
        elif record is not None:
            waiting = self._session.waiting(self._session.entry)
            self.page.pictures.recall(waiting is not None and waiting.id == run_id)
            epochs, done = past.settings.epochs, record.epoch + record.batch / past.batches_per_epoch
            self.controls.set_progress(min(done / epochs, 1), min(record.epoch + 1, epochs), epochs)
            self.controls.set_finished(record.seconds if record.status == "finished" else None)

    def _draw(self, run_id: str, past: Past) -> None:
        """Begin the page with what a run has measured before."""
        self._shown, self._recalling, self._batches = run_id, None, past.batches_per_epoch
        self._flags.clear()
        self.page.start(past.batches_per_epoch, past.settings, past.start)
        self.page.set_table(past.table)
        self._compare()
        for block in past.blocks:
            self.page.append(block)
        for score in past.scores:
            self.page.score(score)
        for change in past.changes:
            self._flags.add(change, self._batches)

    @Slot(object)
    def _changed(self, change: Change) -> None:
        if self._draws_run():
            self._flags.add(change, self._batches)
            if change.name == "epochs":
                self._show_epochs()

    @Slot(object)
    def _looked(self, seen: dict[str, NDArray[np.float64]]) -> None:
        if self._draws_run():
            self.page.look(seen)

    def _compare(self) -> None:
        """Ask for the gradients with and without skip connections, where they are shown."""
        if self._session.entry.picture == "norms":
            self._controller.compare()

    @Slot(object, object, object)
    def _compared(self, settings: Settings, layers: list[str], found: dict[str, NDArray[np.float64]]) -> None:
        if self._session.entry.picture == "norms" and settings == self._session.settings:
            self.page.pictures.set_layers(layers)
            self.page.look(found)

    @Slot(object)
    def _went_back(self, past: Past) -> None:
        """Draw the run as it stood there."""
        if self._draws_run():
            self._draw(self._shown or "", past)
            self._show_progress()

    def _draws_run(self) -> bool:
        """Whether the curves are those of the run under way."""
        return self._session.shows_run and self._shown is not None and self._shown == self._session.run_id

    @Slot(object)
    def _progressed(self, records: tuple[Progress, ...]) -> None:
        if not self._draws_run():
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
                # a sweep learns nothing: its figures stay at the last value, its picture marks the best
                best = None if self._session.entry.sweeps else record.best
                self.controls.set_finished(record.seconds, best, record.stopped_early)
        self._show_progress()

    def _show_epochs(self) -> None:
        self.page.set_epochs(self._controller.pace.epochs)
        self._show_progress()

    def _show_progress(self) -> None:
        pace = self._controller.pace
        self.controls.set_progress(pace.fraction, pace.epoch, pace.epochs)
        self.controls.set_time_left(pace.seconds_left)

    @Slot()
    def refresh(self) -> None:
        """Show anew what may be done."""
        self._show_run_state(self._session.run_state)

    @Slot()
    def _cleared(self) -> None:
        self.problems.forget()
        self._clear()
        self._show_run_state(self._session.run_state)

    def retranslate(self) -> None:
        """Say in the new language what this place itself has said: a problem, the flags, why Train is refused."""
        self.problems.say()
        self._flags.retranslate()
        self._show_run_state(self._session.run_state)
