import numpy as np
import pytest
from PySide6.QtCore import QPointF
from PySide6.QtTest import QTest

from desktop.pictures.rows import Rows
from desktop.theme.colours import LIGHT, palette
from engine.settings import Settings


@pytest.fixture
def picture(qtbot):
    widget = Rows()
    qtbot.addWidget(widget)
    widget.setPalette(palette(LIGHT))
    widget.resize(760, 330)
    widget.begin(Settings())
    widget.show()
    return widget


def answers():
    """A 1 for the first eleven rows, then a 7."""
    chances = np.full((28, 10), 0.01)
    chances[:11, 1] = 0.91
    chances[11:, 7], chances[11:, 3] = 0.634, 0.286
    return chances


def show(picture):
    picture.look({"image": np.eye(28), "answers": answers()})
    picture.refresh()


def read(picture, x, row):
    place = picture.places()
    QTest.mouseMove(picture.sheet, QPointF(x, place.row(row).center().y()).toPoint())
    return picture.reading()


def test_without_a_drawing_it_says_to_draw(picture):
    assert "draw a digit" in picture.accessibleDescription()
    show(picture)
    picture.look({})
    picture.refresh()
    assert "draw a digit" in picture.accessibleDescription()


def test_a_row_of_the_answers_stands_beside_its_row_of_the_picture(picture):
    show(picture)
    place = picture.places()
    assert place.answers.top() == place.digit.top()
    assert place.answers.height() == place.digit.height() == 28 * place.pixel
    assert place.digit.right() < place.answers.left()


def test_the_pointer_chooses_a_row_on_both_sides(picture):
    show(picture)
    place = picture.places()
    assert read(picture, place.digit.center().x(), 11) == "after row 12: 7, 63 %"
    assert read(picture, place.cell(11, 7).center().x(), 11) == "after row 12: 7, 63 %"
    assert picture.current() == 11


def test_the_pointer_reads_any_digit(picture):
    show(picture)
    assert read(picture, picture.places().cell(0, 3).center().x(), 20) == "after row 21: 7, 63 %; 3: 29 %"


def test_all_rows_are_read_while_the_pointer_is_elsewhere(picture):
    show(picture)
    assert picture.current() == 27


def test_the_leading_digits_are_found(picture):
    show(picture)
    assert picture.leaders() == [(1, 0, 10), (7, 11, 27)]
    assert picture.accessibleDescription() == "after row 1: 1, 91 %; after row 12: 7, 63 %; after row 28: 7, 63 %"


def test_the_winner_of_each_row_is_marked(picture):
    show(picture)
    seen, place = picture.sheet.grab().toImage(), picture.places()

    def marked(row, digit):
        cell = place.cell(row, digit)
        beside = cell.center() - QPointF(cell.width() / 3, 0)
        return seen.pixelColor(cell.center().toPoint()) != seen.pixelColor(beside.toPoint())

    assert [marked(5, 1), marked(5, 7), marked(20, 7), marked(20, 3)] == [True, False, True, False]


@pytest.mark.parametrize("size", [(320, 200), (460, 240), (1400, 700)])
def test_everything_stands_inside(picture, size):
    picture.resize(*size)
    show(picture)
    place = picture.places()
    assert picture.sheet.rect().contains(place.digit.united(place.answers).toRect())


def test_other_shapes_are_refused(picture):
    picture.look({"image": np.eye(28), "answers": np.ones((27, 10))})
    with pytest.raises(ValueError, match="28×10"):
        picture.refresh()
