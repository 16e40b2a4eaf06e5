"""What runs have answered to each option of a question, and which of them are still to be trained."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QWidget

from desktop.lessons.learning import Learning
from desktop.lessons.prediction_block import PredictionBlock
from desktop.theme.measures import INSIDE, RELATED
from engine.learning.predictions import Question


class OptionsBlock(PredictionBlock):
    """A question whose answer takes several runs: once there is a guess, each option stands with its answer."""

    def __init__(self, question: Question, learning: Learning, parent: QWidget | None = None) -> None:
        super().__init__(question, learning, parent)
        self._table = QWidget()
        self._found: dict[str, QLabel] = {}
        self._links: dict[str, QPushButton] = {}
        grid = QGridLayout(self._table)
        grid.setContentsMargins(0, INSIDE, 0, INSIDE)
        grid.setHorizontalSpacing(RELATED)
        grid.setVerticalSpacing(INSIDE)
        grid.setColumnStretch(1, 1)
        for at, option in enumerate(question.options):
            found, link = QLabel(), QPushButton()
            found.setProperty("role", "muted")
            link.setObjectName(f"set-{option}")
            link.setProperty("role", "link")
            link.setCursor(Qt.CursorShape.PointingHandCursor)
            link.clicked.connect(self._ask)
            grid.addWidget(QLabel(option), at, 0)
            grid.addWidget(found, at, 1)
            grid.addWidget(link, at, 2)
            self._found[option], self._links[option] = found, link
        self._column.insertWidget(2, self._table)

    @property
    def right(self) -> tuple[str, ...]:
        """What is right; () as long as that is not known."""
        return self.question.judge(self.question.options, self._learning.measured_of(self.question))

    def _answer(self, value: float) -> str:
        """Return what a run with an option answered, in words."""
        raise NotImplementedError

    def refresh(self) -> None:
        """Show what is known of each option, once there is a guess."""
        super().refresh()
        self._table.setVisible(self.has_guess)
        measured = self._learning.measured_of(self.question)
        for option in self.question.options:
            known = option in measured
            self._found[option].setText(self._answer(measured[option]) if known else self.tr("not trained yet"))
            self._links[option].setVisible(not known and not self.right)
            self._links[option].setText(self.tr("Set"))
            self._links[option].setAccessibleName(self.tr("Set {option}").format(option=option))

    @Slot()
    def _ask(self) -> None:
        option = self.sender().objectName().removeprefix("set-")
        self.setting_asked.emit(self.question.setting, option)
