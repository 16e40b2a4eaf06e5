"""Short ways to train in a test, and to compare what came out to the last bit."""

from typing import Any

import numpy as np

from engine.catalogue import entry
from engine.progress import Progress
from engine.runs.run import Run
from engine.runs.state import State
from engine.training import train


def run_of(id_: str, **settings: Any) -> Run:
    """Return a run of the course's entry on the CPU, by default two epochs."""
    found = entry(id_)
    return Run(found, found.settings.changed(**{"epochs": 2, "device": "cpu", **settings}))


def train_all(run: Run, state: State | None = None, block_seconds: float = 0) -> list[Progress]:
    """Train to the end and return all records."""
    return list(train(run, state, block_seconds=block_seconds))


def outcome(run: Run) -> dict[str, Any]:
    """Return all that the training decided, in a form that compares bit for bit."""
    state = run.state()
    return {
        "weights": _bytes(state.weights),
        "optimizer": {number: _bytes(slots) for number, slots in state.optimizer.items()},
        "best": None if state.best is None else (state.best.epoch, _bytes(state.best.weights)),
        "path": state.path.tobytes(),
        "losses": state.losses.tobytes(),
        "accuracies": state.accuracies.tobytes(),
        "scores": state.scores,
        "changes": [(change.name, change.old, change.new) for change in state.changes],
        "place": (state.epoch, state.batch),
        "order": state.order_generator.numpy().tobytes(),
    }


def _bytes(tensors: dict[str, Any]) -> dict[str, bytes]:
    return {name: value.contiguous().numpy().tobytes() for name, value in tensors.items()}


def differences(one: Run, other: Run) -> list[str]:
    """Return the names of what differs between two trained runs."""
    first, second = outcome(one), outcome(other)
    return [name for name in first if first[name] != second[name]]


def losses(run: Run) -> np.ndarray:
    """Return all losses so far."""
    return run.state().losses
