import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.drawing.eraser import RADIUS, cut
from desktop.drawing.stroke import Stroke

WIDTH = 0.04


def test_a_stroke_keeps_every_point_however_long():
    stroke = Stroke()
    points = [(i / 500, (i * i % 97) / 97) for i in range(1000)]
    for x, y in points:
        stroke.append(x, y, WIDTH)
    assert stroke.points.tolist() == [list(point) for point in points]


def test_the_curve_runs_through_its_points():
    points = np.array([(0.1, 0.1), (0.5, 0.2), (0.6, 0.8), (0.2, 0.9)])
    curve = Stroke(points).curve(0, 3)
    apart = np.hypot(*(curve[:, None, :2] - points[None]).transpose(2, 0, 1))
    assert apart.min(axis=0).max() < 1e-9


def test_the_curve_has_no_long_pieces_and_rounds_the_corner():
    curve = Stroke([(0, 0), (0.5, 0.1), (1, 0)]).curve(0, 2)
    steps = np.hypot(*np.diff(curve[:, :2], axis=0).T)
    assert steps.max() < 0.02
    assert curve[:, 1].max() == pytest.approx(0.1, abs=0.01)


def test_a_length_of_the_curve_is_the_same_alone_and_within_the_whole():
    stroke = Stroke(np.random.default_rng(0).random((20, 2)))
    whole, part = stroke.curve(0, 19), stroke.curve(7, 12)
    start = np.flatnonzero((whole[:, :2] == part[0, :2]).all(axis=1))[0]
    np.testing.assert_allclose(whole[start : start + len(part)], part, atol=1e-12)


def test_points_on_one_another_bend_nothing_to_infinity():
    curve = Stroke([(0.5, 0.5)] * 3 + [(0.6, 0.5)]).curve(0, 3)
    assert np.isfinite(curve).all()
    assert np.abs(curve[:, :2] - 0.5).max() <= 0.1 + 1e-9


def test_the_eraser_splits_the_stroke_it_crosses():
    line = Stroke(np.column_stack((np.linspace(0, 1, 11), np.full(11, 0.5))), WIDTH)
    left, right = cut(line, (0.5, 0.2), (0.5, 0.8))
    reach = RADIUS + WIDTH / 2
    assert left.points[[0, -1], 0] == pytest.approx([0, 0.5 - reach])
    assert right.points[[0, -1], 0] == pytest.approx([0.5 + reach, 1])


def test_the_eraser_leaves_what_it_does_not_touch():
    line = Stroke([(0, 0.5), (1, 0.5)], WIDTH)
    assert cut(line, (0.2, 0.7), (0.8, 0.7)) == [line]


def test_the_eraser_takes_a_dot_whole():
    assert cut(Stroke([(0.5, 0.5)], WIDTH), (0.5, 0.51), (0.5, 0.51)) == []


def test_the_eraser_takes_one_end():
    (rest,) = cut(Stroke([(0, 0.5), (1, 0.5)], WIDTH), (0, 0.5), (0, 0.5))
    assert rest.points[:, 0] == pytest.approx([RADIUS + WIDTH / 2, 1])


place = st.tuples(st.floats(0, 1), st.floats(0, 1))


@given(st.lists(place, min_size=1, max_size=8), place, place)
def test_after_erasing_no_ink_is_left_under_the_eraser(points, start, end):
    pieces = cut(Stroke(points, WIDTH), start, end)
    for piece in pieces:
        centre = np.vstack(
            [np.linspace(a, b, 20) for a, b in zip(piece.points, piece.points[1:], strict=False)] or [piece.points]
        )
        way = np.subtract(end, start)
        along = np.clip((centre - start) @ way / max(way @ way, 1e-12), 0, 1)
        apart = np.hypot(*(centre - (start + along[:, None] * way)).T)
        assert apart.min() > RADIUS + WIDTH / 2 - 1e-6
