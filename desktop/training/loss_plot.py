"""The loss over the epochs: every batch, its average, and the evaluations."""

from typing import Literal, TypeAlias

from PySide6.QtWidgets import QWidget

from desktop.training.guess_plot import GuessPlot
from engine.catalogue import Loss

Awaited: TypeAlias = Literal["train", "continue", "resume", "batches"]


class LossPlot(GuessPlot):
    """The mean loss; logarithmic unless told otherwise."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self._awaited: Awaited = "train"
        self._loss: Loss = "cross_entropy"
        super().__init__(parent)
        self.setObjectName("lossPlot")
        self.set_log(True)
        self.retranslate()

    def set_loss(self, loss: Loss) -> None:
        """Name the axis after `loss`."""
        self._loss = loss
        self.retranslate()

    def set_awaited(self, awaited: Awaited) -> None:
        """Say, while nothing is drawn, what it waits for: the button to press, or the first batches."""
        if awaited != self._awaited:
            self._awaited = awaited
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
        awaited: dict[Awaited, str] = {
            "train": self.tr("Press Train: the loss of every batch is drawn here."),
            "continue": self.tr("Press Continue: the curves of this run come back, and it goes on."),
            "resume": self.tr("Press Resume: the loss of every batch is drawn here."),
            "batches": self.tr("The training starts: the loss of the first batches comes in a moment."),
        }
        self.set_empty_text(awaited[self._awaited])
