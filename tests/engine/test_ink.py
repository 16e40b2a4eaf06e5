"""Strokes become the image that MNIST's makers would have made of them."""

import json
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from engine import ink
from engine.errors import EngineError

ONE = [[[50, 0], [50, 100]]]
SEVEN = [[[0, 0], [60, 0], [20, 100]], [[10, 50], [55, 50]]]

whole = st.integers(-1000, 1000)
stroke = st.lists(st.tuples(whole, whole), min_size=1, max_size=12)
drawing = st.lists(stroke, min_size=1, max_size=4)
any_number = st.floats(allow_nan=False, allow_infinity=False)
wild_drawing = st.lists(st.lists(st.tuples(any_number, any_number), max_size=5), max_size=3)


def moved(strokes: list, factor: float, shift: float) -> list:
    return [np.array(points, float) * factor + shift for points in strokes]


def box(picture: np.ndarray) -> tuple[int, int]:
    """Height and width of the inked pixels."""
    rows, columns = np.flatnonzero(picture.any(1)), np.flatnonzero(picture.any(0))
    return int(np.ptp(rows)) + 1, int(np.ptp(columns)) + 1


def dense(strokes: list, pen: float) -> np.ndarray:
    """The same picture by the definition: every pixel's distance to every segment."""
    points = np.concatenate(strokes)
    low, extent = points.min(0), np.ptp(points, axis=0).max()
    rows, columns = np.mgrid[:28, :28]
    nearest = np.full((28, 28), 99.0)
    for points in strokes:
        placed = (points - low) / extent * (20 - pen) + 3.5 + pen / 2
        for (x, y), (dx, dy) in zip(placed, np.diff(placed, axis=0, append=placed[-1:]), strict=True):
            along = ((columns - x) * dx + (rows - y) * dy) / max(dx * dx + dy * dy, 1e-30)
            along = np.clip(along, 0, 1)
            nearest = np.minimum(nearest, np.hypot(columns - x - along * dx, rows - y - along * dy))
    return ink.centred(np.clip(pen / 2 + 0.5 - nearest, 0, 1).astype(np.float32))


def test_nothing_drawn_is_an_empty_picture():
    for strokes in ([], [[]], [np.zeros((0, 2))]):
        picture = ink.image(strokes)
        assert picture.shape == (28, 28)
        assert picture.dtype == np.float32
        assert not picture.any()


@pytest.mark.parametrize("strokes", [[[[7, 7]]], [[[7, 7], [7, 7]]], [[[0, 0]], [[0, 0]]]])
def test_a_click_is_a_dot_of_pen_width_in_the_centre(strokes):
    picture = ink.image(strokes)
    assert picture[14, 14] == 1
    assert picture[14].sum() == pytest.approx(2.2)
    assert np.array_equal(picture, picture.T)


def test_a_straight_one_is_20_high_and_stays_thin():
    picture = ink.image(ONE)
    assert box(picture)[0] == 20
    assert picture[14].sum() == pytest.approx(ink.PEN, abs=1e-5)


def test_a_wide_drawing_is_20_wide_with_its_aspect():
    assert box(ink.image([[[0, 0], [200, 0], [200, 100], [0, 100], [0, 0]]])) == (12, 20)


@pytest.mark.parametrize("pen", [0.5, 1.8, 2.2, 6.0])
def test_the_greys_are_those_of_the_definition(pen):
    random = np.random.default_rng(0)
    strokes = [random.normal(size=(count, 2)) for count in (1, 2, 30)]
    np.testing.assert_allclose(ink.image(strokes, pen), dense(strokes, pen), atol=1e-6)


def test_many_points_on_the_same_line_draw_the_same():
    few = np.array([[0, 0], [60, 0], [20, 100]], float)
    many = np.concatenate([np.linspace(a, b, 5000) for a, b in pairwise(few)])
    np.testing.assert_allclose(ink.image([many]), ink.image([few]), atol=1e-6)


def test_more_pieces_than_are_painted_at_once_draw_the_same():
    few = np.array([[0, 0], [60, 0], [20, 100], [50, 50]], float)
    often = np.tile(few, (1500, 1))
    np.testing.assert_allclose(ink.image([often]), ink.image([[*few, few[0]]]), atol=1e-6)


