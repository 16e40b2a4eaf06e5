"""The networks are the course's."""

import pytest
import torch
import torch.nn.functional as F

from engine import networks
from engine.catalogue import COURSE, TRAINED, entry
from engine.errors import EngineError
from engine.networks.inception import Inception
from engine.networks.line import Line
from engine.networks.recurrent import Recurrent
from engine.networks.resnet import ResidualBlock, ResNet
from engine.networks.table_mlp import TableMLP
from engine.settings import Settings
from tests.engine.trainings import run_of

COUNTS = {"A1": 1, "A2": 1, "A3": 1, "A4": 1, "A5": 3, "A6": 2, "B1": 2, "B2": 95, "B3": 95}
COUNTS |= {"C1": 575_050, "C2": 26_474, "C3": 174_034, "C4": 35_534, "C5": 82_186}
DIGITS = [id_ for id_ in COUNTS if id_.startswith("C")]


@pytest.mark.parametrize(("id_", "count"), COUNTS.items())
def test_a_network_has_as_many_parameters_as_the_courses(id_, count):
    assert networks.parameter_count(networks.build(entry(id_))) == count


@pytest.mark.parametrize("id_", DIGITS)
def test_a_network_turns_digits_into_ten_logits(id_):
    assert networks.build(entry(id_))(torch.zeros(5, 1, 28, 28)).shape == (5, 10)


def test_c1_is_the_formula_of_the_course():
    network = networks.build(entry("C1"))
    x = images = torch.randn(7, 1, 28, 28)
    linear = [layer for layer in network.layers if isinstance(layer, torch.nn.Linear)]
    assert [layer.out_features for layer in linear] == [512, 256, 128, 64, 10]
    x = x.view(-1, 784)
    for layer in linear[:-1]:
        x = F.relu(layer(x))
    assert torch.equal(network(images), linear[-1](x))


@pytest.mark.parametrize("memory_format", [torch.contiguous_format, torch.channels_last])
@pytest.mark.parametrize(
    ("id_", "blocks"), [("C2", ("", "")), ("C3", ("block1", "block2")), ("C4", ("stage1", "stage2"))]
)
def test_taking_the_maximum_before_relu_changes_no_bit_of_answers_and_gradients(id_, blocks, memory_format):
    torch.manual_seed(0)
    network = networks.build(entry(id_)).to(memory_format=memory_format)
    images, labels = torch.randn(64, 1, 28, 28), torch.randint(0, 10, (64,))
    first, second = (getattr(network, name) if name else torch.nn.Identity() for name in blocks)

    def course(x):
        x = first(F.max_pool2d(F.relu(network.conv1(x)), 2))
        x = second(F.max_pool2d(F.relu(network.conv2(x)), 2))
        return network.output(F.relu(network.hidden(x.flatten(1))))

    def gradients(logits):
        network.zero_grad()
        F.cross_entropy(logits, labels).backward()
        return [parameter.grad.clone() for parameter in network.parameters()]

    ours, theirs = network(images), course(images)
    assert torch.equal(ours, theirs)
    assert all(torch.equal(a, b) for a, b in zip(gradients(ours), gradients(theirs), strict=True))


@pytest.mark.parametrize("start", [0.0, 1.0, 3.9])
def test_the_gradient_of_the_line_is_that_of_autograd(start):
    line = Line(start=start)
    x = torch.tensor([[1.0], [2.0], [3.0]], dtype=torch.float64)
    w = torch.tensor([start], dtype=torch.float64, requires_grad=True)
    F.mse_loss(w * x, 2 * x).backward()
    line.gradient(x, 2 * x)
    assert torch.allclose(line.w.grad, w.grad, rtol=1e-15)


def test_the_tiny_networks_are_as_exact_as_the_courses():
    kinds = {id_: next(networks.build(entry(id_)).parameters()).dtype for id_ in ("A2", "A3", "A4", "A5", "A6", "B1")}
    assert [id_ for id_, kind in kinds.items() if kind == torch.float64] == ["A2", "A3"]


@pytest.mark.parametrize(("features", "classes", "outputs"), [(8, 2, 1), (3, 2, 1), (4, 3, 3)])
def test_a_network_for_tables_takes_any_columns_and_classes(features, classes, outputs):
    answers = TableMLP(features=features, classes=classes)(torch.randn(6, features))
    assert answers.shape == (6, outputs)
    assert bool(((answers > 0) & (answers < 1)).all()) == (classes == 2)


