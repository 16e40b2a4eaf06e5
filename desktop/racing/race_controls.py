"""The buttons of the race, and how far it is."""

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QVBoxLayout, QWidget

from desktop.theme.icons import icon
from desktop.theme.measures import LINE, MARK, RELATED
from desktop.training.run_controls import KEY, STEPS
from desktop.widgets.following import Following
from desktop.widgets.heading import label
from desktop.widgets.hint_button import HintButton


class RaceControls(Following):
    """Asks for a race, or for its end; shows what it is told."""

    race_requested = Signal()
    stop_requested = Signal()
    offers_changed = Signal()  # what `offer` tells

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._racing = self._stopping = self._again = False
        self._why = ""
        self._build()
        self._race.clicked.connect(self.race_requested)
        self._stop.clicked.connect(self.stop_requested)
        self.retranslate()
        self._recolour()
        self._enable()

    def _build(self) -> None:
        self._race, self._stop = HintButton(), HintButton()
        self._race.setObjectName("raceButton")
        self._race.setProperty("role", "primary")
        self._stop.setObjectName("stopRaceButton")
        buttons = QHBoxLayout()
        buttons.setSpacing(RELATED)
        for button, stretch in ((self._race, 1), (self._stop, 0)):
            button.setIconSize(QSize(MARK, MARK))
            buttons.addWidget(button, stretch)
        self._progress = QProgressBar()
        self._progress.setObjectName("raceProgress")
        self._progress.setRange(0, STEPS)
        self._progress.setTextVisible(False)
        self._text, self._time = QLabel(), label("muted")
        self._text.setWordWrap(True)
        self._text.setMinimumHeight(LINE)
        texts = QHBoxLayout()
        texts.addWidget(self._text, 1)
        texts.addWidget(self._time, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(RELATED)
        column.addLayout(buttons)
        column.addWidget(self._progress)
        column.addLayout(texts)

    @Slot()
    def press(self) -> None:
        """Do for a key what a click on Race does: nothing while refused."""
        self._race.click()

    def offer(self, name: str) -> tuple[bool, str]:
        """Return whether "train" (the race) or "stop" does something now; else why not."""
        button = {"train": self._race, "stop": self._stop}.get(name)
        return (False, "") if button is None else (button.isEnabled(), self._why if name == "train" else "")

    def show_race(self, racing: bool, stopping: bool, again: bool) -> None:
        """Show whether a race is under way, is being stopped, or has been run before."""
        lost = self._race.hasFocus() or self._stop.hasFocus()
        self._racing, self._stopping, self._again = racing, stopping, again
        self._progress.setVisible(racing)
        self._enable()
        if lost:
            (self._stop if self._stop.isEnabled() else self._race).setFocus()
        self.retranslate()

    def refuse(self, why: str) -> None:
        """Let no race begin for the reason `why`; "" lets it."""
        self._why = why
        self._enable()

    def show_progress(self, fraction: float, text: str, time: str) -> None:
        """Show how far it is (0…1), in words, and the time that is left."""
        self._progress.setValue(round(fraction * STEPS))
        self._text.setText(text)
        self._time.setText(time)

    def _enable(self) -> None:
        self._race.setEnabled(not self._racing and not self._why)
        self._race.setToolTip(self._why)
        self._stop.setEnabled(self._racing and not self._stopping)
        self.offers_changed.emit()

    def retranslate(self) -> None:
        """Set every text anew."""
        self._race.setText(self.tr("Race again") if self._again else self.tr("Race"))
        self._race.set_hint(KEY)
        self._stop.setText(self.tr("Stop"))
        self._stop.setToolTip(self.tr("Stop the race and keep who has arrived"))
        for button in (self._race, self._stop):
            button.setAccessibleName(button.text())
        self._progress.setAccessibleName(self.tr("Progress of the race"))

    def _recolour(self) -> None:
        self._race.setIcon(icon("play", self, "on_accent", MARK))
        self._stop.setIcon(icon("stop", self, "bad", MARK))
