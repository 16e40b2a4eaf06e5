"""Digits that the user wrote, and the file in which they are kept, exported and imported. Imports no torch.

It is JSON in UTF-8::

    {"kind": "descent-handwriting", "format": 1, "digits": [
    {"label": 7, "written": "2026-01-31T12:00:00+00:00", "held_out": false, "strokes": [[[0.25, 0.2, 0.064], …], …]},
    …
    ]}

A stroke is a list of points x, y and the width of the ink there (the pressure of a pen tablet), in units of the sheet:
0…1 across and down, y down. Of the digits with one label every second one is held out: no network ever learns from
it, so that it tells how well others like it are read.
"""

import hashlib
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from pathlib import Path
from typing import Any, TypeAlias

import numpy as np
from numpy.typing import ArrayLike, NDArray

from engine import ink
from engine.errors import EngineError
from engine.files import reason

Rows: TypeAlias = NDArray[np.float64]

KIND, FORMAT = "descent-handwriting", 1

MOST_DIGITS, MOST_POINTS, MOST_BYTES = 5_000, 10_000, 16 * 2**20
"""Of a collection, of one digit, of a file: a larger one would be felt at every stroke."""

WIDTH = 0.064
"""The width of a stroke that came without one."""

_DECIMALS = 4


@dataclass(frozen=True, eq=False)
class OwnDigit:
    """One digit: its `label` 0…9, its strokes (k, 3) of x, y and width, and when it was `written`.

    `held_out`: no network learns from it.
    """

    label: int
    strokes: tuple[Rows, ...]
    written: datetime
    held_out: bool

    @cached_property
    def id(self) -> str:
        """What tells its drawing from all others: two that are the same, point by point, are one."""
        digest = hashlib.sha256()
        for stroke in self.strokes:
            digest.update(f"{len(stroke)}|".encode() + np.ascontiguousarray(stroke[:, :2]).tobytes())
        return digest.hexdigest()[:32]

    @property
    def points(self) -> list[Rows]:
        """The strokes without their width, (k, 2) each: what `engine.ink` draws."""
        return [stroke[:, :2] for stroke in self.strokes]

    @cached_property
    def text(self) -> str:
        """Its line in a file."""
        values = {
            "label": self.label,
            "written": self.written.isoformat(),
            "held_out": self.held_out,
            "strokes": [stroke.tolist() for stroke in self.strokes],
        }
        return json.dumps(values, separators=(",", ":"))


Digits: TypeAlias = tuple[OwnDigit, ...]


def images(digits: Iterable[OwnDigit], pen: float = ink.PEN) -> ink.Image:
    """Return the pictures that a network receives of `digits`, drawn with the `pen` it knows: (N, 28, 28) of 0…1."""
    return ink.images([digit.points for digit in digits], pen)


def labels(digits: Sequence[OwnDigit]) -> NDArray[np.int64]:
    """Return their labels (N,)."""
    return np.array([digit.label for digit in digits], np.int64)


def read(path: Path) -> Digits:
    """Return the digits in a file of this kind.

    Raises EngineError `file_missing`, `file_unreadable`, `handwriting_foreign` or `handwriting_newer`.
    """
    try:
        if path.stat().st_size > MOST_BYTES:
            raise EngineError("handwriting_foreign", path=str(path))
        data = path.read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        raise EngineError("file_missing", path=str(path)) from None
    except OSError as error:
        raise EngineError("file_unreadable", path=str(path), reason=reason(error)) from None
    try:
        given = json.loads(data)
        if given["kind"] != KIND:
            raise ValueError("another kind of file")
        if given["format"] > FORMAT:
            raise EngineError("handwriting_newer", path=str(path))
        if len(given["digits"]) > MOST_DIGITS:
            raise ValueError("too many digits")
        return tuple(_digit(one) for one in given["digits"])
    except (ValueError, TypeError, KeyError, AttributeError, OverflowError, RecursionError):
        raise EngineError("handwriting_foreign", path=str(path)) from None


def _digit(given: Any) -> OwnDigit:
    """Return the digit in a file; raises ValueError, TypeError or KeyError where it is none."""
    strokes = tuple(rows_of(stroke) for stroke in given["strokes"])
    written = datetime.fromisoformat(given["written"])
    if not strokes or sum(map(len, strokes)) > MOST_POINTS or written.tzinfo is None:
        raise ValueError("a digit has strokes, and a time with its zone")
    if not 1970 < written.year < 2200:  # not every computer can tell the local time of others
        raise ValueError("a digit was written when there were screens")
    if not isinstance(given["held_out"], bool):
        raise TypeError("held out is true or false")
    return OwnDigit(label_of(given["label"]), strokes, written, given["held_out"])


def label_of(given: Any) -> int:
    """Return `given` if it is a label, 0…9; raises ValueError."""
    if type(given) is not int or not 0 <= given <= 9:
        raise ValueError(f"a label is 0 to 9, not {given!r}")
    return given


def rows_of(stroke: ArrayLike) -> Rows:
    """Return `stroke` (k, 2) or (k, 3) as rows of x, y and width, rounded; raises ValueError where it is none."""
    rows = np.asarray(stroke, np.float64)
    if rows.ndim == 2 and rows.shape[1] == 2:
        rows = np.column_stack([rows, np.full(len(rows), WIDTH)])
    if rows.ndim != 2 or rows.shape[1] != 3 or not len(rows):
        raise ValueError(f"a stroke is (k, 3) numbers, k ≥ 1, not {rows.shape}")
    if not ((rows >= 0) & (rows <= 1)).all():  # NaN is neither
        raise ValueError("a stroke lies on the sheet, 0…1")
    return rows.round(_DECIMALS)


def file_of(digits: Sequence[OwnDigit]) -> bytes:
    """Return a file: a line for each digit, so that a person can read what changed."""
    head = json.dumps({"kind": KIND, "format": FORMAT, "digits": []})[:-2]
    return (head + "\n" + ",\n".join(digit.text for digit in digits) + "\n]}\n").encode()
