"""The row that sets all of an entry's settings at once, for what one wants of it."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QComboBox, QGridLayout, QLabel, QWidget

from desktop.language import translated
from desktop.theme.measures import FIELD_HEIGHT, INSIDE, LABEL_COLUMN, RELATED
from desktop.widgets.following import Following
from desktop.widgets.heading import label
from engine.catalogue import Entry
from engine.settings import Settings
from engine.words import words

ASIDE = ("seed", "device", "precision", "course_protocol")
"""What belongs to no preset: it stays as it was chosen."""

NAMES = (words("choices", "quick"), words("choices", "record"), words("choices", "people"))

ABOUT = {
    "quick": words("presets", "A narrow network and few epochs: soon at a good reader."),
    "record": words("presets", "For MNIST's test digits: many epochs, every digit changed a little each time."),
    "people": words("presets", "For hands never seen: drawn digits of many countries and scribbles among MNIST's."),
}
"""What each preset is for."""


class PresetRow(Following):
    """Shows which preset the settings are, if any, and what it is for; hidden where the entry has none."""

    chosen = Signal(object)  # Settings: a person's choice

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._entry: Entry | None = None
        self._settings = Settings()
        self._label, self._choice = QLabel(), QComboBox()
        self._choice.setObjectName("preset")
        self._choice.setFixedHeight(FIELD_HEIGHT)
        self._label.setBuddy(self._choice)
        self._label.setFixedWidth(LABEL_COLUMN - RELATED)
        self._about = label("caption")
        self._about.setWordWrap(True)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(RELATED)
        grid.setVerticalSpacing(INSIDE)
        grid.addWidget(self._label, 0, 0)
        grid.addWidget(self._choice, 0, 1)
        grid.addWidget(self._about, 1, 0, 1, 2)
        grid.setColumnStretch(1, 1)
        self._choice.activated.connect(self._activated)
        self.hide()
        self.retranslate()

    def set_entry(self, entry: Entry) -> None:
        """Offer the presets of `entry`."""
        self._entry = entry
        self.setVisible(bool(entry.presets))
        self.retranslate()

    def set_values(self, settings: Settings) -> None:
        """Show which preset `settings` are."""
        self._settings = settings
        present = self._present()
        self._choice.setCurrentIndex(self._choice.findData(present))
        self._about.setText(translated("presets", ABOUT[present]) if present else "")
        self._about.setVisible(bool(present))

    def set_training(self, training: bool) -> None:
        """Lock it while a network trains."""
        self._choice.setEnabled(not training)

    def _with(self, name: str) -> Settings:
        """Return the preset `name` with what belongs to none as it is now."""
        assert self._entry is not None
        return self._entry.presets[name].changed(**{one: getattr(self._settings, one) for one in ASIDE})

    def _present(self) -> str:
        if self._entry is None:
            return ""
        return next((name for name in self._entry.presets if self._with(name) == self._settings), "")

    @Slot()
    def _activated(self) -> None:
        if name := self._choice.currentData():
            self.chosen.emit(self._with(name))
        else:
            self.set_values(self._settings)  # one's own is nothing to be chosen

    def retranslate(self) -> None:
        """Set every text anew."""
        self._label.setText(self.tr("Preset"))
        self._choice.setAccessibleName(self.tr("Preset"))
        self._choice.setToolTip(self.tr("Sets all at once: fast, for the record on MNIST, or for people's pens."))
        self._choice.clear()
        for name in self._entry.presets if self._entry is not None else ():
            self._choice.addItem(translated("choices", name), name)
        self._choice.addItem(self.tr("own"), "")
        self.set_values(self._settings)
