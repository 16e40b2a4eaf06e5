"""The column beside the race: what differs, how long, how often, the buttons, and why it is fair."""

from dataclasses import replace
from typing import Any

from PySide6.QtCore import QSignalBlocker, Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QScrollArea, QToolButton, QVBoxLayout, QWidget

from desktop.language import sentence, translated
from desktop.racing.competition import ENTRIES, Plan, differing
from desktop.racing.entrant_picker import EntrantPicker
from desktop.racing.race_controls import RaceControls
from desktop.racing.race_notes import RaceNotes
from desktop.racing.seeds_box import SeedsBox
from desktop.theme.measures import (
    FIELD_HEIGHT,
    GROUP,
    LABEL_COLUMN,
    LEAST_SETTINGS,
    LINE,
    MOST_SETTINGS,
    RELATED,
)
from desktop.training.problem_note import ProblemNote
from desktop.training.setting_field import SettingField
from desktop.training.side_panel import PADDING
from desktop.widgets.elided_box import ElidedBox
from desktop.widgets.following import Following
from desktop.widgets.heading import label
from engine.catalogue import Entry
from engine.errors import EngineError
from engine.settings import field


class RaceForm(Following):
    """Shows and edits a `Plan`; `changed(Plan)` at a person's edit."""

    changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("raceForm")
        self._entry: Entry | None = None
        self._plan: Plan | None = None
        self._build()
        self._connect()
        self.retranslate()

    def _build(self) -> None:
        self.setProperty("ground", "window")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setMinimumWidth(LEAST_SETTINGS)
        self.setMaximumWidth(MOST_SETTINGS)
        self.picker, self.controls = EntrantPicker(), RaceControls()
        self.note, self.notes = ProblemNote(), RaceNotes()
        held = QWidget()
        column = QVBoxLayout(held)
        column.setContentsMargins(GROUP, PADDING, GROUP, PADDING)
        column.setSpacing(GROUP)
        for part in (self._settings(), self.picker, self.controls, self.note, self.notes):
            column.addWidget(part)
        column.addStretch()
        scrolled = QScrollArea()
        scrolled.setWidget(held)
        scrolled.setWidgetResizable(True)
        scrolled.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scrolled.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scrolled)

    def _settings(self) -> QWidget:
        self._title, self._rest = label("section"), label("caption")
        header = QHBoxLayout()
        for one in (self._title, self._rest):
            one.setFixedHeight(LINE)
        header.addWidget(self._title)
        header.addStretch()
        header.addWidget(self._rest)
        self._differs, self._seeds, self._wrong = ElidedBox(), SeedsBox(), ProblemNote("raceSeedsWrong")
        self._differs.setObjectName("raceDiffers")
        self._seeds.lineEdit().setTextMargins(RELATED - 2, 0, 0, 0)
        self._fields = {name: _field(name) for name in ("epochs", "learning_rate")}
        self._differs_title, self._seeds_title = QLabel(), QLabel()
        part = QWidget()
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(RELATED)
        column.addLayout(header)
        column.addLayout(_row(self._differs_title, self._differs))
        for row in self._fields.values():
            column.addWidget(row)
        column.addLayout(_row(self._seeds_title, self._seeds))
        column.addWidget(self._wrong)
        return part

    def _connect(self) -> None:
        self._differs.currentIndexChanged.connect(self._differs_chosen)
        self._seeds.valueChanged.connect(self._seeds_chosen)
        self._seeds.refused.connect(self._seeds_refused)
        self.picker.changed.connect(self._picked)
        for one in self._fields.values():
            one.changed.connect(self._field_changed)
            one.validity_changed.connect(self._validity_changed)

    def show_plan(self, entry: Entry, plan: Plan) -> None:
        """Show `plan` for a race of `entry`; emits no `changed`."""
        self._entry, self._plan = entry, plan
        self._offer()
        with QSignalBlocker(self._seeds):
            self._seeds.setValue(plan.seeds)
        for name, one in self._fields.items():
            one.set_course(getattr(entry.settings, name))
            one.put(getattr(plan, name))
        self._show_choice()

    def _offer(self) -> None:
        """List what may differ, in the language of the window."""
        if self._entry is None or self._plan is None:
            return
        with QSignalBlocker(self._differs):
            self._differs.clear()
            for name in differing(self._entry):
                title = self.tr("Entries") if name == ENTRIES else translated("settings", field(name).title or name)
                self._differs.addItem(title, name)
            self._differs.setCurrentIndex(self._differs.findData(self._plan.differs))

    def _show_choice(self) -> None:
        entry, plan = self._entry, self._plan
        assert entry is not None
        assert plan is not None
        possible = bool(plan.differs)
        self._say_rest()
        self.picker.setVisible(possible)
        if possible:
            self.picker.show_choice(entry, plan.differs, plan.values)
        rate = self._fields["learning_rate"]
        rate.setVisible("learning_rate" in entry.offers and plan.differs not in ("learning_rate", ENTRIES))

    def _say_rest(self) -> None:
        """Say where all other settings come from; the notes tell it in full."""
        entries = self._plan is not None and self._plan.differs == ENTRIES
        rest = self.tr("others: the course’s settings") if entries else self.tr("the rest as under Train")
        self._rest.setText(rest)

    def is_valid(self) -> bool:
        """Tell whether everything that stands in the form is right."""
        shown = [one for one in self._fields.values() if not one.isHidden()]
        return self._seeds.problem is None and self.picker.is_valid() and all(one.problem is None for one in shown)

    def set_racing(self, racing: bool) -> None:
        """Let nothing be changed while the race that it describes is under way."""
        titles = self._differs_title, self._seeds_title
        for widget in (*titles, self._differs, self._seeds, self.picker, *self._fields.values()):
            widget.setEnabled(not racing)

    def _change(self, plan: Plan) -> None:
        self._plan = plan
        self.changed.emit(plan)

    @Slot()
    def _differs_chosen(self) -> None:
        assert self._plan is not None
        self._plan = replace(self._plan, differs=self._differs.currentData())
        self._show_choice()
        self._change(self._plan)

    @Slot(int)
    def _seeds_chosen(self, seeds: int) -> None:
        assert self._plan is not None
        self._change(replace(self._plan, seeds=seeds))

    @Slot(object)
    def _seeds_refused(self, _error: EngineError | None) -> None:
        self._say_wrong()
        self._validity_changed()

    def _say_wrong(self) -> None:
        problem = self._seeds.problem
        self._wrong.show_problem(sentence(problem) if problem is not None else "")

    @Slot()
    def _picked(self) -> None:
        assert self._plan is not None
        self._change(self._plan.choosing(self.picker.values()))

    @Slot(str, object)
    def _field_changed(self, name: str, value: Any) -> None:
        assert self._plan is not None
        self._change(replace(self._plan, **{name: value}))

    @Slot()
    def _validity_changed(self) -> None:
        if self._plan is not None:
            self.changed.emit(self._plan)

    def retranslate(self) -> None:
        """Set every text anew."""
        self._title.setText(self.tr("Race"))
        self._say_rest()
        self._differs_title.setText(self.tr("What differs"))
        self._seeds_title.setText(self.tr("Seeds"))
        self._differs.setAccessibleName(self._differs_title.text())
        self._seeds.setAccessibleName(self._seeds_title.text())
        self._seeds.setToolTip(self.tr("How often each runs, every time from other start weights"))
        self.setAccessibleName(self.tr("Race"))
        self._say_wrong()
        self._offer()


def _field(name: str) -> SettingField:
    """Return the row of a setting; its editor is not the one of the training's form."""
    made = SettingField(name)
    for widget in (made.editor, *made.findChildren(QToolButton)):
        widget.setObjectName(f"race{widget.objectName()[:1].upper()}{widget.objectName()[1:]}")
    return made


def _row(title: QLabel, editor: QWidget) -> QHBoxLayout:
    """Return a row as those of the settings."""
    title.setFixedWidth(LABEL_COLUMN - RELATED)
    title.setBuddy(editor)
    editor.setFixedHeight(FIELD_HEIGHT)
    row = QHBoxLayout()
    row.setSpacing(RELATED)
    row.addWidget(title)
    row.addWidget(editor, 1)
    return row
