"""The exercises of an entry, below its lesson."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMessageBox, QPushButton, QVBoxLayout, QWidget

from desktop.language import sentence
from desktop.lessons.exercise_row import ExerciseRow
from desktop.lessons.learning import Learning
from desktop.theme.measures import GROUP, RELATED
from desktop.widgets.following import Following
from engine.catalogue import COURSE, Entry
from engine.errors import EngineError
from engine.learning import exercises


class ExerciseList(Following):
    """Shows the exercises with their marks, which come while one trains or explores; nothing has to be pressed."""

    def __init__(self, learning: Learning, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("exerciseList")
        self._learning = learning
        self._entry: Entry | None = None
        self._rows: list[ExerciseRow] = []
        self._build()
        self.refresh()
        learning.done_changed.connect(self.refresh)
        learning.guesses_changed.connect(self.refresh)
        self._over.clicked.connect(self._ask)

    def _build(self) -> None:
        self._title, self._count, self._problem = QLabel(), QLabel(), QLabel()
        self._title.setProperty("role", "section")
        self._count.setProperty("role", "caption")
        self._count.setObjectName("exerciseCount")
        self._problem.setProperty("role", "error")
        self._problem.setObjectName("learningProblem")
        self._problem.setWordWrap(True)
        self._over = QPushButton()
        self._over.setObjectName("startOverButton")
        self._over.setProperty("role", "link")
        self._over.setCursor(Qt.CursorShape.PointingHandCursor)
        head = QHBoxLayout()
        head.addWidget(self._title)
        head.addStretch()
        head.addWidget(self._count)
        self._column = QVBoxLayout()
        self._column.setSpacing(GROUP)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(RELATED)
        column.addLayout(head)
        column.addLayout(self._column)
        column.addWidget(self._problem)
        column.addSpacing(RELATED)
        column.addWidget(self._over, 0, Qt.AlignmentFlag.AlignLeft)

    def set_entry(self, entry: Entry) -> None:
        """Show the exercises of `entry`."""
        if entry is self._entry:
            return
        self._entry = entry
        for row in self._rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = [ExerciseRow(one, self._learning) for one in exercises.of_entry(entry.id)]
        for row in self._rows:
            self._column.addWidget(row)
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Show the marks of the moment."""
        for row in self._rows:
            row.refresh()
        self._over.setVisible(self._learning.has_begun)
        self._problem.setVisible(self._learning.problem is not None)
        self.retranslate()

    @Slot()
    def _ask(self) -> None:
        """Ask before anything is forgotten, and what."""
        if self._entry is None:
            return
        box = QMessageBox(QMessageBox.Icon.Question, self.tr("Start over"), self.tr("Start over?"), parent=self)
        box.setObjectName("startOverDialog")
        box.setInformativeText(self.tr("The marks of the exercises and your guesses are forgotten. Your runs stay."))
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        here = box.addButton(
            self.tr("Only {entry}").format(entry=self._entry.id), QMessageBox.ButtonRole.DestructiveRole
        )
        everywhere = box.addButton(self.tr("The whole course"), QMessageBox.ButtonRole.DestructiveRole)
        here.setObjectName("startEntryOver")
        everywhere.setObjectName("startCourseOver")
        cancel = box.addButton(QMessageBox.StandardButton.Cancel)
        box.setDefaultButton(cancel)
        box.setEscapeButton(cancel)
        here.clicked.connect(self._start_entry_over)
        everywhere.clicked.connect(self._start_course_over)
        box.open()

    @Slot()
    def _start_entry_over(self) -> None:
        if self._entry is not None:
            self._learning.start_over([self._entry.id])

    @Slot()
    def _start_course_over(self) -> None:
        self._learning.start_over([entry.id for entry in COURSE])

    def retranslate(self) -> None:
        """Set every text anew."""
        self._title.setText(self.tr("Exercises"))
        done = sum(row.is_done for row in self._rows)
        self._count.setText(self.tr("{done} of {all} done").format(done=done, all=len(self._rows)))
        self.setAccessibleName(self.tr("Exercises"))
        self._over.setText(self.tr("Start over"))
        self._over.setAccessibleName(self.tr("Start the exercises over"))
        problem = self._learning.problem
        self._problem.setText("" if problem is None else sentence(EngineError(problem.code, **problem.values)))
