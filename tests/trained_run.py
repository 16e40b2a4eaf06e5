"""Runs of the small networks, really trained: once in a process, and every time the same."""

from dataclasses import dataclass, replace
from functools import cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from desktop.training.messages import Started
from engine import catalogue
from engine.progress import Batches, Diverged, Progress
from engine.runs import store
from tests.made_up_run import kept

LONG = 300  # batches: shorter runs, and the last ones of the others, are told one by one


@dataclass(frozen=True)
class TrainedRun:
    """What the training worker would tell of a run: its start, all records, and the look of the last moment."""

    started: Started
    records: tuple[Progress, ...]
    look: dict[str, NDArray[np.float64]]
    epoch: int
    batch: int

    @property
    def status(self) -> store.Status:
        """How it ended, or that it goes on."""
        kind = type(self.records[-1]).__name__
        return {"Finished": "finished", "Diverged": "diverged"}.get(kind, "running")  # type: ignore[return-value]

    def stored(self, status: store.Status) -> store.Record:
        """Return its record, and put it where the window looks for it."""
        started = self.started
        return kept(started.run_id, started.entry_id, status, started.settings, self.epoch, self.batch)


@cache
def trained(entry_id: str, batches: int = 0, **chosen: Any) -> TrainedRun:
    """Train `entry_id` with the settings `chosen`: to the end, or for so many `batches`."""
    from desktop.training.past import past_of, started_of
    from engine.looks import look
    from engine.runs.run import Run
    from engine.training import _gradient_norm, train

    entry = catalogue.entry(entry_id)
    run = Run(entry, entry.settings.changed(**chosen), f"{entry_id}-20260101-120000-0000")
    usual, done, records = run.block_seconds, 0, []
    run.block_seconds = 0.0 if 0 < batches < LONG else usual
    past, progress = past_of(run.settings, run.history), train(run)
    for record in progress:
        if not records:
            started = started_of(run, past)
        records.append(record)
        if isinstance(record, Batches):
            # what was measured after a block is another number each time: the blocks end by the clock
            records[-1] = replace(record, gradient_norm=None)
            done = record.first + len(record.losses)
            run.block_seconds = 0.0 if 0 <= batches - done < LONG else usual
        if isinstance(record, Diverged) or done == batches > 0:
            break
    last = max(at for at, record in enumerate(records) if isinstance(record, Batches))
    if not any(isinstance(record, Diverged) for record in records):
        records[last] = replace(records[last], gradient_norm=_gradient_norm(run.network))
    seen = look(run)
    progress.close()
    return TrainedRun(started, tuple(records), seen, run.epoch, run.batch)