def test_a_dead_bottleneck_is_seen():
    torch.manual_seed(0)
    network, rows = TableMLP(), torch.rand(20, 8)
    with torch.no_grad():
        network.linear3.bias.copy_(torch.tensor([100.0, -100.0]))
    assert network.dead_units(rows).tolist() == [False, True]
    with torch.no_grad():
        network.linear3.bias.fill_(-100)
    assert network.dead_units(rows).tolist() == [True, True]
    assert len(network(rows).unique()) == 1


def test_the_branches_of_inception_are_what_its_first_block_joins():
    network, images = Inception(), torch.randn(3, 1, 28, 28)
    branches = network.branches(images)
    assert {name: branch.shape[1] for name, branch in branches.items()} == {
        "average": 24,
        "1×1": 16,
        "5×5": 24,
        "3×3": 24,
    }
    joined = torch.cat(list(branches.values()), dim=1)
    assert joined.shape == (3, 88, 12, 12)
    x = network.block2(F.relu(F.max_pool2d(network.conv2(joined), 2))).flatten(1)
    assert torch.equal(network.output(F.relu(network.hidden(x))), network(images))


def test_the_kernels_of_inception_are_as_large_as_they_say():
    sizes = {name: p.shape[-1] for name, p in Inception().block2.named_parameters() if name.endswith("weight")}
    assert [name for name, size in sizes.items() if size == 5] == ["five2.weight"]
    assert [name for name, size in sizes.items() if size == 3] == ["three2.weight", "three3.weight"]


@pytest.mark.parametrize(
    ("options", "formula"),
    [
        ({}, lambda x, y: F.relu(x + y)),
        ({"block": "notebook"}, lambda x, y: F.relu(x + F.relu(y))),
        ({"skip": False}, lambda x, y: F.relu(y)),
        ({"skip": False, "block": "notebook"}, lambda x, y: F.relu(y)),
    ],
)
def test_a_residual_block_is_its_formula(options, formula):
    block, x = ResidualBlock(4, **options), torch.randn(2, 4, 5, 5)
    y = block.conv2(F.relu(block.conv1(x)))
    assert torch.equal(block(x), formula(x, y))


def test_a_deeper_resnet_has_more_blocks_and_without_skip_its_first_gradients_shrink():
    images, labels = torch.randn(8, 1, 28, 28), torch.randint(0, 10, (8,))

    def first_gradient(skip):
        torch.manual_seed(0)
        network = ResNet(depth=8, skip=skip)
        assert len(network.stage1) == len(network.stage2) == 8
        F.cross_entropy(network(images), labels).backward()
        return network.conv1.weight.grad.norm()

    assert first_gradient(True) > 1000 * first_gradient(False)


@pytest.mark.parametrize(("cell", "count"), [("RNN", 21_514), ("LSTM", 82_186), ("GRU", 61_962)])
def test_a_recurrent_network_answers_after_every_row(cell, count):
    network, images = Recurrent(cell=cell), torch.randn(3, 1, 28, 28)
    assert networks.parameter_count(network) == count
    answers = network.answers(images)
    assert answers.shape == (3, 28, 10)
    assert torch.allclose(answers[:, -1], network(images), atol=1e-6)
    changed = images.clone()
    changed[:, :, 20:] = 0
    later = network.answers(changed)
    assert torch.allclose(answers[:, :20], later[:, :20], atol=1e-6)
    assert not torch.allclose(answers[:, 20:], later[:, 20:], atol=1e-3)


def test_the_entries_carry_the_courses_settings():
    assert [one.id for one in TRAINED] == [*COUNTS, "E1"]
    assert all(entry(id_).settings == Settings() for id_ in ("C1", "C2", "C3", "C4"))
    assert entry("C5").settings == Settings(learning_rate=0.1)


def test_an_entry_is_found_in_either_case_and_an_unknown_one_is_named():
    assert entry("c2") is entry("C2")
    with pytest.raises(EngineError) as caught:
        entry("Z9")
    assert caught.value.code == "entry_unknown"
    assert str(caught.value) == "The course has no entry “Z9”. It has " + ", ".join(one.id for one in COURSE) + "."


@pytest.mark.parametrize("id_", DIGITS)
def test_training_keeps_a_seeds_first_weights_whatever_their_layout(id_):
    run = run_of(id_, seed=4)
    run.begin()
    torch.manual_seed(4)
    plain = networks.build(entry(id_)).state_dict()
    assert all(torch.equal(run.network.state_dict()[name], value) for name, value in plain.items())


@pytest.mark.parametrize(("width", "count"), [(4, 8_662), (16, 65_722), (32, 228_234)])
def test_the_reader_has_as_many_parameters_as_its_width_says(width, count):
    made = networks.build(entry("E1"), {"width": width, "dropout": 0.25})
    assert networks.parameter_count(made) == count
    assert made.eval()(torch.zeros(2, 1, 28, 28)).shape == (2, 10)
