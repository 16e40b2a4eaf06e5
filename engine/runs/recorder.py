"""Writes a run to its folder: first its state, then the record by which it is listed."""

from datetime import UTC, datetime

from engine import device as devices
from engine.runs import checkpoint, store
from engine.runs.lock import Lock
from engine.runs.run import Run
from engine.runs.state import History, State
from engine.runs.store import Record, Status
from engine.settings import Settings


def save(run: Run, status: Status) -> Record:
    """Write `run` as it is now and return its record; a run that has diverged cannot go on, whatever `status` says.

    Raises EngineError like `atomic_write`.
    """
    if status == "diverged" or not run.is_finite():
        # the optimizer's memory led astray, even if no loss has shown it yet: what is worth keeping is the network
        status = "diverged"
        checkpoint.save_network(store.state_file(run.id), run, measured=True)
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
        scores=run.history.results(),
        saved=datetime.now(UTC),
        device=devices.name(run.device),
        versions=checkpoint.versions(),
    )
    store.write(record)
    return record


def resume(run_id: str) -> tuple[Run, State, Lock]:
    """Return the run `run_id`, the state to give to `engine.train` with it, and the lock that the caller holds now.

    Raises EngineError `run_unknown`, `run_damaged`, `run_in_use`, or as `checkpoint.load` and `Checkpoint.state` do.
    """
    store.record(run_id)  # first: a lock would make a folder for what is no run
    lock = Lock(run_id)  # before the state is read: nobody writes a newer one meanwhile
    try:
        found = checkpoint.load(store.state_file(run_id))
        state = found.state()
    except BaseException:
        lock.release()
        raise
    return Run(found.entry, state.settings, run_id), state, lock


def recall(run_id: str) -> tuple[Settings, History]:
    """Return the settings of the run `run_id` and what it had measured, whether it can go on or not.

    Raises EngineError `run_unknown`, `run_damaged`, or as `checkpoint.load` and `Checkpoint.history` do.
    """
    store.record(run_id)
    found = checkpoint.load(store.state_file(run_id))
    return found.meta.settings, found.history()
