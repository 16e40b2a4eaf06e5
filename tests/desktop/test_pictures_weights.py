import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.pictures.weights import Weights
from desktop.theme.colours import LIGHT, palette
from engine.settings import Settings

NAMES = ["Glucose", "Insulin", "Age"]
WEIGHT = np.array([[0.5, -0.25, 0.0], [1.5, 0.125, -2.0]])
BIAS = np.array([0.1, -0.4])


@pytest.fixture
def picture(qtbot):
    widget = Weights(NAMES)
    qtbot.addWidget(widget)
    widget.setPalette(palette(LIGHT))
    widget.resize(760, 330)
    widget.begin(Settings())
    widget.show()
    return widget


def show(picture, **more):
    picture.look({"weight": WEIGHT, "bias": BIAS, **more})
    picture.refresh()


def read(picture, unit, column):
    QTest.mouseMove(picture.sheet, picture.grid().at(unit, column).center().toPoint())
    return picture.reading()


def colour(picture, unit, column):
    corner = picture.grid().at(unit, column).topLeft().toPoint() + QPoint(2, 2)
    return picture.sheet.grab().toImage().pixelColor(corner)


def test_nothing_is_drawn_before_refresh(picture):
    picture.look({"weight": WEIGHT, "bias": BIAS})
    assert "Press Train" in picture.accessibleDescription()
    picture.refresh()
    assert "2 units, 3 features" in picture.accessibleDescription()


def test_the_pointer_reads_weight_and_bias(picture):
    show(picture)
    assert read(picture, 0, 1) == "unit 1, Insulin: −0.2500"
    assert read(picture, 1, 3) == "unit 2, bias: −0.4000"


def test_nothing_is_read_once_the_pointer_has_left(picture):
    show(picture)
    assert read(picture, 0, 0)
    QApplication.sendEvent(picture.sheet, QEvent(QEvent.Type.Leave))
    assert picture.reading() == ""


def test_zero_has_the_ground_and_the_signs_are_blue_and_orange(picture):
    show(picture)
    zero, positive, negative = (colour(picture, *cell) for cell in ((0, 2), (1, 0), (1, 2)))
    assert zero.name().upper() == LIGHT.grid
    assert positive.red() > positive.blue()
    assert negative.name().upper() == LIGHT.blue  # −2, the end of the scale


def test_dead_units_are_named(picture):
    show(picture, dead=np.array([False, True]))
    assert "Dead units, which give 0 for every row: 2." in picture.accessibleDescription()
    assert "bottleneck" not in picture.accessibleDescription()


@pytest.mark.parametrize(("dead", "told"), [([0, 1, 0, 1, 1], True), ([0, 1, 0, 0, 1], False)])
def test_a_dead_bottleneck_is_told_in_a_sentence(picture, dead, told):
    show(picture, dead=np.array(dead))
    assert ("Both units of the bottleneck give 0" in picture.accessibleDescription()) is told


def test_the_scale_grows_only(picture):
    show(picture)
    before = colour(picture, 0, 0)
    picture.look({"weight": WEIGHT * [[1], [0.01]], "bias": BIAS})
    picture.refresh()
    assert colour(picture, 0, 0) == before


def test_forty_features_fit_and_are_read_by_name(picture):
    picture.set_features([f"a long name of feature {number}" for number in range(40)])
    picture.look({"weight": np.ones((6, 40)), "bias": np.zeros(6)})
    picture.refresh()
    assert picture.sheet.rect().contains(picture.grid().at(5, 40).toRect())
    assert read(picture, 5, 39) == "unit 6, a long name of feature 39: 1.0000"


def test_weights_that_diverged_are_painted_too(picture):
    picture.look({"weight": np.array([[np.nan, np.inf, 1e30]]), "bias": np.array([-np.inf])})
    picture.refresh()
    assert read(picture, 0, 0) == "unit 1, Glucose: nan"
    assert not picture.sheet.grab().isNull()


def test_what_does_not_fit_is_refused(picture):
    picture.look({"weight": WEIGHT, "bias": np.zeros(3)})
    with pytest.raises(ValueError, match="do not fit"):
        picture.refresh()


def test_another_run_begins_with_nothing(picture):
    show(picture)
    picture.begin(Settings())
    assert "Press Train" in picture.accessibleDescription()
    picture.refresh()
    assert picture.reading() == ""
