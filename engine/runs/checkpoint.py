"""A network, or the whole state of a run, in one safetensors file that is checked before it is used.

Tensors are named `model.<parameter>`, `optimizer.<parameter>.<name>`, `random.<name>` and `history.<name>`; the
metadata holds `format`, `meta` (JSON) and `sha256` over all of them. Opening one never runs code, and a flipped
bit is found: safetensors itself checks neither weights nor metadata.
"""

import hashlib
import json
import platform
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import numpy as np
import safetensors.torch
import torch
from pydantic import BaseModel, ConfigDict, ValidationError
from safetensors import SafetensorError
from torch import Tensor

from engine import networks
from engine.catalogue import Entry, entry
from engine.datasets import mnist
from engine.errors import EngineError
from engine.files import atomic_write, reason
from engine.ink import PEN
from engine.progress import Change, Score
from engine.runs.run import Run, State
from engine.settings import Settings

FORMAT = 1
SIZE_LIMIT = 512 * 2**20
LABELS = tuple("0123456789")


class Preprocessing(BaseModel):
    """How a drawing becomes the network's input: stored with the weights, so that it is never typed again."""

    model_config = ConfigDict(extra="forbid", allow_inf_nan=False, frozen=True)

    pen: float
    mean: float
    std: float


class Meta(BaseModel):
    """The metadata of a checkpoint, checked when read."""

    model_config = ConfigDict(extra="forbid")

    entry: str
    settings: Settings
    preprocessing: Preprocessing
    labels: tuple[str, ...]
    epoch: int
    batch: int
    scores: list[dict[str, Any]]
    seconds: float
    versions: dict[str, str]
    # only with the state of a run:
    param_groups: list[dict[str, Any]] | None = None
    changes: list[dict[str, Any]] = []
    threads: int = 1


@dataclass(frozen=True)
class Checkpoint:
    """A checked checkpoint: the `entry` it fits, its metadata and all its tensors."""

    path: Path
    entry: Entry
    meta: Meta
    tensors: dict[str, Tensor]

    @property
    def weights(self) -> dict[str, Tensor]:
        """The network's state dict."""
        return _with_prefix("model.", self.tensors)

    @property
    def scores(self) -> tuple[Score, ...]:
        """The evaluations that were made."""
        return tuple(Score(**score) for score in self.meta.scores)

    def state(self) -> State:
        """Return the state to go on from; or raise EngineError `checkpoint_not_resumable`."""
        groups, meta = self.meta.param_groups, self.meta
        if groups is None:
            raise EngineError("checkpoint_not_resumable", path=str(self.path))
        slots: dict[int, dict[str, Tensor]] = {}
        for name, value in _with_prefix("optimizer.", self.tensors).items():
            index, slot = name.split(".", 1)
            slots.setdefault(int(index), {})[slot] = value
        return State(
            settings=meta.settings,
            epoch=meta.epoch,
            batch=meta.batch,
            weights=self.weights,
            optimizer={"state": slots, "param_groups": groups},
            random=self.tensors["random.torch"],
            order_generator=self.tensors["random.order"],
            losses=self.tensors["history.losses"].numpy(),
            accuracies=self.tensors["history.accuracies"].numpy(),
            scores=self.scores,
            changes=tuple(Change(**change) for change in meta.changes),
            seconds=meta.seconds,
            threads=meta.threads,
        )


def preprocessing(settings: Settings) -> Preprocessing:
    """Return the preprocessing that belongs to `settings`."""
    mean, std = (mnist.MEAN, mnist.STD) if settings.normalise else (0.0, 1.0)
    return Preprocessing(pen=PEN, mean=mean, std=std)


def save_network(path: Path, run: Run) -> None:
    """Write the present network of `run` alone: enough to classify, not to go on. Raises like `atomic_write`."""
    state = run.state()
    tensors = {f"model.{name}": value for name, value in state.weights.items()}
    _write(path, tensors, _meta(run.entry, state))


def save_state(path: Path, run: Run) -> None:
    """Write network and state of `run`, so that it can go on exactly. Raises like `atomic_write`."""
    state = run.state()
    meta = _meta(run.entry, state)
    meta.param_groups = state.optimizer["param_groups"]
    meta.changes = [asdict(change) for change in state.changes]
    meta.threads = state.threads
    tensors = {f"model.{name}": value for name, value in state.weights.items()}
    for index, slots in state.optimizer["state"].items():
        tensors |= {f"optimizer.{index}.{name}": torch.as_tensor(value) for name, value in slots.items()}
    tensors["random.torch"] = state.random
    tensors["random.order"] = state.order_generator
    tensors["history.losses"] = torch.from_numpy(state.losses)
    tensors["history.accuracies"] = torch.from_numpy(state.accuracies)
    _write(path, tensors, meta)


