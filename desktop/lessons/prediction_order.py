"""Bring several options into an order before they are trained."""

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtWidgets import QGridLayout, QLabel, QToolButton, QWidget

from desktop.lessons.learning import Learning
from desktop.lessons.prediction_block import guess_button
from desktop.lessons.prediction_options import OptionsBlock
from desktop.theme.icons import icon
from desktop.theme.measures import INSIDE, RELATED
from desktop.widgets.curve_axis import plain
from engine.learning.predictions import MOST, Question

SIGN = 12


class OrderBlock(OptionsBlock):
    """A row an option, with buttons that move it up and down; the focus goes with it."""

    def __init__(self, question: Question, learning: Learning, parent: QWidget | None = None) -> None:
        super().__init__(question, learning, parent)
        self._order = list(question.options)
        self._button = guess_button()
        self._names = [QLabel() for _ in self._order]
        self._ups: list[QToolButton] = []
        self._downs: list[QToolButton] = []
        grid = QGridLayout(self.editor)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(INSIDE)
        grid.setVerticalSpacing(0)
        grid.setColumnStretch(1, 1)
        for at, name in enumerate(self._names):
            grid.addWidget(QLabel(f"{at + 1}."), at, 0)
            grid.addWidget(name, at, 1)
            for column, (buttons, by) in enumerate(((self._ups, -1), (self._downs, 1)), 2):
                made = QToolButton()
                made.setProperty("role", "small")
                made.setIconSize(QSize(SIGN, SIGN))
                made.setProperty("moves", [at, by])
                made.clicked.connect(self._move)
                grid.addWidget(made, at, column)
                buttons.append(made)
        grid.setRowMinimumHeight(len(self._names), RELATED)
        grid.addWidget(self._button, len(self._names) + 1, 0, 1, 2, Qt.AlignmentFlag.AlignLeft)
        self._button.clicked.connect(self._try)
        self._recolour()
        self.retranslate()

    @Slot()
    def _move(self) -> None:
        """Let an option change places with its neighbour."""
        at, by = self.sender().property("moves")
        to = at + by
        self._order[at], self._order[to] = self._order[to], self._order[at]
        self._name()
        wanted, other = (self._ups, self._downs) if by < 0 else (self._downs, self._ups)
        (wanted if wanted[to].isEnabled() else other)[to].setFocus()

    def _name(self) -> None:
        last = len(self._order) - 1
        for at, option in enumerate(self._order):
            self._names[at].setText(option)
            for button, name, text, possible in (
                (self._ups[at], "up", self.tr("Move {option} up"), at > 0),
                (self._downs[at], "down", self.tr("Move {option} down"), at < last),
            ):
                button.setObjectName(f"{name}-{option}")
                button.setAccessibleName(text.format(option=option))
                button.setToolTip(button.accessibleName())
                button.setEnabled(possible)

    @Slot()
    def _try(self) -> None:
        self._learning.guess(self.question, tuple(self._order))

    def _told(self) -> str:
        guess = self._learning.guess_of(self.question.id)
        assert isinstance(guess, tuple)
        guessed, right = ", ".join(str(one) for one in guess), self.right
        if not right:
            return self.tr("Your guess: {guess}. Train with each of them, and see.").format(guess=guessed)
        if guess == right:
            return self.tr("You guessed {guess}, and so it is.").format(guess=guessed)
        found = ", ".join(right)
        return self.tr("You guessed {guess}; it is {found}.").format(guess=guessed, found=found)

    def _answer(self, value: float) -> str:
        if value >= MOST:
            return self.tr("diverged")
        return self.tr("loss {value}").format(value=plain(value, exact=True))

    def _recolour(self) -> None:
        for buttons, name in ((self._ups, "chevron-up"), (self._downs, "chevron-down")):
            for button in buttons:
                button.setIcon(icon(name, self, size=SIGN))

    def retranslate(self) -> None:
        """Set every text anew."""
        self._button.setText(self.tr("Guess"))
        self._button.setAccessibleName(self.tr("Keep this guess"))
        self._name()
        super().retranslate()
