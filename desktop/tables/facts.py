"""What is to be known about a table before it is trained on, computed column by column."""

from collections.abc import Generator
from dataclasses import dataclass
from typing import Literal, TypeAlias

import numpy as np
from numpy.typing import NDArray

from engine.datasets import pima
from engine.datasets.notes import Note
from engine.datasets.preparation import Scaling, split
from engine.datasets.table import Table
from engine.settings import Settings

Floats: TypeAlias = NDArray[np.float64]
Mask: TypeAlias = NDArray[np.bool_]
Kind: TypeAlias = Literal["whole", "decimal", "constant", "empty"]

ROWS = 50
"""How many rows are shown."""

BINS = 24


@dataclass(frozen=True)
class ClassFacts:
    """A class: what the file calls it, and how many rows have it: of all, trained on, held out."""

    name: str
    rows: int
    training: int
    held: int


@dataclass(frozen=True, eq=False)
class ColumnFacts:
    """A column: `smallest`, `median`, `largest` and `histogram` (bins,) are of the values that are there.

    `low` and `high` are scaled to -1 and 1; `filling` is the training rows' median, put where a value is missing.
    `turned` counts the cells of the course's file in which -1 became 0.
    """

    name: str
    kind: Kind
    missing: int
    smallest: float
    median: float
    largest: float
    histogram: NDArray[np.int64]
    low: float
    high: float
    filling: float
    turned: int = 0


@dataclass(frozen=True, eq=False)
class Sample:
    """Some rows: where they stand in the file (k,), their `values` (k, F), their classes, whether they are held out.

    The cells `marked` (k, F) stand out: a missing value, a 0 that was -1, the reason why a row
    was lost. `received` is
    what the network gets, None where it gets nothing.
    """

    lines: NDArray[np.int64]
    values: Floats
    classes: tuple[str, ...]
    held: Mask
    marked: Mask
    received: NDArray[np.float32] | None = None


@dataclass(frozen=True, eq=False)
class TableFacts:
    """A table as a run with `settings` takes it. `baseline`: what always answering the largest class gets right.

    `header` names all columns of the file, `columns` are those that are learned from. `lost` are the rows that the
    course's file lacks, as they are in the raw table.
    """

    settings: Settings
    label: str
    header: tuple[str, ...]
    rows: int
    training: int
    held: int
    classes: tuple[ClassFacts, ...]
    baseline: float
    scaled_already: bool
    columns: tuple[ColumnFacts, ...]
    sample: Sample
    lost: Sample | None
    notes: tuple[Note, ...]

    @property
    def missing(self) -> int:
        """How many values are missing in all."""
        return sum(column.missing for column in self.columns)

    @property
    def fills(self) -> bool:
        """Whether the median is put where a value is missing: where nothing stands at all, always."""
        return self.settings.fill_missing or self.settings.table == "own"

    @property
    def scales(self) -> bool:
        """Whether the columns are scaled for the network."""
        return self.settings.normalise and not self.scaled_already


def describing(table: Table, settings: Settings) -> Generator[None, None, TableFacts]:
    """Describe `table` as `engine.datasets.preparation.prepared` makes it ready; yields after each column."""
    every = np.arange(len(table.labels))
    is_course = settings.table == "course"
    rows, held = (every, every[:0]) if is_course else split(table.labels, settings.seed)
    columns: list[ColumnFacts] = []
    received = np.empty((min(ROWS, len(every)), len(table.columns)), np.float32)
    for place in range(len(table.columns)):
        column, values = _column(table, place, rows, settings)
        columns.append(column)
        received[:, place] = values
        yield
    counts = [np.bincount(table.labels[which], minlength=len(table.classes)) for which in (every, rows, held)]
    largest = counts[1].argmax()
    judged = counts[2] if len(held) else counts[0]
    return TableFacts(
        settings=settings,
        label=table.label,
        header=table.header,
        rows=len(every),
        training=len(rows),
        held=len(held),
        classes=tuple(ClassFacts(*one) for one in zip(table.classes, *(c.tolist() for c in counts), strict=True)),
        baseline=float(judged[largest] / judged.sum()),
        scaled_already=table.scaled,
        columns=tuple(columns),
        sample=_sample(table, every[:ROWS], held, received),
        lost=_lost() if is_course else None,
        notes=table.notes,
    )


def _column(table: Table, place: int, rows: NDArray[np.int64], settings: Settings) -> tuple[ColumnFacts, Floats]:
    """Return what is to be known about a column, and what the network gets of the first rows (k,)."""
    values = table.features[:, [place]]
    empty = np.isnan(values)
    absent = empty | (values == 0) if table.columns[place] in table.zero_is_missing else empty
    gaps = absent if settings.fill_missing else empty
    scaling = Scaling.fitted(values[rows], gaps[rows])
    shown = scaling.filled(values[:ROWS], gaps[:ROWS])
    if settings.normalise and not table.scaled:
        shown = scaling.scaled(shown)
    there = np.sort(values[~absent])
    limits = (float(there[0]), float(np.median(there)), float(there[-1])) if len(there) else (np.nan,) * 3
    facts = ColumnFacts(
        name=table.columns[place],
        kind=_kind(there),
        missing=int(absent.sum()),
        smallest=limits[0],
        median=limits[1],
        largest=limits[2],
        histogram=histogram(there),
        low=float(scaling.low[0]),
        high=float(scaling.high[0]),
        filling=float(scaling.median[0]),
        turned=int((values == 0).sum()) if settings.table == "course" else 0,
    )
    return facts, shown[:, 0]


def _kind(values: Floats) -> Kind:
    """Return the kind of a column whose `values` are in rising order."""
    if not len(values):
        return "empty"
    if values[0] == values[-1]:
        return "constant"
    return "whole" if (values == np.rint(values)).all() else "decimal"


def histogram(values: Floats) -> NDArray[np.int64]:
    """Count `values`, in rising order, in as many equal steps as are worth it: few whole numbers have one each."""
    if not len(values):
        return np.zeros(1, np.int64)
    low, high = float(values[0]), float(values[-1])
    steps = min(high - low + 1, BINS) if _kind(values) == "whole" else BINS
    bins = max(int(steps), 1)
    width = high - low
    places = ((values - low) * (bins / width)).astype(np.int64) if width > 0 else np.zeros(len(values), np.int64)
    return np.bincount(places.clip(0, bins - 1), minlength=bins)


def _sample(
    table: Table, rows: NDArray[np.int64], held: NDArray[np.int64], received: NDArray[np.float32] | None
) -> Sample:
    values = table.features[rows]
    # scaled already: the course's file, in which 0 was -1
    zeros = (values == 0) & (table.scaled | np.isin(table.columns, table.zero_is_missing))
    return Sample(
        lines=table.lines[rows],
        values=values,
        classes=tuple(table.classes[label] for label in table.labels[rows]),
        held=np.isin(rows, held),
        marked=np.isnan(values) | zeros,
        received=received,
    )


def _lost() -> Sample:
    """Return the rows that the course's file lacks; the value in the middle of its column is marked."""
    raw, rows = pima.raw(), pima.lost_rows()
    values = raw.features[rows]
    middle = 2 * values == raw.features.min(0) + raw.features.max(0)
    return Sample(
        lines=raw.lines[rows],
        values=values,
        classes=tuple(raw.classes[label] for label in raw.labels[rows]),
        held=np.zeros(len(rows), np.bool_),
        marked=middle,
    )
