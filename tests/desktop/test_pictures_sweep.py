import numpy as np
import pytest

from desktop.pictures.marks import Words
from desktop.pictures.sweep import Sweep
from engine.progress import Batches
from engine.settings import Settings


@pytest.fixture
def sweep(qtbot):
    made = Sweep()
    qtbot.addWidget(made)
    made.resize(470, 330)
    made.show()
    qtbot.waitExposed(made)
    made.begin(Settings(start=0.0, stride=0.1, epochs=40))
    made.refresh()
    return made


def tried(picture, count):
    path = np.round(0.1 * np.arange(1, count + 1), 10)[:, None]
    picture.append(Batches(count, 0, np.zeros(count, np.float32), np.empty(0, np.float32), path=path))
    picture.refresh()


def minimum(picture):
    return [m.text for m in picture.plot.marks._marks if isinstance(m, Words) and m.text.startswith("minimum")]


def test_the_curve_goes_through_what_was_tried_and_no_farther(sweep):
    tried(sweep, 40)
    w, losses = sweep.plot._curve.getData()
    assert w == pytest.approx(np.arange(40) / 10)
    assert (losses[0], losses[39]) == (pytest.approx(18.6667, abs=1e-4), pytest.approx(16.8467, abs=1e-4))


def test_the_minimum_is_marked_only_when_it_has_been_passed(sweep):
    tried(sweep, 21)  # 0.0 … 2.0
    assert minimum(sweep) == []
    tried(sweep, 22)
    assert minimum(sweep) == ["minimum at w = 2"]


def test_nothing_tried_says_what_to_do(sweep):
    assert sweep.plot._sentence.isVisible()
    tried(sweep, 1)
    assert not sweep.plot._sentence.isVisible()


def test_there_is_room_for_all_values_from_the_start(sweep):
    assert sweep.plot._box.viewRange()[0] == [0, 4]
    tried(sweep, 40)
    assert sweep.plot._box.viewRange()[0] == [0, 4]


def test_the_pointer_reads_a_value_that_was_tried(sweep, qtbot):
    tried(sweep, 40)
    qtbot.mouseMove(sweep.plot.viewport(), sweep.plot.frame().pixel(0.52, 8).toPoint())
    assert sweep.plot.pointer.reading.place == "w = 0.5"
    assert sweep.plot.pointer.reading.value == "10.5000"
