"""Train, Pause, Stop, Reset, and how far the run has come."""

from PySide6.QtCore import QEvent, QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from desktop.theme.icons import icon
from desktop.theme.measures import LINE, MARK, RELATED
from desktop.training.run_state import RunState
from desktop.widgets.hint_button import HintButton

STEPS = 1000  # of the progress bar
UNDER_WAY = (RunState.STARTING, RunState.RUNNING, RunState.PAUSED)
KEY = "F5"


class RunControls(QWidget):
    """Asks for what a person wants; shows the state it is told. Train and Pause share one place."""

    train_requested = Signal()
    pause_requested = Signal()
    resume_requested = Signal()
    stop_requested = Signal()
    reset_requested = Signal()
    cpu_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("runControls")
        self._state = RunState.IDLE
        self._focused = False  # one of the buttons was, until all were disabled to stop
        self._blocked = False
        self._why = ""
        self._epoch, self._epochs, self._fraction = 0, 0, 0.0
        self._left: float | None = None
        self._waiting: int | None = None
        self._finished: float | None = None
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
        self._text, self._time = QLabel(), QLabel()
        self._time.setObjectName("timeLeft")
        self._time.setProperty("role", "muted")
        for label in (self._text, self._time):
            label.setFixedHeight(LINE)
        texts = QHBoxLayout()
        texts.addWidget(self._text, 1)
        texts.addWidget(self._time)
        self._problem = QLabel()
        self._problem.setObjectName("problem")
        self._problem.setProperty("role", "error")
        self._problem.setWordWrap(True)
        self._problem.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._problem.hide()
        self._cpu = QPushButton()
        self._cpu.setObjectName("cpuButton")
        self._cpu.hide()
        self._stack(buttons, self._progress, texts, self._problem, self._cpu)

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
        self._train.clicked.connect(self.train_requested)
        self._pause.clicked.connect(self._pause_or_resume)
        self._stop.clicked.connect(self.stop_requested)
        self._reset.clicked.connect(self.reset_requested)
        self._cpu.clicked.connect(self.cpu_requested)

    def press_train(self) -> None:
        """Do what a click on Train does: nothing while it is refused."""
        self._train.click()

    def set_state(self, state: RunState) -> None:
        """Show `state`: which buttons there are, and what they do."""
        self._state = state
        idle = state is RunState.IDLE
        focused = self._focused or self._train.hasFocus() or self._pause.hasFocus()
        focused = focused or (self._stop.hasFocus() and state not in UNDER_WAY)
        self._train.setVisible(idle)
        self._pause.setVisible(not idle)
        self._enable()
        self._focused = focused and state is RunState.STOPPING
        if focused:  # the one that took the other's place
            (self._train if idle else self._pause).setFocus()
        self._progress.setProperty("paused", "true" if state is RunState.PAUSED else "false")
        self._progress.style().unpolish(self._progress)
        self._progress.style().polish(self._progress)
        self.retranslate()
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

    def set_finished(self, seconds: float | None) -> None:
        """Show that the run is finished, and took `seconds`; None: it is not."""
        self._finished = seconds
        self._describe()

    def set_blocked(self, blocked: bool, why: str = "") -> None:
        """Refuse to train: for the reason `why`, or because a setting is wrong."""
        self._blocked, self._why = blocked, why
        self._enable()
        self.retranslate()

    def show_problem(self, text: str, offers_cpu: bool = False) -> None:
        """Show the sentence `text` of what went wrong, and offer the CPU where that helps; "" takes it away."""
        self._problem.setText(text)
        self._problem.setVisible(bool(text))
        self._cpu.setVisible(offers_cpu)

    @Slot()
    def _pause_or_resume(self) -> None:
        if self._state is RunState.PAUSED:
            self.resume_requested.emit()
        else:
            self.pause_requested.emit()

    def _enable(self) -> None:
        under_way = self._state in UNDER_WAY
        self._train.setEnabled(self._state is RunState.IDLE and not self._blocked)
        self._pause.setEnabled(under_way)
        self._stop.setEnabled(under_way)
        self._reset.setEnabled(self._state is not RunState.STOPPING)

    def retranslate(self) -> None:
        """Set every text anew."""
        paused = self._state is RunState.PAUSED
        self._train.setText(self.tr("Train") if self._waiting is None else self.tr("Continue"))
        self._pause.setText(self.tr("Resume") if paused else self.tr("Pause"))
        self._stop.setText(self.tr("Stop"))
        self._cpu.setText(self.tr("Train on the CPU"))
        for button in (self._train, self._pause, self._stop, self._cpu):
            button.setAccessibleName(button.text())
        for button in (self._train, self._pause):
            button.set_hint(KEY)
        why = self._why or self.tr("Correct the marked settings first.")
        self._train.setToolTip(why if self._blocked else "")
        self._stop.setToolTip(self.tr("Stop training and keep the network"))
        self._reset.setToolTip(self.tr("Start over: discard this run and its curves"))
        self._reset.setAccessibleName(self.tr("Reset"))
        self._progress.setAccessibleName(self.tr("Progress of the run"))
        self._time.setAccessibleName(self.tr("Time left"))
        self._describe()

    def _describe(self) -> None:
        self._text.setText(self._sentence())
        left = self._left if self._state in (RunState.RUNNING, RunState.PAUSED) else None
        self._time.setText("" if left is None else self.tr("{time} left").format(time=_clock(left)))
        for label in (self._text, self._time):
            label.setVisible(bool(label.text()))

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
        if self._waiting is not None:
            return self.tr("Continue from epoch {epoch}").format(epoch=self._waiting)
        if self._finished is not None:
            return self.tr("Finished in {time}").format(time=_clock(self._finished))
        return self.tr("Stopped in epoch {epoch} of {epochs}").format(**numbers) if self._fraction else ""

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language and the theme."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() == QEvent.Type.PaletteChange:
            self._recolour()
        super().changeEvent(event)

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
