"""Losses that are no longer finite, and memory that is full."""

import math

import numpy as np
import pytest
import torch

from engine import epochs
from engine.errors import EngineError
from engine.progress import Batches, Diverged, Finished, Score
from engine.runs import checkpoint, recorder
from engine.runs.state import Good
from engine.training import train
from tests.engine.conftest import Tiny
from tests.engine.trainings import losses, run_of, train_all

pytestmark = pytest.mark.usefixtures("tiny")

LARGE = 1e9


def poison(run, batch: int) -> None:
    """Make the weights infinite once `batch` batches are trained (from the next one on, the loss is not finite)."""
    step = run.optimizer.step

    def poisoned_step(*arguments):
        step(*arguments)
        if run.epoch * run.batches_per_epoch + run.batch + 1 == batch:
            with torch.no_grad():
                next(run.network.parameters()).fill_(math.inf)

    run.optimizer.step = poisoned_step


def poisoned(batch: int, block_seconds: float = 0, **settings):
    run = run_of("T1", **settings)
    records = train(run, block_seconds=block_seconds)
    begin = run.begin

    def begin_poisoned(state=None):
        begin(state)
        poison(run, batch)

    run.begin = begin_poisoned
    return run, records


@pytest.mark.parametrize("entry", ["C1", "C2"])
@pytest.mark.parametrize("block_seconds", [0, LARGE])
def test_a_huge_rate_diverges_and_the_weights_are_finite_again(entry, block_seconds):
    run = run_of(entry, learning_rate=100)
    last = train_all(run, block_seconds=block_seconds)[-1]
    assert isinstance(last, Diverged)
    assert run.is_finite()
    assert np.isfinite(losses(run)).all()
    assert len(losses(run)) == (last.epoch - 1) * run.batches_per_epoch + last.batch - 1


@pytest.mark.parametrize("block_seconds", [0, LARGE])
def test_on_the_cpu_it_is_found_in_the_same_batch(block_seconds, monkeypatch):
    _, records = poisoned(4, block_seconds)
    seen = []
    monkeypatch.setattr(Tiny, "forward", lambda self, x, forward=Tiny.forward: seen.append(x) or forward(self, x))
    trained = list(records)
    assert len(seen) == 5
    assert trained[-1] == Diverged(epoch=1, batch=5, good_epoch=1, good_batch=0)
    assert sum(len(r.losses) for r in trained if isinstance(r, Batches)) == 4


@pytest.mark.parametrize("block_seconds", [0, LARGE])
def test_the_kept_weights_are_put_back(monkeypatch, block_seconds):
    monkeypatch.setattr(epochs, "KEEP_EVERY", 2)
    whole = run_of("T1")
    records = train(whole, block_seconds=0)
    for _ in range(4):
        next(records)
    after_four = whole.weights()
    run, records = poisoned(5, block_seconds)
    assert list(records)[-1] == Diverged(epoch=1, batch=6, good_epoch=1, good_batch=4)
    assert all(torch.equal(run.weights()[name], value) for name, value in after_four.items())
    assert (run.epoch, run.batch) == (0, 4)


def test_a_loss_that_is_not_finite_in_the_second_epoch_says_so(monkeypatch):
    monkeypatch.setattr(epochs, "KEEP_EVERY", 2)
    _, records = poisoned(8)
    assert list(records)[-1] == Diverged(epoch=2, batch=3, good_epoch=2, good_batch=0)


def test_a_gpu_finds_it_when_its_block_is_read(monkeypatch):
    monkeypatch.setattr(epochs, "KEEP_EVERY", 2)
    run, records = poisoned(3, LARGE)
    begin = run.begin

    def begin_elsewhere(state=None):
        begin(state)
        run.device = torch.device("meta")  # "not the CPU": losses are not looked at batch by batch

    run.begin = begin_elsewhere
    trained = list(records)
    assert trained[-1] == Diverged(epoch=1, batch=4, good_epoch=1, good_batch=2)
    assert len(trained[0].losses) == 3
    assert run.is_finite()


def test_an_evaluation_that_is_not_finite_diverges():
    run, records = poisoned(6)
    trained = list(records)
    assert trained[-1] == Diverged(epoch=1, batch=6, good_epoch=1, good_batch=0)
    assert not any(isinstance(r, Score) for r in trained)
    assert run.is_finite()
    assert run.history.scores == []


def test_a_last_test_that_is_not_finite_diverges_and_nothing_is_finished(few_digits):
    few_digits["t10k-images-idx3-ubyte"] = np.full((100, 28, 28), np.nan, np.float32)
    trained = train_all(run_of("T1", epochs=1))
    assert trained[-1] == Diverged(epoch=1, batch=6, good_epoch=1, good_batch=0)
    assert not any(isinstance(r, Finished) for r in trained)


def test_weights_that_blew_up_unnoticed_are_stored_as_diverged(home):
    run, records = poisoned(2)
    next(records)
    next(records)
    records.close()
    assert not run.is_finite()
    record = recorder.save(run, "paused")
    assert record.status == "diverged"
    stored = checkpoint.load(home / "runs" / run.id / "state.safetensors")
    assert (stored.meta.epoch, stored.meta.batch) == (0, 0)
    assert isinstance(run.good, Good)
    assert all(torch.equal(stored.weights[name], value) for name, value in run.good.weights.items())


@pytest.mark.parametrize(
    "failure",
    [
        torch.OutOfMemoryError("CUDA out of memory. Tried to allocate 20.00 MiB"),
        RuntimeError("[enforce fail at alloc_cpu.cpp:121] DefaultCPUAllocator: can't allocate memory: you tried 1"),
        RuntimeError("MPS backend out of memory (MPS allocated: 1 GB)"),
        RuntimeError("CUDA error: CUBLAS_STATUS_ALLOC_FAILED when calling cublasCreate(handle)"),
        MemoryError(),
    ],
    ids=["CUDA", "CPU", "MPS", "cuBLAS", "Python"],
)
def test_full_memory_is_one_of_our_errors_and_the_run_can_go_on(failure):
    def fail(module, inputs):
        raise failure

    run, whole = run_of("T1"), run_of("T1")
    train_all(whole)
    records = train(run, block_seconds=0)
    next(records)
    hook = run.network.register_forward_pre_hook(fail)
    with pytest.raises(EngineError) as caught:
        next(records)
    assert caught.value.code == "out_of_memory"
    assert caught.value.__context__ is None  # the traceback would hold the tensors that filled the memory
    hook.remove()
    train_all(run, run.state())
    assert losses(run).tolist() == losses(whole).tolist()


def test_another_failure_is_passed_on_as_it_is():
    def fail(module, inputs):
        raise RuntimeError("mat1 and mat2 shapes cannot be multiplied")

    run = run_of("T1")
    records = train(run, block_seconds=0)
    next(records)
    run.network.register_forward_pre_hook(fail)
    with pytest.raises(RuntimeError, match="mat1"):
        next(records)
