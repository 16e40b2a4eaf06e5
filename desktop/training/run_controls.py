"""Train, Pause, Stop, Reset, and how far the run has come."""

from PySide6.QtCore import QDeadlineTimer, QEvent, QObject, QSize, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from desktop.theme.icons import icon
from desktop.theme.measures import LINE, MARK, RELATED
from desktop.training.run_state import RunState
from desktop.widgets.elided_label import ElidedLabel
from desktop.widgets.following import Following
from desktop.widgets.hint_button import HintButton

STEPS = 1000  # of the progress bar
UNDER_WAY = (RunState.STARTING, RunState.RUNNING, RunState.PAUSED)
KEY = "F5"


class RunControls(Following):
    """Asks for what a person wants; shows the state it is told. Train and Pause share one place."""

    train_requested = Signal()
    pause_requested = Signal()
    resume_requested = Signal()
    stop_requested = Signal()
    reset_requested = Signal()
    offers_changed = Signal()  # what `offer` tells

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("runControls")
        self._state = RunState.IDLE
        self._focused = False  # one of the buttons was, until all were disabled to stop
        self._blocked = False
        self._why = ""
        self._resettable = False
        self._double = QDeadlineTimer()  # until then a second press on Train is part of the first
        self._epoch, self._epochs, self._fraction = 0, 0, 0.0
        self._left: float | None = None
        self._waiting: int | None = None
        self._finished: float | None = None
        self._best: int | None = None
        self._early = False
        self._build()
        self._connect()
        self.retranslate()
        self._recolour()
        self.set_state(RunState.IDLE)

    def _build(self) -> None:
        self._train, self._pause, self._stop = HintButton(), HintButton(), HintButton()
        self._reset = QPushButton()
        buttons = QHBoxLayout()
        buttons.setSpacing(RELATED)
        for button, name, role, stretch in (
            (self._train, "trainButton", "primary", 1),
            (self._pause, "pauseButton", "primary", 1),
            (self._stop, "stopButton", "", 0),
            (self._reset, "resetButton", "icon", 0),
        ):
            button.setObjectName(name)
            button.setProperty("role", role)
            button.setIconSize(QSize(MARK, MARK))
            buttons.addWidget(button, stretch)
        self._progress = QProgressBar()
        self._progress.setObjectName("progressBar")
        self._progress.setRange(0, STEPS)
        self._progress.setTextVisible(False)
        self._text, self._time = ElidedLabel(), QLabel()
        self._time.setObjectName("timeLeft")
        self._time.setProperty("role", "muted")
        for label in (self._text, self._time):
            label.setFixedHeight(LINE)
        texts = QHBoxLayout()
        texts.addWidget(self._text, 1)
        texts.addWidget(self._time)
        self._stack(buttons, self._progress, texts)

    def _stack(self, *parts: QWidget | QHBoxLayout) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(RELATED)
        for part in parts:
            if isinstance(part, QWidget):
                column.addWidget(part)
            else:
                column.addLayout(part)
        column.insertSpacing(1, RELATED // 2)
        column.addStretch()

    def _connect(self) -> None:
        self._train.clicked.connect(self._ask_to_train)
        self._pause.clicked.connect(self._pause_or_resume)
        self._pause.installEventFilter(self)
        self._stop.clicked.connect(self.stop_requested)
        self._reset.clicked.connect(self.reset_requested)

    @Slot()
    def press(self) -> None:
        """Do for a key what a click on Train, or on Pause where that stands there, does: nothing while refused."""
        if self._state is RunState.IDLE:
            self._train.click()
        elif self._double.hasExpired():
            self._pause.click()

    def offer(self, name: str) -> tuple[bool, str]:
        """Return whether "train" (pausing and resuming included), "stop" or "reset" does something now; else why not.

        The reason is a sentence, or "" where the state itself says it.
        """
        first = self._train if self._state is RunState.IDLE else self._pause
        button = {"train": first, "stop": self._stop, "reset": self._reset}[name]
        return button.isEnabled(), first.toolTip() if name == "train" else ""

    def set_state(self, state: RunState) -> None:
        """Show `state`: which buttons there are, and what they do."""
        self._state = state
        self._progress.setProperty("paused", "true" if state is RunState.PAUSED else "false")
        self._progress.style().unpolish(self._progress)
        self._progress.style().polish(self._progress)
        self._refresh()
        self._recolour()

    def set_progress(self, fraction: float, epoch: int, epochs: int) -> None:
        """Show that `fraction` (0…1) of the run is done, in `epoch` (from 1) of `epochs`."""
        self._fraction, self._epoch, self._epochs = fraction, epoch, epochs
        self._progress.setValue(round(fraction * STEPS))
        self._describe()

    def set_time_left(self, seconds: float | None) -> None:
        """Show the time that is left; None where it is not known."""
        self._left = seconds
        self._describe()

    def set_waiting(self, epoch: int | None) -> None:
        """Offer to continue a saved run from `epoch`; None: there is none."""
        self._waiting = epoch
        self.retranslate()

    def set_finished(self, seconds: float | None, best: int | None = None, early: bool = False) -> None:
        """Show that the run is finished, and took `seconds`; None: it is not.

        `best`: the epoch whose weights it went back to; `early`: it stopped since nothing improved any more.
        """
        self._finished, self._best, self._early = seconds, best, early
        self._describe()

    def set_blocked(self, blocked: bool, why: str = "") -> None:
        """Refuse to train: for the reason `why`, or because a setting is wrong."""
        self._blocked, self._why = blocked, why
        self._refresh()

    def set_resettable(self, resettable: bool) -> None:
        """Tell whether there is anything to forget."""
        self._resettable = resettable
        self._refresh()

    @Slot()
    def _ask_to_train(self) -> None:
        self.train_requested.emit()
        self._double = QDeadlineTimer(QGuiApplication.styleHints().mouseDoubleClickInterval())

    @Slot()
    def _pause_or_resume(self) -> None:
        if self._state is RunState.PAUSED:
            self.resume_requested.emit()
        else:
            self.pause_requested.emit()

    def _refresh(self) -> None:
        self._enable()
        self.retranslate()
        self.offers_changed.emit()

    def _enable(self) -> None:
        """Let be pressed what does something; from what no longer does the keyboard goes to Train or Pause."""
        idle, under_way = self._state is RunState.IDLE, self._state in UNDER_WAY
        stopping = self._state is RunState.STOPPING
        buttons: dict[QPushButton, bool] = {
            self._train: idle and not self._blocked,
            self._pause: under_way,
            self._stop: under_way,
            self._reset: self._resettable and not stopping,
        }
        lost = self._focused or any(button.hasFocus() and not enabled for button, enabled in buttons.items())
        self._train.setVisible(idle)
        self._pause.setVisible(not idle)
        for button, enabled in buttons.items():
            button.setEnabled(enabled)
        if lost:
            (self._train if idle else self._pause).setFocus()
        self._focused = lost and stopping

    def retranslate(self) -> None:
        """Set every text anew."""
        paused = self._state is RunState.PAUSED
        self._train.setText(self.tr("Train") if self._waiting is None else self.tr("Continue"))
        self._pause.setText(self.tr("Resume") if paused else self.tr("Pause"))
        self._stop.setText(self.tr("Stop"))
        for button in (self._train, self._pause, self._stop):
            button.setAccessibleName(button.text())
        for button in (self._train, self._pause):
            button.set_hint(KEY)
        why = self._why or self.tr("Correct the marked settings first.")
        self._train.setToolTip(why if self._blocked else "")
        self._stop.setToolTip(self.tr("Stop training and keep the network"))
        self._reset.setToolTip(self.tr("Start over: take the curves of this run away. Its network stays in the lists"))
        self._reset.setAccessibleName(self.tr("Reset"))
        self._progress.setAccessibleName(self.tr("Progress of the run"))
        self._time.setAccessibleName(self.tr("Time left"))
        self._describe()

    def _describe(self) -> None:
        self._text.setText(self._sentence())
        left = self._left if self._state in (RunState.RUNNING, RunState.PAUSED) else None
        self._time.setText("" if left is None else self.tr("{time} left").format(time=_clock(left)))

    def _sentence(self) -> str:
        """Return in words how far the run is."""
        numbers = {"epoch": self._epoch, "epochs": self._epochs}
        if self._state is RunState.STARTING:
            return self.tr("Starting …")
        if self._state is RunState.STOPPING:
            return self.tr("Stopping …")
        if self._state is RunState.PAUSED:
            return self.tr("Epoch {epoch} of {epochs} · paused").format(**numbers)
        if self._state is RunState.RUNNING:
            return self.tr("Epoch {epoch} of {epochs}").format(**numbers)
        if self._blocked and self._why:
            return self._why
        if self._waiting is not None:
            return self.tr("Continue from epoch {epoch}").format(epoch=self._waiting)
        if self._finished is not None:
            text = self.tr("Stopped early after {time}") if self._early else self.tr("Finished in {time}")
            if self._best is not None:
                text = self.tr("Finished, back to epoch {epoch}, the best")
                if self._early:
                    text = self.tr("Stopped early, back to epoch {epoch}, the best")
            return text.format(time=_clock(self._finished), epoch=self._best)
        return self.tr("Stopped in epoch {epoch} of {epochs}").format(**numbers) if self._fraction else ""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the second press of a double press from Pause: it was begun on Train, or meant once."""
        if event.type() == QEvent.Type.MouseButtonDblClick:
            return True
        space = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Space
        return (space and not self._double.hasExpired()) or super().eventFilter(watched, event)

    def _recolour(self) -> None:
        paused = self._state is RunState.PAUSED
        self._train.setIcon(icon("play", self, "on_accent", MARK))
        self._pause.setIcon(icon("play" if paused else "pause", self, "on_accent", MARK))
        self._stop.setIcon(icon("stop", self, "bad", MARK))
        self._reset.setIcon(icon("reset", self, "text", MARK))


def _clock(seconds: float) -> str:
    """Return `seconds` as "0:31" or "1:02:05"."""
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"
