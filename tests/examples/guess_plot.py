"""The loss of a run, and how somebody had thought that it would go."""

import numpy as np
from PySide6.QtWidgets import QWidget

from desktop.training.loss_plot import LossPlot


def make() -> QWidget:
    plot = LossPlot()
    plot.resize(560, 260)
    epochs = np.arange(1, 41)
    plot.append("training", epochs, 4.667 * 0.82**epochs)
    plot.set_guess([(float(x), float(5 / (1 + 0.6 * x))) for x in np.linspace(0, 100, 60)])
    plot.refresh()
    return plot
