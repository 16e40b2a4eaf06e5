"""Checkpoints whose seal is sound: what they hold must still fit the network."""

import json
from pathlib import Path

import pytest
import torch

from engine.errors import EngineError
from engine.runs import checkpoint, envelope
from engine.runs.checkpoint import LABELS
from engine.training import train
from tests.engine.trainings import run_of

pytestmark = pytest.mark.usefixtures("tiny")


@pytest.fixture
def run():
    """Return a run with Adam that has trained three batches."""
    made = run_of("T1", optimizer="Adam", normalise=False)
    records = train(made, block_seconds=0)
    for _ in range(3):
        next(records)
    made.change("learning_rate", 0.02)
    return made


@pytest.fixture
def path(run, tmp_path: Path) -> Path:
    """Return the file of its state."""
    made = tmp_path / "state.safetensors"
    checkpoint.save_state(made, run)
    return made


def rewritten(path: Path, tensors: dict | None = None, **meta) -> Path:
    """Replace tensors (None: leave out) and values of the metadata, under a valid checksum."""
    found, text = envelope.read(path)
    changed = {name: value for name, value in {**found, **(tensors or {})}.items() if value is not None}
    envelope.write(path, changed, json.dumps({**json.loads(text), **meta}))
    return path


def error_of(path: Path, part: str = "load") -> EngineError:
    with pytest.raises(EngineError) as caught:
        checkpoint.load(path) if part == "load" else checkpoint.load(path).state()
    return caught.value


def test_the_state_comes_back(path, run):
    expected, found = run.state(), checkpoint.load(path).state()
    for name in ("settings", "epoch", "batch", "scores", "changes", "seconds", "threads"):
        assert getattr(found, name) == getattr(expected, name), name
    assert torch.equal(found.order_generator, expected.order_generator)
    assert found.random.keys() == {"cpu"}
    assert torch.equal(found.random["cpu"], expected.random["cpu"])
    assert found.losses.tolist() == expected.losses.tolist()
    assert (found.good.epoch, found.good.batch) == (1, 0)
    assert found.optimizer.keys() == expected.optimizer.keys()
    assert found.optimizer[0].keys() == {"step", "exp_avg", "exp_avg_sq"}


def test_a_checkpoint_holds_what_is_needed_to_use_it(path):
    found = checkpoint.load(path)
    assert found.entry.id == "T1"
    assert found.meta.labels == LABELS == tuple("0123456789")
    assert (found.meta.preprocessing.pen, found.meta.preprocessing.mean, found.meta.preprocessing.std) == (2.2, 0, 1)
    assert found.meta.versions.keys() == {"python", "torch", "numpy"}
    assert found.weights.keys() == {"output.weight", "output.bias"}


def test_a_network_alone_is_smaller_and_cannot_go_on(path, run, tmp_path):
    checkpoint.save_network(tmp_path / "network.safetensors", run)
    assert checkpoint.load(tmp_path / "network.safetensors").weights.keys() == {"output.weight", "output.bias"}
    assert (tmp_path / "network.safetensors").stat().st_size < path.stat().st_size
    assert error_of(tmp_path / "network.safetensors", "state").code == "checkpoint_not_resumable"


def test_saving_over_a_file_that_is_open_keeps_what_was_loaded(path, run):
    found = checkpoint.load(path)
    before = found.weights["output.weight"].clone()
    next(train(run, found.state(), block_seconds=0))
    checkpoint.save_state(path, run)
    assert torch.equal(found.weights["output.weight"], before)


@pytest.mark.slow
def test_a_state_cut_short_anywhere_is_refused(path):
    data = path.read_bytes()
    for length in range(len(data)):
        path.write_bytes(data[:length])
        assert error_of(path).code == "checkpoint_truncated", length


@pytest.mark.slow
def test_a_bit_flipped_in_any_byte_of_a_state_is_found(path):
    data = path.read_bytes()
    for place in range(len(data)):
        flipped = bytearray(data)
        flipped[place] ^= 1 << place % 8
        path.write_bytes(flipped)
        assert error_of(path).code.startswith("checkpoint_"), place


