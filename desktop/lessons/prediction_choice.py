"""Choose one of several values before any of them is trained."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QRadioButton, QWidget

from desktop.lessons.learning import Learning
from desktop.lessons.prediction_block import guess_button
from desktop.lessons.prediction_options import OptionsBlock
from desktop.theme.measures import GROUP
from engine.learning.predictions import Question


class ChoiceBlock(OptionsBlock):
    """Buttons that exclude each other, and one that keeps the choice."""

    def __init__(self, question: Question, learning: Learning, parent: QWidget | None = None) -> None:
        super().__init__(question, learning, parent)
        self._group, self._button = QButtonGroup(self), guess_button()
        row = QHBoxLayout(self.editor)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GROUP)
        for at, option in enumerate(question.options):
            radio = QRadioButton(option)
            radio.setObjectName(f"choose-{option}")
            self._group.addButton(radio, at)
            row.addWidget(radio)
        row.addStretch()
        row.addWidget(self._button)
        self._button.clicked.connect(self._try)
        self.retranslate()

    @Slot()
    def _try(self) -> None:
        chosen = self._group.checkedId()
        if chosen < 0:
            self._say(self.tr("Choose one first."), "error")
        else:
            self._learning.guess(self.question, self.question.options[chosen])

    def _told(self) -> str:
        guess, right = self._learning.guess_of(self.question.id), self.right
        if not right:
            return self.tr("Your guess: {guess}. Train with these rates, and see.").format(guess=guess)
        if guess == right[0]:
            return self.tr("You guessed {guess}, and so it is.").format(guess=guess)
        return self.tr("You guessed {guess}; it is {found}.").format(guess=guess, found=right[0])

    def _answer(self, value: float) -> str:
        return self.tr("climbs") if value > 1 else self.tr("falls")

    def retranslate(self) -> None:
        """Set every text anew."""
        self._button.setText(self.tr("Guess"))
        self._button.setAccessibleName(self.tr("Keep this guess"))
        for radio in self._group.buttons():
            radio.setAccessibleName(radio.text())
        super().retranslate()
