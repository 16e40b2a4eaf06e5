"""Writes a run to its folder: first its state, then the record by which it is listed."""

from dataclasses import asdict
from datetime import UTC, datetime

from engine import device as devices
from engine.runs import checkpoint, store
from engine.runs.run import Run, State
from engine.runs.store import Record, Status


def save(run: Run, status: Status) -> Record:
    """Write `run` as it is now and return its record. Raises EngineError like `atomic_write`."""
    if status == "diverged":
        # the optimizer's memory led astray: what is worth keeping is the network
        checkpoint.save_network(store.state_file(run.id), run)
    else:
        checkpoint.save_state(store.state_file(run.id), run)
    record = Record(
        id=run.id,
        entry=run.entry.id,
        status=status,
        settings=run.settings,
        epoch=run.epoch,
        batch=run.batch,
        seconds=run.seconds,
        scores=[asdict(score) for score in run.history.scores],
        saved=datetime.now(UTC),
        device=devices.name(run.device),
        versions=checkpoint.versions(),
    )
    store.write(record)
    return record


def resume(run_id: str) -> tuple[Run, State]:
    """Return the run `run_id` and the state to give to `engine.train` with it.

    Raises EngineError `run_unknown`, `run_damaged`, or as `checkpoint.load` does.
    """
    store.record(run_id)
    found = checkpoint.load(store.state_file(run_id))
    state = found.state()
    return Run(found.entry, state.settings, run_id), state
