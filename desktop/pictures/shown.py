"""The pictures of the entry that is shown, side by side where there is room."""

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.pictures import gallery
from desktop.pictures.painted import LEAST, Arrays
from desktop.theme.measures import GROUP
from engine.catalogue import Entry
from engine.progress import Batches
from engine.settings import Settings

ALONE = 320  # pixels that a picture has where it stands alone, if the window is wide enough


class ShownPictures(QWidget):
    """Makes each picture when it is first needed, and passes on what comes to those that are shown.

    Beside a lesson there may be room for the first alone: the others wait, and miss nothing.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._made: dict[str, Any] = {}  # widgets that are Pictures
        self._names: tuple[str, ...] = ()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(GROUP)
        self.hide()  # until an entry has some

    @property
    def shown(self) -> list[Any]:
        """The pictures of the entry, from the left."""
        return [self._made[name] for name in self._names]

    def choose(self, entry: Entry, settings: Settings) -> None:
        """Show the pictures of `entry` with `settings`; `begin` empties them."""
        self._names = gallery.pictures_of(entry, settings)
        for name in self._names:
            if name not in self._made:
                self._made[name] = gallery.make(name)
            self._row.addWidget(self._made[name], 1)  # at the end, also where it stands already: from the left in order
        self._fit()

    def _fit(self) -> None:
        """Show as many as have room, the first in any case."""
        room = max(1, (self.width() + GROUP) // (LEAST.width() + GROUP))
        for name, picture in self._made.items():
            picture.setVisible(name in self._names[:room])

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show those that have room now."""
        super().resizeEvent(event)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        """Return the size of one alone: the others may wait."""
        return QSize(ALONE, LEAST.height())

    def begin(self, settings: Settings, start: NDArray[np.float64] | None = None) -> None:
        """Show the state before the first step; `start` (1, P) are its parameters, where they are few."""
        for picture in self.shown:
            picture.begin(settings)
            if start is not None and start.size:
                picture.look({"start": start[0]})

    def change(self, settings: Settings) -> None:
        """Take settings that were changed on the way."""
        for picture in self.shown:
            picture.change(settings)

    def append(self, batches: Batches) -> None:
        """Take new batches."""
        for picture in self.shown:
            picture.append(batches)

    def look(self, arrays: Arrays) -> None:
        """Take the state of the moment."""
        for picture in self.shown:
            picture.look(arrays)

    def refresh(self) -> None:
        """Draw what is new."""
        for picture in self.shown:
            picture.refresh()

    def recall(self, can_go_on: bool) -> None:
        """Say where a stored run is shown, that may go on, what is not known of it."""
        for picture in self.shown:
            if hasattr(picture, "recall"):
                picture.recall(can_go_on)

    def set_features(self, names: Sequence[str]) -> None:
        """Name the columns of the table."""
        self._tell("set_features", names)

    def set_layers(self, names: Sequence[str]) -> None:
        """Name the layers of the network."""
        self._tell("set_layers", names)

    def _tell(self, method: str, names: Sequence[str]) -> None:
        for picture in self.shown:
            if hasattr(picture, method):
                getattr(picture, method)(names)
