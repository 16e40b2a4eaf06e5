"""Tensors and a text in one safetensors file, sealed by a checksum: a flipped bit is found, and no code can run.

The file's metadata holds `format`, `meta` (the text) and `sha256` over names, types, shapes, bytes and text:
safetensors itself checks neither bytes nor metadata.
"""

import hashlib
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated

import safetensors.torch
import torch
from pydantic import BaseModel, Field, ValidationError
from safetensors import SafetensorError
from torch import Tensor

from engine.errors import EngineError
from engine.files import atomic_write, reason
from engine.runs import header

FORMAT = 2
"""2: the series of numbers are tensors; in 1 the scores stood in the text."""

SIZE_LIMIT = 512 * 2**20


class _Envelope(BaseModel):
    """The metadata of the safetensors header."""

    format: Annotated[int, Field(ge=1)]
    meta: str
    sha256: str


def write(path: Path, tensors: dict[str, Tensor], meta: str) -> None:
    """Write `tensors` and the text `meta` to `path`. Raises like `atomic_write`."""
    contiguous = {name: value.contiguous() for name, value in tensors.items()}
    sealed = {"format": str(FORMAT), "meta": meta, "sha256": _checksum(contiguous, meta)}
    atomic_write(path, safetensors.torch.save(contiguous, sealed))


def read(path: Path) -> tuple[dict[str, Tensor], str]:
    """Return the tensors and the text in the file `path`, as they were written.

    Raises EngineError: `file_missing`, `file_unreadable`, `checkpoint_foreign`, `checkpoint_truncated`,
    `checkpoint_damaged`, `checkpoint_newer`, `checkpoint_older`.
    """
    data = _bytes(path)
    envelope = _opened(path, data)
    try:
        tensors = safetensors.torch.load(data)
    except (SafetensorError, ValueError, KeyError, TypeError, RuntimeError, OverflowError) as error:
        raise EngineError("checkpoint_truncated", path=str(path)) from error
    if _checksum(tensors, envelope.meta) != envelope.sha256:
        raise EngineError("checkpoint_damaged", path=str(path))
    return tensors, envelope.meta


def named(prefix: str, tensors: Mapping[str, Tensor]) -> dict[str, Tensor]:
    """Return `tensors` under their names with `prefix` before each, as `with_prefix` finds them again."""
    return {prefix + name: value for name, value in tensors.items()}


def with_prefix(prefix: str, tensors: Mapping[str, Tensor]) -> dict[str, Tensor]:
    """Return the tensors whose names begin with `prefix`, by the rest of their names."""
    return {name.removeprefix(prefix): value for name, value in tensors.items() if name.startswith(prefix)}


def _checksum(tensors: dict[str, Tensor], meta: str) -> str:
    """Return the SHA-256 over the format, the text, and every name, type, shape and byte."""
    digest = hashlib.sha256(f"{FORMAT}|{meta}".encode())
    for name in sorted(tensors):
        value = tensors[name]
        digest.update(f"|{name}|{value.dtype}|{tuple(value.shape)}|".encode())
        if value.numel():  # an empty one has no bytes, and cannot be seen as any
            digest.update(value.reshape(-1).view(torch.uint8).numpy().data)
    return digest.hexdigest()


def _bytes(path: Path) -> bytes:
    try:
        if path.stat().st_size > SIZE_LIMIT:
            raise EngineError("checkpoint_foreign", path=str(path))
        return path.read_bytes()
    except FileNotFoundError:
        raise EngineError("file_missing", path=str(path)) from None
    except OSError as error:
        raise EngineError("file_unreadable", path=str(path), reason=reason(error)) from error


def _opened(path: Path, data: bytes) -> _Envelope:
    """Return the metadata of the header."""
    if len(data) < 9:
        raise EngineError("checkpoint_truncated", path=str(path))
    if data[8:9] != b"{" or header.length(data) > header.LIMIT:
        # a pickle, a zip, a picture: nothing that could be ours even when cut short
        raise EngineError("checkpoint_foreign", path=str(path))
    try:
        envelope = _Envelope.model_validate(header.parsed(data)["__metadata__"])
    except (KeyError, TypeError, ValidationError):
        raise EngineError("checkpoint_foreign", path=str(path)) from None
    except (ValueError, RecursionError) as error:  # not JSON
        raise EngineError("checkpoint_truncated", path=str(path)) from error
    if envelope.format != FORMAT:
        code = "checkpoint_newer" if envelope.format > FORMAT else "checkpoint_older"
        raise EngineError(code, path=str(path), found=envelope.format, known=FORMAT)
    return envelope
