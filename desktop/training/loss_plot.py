"""The loss over the epochs: every batch, its average, and the evaluations."""

from PySide6.QtWidgets import QWidget

from desktop.training.guess_plot import GuessPlot
from engine.catalogue import Loss


class LossPlot(GuessPlot):
    """The mean loss; logarithmic unless told otherwise."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self._starting = self._waiting = False
        self._loss: Loss = "cross_entropy"
        super().__init__(parent)
        self.setObjectName("lossPlot")
        self.set_log(True)
        self.retranslate()

    def set_loss(self, loss: Loss) -> None:
        """Name the axis after `loss`."""
        self._loss = loss
        self.retranslate()

    def set_starting(self, starting: bool, waiting: bool = False) -> None:
        """Say, while nothing is drawn, that a run starts; or how to start one, or go on with one `waiting`."""
        if (starting, waiting) != (self._starting, self._waiting):
            self._starting, self._waiting = starting, waiting
            self.retranslate()

    def retranslate(self) -> None:
        """Set the texts anew."""
        super().retranslate()
        titles: dict[Loss, str] = {
            "cross_entropy": self.tr("cross-entropy"),
            "mse_mean": self.tr("mean squared error"),
            "mse_sum": self.tr("sum of squared errors"),
            "bce_mean": self.tr("binary cross-entropy"),
            "bce_sum": self.tr("binary cross-entropy, sum"),
            "mean": self.tr("loss"),
        }
        self.set_axis_title(titles[self._loss])
        self.setAccessibleName(self.tr("Loss over the epochs"))
        start = self.tr("Press Train: the loss of every batch is drawn here.")
        if self._waiting:
            start = self.tr("Press Continue: the curves of this run come back, and it goes on.")
        starting = self.tr("The training starts: the loss of the first batches comes in a moment.")
        self.set_empty_text(starting if self._starting else start)
