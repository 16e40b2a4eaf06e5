"""The tiny data of the first chapters."""

import numpy as np
import pytest

from engine.datasets.points import HOURS, LINE


def test_the_line_is_the_course_s():
    inputs, targets = LINE
    assert inputs.tolist() == [[1.0], [2.0], [3.0]]
    assert np.array_equal(targets, 2 * inputs)


def test_two_hours_do_not_suffice_three_do():
    assert HOURS.inputs.ravel().tolist() == [1, 2, 3]
    assert HOURS.targets.ravel().tolist() == [0, 0, 1]


@pytest.mark.parametrize("points", [LINE, HOURS])
def test_they_are_columns_that_nobody_changes(points):
    for values in points:
        assert (values.shape, values.dtype) == ((3, 1), np.float64)
        with pytest.raises(ValueError, match="read-only"):
            values[0] = 9
