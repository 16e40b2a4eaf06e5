"""The device that trains: chosen, named and watched for memory in this one place."""

import os
import platform
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from typing import Any

import torch

from engine.errors import EngineError

KINDS = ("cuda", "mps", "xpu", "cpu")
"""Fastest first; "auto" takes the first that is usable."""


@cache
def usable(kind: str) -> bool:
    """Say whether a tensor can be put on the device `kind`: asking the driver alone is not enough."""
    if kind == "cpu":
        return True
    backend = getattr(torch, kind, None) if kind != "mps" else torch.backends.mps
    if backend is None or not backend.is_available():
        return False
    try:
        torch.ones(1, device=kind).add_(1).cpu()
    except (RuntimeError, AssertionError):
        return False
    return True


def available() -> list[str]:
    """Return the kinds of device that this computer offers, fastest first; "cpu" is always the last."""
    return [kind for kind in KINDS if usable(kind)]


def choose(kind: str) -> torch.device:
    """Return the device for the setting `kind`; raises EngineError `device_unavailable`."""
    offered = available()
    if kind == "auto":
        return torch.device(offered[0])
    if kind not in offered:
        raise EngineError("device_unavailable", device=kind, devices=", ".join(offered))
    return torch.device(kind)


def name(device: torch.device) -> str:
    """Return what people call `device`: the card's own name, or "CPU"."""
    if device.type == "cuda":
        return torch.cuda.get_device_name(device)
    if device.type == "xpu":
        return str(torch.xpu.get_device_name(device))
    return {"mps": "Apple GPU", "cpu": "CPU"}[device.type]


def threads() -> int:
    """Return how many threads the CPU computes with: `OMP_NUM_THREADS`, or one a core that this process may use."""
    asked = os.environ.get("OMP_NUM_THREADS", "")
    if asked.isascii() and asked.isdigit() and int(asked) > 0:
        return int(asked)
    allowed = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return min(allowed, torch.get_num_threads()) if platform.system() == "Darwin" else allowed


@contextmanager
def own_threads(count: int | None = None) -> Iterator[None]:
    """Compute with `count` threads, or as many as anybody sets meanwhile; then with as many as before."""
    before = torch.get_num_threads()
    try:
        torch.set_num_threads(count or before)
        yield
    finally:
        torch.set_num_threads(before)


# what a plain RuntimeError says where the memory of the CPU (Linux, Windows), of Apple's GPU or of cuBLAS is full
_FULL = ("can't allocate memory", "not enough memory", "out of memory", "CUBLAS_STATUS_ALLOC_FAILED")


def is_out_of_memory(error: BaseException) -> bool:
    """Say whether `error` means that a device, or the computer itself, has no memory left."""
    return isinstance(error, torch.OutOfMemoryError | MemoryError) or (
        isinstance(error, RuntimeError) and any(words in str(error) for words in _FULL)
    )


@cache
def precisions() -> list[str]:
    """Return the precisions that this processor can compute in; "exact" is always the first."""
    supported = getattr(torch.ops.mkldnn, "_is_mkldnn_bf16_supported", None)
    fast = supported is not None and torch._C._has_mkldnn and supported()
    return ["exact", "bf16"] if fast else ["exact"]


def check_precision(kind: str) -> None:
    """Raise EngineError `precision_unavailable` where this processor cannot compute in `kind`."""
    if kind not in precisions():
        raise EngineError("precision_unavailable", precision=kind)


@contextmanager
def precision(kind: str) -> Iterator[None]:
    """Multiply float32 matrices on the CPU in the precision `kind`; raises EngineError `precision_unavailable`."""
    check_precision(kind)
    if kind == "exact":
        yield
        return
    backend: Any = torch.backends.mkldnn.matmul  # type: ignore[attr-defined]
    before = backend.fp32_precision
    backend.fp32_precision = kind
    try:
        yield
    finally:
        backend.fp32_precision = before
