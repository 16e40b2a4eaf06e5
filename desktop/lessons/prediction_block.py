"""What all questions before a run share: the text, the guess, what the run answered, and guessing again."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop.language import translated
from desktop.lessons.learning import Learning
from desktop.lessons.number_entry import Reading
from desktop.theme.measures import INSIDE, RELATED
from engine.learning.predictions import Question


class PredictionBlock(Reading):
    """One question. What edits the guess stands in `editor`; it goes once there is a guess, or it is too late.

    Subclasses say in `_told` what became of the guess.
    """

    setting_asked = Signal(str, str)  # its name, and the value that is to be tried
    sketch_asked = Signal(object)  # Question

    def __init__(self, question: Question, learning: Learning, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(f"prediction-{question.id}")
        self.question, self._learning = question, learning
        self._fault = False
        self._build()

    def _build(self) -> None:
        self._text, self._said = QLabel(), QLabel()
        self._said.setObjectName("predictionSaid")
        for label in (self._text, self._said):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.editor = QWidget()
        self._again = QPushButton()
        self._again.setObjectName("guessAgainButton")
        self._again.setProperty("role", "link")
        self._again.setCursor(Qt.CursorShape.PointingHandCursor)
        self._again.clicked.connect(self._guess_again)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(INSIDE)
        for widget in (self._text, self.editor, self._said):
            self._column.addWidget(widget)
        self._column.addWidget(self._again, 0, Qt.AlignmentFlag.AlignLeft)
        self.editor.setContentsMargins(0, INSIDE, 0, 0)
        self._column.setContentsMargins(0, 0, 0, RELATED)

    @property
    def has_guess(self) -> bool:
        """Whether there is a guess."""
        return self._learning.guess_of(self.question.id) is not None

    def refresh(self) -> None:
        """Show what can be guessed, or what became of the guess."""
        open_ = self._learning.is_open(self.question)
        self._again.setVisible(self.has_guess)
        focused = QApplication.focusWidget()
        if self.has_guess and focused is not None and self.editor.isAncestorOf(focused):
            self._again.setFocus()  # what had it is about to go
        self.editor.setVisible(not self.has_guess and open_)
        if self.has_guess:
            self._say(self._told())
        elif not open_:
            self._say(self._too_late())
        elif not self._fault:
            self._say("")

    def _told(self) -> str:
        """Return what to say of the guess, and of the answer if there is one."""
        raise NotImplementedError

    def _too_late(self) -> str:
        if self._learning.has_answered(self.question.entry):
            return self.tr("A run has answered this already. Reset it to guess before the next one.")
        return self.tr("A run is under way. Reset it to guess before the next one.")

    def _say(self, text: str, role: str = "muted") -> None:
        self._fault = role == "error"
        self._said.setText(text)
        self._said.setVisible(bool(text))
        if self._said.property("role") != role:
            self._said.setProperty("role", role)
            self._said.style().polish(self._said)

    @Slot()
    def _guess_again(self) -> None:
        self._learning.guess_again(self.question)

    def retranslate(self) -> None:
        """Set every text anew."""
        self._fault = False
        self._text.setText(translated("predictions", self.question.text))
        self.setAccessibleName(self._text.text())
        self._again.setText(self.tr("Guess again"))
        self._again.setAccessibleName(self._again.text())
        self.refresh()


def guess_button() -> QPushButton:
    """Return the button that keeps a guess."""
    made = QPushButton()
    made.setObjectName("guessButton")
    return made
