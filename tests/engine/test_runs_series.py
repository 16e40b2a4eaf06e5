"""What a run has measured, through a file: all of it, small in the header, and refused where it makes no sense."""

import struct

import numpy as np
import pytest
import torch

from engine.errors import EngineError
from engine.progress import Batches, Score
from engine.runs import checkpoint, envelope
from engine.training import train
from tests.engine.trainings import run_of

pytestmark = pytest.mark.usefixtures("tiny")

SCORES = [Score(1, "validation", 0.5, 20, 40), Score(2, "validation", 1 / 3, 40, 40), Score(2, "test", 1e-300, 0, 100)]


@pytest.fixture
def run():
    """Return a run that has trained one batch."""
    made = run_of("T1")
    next(train(made, block_seconds=0))
    return made


@pytest.fixture
def path(run, tmp_path):
    """Return the file of its state, with three scores."""
    run.history.scores.extend(SCORES)
    checkpoint.save_state(tmp_path / "state", run)
    return tmp_path / "state"


def measure(run, epochs: int) -> None:
    """Let the run have had so many epochs of one batch."""
    for epoch in range(1, epochs + 1):
        values = np.array([1 / epoch], np.float32), np.array([0.5], np.float32)
        run.history.append(Batches(epoch, epoch - 1, *values))
        run.history.scores.append(Score(epoch, "validation", 1 / epoch, 20, 40))


def test_every_score_comes_back_as_it_was(path):
    assert checkpoint.load(path).state().scores == tuple(SCORES)
    assert checkpoint.load(path).history().scores == SCORES


def test_the_metadata_hold_the_last_score_of_each_part(path):
    assert checkpoint.load(path).meta.scores == tuple(SCORES[1:])


def test_the_header_does_not_grow_with_the_epochs(path, run):
    def header() -> int:
        checkpoint.save_state(path, run)
        return struct.unpack("<Q", path.read_bytes()[:8])[0]

    before = header()
    measure(run, 3000)
    assert header() < before + 200  # some numbers have more digits
    again = checkpoint.load(path).history()
    assert again.scores == run.history.scores
    assert again.losses[0].tolist() == np.concatenate(run.history.losses).tolist()


def test_many_small_blocks_are_joined_and_none_is_lost(run):
    measure(run, 2500)
    assert len(run.history.losses) < 1001
    assert run.state().losses.tolist()[1:] == [np.float32(1 / epoch) for epoch in range(1, 2501)]
    assert len(run.state().accuracies) == 2501


@pytest.mark.parametrize("shape", [(2, 3), (2, 0), (0, 2), (3, 2), (4,)], ids=str)
def test_a_path_has_a_column_for_each_parameter(shape, tmp_path):
    run = run_of("B1")  # 2 parameters
    next(train(run, block_seconds=0))
    checkpoint.save_state(tmp_path / "state", run)
    tensors, text = envelope.read(tmp_path / "state")
    assert tensors["history.path"].shape == (2, 2)
    envelope.write(tmp_path / "state", tensors | {"history.path": torch.zeros(shape, dtype=torch.float64)}, text)
    with pytest.raises(EngineError) as caught:
        checkpoint.load(tmp_path / "state").history()
    assert (caught.value.code, caught.value.values["tensor"]) == ("checkpoint_tensor", "history.path")


@pytest.mark.parametrize(
    ("name", "values"),
    [
        ("epoch", [1, 0, 2]),
        ("part", [0, 3, 1]),
        ("loss", [0.5, float("inf"), 0.5]),
        ("total", [40, 0, 100]),
        ("correct", [20, 41, 0]),
        ("correct", [20, -1, 0]),
    ],
)
def test_a_score_that_makes_no_sense_is_refused_even_under_a_valid_checksum(path, name, values):
    tensors, text = envelope.read(path)
    name = f"history.scores.{name}"
    tensors[name] = torch.tensor(values, dtype=tensors[name].dtype)
    envelope.write(path, tensors, text)
    with pytest.raises(EngineError) as caught:
        checkpoint.load(path).history()
    assert (caught.value.code, caught.value.values["tensor"]) == ("checkpoint_tensor", name)
