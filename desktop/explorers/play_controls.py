"""What all that plays step by step shares: buttons, a clock, and how far it is."""

from PySide6.QtCore import QSize, QTimer, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from desktop.theme.icons import icon
from desktop.theme.measures import BUTTON_HEIGHT, LINE, MARK, RELATED
from desktop.widgets.following import Following
from desktop.widgets.heading import label
from desktop.widgets.hint_button import HintButton

KEY = "F5"


class PlayControls(Following):
    """Plays and halts; a subclass knows the places, and moves on at every tick of the clock."""

    reached = Signal(int)  # the place that a hand or the time came to
    plays_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.playing = False
        self._clock = QTimer(self)
        self._title, self._text, self._progress = label("section"), QLabel(), QProgressBar()
        self._back, self._play, self._next = QPushButton(), HintButton(), QPushButton()
        self._text.setFixedHeight(LINE)
        self._progress.setTextVisible(False)
        self._clock.timeout.connect(self._tick)
        self._play.clicked.connect(self.toggle)

    def _stack(self, **buttons: QPushButton) -> QVBoxLayout:
        """Lay out title, `buttons` (by object name), text and progress below each other; return the column."""
        column, row = QVBoxLayout(self), QHBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        for layout in (column, row):
            layout.setSpacing(RELATED)
        for name, button in buttons.items():
            button.setObjectName(name)
            button.setProperty("role", "primary" if button is self._play else "icon")
            button.setIconSize(QSize(MARK, MARK))
            button.setFixedHeight(BUTTON_HEIGHT)
            row.addWidget(button, int(button is self._play))
        column.addWidget(self._title)
        column.addLayout(row)
        column.addWidget(self._text)
        column.addWidget(self._progress)
        return column

    @Slot()
    def toggle(self) -> None:
        """Play, from the beginning where the end was reached; or halt."""
        if self.playing:
            self.halt()
            return
        self.playing = True
        self._clock.start()
        self._show_state()
        self.reached.emit(self._first())

    @Slot()
    def halt(self) -> None:
        """Stay where it is."""
        if self.playing:
            self.playing = False
            self._clock.stop()
            self._show_state()

    def _first(self) -> int:
        """Return the place to which playing comes at once."""
        raise NotImplementedError

    @Slot()
    def _tick(self) -> None:
        """Come to the next place, or halt at the last."""
        raise NotImplementedError

    def _show_state(self) -> None:
        self.retranslate()
        self._recolour()
        self.plays_changed.emit()

    def _recolour(self) -> None:
        self._back.setIcon(icon("step-back", self, "text", MARK))
        self._next.setIcon(icon("step", self, "text", MARK))
        self._play.setIcon(icon("pause" if self.playing else "play", self, "on_accent", MARK))
