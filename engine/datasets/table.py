"""Tables: rows of numbers with a class each, from any CSV file."""

from collections.abc import Generator, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from engine.datasets import csv_file
from engine.datasets.csv_columns import MISSING, Cell, Column, Labels, number
from engine.datasets.csv_file import Row
from engine.datasets.notes import Note
from engine.errors import EngineError
from engine.findings import shown

T = TypeVar("T")


@dataclass(frozen=True, eq=False)
class Table:
    """N rows of F numbers with a class each.

    `features` (N, F) float64 holds NaN where a value is missing, `columns` their names. `labels` (N,) int64 counts
    `classes`, which are called as in the file; `label` names their column. `header` names all columns of the file,
    those left out too; `lines` (N,) is where each row stands in it, from 1. In the columns `zero_is_missing` a zero
    means that nothing was measured. `scaled`: the numbers are in -1…1 already.
    """

    columns: tuple[str, ...]
    features: NDArray[np.float64]
    label: str
    labels: NDArray[np.int64]
    classes: tuple[str, ...]
    header: tuple[str, ...]
    lines: NDArray[np.int64]
    notes: tuple[Note, ...] = ()
    zero_is_missing: tuple[str, ...] = ()
    scaled: bool = False

    @property
    def absent(self) -> NDArray[np.bool_]:
        """Which values are missing (N, F), zeros that mean it included."""
        zeros = np.isin(self.columns, self.zero_is_missing) & (self.features == 0)
        return np.asarray(np.isnan(self.features) | zeros)

    def missing(self) -> dict[str, int]:
        """Return column → how many values are missing, for the columns that lack some."""
        counts = self.absent.sum(0).tolist()
        return {column: count for column, count in zip(self.columns, counts, strict=True) if count}


def read(path: Path | str, label: str | None = None) -> Table:
    """Read the CSV file `path` at once, as `reading` does in steps."""
    return driven(reading(path, label))


def reading(path: Path | str, label: str | None = None) -> Generator[float, None, Table]:
    """Read the CSV file `path`, yield the share that is read, 0…1, every few milliseconds, and return the table.

    Delimiter (comma, semicolon, tab), encoding, a header or none, and decimal commas are found out. `label` names the
    label column; without it the last one is meant. Columns without a name are called by their number, from 1.
    Raises EngineError: those of `csv_file` about the file; `table_empty`, `table_one_row`, `table_label_unknown`,
    `table_label_empty`, `table_one_class`, `table_label_numbers`, `table_label_texts`, `table_no_feature`,
    `table_cell` for the first cell that is no number, `table_decimals` for points beside decimal commas.
    """
    path = Path(path)
    format_ = yield from csv_file.found_format(path)
    collected: _Collected | None = None
    for share, rows in csv_file.pieces(path, format_):
        if collected is None and rows:
            collected = _Collected(path, _header(rows[0]), label, format_.delimiter != ",")
            rows = rows[1:] if _is_header(rows[0]) else rows
        if collected is not None:
            collected.take(rows)
        yield share
    if collected is None:
        raise EngineError("table_empty", path=path)
    return collected.table()


def header(path: Path | str) -> tuple[str, ...]:
    """Return the names of all columns of the CSV file `path` at once, as `reading_header` does in steps."""
    return driven(reading_header(path))


def reading_header(path: Path | str) -> Generator[float, None, tuple[str, ...]]:
    """Return the names of all columns of the CSV file `path`; raises EngineError like `reading`.

    Nothing is read but the first rows; to find out the encoding of 100 MB takes some tenths of a second: yields 0.0
    in between.
    """
    path = Path(path)
    format_ = yield from csv_file.found_format(path)
    for _, rows in csv_file.pieces(path, format_):
        if rows:
            return _header(rows[0])
    raise EngineError("table_empty", path=path)


def driven(steps: Generator[float, None, T]) -> T:
    """Take all `steps` at once and return what they come to."""
    while True:
        try:
            next(steps)
        except StopIteration as end:
            made: T = end.value
            return made


def _is_header(row: Row) -> bool:
    """Say whether `row` names the columns: it holds no number, and at most one cell that is empty."""
    missing = sum(cell.lower() in MISSING for cell in row.cells)
    return missing <= 1 and all(cell.lower() in MISSING or number(cell, True) is None for cell in row.cells)