@given(drawing, st.sampled_from([0.25, 3.0, 1024.0]), st.integers(-5000, 5000))
def test_neither_place_nor_size_matters(strokes, factor, shift):
    np.testing.assert_allclose(ink.image(moved(strokes, factor, shift)), ink.image(strokes), atol=1e-6)


@given(wild_drawing)
def test_any_finite_points_give_a_finite_picture(strokes):
    picture = ink.image(strokes)
    assert np.isfinite(picture).all()
    assert picture.min() >= 0
    assert picture.max() <= 1
    assert picture.any() == any(strokes)


@given(drawing)
def test_the_centre_of_mass_is_pixel_14(strokes):
    picture = ink.image(strokes)
    for axis in (0, 1):
        mass = picture.sum(axis)
        assume(mass[0] == mass[-1] == 0)  # the shift was not limited
        assert mass @ np.arange(28) / mass.sum() == pytest.approx(14, abs=0.502)


def test_the_shift_ends_where_ink_would_be_lost():
    blot = np.random.default_rng(0).uniform(0, 60, (400, 2))
    strokes = [blot, [[200, 20]]]  # and a dot far away, which the blot would push out of the picture
    picture = ink.image(strokes)
    assert box(picture)[1] == 20
    assert picture[:, -1].any()


@given(st.lists(drawing, max_size=4))
def test_a_batch_equals_single_pictures(drawings):
    batch = ink.images(drawings)
    assert batch.shape == (len(drawings), 28, 28)
    for picture, strokes in zip(batch, drawings, strict=True):
        assert np.array_equal(picture, ink.image(strokes))


@pytest.mark.parametrize("strokes", [[[[0, float("nan")]]], [[[0, float("inf")], [1, 1]]], [[[1, 2, 3]]], [[5]]])
def test_points_that_are_none_are_refused(strokes):
    with pytest.raises(ValueError, match="finite"):
        ink.image(strokes)


def test_drawings_are_read_from_json(tmp_path):
    path = tmp_path / "手写.json"
    path.write_text(json.dumps([SEVEN, [], [[]], [[[1, 2.5]]]]))
    read = ink.read_drawings(path)
    assert [[points.tolist() for points in strokes] for strokes in read] == [SEVEN, [], [[]], [[[1, 2.5]]]]
    assert np.array_equal(ink.images(read)[0], ink.image(SEVEN))


def test_huge_coordinates_in_a_file_draw(tmp_path):
    path = tmp_path / "huge.json"
    path.write_text("[[[[-1e308, 0], [1e308, 1e300]]]]")
    assert box(ink.images(ink.read_drawings(path))[0])[1] == 20


INVALID = [
    *("", "{", "{}", "7", "[7]", "[[7]]", "[[[7]]]", "[[[[1, 2, 3]]]]", "[[[[1, true]]]]", "[[[[1, null]]]]"),
    *('[[[["1", 2]]]]', "[[[[NaN, 1]]]]", "[[[[1e999, 1]]]]", f"[[[[1{'0' * 400}, 1]]]]", "[" * 100_000),
]


@pytest.mark.parametrize("text", INVALID)
def test_a_file_that_holds_no_drawings_is_refused(tmp_path, text):
    path = tmp_path / "drawings.json"
    path.write_text(text)
    with pytest.raises(EngineError) as caught:
        ink.read_drawings(path)
    assert caught.value.code == "strokes_invalid"


def test_a_file_that_is_no_text_is_refused(tmp_path):
    path = tmp_path / "drawings.json"
    path.write_bytes(bytes(range(128, 256)))
    with pytest.raises(EngineError) as caught:
        ink.read_drawings(path)
    assert caught.value.code == "strokes_invalid"


def test_a_missing_file_and_a_folder_say_so(tmp_path: Path):
    for path, code in ((tmp_path / "none.json", "file_missing"), (tmp_path, "file_unreadable")):
        with pytest.raises(EngineError) as caught:
            ink.read_drawings(path)
        assert caught.value.code == code


def test_drawings_of_many_points_are_drawn_as_alone(monkeypatch):
    drawings = [[np.random.default_rng(seed).random((count, 2))] for seed, count in enumerate((3, 40, 1, 25, 9))]
    alone = np.concatenate([ink.images([one]) for one in drawings])
    monkeypatch.setattr(ink, "_POINTS_TOGETHER", 30)
    assert (ink.images(drawings) == alone).all()
    assert (ink.images([[], *drawings, []])[1:-1] == alone).all()
