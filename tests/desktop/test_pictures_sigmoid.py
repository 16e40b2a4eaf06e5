import numpy as np
import pytest

from desktop.pictures.marks import Words
from desktop.pictures.sigmoid import Sigmoid, probability
from engine.progress import Batches
from engine.settings import Settings
from tests.examples.sigmoid import descent


@pytest.fixture
def sigmoid(qtbot):
    made = Sigmoid()
    qtbot.addWidget(made)
    made.resize(470, 330)
    made.show()
    qtbot.waitExposed(made)
    made.begin(Settings(epochs=10_000, momentum=0))
    made.refresh()
    return made


def texts(picture):
    return [mark.text for mark in picture.plot.marks._marks if isinstance(mark, Words)]


def trained(picture, epochs):
    picture.append(descent(epochs))
    picture.refresh()


def test_the_half_and_four_hours_are_read_off(sigmoid):
    trained(sigmoid, 10_000)
    assert sigmoid.plot.crossing() == pytest.approx(2.453, abs=0.001)
    assert {"0.5 at x = 2.453", "P(4) = 0.9982"} <= set(texts(sigmoid))
    assert sigmoid.accessibleDescription() == "P is 0.5 at 2.453 hours. After 4 hours P(pass) is 0.9982."


def test_between_two_chinese_sentences_there_is_no_space(sigmoid, spoken):
    spoken.use("zh_CN")
    trained(sigmoid, 10_000)
    told = sigmoid.accessibleDescription()
    assert told.count("。") == 2
    assert "。 " not in told


def test_the_curve_has_two_hundred_points_below_ten(sigmoid):
    trained(sigmoid, 10)
    x, y = sigmoid.plot._curve.getData()
    assert (len(x), x[0], x[-1]) == (200, 0, pytest.approx(9.95))
    assert y == pytest.approx(1 / (1 + np.exp(-(x * sigmoid.plot.track.present[0] + sigmoid.plot.track.present[1]))))


def test_earlier_curves_are_few_and_stay_the_same_ones(sigmoid):
    sigmoid.look({"start": np.array([0.5, 0.1])})
    trained(sigmoid, 5000)
    assert sigmoid.plot.milestones() == [0, 10, 100, 1000]
    assert {"start", "epoch 10", "epoch 1,000", "now"} <= set(texts(sigmoid))
    assert sigmoid.plot._after(0).tolist() == [0.5, 0.1]
    assert sigmoid.plot._after(10) == pytest.approx(descent(10).path[-1])


def test_without_a_start_the_first_batch_stands_for_it(sigmoid):
    trained(sigmoid, 500)
    assert sigmoid.plot.milestones() == [1, 10, 100]


def test_a_flat_curve_crosses_nowhere(sigmoid):
    sigmoid.append(Batches(1, 0, np.zeros(1, np.float32), np.empty(0, np.float32), path=np.array([[0.0, 0.3]])))
    sigmoid.refresh()
    assert sigmoid.plot.crossing() is None
    assert not any(text.startswith("0.5") for text in texts(sigmoid))


def test_large_parameters_do_not_overflow():
    assert probability(np.array([1e6, -2e6]), np.array([0.0, 2.0, 9.0])).tolist() == [0, 0.5, 1]


def test_an_empty_picture_shows_the_points_and_says_what_to_do(sigmoid):
    assert sigmoid.plot._sentence.isVisible()
    assert len(sigmoid.plot.marks._marks) == 3


def test_the_pointer_reads_the_probability(sigmoid, qtbot):
    trained(sigmoid, 10_000)
    point = sigmoid.plot.frame().pixel(2.453, 0.5).toPoint()
    qtbot.mouseMove(sigmoid.plot.viewport(), point)
    x = sigmoid.plot.frame().place(point.x())
    value = float(probability(sigmoid.plot.track.present, np.array([x]))[0])
    assert sigmoid.plot.pointer.reading.value == f"{value:.4f}"
