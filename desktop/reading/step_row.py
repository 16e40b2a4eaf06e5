"""The steps from the sheet to the network, one beside the other, in as many lines as it takes."""

from collections.abc import Collection

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.reading.step_view import BESIDE, LARGE, SMALL, StepView, switch_of
from desktop.theme.icons import icon
from desktop.theme.measures import ICON, RELATED
from desktop.widgets.following import Following
from engine.step import Step

GAP = 4


class StepRow(Following):
    """Shows steps; as high as it needs to be for its width. Where one line is not enough, the pictures are smaller."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("readingSteps")
        self._views: list[StepView] = []
        self._steps: tuple[Step, ...] = ()
        self._without: frozenset[str] = frozenset()
        self._side = LARGE
        self.setMinimumWidth(2 * (LARGE + BESIDE))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.retranslate()

    @property
    def steps(self) -> tuple[Step, ...]:
        """The steps that are shown."""
        return self._steps

    def show_steps(self, steps: tuple[Step, ...], without: Collection[str] = ()) -> None:
        """Show `steps`; those named in `without` are marked as left out."""
        self._steps, self._without = steps, frozenset(without)
        while len(self._views) < len(steps):
            self._views.append(StepView(self))
        for number, view in enumerate(self._views):
            view.setVisible(number < len(steps))
        self._side = self._fitting()
        self._fill()
        self._place()

    def _fitting(self) -> int:
        """Return the side of the pictures: the large one where all stand in one line."""
        return LARGE if len(self._steps) * (LARGE + BESIDE + GAP) - GAP <= self.width() else SMALL

    def _fill(self) -> None:
        for number, (view, step) in enumerate(zip(self._views, self._steps, strict=False)):
            view.show_step(step, number + 1, switch_of(step) in self._without, self._side)

    def _columns(self) -> int:
        return max((self.width() + GAP) // (self._side + BESIDE + GAP), 1)

    def _place(self) -> None:
        """Put the views in lines, each as high as its highest."""
        shown, columns, top = self._views[: len(self._steps)], self._columns(), 0
        for first in range(0, len(shown), columns):
            line = shown[first : first + columns]
            for column, view in enumerate(line):
                view.move(column * (self._side + BESIDE + GAP), top)
            top += max(view.height() for view in line) + RELATED
        self.setFixedHeight(max(top, 2 * SMALL))
        self.update()

    def retranslate(self) -> None:
        """Set every text anew; the views have followed before."""
        self.setAccessibleName(self.tr("Steps from the sheet to the network"))
        self._place()

    def sizeHint(self) -> QSize:
        """Return the room for six large steps in a line."""
        return QSize(6 * (LARGE + BESIDE + GAP), self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the line elsewhere."""
        if self._fitting() != self._side:
            self._side = self._fitting()
            self._fill()
        self._place()
        super().resizeEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the arrows from each step to the next."""
        painter, arrow = QPainter(self), icon("arrow-right", self, "control")
        beside = self._side + (BESIDE - ICON) // 2
        for view in self._views[: max(len(self._steps) - 1, 0)]:
            arrow.paint(painter, view.x() + beside, view.y() + (self._side - ICON) // 2, ICON, ICON)
