"""The loss alone: a changed learning rate, a gap where it was not finite."""

import numpy as np
from PySide6.QtWidgets import QWidget

from desktop.training.loss_plot import LossPlot
from tests.examples.train_page import BATCHES, losses


def make() -> QWidget:
    plot = LossPlot()
    plot.resize(740, 190)
    plot.batches_per_epoch = BATCHES
    plot.set_smoothing(0.97)
    loss = losses(3 * BATCHES)[0]
    loss[2000:2010] = np.nan
    plot.append("training", np.arange(1, len(loss) + 1) / BATCHES, loss)
    plot.append("validation", np.array([1.0, 2.0, 3.0]), np.array([0.155, 0.096, 0.081]))
    plot.add_flag(1.35, "learning rate 0.01 → 0.05")
    plot.refresh()
    return plot
