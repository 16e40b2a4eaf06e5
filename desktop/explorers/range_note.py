"""Below the number fields of an explorer: what may be typed, as soon as a key was refused or is not enough."""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, Slot
from PySide6.QtWidgets import QDoubleSpinBox, QLabel, QSpinBox, QWidget

from engine.findings import shown


class RangeNote(QLabel):
    """Names the range of the one of `fields` that is being typed in. Takes no room while nothing is wrong.

    A field takes no number out of its range: what is typed too much does not come to stand there, and what is too
    little goes back on leaving. Neither shall happen without a word.
    """

    def __init__(self, fields: Iterable[QSpinBox | QDoubleSpinBox], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("rangeNote")
        self.setProperty("role", "error")
        self.setWordWrap(True)
        self.hide()
        self._wrong: QSpinBox | QDoubleSpinBox | None = None
        self._fields = list(fields)
        for field in self._fields:
            line = field.lineEdit()
            line.inputRejected.connect(self._refused)
            line.textChanged.connect(self._changed)
            field.editingFinished.connect(self._finished)

    @Slot()
    def _refused(self) -> None:
        self._tell(next(field for field in self._fields if field.lineEdit() is self.sender()))

    @Slot()
    def _changed(self) -> None:
        field = next(field for field in self._fields if field.lineEdit() is self.sender())
        self._tell(None if field.lineEdit().hasAcceptableInput() else field)

    @Slot()
    def _finished(self) -> None:
        """Be quiet when the field was left; after Enter the sentence stays beside what Enter has made of it."""
        if self._wrong is not None and not self._wrong.hasFocus():
            self._tell(None)

    def _tell(self, wrong: QSpinBox | QDoubleSpinBox | None) -> None:
        self._wrong = wrong
        self._say()
        self.setVisible(wrong is not None)

    def _say(self) -> None:
        field, text = self._wrong, ""
        if field is not None:
            whole, real = (
                self.tr("Enter a whole number from {low} to {high}."),
                self.tr("Enter a number from {low} to {high}."),
            )
            sentence = whole if isinstance(field, QSpinBox) else real
            text = sentence.format(low=shown(field.minimum()), high=shown(field.maximum()))
        self.setText(text)
        for one in self._fields:
            one.setAccessibleDescription(text if one is field else "")

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._say()
        super().changeEvent(event)
