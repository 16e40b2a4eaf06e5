import json
from typing import get_args

import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st
from torch import nn
from torch.utils.flop_counter import FlopCounterMode

from engine import catalogue, explorers, networks
from engine.errors import EngineError
from engine.explorers import impossible
from engine.explorers.layers import FIELDS, KINDS, Kind, Layer, read_layers
from engine.explorers.shapes import Example, Shapes, explore

PARAMETERS = {"B2": 95, "C1": 575_050, "C2": 26_474, "C3": 174_034, "C4": 35_534, "C5": 82_186}
COUNTED = ["B2", "C1", "C2", "C3", "C4"]  # torch counts no operations of its LSTM


def shown(**values: object) -> Shapes:
    return explore(explorers.checked(Example, values))


def zeros(found: Shapes) -> torch.Tensor:
    return torch.zeros(found.input)


@pytest.mark.parametrize("id_", PARAMETERS)
def test_parameters_are_those_of_the_network(id_: str) -> None:
    found = shown(network=id_)
    assert found.runs
    assert found.parameters == PARAMETERS[id_] == networks.parameter_count(networks.build(catalogue.entry(id_)))
    assert found.parameter_memory == 4 * found.parameters


@pytest.mark.parametrize("id_", PARAMETERS)
def test_every_layer_hands_on_what_torch_hands_on(id_: str) -> None:
    found = shown(network=id_, batch=3)
    rows = {row.name: row for row in found.rows}
    network, seen = networks.build(catalogue.entry(id_)), {}

    def hook(name: str):
        def keep(_module, given, out) -> None:
            seen[name] = tuple(given[0].shape), tuple((out[0] if isinstance(out, tuple) else out).shape)

        return keep

    linears = [module for module in network.modules() if isinstance(module, nn.Linear)]
    for name, module in network.named_modules():
        called = f"linear{linears.index(module) + 1}" if id_ == "C1" and module in linears else name
        if called in rows:
            module.register_forward_hook(hook(called))
    out = network(zeros(found))
    learned = [row.name for row in found.rows if row.parameters]
    assert sorted(seen) == sorted(learned)
    assert {name: (rows[name].before, rows[name].after) for name in learned} == seen
    assert found.rows[-1].after == tuple(out.shape)


@pytest.mark.parametrize("id_", COUNTED)
def test_multiply_adds_are_half_of_torchs_operations(id_: str) -> None:
    found = shown(network=id_, batch=2)
    with FlopCounterMode(display=False) as counter:
        networks.build(catalogue.entry(id_))(zeros(found))
    assert found.multiply_adds == counter.get_total_flops() // 2


def test_the_recurrent_layer_counts_every_step() -> None:
    found = shown(network="C5")
    assert found.multiply_adds == 28 * 4 * 128 * (28 + 128) + 128 * 10


@pytest.mark.parametrize(("kind", "made"), [("rnn", nn.RNN), ("gru", nn.GRU), ("lstm", nn.LSTM)])
def test_recurrent_cells_have_the_parameters_of_torchs(kind: str, made) -> None:
    found = shown(layers=[{"kind": kind, "outputs": 12}], input="28, 5")
    assert found.parameters == networks.parameter_count(made(5, 12))
    assert found.rows[0].after == (1, 28, 12)


# the notebook's own examples


def test_a_kernel_for_every_pair_of_channels() -> None:
    row = shown(network="conv 100x100").rows[0]
    assert row.weights == ((10, 5, 3, 3),)
    assert row.after == (1, 10, 98, 98)


def test_channels_are_put_behind_each_other() -> None:
    row = shown(network="concat").rows[0]
    assert (row.before, row.after) == ((2, 3, 2), (2, 8, 2))
    assert row.after == tuple(torch.cat([torch.zeros(2, 3, 2), torch.zeros(2, 5, 2)], dim=1).shape)


def test_every_pixel_to_every_pixel_takes_400_megabytes() -> None:
    found = shown(network="fully connected")
    assert (found.parameters, found.parameter_memory) == (10**8, 400_000_000)


def test_memory_is_the_input_and_all_that_the_layers_hand_on() -> None:
    found = shown(layers="conv2d outputs=2 kernel=3; relu; flatten; linear outputs=10", input="1,5,5", batch=4)
    assert [row.memory for row in found.rows] == [4 * 4 * count for count in (18, 18, 18, 10)]
    assert found.memory == 4 * 4 * (25 + 18 + 18 + 18 + 10)


