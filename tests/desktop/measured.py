"""The first batches of real runs, as the training worker tells them: the pictures take what the engine really gives."""

from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray

from desktop.training.messages import Started
from desktop.training.past import past_of, started_of
from engine.catalogue import entry
from engine.looks import look
from engine.progress import Progress
from engine.runs.run import Run
from engine.training import train


@dataclass(frozen=True)
class Measured:
    """What a run of an entry reports: that it began, its records, and what its picture looks at."""

    started: Started
    records: tuple[Progress, ...]
    seen: dict[str, NDArray[np.float64]]


@cache
def measured(entry_id: str, **chosen: object) -> Measured:
    """Train `entry_id` for three records, with the course's settings but those that are `chosen`."""
    run = Run(entry(entry_id), entry(entry_id).settings.changed(device="cpu", **chosen), f"{entry_id}-1")
    run.block_seconds = 0.0
    progress = train(run)
    records = [next(progress)]
    started = started_of(run, past_of(run.settings, run.history))
    records += [next(progress), next(progress)]
    seen = look(run)
    progress.close()
    return Measured(started, tuple(records), seen)
