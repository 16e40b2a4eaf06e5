"""MNIST (LeCun, Cortes, Burges): 60,000 training and 10,000 test digits, read from the four files that ship."""

import gzip
import hashlib
import zlib
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from importlib.resources.abc import Traversable

import numpy as np
import torch
from numpy.typing import NDArray

from engine.errors import EngineError

MEAN, STD = 0.1307, 0.3081
"""Mean and standard deviation of the training pixels in 0…1. (One cell of the course says 0.3801: a slip.)"""

TRAINING = 60_000
"""Training digits in all."""

VALIDATION = 500
"""Validation digits a class: 5,000 in all."""

FOLDER: Traversable = files("resources") / "mnist"

# name → MD5 of the unpacked file, dimensions, bytes before the data
_FILES = {
    "train-images-idx3-ubyte": ("6bbc9ace898e44ae57da46a324031adb", (60000, 28, 28), 16),
    "train-labels-idx1-ubyte": ("a25bea736e30d166cdddb491f175f624", (60000,), 8),
    "t10k-images-idx3-ubyte": ("2646ac647ad5339dbf082846283269ea", (10000, 28, 28), 16),
    "t10k-labels-idx1-ubyte": ("27ae3e4e09519cfbb04c329615203637", (10000,), 8),
}


def read(name: str, folder: Traversable | None = None) -> NDArray[np.uint8]:
    """Return the array in the IDX file `name`: images (N, 28, 28) or labels (N,), uint8.

    Raises EngineError `data_missing` or `data_corrupt`. Format: yann.lecun.com/exdb/mnist.
    """
    expected, shape, header = _FILES[name]
    size = header + int(np.prod(shape))
    try:
        with ((folder or FOLDER) / f"{name}.gz").open("rb") as file, gzip.open(file) as unpacked:
            # one byte more than needed is enough to notice a file that unpacks to anything larger
            data = unpacked.read(size + 1)
    except FileNotFoundError:
        raise EngineError("data_missing", name=f"{name}.gz") from None
    except (OSError, EOFError, zlib.error):
        raise EngineError("data_corrupt", name=f"{name}.gz", found="–", expected=expected) from None
    found = hashlib.md5(data, usedforsecurity=False).hexdigest()
    if found != expected:
        raise EngineError("data_corrupt", name=f"{name}.gz", found=found, expected=expected)
    return np.frombuffer(data, np.uint8, offset=header).reshape(shape)


@dataclass(frozen=True)
class Digits:
    """All of MNIST on one device.

    Images (N, 1, 28, 28) float32, in 0…1 or normalised; labels (N,) int64. `train` (55,000,) and
    `validation` (5,000,) are indices into the 60,000 training digits.
    """

    images: torch.Tensor
    labels: torch.Tensor
    test_images: torch.Tensor
    test_labels: torch.Tensor
    train: torch.Tensor
    validation: torch.Tensor


@lru_cache(maxsize=1)
def digits(device: torch.device, normalise: bool) -> Digits:
    """Return MNIST held in memory on `device`, normalised once for all epochs. Raises like `read`."""
    labels = read("train-labels-idx1-ubyte")
    train, validation = split(labels)
    return Digits(
        images=_images(read("train-images-idx3-ubyte"), device, normalise),
        labels=torch.from_numpy(labels.astype(np.int64)).to(device),
        test_images=_images(read("t10k-images-idx3-ubyte"), device, normalise),
        test_labels=torch.from_numpy(read("t10k-labels-idx1-ubyte").astype(np.int64)).to(device),
        train=torch.from_numpy(train).to(device),
        validation=torch.from_numpy(validation).to(device),
    )


def _images(pixels: NDArray[np.uint8], device: torch.device, normalise: bool) -> torch.Tensor:
    grey = torch.from_numpy(pixels.copy()).to(device).unsqueeze(1).float().div_(255)  # (N, 1, 28, 28)
    return grey.sub_(MEAN).div_(STD) if normalise else grey


def greys(normalise: bool) -> tuple[float, float]:
    """Return the values of a pixel without ink and of one that is full of it."""
    return (-MEAN / STD, (1 - MEAN) / STD) if normalise else (0.0, 1.0)


def split(labels: NDArray[np.uint8]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Return the indices of the training and the validation digits, each in rising order.

    Stratified: `VALIDATION` digits of each class. The seed is fixed, so that runs with different seeds
    are validated on the same digits and can be compared.
    """
    generator = np.random.default_rng(0)
    chosen = [generator.permutation(np.flatnonzero(labels == digit))[:VALIDATION] for digit in range(10)]
    validation = np.sort(np.concatenate(chosen))
    return np.setdiff1d(np.arange(len(labels)), validation), validation
