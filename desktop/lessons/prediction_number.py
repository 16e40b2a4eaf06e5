"""Guess a number before a run reaches it."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from desktop.lessons.learning import Learning
from desktop.lessons.number_entry import NumberEntry
from desktop.lessons.prediction_block import PredictionBlock, guess_button
from desktop.theme.measures import RELATED
from engine.learning.predictions import Question

CLOSE = 0.02
"""A guess that is off by less than this share of the answer is close."""


class NumberBlock(PredictionBlock):
    """A field, its unit and a button; Enter guesses too."""

    def __init__(self, question: Question, learning: Learning, parent: QWidget | None = None) -> None:
        super().__init__(question, learning, parent)
        self._field, self._button = NumberEntry("guessField"), guess_button()
        row = QHBoxLayout(self.editor)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(RELATED)
        row.addWidget(self._field)
        if question.unit:
            row.addWidget(QLabel(question.unit))
        row.addWidget(self._button)
        row.addStretch()
        self._field.returnPressed.connect(self._try)
        self._field.textEdited.connect(self._typed)
        self._button.clicked.connect(self._try)
        self.retranslate()

    @Slot()
    def _try(self) -> None:
        found, question = self.read([self._field]), self.question
        if isinstance(found, str):
            self._say(found, "error")
        elif not question.least <= found[0] <= question.most:
            text = self.tr("Guess a number from {least} to {most}.")
            self._say(text.format(least=f"{question.least:g}", most=f"{question.most:g}"), "error")
        else:
            self._field.clear()
            self._learning.guess(question, found[0])

    @Slot()
    def _typed(self) -> None:
        self._say("")

    def _told(self) -> str:
        guess, found = self._learning.guess_of(self.question.id), self._learning.number_of(self.question)
        assert isinstance(guess, float)
        guessed = self._written(f"{guess:g}")
        if found is None:
            return self.tr("Your guess: {guess}. Now train, and see.").format(guess=guessed)
        reached = self._written(f"{found:.2f}" if self.question.unit else f"{found:.3f}")
        if abs(guess - found) <= CLOSE * abs(found):
            text = self.tr("You guessed {guess}, it reached {found}. That is close.")
        else:
            text = self.tr("You guessed {guess}, it reached {found}. What surprises is what one learns from.")
        return text.format(guess=guessed, found=reached)

    def _written(self, number: str) -> str:
        number = number.replace("-", "−")
        return f"{number} {self.question.unit}" if self.question.unit else number

    def retranslate(self) -> None:
        """Set every text anew."""
        self._button.setText(self.tr("Guess"))
        super().retranslate()
        self._button.setAccessibleName(self.tr("Keep this guess"))
        self._field.setAccessibleName(self._text.text())
