"""Cells of a CSV file as numbers and classes, collected column by column."""

import math
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from engine.datasets.csv_file import Row
from engine.errors import EngineError
from engine.findings import shown

MISSING = frozenset(("", "na", "n/a", "nan", "null", "?", "-"))
"""What stands for a missing value, in small letters."""

CLASSES = 20
"""A label has 2 to this many classes."""

LARGEST = 1e38
"""Numbers beyond it are taken for slips of the pen: float32 does not hold them."""

_LONGEST = 60  # characters of a number


def number(cell: str, decimal_comma: bool) -> float | None:
    """Return the number in `cell`, NaN where it is missing, None where it is anything else."""
    if len(cell) > _LONGEST:
        return None
    try:
        value = float(cell.replace(",", ".", 1) if decimal_comma else cell)
    except ValueError:
        return math.nan if cell.lower() in MISSING else None
    return None if "_" in cell or abs(value) > LARGEST else value  # 1_000 is Python's own way to write it


class Cell(NamedTuple):
    """A cell of the file: the line it is in, and its text."""

    line: int
    text: str


class Column:
    """What was found in one column."""

    def __init__(self, name: str, decimal_comma: bool) -> None:
        self.name = name
        self.numbers = 0
        self.texts = 0
        self.text: Cell | None = None  # the first of each kind
        self.comma: Cell | None = None
        self.point: Cell | None = None
        self._decimal_comma = decimal_comma

    def take(self, rows: Sequence[Row], place: int) -> NDArray[np.float64]:
        """Return the numbers at `place` of `rows` (k,), NaN where there is none."""
        values = self._all_plain(rows, place)
        if values is not None:
            return values
        values = np.full(len(rows), np.nan)
        for index, row in enumerate(rows):
            cell = Cell(row.line, row.cells[place])
            value = number(cell.text, self._decimal_comma)
            if value is None:
                self.texts += 1
                self.text = self.text or cell
            elif not math.isnan(value):
                self.numbers += 1
                values[index] = value
                self._look(cell)
        return values

    def _all_plain(self, rows: Sequence[Row], place: int) -> NDArray[np.float64] | None:
        """Return the numbers where nothing else is to be seen: the usual case, many times faster than cell by cell."""
        texts = [row.cells[place] for row in rows]
        together = " ".join(texts)
        if "_" in together or "," in together or (self._decimal_comma and "." in together and not self.point):
            return None
        try:
            values = np.array([float(text) for text in texts])
        except ValueError:
            return None
        if not (np.abs(values) <= LARGEST).all():  # NaN is not
            return None
        self.numbers += len(values)
        return values

    def _look(self, cell: Cell) -> None:
        if "," in cell.text:
            self.comma = self.comma or cell
        elif "." in cell.text:
            self.point = self.point or cell

    @property
    def is_text(self) -> bool:
        """Whether most of it is text: a column of numbers has slips of the pen, but fewer."""
        return self.texts > self.numbers


class Labels:
    """The label column: which class each row has, and what the classes are called in the file."""

    def __init__(self, name: str, decimal_comma: bool) -> None:
        self.name = name
        self._decimal_comma = decimal_comma
        self._codes: list[NDArray[np.int64]] = []
        self._known: dict[float | str, int] = {}  # 1 and 1.0 are one class
        self._names: list[str] = []
        self._seen: dict[str, int] = {}  # every way to write them

    def take(self, rows: Sequence[Row], place: int) -> None:
        """Add the cells at `place` of `rows`; raises EngineError like `result` once there are too many classes."""
        self._codes.append(np.array([self._code(row.cells[place]) for row in rows], np.int64))
        if len(self._names) > CLASSES + 1:  # one of them may stand for a missing value
            raise self._many(len(self._names))

    def _code(self, cell: str) -> int:
        if cell not in self._seen:
            self._seen[cell] = self._new_code(cell)
        return self._seen[cell]

    def _new_code(self, cell: str) -> int:
        value = number(cell, self._decimal_comma)
        key: float | str = cell if value is None else value
        if isinstance(key, float) and math.isnan(key):
            if cell != "-":
                return -1
            key = cell  # missing, or the class opposite to "+": that is known at the end
        if key not in self._known:
            self._known[key] = len(self._names)
            self._names.append(cell)
        return self._known[key]

    def result(self) -> tuple[NDArray[np.int64], tuple[str, ...]]:
        """Return the class of each row (N,), -1 where it is missing, and the classes' names in order.

        Numbers are ordered by value, names by alphabet. Raises EngineError `table_label_empty`, `table_one_class`,
        `table_label_numbers` or `table_label_texts`.
        """
        keys = [key for key in self._known if key != "-" or "+" in self._known]
        if not keys:
            raise EngineError("table_label_empty", label=self.name)
        if len(keys) == 1:
            raise EngineError("table_one_class", label=self.name, value=shown(self._names[self._known[keys[0]]]))
        keys.sort(key=lambda key: (isinstance(key, str), key))
        order = np.full(len(self._names) + 1, -1, np.int64)  # the last place is for -1
        order[[self._known[key] for key in keys]] = np.arange(len(keys))
        codes = order[np.concatenate(self._codes)]
        if len(keys) > CLASSES or 2 < len(keys) == np.count_nonzero(codes >= 0):
            raise self._many(len(keys))
        return codes, tuple(self._names[self._known[key]] for key in keys)

    def _many(self, count: int) -> EngineError:
        numeric = not any(isinstance(key, str) for key in self._known)
        rows = sum(len(codes) for codes in self._codes)
        code = "table_label_numbers" if numeric else "table_label_texts"
        return EngineError(code, label=self.name, count=count, rows=shown(rows), limit=CLASSES)
