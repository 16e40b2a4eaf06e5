"""The plot inside a picture: axes of any two quantities, a range that follows, a sentence where one is needed."""

import time

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QLabel, QWidget

from desktop.language import joined
from desktop.pictures.marks import Mark, Marks
from desktop.pictures.painted import Arrays
from desktop.pictures.track import Track
from desktop.theme.colours import Colours, colours
from desktop.theme.measures import INSIDE
from desktop.widgets.curve_axis import VALUE_WIDTH, NumberAxis
from desktop.widgets.curve_frame import Frame
from desktop.widgets.curve_range import CALM, CalmRange, Limits
from desktop.widgets.curve_view import CurveView
from engine.progress import Batches
from engine.settings import Settings

RIGHT = 16  # room at the right edge: half a number of the axis
TOP = 8
LOOSE = 2.0  # a range this many times wider than needed becomes narrow again


class PicturePlot(CurveView):
    """What plots of parameters share; a subclass says what is to be seen (`reach`, `draw`) and told (`told`).

    What comes is only collected; `refresh` draws it. Wheel and drag zoom and pan, a double click shows everything.
    """

    described = Signal(str)  # what is drawn, in a sentence

    def __init__(self, parent: QWidget | None = None, room: int = RIGHT) -> None:
        super().__init__(parent, NumberAxis(), room)
        self.settings: Settings | None = None
        self.track = Track()
        self._across, self._upright = CalmRange(), CalmRange()
        self._build()
        self._built = True
        self._recolour(colours(self))
        self.retranslate()

    def _build(self) -> None:
        self.marks = Marks()
        self._add_layers(self.marks)
        self._note = QLabel(self)
        self._note.setProperty("role", "error")
        self._note.setWordWrap(True)
        self._note.hide()
        self._settle = QTimer(self, singleShot=True)
        self._settle.timeout.connect(self._later)

    # what comes

    def begin(self, settings: Settings | None) -> None:
        """Forget the last run; another starts with `settings`, or none yet (None: nothing is known)."""
        self.settings = settings
        self.track.begin(None if settings is None else self.start(settings))
        self.show_all()

    def change(self, settings: Settings) -> None:
        """Take settings that were changed on the way."""
        self.settings = settings
        self._stale = True

    def append(self, batches: Batches) -> None:
        """Add the parameters after each of `batches`; what is known of those and later ones is dropped."""
        self.track.append(batches.first, batches.path)
        self._stale = True

    def look(self, arrays: Arrays) -> None:
        """Take the parameters before the first step, "start" (P,), which not all settings decide."""
        if "start" in arrays and not self.track.trained:
            self.track.begin(arrays["start"])
            self._stale = True

    # what a subclass says

    def start(self, settings: Settings) -> list[float] | None:
        """Return the parameters before the first step, if `settings` decide them."""
        del settings
        return None

    def is_empty(self) -> bool:
        """Whether the sentence that says what to do is needed."""
        return not len(self.track.points)

    def reach(self) -> tuple[Limits, Limits]:
        """Return the limits of both axes that hold what is to be seen: (along the bottom, upright)."""
        raise NotImplementedError

    def draw(self, frame: Frame) -> list[Mark]:
        """Give the curves what is seen now, and return the marks over them."""
        raise NotImplementedError

    def told(self) -> str:
        """Return what is drawn, in a sentence."""
        raise NotImplementedError

    def warning(self) -> str:
        """Return a sentence on what goes wrong, or ""."""
        return ""

    # drawing

    @Slot()
    def refresh(self) -> None:
        """Draw what is new since the last call."""
        if not self._stale:
            return
        self._drawing, self._stale = True, False
        if not self._manual:
            self._fit()
        self._place_note()
        self._reserve()
        frame = self.frame()
        self.marks.show(self.draw(frame))
        self._place_ground(frame)
        self._place_sentence(frame, self.is_empty())
        self._point()
        self._describe()
        self._drawing = False

    def _fit(self) -> None:
        now = time.monotonic()
        if not self._across.due(now):
            self._settle.start(int(CALM * 1000))  # if nothing comes after this, look once more
            return
        across, upright = self.reach()
        narrow = any(_loose(held.limits, want) for held, want in ((self._across, across), (self._upright, upright)))
        self._across.follow(across, now, narrow)
        self._upright.follow(upright, now, narrow)
        limits = [list(self._across.limits or across), list(self._upright.limits or upright)]
        if limits != self._box.viewRange():
            self._box.setRange(xRange=limits[0], yRange=limits[1], padding=0)

    def _place_note(self) -> None:
        """Write the warning above the view, which becomes lower by that."""
        text, width = self.warning(), self.width() - VALUE_WIDTH - self._room
        if text == self._note.text() and (not text or width == self._note.width()):
            return
        self._note.setText(text)
        height = self._note.heightForWidth(width) if text else 0
        self._note.setGeometry(VALUE_WIDTH, 0, width, height)
        self._note.setVisible(bool(text))
        self._layout.setContentsMargins(0, TOP + (height + INSIDE if text else 0), self._room, 0)
        self._layout.activate()

    def _describe(self) -> None:
        told = self._sentence.text() if self.is_empty() else joined((self.told(), self.warning()))
        if told != self.accessibleDescription():
            self.setAccessibleDescription(told)
            self.described.emit(told)

    @Slot()
    def show_all(self) -> None:
        """Undo zooming and panning: everything, as large as it fits."""
        self._manual = False
        self._across.forget()
        self._upright.forget()
        self._later()

    def _theme(self) -> Colours:
        return colours(self)


def _loose(held: Limits | None, wanted: Limits) -> bool:
    """Return whether `held` is far wider than `wanted`."""
    return held is not None and held[1] - held[0] > LOOSE * (wanted[1] - wanted[0]) * (1 + 1e-9)
