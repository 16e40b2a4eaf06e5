"""The answer to a 7 over two and a half epochs, made up."""

import numpy as np
from PySide6.QtWidgets import QWidget

from desktop.drawing.answer_history import AnswerHistory


def make() -> QWidget:
    history = AnswerHistory()
    history.set_digit(7)
    chance = np.random.default_rng(7)
    for epoch in np.linspace(0, 2.5, 120):
        seven = min(max(1 - 0.9 * np.exp(-6 * epoch) - 0.15 * chance.exponential(np.exp(-epoch)), 0), 1)
        history.append(float(epoch), [*[(1 - seven) / 9] * 7, seven, *[(1 - seven) / 9] * 2])
    return history
