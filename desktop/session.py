"""The one model under the views: which entry, which settings, what runs, who answers."""

from PySide6.QtCore import QObject, Signal

from desktop.drawing.worker import PRETRAINED
from desktop.training.run_state import RunState
from engine import catalogue
from engine.catalogue import Entry
from engine.runs import lock, store
from engine.runs.store import Record
from engine.settings import Settings

FIRST = "C1"
"""Shown at the very first start: the first that reads what one draws."""


class Session(QObject):
    """Read state, set the widget, then connect: every view does so with this object, and with nothing global."""

    entry_changed = Signal(object)
    settings_changed = Signal(object)
    run_state_changed = Signal(object)
    runs_changed = Signal()
    classifier_changed = Signal(str)
    racing_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.entry: Entry = catalogue.entry(FIRST)
        self.run_state = RunState.IDLE
        self.run_id: str | None = None
        self.run_entry: Entry | None = None
        self.classifier = PRETRAINED
        self.racing: Entry | None = None
        self.records: dict[str, Record] = {record.id: record for record in store.records()}
        self._settings: dict[str, Settings] = {}
        self._discarded: set[str] = set()

    @property
    def training(self) -> bool:
        """Whether a run is under way, paused ones included."""
        return self.run_state is not RunState.IDLE

    @property
    def shows_run(self) -> bool:
        """Whether the run under way belongs to the entry that is shown."""
        return self.training and self.run_entry is self.entry

    @property
    def settings(self) -> Settings:
        """The settings for the present entry: as chosen, as its interrupted run has them, or the course's."""
        waiting = self.waiting(self.entry)
        given = self.entry.settings if waiting is None else waiting.settings
        return self._settings.get(self.entry.id, given)

    def choose_settings(self, settings: Settings) -> None:
        """Use `settings` for the present entry from its next run on."""
        self._settings[self.entry.id] = settings
        self.settings_changed.emit(settings)

    def choose_entry(self, entry_id: str) -> None:
        """Show the entry `entry_id`; raises EngineError `entry_unknown`."""
        entry = catalogue.entry(entry_id)
        if entry is not self.entry:
            self.entry = entry
            self.entry_changed.emit(entry)

    def set_run_state(self, state: RunState) -> None:
        """Say how far the run under way is."""
        if state is not self.run_state:
            self.run_state = state
            self.run_state_changed.emit(state)

    def set_racing(self, entry: Entry | None) -> None:
        """Say that a race of `entry` is under way, during which nothing else trains; None: it is over."""
        if entry is not self.racing:
            self.racing = entry
            self.racing_changed.emit()

    def choose_classifier(self, name: str) -> None:
        """Let "pretrained" or a run answer what is drawn."""
        if name != self.classifier:
            self.classifier = name
            self.classifier_changed.emit(name)

    def has_trained(self, entry: Entry) -> bool:
        """Whether a run of `entry` is stored that was not discarded."""
        return any(one.entry == entry.id and not one.discarded for one in self.records.values())

    def latest(self, entry: Entry) -> Record | None:
        """Return the newest stored run of `entry`; None where there is none, or it was discarded."""
        newest = next((one for one in reversed(self.records.values()) if one.entry == entry.id), None)
        return None if newest is None or newest.discarded else newest

    def readers(self, most: int) -> list[Record]:
        """Return the stored runs that read digits, at most the `most` that were stored last.

        The newest first by when they began, which is what they are called by.
        """
        found = [one for one in reversed(self.records.values()) if catalogue.entry(one.entry).reads_digits]
        return sorted(found[:most], key=lambda one: one.begun, reverse=True)

    def waiting(self, entry: Entry) -> Record | None:
        """Return the interrupted run of `entry` that can go on, or None."""
        latest = self.latest(entry)
        if latest is None or not latest.can_continue or (self.training and latest.id == self.run_id):
            return None
        return None if lock.is_held(latest.id) else latest  # another program may be training it

    def give_up(self, record: Record) -> None:
        """Offer no longer to go on with an interrupted run."""
        self.remember(record.model_copy(update={"status": "stopped"}))

    def discard(self, run_id: str) -> None:
        """Neither offer nor draw the run `run_id` any more; its network still answers."""
        self._discarded.add(run_id)
        if run_id in self.records:
            self.remember(self.records[run_id])

    def remember(self, record: Record) -> None:
        """Take note of a run as it was just stored; a late save does not bring back what was discarded."""
        if record.id in self._discarded:
            record = record.model_copy(update={"discarded": True})
        self.records[record.id] = record
        self.runs_changed.emit()
