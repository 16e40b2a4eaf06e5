"""The flags in the loss plot: where a setting was changed on the way."""

from desktop.language import translated
from desktop.training.train_page import TrainPage
from engine.findings import shown
from engine.progress import Change
from engine.settings import field


class Flags:
    """Writes the changes of the run that is drawn, and writes them anew in another language."""

    def __init__(self, page: TrainPage) -> None:
        self._page = page
        self._changes: list[tuple[float, Change]] = []  # at so many epochs

    def clear(self) -> None:
        """Forget the changes of the last run."""
        self._changes.clear()

    def add(self, change: Change, batches_per_epoch: int) -> None:
        """Flag `change` where it acted; that of the epochs shows at the end of the axis."""
        if change.name != "epochs":
            self._changes.append((change.epoch - 1 + change.batch / batches_per_epoch, change))
            self._write(*self._changes[-1])

    def retranslate(self) -> None:
        """Write them anew in the language of the window."""
        self._page.loss_plot.flags.clear()
        for epoch, change in self._changes:
            self._write(epoch, change)

    def _write(self, epoch: float, change: Change) -> None:
        title = translated("settings", field(change.name).title or change.name).lower()
        self._page.add_flag(epoch, f"{title} {shown(change.old)} → {shown(change.new)}")
