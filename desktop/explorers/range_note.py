"""Below the number fields of an explorer: what may be typed, once a key was refused or what was typed not taken."""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QObject, Slot
from PySide6.QtWidgets import QDoubleSpinBox, QLabel, QSpinBox, QWidget

from engine.findings import shown


class RangeNote(QLabel):
    """Names the range of the one of `fields` that is being typed in. Takes no room while nothing is wrong.

    A field takes no number out of its range: what is typed too much does not come to stand there, and what is too
    little, or nothing at all, goes back on Enter and on leaving. Neither shall happen without a word. While one types,
    too little is only the way to enough: nothing is said of it yet. Of a key that was refused it is said until the
    number is finished: the 15 that 1,5 has become is not what was meant.
    """

    def __init__(self, fields: Iterable[QSpinBox | QDoubleSpinBox], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("rangeNote")
        self.setProperty("role", "error")
        self.setWordWrap(True)
        self.hide()
        self._wrong: QSpinBox | QDoubleSpinBox | None = None  # whose range is told
        self._unfinished: tuple[QWidget, float] | None = None  # where what is typed is not enough yet; what is in force
        self._missed_key = False  # the number that is being typed is not all that was
        self._fields = list(fields)
        for field in self._fields:
            line = field.lineEdit()
            line.inputRejected.connect(self._refused)
            line.textChanged.connect(self._changed)
            field.editingFinished.connect(self._finished)

    @Slot()
    def _refused(self) -> None:
        self._missed_key = True
        self._tell(next(field for field in self._fields if field.lineEdit() is self.sender()))

    @Slot()
    def _changed(self) -> None:
        field = next(field for field in self._fields if field.lineEdit() is self.sender())
        self._unfinished = None if field.lineEdit().hasAcceptableInput() else (field, field.value())
        if not (self._missed_key and field is self._wrong):
            self._tell(None)

    @Slot()
    def _finished(self) -> None:
        """Say why a number went back; else be quiet when the field was left: after Enter the sentence stays."""
        unfinished, self._unfinished, self._missed_key = self._unfinished, None, False
        field = next(field for field in self._fields if field is self.sender())
        if unfinished == (field, field.value()):
            self._tell(field)
        elif self._wrong is not None and not self._wrong.hasFocus():
            self._tell(None)

    def _tell(self, wrong: QSpinBox | QDoubleSpinBox | None) -> None:
        if self._wrong is not wrong:
            if self._wrong is not None:
                self._wrong.setAccessibleDescription("")
                self._wrong.removeEventFilter(self)
            if wrong is not None:
                wrong.installEventFilter(self)
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
            field.setAccessibleDescription(text)
            if not field.hasFocus():  # else one would read it of the field that has the keyboard now
                text = f"{field.accessibleName()}: {text}"
        self.setText(text)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Be quiet about a field that is hidden: of another kind of layer, or of the page that was left."""
        if event.type() == QEvent.Type.Hide and watched is self._wrong:
            self._tell(None)
        return super().eventFilter(watched, event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._say()
        super().changeEvent(event)
