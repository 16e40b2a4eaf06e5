"""A table made ready for training: rows held out, gaps filled, columns scaled, all by the training rows alone."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from engine.datasets.table import Table

HELD_OUT = 0.2
# a value this far outside what the training rows hold says no more than a nearer one, and stays finite in float32
_FAR = 1e6

Floats = NDArray[np.float64]
Indices = NDArray[np.int64]


def split(labels: Indices, seed: int, held_out: float = HELD_OUT) -> tuple[Indices, Indices]:
    """Return the training and the held-out rows, each in rising order, drawn by `seed`.

    Stratified: of every class the share `held_out`, at least one row; the only row of a class is trained on.
    """
    generator = np.random.default_rng(seed)
    drawn = [np.empty(0, np.int64)]
    for class_ in np.unique(labels):
        rows = generator.permutation(np.flatnonzero(labels == class_))
        drawn.append(rows[: max(round(len(rows) * held_out), 1) if len(rows) > 1 else 0])
    held = np.sort(np.concatenate(drawn))
    return np.setdiff1d(np.arange(len(labels)), held), held


@dataclass(frozen=True, eq=False)
class Scaling:
    """What the training rows say of each column, (F,) each: the median put in gaps, and the range scaled to -1…1.

    A column without any value among the training rows has median, low and high 0.
    """

    median: Floats
    low: Floats
    high: Floats

    @classmethod
    def fitted(cls, features: Floats, absent: NDArray[np.bool_]) -> "Scaling":
        """Learn from the training rows (N, F); what is `absent` counts for the range as the median does."""
        columns = zip(features.T, absent.T, strict=True)
        median = np.array([np.median(column[~gone]) if not gone.all() else 0.0 for column, gone in columns])
        filled = np.where(absent, median, features)
        return cls(median, filled.min(0), filled.max(0))

    def filled(self, features: Floats, absent: NDArray[np.bool_]) -> Floats:
        """Return `features` (N, F) with the median in place of what is `absent`."""
        return np.where(absent, self.median, features)

    def scaled(self, features: Floats) -> Floats:
        """Return `features` (N, F) with low → -1 and high → 1; a column that never varied in training is 0."""
        width = self.high - self.low
        share = np.full_like(features, 0.5)
        with np.errstate(over="ignore"):
            np.divide(features - self.low, width, out=share, where=width > 0)
        return (2 * share - 1).clip(-_FAR, _FAR)


@dataclass(frozen=True, eq=False)
class Prepared:
    """A table as a network takes it.

    `inputs` (N, F) float32; `targets` as its loss takes them: (N, 1) float32, 0 or 1, for two classes, (N,) int64 for
    more. `held_inputs` and `held_targets` likewise, for the rows that are not trained on. `rows` and `held_rows` are
    their places in the table. `scaling` is what was learned from the training rows; `scaled` says whether the inputs
    are scaled by it.
    `training_baseline` is the share of the training rows' largest class in them, `held_baseline` in the held-out
    rows (None without any).
    """

    features: tuple[str, ...]
    classes: tuple[str, ...]
    inputs: NDArray[np.float32]
    targets: NDArray[np.float32] | Indices
    rows: Indices
    held_inputs: NDArray[np.float32]
    held_targets: NDArray[np.float32] | Indices
    held_rows: Indices
    scaling: Scaling
    scaled: bool
    training_baseline: float
    held_baseline: float | None

    @property
    def baseline(self) -> float:
        """What always answering the largest class gets right: of the held-out rows, or of all where none are."""
        return self.training_baseline if self.held_baseline is None else self.held_baseline


def prepared(
    table: Table, seed: int, *, fill_missing: bool = False, hold_out: bool = True, scale: bool = True
) -> Prepared:
    """Make `table` ready, with `HELD_OUT` of its rows held out as `seed` draws them unless `hold_out` is off.

    Gaps get the training rows' median; zeros that mean missing stay zeros unless `fill_missing`. A table that is
    scaled already is left as it is, and so is any without `scale`.
    """
    every = np.arange(len(table.labels))
    rows, held = split(table.labels, seed) if hold_out else (every, every[:0])
    absent = table.absent if fill_missing else np.isnan(table.features)
    scaling = Scaling.fitted(table.features[rows], absent[rows])
    features = scaling.filled(table.features, absent)
    if scaled := scale and not table.scaled:
        features = scaling.scaled(features)
    inputs = features.astype(np.float32)
    targets = _targets(table)
    largest = table.labels == np.bincount(table.labels[rows]).argmax()
    return Prepared(
        features=table.columns,
        classes=table.classes,
        inputs=inputs[rows],
        targets=targets[rows],
        rows=rows,
        held_inputs=inputs[held],
        held_targets=targets[held],
        held_rows=held,
        scaling=scaling,
        scaled=scaled,
        training_baseline=float(largest[rows].mean()),
        held_baseline=float(largest[held].mean()) if len(held) else None,
    )


def _targets(table: Table) -> NDArray[np.float32] | Indices:
    if len(table.classes) > 2:
        return table.labels
    return table.labels.astype(np.float32).reshape(-1, 1)
