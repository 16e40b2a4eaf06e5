"""Which devices there are, and what is said about those there are not."""

import pytest
import torch

from engine import device
from engine.errors import EngineError


@pytest.fixture(autouse=True)
def forgetful():
    """Ask the computer anew in every test."""
    device.usable.cache_clear()
    yield
    device.usable.cache_clear()


def pretend(monkeypatch: pytest.MonkeyPatch, kinds: set[str]) -> None:
    """Let the drivers report just these kinds, and tensors be put there in truth on the CPU."""
    for kind in ("cuda", "xpu"):
        monkeypatch.setattr(getattr(torch, kind), "is_available", lambda kind=kind: kind in kinds)
    monkeypatch.setattr(torch.backends.mps, "is_available", lambda: "mps" in kinds)
    ones = torch.ones
    monkeypatch.setattr(torch, "ones", lambda *size, device=None: ones(*size))


def test_the_cpu_is_always_there_and_last(monkeypatch):
    pretend(monkeypatch, set())
    assert device.available() == ["cpu"]
    assert device.choose("auto") == device.choose("cpu") == torch.device("cpu")
    assert device.name(torch.device("cpu")) == "CPU"


@pytest.mark.parametrize(
    ("kinds", "chosen"), [({"cuda", "xpu"}, "cuda"), ({"mps"}, "mps"), ({"xpu"}, "xpu"), (set(), "cpu")]
)
def test_auto_takes_the_fastest(monkeypatch, kinds, chosen):
    pretend(monkeypatch, kinds)
    assert device.choose("auto").type == chosen
    assert device.available()[0] == chosen


def test_a_device_that_is_not_there_is_refused_with_a_list_of_those_that_are(monkeypatch):
    pretend(monkeypatch, {"xpu"})
    with pytest.raises(EngineError) as caught:
        device.choose("cuda")
    assert caught.value.code == "device_unavailable"
    assert str(caught.value) == "This computer offers no “cuda”. It offers xpu, cpu."


@pytest.mark.parametrize("kind", ["tpu", "", "cuda:7"])
def test_an_unknown_device_is_refused(kind):
    with pytest.raises(EngineError) as caught:
        device.choose(kind)
    assert caught.value.code == "device_unavailable"


@pytest.mark.parametrize("failure", [RuntimeError("driver too old"), AssertionError("not compiled with CUDA")])
def test_a_device_that_takes_no_tensor_does_not_count(monkeypatch, failure):
    pretend(monkeypatch, {"cuda"})

    def fail(*_, **__):
        raise failure

    monkeypatch.setattr(torch, "ones", fail)
    assert device.available() == ["cpu"]


def bf16(monkeypatch: pytest.MonkeyPatch, supported: bool) -> None:
    monkeypatch.setattr(device, "precisions", lambda: ["exact", "bf16"] if supported else ["exact"])


def test_the_precision_is_put_back_even_after_a_failure(monkeypatch):
    bf16(monkeypatch, True)
    backend = torch.backends.mkldnn.matmul
    before = backend.fp32_precision
    inside = []

    def fail() -> None:
        inside.append(backend.fp32_precision)
        raise KeyError

    with pytest.raises(KeyError), device.precision("bf16"):
        fail()
    assert inside == ["bf16"]
    assert backend.fp32_precision == before
    with device.precision("exact"):
        assert backend.fp32_precision == before


def test_a_precision_that_the_processor_lacks_is_refused(monkeypatch):
    bf16(monkeypatch, False)
    for use in (device.check_precision, lambda kind: device.precision(kind).__enter__()):
        with pytest.raises(EngineError) as caught:
            use("bf16")
        assert caught.value.code == "precision_unavailable"


def test_exact_is_always_offered_first():
    assert device.precisions()[0] == "exact"


@pytest.mark.parametrize(("asked", "threads"), [("1", 1), ("3", 3)])
def test_the_number_of_threads_can_be_asked_for(monkeypatch, asked, threads):
    monkeypatch.setenv("OMP_NUM_THREADS", asked)
    assert device.threads() == threads


@pytest.mark.parametrize("asked", ["", "0", "-1", "many", "²"])
def test_a_senseless_number_of_threads_is_passed_over(monkeypatch, asked):
    monkeypatch.delenv("OMP_NUM_THREADS", raising=False)
    without = device.threads()
    monkeypatch.setenv("OMP_NUM_THREADS", asked)
    assert device.threads() == without >= 1


@pytest.mark.parametrize(
    ("error", "full"),
    [
        (torch.OutOfMemoryError("x"), True),
        (MemoryError(), True),
        (RuntimeError("DefaultCPUAllocator: can't allocate memory"), True),
        (RuntimeError("DefaultCPUAllocator: not enough memory: you tried to allocate 4096 bytes."), True),
        (RuntimeError("MPS backend out of memory"), True),
        (RuntimeError("shapes cannot be multiplied"), False),
        (ValueError("can't allocate memory"), False),
    ],
)
def test_full_memory_is_told_from_other_failures(error, full):
    assert device.is_out_of_memory(error) is full
