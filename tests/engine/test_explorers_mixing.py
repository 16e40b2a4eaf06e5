import json

import numpy as np
import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st
from torch.nn import functional
from torch.utils.flop_counter import FlopCounterMode

from engine import catalogue, explorers
from engine.errors import EngineError
from engine.explorers import mixing
from engine.explorers.mixing import Example, explore

COUNT = 120_422_400, 12_443_648  # the course's two numbers
WEIGHT = st.floats(-2, 2)


def test_the_courses_example_gives_the_courses_numbers() -> None:
    shown = explorers.show(catalogue.entry("D4"))
    assert (shown["direct"]["multiplications"], shown["chosen"]["multiplications"]) == COUNT
    assert shown["saved"] == pytest.approx(9.677, abs=1e-3)
    json.dumps(shown)


def test_no_channels_between_is_the_convolution_alone() -> None:
    found = explore(Example(between=0))
    assert found.chosen == found.direct
    assert (found.saved, found.direct.of_mixing) == (1, 0)


@settings(max_examples=20, deadline=None)
@given(st.tuples(WEIGHT, WEIGHT, WEIGHT))
def test_mixing_is_torchs_1x1_convolution(weights: tuple[float, float, float]) -> None:
    maps = torch.from_numpy(mixing.maps().copy())
    torchs = functional.conv2d(maps[None], torch.tensor(weights, dtype=torch.float64).reshape(1, 3, 1, 1))
    np.testing.assert_allclose(explore(Example(weights=weights)).mixed, torchs[0, 0].numpy(), atol=1e-12)


@pytest.mark.parametrize(
    ("channels_in", "channels_out", "size", "kernel", "between"), [(12, 7, 9, 5, 3), (8, 4, 6, 3, 0)]
)
def test_multiplications_and_weights_are_torchs(channels_in, channels_out, size, kernel, between) -> None:
    layers = [torch.nn.Conv2d(channels_in, between, 1, bias=False)] if between else []
    layers.append(torch.nn.Conv2d(between or channels_in, channels_out, kernel, padding=kernel // 2, bias=False))
    network = torch.nn.Sequential(*layers)
    with FlopCounterMode(display=False) as counter:
        network(torch.zeros(1, channels_in, size, size))
    example = Example(channels_in=channels_in, channels_out=channels_out, size=size, kernel=kernel, between=between)
    found = explore(example).chosen
    assert found.multiplications == counter.get_total_flops() // 2
    assert found.weights == sum(one.numel() for one in network.parameters())


def test_at_the_width_of_equal_cost_nothing_is_saved() -> None:
    found = explore(Example())
    assert 154 < found.even < 155
    assert explore(Example(between=154)).saved > 1 > explore(Example(between=155)).saved


def test_the_curve_goes_through_the_chosen_width_and_beyond_the_equal_one() -> None:
    found = explore(Example(between=16))
    assert found.curve[found.widths == 16].item() == COUNT[1]
    assert found.widths[-1] > found.even
    assert explore(Example(between=600)).widths[-1] == 600


def test_the_channels_are_different_and_comparable() -> None:
    maps = mixing.maps()
    assert maps.shape == (3, mixing.SIDE, mixing.SIDE)
    assert np.abs(maps).max((1, 2)).tolist() == [1, 1, 1]
    assert maps[0].min() == 0 > maps[1:].min()
    with pytest.raises(ValueError, match="read-only"):
        maps[0, 0, 0] = 1


def test_weights_come_from_a_link_as_text() -> None:
    assert explorers.checked(Example, {"weights": "0, 1.5 -2"}).weights == (0, 1.5, -2)


@pytest.mark.parametrize(
    ("values", "code"),
    [
        ({"weights": "1 2"}, "weights_malformed"),
        ({"weights": [1, 2, 3]}, "setting_too_large"),
        ({"weights": ["a", 1, 1]}, "setting_not_a_number"),
        ({"between": -1}, "setting_too_small"),
        ({"kernel": "five"}, "setting_not_an_integer"),
        ({"strides": 2}, "setting_unknown"),
    ],
)
def test_what_is_wrong_is_said(values: dict, code: str) -> None:
    with pytest.raises(EngineError) as raised:
        explorers.checked(Example, values)
    assert raised.value.code == code
