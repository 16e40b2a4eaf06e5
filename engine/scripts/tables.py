"""The tables of diabetes as lines of a program: the raw one, and the course's made from it."""

from dataclasses import dataclass
from importlib.resources import files

import numpy as np
from numpy.typing import NDArray

from engine.datasets import kept, pima, preparation
from engine.datasets.preparation import Prepared
from engine.datasets.table import Table
from engine.errors import EngineError
from engine.scripts import own_table
from engine.scripts.script import Lines, path
from engine.settings import Settings

_RAW = """
table = np.loadtxt(DATA / "pima.csv", delimiter=",", skiprows=1)
features, labels = table[:, :-1], table[:, -1].astype(int)
"""
_COURSE = """
table = np.loadtxt(DATA / "pima.csv", delimiter=",", skiprows=1)
order = json.loads((DATA / "pima_order.json").read_text())  # which rows the course has: 9 are lost
single = table[:, :-1].astype(np.float32)
single = np.array([[float(f"{value:f}") for value in row] for row in single])
low, high = single.min(0), single.max(0)
features = (2 * (single - low) / (high - low) - 1)[order]
features = np.array([[float(f"{value:.6g}") for value in row] for row in features])
features[features == -1] = 0  # the flaw of the course's file: every lowest value became 0
labels = 1 - table[order, -1].astype(int)  # and its label is turned round: 1 says no diabetes
"""
_MISSING = """
measured = np.isin(np.arange(8), [1, 2, 3, 4, 5])  # nobody alive has a zero in these columns
missing = (features == 0) & measured
"""
_SPLIT = """
random = np.random.default_rng({seed})  # a fifth of each class is held out
rows = [random.permutation(np.flatnonzero(labels == one)) for one in range({classes})]
held = np.sort(np.concatenate([some[: {share}] for some in rows]))
rest = np.setdiff1d(np.arange(len(labels)), held)
"""
_SHARE, _CAREFUL_SHARE = "round(len(some) * 0.2)", "max(round(len(some) * 0.2), 1) if len(some) > 1 else 0"
_FILL = """
features[missing] = np.nan
median = np.nanmedian(features[rest], axis=0)  # of the rows that are trained on
features = np.where(missing, median, features)
"""
_FILL_EMPTY = """
features[missing] = np.nan
known = [column[~np.isnan(column)] for column in features[rest].T]  # of the rows that are trained on
median = [np.median(column) if len(column) else 0 for column in known]
features = np.where(missing, median, features)
"""
_SCALE = """
low, high = features[rest].min(0), features[rest].max(0)  # of the rows that are trained on
features = 2 * (features - low) / (high - low) - 1
"""
_CAREFUL_SCALE = """
low, high = features[rest].min(0), features[rest].max(0)  # of the rows that are trained on
width = np.where(high > low, high - low, np.inf)
features = (2 * ((features - low) / width) - 1).clip(-1e6, 1e6)
features[:, high == low] = 0  # what never varied says nothing
"""
_PROBABILITY = "targets = torch.tensor(labels).float().reshape(-1, 1)  # (N, 1)"


@dataclass(frozen=True)
class Facts:
    """How many examples are trained on, a table's features and classes, and whether some of its rows are held out."""

    count: int
    shape: dict[str, int]
    held: bool


def read(settings: Settings) -> Table:
    """Return the table that `settings` name; raises EngineError as their sources do, and `table_not_chosen`."""
    if settings.table == "own":
        if not settings.file:
            raise EngineError("table_not_chosen")
        return kept.read(settings.file, settings.label or None)
    return pima.course() if settings.table == "course" else pima.raw()


def add_path(lines: Lines, settings: Settings) -> None:
    """Write where the file is."""
    if settings.table == "own":
        lines.add(f"FILE = {path(settings.file)}", "data")
    else:
        lines.add(f"DATA = {path(str(files('resources') / 'tables'))}", "data")


def add(lines: Lines, settings: Settings, table: Table) -> Facts:
    """Write how the table is read and made ready: `inputs`, `targets`, and where some are held out, those."""
    prepared = preparation.prepared(
        table,
        settings.seed,
        fill_missing=settings.fill_missing,
        hold_out=settings.table != "course",
        scale=settings.normalise,
    )
    own, held = settings.table == "own", bool(len(prepared.held_rows))
    _add_reading(lines, settings, table)
    if settings.table != "course":
        careful = own and min((table.labels == one).sum() for one in range(len(table.classes))) < 3
        share = _CAREFUL_SHARE if careful else _SHARE
        lines.add(_SPLIT.format(seed=settings.seed, classes=len(table.classes), share=share), "data")
        _add_cleaning(lines, settings, table, prepared)
    _add_tensors(lines, len(table.classes), settings.table != "course", held)
    shape = {"features": len(table.columns), "classes": len(table.classes)}
    return Facts(len(prepared.rows), shape, held)


def _add_reading(lines: Lines, settings: Settings, table: Table) -> None:
    if settings.table == "own":
        own_table.add(lines, settings.file, table)
    else:
        lines.add(_COURSE if settings.table == "course" else _RAW, "data")


def _add_cleaning(lines: Lines, settings: Settings, table: Table, prepared: Prepared) -> None:
    """Write what is done about gaps, and the scaling."""
    gaps = bool(np.isnan(table.features).any())
    if gaps:
        lines.add("missing = np.isnan(features)", "data")
    elif settings.fill_missing and table.absent.any():
        lines.add(_MISSING, "data")
    if gaps or (settings.fill_missing and table.absent.any()):
        empty = np.isnan(table.features[prepared.rows]).all(0).any()
        lines.add(_FILL_EMPTY if empty else _FILL, "data")
    if prepared.scaled:
        scaling = prepared.scaling
        usual = (scaling.high > scaling.low).all() and max(map(_largest, (prepared.inputs, prepared.held_inputs))) < 1e6
        lines.add(_SCALE if usual else _CAREFUL_SCALE, "data")


def _largest(values: NDArray[np.float32]) -> float:
    return float(np.abs(values).max(initial=0))


def _add_tensors(lines: Lines, classes: int, split: bool, held: bool) -> None:
    lines.add("inputs = torch.tensor(features).float()", "data")
    many = "targets = torch.tensor(labels)"
    lines.add(_PROBABILITY if classes == 2 else many, "data")
    if held:
        lines.add("held_inputs, held_targets = inputs[held], targets[held]", "data")
    if split:
        lines.add("inputs, targets = inputs[rest], targets[rest]", "data")
