"""The shipped network and copies of those that train."""

import numpy as np
import pytest
import torch

from engine import cli, ink, networks
from engine.catalogue import entry
from engine.classifier import Classifier, pretrained_file
from engine.datasets import mnist
from engine.runs import checkpoint
from engine.runs.checkpoint import Preprocessing
from tests.engine.trainings import run_of, train_all

DRAWN = {
    0: [[[50, 0], [20, 15], [8, 50], [20, 85], [50, 100], [80, 85], [92, 50], [80, 15], [50, 0]]],
    1: [[[50, 0], [50, 100]]],
    3: [[[15, 10], [45, 0], [75, 15], [70, 38], [40, 48], [75, 60], [80, 85], [45, 100], [10, 90]]],
    7: [[[10, 0], [80, 0], [35, 100]]],
}


@pytest.fixture(scope="module")
def pretrained() -> Classifier:
    """Return the shipped network."""
    return Classifier.pretrained()


@pytest.fixture(scope="module")
def digits() -> tuple[np.ndarray, np.ndarray]:
    """Return the first thousand test digits, ink 0…1, and their labels."""
    images = mnist.read("t10k-images-idx3-ubyte")[:1000].astype(np.float32) / 255
    return images, mnist.read("t10k-labels-idx1-ubyte")[:1000]


def test_the_shipped_network_is_small_and_names_its_digits(pretrained):
    with pretrained_file() as path:
        assert path.stat().st_size < 2_000_000
    assert pretrained.labels == tuple("0123456789")


def test_the_shipped_network_reads_the_test_digits(pretrained, digits):
    images, labels = digits
    assert (pretrained.probabilities(images).argmax(1) == labels).mean() >= 0.98


@pytest.mark.parametrize("digit", DRAWN)
def test_the_shipped_network_reads_drawn_digits(pretrained, digit):
    p = pretrained.probabilities(ink.image(DRAWN[digit], pretrained.preprocessing.pen))[0]
    assert p.argmax() == digit
    assert p[digit] > 0.5


def test_probabilities_sum_to_one(pretrained, digits):
    p = pretrained.probabilities(digits[0])
    assert p.shape == (1000, 10)
    assert p.dtype == np.float32
    assert (p >= 0).all()
    assert np.allclose(p.sum(1), 1, atol=1e-5)


def test_a_batch_equals_single_pictures(pretrained, digits):
    images = digits[0][:20]
    single = np.concatenate([pretrained.probabilities(image) for image in images])
    assert np.allclose(pretrained.probabilities(images), single, atol=1e-5)


@pytest.mark.parametrize("made", [lambda a: a.tolist(), lambda a: a.astype(np.float64), lambda a: a[::-1][::-1]])
def test_pictures_of_any_number_type_and_layout_are_taken(pretrained, digits, made):
    images = digits[0][:3]
    assert np.allclose(pretrained.probabilities(made(images)), pretrained.probabilities(images), atol=1e-6)


def test_the_preprocessing_of_the_file_is_used():
    torch.manual_seed(0)
    network, image = networks.build(entry("C1")), np.random.default_rng(0).random((28, 28), np.float32)
    labels = tuple("0123456789")
    plain = Classifier(network, Preprocessing(pen=2.2, mean=0, std=1), labels)
    shifted = Classifier(network, Preprocessing(pen=2.2, mean=0.25, std=0.5), labels)
    assert np.allclose(shifted.probabilities(image), plain.probabilities((image - 0.25) / 0.5), atol=1e-6)
    assert not np.allclose(shifted.probabilities(image), plain.probabilities(image), atol=1e-6)


@pytest.mark.parametrize("normalise", [True, False])
@pytest.mark.parametrize("id_", ["C1", "C2"])
def test_a_saved_network_answers_as_the_one_that_trained(tiny, few_digits, tmp_path, id_, normalise):
    run = run_of(id_, epochs=1, normalise=normalise)
    train_all(run)
    checkpoint.save_network(tmp_path / "network.safetensors", run)
    images = few_digits["t10k-images-idx3-ubyte"].astype(np.float32) / 255
    live = Classifier.copy_of(run).probabilities(images)
    assert np.array_equal(Classifier.load(tmp_path / "network.safetensors").probabilities(images), live)
    score = run.history.score("test")
    assert (live.argmax(1) == few_digits["t10k-labels-idx1-ubyte"]).sum() == score.correct


def test_a_classifier_drops_nothing_by_chance(tiny):
    run = run_of("T1")
    run.begin()
    classifier = Classifier.copy_of(run)
    image = np.ones((28, 28))
    assert all(np.array_equal(classifier.probabilities(image), classifier.probabilities(image)) for _ in range(20))


def test_it_is_unsure_of_what_is_no_digit_and_names_none_on_the_command_line(pretrained):
    full, empty = np.ones((28, 28), np.float32), np.zeros((28, 28), np.float32)
    seven = ink.image(DRAWN[7], pretrained.preprocessing.pen)
    assert pretrained.unsure(np.stack([full, empty, seven])).tolist() == [True, True, False]
    assert [cli._answer(pretrained, image)["digit"] for image in (full, empty, seven)] == [None, None, 7]


def test_one_pass_gives_what_two_do(pretrained, digits):
    images = digits[0][:40]
    drawn = [ink.image(DRAWN[digit], pretrained.preprocessing.pen) for digit in (0, 7)]
    for image in (*images.astype(np.float32), *drawn, np.ones((28, 28), np.float32), np.zeros((28, 28), np.float32)):
        probabilities, unsure = pretrained.answer(image)
        assert np.array_equal(probabilities, pretrained.probabilities(image)[0])
        assert unsure == pretrained.unsure(image)[0]
