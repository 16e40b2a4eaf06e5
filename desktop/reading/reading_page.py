"""The page "How it reads": the steps from the sheet to the network above, what every network answers below."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from desktop.reading.answer_rows import AnswerRows
from desktop.reading.step_row import StepRow
from desktop.theme.measures import GROUP, PAGE, RELATED
from desktop.widgets.following import Following
from desktop.widgets.heading import HANGING, caption, heading, label


class ReadingPage(Following):
    """Holds the parts; while nothing is drawn it says what to do."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("readingPage")
        self.setProperty("ground", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.steps, self.answers = StepRow(), AnswerRows()
        self._steps_title, self._steps_about = label("section"), caption()
        self._answers_title, self._answers_about = label("section"), caption()
        self._hint = QLabel()
        self._hint.setProperty("role", "muted")
        self._hint.setWordWrap(True)
        self._build()
        self.show_empty(True)
        self.retranslate()

    def _build(self) -> None:
        inside = QWidget()
        inside.setProperty("ground", "surface")
        inside.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(inside)
        column.setContentsMargins(PAGE, GROUP - 4, PAGE, GROUP)
        column.setSpacing(RELATED)
        for title, about in ((self._steps_title, self._steps_about), (self._answers_title, self._answers_about)):
            row = heading(title, about)
            row.setContentsMargins(0, 0, 0, 0)
            column.addLayout(row)
            if title is self._steps_title:
                column.addWidget(self.steps)
                column.addWidget(self._hint)
                column.addSpacing(HANGING)
        column.addWidget(self.answers)
        column.addStretch(1)
        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setAccessibleName(self.tr("Steps and answers"))
        area.setWidget(inside)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(area)
        self._area = area

    def show_empty(self, empty: bool) -> None:
        """Say what to do while the sheet is empty."""
        self.steps.setVisible(not empty)
        self._hint.setVisible(empty)
        if empty:
            self.answers.show_nothing()

    def retranslate(self) -> None:
        """Set every text anew."""
        self._area.setAccessibleName(self.tr("Steps and answers"))
        self._steps_title.setText(self.tr("What the network sees, and how we got there"))
        self._steps_about.setText("")
        self._answers_title.setText(self.tr("All networks"))
        self._answers_about.setText(self.tr("the same drawing, the probability of each digit"))
        self._hint.setText(
            self.tr(
                "Draw a digit on the sheet below, or drop a photo of one there: each step to the network appears here."
            )
        )
