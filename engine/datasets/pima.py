"""The diabetes table of the course: 768 women of Pima heritage (NIDDK, by way of UCI), and the course's copy of it."""

import csv
import hashlib
import json
from dataclasses import replace
from importlib.resources import files
from importlib.resources.abc import Traversable

import numpy as np
from numpy.typing import NDArray

from engine.datasets.notes import Note
from engine.datasets.table import Table
from engine.errors import EngineError

FOLDER: Traversable = files("resources") / "tables"

ZERO_IS_MISSING = ("glucose", "blood_pressure", "skin_thickness", "insulin", "bmi")
"""Nobody alive has a zero there: nothing was measured."""

# name → SHA-256 of its text, lines ended by "\n"
_FILES = {
    "pima.csv": "e06966a1b218dc08956f9f8cf477f8e824f4a72128904a83eaa43c83b1f30d1a",
    "pima_order.json": "34e0e3835a00a8e9f0b9bfa780692072b92aec8face9c45ae227a5bbb65f1fc3",
}


def raw(folder: Traversable | None = None) -> Table:
    """Return the raw table: 768 rows, 8 features, class 1 = diabetes (268 rows), the zeros as they are.

    Raises EngineError `data_missing` or `data_corrupt`.
    """
    header, *rows = csv.reader(_text("pima.csv", folder).splitlines())
    numbers = np.array(rows, np.float64)
    table = Table(
        columns=tuple(header[:-1]),
        features=numbers[:, :-1],
        label=header[-1],
        labels=numbers[:, -1].astype(np.int64),
        classes=("0", "1"),
        header=tuple(header),
        lines=np.arange(2, len(rows) + 2),
        zero_is_missing=ZERO_IS_MISSING,
    )
    missing = table.missing().items()
    notes = tuple(Note("zeros", column=column, count=count, rows=len(rows)) for column, count in missing)
    return replace(table, notes=notes)


def course(folder: Traversable | None = None) -> Table:
    """Return the table as the course has it: 759 rows in about -1…1, with its flaws; class 1 = tested negative.

    Raises like `raw`.
    """
    table = raw(folder)
    numbers = np.array([line.split(",") for line in course_file(folder).splitlines()], np.float64)
    lowest = int((numbers[:, :-1] == 0).sum())
    return Table(
        columns=table.columns,
        features=numbers[:, :-1],
        label=table.label,
        labels=numbers[:, -1].astype(np.int64),
        classes=("0", "1"),
        header=table.header,
        lines=np.arange(1, len(numbers) + 1),
        notes=(
            Note("rows_lost", count=len(table.labels) - len(numbers), rows=len(table.labels)),
            Note("lowest_changed", count=lowest),
            Note("label_inverted"),
        ),
        scaled=True,
    )


def lost_rows(folder: Traversable | None = None) -> NDArray[np.int64]:
    """Return the rows of the raw table, from 0, that the course's file lacks (9,)."""
    table = raw(folder)
    return np.flatnonzero((_scaled(table.features) == 0).any(1))


def course_file(folder: Traversable | None = None) -> str:
    """Return the course's diabetes.csv, made anew from the raw table, byte for byte: 759 lines, no header.

    How it came about shows in every cell: the table went through LIBSVM's format, which leaves out what is 0, and
    then somebody turned every -1 into 0. (The course's repository states no licence, so its file is not copied.)
    """
    table = raw(folder)
    scaled = _scaled(table.features)
    order: list[int] = json.loads(_text("pima_order.json", folder))
    # in LIBSVM's file the label of those who tested positive was -1
    signs = np.where(table.labels == 1, -1.0, 1.0)
    return "".join(_line([*scaled[row], signs[row]]) for row in order)


def _scaled(features: NDArray[np.float64]) -> NDArray[np.float64]:
    """Scale each column by its own range to -1…1, from numbers that had been printed in single precision."""
    single = np.array([[float(f"{value:f}") for value in row] for row in features.astype(np.float32)])
    low, high = single.min(0), single.max(0)
    scaled: NDArray[np.float64] = 2 * (single - low) / (high - low) - 1
    return scaled


def _line(values: list[float]) -> str:
    cells = (f"{value:.6g}" for value in values)
    return ",".join("0" if cell == "-1" else cell for cell in cells) + "\n"


def _text(name: str, folder: Traversable | None) -> str:
    """Return the text of the shipped file `name`, checked."""
    try:
        text = ((folder or FOLDER) / name).read_text(encoding="utf-8")
    except FileNotFoundError:
        raise EngineError("data_missing", name=name) from None
    except (OSError, UnicodeError):
        raise EngineError("data_corrupt", name=name, found="–", expected=_FILES[name]) from None
    found = hashlib.sha256(text.encode()).hexdigest()
    if found != _FILES[name]:
        raise EngineError("data_corrupt", name=name, found=found, expected=_FILES[name])
    return text
