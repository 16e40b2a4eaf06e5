"""The table of networks: a new reading takes the place of the one before, however many digits it is of."""

import numpy as np
import pytest

from desktop.handwriting.accuracy_model import AccuracyModel, NetworkRow
from engine.reading import Reading


def read(right: int, count: int) -> Reading:
    labels = np.arange(count) % 10
    return Reading(labels, np.where(np.arange(count) < right, labels, (labels + 1) % 10), np.zeros(count, bool))


@pytest.mark.parametrize(("first", "then"), [((1, 1), (1, 2)), ((1, 2), (2, 2)), ((3, 3), (2, 4))])
def test_a_new_reading_is_shown(qapp, first, then):
    model = AccuracyModel()
    for right, count in (first, then):
        model.show_rows([NetworkRow("a", "A", read(right, count), 0.99)])
        assert model.cell(0, 1).text == f"{100 * right / count:.1f}"


def test_the_same_reading_is_not_laid_out_anew(qapp, qtbot):
    model, reading = AccuracyModel(), read(1, 3)
    model.show_rows([NetworkRow("a", "A", reading)])
    with qtbot.assertNotEmitted(model.modelReset), qtbot.assertNotEmitted(model.dataChanged):
        model.show_rows([NetworkRow("a", "A", reading)])
