"""One exercise: its mark, the task, the fields for an answer, and what there was to see."""

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop.language import translated
from desktop.lessons.learning import Learning
from desktop.lessons.number_entry import NumberEntry, Reading
from desktop.theme.icons import icon
from desktop.theme.measures import ICON, INSIDE, LINE, RELATED
from engine.learning.exercises import Exercise

A_ROW = 2
"""So many fields have the button beside them; more have it below."""


class ExerciseRow(Reading):
    """Shows how far one exercise is. Enter in a field checks; a wrong answer costs nothing."""

    def __init__(self, exercise: Exercise, learning: Learning, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(f"exercise-{exercise.id}")
        self.exercise, self._learning = exercise, learning
        self._fields: list[NumberEntry] = []
        self._names: list[QLabel] = []
        self._answered = False  # wrongly, with what stands there
        self._build()
        self.refresh()

    def _build(self) -> None:
        self._mark, self._task, self._said = QLabel(), _wrapped(), _wrapped()
        self._mark.setObjectName("exerciseMark")
        self._mark.setFixedSize(ICON, LINE)
        self._said.setObjectName("exerciseSaid")
        self._answer = QWidget()
        self._check = QPushButton()
        self._check.setObjectName("checkButton")
        self._build_answer()
        column = QVBoxLayout()
        column.setSpacing(INSIDE)
        for widget in (self._task, self._answer, self._said):
            column.addWidget(widget)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(RELATED)
        row.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(column, 1)

    def _build_answer(self) -> None:
        grid = QGridLayout(self._answer)
        grid.setContentsMargins(0, INSIDE, 0, INSIDE)
        grid.setSpacing(RELATED)
        for at, _ in enumerate(self.exercise.asks):
            name, field = QLabel(), NumberEntry(f"answer-{self.exercise.id}-{at}")
            name.setBuddy(field)
            field.returnPressed.connect(self._try)
            field.textEdited.connect(self._typed)
            grid.addWidget(name, 0, 2 * at)
            grid.addWidget(field, 0, 2 * at + 1)
            self._names.append(name)
            self._fields.append(field)
        width = 2 * len(self._fields)
        if len(self._fields) > A_ROW:
            grid.addWidget(self._check, 1, 0, 1, width, Qt.AlignmentFlag.AlignLeft)
        else:
            grid.addWidget(self._check, 0, width)
        grid.setColumnStretch(width + 1, 1)
        self._check.clicked.connect(self._try)

    @property
    def is_done(self) -> bool:
        """Whether the exercise is marked."""
        return self._learning.is_done(self.exercise.id)

    def refresh(self) -> None:
        """Show the mark, and what belongs to it."""
        if self.is_done and self._answer.isAncestorOf(self.focusWidget() or self):
            self.setFocus()  # what had it is about to go
        self._answer.setVisible(bool(self.exercise.asks) and not self.is_done)
        if self.is_done:
            self._answered = False
            self._say(translated("exercises", self.exercise.found), "muted")
        elif not self._answered:
            self._say("", "muted")
        self._recolour()
        self.retranslate()

    def _say(self, text: str, role: str) -> None:
        self._said.setText(text)
        self._said.setVisible(bool(text))
        if self._said.property("role") != role:
            self._said.setProperty("role", role)
            self._said.style().polish(self._said)

    @Slot()
    def _try(self) -> None:
        """Check what was typed."""
        found = self.read(self._fields)
        if isinstance(found, str):
            self._answered = True
            self._say(found, "error")
        elif not self._learning.answer(self.exercise, found):
            self._answered = True
            self._say(self.tr("Not quite. Look again, and try as often as you like."), "muted")
            self._fields[0].selectAll()

    @Slot()
    def _typed(self) -> None:
        self._answered = False
        self._say("", "muted")

    def retranslate(self) -> None:
        """Set every text anew."""
        task = translated("exercises", self.exercise.task)
        self._task.setText(task)
        state = self.tr("done") if self.is_done else self.tr("to do")
        self._mark.setAccessibleName(state)
        self._mark.setToolTip(state)
        self.setAccessibleName(self.tr("Exercise, {state}: {task}").format(state=state, task=task))
        self._check.setText(self.tr("Check"))
        self._check.setAccessibleName(self.tr("Check: {task}").format(task=task))
        for name, field, asked in zip(self._names, self._fields, self.exercise.asks, strict=True):
            name.setText(translated("exercises", asked))
            field.setAccessibleName(name.text())
        if self.is_done:
            self._said.setText(translated("exercises", self.exercise.found))
        elif self._answered:  # in the old language
            self._typed()

    def _recolour(self) -> None:
        name, role = ("check", "good") if self.is_done else ("circle", "control")
        self._mark.setPixmap(icon(name, self, role).pixmap(QSize(ICON, ICON)))


def _wrapped() -> QLabel:
    made = QLabel()
    made.setWordWrap(True)
    made.setTextFormat(Qt.TextFormat.PlainText)
    return made
