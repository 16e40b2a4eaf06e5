"""What the menus and keys do where one explores: play instead of train, and the course's example again."""

from PySide6.QtCore import QObject, Signal, Slot

from desktop.explorers.explorer import Explorer


class ExplorerControls(QObject):
    """Answers as the buttons of a training do, for the explorer that is shown."""

    stop_requested = Signal()
    reset_requested = Signal()
    offers_changed = Signal()  # what `offer` tells

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._explorer: Explorer | None = None
        self.reset_requested.connect(self._start_over)

    def follow(self, explorer: Explorer) -> None:
        """Act on `explorer`, which is shown now."""
        if explorer is not self._explorer:
            if self._explorer is not None:
                self._explorer.plays_changed.disconnect(self.offers_changed)
                self._explorer.changed.disconnect(self.offers_changed)
            self._explorer = explorer
            explorer.plays_changed.connect(self.offers_changed)
            explorer.changed.connect(self.offers_changed)
        self.offers_changed.emit()

    def press(self) -> None:
        """Play, or halt, for the key that trains elsewhere."""
        if self._explorer is not None and self._explorer.plays:
            self._explorer.play()

    def offer(self, name: str) -> tuple[bool, str]:
        """Return whether "train" (here: play), "stop" or "reset" does something now, and "": no reason is given."""
        explorer = self._explorer
        if explorer is None or name == "stop":
            return False, ""
        return (explorer.plays if name == "train" else explorer.is_changed), ""

    @Slot()
    def _start_over(self) -> None:
        if self._explorer is not None:
            self._explorer.start_over()
