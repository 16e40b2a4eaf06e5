import numpy as np
import pytest

from desktop.pictures.fit import Fit, LineFit
from desktop.pictures.marks import Words
from engine.progress import Batches
from engine.settings import Settings
from tests.examples.fit import descent

A5 = Settings(epochs=100, batch_size=1, momentum=0)


@pytest.fixture
def fit(qtbot):
    return shown(qtbot, Fit())


def shown(qtbot, picture):
    qtbot.addWidget(picture)
    picture.resize(560, 330)
    picture.show()
    qtbot.waitExposed(picture)
    picture.begin(A5)
    picture.refresh()
    return picture


def test_the_exact_solution_is_the_line(fit):
    assert fit.fitted.exact == pytest.approx([0, 2, 0], abs=1e-12)


def test_after_a_hundred_epochs_the_table_shows_what_the_loss_hides(fit):
    fit.append(descent(100))
    fit.refresh()
    assert [tuple(row) for row in fit.table.rows] == [
        ("", "after 100 epochs", "exact"),
        ("w₁", "0.2404", "0"),
        ("w₂", "0.9267", "2"),
        ("b", "0.9914", "0"),
        ("f(4)", "8.5442", "8"),
        ("last loss", "0.0063", "0"),
    ]
    assert fit.accessibleDescription() == "At x = 4 the curve is at 8.544; exact is 8.000."


def test_the_gap_is_written(fit):
    fit.append(descent(100))
    fit.refresh()
    written = [mark.text for mark in fit.plot.marks._marks if isinstance(mark, Words)]
    assert written == ["f(4) = 8.544", "should be 8", "+0.544 off"]


def test_the_curve_moves_with_the_parameters(fit):
    before = fit.plot._curve.getData()[1].copy()
    fit.append(descent(1))
    fit.refresh()
    x, y = fit.plot._curve.getData()
    w1, w2, b = fit.plot.track.present
    assert y == pytest.approx(w1 * x**2 + w2 * x + b)
    assert not np.allclose(before, y)


def test_the_start_is_one_for_all_three(fit):
    assert fit.table.rows[0][1] == "at the start"
    assert [row[1] for row in fit.table.rows[1:5]] == ["1.0000", "1.0000", "1.0000", "21.0000"]


def test_the_range_becomes_narrow_again_when_the_curve_has_come_down(fit):
    assert fit.plot._box.viewRange()[1][1] > 21
    fit.append(descent(100))
    fit.plot._across._asked -= 1  # half a second later
    fit.refresh()
    assert fit.plot._box.viewRange()[1][1] < 13


def test_a_line_has_two_parameters_and_no_start_of_its_own(qtbot):
    picture = shown(qtbot, LineFit())
    assert picture.plot._sentence.isVisible()
    picture.append(Batches(1, 0, np.zeros(1, np.float32), np.empty(0, np.float32), path=np.array([[1.5, 0.9]])))
    picture.refresh()
    assert picture.table.rows[3] == ("f(4)", "6.9000", "8")


def test_the_pointer_compares_with_the_exact_curve(fit, qtbot):
    fit.append(descent(100))
    fit.refresh()
    qtbot.waitUntil(lambda: fit.table.width() == fit.table.sizeHint().width())  # the plot gives it room
    fit.plot.refresh()
    point = fit.plot.frame().pixel(2.0, 4).toPoint()
    qtbot.mouseMove(fit.plot.viewport(), point)
    reading, x = fit.plot.pointer.reading, fit.plot.frame().place(point.x())
    assert reading.rest == f"exact {2 * x:.4f}"


def test_the_table_keeps_all_its_texts_inside(fit, qtbot):
    fit.append(descent(100))
    fit.refresh()
    qtbot.waitUntil(lambda: fit.table.width() == fit.table.sizeHint().width())
    assert fit.rect().contains(fit.table.geometry())


def test_the_table_does_not_become_narrow_again(fit):
    fit.append(descent(100))
    fit.refresh()
    wide = fit.table.sizeHint()
    fit.begin(A5)
    fit.refresh()
    assert fit.table.sizeHint() == wide
