"""The frame of a picture that is a plot: its heading, the plot, and what may stand beside it."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.pictures.painted import LEAST, Arrays
from desktop.pictures.plot import PicturePlot
from desktop.theme.measures import GROUP
from desktop.widgets.following import Following
from desktop.widgets.heading import caption, heading, label
from engine.progress import Batches
from engine.settings import Settings


class Plotted(Following):
    """A picture made of one plot. A subclass names it: `title`, and in half a sentence `hint` how to read it."""

    def __init__(self, plot: PicturePlot, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.plot = plot
        self._title, self._hint = label("section"), caption()
        self.beside = QHBoxLayout()
        self.beside.setSpacing(GROUP)
        self.beside.addWidget(plot, 1)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addLayout(heading(self._title, self._hint))
        box.addLayout(self.beside, 1)
        self.setMinimumSize(LEAST)
        plot.described.connect(self.setAccessibleDescription)
        self.retranslate()

    def title(self) -> str:
        """Return what is shown."""
        raise NotImplementedError

    def hint(self) -> str:
        """Return how to read it."""
        raise NotImplementedError

    def begin(self, settings: Settings) -> None:
        """Show the state before the first step: a run starts with `settings`, or none has been started yet."""
        self.plot.begin(settings)

    def change(self, settings: Settings) -> None:
        """Take settings that were changed on the way."""
        self.plot.change(settings)

    def append(self, batches: Batches) -> None:
        """Add batches, many at once for a saved run; those at or after the first of them are forgotten."""
        self.plot.append(batches)

    def look(self, arrays: Arrays) -> None:
        """Take the state of the moment."""
        self.plot.look(arrays)

    def refresh(self) -> None:
        """Draw what is new."""
        self.plot.refresh()

    def clear(self) -> None:
        """Forget everything."""
        self.plot.begin(None)

    def retranslate(self) -> None:
        """Set the texts anew."""
        self._title.setText(self.title())
        self._hint.setText(self.hint())
        self.setAccessibleName(self.title())
        self.plot.setAccessibleName(self.title())

    def sizeHint(self) -> QSize:
        """Return the usual size."""
        return QSize(760, 330)
