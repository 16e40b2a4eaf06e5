"""The questions of an entry before a run, below its lesson."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from desktop.lessons.learning import Learning
from desktop.lessons.prediction_block import PredictionBlock
from desktop.lessons.prediction_choice import ChoiceBlock
from desktop.lessons.prediction_number import NumberBlock
from desktop.lessons.prediction_order import OrderBlock
from desktop.lessons.prediction_sketch import SketchBlock
from desktop.theme.measures import RELATED
from desktop.widgets.following import Following
from engine.catalogue import Entry
from engine.learning import predictions
from engine.learning.predictions import Kind

_BLOCKS: dict[Kind, type[PredictionBlock]] = {
    "number": NumberBlock,
    "sketch": SketchBlock,
    "choice": ChoiceBlock,
    "order": OrderBlock,
}


class PredictionPanel(Following):
    """Asks first, and shows the guess beside the truth afterwards. Whoever ignores it just trains."""

    setting_asked = Signal(str, str)  # a setting, and the value that is to be tried
    sketch_asked = Signal(object)  # Question

    def __init__(self, learning: Learning, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("predictionPanel")
        self._learning = learning
        self._entry: Entry | None = None
        self._blocks: list[PredictionBlock] = []
        self._title = QLabel()
        self._title.setProperty("role", "section")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(RELATED)
        self._column.addWidget(self._title)
        self.hide()
        learning.guesses_changed.connect(self.refresh)
        self.retranslate()

    def set_entry(self, entry: Entry) -> None:
        """Show the questions of `entry`; nothing where there are none."""
        if entry is self._entry:
            return
        self._entry = entry
        for block in self._blocks:
            self._column.removeWidget(block)
            block.hide()
            block.deleteLater()
        self._blocks = [_BLOCKS[one.kind](one, self._learning) for one in predictions.of_entry(entry.id)]
        for block in self._blocks:
            block.setting_asked.connect(self.setting_asked)
            block.sketch_asked.connect(self.sketch_asked)
            self._column.addWidget(block)
        self.setVisible(bool(self._blocks))

    @Slot()
    def refresh(self) -> None:
        """Show the guesses and answers of the moment."""
        for block in self._blocks:
            block.refresh()

    def retranslate(self) -> None:
        """Set every text anew."""
        self._title.setText(self.tr("Predict, then run"))
        self.setAccessibleName(self._title.text())
