"""Who takes part: tick boxes, or numbers typed one after another."""

import re
from typing import Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from desktop.language import sentence, translated
from desktop.racing.competition import ENTRIES, options
from desktop.racing.lane_key import MOST
from desktop.theme.measures import FIELD_HEIGHT, INSIDE, LINE, RELATED
from desktop.training.editors import parsed
from desktop.training.setting_field import named
from desktop.widgets.following import Following
from desktop.widgets.heading import label
from engine import catalogue
from engine.catalogue import Entry
from engine.errors import EngineError
from engine.findings import shown
from engine.settings import field

PARTED = re.compile(r"[\s;,]+")
COLUMN = 124  # from a tick box to the one beside it


class EntrantPicker(Following):
    """Shows and edits the values of what differs. `values()` are good ones; `is_valid` says if all that stands is."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._differs = ""
        self._options: tuple[Any, ...] = ()
        self._boxes: list[QCheckBox] = []
        self._values: tuple[Any, ...] = ()
        self._problem: EngineError | None = None
        self._build()
        self._typed.textEdited.connect(self._edited)
        self.retranslate()

    def _build(self) -> None:
        self._title, self._count = label("section"), label("caption")
        header = QHBoxLayout()
        for one in (self._title, self._count):
            one.setFixedHeight(LINE)
        header.addWidget(self._title)
        header.addStretch()
        header.addWidget(self._count)
        self._grid = QGridLayout()
        self._grid.setSpacing(0)
        self._grid.setVerticalSpacing(INSIDE)
        self._typed = QLineEdit()
        self._typed.setObjectName("raceValues")
        self._typed.setFixedHeight(FIELD_HEIGHT)
        self._reason = QLabel()
        self._reason.setProperty("role", "error")
        self._reason.setWordWrap(True)
        self._reason.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(RELATED)
        column.addLayout(header)
        column.addLayout(self._grid)
        column.addWidget(self._typed)
        column.addWidget(self._reason)
        column.setSpacing(INSIDE + 2)

    def show_choice(self, entry: Entry, differs: str, values: tuple[Any, ...]) -> None:
        """Offer what may differ by `differs` in a race of `entry`, with `values` chosen; emits nothing."""
        self._differs, self._options, self._values = differs, options(entry, differs), values
        self._problem = None
        for box in self._boxes:
            self._grid.removeWidget(box)
            box.hide()
            box.deleteLater()
        self._boxes = [QCheckBox() for _ in self._options]
        wide = differs == ENTRIES
        for place, (box, value) in enumerate(zip(self._boxes, self._options, strict=True)):
            box.setObjectName(f"race{value}")
            box.setChecked(value in values)
            box.toggled.connect(self._ticked)
            self._grid.addWidget(box, place if wide else place // 2, 0 if wide else place % 2)
        self._grid.setColumnMinimumWidth(0, 0 if wide else COLUMN)
        self._typed.setVisible(not self._options)
        self._typed.setText(", ".join(shown(value).replace(",", "") for value in values))
        self.retranslate()

    def values(self) -> tuple[Any, ...]:
        """Return the values chosen, in order."""
        return self._values

    def is_valid(self) -> bool:
        """Tell whether everything that is typed is right."""
        return self._problem is None

    @Slot()
    def _ticked(self) -> None:
        ticked = zip(self._options, self._boxes, strict=True)
        self._values = tuple(value for value, box in ticked if box.isChecked())
        self._describe()
        self.changed.emit()

    @Slot()
    def _edited(self) -> None:
        """Take the numbers that are typed; a wrong one is told, and the last good ones stay."""
        try:
            read = self._read()
        except EngineError as error:
            self._problem = error
        else:
            self._problem = None
            self._values = read
        self._describe()
        self.changed.emit()

    def _read(self) -> tuple[Any, ...]:
        """Return the numbers typed, each once; raises EngineError where one is wrong, or they are too many."""
        read = tuple(dict.fromkeys(parsed(self._differs, text) for text in PARTED.split(self._typed.text()) if text))
        if len(read) > MOST:
            raise EngineError("race_too_many", most=MOST, more=len(read) - MOST)
        return read

    def _describe(self) -> None:
        self._reason.setText(sentence(self._problem) if self._problem else "")
        self._reason.setVisible(self._problem is not None)
        self._typed.setAccessibleDescription(self._reason.text())
        self._typed.setProperty("invalid", "true" if self._problem else "false")
        many = len(self._options)
        text = self.tr("{count} of {all}") if many else self.tr("%n value(s)", "", len(self._values))
        self._count.setText(text.format(count=len(self._values), all=many))

    def retranslate(self) -> None:
        """Set every text anew."""
        if not self._differs:
            return
        entries = self._differs == ENTRIES
        title = self.tr("Entries") if entries else translated("settings", field(self._differs).title or "")
        self._title.setText(title)
        for value, box in zip(self._options, self._boxes, strict=True):
            about = translated("course", catalogue.entry(value).title) if entries else ""
            box.setText(f"{value}  {about}" if entries else named(value))
            box.setAccessibleName(box.text())
        self._typed.setAccessibleName(self.tr("{setting}: the values that compete").format(setting=title))
        self._typed.setToolTip(self.tr("Numbers, parted by commas"))
        self._describe()
