"""B4: logits that a hand drags, their softmax, the loss, and every number between."""

from typing import Any

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.explorers.explorer import Explorer
from desktop.explorers.softmax_page import SoftmaxPage
from desktop.explorers.softmax_side import SoftmaxSide
from engine.catalogue import Entry
from engine.errors import EngineError
from engine.explorers.softmax import COURSE_BATCHES, COURSE_TARGETS, Example, explore, logits_of


class SoftmaxExplorer(Explorer):
    """Answers the page and what stands beside it: whatever a hand does becomes a change of the example."""

    example: Example

    def __init__(self, entry: Entry, parent: QWidget | None = None) -> None:
        super().__init__(entry, parent)
        self.setObjectName("softmaxExplorer")
        self.page, self.panel = SoftmaxPage(), SoftmaxSide()
        for holder, held in ((self, self.page), (self.side, self.panel)):
            box = QVBoxLayout(holder)
            box.setContentsMargins(0, 0, 0, 0)
            box.addWidget(held)
        self._show()
        self._connect()

    def _connect(self) -> None:
        page, panel = self.page, self.panel
        page.logits.moved.connect(self._move)
        page.logits.typed.connect(self._type_one)
        for targets in (page.logits.targeted, page.shares.targeted, panel.target_chosen):
            targets.connect(self._choose_target)
        page.add_button.clicked.connect(self._add_class)
        page.remove_button.clicked.connect(self._remove_class)
        page.batch.chosen.connect(self.load_row)
        page.batch_chosen.connect(self.load_batch)
        panel.logits_typed.connect(self._type)
        panel.temperature_moved.connect(self._heat)
        panel.twice_toggled.connect(self._double)

    def follow(self, name: str, value: str) -> bool:
        """Set what a link says: a field of the example; also "batch" 1 or 2, the course's, and "row", from 0."""
        if name == "logits":
            try:
                return self._take(logits_of(value))
            except EngineError as error:
                self.refused.emit(error)
                return False
        if name == "batch" and value in ("1", "2"):
            return self.load_batch(int(value) - 1)
        if name == "row" and value.isdecimal() and int(value) < len(self.example.batch):
            return self.load_row(int(value))
        return super().follow(name, value)

    def _show(self) -> None:
        found = explore(self.example)
        self.page.show_example(self.example, found)
        self.panel.show_example(self.example, found)

    def _take(self, logits: tuple[float, ...], **values: Any) -> bool:
        """Take `logits`; a target that they lack becomes their last class."""
        target = min(self.example.target, len(logits) - 1)
        return self.change(**{"logits": logits, "target": target, **values})

    @Slot(int)
    def load_row(self, row: int) -> bool:
        """Make a row of the batch the example."""
        return self.change(logits=self.example.batch[row], target=self.example.targets[row])

    @Slot(int)
    def load_batch(self, which: int) -> bool:
        """Show the course's first (0) or second (1) batch."""
        return self.change(batch=COURSE_BATCHES[which], targets=COURSE_TARGETS)

    @Slot(int, float)
    def _move(self, which: int, logit: float) -> None:
        logits = self.example.logits
        self.change(logits=(*logits[:which], logit, *logits[which + 1 :]))

    @Slot(int, str)
    def _type_one(self, which: int, text: str) -> None:
        parts: list[Any] = list(self.example.logits)
        parts[which] = text
        self._try(parts)

    @Slot(str)
    def _type(self, text: str) -> None:
        self._try(text)

    def _try(self, typed: Any) -> None:
        """Take typed logits, or say beside them what is wrong."""
        try:
            logits = logits_of(typed)
        except EngineError as error:
            self.panel.show_problem(error)
            return
        self._take(logits)
        self.panel.show_example(self.example, explore(self.example))  # the text as it is always written

    @Slot(int)
    def _choose_target(self, which: int) -> None:
        self.change(target=which)

    @Slot(float)
    def _heat(self, temperature: float) -> None:
        self.change(temperature=temperature)

    @Slot(bool)
    def _double(self, twice: bool) -> None:
        self.change(twice=twice)

    @Slot()
    def _add_class(self) -> None:
        self._take((*self.example.logits, 0.0))

    @Slot()
    def _remove_class(self) -> None:
        self._take(self.example.logits[:-1])