# random stacks against torch


@st.composite
def stacks(draw: st.DrawFn) -> tuple[list[Layer], tuple[int, int, int]]:
    number = st.integers(1, 5)
    layers = []
    for _ in range(draw(st.integers(1, 4))):
        kind = draw(st.sampled_from(["conv2d", "max_pool", "avg_pool", "relu"]))
        values = {"kernel": draw(number), "padding": draw(st.integers(0, 3)), "stride": draw(st.none() | number)}
        more = {"outputs": draw(number), "bias": draw(st.booleans())} if kind == "conv2d" else {}
        more |= {"inputs": draw(number)} if kind == "conv2d" and draw(st.booleans()) and draw(st.booleans()) else {}
        layers.append(Layer(kind=kind, **(values | more if kind != "relu" else {})))
    size = st.integers(1, 14)
    return layers, (draw(number), draw(size), draw(size))


def torchs(layer: Layer, channels: int) -> nn.Module:
    window = {"padding": layer.padding}
    if layer.kind == "conv2d":
        window |= {"stride": layer.stride or 1, "bias": layer.bias}
        return nn.Conv2d(layer.inputs or channels, layer.outputs, layer.kernel, **window)
    pool = {"max_pool": nn.MaxPool2d, "avg_pool": nn.AvgPool2d}
    return pool[layer.kind](layer.kernel, layer.stride, **window) if layer.kind in pool else nn.ReLU()


@settings(max_examples=150, deadline=None)
@given(stacks())
def test_random_stacks_are_as_torch_has_them(drawn) -> None:
    layers, input_ = drawn
    found = shown(layers=layers, input=input_, batch=2)
    x = torch.zeros(2, *input_)
    for place, (layer, row) in enumerate(zip(layers, found.rows, strict=True)):
        module = torchs(layer, x.shape[1])
        if found.finding is not None and found.finding.place == place:
            with pytest.raises(RuntimeError):
                module(x)
            return
        with FlopCounterMode(display=False) as counter:
            x = module(x)
        assert row.after == tuple(x.shape)
        assert row.parameters == sum(one.numel() for one in module.parameters())
        assert row.multiply_adds == counter.get_total_flops() // 2
    assert found.runs


@settings(max_examples=100, deadline=None)
@given(stacks(), st.integers(0, 1))
def test_every_repair_mends_the_layer(drawn, which: int) -> None:
    layers, input_ = drawn
    found = shown(layers=[*layers, Layer(kind="linear", inputs=320)], input=input_)
    for _ in range(20):
        if found.finding is None:
            return
        before = found
        repair = found.repairs[min(which, len(found.repairs) - 1)]
        found = shown(layers=repair.layers, input=input_)
        assert found.finding is None or found.finding.place >= before.finding.place
        assert found.layers != before.layers
    pytest.fail("never mended")


# nets that cannot be


def test_the_printed_inception_is_mended_in_two_steps() -> None:
    found = shown(network="impossible")
    assert found.finding.sentence == "conv2 expects 88 channels, 10 are given."
    assert [one.code for one in found.repairs] == ["insert_block", "expect"]
    assert [row.after for row in found.rows[2:4]] == [(1, 10, 8, 8), None]  # its pooling has stride 3: 24 → 8
    for repair, numbers in ((found.repairs[0], 80), (found.repairs[1], 80)):
        once = shown(layers=repair.layers)
        assert once.finding.sentence == f"l1 expects 320 numbers, {numbers} come."
        assert shown(layers=once.repairs[0].layers).runs


def test_with_the_blocks_of_c3_1408_numbers_come() -> None:
    layers = [one.made(inputs=320) if one.name == "hidden" else one for one in shown(network="C3").layers]
    assert shown(layers=layers).finding.sentence == "hidden expects 320 numbers, 1408 come."


