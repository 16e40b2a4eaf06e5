"""What all explorers share: one example, which a hand changes, and what can be set of it beside the page."""

from typing import Any

from pydantic import BaseModel
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from desktop.widgets.following import Following
from engine import explorers
from engine.catalogue import Entry
from engine.errors import EngineError


class Explorer(Following):
    """A page that computes an example anew whenever it changes.

    The example is the one state: whatever a hand does goes through `change`, which checks it, and `_show` draws it.
    What can be set stands in `side`, which the place shows beside the page.
    """

    changed = Signal()  # the example, by a hand or a link
    refused = Signal(object)  # EngineError: a value that is out of range; the example stays as it was
    accepted = Signal()  # values that are right, whether they changed anything or not
    plays_changed = Signal()  # what `plays` tells

    kind: type[BaseModel] | None = None  # of the example, where the entry itself is no explorer

    def __init__(self, entry: Entry, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("ground", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.entry = entry
        self.side = QWidget()
        self._kind = self.kind or explorers.module_of(entry).Example
        self.example = self._kind()

    def change(self, **values: Any) -> bool:
        """Change the example; return whether `values` are right, else the example stays and `refused` says why."""
        try:
            example = explorers.checked(self._kind, {**self.example.model_dump(), **values})
        except EngineError as error:
            self.refused.emit(error)
            return False
        self.accepted.emit()
        if example != self.example:
            self.example = example
            self._show()
            self.changed.emit()
        return True

    def follow(self, name: str, value: str) -> bool:
        """Set `name` to what a link in the lesson says; return whether that could be done."""
        return self.change(**{name: value})

    @property
    def is_changed(self) -> bool:
        """Whether it is no longer the course's example."""
        return bool(self.example != self._kind())

    def start_over(self) -> None:
        """Show the course's own example again."""
        self.change(**self._kind().model_dump())

    @property
    def plays(self) -> bool:
        """Whether there is something to play, such as a window that slides."""
        return False

    def play(self) -> None:
        """Play it, or halt it."""

    def halt(self) -> None:
        """Halt what plays: the page is left."""

    def _show(self) -> None:
        """Draw the example."""
        raise NotImplementedError