@pytest.mark.parametrize(
    ("tensor", "value", "found", "expected"),
    [
        ("model.output.weight", torch.zeros(10, 5), "10×5 float32", "10×4 float32"),
        ("model.output.weight", torch.zeros(10, 4, dtype=torch.float64), "10×4 float64", "10×4 float32"),
        ("model.output.bias", None, "–", "10 float32"),
        ("model.output.bias", torch.tensor(1.0), "float32", "10 float32"),
        ("model.hidden.bias", torch.zeros(3), "3 float32", "–"),
        ("extra", torch.zeros(3), "3 float32", "–"),
    ],
    ids=["shape", "type", "missing", "a single number", "extra weight", "extra"],
)
def test_a_tensor_that_does_not_fit_is_named(path, tensor, value, found, expected):
    error = error_of(rewritten(path, {tensor: value}))
    assert error.code == "checkpoint_tensor"
    assert (error.values["tensor"], error.values["found"], error.values["expected"]) == (tensor, found, expected)


@pytest.mark.parametrize(
    ("tensor", "value"),
    [
        ("good.output.weight", torch.zeros(3)),
        ("good.output.bias", None),
        ("random.cpu", None),
        ("random.cpu", torch.zeros(5056, dtype=torch.uint8)),
        ("random.cuda", torch.zeros(16)),
        ("random.abacus", torch.zeros(16, dtype=torch.uint8)),
        ("random.order", torch.zeros(3)),
        ("history.losses", None),
        ("history.losses", torch.zeros(2, 2)),
        ("history.losses", torch.zeros(3, dtype=torch.bfloat16)),
        ("history.losses", torch.tensor([1.0, float("nan"), 1.0])),
        ("history.accuracies", torch.zeros(3, dtype=torch.int64)),
        ("history.accuracies", torch.zeros(4)),
        ("history.scores.epoch", None),
        ("history.scores.part", torch.zeros(1, dtype=torch.uint8)),
        ("history.scores.loss", torch.zeros(0)),
        ("optimizer.0.exp_avg", torch.zeros(10, 5)),
        ("optimizer.7.exp_avg", torch.zeros(10)),
        ("optimizer.x", torch.zeros(10)),
        ("optimizer.-1.exp_avg", torch.zeros(10)),
    ],
)
def test_a_part_of_the_state_that_does_not_fit_is_named(path, tensor, value):
    error = error_of(rewritten(path, {tensor: value}), "state")
    assert error.code == "checkpoint_tensor"
    assert error.values["tensor"] == tensor


@pytest.mark.parametrize("number", [float("nan"), float("inf"), float("-inf")])
@pytest.mark.parametrize("tensor", ["model.output.weight", "good.output.weight"])
def test_weights_that_are_not_finite_are_refused(path, tensor, number):
    weight = torch.zeros(10, 4)
    weight[3, 2] = number
    error = error_of(rewritten(path, {tensor: weight}), "state")
    assert error.code == "checkpoint_not_finite"
    assert error.values["tensor"] == tensor


@pytest.fixture
def table_path(tmp_path: Path) -> Path:
    """Return the file of a run that has learned one step from a table."""
    run = run_of("B2")
    next(train(run, block_seconds=0))
    checkpoint.save_state(tmp_path / "table.safetensors", run)
    return tmp_path / "table.safetensors"


def test_a_network_for_a_table_has_the_table_s_shape(table_path):
    assert checkpoint.load(table_path).meta.built == {"features": 8, "classes": 2}
    checkpoint.load(table_path).state()


@pytest.mark.parametrize(
    "built",
    [
        {},
        {"features": 8},
        {"features": 0, "classes": 2},
        {"features": 10**9, "classes": 2},
        {"features": 8, "classes": 1},
        {"features": 8, "classes": 21},
        {"features": 8.5, "classes": 2},
        {"features": "8", "classes": 2},
        {"features": 8, "classes": 2, "depth": 3},
    ],
    ids=str,
)
def test_a_shape_that_no_table_has_is_refused(table_path, built):
    assert error_of(rewritten(table_path, built=built)).code == "checkpoint_foreign"