def _meta(entry: Entry, state: State) -> Meta:
    return Meta(
        entry=entry.id,
        settings=state.settings,
        preprocessing=preprocessing(state.settings),
        labels=LABELS,
        epoch=state.epoch,
        batch=state.batch,
        scores=[asdict(score) for score in state.scores],
        seconds=state.seconds,
        versions=versions(),
    )


def versions() -> dict[str, str]:
    """Return the versions that the numbers of a run depend on."""
    return {"python": platform.python_version(), "torch": torch.__version__, "numpy": np.__version__}


def _write(path: Path, tensors: dict[str, Tensor], meta: Meta) -> None:
    contiguous = {name: value.contiguous() for name, value in tensors.items()}
    text = meta.model_dump_json()
    envelope = {"format": str(FORMAT), "meta": text, "sha256": _checksum(contiguous, text)}
    atomic_write(path, safetensors.torch.save(contiguous, envelope))


def _checksum(tensors: dict[str, Tensor], meta: str) -> str:
    """Return the SHA-256 over every name, type, shape and byte, and the metadata."""
    digest = hashlib.sha256(meta.encode())
    for name in sorted(tensors):
        value = tensors[name]
        digest.update(f"|{name}|{value.dtype}|{tuple(value.shape)}|".encode())
        digest.update(value.reshape(-1).view(torch.uint8).numpy().data)
    return digest.hexdigest()


def load(path: Path) -> Checkpoint:
    """Read and check the file `path`.

    Raises EngineError: `file_missing`, `file_unreadable`, `checkpoint_foreign`, `checkpoint_truncated`,
    `checkpoint_damaged`, `checkpoint_newer`, `checkpoint_tensor`, `checkpoint_not_finite`, `entry_unknown`.
    """
    data = _bytes(path)
    envelope = _envelope(path, data)
    try:
        tensors = safetensors.torch.load(data)
    except (SafetensorError, ValueError, KeyError, OverflowError) as error:
        raise EngineError("checkpoint_truncated", path=str(path)) from error
    if _checksum(tensors, envelope["meta"]) != envelope.get("sha256"):
        raise EngineError("checkpoint_damaged", path=str(path))
    try:
        meta = Meta.model_validate_json(envelope["meta"])
    except (ValidationError, RecursionError) as error:
        raise EngineError("checkpoint_damaged", path=str(path)) from error
    checkpoint = Checkpoint(path, entry(meta.entry), meta, tensors)
    _check_weights(checkpoint)
    return checkpoint


def _bytes(path: Path) -> bytes:
    try:
        if path.stat().st_size > SIZE_LIMIT:
            raise EngineError("checkpoint_foreign", path=str(path))
        return path.read_bytes()
    except FileNotFoundError:
        raise EngineError("file_missing", path=str(path)) from None
    except OSError as error:
        raise EngineError("file_unreadable", path=str(path), reason=reason(error)) from error


def _envelope(path: Path, data: bytes) -> dict[str, str]:
    """Return the metadata of the header: 8 bytes of length, then JSON (the safetensors format)."""
    length = int.from_bytes(data[:8], "little")
    if len(data) < 8 or data[8:9] != b"{" or length > 2**24:
        # a pickle, a zip, a picture: nothing that could be ours even when cut short
        code = "checkpoint_foreign" if len(data) > 8 else "checkpoint_truncated"
        raise EngineError(code, path=str(path))
    try:
        envelope = json.loads(data[8 : 8 + length])["__metadata__"]
        found = int(envelope["format"])
        assert isinstance(envelope["meta"], str)
    except (ValueError, RecursionError) as error:
        raise EngineError("checkpoint_truncated", path=str(path)) from error
    except (KeyError, TypeError, AssertionError):
        raise EngineError("checkpoint_foreign", path=str(path)) from None
    if found > FORMAT:
        raise EngineError("checkpoint_newer", path=str(path), found=found, known=FORMAT)
    return dict(envelope)


def _check_weights(checkpoint: Checkpoint) -> None:
    """Compare every weight with the network of the entry: names, shapes, types, finite numbers."""
    with torch.device("meta"):
        needed = networks.build(checkpoint.entry).state_dict()
    found = checkpoint.weights
    for name in sorted({*needed, *found}):
        ours, theirs = _described(needed.get(name)), _described(found.get(name))
        if ours != theirs:
            raise EngineError(
                "checkpoint_tensor",
                path=str(checkpoint.path),
                entry=checkpoint.entry.id,
                tensor=name,
                found=theirs,
                expected=ours,
            )
        if not torch.isfinite(found[name]).all():
            raise EngineError("checkpoint_not_finite", path=str(checkpoint.path), tensor=name)


def _described(value: Tensor | None) -> str:
    if value is None:
        return "–"
    return "×".join(map(str, value.shape)) + f" {str(value.dtype).removeprefix('torch.')}"


def _with_prefix(prefix: str, tensors: dict[str, Tensor]) -> dict[str, Tensor]:
    return {name.removeprefix(prefix): value for name, value in tensors.items() if name.startswith(prefix)}
