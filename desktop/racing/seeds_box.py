"""How often each runs: a small whole number that may be typed wrong, and then says so."""

from PySide6.QtCore import QLocale, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent, QValidator
from PySide6.QtWidgets import QSpinBox, QWidget

from desktop.racing.competition import MOST_SEEDS
from engine.errors import EngineError


class SeedsBox(QSpinBox):
    """Takes what is typed, and tells what is wrong with it; `value()` stays the last good one.

    Who leaves the field gets that one back.
    """

    refused = Signal(object)  # EngineError, or None: all is well again

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.problem: EngineError | None = None
        self._seen = ""  # what was judged last
        self.setObjectName("raceSeeds")
        self.setRange(1, MOST_SEEDS)
        self.setLocale(QLocale.c())
        self._read(self.lineEdit().text())
        self.lineEdit().textChanged.connect(self._read)
        self.valueChanged.connect(self._settle)

    def validate(self, text: str, position: int) -> tuple[QValidator.State, str, int]:
        """Let anything be typed: what is no number from 1 to the most is not taken, but seen."""
        good = self._problem_with(text) is None
        state = QValidator.State.Acceptable if good else QValidator.State.Intermediate
        return state, text, position

    def fixup(self, text: str) -> str:
        """Leave a wrong text as it is: Qt would take the comma out of 2,5 and make it 25."""
        return text

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show the last good number again."""
        super().focusOutEvent(event)
        self._settle()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """See what Enter and the arrows have made of it."""
        super().keyPressEvent(event)
        self._settle()

    def setValue(self, number: int) -> None:
        """Show another number."""
        super().setValue(number)
        self._settle()

    @Slot()
    def _settle(self) -> None:
        """See what stands there now: what Qt itself writes into the line it tells nobody."""
        if self.lineEdit().text() != self._seen:
            self._read(self.lineEdit().text())

    def _problem_with(self, text: str) -> EngineError | None:
        good = text.strip().isdecimal() and 1 <= int(text) <= MOST_SEEDS
        return None if good else EngineError("race_seeds_wrong", most=MOST_SEEDS, value=text)

    @Slot(str)
    def _read(self, text: str) -> None:
        found, self._seen = self._problem_with(text), text
        before, self.problem = self.problem, found
        self.setProperty("invalid", "true" if found else "false")
        self.style().unpolish(self)
        self.style().polish(self)
        if before is not None or found is not None:
            self.refused.emit(found)
