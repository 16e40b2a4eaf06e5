"""The page in the middle, two and a half epochs into a run."""

import numpy as np
from PySide6.QtWidgets import QWidget

from desktop.training.train_page import TrainPage
from engine.catalogue import entry
from engine.progress import Batches, Score
from engine.settings import Settings

BATCHES = 860


def losses(count: int, seed: int = 0) -> tuple[np.ndarray, np.ndarray]:
    """Return made-up losses and accuracies (0…1) of `count` batches."""
    noise = np.random.default_rng(seed)
    x = np.arange(count) / BATCHES
    level = 2.3 / (1 + np.exp(np.minimum(40 * (x - 0.14), 50))) + 0.16 / (x + 0.35) ** 1.1 * (1 - np.exp(-8 * x))
    loss = level * np.exp(noise.normal(0, 0.45, count) * (1 - np.exp(-5 * x)))
    return loss.astype(np.float32), noise.binomial(64, np.clip(1 - level * 0.33, 0.1, 1)) / np.float32(64)


def make(count: int = 2 * BATCHES + 413) -> QWidget:
    page = TrainPage()
    page.resize(780, 405)
    page.set_entry(entry("C2"), Settings())
    page.start(BATCHES, Settings())
    loss, accuracy = losses(count)
    page.append(Batches(epoch=count // BATCHES + 1, first=0, losses=loss, accuracies=accuracy, gradient_norm=1.18))
    for epoch, (lost, correct) in enumerate(((0.155, 4780), (0.096, 4860)), start=1):
        page.score(Score(epoch=epoch, part="validation", loss=lost, correct=correct, total=5000))
    page.loss_plot.refresh()
    page.accuracy_plot.refresh()
    return page
