"""A small field for a number that a learner works out or guesses."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop.widgets.following import Following
from engine.learning import numbers

WIDEST = 72
LONGEST = 24  # characters


class NumberEntry(QLineEdit):
    """Takes any text; `number` is what it means, `fault` why it means none."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setMaxLength(LONGEST)
        self.setMinimumWidth(44)
        self.setMaximumWidth(WIDEST)

    @property
    def number(self) -> float | None:
        """The number that was typed; None where it is none."""
        found = numbers.read(self.text())
        return found if isinstance(found, float) else None

    @property
    def fault(self) -> numbers.Fault | None:
        """Why what was typed is no number; None where it is one."""
        found = numbers.read(self.text())
        return None if isinstance(found, float) else found


class Reading(Following):
    """What reads several number fields together, and says in words what is wrong with them."""

    entered = Signal(object)  # tuple[float, ...]: all are numbers

    def sentence_of(self, fault: numbers.Fault) -> str:
        """Return what to do about `fault`."""
        if fault == "empty":
            return self.tr("Type a number first.")
        if fault == "comma":
            return self.tr("Write decimals with a point and thousands without a comma: 0.5, 1408.")
        return self.tr("That is not a number. Write it like 0.5, −2, 1e-3 or 3/14.")

    def read(self, fields: list[NumberEntry]) -> tuple[float, ...] | str:
        """Return the numbers of `fields`, or a sentence about the first that is none, which gets the focus."""
        for field in fields:
            if (fault := field.fault) is not None:
                field.setFocus()
                field.selectAll()
                return self.sentence_of(fault)
        return tuple(field.number or 0.0 for field in fields)
