"""Back, play, next, to the end: one node of the graph at a time."""

from PySide6.QtCore import QSize, QTimer, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from desktop.theme.icons import icon
from desktop.theme.measures import BUTTON_HEIGHT, LINE, MARK, RELATED
from desktop.widgets.following import Following
from desktop.widgets.heading import label
from desktop.widgets.hint_button import HintButton

KEY = "F5"
PAUSE = 900  # ms at a node


class GraphWalk(Following):
    """Counts the stages of a step, and plays them; `reached` tells the stage that a hand or the time came to."""

    reached = Signal(int)
    back_requested = Signal()  # from the first stage: to the step before
    plays_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._at, self._last, self._first_step, self._phase = 0, 1, True, "start"
        self.playing = False
        self._clock = QTimer(self)
        self._clock.setInterval(PAUSE)
        self._build()
        self._clock.timeout.connect(self._tick)
        self._back.clicked.connect(self._step_back)
        self._play.clicked.connect(self.toggle)
        self._next.clicked.connect(self._step)
        self._end.clicked.connect(self._finish)
        self.retranslate()
        self._recolour()

    def _build(self) -> None:
        self._title, self._text, self._progress = label("section"), QLabel(), QProgressBar()
        self._back, self._play, self._next, self._end = QPushButton(), HintButton(), QPushButton(), QPushButton()
        buttons = QHBoxLayout()
        for button, name, role in (
            (self._back, "graphBack", "icon"),
            (self._play, "graphPlay", "primary"),
            (self._next, "graphNext", "icon"),
            (self._end, "graphEnd", "icon"),
        ):
            button.setObjectName(name)
            button.setProperty("role", role)
            button.setIconSize(QSize(MARK, MARK))
            button.setFixedHeight(BUTTON_HEIGHT)
            buttons.addWidget(button, int(button is self._play))
        self._progress.setObjectName("graphProgress")
        self._progress.setTextVisible(False)
        self._text.setFixedHeight(LINE)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for layout in (column, buttons):
            layout.setSpacing(RELATED)
        column.addWidget(self._title)
        column.addLayout(buttons)
        column.addWidget(self._text)
        column.addWidget(self._progress)

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

    @Slot()
    def toggle(self) -> None:
        """Play, from the beginning where the end was reached; or halt."""
        if self.playing:
            self.halt()
            return
        self.playing = True
        self._clock.start()
        self._show_state()
        self.reached.emit(0 if self._at >= self._last else self._at + 1)

    @Slot()
    def halt(self) -> None:
        """Stay where it is."""
        if self.playing:
            self.playing = False
            self._clock.stop()
            self._show_state()

    def _show_state(self) -> None:
        self.retranslate()
        self._recolour()
        self.plays_changed.emit()

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
        self._back.setIcon(icon("step-back", self, "text", MARK))
        self._next.setIcon(icon("step", self, "text", MARK))
        self._end.setIcon(icon("epoch", self, "text", MARK))
        self._play.setIcon(icon("pause" if self.playing else "play", self, "on_accent", MARK))
