"""The runs on disk: a folder each, with `run.json` to list it and `state.safetensors` to go on or to classify.

Reads without torch, so that the window can list the runs before torch is there; `recorder` writes them.
"""

from datetime import datetime
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict, ValidationError

from engine.catalogue import COURSE
from engine.errors import EngineError
from engine.files import atomic_write, home
from engine.progress import Score
from engine.runs import lock
from engine.settings import Settings

Status = Literal["running", "paused", "stopped", "finished", "diverged"]


class Record(BaseModel):
    """What `run.json` holds. A run that says "running" with no program running was interrupted: it can go on."""

    model_config = ConfigDict(extra="forbid")

    format: int = 1
    id: str
    entry: str
    status: Status
    settings: Settings
    epoch: int
    batch: int
    seconds: float
    scores: tuple[Score, ...]
    saved: datetime
    device: str
    versions: dict[str, str]
    discarded: bool = False  # its curves are drawn no more; its network stays

    @property
    def test_accuracy(self) -> float | None:
        """The last test result, 0…1, or None."""
        tests = [score.accuracy for score in self.scores if score.part == "test"]
        return tests[-1] if tests else None

    @property
    def can_continue(self) -> bool:
        """Whether the run was interrupted before its end, by closing or by a crash."""
        return self.status in ("running", "paused") and not self.discarded


def runs_folder() -> Path:
    """Return the folder that holds a folder a run."""
    return home() / "runs"


def state_file(run_id: str) -> Path:
    """Return the path of the network and state of the run `run_id`."""
    return runs_folder() / run_id / "state.safetensors"


def record(run_id: str) -> Record:
    """Return the record of `run_id`; raises EngineError `run_unknown` or `run_damaged`."""
    if Path(run_id).name != run_id or run_id in ("", ".."):  # no way out of the folder
        raise EngineError("run_unknown", run=run_id)
    try:
        found = Record.model_validate_json((runs_folder() / run_id / "run.json").read_bytes())
    except (FileNotFoundError, NotADirectoryError):
        raise EngineError("run_unknown", run=run_id) from None
    except (OSError, ValidationError):
        raise EngineError("run_damaged", run=run_id) from None
    if found.id != run_id:
        raise EngineError("run_damaged", run=run_id)
    return found


def records() -> list[Record]:
    """Return the readable runs of this course, in the order they were last saved.

    A damaged folder is passed over, never deleted.
    """
    found = []
    known = {entry.id for entry in COURSE}
    folder = runs_folder()
    for path in folder.iterdir() if folder.is_dir() else []:
        try:
            one = record(path.name)
        except EngineError:
            continue
        if one.entry in known and state_file(one.id).is_file():
            found.append(one)
    return sorted(found, key=lambda one: (one.saved, one.id))


def write(one: Record) -> None:
    """Write the record of a run. Raises EngineError like `atomic_write`."""
    atomic_write(runs_folder() / one.id / "run.json", one.model_dump_json(indent=2).encode())


def discard(run_id: str) -> Record:
    """Let a run be neither gone on with nor drawn any more; its network stays.

    Raises EngineError `run_in_use`, as `record` does, and like `atomic_write`.
    """
    lock.check(run_id)
    one = record(run_id)
    status = "stopped" if one.can_continue else one.status
    one = one.model_copy(update={"status": status, "discarded": True})
    write(one)
    return one
