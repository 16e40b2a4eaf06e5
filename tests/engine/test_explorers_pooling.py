"""D2: the course's numbers, and any other against PyTorch."""

import numpy as np
import pytest
import torch
import torch.nn.functional as F
from hypothesis import given
from hypothesis import strategies as st

from engine import explorers
from engine.catalogue import entry
from engine.errors import EngineError
from engine.explorers.digit import digit
from engine.explorers.pooling import Example, explore, pooled

D2 = entry("D2")


def test_the_numbers_of_the_course():
    told = explorers.show(D2)
    assert told["output"] == [[4, 8], [9, 8]]
    assert told["unread"] == [1, 1]  # the fifth row and column are left out
    assert told["winners"] == [[[0, 1], [1, 3]], [[3, 0], [2, 3]]]


def test_the_mean_of_the_same_windows():
    told = explorers.show(D2, {"kind": "average"})
    assert told["output"] == [[3.25, 6.25], [5.75, 6.25]]


@st.composite
def examples(draw):
    height, width = draw(st.integers(1, 12)), draw(st.integers(1, 12))
    # few different numbers: equal ones meet in a window
    row = st.lists(st.integers(-3, 3).map(float), min_size=width, max_size=width)
    inputs = draw(st.lists(row, min_size=height, max_size=height))
    window = draw(st.integers(1, min(5, height, width)))
    kind = draw(st.sampled_from(["max", "average"]))
    return Example(input=inputs, kind=kind, window=window, stride=draw(st.integers(1, 3)))


@given(examples())
def test_any_example_equals_what_pytorch_computes(example):
    found = explore(example)
    x = torch.tensor(example.input, dtype=torch.float64)[None, None]
    names = {"F": F, "x": x}
    exec(found.line, names)  # the line that the page shows
    np.testing.assert_allclose(found.output, names["y"][0, 0].numpy(), rtol=1e-12, atol=1e-12)
    _, places = F.max_pool2d(x, example.window, stride=example.stride, return_indices=True)
    flat = found.winners[..., 0] * x.shape[3] + found.winners[..., 1]
    assert np.array_equal(flat, places[0, 0].numpy())
    reached = [(count - 1) * example.stride + example.window for count in found.output.shape]
    assert tuple(np.add(reached, found.unread)) == tuple(x.shape[2:])


def test_the_digit_is_halved():
    small = pooled(digit(), Example())
    assert small.shape == (14, 14)
    assert small.max() == 1


@pytest.mark.parametrize(
    ("values", "code"),
    [
        ({"window": 3, "input": [[1, 2], [3, 4]]}, "window_too_large"),
        ({"window": 6}, "setting_too_large"),
        ({"window": 0}, "setting_too_small"),
        ({"stride": 0}, "setting_too_small"),
        ({"kind": "least"}, "setting_not_offered"),
        ({"input": "none such"}, "setting_not_offered"),
        ({"input": [[1], [2, 3]]}, "grid_malformed"),
    ],
)
def test_what_cannot_be_is_refused_in_words(values, code):
    with pytest.raises(EngineError) as caught:
        explorers.show(D2, values)
    assert caught.value.code == code