@pytest.mark.parametrize(
    ("layers", "input_", "code", "repairs"),
    [
        ("linear outputs=10", "1,4,4", "not_flat", ["insert_flatten"]),
        ("flatten; conv2d", "1,4,4", "no_maps", ["remove_before", "remove"]),
        ("max_pool", "9", "no_maps", ["remove"]),
        ("conv2d kernel=7", "1,4,4", "kernel", ["set_padding", "set_kernel"]),
        ("avg_pool kernel=3 padding=2", "1,9,9", "padding", ["set_padding"]),
        ("concat channels=2 size=3", "4,5", "sizes", ["same_size"]),
        ("rows; lstm", "3,8,8", "one_channel", ["insert_mixing", "remove"]),
        ("gru", "1,8,8", "no_steps", ["insert_rows", "remove"]),
        ("last", "8", "no_steps", ["remove"]),
        ("lstm inputs=9", "8,8", "numbers", ["expect"]),
        ("residual inputs=4", "3,8,8", "channels", ["expect"]),
    ],
)
def test_what_cannot_be_is_told_and_mended(layers: str, input_: str, code: str, repairs: list[str]) -> None:
    found = shown(layers=layers, input=input_)
    assert not found.runs
    assert found.finding.code == code
    assert [one.code for one in found.repairs] == repairs
    for one in found.repairs:
        after = shown(layers=one.layers, input=input_)
        assert after.finding is None or after.finding.place > found.finding.place or after.finding.code != code


def test_a_large_kernel_is_told_with_its_numbers() -> None:
    sentence = shown(layers="conv2d kernel=7", input="1,4,4").finding.sentence
    assert sentence == "In conv1, kernel 7 is larger than the padded picture of 4."


def test_after_a_break_nothing_comes() -> None:
    found = shown(network="impossible")
    assert [row.before for row in found.rows[4:]] == [None] * 6
    assert found.rows[-1].code == "Linear(64, 10)"
    assert found.rows[4].parameters == 0


def test_every_finding_and_repair_has_a_sentence() -> None:
    assert set(impossible.SENTENCES) == set(impossible._MENDED)
    assert set(get_args(Kind)) == set(KINDS) == set(FIELDS)


# what is given


def test_a_link_writes_layers_as_text() -> None:
    example = explorers.checked(Example, {"layers": "conv2d outputs=4 kernel=5; relu", "input": "(3×9×9)"})
    assert example.network == "custom"
    assert example.layers == (Layer(kind="conv2d", outputs=4, kernel=5), Layer(kind="relu"))
    assert example.input == (3, 9, 9)


def test_what_is_shown_can_be_read_again() -> None:
    told = explorers.show(catalogue.entry("D3"), {"network": "impossible"})
    again = explorers.show(catalogue.entry("D3"), {"layers": json.loads(json.dumps(told))["layers"]})
    assert again["rows"] == told["rows"]


@pytest.mark.parametrize("values", [{"network": "c2"}, {"layers": [{"kind": "relu"}]}, {}])
def test_an_example_is_read_from_what_it_writes(values: dict) -> None:
    example = explorers.checked(Example, values)
    assert explorers.checked(Example, example.model_dump()) == example


@pytest.mark.parametrize(
    ("values", "code"),
    [
        ({"network": "C9"}, "setting_not_offered"),
        ({"network": "C2", "layers": "relu"}, "layers_not_here"),
        ({"layers": 5}, "layer_malformed"),
        ({"layers": [3]}, "layer_malformed"),
        ({"layers": "conv2d kernel"}, "layer_malformed"),
        ({"layers": "conv3d"}, "layer_kind"),
        ({"layers": "relu kernel=3"}, "layer_field"),
        ({"layers": "conv2d outputs=0"}, "layer_number"),
        ({"layers": "conv2d outputs=many"}, "layer_number"),
        ({"layers": "conv2d bias=perhaps"}, "layer_value"),
        ({"layers": "relu;" * 41}, "layers_too_many"),
        ({"input": "1, 2, 3, 4"}, "shape_malformed"),
        ({"input": [1, 0]}, "shape_malformed"),
        ({"input": "one"}, "shape_malformed"),
        ({"input": 28}, "shape_malformed"),
        ({"batch": -1}, "setting_too_small"),
        ({"net": "C2"}, "setting_unknown"),
    ],
)
def test_what_is_wrong_is_said(values: dict, code: str) -> None:
    with pytest.raises(EngineError) as raised:
        explorers.checked(Example, values)
    assert raised.value.code == code


def test_the_wrong_layer_is_named_by_its_number() -> None:
    with pytest.raises(EngineError, match=r"Layer 2: Kernel must be a whole number from 1 to 99; “0” is not\."):
        read_layers("relu; conv2d kernel=0")
