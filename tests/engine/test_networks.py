"""C1 and C2 are the course's networks."""

import pytest
import torch
import torch.nn.functional as F

from engine import networks
from engine.catalogue import COURSE, entry
from engine.errors import EngineError
from engine.settings import Settings
from tests.engine.trainings import run_of


@pytest.mark.parametrize(("id_", "count"), [("C1", 575_050), ("C2", 26_474)])
def test_a_network_has_as_many_parameters_as_the_courses(id_, count):
    assert networks.parameter_count(networks.build(entry(id_))) == count


@pytest.mark.parametrize("id_", ["C1", "C2"])
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
def test_c2_equals_the_courses_order_to_the_last_bit_gradients_too(memory_format):
    torch.manual_seed(0)
    network = networks.build(entry("C2")).to(memory_format=memory_format)
    images, labels = torch.randn(64, 1, 28, 28), torch.randint(0, 10, (64,))

    def course(x):
        x = F.max_pool2d(F.relu(network.conv1(x)), 2)
        x = F.max_pool2d(F.relu(network.conv2(x)), 2)
        return network.output(F.relu(network.hidden(x.flatten(1))))

    def gradients(logits):
        network.zero_grad()
        F.cross_entropy(logits, labels).backward()
        return [parameter.grad.clone() for parameter in network.parameters()]

    ours, theirs = network(images), course(images)
    assert torch.equal(ours, theirs)
    assert all(torch.equal(a, b) for a, b in zip(gradients(ours), gradients(theirs), strict=True))


def test_the_entries_carry_the_courses_settings():
    assert [one.id for one in COURSE] == ["C1", "C2"]
    assert all(one.settings == Settings() for one in COURSE)


def test_an_entry_is_found_in_either_case_and_an_unknown_one_is_named():
    assert entry("c2") is entry("C2")
    with pytest.raises(EngineError) as caught:
        entry("Z9")
    assert caught.value.code == "entry_unknown"
    assert str(caught.value) == "The course has no entry “Z9”. It has C1, C2."


@pytest.mark.parametrize("id_", ["C1", "C2"])
def test_training_keeps_a_seeds_first_weights_whatever_their_layout(id_):
    run = run_of(id_, seed=4)
    run.begin()
    torch.manual_seed(4)
    plain = networks.build(entry(id_)).state_dict()
    assert all(torch.equal(run.network.state_dict()[name], value) for name, value in plain.items())
