import numpy as np
import pytest
from PySide6.QtCore import QPoint
from PySide6.QtTest import QTest

from desktop.drawing.probability_bars import ProbabilityBars
from desktop.theme.colours import LIGHT, palette

TORN = [0.001, 0, 0.004, 0, 0.622, 0.003, 0, 0.06, 0.01, 0.3]


@pytest.fixture
def bars(qtbot):
    widget = ProbabilityBars()
    qtbot.addWidget(widget)
    widget.setPalette(palette(LIGHT))
    widget.resize(300, 176)
    widget.show()
    return widget


def test_nothing_drawn_is_uniform_without_a_best(bars):
    assert bars.values() == [0.1] * 10
    assert bars.best() is None
    assert {bars.bar(digit).height() for digit in range(10)} == {2}


def test_the_values_sum_to_one_also_from_float32(bars):
    bars.set_values(np.random.default_rng(0).dirichlet(np.ones(10)).astype(np.float32))
    assert len(bars.values()) == 10
    assert sum(bars.values()) == pytest.approx(1, abs=1e-12)


def test_bars_are_as_high_as_their_probability(bars):
    bars.set_values(TORN)
    assert bars.bar(4).height() == pytest.approx(0.622 * (176 - 16 - 20))
    assert bars.bar(9).height() / bars.bar(4).height() == pytest.approx(0.3 / 0.622)


def test_the_best_alone_is_filled_in_the_accent(bars):
    bars.set_values(TORN)
    seen = bars.grab().toImage()
    filled = [seen.pixelColor(bars.bar(d).center().toPoint()).name().upper() for d in (4, 9)]
    assert filled == [LIGHT.accent, LIGHT.control]


def test_bars_are_20_wide_in_steps_of_30(bars):
    assert bars.bar(0).width() == pytest.approx(20)
    assert bars.bar(5).left() - bars.bar(4).left() == pytest.approx(30)


def test_the_pointer_reads_the_exact_value(bars):
    bars.set_values(TORN)
    QTest.mouseMove(bars, QPoint(75, 20))
    assert bars.toolTip() == "2: 0.4000 %"


def test_the_description_has_the_numbers(bars):
    bars.set_values(TORN)
    assert "4: 62.2 %" in bars.accessibleDescription()
    bars.set_values(None)
    assert "%" not in bars.accessibleDescription()


@pytest.mark.parametrize("wrong", [[0.5, 0.5], [0] * 10, [-0.1, 1.1, *[0] * 8], [float("nan")] * 10])
def test_what_is_no_probability_is_refused(bars, wrong):
    with pytest.raises(ValueError, match="ten probabilities"):
        bars.set_values(wrong)
    assert bars.values() == [0.1] * 10
