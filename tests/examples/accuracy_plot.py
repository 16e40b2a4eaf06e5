"""The accuracy alone, with the course protocol: tested after every epoch."""

import numpy as np
from PySide6.QtWidgets import QWidget

from desktop.training.accuracy_plot import AccuracyPlot
from tests.examples.train_page import BATCHES, losses


def make() -> QWidget:
    plot = AccuracyPlot()
    plot.resize(500, 190)
    plot.batches_per_epoch = BATCHES
    plot.set_smoothing(0.97)
    accuracy = 100 * losses(3 * BATCHES)[1]
    plot.append("training", np.arange(1, len(accuracy) + 1) / BATCHES, accuracy)
    plot.append("test", np.array([1.0, 2.0, 3.0]), np.array([95.6, 97.2, 97.9]))
    plot.refresh()
    return plot
