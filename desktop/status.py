"""The line at the bottom of the window: device, speed, data, parameters, and when the run was saved."""

from pathlib import Path
from time import monotonic

from PySide6.QtCore import QEvent, Qt, QTimer, Slot
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QStatusBar, QWidget

from desktop.session import Session
from desktop.theme.colours import colours
from desktop.training.controller import TrainingController
from desktop.training.messages import Hardware, Started
from desktop.training.run_state import RunState
from desktop.widgets.elided_label import ElidedLabel

TICK_MS = 1000
GAP = 10  # from the line before a part to its text
DEVICE_WIDTH = 320
SAID_MS = 8000  # how long a saved plot is told
NAME_WIDTH, FOLDER_WIDTH = 200, 280


class StatusBar(QStatusBar):
    """Follows the training controller; counts the seconds since the last save."""

    def __init__(self, session: Session, controller: TrainingController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeGripEnabled(False)
        self._session = session
        self._controller = controller
        self._hardware: Hardware | None = None
        self._started: Started | None = None
        self._not_saved = False
        self._exported: Path | None = None
        self.setContentsMargins(GAP, 0, 6, 0)
        self._device, self._speed, self._data, self._parameters = (_Part(line=n > 0) for n in range(4))
        self._saved = _Part()
        self._device.setMaximumWidth(DEVICE_WIDTH)
        for label in (self._device, self._speed, self._data, self._parameters):
            self.addWidget(label)
        self.addPermanentWidget(self._saved)
        self._clock = QTimer(self)
        self._clock.setInterval(TICK_MS)
        self._clock.timeout.connect(self._tick)
        self._said = QTimer(self, singleShot=True, interval=SAID_MS)
        self._said.timeout.connect(self._forget_exported)
        controller.ready.connect(self._ready)
        controller.started.connect(self._run_started)
        controller.saved.connect(self._run_saved)
        controller.not_saved.connect(self._run_not_saved)
        session.run_state_changed.connect(self._tick)
        session.entry_changed.connect(self.retranslate)
        session.settings_changed.connect(self.retranslate)
        self.retranslate()

    @Slot(object)
    def _ready(self, hardware: Hardware) -> None:
        self._hardware = hardware
        self.retranslate()

    @Slot(object)
    def _run_started(self, started: Started) -> None:
        self._started = started
        self._clock.start()
        self.retranslate()

    @Slot()
    def _run_saved(self) -> None:
        self._not_saved = False
        self._tick()

    @Slot()
    def _run_not_saved(self) -> None:
        self._not_saved = True
        self._tick()

    @Slot(str)
    def say_exported(self, file: str) -> None:
        """Say for some seconds where the plots were saved."""
        self._exported = Path(file)
        self._said.start()
        self._tick()

    @Slot()
    def _forget_exported(self) -> None:
        self._exported = None
        self._tick()

    @Slot()
    def _tick(self) -> None:
        resting = self._session.run_state in (RunState.IDLE, RunState.PAUSED)  # the pace is of what was, not of now
        speed = None if resting else self._controller.pace.examples_per_second
        self._speed.setText("" if speed is None else self._speed_of(speed))
        self._speed.setVisible(speed is not None)
        saved_at = self._controller.saved_at
        self._saved.setToolTip("" if self._exported is None else str(self._exported))
        if self._exported is not None:
            self._saved.setText(self._where(self._exported))
        elif self._not_saved:
            self._saved.setText(self.tr("Not saved"))
        else:
            self._saved.setText("" if saved_at is None else self._ago(monotonic() - saved_at))
        if not self._session.training and saved_at is not None and monotonic() - saved_at > 3600:
            self._clock.stop()

    def _speed_of(self, speed: float) -> str:
        entry = self._session.run_entry
        text = self.tr("{count} digits/s") if entry is None or entry.reads_digits else self.tr("{count} examples/s")
        return text.format(count=f"{speed:,.0f}")

    def _where(self, file: Path) -> str:
        cut, middle = self._saved.fontMetrics().elidedText, Qt.TextElideMode.ElideMiddle
        name, folder = cut(file.name, middle, NAME_WIDTH), cut(str(file.parent), middle, FOLDER_WIDTH)
        return self.tr("Saved as {name} in {folder}").format(name=name, folder=folder)

    def _ago(self, seconds: float) -> str:
        if seconds < 2:
            return self.tr("Saved just now")
        if seconds < 60:
            return self.tr("Saved {seconds} s ago").format(seconds=int(seconds))
        return self.tr("Saved {minutes} min ago").format(minutes=int(seconds / 60))

    @Slot()
    def retranslate(self) -> None:
        """Write every part in the language of the window."""
        self.setAccessibleName(self.tr("Status"))
        if self._hardware is None:
            self._device.setText(self.tr("Getting ready …"))
        else:
            under_way = self._started.device if self._started is not None and self._session.training else None
            wanted = under_way or self._session.settings.device
            # "auto", and what this computer lacks, is the fastest that it has: the first
            kind, name = {d[0]: d for d in self._hardware.devices}.get(wanted, self._hardware.devices[0])
            threads = self.tr("%n thread(s)", "", self._hardware.threads)
            self._device.setText(f"{name} · {threads}" if kind == "cpu" else name)
        self._describe_data()
        shown = self._started is not None and self._started.entry_id == self._session.entry.id
        self._parameters.setVisible(shown)
        if shown and self._started is not None:
            count = f"{self._started.parameters:,}"
            text = self.tr("1 parameter") if count == "1" else self.tr("{count} parameters")
            self._parameters.setText(text.format(count=count))
        self._tick()

    def _describe_data(self) -> None:
        """Say what the entry learns from."""
        session = self._session
        course, tip = session.settings.course_protocol, ""
        if session.entry.reads_digits:
            text = "MNIST 60,000 / 10,000" if course else "MNIST 55,000 / 5,000 / 10,000"
            tip = self.tr("Digits for training, for validation, and for the test")
        elif session.entry.holds_out:
            own = Path(session.settings.file).name
            texts = {"raw": self.tr("768 women"), "course": self.tr("759 rows of the course"), "own": own}
            text = texts[session.settings.table]
        elif session.entry.trains:
            text = self.tr("3 points")
        else:
            text = self.tr("Explorer: nothing is trained here")
        self._data.setText(text)
        self._data.setToolTip(tip)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)


class _Part(ElidedLabel):
    """A part of the status bar, with a `line` before it that parts it from the one at its left."""

    def __init__(self, line: bool = False) -> None:
        super().__init__()
        self._line = line
        self.setContentsMargins(GAP if line else 0, 0, GAP // 2, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw text and line."""
        super().paintEvent(event)
        if self._line:
            middle = self.height() // 2
            QPainter(self).fillRect(0, middle - 7, 1, 14, QColor(colours(self).border))
