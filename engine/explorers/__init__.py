"""What can be tried out without training: each explorer computes an example that a hand can change. Needs no torch.

A module of this package has `Example`, a frozen pydantic model whose defaults are the course's own, and
`explore(example)`, which returns what it computes as a frozen dataclass of numbers, texts, tuples and numpy arrays.
"""

import dataclasses
import json
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Any, TypeVar

import numpy as np
from pydantic import BaseModel, ValidationError

from engine.catalogue import COURSE, Entry
from engine.errors import EngineError
from engine.files import reason
from engine.findings import problems

Made = TypeVar("Made", bound=BaseModel)

LARGEST_FILE = 1_000_000  # bytes of an example


def module_of(entry: Entry) -> ModuleType:
    """Return the module of the explorer `entry`; raises EngineError `no_explorer`."""
    if entry.explorer is None:
        explorers = ", ".join(one.id for one in COURSE if one.explorer)
        raise EngineError("no_explorer", entry=entry.id, entries=explorers)
    return import_module(f"engine.explorers.{entry.explorer}")


def checked(kind: type[Made], values: dict[str, Any]) -> Made:
    """Make an example of `values` (name → value); raises EngineError for the first that is wrong."""
    try:
        return kind.model_validate(values)
    except ValidationError as error:
        raise problems(error, kind.model_fields)[0] from None


def read(path: Path) -> dict[str, Any]:
    """Return the values in the JSON file `path`.

    Raises EngineError `file_missing`, `file_unreadable` or `example_malformed`.
    """
    try:
        with path.open("rb") as file:
            data = file.read(LARGEST_FILE + 1)
    except FileNotFoundError:
        raise EngineError("file_missing", path=str(path)) from None
    except OSError as error:
        raise EngineError("file_unreadable", path=str(path), reason=reason(error)) from None
    try:
        values = json.loads(data) if len(data) <= LARGEST_FILE else None
    except (ValueError, RecursionError):
        values = None
    if not isinstance(values, dict):
        raise EngineError("example_malformed", path=str(path))
    return values


def show(entry: Entry, values: dict[str, Any] | None = None) -> dict[str, Any]:
    """Return what the explorer `entry` computes, as plain values: of the course's example, changed by `values`."""
    module = module_of(entry)
    example = checked(module.Example, values or {})
    return {"entry": entry.id, "example": plain(example.model_dump()), **plain(module.explore(example))}


def plain(value: Any) -> Any:
    """Return `value` as JSON can hold it."""
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {one.name: plain(getattr(value, one.name)) for one in dataclasses.fields(value)}
    if isinstance(value, BaseModel):
        return plain(value.model_dump())
    if isinstance(value, np.ndarray | np.generic):
        return value.tolist()
    if isinstance(value, dict):
        return {name: plain(one) for name, one in value.items()}
    return [plain(one) for one in value] if isinstance(value, list | tuple) else value
