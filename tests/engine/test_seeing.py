"""What the network sees of a drawing or a picture, step by step, and with steps left out."""

from itertools import pairwise

import numpy as np
import pytest

from engine import ink, pictures, seeing
from engine.canvas import board
from engine.canvas.pitfalls import Steps
from engine.classifier import Classifier
from tests.engine import photos

SEVEN = [np.array([[0.1, 0.1], [0.3, 0.1], [0.18, 0.4]])]
NORMAL = (0.1307, 0.3081)
NAMES = ["strokes", "scaling", "centring", "antialiasing", "inversion", "normalisation"]


def test_with_all_steps_a_drawing_is_seen_as_the_ink_draws_it():
    seen = seeing.drawing(SEVEN, pen=2.0, normal=NORMAL)
    np.testing.assert_array_equal(seen.image, ink.image(SEVEN, 2.0))
    assert [step.name for step in seen.steps] == NAMES
    assert "−0.42" in str(seen.steps[-1])
    assert "2.82" in str(seen.steps[-1])


def test_the_sheet_is_shown_where_it_was_drawn_on():
    sheet = 1 - seeing.drawing(SEVEN).steps[0].image
    assert sheet.shape == (112, 112)
    rows, columns = np.flatnonzero(sheet.any(1)), np.flatnonzero(sheet.any(0))
    assert (rows[0], columns[0]) == pytest.approx((112 * 0.1 - 4, 112 * 0.1 - 4), abs=2)
    assert (rows[-1], columns[-1]) == pytest.approx((112 * 0.4 + 3, 112 * 0.3 + 3), abs=2)


@pytest.mark.parametrize("name", NAMES[1:])
def test_a_step_left_out_says_so_and_changes_what_is_seen(name):
    whole = seeing.drawing(SEVEN, normal=NORMAL)
    without = seeing.drawing(SEVEN, Steps().without(name), normal=NORMAL)
    sentences = [str(step) for step in without.steps]
    differs = [a != b for a, b in zip(sentences, map(str, whole.steps), strict=True)]
    assert differs == [step.name == name for step in whole.steps]
    assert not np.array_equal(without.image, whole.image)


def test_left_out_steps_do_what_they_say():
    small = seeing.drawing(SEVEN, Steps().without("scaling")).image
    assert np.ptp(np.flatnonzero(small.any(1))) + 1 <= 12
    astray = seeing.drawing(SEVEN, Steps().without("centring")).image
    assert astray.sum(1) @ np.arange(28) / astray.sum() < 13
    hard = seeing.drawing(SEVEN, Steps().without("antialiasing")).image
    assert set(np.unique(hard)) == {0, 1}
    assert seeing.drawing(SEVEN, Steps().without("inversion")).image[0, 0] == 1
    raw = seeing.drawing(SEVEN, Steps().without("normalisation"), normal=NORMAL).image
    np.testing.assert_allclose((raw - NORMAL[0]) / NORMAL[1], ink.image(SEVEN), atol=1e-6)


def test_a_blank_sheet_and_a_dot_are_seen():
    assert not seeing.drawing([]).image.any()
    assert seeing.drawing([np.array([[0.5, 0.5]])], Steps().without("centring")).image.any()


def test_a_picture_is_seen_as_it_is_read_and_with_the_same_pitfalls():
    shot = photos.corner(photos.digits(1, 1000)[0][0], np.random.default_rng(2))
    taken = pictures.steps(shot)
    np.testing.assert_array_equal(seeing.picture(taken).image, pictures.read(shot))
    astray = seeing.picture(taken, Steps().without("centring")).image
    middle = np.array([astray.sum(1) @ np.arange(28), astray.sum(0) @ np.arange(28)]) / astray.sum()
    assert (np.abs(middle - 14) > 1.5).all()
    small = seeing.picture(taken, Steps().without("scaling")).image
    assert np.ptp(np.flatnonzero(small.any(1))) + 1 <= 4
    assert seeing.picture(taken, Steps().without("inversion")).image[0, 0] == 1


def test_drawings_are_read_and_each_pitfall_costs():
    classifier = Classifier.pretrained()
    whole = list(board.measured(classifier, Steps(), 4))
    assert [(count.done, count.total) for count in whole] == [(20, 80), (40, 80), (60, 80), (80, 80)]
    assert whole[-1].right >= 72
    assert all(before.right <= after.right for before, after in pairwise(whole))
    cost = {
        name: whole[-1].right - list(board.measured(classifier, Steps().without(name), 4))[-1].right
        for name in NAMES[1:]
    }
    assert min(cost.values()) >= -2
    assert cost["centring"] > 3
    assert cost["inversion"] > 40
    assert cost["normalisation"] > 20


def test_the_board_is_the_same_every_time():
    first = board.piece(0)
    board.piece.cache_clear()
    again = board.piece(0)
    assert (first.labels == again.labels).all()
    for one, other in zip(first.drawings, again.drawings, strict=True):
        for line, same in zip(one, other, strict=True):
            np.testing.assert_array_equal(line, same)
