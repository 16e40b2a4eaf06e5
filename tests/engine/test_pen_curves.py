"""Curves of many digits at once go where their control points say."""

import numpy as np
import pytest

from engine.datasets.pen.curves import arc, between, ray, smooth, stroke


def test_a_curve_passes_its_control_points_in_order():
    points = np.random.default_rng(0).normal(size=(3, 5, 2))
    line = smooth(points, ())
    assert line.shape == (3, 25, 2)
    np.testing.assert_allclose(line[:, ::6], points, atol=1e-12)


def test_two_points_make_a_straight_line_and_one_a_point():
    line = smooth(np.array([[[0.0, 0.0], [6.0, 12.0]]]), ())
    np.testing.assert_allclose(line[0], [[k, 2 * k] for k in range(7)], atol=1e-12)
    assert smooth(np.array([[[3.0, 4.0]]]), ()).tolist() == [[[3.0, 4.0]]]


def test_a_corner_stays_sharp_and_others_are_rounded():
    points = np.array([[[0.0, 0.0], [1.0, 0.0], [1.0, 1.0]]])
    sharp, round_ = smooth(points, (1,)), smooth(points, ())
    np.testing.assert_allclose(sharp[0, :7, 1], 0, atol=1e-12)  # straight up to the corner, and straight on
    np.testing.assert_allclose(sharp[0, 6:, 0], 1, atol=1e-12)
    assert abs(round_[0, :7, 1]).max() > 0.02


def test_a_stroke_takes_numbers_for_all_digits_and_for_each():
    made = stroke([(0.0, 0.0), (np.array([1.0, 2.0]), 0.5)], [(0.0, np.array([1.0, 3.0]))])
    assert made.points.tolist() == [[[0, 0], [1, 0.5], [0, 1]], [[0, 0], [2, 0.5], [0, 3]]]
    assert made.corners == (1,)


def test_angles_go_clockwise_from_the_top():
    found = arc((1.0, 1.0), (2.0, 1.0), 0, 180, 3)
    np.testing.assert_allclose(found, [(1, 0), (3, 1), (1, 2)], atol=1e-12)
    assert ray((0.0, 0.0), 90, 2.0) == pytest.approx((2, 0))


def test_aside_is_to_the_right_of_the_way():
    assert between((0.0, 0.0), (0.0, 2.0), 0.5) == (0, 1)
    assert between((0.0, 0.0), (2.0, 0.0), 0.5, 0.1) == pytest.approx((1, 0.2))  # y points down