def _header(row: Row) -> tuple[str, ...]:
    """Return the names of the columns, no two alike."""
    given = row.cells if _is_header(row) else [""] * len(row.cells)
    names: list[str] = []
    for place, name in enumerate(given, start=1):
        unique = name = name or str(place)
        again = 1
        while unique in names:
            again += 1
            unique = f"{name} ({again})"
        names.append(unique)
    return tuple(names)


class _Collected:
    """What was read so far of one file."""

    def __init__(self, path: Path, names: tuple[str, ...], label: str | None, decimal_comma: bool) -> None:
        label = label or names[-1]
        if label not in names:
            raise EngineError("table_label_unknown", path=path, label=label, columns=", ".join(names[:20]))
        if len(names) == 1:
            raise EngineError("table_no_feature", path=path, label=label)
        self._path, self._header = path, names
        self._place = names.index(label)
        self._labels = Labels(label, decimal_comma)
        self._columns = [Column(name, decimal_comma) for name in names]
        self._lines: list[NDArray[np.int64]] = []
        self._values: list[NDArray[np.float64]] = []  # (k, all columns); the label's is not looked at

    def take(self, rows: Sequence[Row]) -> None:
        self._lines.append(np.array([row.line for row in rows], np.int64))
        self._labels.take(rows, self._place)
        values = np.full((len(rows), len(self._columns)), np.nan)
        for place, column in enumerate(self._columns):
            if place != self._place:
                values[:, place] = column.take(rows, place)
        self._values.append(values)

    def table(self) -> Table:
        lines = np.concatenate(self._lines)
        if len(lines) < 2:
            raise EngineError("table_one_row" if len(lines) else "table_empty", path=self._path)
        labels, classes = self._labels.result()
        kept = [place for place, column in enumerate(self._columns) if column.numbers and not column.is_text]
        columns = [self._columns[place] for place in kept]
        self._check(columns)
        labelled = labels >= 0
        made = Table(
            columns=tuple(column.name for column in columns),
            features=np.concatenate(self._values)[labelled][:, kept],
            label=self._labels.name,
            labels=labels[labelled],
            classes=classes,
            header=self._header,
            lines=lines[labelled],
        )
        left_out = _left_out(column for column in self._columns if column.name != made.label)
        return replace(made, notes=(*left_out, *_unlabelled(lines[~labelled]), *_notes(made)))

    def _check(self, columns: list[Column]) -> None:
        """Raise for what the user must mend; the first row that has something is named."""
        if not columns:
            raise EngineError("table_no_feature", path=self._path, label=self._labels.name)
        wrong = [(column.text, column) for column in columns if column.text]
        if wrong:
            cell, column = min(wrong, key=lambda pair: pair[0].line)
            count = sum(column.texts for column in columns)
            raise EngineError(
                "table_cell", row=cell.line, column=column.name, value=shown(cell.text), count=shown(count)
            )
        commas, points = _first(column.comma for column in columns), _first(column.point for column in columns)
        if commas and points:
            raise EngineError(
                "table_decimals", row=commas.line, value=commas.text, other_row=points.line, other=points.text
            )


def _first(cells: Iterable[Cell | None]) -> Cell | None:
    return min((cell for cell in cells if cell), key=lambda cell: cell.line, default=None)


def _left_out(columns: Iterable[Column]) -> Iterator[Note]:
    for column in columns:
        if column.is_text and column.text:
            yield Note("text_column", column=column.name, value=shown(column.text.text), row=column.text.line)
        elif not column.numbers:
            yield Note("empty_column", column=column.name)


def _unlabelled(lines: NDArray[np.int64]) -> Iterator[Note]:
    if len(lines):
        yield Note("unlabelled", count=shown(len(lines)), row=int(lines[0]))


def _notes(table: Table) -> Iterator[Note]:
    """Yield what is worth knowing about the rows of `table`: missing values by column, classes that occur once."""
    rows = shown(len(table.labels))
    for column, absent in zip(table.columns, table.absent.T, strict=True):
        if absent.any():
            row = int(table.lines[absent.argmax()])
            yield Note("missing", column=column, count=shown(int(absent.sum())), rows=rows, row=row)
    for class_, name in enumerate(table.classes):
        lines = table.lines[table.labels == class_]
        if len(lines) == 1:
            yield Note("class_once", value=shown(name), row=int(lines[0]))
