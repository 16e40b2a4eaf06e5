"""Back, play, next, to the end: one node of the graph at a time."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QPushButton, QWidget

from desktop.explorers.play_controls import KEY, PlayControls
from desktop.theme.icons import icon
from desktop.theme.measures import MARK

PAUSE = 900  # ms at a node


class GraphWalk(PlayControls):
    """Counts the stages of a step from 0."""

    back_requested = Signal()  # from the first stage: to the step before

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._at, self._last, self._first_step, self._phase = 0, 1, True, "start"
        self._clock.setInterval(PAUSE)
        self._progress.setObjectName("graphProgress")
        self._end = QPushButton()
        self._stack(graphBack=self._back, graphPlay=self._play, graphNext=self._next, graphEnd=self._end)
        self._back.clicked.connect(self._step_back)
        self._next.clicked.connect(self._step)
        self._end.clicked.connect(self._finish)
        self.retranslate()
        self._recolour()

    def show_stage(self, at: int, last: int, phase: str, first_step: bool) -> None:
        """Show that stage `at` of 0 … `last` is reached; before the `first_step` there is no other to go back to."""
        self._at, self._last, self._phase, self._first_step = at, last, phase, first_step
        self._progress.setRange(0, last)
        self._progress.setValue(at)
        lost = (self._next.hasFocus() or self._end.hasFocus()) and at == last
        lost = lost or (self._back.hasFocus() and at == 0 and first_step)
        if lost:
            self._play.setFocus()  # a button that is disabled would hand the focus to anyone
        self._next.setEnabled(at < last)
        self._end.setEnabled(at < last)
        self._back.setEnabled(at > 0 or not first_step)
        self._describe()

    def _first(self) -> int:
        """Return the next stage, or the beginning again."""
        return 0 if self._at >= self._last else self._at + 1

    @Slot()
    def _tick(self) -> None:
        if self._at < self._last:
            self.reached.emit(self._at + 1)
        if self._at >= self._last:
            self.halt()

    @Slot()
    def _step(self) -> None:
        self.halt()
        self.reached.emit(min(self._at + 1, self._last))

    @Slot()
    def _step_back(self) -> None:
        self.halt()
        if self._at:
            self.reached.emit(self._at - 1)
        else:
            self.back_requested.emit()

    @Slot()
    def _finish(self) -> None:
        self.halt()
        self.reached.emit(self._last)

    def retranslate(self) -> None:
        """Set every text anew."""
        self._title.setText(self.tr("Node by node"))
        self._play.setText(self.tr("Halt") if self.playing else self.tr("Play"))
        self._play.set_hint(KEY)
        for button, name in (
            (self._back, self.tr("One node back")),
            (self._play, self._play.text()),
            (self._next, self.tr("Next node")),
            (self._end, self.tr("To the end of the step")),
        ):
            button.setAccessibleName(name)
            button.setToolTip(name)
        self._play.setToolTip(self.tr("Go forward and backward through the graph, one node after another"))
        self._progress.setAccessibleName(self.tr("Progress of the step"))
        self._describe()

    def _describe(self) -> None:
        phase = {
            "start": self.tr("the numbers are given"),
            "forward": self.tr("forward"),
            "seed": self.tr("backward"),
            "backward": self.tr("backward"),
            "update": self.tr("w moves"),
        }[self._phase]
        text = self.tr("{number} of {count}, {phase}").format(number=self._at, count=self._last, phase=phase)
        self._text.setText(text)

    def _recolour(self) -> None:
        super()._recolour()
        self._end.setIcon(icon("epoch", self, "text", MARK))
