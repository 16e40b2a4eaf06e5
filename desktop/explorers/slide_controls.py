"""Back, Slide, forward: the window visits one cell of the output after another."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from desktop.explorers.play_controls import KEY, PlayControls
from desktop.theme.measures import LABEL_COLUMN, RELATED
from desktop.widgets.still import StillSlider

PAUSES = (1600, 1100, 800, 600, 450, 330, 240)  # ms at a cell, by speed
USUAL = 3
MOTION = 160  # ms from one cell to the next, at most


class SlideControls(PlayControls):
    """Counts the cells from 0; before the first and behind the last it goes round."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._count, self._position = 1, 0
        self._build()
        self._set_pace()
        self._back.clicked.connect(self._step_back)
        self._next.clicked.connect(self._step_forward)
        self._speed.valueChanged.connect(self._set_pace)
        self.retranslate()
        self._recolour()

    def _build(self) -> None:
        self._speed, self._speed_text = StillSlider(), QLabel()
        self._speed.setObjectName("slideSpeed")
        self._speed.setRange(0, len(PAUSES) - 1)
        self._speed.setValue(USUAL)
        self._speed.setPageStep(1)
        self._speed_text.setFixedWidth(LABEL_COLUMN - RELATED)
        pace = QHBoxLayout()
        pace.setSpacing(RELATED)
        for part in (self._speed_text, self._speed):
            pace.addWidget(part)
        column = self._stack(slideBack=self._back, slideButton=self._play, slideForward=self._next)
        column.addLayout(pace)

    # state

    @property
    def motion(self) -> int:
        """Return how long the window takes to the next cell, in milliseconds."""
        return min(MOTION, self._clock.interval() // 2) if self.playing else MOTION

    def show_position(self, position: int, count: int) -> None:
        """Show that the window stands at the cell `position` (from 0) of `count`."""
        self._position, self._count = position, count
        self._progress.setRange(0, count)
        self._progress.setValue(position + 1)
        self._describe()

    def _first(self) -> int:
        """Return where it stands, or the beginning again: the window has to be seen where it sets out."""
        return 0 if self._position >= self._count - 1 else self._position

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
        self._play.setText(self.tr("Halt") if self.playing else self.tr("Slide"))
        self._play.setAccessibleName(self._play.text())
        self._play.set_hint(KEY)
        self._play.setToolTip(self.tr("Let the window visit one cell after another"))
        for button, name in ((self._back, self.tr("Cell before")), (self._next, self.tr("Next cell"))):
            button.setAccessibleName(name)
            button.setToolTip(name)
        self._speed_text.setText(self.tr("Speed"))
        self._speed.setAccessibleName(self.tr("Speed"))
        self._progress.setAccessibleName(self.tr("Progress of the window"))
        self._describe()

    def _describe(self) -> None:
        told = self.tr("Cell {number} of {count}")
        self._text.setText(told.format(number=self._position + 1, count=self._count))
