"""What the engine's tests share: a home of their own, digits that train in milliseconds, a network of 50 weights."""

from pathlib import Path

import numpy as np
import pytest
import torch
from torch import nn

from engine import catalogue
from engine.catalogue import Entry
from engine.datasets import mnist
from engine.settings import Settings


class Tiny(nn.Module):
    """Four averages of the picture, some of them dropped by chance, then ten outputs."""

    def __init__(self):
        super().__init__()
        self.dropout = nn.Dropout(0.1)
        self.output = nn.Linear(4, 10)

    def forward(self, images):
        return self.output(self.dropout(nn.functional.avg_pool2d(images, 14).flatten(1)))


TINY = Entry(
    id="T1",
    chapter="tests",
    title="tiny",
    summary="4 → 10",
    network="tests.engine.conftest:Tiny",
    settings=Settings(epochs=2, batch_size=64, device="cpu"),
    reads_digits=True,
)


@pytest.fixture(scope="session", autouse=True)
def first_optimizer() -> None:
    """Make an optimizer: with the first one torch loads its compiler, which sets an environment variable for good."""
    torch.optim.SGD([nn.Parameter(torch.ones(1))])


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the folder that DESCENT_HOME names; it does not exist yet."""
    folder = tmp_path / "home"
    monkeypatch.setenv("DESCENT_HOME", str(folder))
    for name in ("LC_ALL", "LC_MESSAGES"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", "C")  # without any, the system's own language counts
    return folder


@pytest.fixture
def few_digits(monkeypatch: pytest.MonkeyPatch):
    """Put 400 made-up training digits (40 of them for validation) and 100 test digits in MNIST's place."""
    generator = np.random.default_rng(7)
    shapes = generator.integers(0, 256, (10, 28, 28))

    def made(count: int):
        labels = np.arange(count, dtype=np.uint8) % 10
        noisy = shapes[labels] * generator.uniform(0.5, 1, (count, 1, 1)) + generator.normal(0, 40, (count, 28, 28))
        return np.clip(noisy, 0, 255).astype(np.uint8), labels

    arrays = dict(zip(("train-images-idx3-ubyte", "train-labels-idx1-ubyte"), made(400), strict=True))
    arrays |= dict(zip(("t10k-images-idx3-ubyte", "t10k-labels-idx1-ubyte"), made(100), strict=True))
    monkeypatch.setattr(mnist, "read", lambda name, folder=None: arrays[name])
    monkeypatch.setattr(mnist, "TRAINING", 400)
    monkeypatch.setattr(mnist, "VALIDATION", 4)
    monkeypatch.setenv("OMP_NUM_THREADS", "1")  # for so little work two threads mostly wait for each other
    mnist.digits.cache_clear()
    yield arrays
    mnist.digits.cache_clear()


@pytest.fixture
def tiny(few_digits, monkeypatch: pytest.MonkeyPatch) -> Entry:
    """Return a course entry with a network of 50 weights, and the digits to train it with."""
    monkeypatch.setattr(catalogue, "COURSE", (*catalogue.COURSE, TINY))
    return TINY
