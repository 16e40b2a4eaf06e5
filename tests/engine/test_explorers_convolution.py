"""D1: the course's numbers, and any other against PyTorch."""

import gzip
import subprocess
import sys

import numpy as np
import pytest
import torch
import torch.nn.functional as F
from hypothesis import given
from hypothesis import strategies as st

from engine import explorers
from engine.catalogue import entry
from engine.errors import EngineError
from engine.explorers import convolution
from engine.explorers.convolution import KERNELS, Example, explore, filtered
from engine.explorers.digit import FILE, digit
from engine.explorers.grids import INPUTS, grid, name_of, output_size

D1 = entry("D1")

WITH_PADDING = [
    [91, 168, 224, 215, 127],
    [114, 211, 295, 262, 149],
    [192, 259, 282, 214, 122],
    [194, 251, 253, 169, 86],
    [96, 112, 110, 68, 31],
]
WITHOUT = [[211, 295, 262], [259, 282, 214], [251, 253, 169]]


@pytest.mark.parametrize(("padding", "output"), [(1, WITH_PADDING), (0, WITHOUT)])
def test_the_numbers_of_the_course(padding, output):
    told = explorers.show(D1, {"padding": padding})
    assert told["output"] == output
    assert told["weights"] == 9
    assert told["multiplications"] == 9 * np.size(output)


def test_a_cell_comes_from_nine_products():
    found = explore(Example())
    assert found.products[1, 4].tolist() == [[5, 14, 0], [32, 10, 0], [56, 32, 0]]
    assert found.output[1, 4] == 149
    assert np.array_equal(found.products.sum(axis=(2, 3)), found.output)


numbers = st.floats(-999, 999, allow_nan=False)


@st.composite
def examples(draw):
    height, width = draw(st.integers(1, 12)), draw(st.integers(1, 12))
    padding = draw(st.integers(0, 2))
    rows = draw(st.integers(1, min(5, height + 2 * padding)))
    columns = draw(st.integers(1, min(5, width + 2 * padding)))
    inputs = draw(st.lists(st.lists(numbers, min_size=width, max_size=width), min_size=height, max_size=height))
    kernel = draw(st.lists(st.lists(numbers, min_size=columns, max_size=columns), min_size=rows, max_size=rows))
    return Example(input=inputs, kernel=kernel, padding=padding, stride=draw(st.integers(1, 3)))


@given(examples())
def test_any_example_equals_what_pytorch_computes(example):
    found = explore(example)
    x, kernel = (torch.tensor(one, dtype=torch.float64)[None, None] for one in (example.input, example.kernel))
    names = {"F": F, "x": x, "kernel": kernel}
    exec(found.line, names)  # the line that the page shows
    np.testing.assert_allclose(found.output, names["y"][0, 0].numpy(), rtol=1e-9, atol=1e-6)
    assert found.output.shape == tuple(
        output_size(len_in, example.padding, len_kernel, example.stride)
        for len_in, len_kernel in zip(x.shape[2:], kernel.shape[2:], strict=True)
    )
    np.testing.assert_allclose(filtered(np.array(example.input), example), found.output, rtol=1e-9, atol=1e-6)


def test_a_single_one_shows_the_kernel_turned_round_since_nothing_flips_it():
    found = explore(Example(input="point", kernel="course"))
    assert found.output[1:4, 1:4].tolist() == [[9, 8, 7], [6, 5, 4], [3, 2, 1]]


def test_what_a_kernel_does_it_does():
    assert explore(Example(kernel="identity")).output.tolist() == np.array(INPUTS["course"]).tolist()
    step = explore(Example(input="step", kernel="edge", padding=0)).output
    assert step.tolist() == [[-27, 27, 0]] * 3
    assert explore(Example(input="step", kernel="blur", padding=0)).output == pytest.approx(np.tile([3, 6, 9], (3, 1)))


@pytest.mark.parametrize("name", KERNELS)
def test_a_kernel_can_be_named(name):
    made = explorers.checked(Example, {"kernel": name, "padding": "0"})
    assert made.kernel == KERNELS[name]
    assert name_of(made.kernel, KERNELS) == name
    assert made.padding == 0


def test_a_grid_of_ones_own_has_no_name():
    assert name_of(grid("12 34"), KERNELS) is None


@pytest.mark.parametrize(
    ("values", "code"),
    [
        ({"input": [[1, 2], [3, 4]], "padding": 0}, "window_too_large"),
        ({"input": [[1, 2, 3]], "padding": 0}, "window_too_large"),
        ({"kernel": "none such"}, "setting_not_offered"),
        ({"kernel": [[1, 2], [3]]}, "grid_malformed"),
        ({"kernel": []}, "grid_malformed"),
        ({"kernel": [[]]}, "grid_malformed"),
        ({"kernel": 7}, "grid_malformed"),
        ({"kernel": [[1] * 6]}, "grid_malformed"),
        ({"input": [[1] * 13]}, "grid_malformed"),
        ({"kernel": [["a"]]}, "setting_not_a_number"),
        ({"kernel": [[float("nan")]]}, "setting_not_a_number"),
        ({"kernel": [[1000]]}, "setting_too_large"),
        ({"input": [[-1000] * 3] * 3}, "setting_too_small"),
        ({"padding": 3}, "setting_too_large"),
        ({"stride": 0}, "setting_too_small"),
        ({"stride": 1.5}, "setting_not_an_integer"),
        ({"bias": 1}, "setting_unknown"),
    ],
)
def test_what_cannot_be_is_refused_in_words(values, code):
    with pytest.raises(EngineError) as caught:
        explorers.show(D1, values)
    assert caught.value.code == code
    assert "{" not in str(caught.value)


def test_the_sentence_about_a_window_names_both_sizes():
    with pytest.raises(EngineError, match=r"A window of 3 × 3 does not fit into an input of 2 × 4, padding included"):
        explorers.checked(Example, {"input": [[1, 2, 3, 4], [5, 6, 7, 8]], "padding": 0})


def test_the_digit_is_one_of_the_test_digits():
    pixels = digit()
    assert pixels.shape == (28, 28)
    assert (pixels.min(), pixels.max()) == (0, 1)
    with gzip.open("resources/mnist/t10k-labels-idx1-ubyte.gz") as labels:
        assert labels.read()[8 + 1] == 2
    assert filtered(pixels, Example(stride=2)).shape == (14, 14)
    with pytest.raises(ValueError, match="read-only"):
        pixels[0, 0] = 1


@pytest.mark.parametrize(
    ("content", "code"),
    [(None, "data_missing"), (b"no gzip", "data_corrupt"), (gzip.compress(b"\0" * 5000), "data_corrupt")],
)
def test_a_digit_that_cannot_be_read_is_told(tmp_path, content, code):
    if content is not None:
        (tmp_path / FILE).write_bytes(content)
    with pytest.raises(EngineError) as caught:
        digit(tmp_path)
    assert caught.value.code == code


def test_nothing_of_it_needs_torch():
    names = f"{convolution.__name__}, engine.explorers.pooling, engine.explorers.digit"
    code = f"import sys, {names}; engine.explorers.digit.digit(); sys.exit('torch' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
