"""Draw a curve before a run draws it."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from desktop.lessons.learning import Learning
from desktop.lessons.prediction_block import PredictionBlock
from engine.learning.predictions import Question


class SketchBlock(PredictionBlock):
    """A button that lets one draw into the plot."""

    def __init__(self, question: Question, learning: Learning, parent: QWidget | None = None) -> None:
        super().__init__(question, learning, parent)
        self._button = QPushButton()
        self._button.setObjectName("sketchButton")
        row = QHBoxLayout(self.editor)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._button)
        row.addStretch()
        self._button.clicked.connect(self._ask)
        self.retranslate()

    @Slot()
    def _ask(self) -> None:
        self.sketch_asked.emit(self.question)

    def _told(self) -> str:
        if self._learning.has_answered(self.question.entry):
            return self.tr("Your guess is the dashed line in the plot, beside the run’s own curve.")
        return self.tr("Your guess is the dashed line in the plot. Now train, and see.")

    def retranslate(self) -> None:
        """Set every text anew."""
        self._button.setText(self.tr("Sketch"))
        self._button.setAccessibleName(self.tr("Sketch the curve into the plot"))
        super().retranslate()
