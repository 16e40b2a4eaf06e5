"""Back, Slide, forward: the window visits one cell of the output after another."""

from PySide6.QtCore import QSize, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QSlider, QVBoxLayout, QWidget

from desktop.theme.icons import icon
from desktop.theme.measures import BUTTON_HEIGHT, LABEL_COLUMN, LINE, MARK, RELATED
from desktop.widgets.following import Following
from desktop.widgets.heading import label
from desktop.widgets.hint_button import HintButton
from desktop.widgets.still import keep_still

KEY = "F5"
PAUSES = (1600, 1100, 800, 600, 450, 330, 240)  # ms at a cell, by speed
USUAL = 3
MOTION = 160  # ms from one cell to the next, at most


class SlideControls(Following):
    """Counts the cells, and plays them; `reached` tells the cell (from 0) that a hand or the time came to."""

    reached = Signal(int)
    plays_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._count, self._position, self._playing = 1, 0, False
        self._clock = QTimer(self)
        self._build()
        self._clock.timeout.connect(self._tick)
        self._play.clicked.connect(self.toggle)
        self._back.clicked.connect(self._step_back)
        self._forward.clicked.connect(self._step_forward)
        self._speed.valueChanged.connect(self._set_pace)
        self.retranslate()
        self._recolour()

    def _build(self) -> None:
        self._title, self._text, self._speed_text = label("section"), QLabel(), QLabel()
        self._back, self._play, self._forward = QPushButton(), HintButton(), QPushButton()
        self._speed, self._progress = QSlider(Qt.Orientation.Horizontal), QProgressBar()
        self._progress.setTextVisible(False)
        self._speed.setRange(0, len(PAUSES) - 1)
        self._speed.setValue(USUAL)
        self._speed.setPageStep(1)
        keep_still(self._speed)
        buttons, pace = QHBoxLayout(), QHBoxLayout()
        for button, name, role, stretch in (
            (self._back, "slideBack", "icon", 0),
            (self._play, "slideButton", "primary", 1),
            (self._forward, "slideForward", "icon", 0),
        ):
            button.setObjectName(name)
            button.setProperty("role", role)
            button.setIconSize(QSize(MARK, MARK))
            button.setFixedHeight(BUTTON_HEIGHT)
            buttons.addWidget(button, stretch)
        self._stack(buttons, pace)

    def _stack(self, buttons: QHBoxLayout, pace: QHBoxLayout) -> None:
        self._speed.setObjectName("slideSpeed")
        self._speed_text.setFixedWidth(LABEL_COLUMN - RELATED)
        for part in (self._speed_text, self._speed):
            pace.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for layout in (column, buttons, pace):
            layout.setSpacing(RELATED)
        self._text.setFixedHeight(LINE)
        column.addWidget(self._title)
        column.addLayout(buttons)
        column.addWidget(self._text)
        column.addWidget(self._progress)
        column.addLayout(pace)

    # state

    @property
    def playing(self) -> bool:
        """Whether the window slides."""
        return self._playing

    @property
    def motion(self) -> int:
        """Return how long the window takes to the next cell, in milliseconds."""
        return min(MOTION, self._clock.interval() // 2) if self._playing else MOTION

    def show_position(self, position: int, count: int) -> None:
        """Show that the window stands at the cell `position` (from 0) of `count`."""
        self._position, self._count = position, count
        self._progress.setRange(0, count)
        self._progress.setValue(position + 1)
        self._describe()

    @Slot()
    def toggle(self) -> None:
        """Play, from the beginning where the end was reached; or halt."""
        if self._playing:
            self.halt()
            return
        self._playing = True
        self._set_pace()
        self._clock.start()
        self._show_state()
        self.reached.emit(0 if self._position >= self._count - 1 else self._position)

    @Slot()
    def halt(self) -> None:
        """Stay where the window is."""
        if self._playing:
            self._playing = False
            self._clock.stop()
            self._show_state()

    def _show_state(self) -> None:
        self.retranslate()
        self._recolour()
        self.plays_changed.emit()

    @Slot()
    def _tick(self) -> None:
        if self._position >= self._count - 1:
            self.halt()
        else:
            self.reached.emit(self._position + 1)

    @Slot()
    def _step_back(self) -> None:
        self.halt()
        self.reached.emit((self._position - 1) % self._count)

    @Slot()
    def _step_forward(self) -> None:
        self.halt()
        self.reached.emit((self._position + 1) % self._count)

    @Slot()
    def _set_pace(self) -> None:
        self._clock.setInterval(PAUSES[self._speed.value()])

    # looks

    def retranslate(self) -> None:
        """Set every text anew."""
        self._title.setText(self.tr("Slide"))
        self._play.setText(self.tr("Halt") if self._playing else self.tr("Slide"))
        self._play.setAccessibleName(self._play.text())
        self._play.set_hint(KEY)
        self._play.setToolTip(self.tr("Let the window visit one cell after another"))
        for button, name in ((self._back, self.tr("Cell before")), (self._forward, self.tr("Next cell"))):
            button.setAccessibleName(name)
            button.setToolTip(name)
        self._speed_text.setText(self.tr("Speed"))
        self._speed.setAccessibleName(self.tr("Speed"))
        self._progress.setAccessibleName(self.tr("Progress of the window"))
        self._describe()

    def _describe(self) -> None:
        told = self.tr("Cell {number} of {count}")
        self._text.setText(told.format(number=self._position + 1, count=self._count))

    def _recolour(self) -> None:
        self._back.setIcon(icon("step-back", self, "text", MARK))
        self._forward.setIcon(icon("step", self, "text", MARK))
        self._play.setIcon(icon("pause" if self._playing else "play", self, "on_accent", MARK))
