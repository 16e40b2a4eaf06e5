"""Where one sees how a drawing is read: the page, and beside it the pitfall switchboard."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desktop.language import sentence
from desktop.reading.controller import ReadingController
from desktop.reading.messages import Reply, Tally
from desktop.reading.pitfall_panel import PitfallPanel
from desktop.reading.reading_page import ReadingPage
from desktop.session import Session
from desktop.theme.measures import LEAST_SETTINGS, MOST_SETTINGS, PAGE, RELATED, SETTINGS_WIDTH
from desktop.training.messages import Problem
from desktop.training.problem_note import ProblemNote
from desktop.widgets.divider import Divider
from desktop.widgets.following import Following
from engine.errors import EngineError
from engine.step import Step


class ReadingPlace(Following):
    """Keeps page and panel in step with what the controller reports; it reads only while it is seen."""

    def __init__(self, session: Session, controller: ReadingController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._controller = session, controller
        self._problem: Problem | None = None
        self._build()
        self._show_networks()
        self._show_switches()
        self._connect()

    def _build(self) -> None:
        self.page, self.panel, self.note = ReadingPage(), PitfallPanel(), ProblemNote("readingProblem")
        self.note.setContentsMargins(PAGE, RELATED, PAGE, RELATED)
        left = QWidget()
        left.setProperty("ground", "surface")
        left.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.page, 1)
        column.addWidget(self.note)
        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setMinimumWidth(LEAST_SETTINGS)
        area.setMaximumWidth(MOST_SETTINGS)
        area.setWidget(self.panel)
        self.divider = Divider(Qt.Orientation.Horizontal, 1)
        self.divider.addWidget(left)
        self.divider.addWidget(area)
        self.divider.remember_as("readingDivider", SETTINGS_WIDTH - 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.divider)

    def _connect(self) -> None:
        controller = self._controller
        self.panel.switched.connect(controller.switch)
        self.panel.restore_asked.connect(controller.switch_all_on)
        controller.seen.connect(self._show_steps)
        controller.replied.connect(self._show_reply)
        controller.unreadable.connect(self.page.answers.show_problem)
        controller.measured.connect(self._show_tally)
        controller.moved.connect(self._show_moving)
        controller.refused.connect(self._show_problem)
        controller.emptied.connect(self._show_empty)
        controller.listed.connect(self._show_networks)
        controller.steps_changed.connect(self._show_switches)
        self._session.classifier_changed.connect(self._classifier_changed)

    @Slot()
    def _show_networks(self) -> None:
        self.page.answers.show_networks(self._controller.networks, self._session.classifier)

    @Slot()
    def _show_switches(self) -> None:
        self.panel.show_without(self._controller.without)

    @Slot()
    def _classifier_changed(self) -> None:
        self.panel.bar.show_tally(None, moving=self._controller.moving)  # it was about another network
        self._show_networks()

    @Slot(object)
    def _show_steps(self, steps: tuple[Step, ...]) -> None:
        self._say(None)
        self.page.show_empty(False)
        self.page.steps.show_steps(steps, self._controller.without)

    @Slot(object)
    def _show_reply(self, reply: Reply) -> None:
        self.page.answers.show_reply(reply)

    @Slot(object)
    def _show_tally(self, tally: Tally) -> None:
        self.panel.bar.show_tally(tally)

    @Slot()
    def _show_moving(self) -> None:
        self.panel.bar.show_tally(None, moving=True)

    @Slot()
    def _show_empty(self) -> None:
        self._say(None)
        self.page.show_empty(True)

    @Slot(object)
    def _show_problem(self, problem: Problem) -> None:
        self._say(problem)

    def _say(self, problem: Problem | None) -> None:
        self._problem = problem
        self.note.show_problem("" if problem is None else sentence(EngineError(problem.code, **problem.values)))

    def retranslate(self) -> None:
        """Say in the new language what this place itself has said."""
        self._say(self._problem)

    def showEvent(self, event: QShowEvent) -> None:
        """Read what lies on the sheet."""
        super().showEvent(event)
        if self._controller.is_empty:
            self.page.show_empty(True)
        self._controller.show(True)

    def hideEvent(self, event: QHideEvent) -> None:
        """Compute nothing that nobody sees."""
        self._controller.show(False)
        super().hideEvent(event)