@pytest.mark.parametrize("built", [{"depth": 20_000}, {"features": 8, "classes": 2}, {"block": "plain"}], ids=str)
def test_a_network_is_made_with_nothing_but_what_its_settings_say(path, built, monkeypatch):
    monkeypatch.setattr(checkpoint.networks, "build", None)  # refused before anything is made
    assert error_of(rewritten(path, entry="C4", built=built)).code == "checkpoint_foreign"
    assert error_of(rewritten(path, entry="T1", built=built)).code == "checkpoint_foreign"


def test_weights_of_another_entry_are_refused(path):
    error = error_of(rewritten(path, entry="C2"))
    assert error.code == "checkpoint_tensor"
    assert error.values["entry"] == "C2"


def test_an_entry_that_this_course_has_not_is_named(path):
    assert error_of(rewritten(path, entry="Z9")).code == "entry_unknown"


@pytest.mark.parametrize(
    "meta",
    [
        {"settings": {"epochs": 0}},
        {"settings": {"unknown": 1}},
        {"epoch": -1},
        {"batch": "three"},
        {"scores": [{"part": "test"}]},
        {"scores": [{"epoch": 1, "part": "exam", "loss": 0.1, "correct": 1, "total": 2}]},
        {"changes": [3]},
        {"good": [1]},
        {"threads": 0},
        {"threads": -4},
        {"labels": 3},
        {"preprocessing": {"pen": 2.2, "mean": 0.1, "std": 0}},
        {"preprocessing": {"pen": 0, "mean": 0.1, "std": 1}},
        {"preprocessing": {"pen": 1e9, "mean": 0.1, "std": 1}},
        {"preprocessing": {"pen": 2.2, "mean": float("nan"), "std": 1}},
        {"surprise": 1},
    ],
    ids=str,
)
def test_metadata_that_make_no_sense_are_refused_even_under_a_valid_checksum(path, meta):
    assert error_of(rewritten(path, **meta)).code == "checkpoint_foreign"


@pytest.mark.parametrize(
    "text",
    ["", "{", "null", "[]", "[" * 100_000 + "]" * 100_000, '{"entry": "' + "x" * 10_000_000 + '"}'],
    ids=["empty", "cut", "null", "list", "deep", "10 MB"],
)
def test_metadata_that_are_not_ours_are_refused(path, text):
    envelope.write(path, envelope.read(path)[0], text)
    assert error_of(path).code == "checkpoint_foreign"


@pytest.fixture
def lbfgs(tmp_path: Path) -> Path:
    """Return the file of a run with LBFGS that has trained two batches."""
    run = run_of("T1", optimizer="LBFGS")
    records = train(run, block_seconds=0)
    for _ in range(2):
        next(records)
    made = tmp_path / "lbfgs.safetensors"
    checkpoint.save_state(made, run)
    return made


def test_the_memory_of_lbfgs_comes_back(lbfgs):
    found = checkpoint.load(lbfgs).state().optimizer[0]
    assert found["old_dirs"].shape == found["old_stps"].shape == (len(found["ro"]), 50)
    assert len(found["ro"]) > 1


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("optimizer.0.ro", torch.zeros(1)),
        ("optimizer.0.ro", torch.zeros(2, 2)),
        ("optimizer.0.old_dirs", torch.zeros(3, 49)),
        ("optimizer.0.d", None),
        ("optimizer.0.t", torch.zeros(1)),
        ("optimizer.0.step", torch.zeros(())),
        ("optimizer.1.d", torch.zeros(50)),
    ],
)
def test_a_memory_that_lbfgs_cannot_have_is_refused(lbfgs, name, value):
    assert error_of(rewritten(lbfgs, {name: value}), "state").code == "checkpoint_tensor"
