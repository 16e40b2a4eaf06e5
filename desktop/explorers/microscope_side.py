"""Beside the microscope: what can be set, the way through the graph, the next step, and what there is to see."""

from PySide6.QtCore import QSize, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop.explorers.graph_walk import GraphWalk
from desktop.explorers.microscope_form import MicroscopeForm
from desktop.explorers.microscope_words import Seen
from desktop.theme.icons import icon
from desktop.theme.measures import GROUP, MARK, PAGE, RELATED
from desktop.widgets.following import Following
from desktop.widgets.heading import label
from desktop.widgets.hint_button import HintButton
from engine.explorers.autograd import MOST_STEPS

PADDING = 12  # above and below


class MicroscopeSide(Following):
    """Holds `form` and `walk`; `step_requested`: w is to move, and the graph to begin anew."""

    step_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._steps = 0
        self.form, self.walk = MicroscopeForm(), GraphWalk()
        self._step, self._taken = HintButton(), label("muted")
        self._step.setObjectName("graphStep")
        self._step.setIconSize(QSize(MARK, MARK))
        self._heading, self._see, self._hint = label("section"), QLabel(), label("muted")
        self._see.setObjectName("whatToSee")
        for text in (self._see, self._hint):
            text.setWordWrap(True)
        self._arrange()
        self._step.clicked.connect(self._ask)
        self.retranslate()
        self._recolour()

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(GROUP, PADDING, GROUP, PADDING)
        column.setSpacing(RELATED)
        column.addWidget(self.form)
        column.addSpacing(GROUP - RELATED)
        column.addWidget(self.walk)
        row = QHBoxLayout()
        row.setSpacing(RELATED)
        row.addWidget(self._step)
        row.addWidget(self._taken, 1)
        column.addLayout(row)
        column.addSpacing(PAGE - RELATED)
        column.addWidget(self._heading)
        column.addWidget(self._see)
        column.addWidget(self._hint)
        column.addStretch(1)

    def show_seen(self, seen: Seen) -> None:
        """Say what there is to see."""
        self._see.setText(seen.text)
        self._hint.setText(seen.hint)
        self._hint.setVisible(bool(seen.hint))

    def show_steps(self, steps: int) -> None:
        """Show how many steps w has taken."""
        self._steps = steps
        self._step.setEnabled(steps < MOST_STEPS)
        self._count()

    @Slot()
    def _ask(self) -> None:
        self.walk.halt()
        self.step_requested.emit()

    def retranslate(self) -> None:
        """Set the texts anew."""
        self._heading.setText(self.tr("What to see"))
        self._step.setText(self.tr("Next step"))
        self._step.setAccessibleName(self._step.text())
        self._step.setToolTip(self.tr("Let w move against its gradient, and begin anew from there"))
        self._count()

    def _count(self) -> None:
        self._taken.setText(self.tr("Steps taken: {steps}").format(steps=self._steps))

    def _recolour(self) -> None:
        self._step.setIcon(icon("arrow-right", self, "text", MARK))
