"""What the training worker and the window tell each other: frozen values, nothing that is still being written."""

import logging
from dataclasses import dataclass
from typing import Any, Literal, TypeAlias

import numpy as np
from numpy.typing import NDArray

from engine.errors import EngineError
from engine.progress import Batches, Change, Score
from engine.settings import Settings

Unit: TypeAlias = Literal["batch", "epoch"]
"""What one step is."""

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Hardware:
    """What this computer offers: devices as (kind, name), the precisions, and the threads of the CPU."""

    devices: tuple[tuple[str, str], ...]
    precisions: tuple[str, ...]
    threads: int


@dataclass(frozen=True)
class Order:
    """Train entry `entry_id` with `settings`, or go on with the stored run `resume`. `number` marks every report.

    `step`: pause after the first "batch" or "epoch"; "": go on.
    """

    number: int
    entry_id: str
    settings: Settings
    resume: str | None = None
    step: Unit | Literal[""] = ""


@dataclass(frozen=True)
class Table:
    """The table that a run learns from: its columns, the share of its larger class (0…1), and how many classes."""

    features: tuple[str, ...]
    baseline: float
    classes: int


@dataclass(frozen=True)
class Past:
    """What a stored run had measured: its batches, its scores, and the settings changed on the way.

    `start` (1, P) are the parameters before the first step, where they are few, else (0, 0).
    `table`: what it learns from, if that is a table which can still be read.
    """

    batches_per_epoch: int
    blocks: tuple[Batches, ...]
    scores: tuple[Score, ...]
    changes: tuple[Change, ...]
    settings: Settings
    start: NDArray[np.float64]
    table: Table | None = None


@dataclass(frozen=True)
class Started:
    """A run is under way: who it is, how long an epoch is, and what it had measured before.

    `batch_size` is that of its batches where there are fewer examples than the settings would take; None: as they say.
    """

    run_id: str
    entry_id: str
    settings: Settings
    batches_per_epoch: int
    device: str
    parameters: int
    past: Past
    batch_size: int | None = None


@dataclass(frozen=True)
class Problem:
    """An engine error on its way to the window: its code and the values of its sentence."""

    code: str
    values: dict[str, Any]


def problem(error: Exception) -> Problem:
    """Return `error` for the window; one that nobody foresaw goes to the log with all its lines."""
    if isinstance(error, EngineError):
        log.info("%s", error)  # the window says it
        return Problem(error.code, error.values)
    log.error("An error that nobody foresaw", exc_info=error)
    return Problem("unforeseen", {"error": f"{type(error).__name__}: {error}"})
