"""MNIST: read and checked, split, normalised."""

import gzip
import shutil
from pathlib import Path

import numpy as np
import pytest
import torch

from engine.datasets import mnist
from engine.errors import EngineError

LABELS = "t10k-labels-idx1-ubyte"
PACKED = Path(str(mnist.FOLDER)) / f"{LABELS}.gz"


def code_of(folder: Path) -> str:
    with pytest.raises(EngineError) as caught:
        mnist.read(LABELS, folder)
    assert caught.value.values["name"] == f"{LABELS}.gz"
    return caught.value.code


@pytest.mark.parametrize(("name", "shape"), [(name, shape) for name, (_, shape, _) in mnist._FILES.items()])
def test_the_shipped_files_are_whole(name, shape):
    assert mnist.read(name).shape == shape
    assert mnist.read(name).dtype == np.uint8


def test_the_first_digits_are_the_known_ones():
    assert mnist.read("train-labels-idx1-ubyte")[:10].tolist() == [5, 0, 4, 1, 9, 2, 1, 3, 1, 4]
    assert mnist.read(LABELS)[:10].tolist() == [7, 2, 1, 0, 4, 1, 4, 9, 5, 9]


def test_a_missing_file_is_named(tmp_path):
    assert code_of(tmp_path) == "data_missing"


@pytest.mark.parametrize("keep", [0, 1, 5, 17, 1000, -9, -8, -1])
def test_a_truncated_file_is_found(tmp_path, keep):
    (tmp_path / PACKED.name).write_bytes(PACKED.read_bytes()[:keep])
    assert code_of(tmp_path) == "data_corrupt"


@pytest.mark.parametrize("place", [0, 2, 40, 1000, 3000, -6])
def test_a_flipped_byte_is_found(tmp_path, place):
    data = bytearray(PACKED.read_bytes())
    data[place] ^= 0x10
    (tmp_path / PACKED.name).write_bytes(data)
    assert code_of(tmp_path) == "data_corrupt"


def test_a_file_that_unpacks_to_far_more_is_not_unpacked_whole(tmp_path, monkeypatch):
    whole = gzip.decompress(PACKED.read_bytes())
    (tmp_path / PACKED.name).write_bytes(gzip.compress(whole + bytes(50_000_000)))
    sizes = []
    read = gzip.GzipFile.read
    monkeypatch.setattr(gzip.GzipFile, "read", lambda self, size=-1: sizes.append(size) or read(self, size))
    assert code_of(tmp_path) == "data_corrupt"
    assert sizes == [len(whole) + 1]


def test_other_content_of_the_same_size_is_found_by_its_checksum(tmp_path):
    whole = bytearray(gzip.decompress(PACKED.read_bytes()))
    whole[-1] ^= 1
    (tmp_path / PACKED.name).write_bytes(gzip.compress(whole))
    with pytest.raises(EngineError) as caught:
        mnist.read(LABELS, tmp_path)
    assert caught.value.code == "data_corrupt"
    assert len(caught.value.values["found"]) == 32
    assert caught.value.values["expected"] in str(caught.value)


def test_another_folder_can_be_read(tmp_path):
    shutil.copy(PACKED, tmp_path)
    assert np.array_equal(mnist.read(LABELS, tmp_path), mnist.read(LABELS))


def test_the_split_takes_500_of_each_class_and_nothing_twice():
    labels = mnist.read("train-labels-idx1-ubyte")
    train, validation = mnist.split(labels)
    assert np.bincount(labels[validation]).tolist() == [500] * 10
    assert len(train) == 55_000
    assert np.array_equal(np.sort(np.concatenate([train, validation])), np.arange(60_000))


def test_the_split_is_the_same_whatever_was_drawn_before():
    labels = mnist.read("train-labels-idx1-ubyte")
    first = mnist.split(labels)[1]
    np.random.seed(5)
    torch.manual_seed(5)
    assert np.array_equal(mnist.split(labels)[1], first)


def test_mean_and_deviation_are_those_of_the_training_pixels():
    pixels = mnist.read("train-images-idx3-ubyte") / np.float32(255)
    assert round(float(pixels.mean(dtype=np.float64)), 4) == mnist.MEAN == 0.1307
    assert round(float(pixels.std(dtype=np.float64)), 4) == mnist.STD == 0.3081


def test_digits_are_normalised_once_or_left_as_they_are(few_digits):
    plain = mnist.digits(torch.device("cpu"), False)
    normalised = mnist.digits(torch.device("cpu"), True)
    pixels = torch.from_numpy(few_digits["train-images-idx3-ubyte"].astype(np.float32) / 255)
    assert plain.images.shape == (400, 1, 28, 28)
    assert torch.equal(plain.images[:, 0], pixels)
    assert torch.allclose(normalised.images[:, 0], (pixels - 0.1307) / 0.3081, atol=1e-6)
    assert normalised.test_labels.tolist() == few_digits["t10k-labels-idx1-ubyte"].tolist()


def test_digits_are_held_in_memory(few_digits):
    device = torch.device("cpu")
    assert mnist.digits(device, True) is mnist.digits(device, True)
