"""The runs on disk: a folder each, with `run.json` to list it and `state.safetensors` to go on or to classify.

Reads without torch, so that the window can list the runs before torch is there; `recorder` writes them.
"""

import logging
from datetime import datetime
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, ValidationError

from engine.catalogue import COURSE
from engine.errors import EngineError
from engine.files import atomic_write, home
from engine.progress import Score
from engine.runs import header, lock
from engine.settings import Settings

FORMAT = 1
"""Of `run.json`. Another field that can be missing is no other format."""

Status = Literal["running", "paused", "stopped", "finished", "diverged"]

log = logging.getLogger(__name__)


def _known(settings: Any) -> Any:
    """Leave out what only a newer Descent can set; a user's own settings are checked by their names, too."""
    if not isinstance(settings, dict):
        return settings
    return {name: value for name, value in settings.items() if name in Settings.model_fields}


class _Format(BaseModel):
    format: int = FORMAT


class Record(_Format):
    """What `run.json` holds. A run that says "running" with no program running was interrupted: it can go on.

    `scores` are the last of each part. What a newer Descent has added is passed over.
    """

    model_config = ConfigDict(extra="ignore")

    id: str
    entry: str
    status: Status
    settings: Annotated[Settings, BeforeValidator(_known)]
    epoch: int
    batch: int
    seconds: float
    scores: tuple[Score, ...]
    saved: datetime
    device: str
    versions: dict[str, str]
    discarded: bool = False  # its curves are drawn no more; its network stays

    @property
    def begun(self) -> datetime:
        """When the run began, as its id says (`run.new_id`), in local time; of another id, when it was saved last."""
        return begun_by(self.id) or self.saved.astimezone()

    @property
    def test_accuracy(self) -> float | None:
        """The test result of the network that is stored, 0…1; None: it was never tested, others of its run may be."""
        test = next((score for score in reversed(self.scores) if score.part == "test"), None)
        return test.accuracy if test is not None and self._stands_after(test.epoch) else None

    def _stands_after(self, tested: int) -> bool:
        """Whether the stored weights are those that were tested after the epoch `tested`, which is the last test."""
        if self.status == "finished":
            return True  # the test comes last; where the best epoch's weights are back, it was of these
        if self.batch > 0:  # an epoch is tested once all of it is trained; a diverged run goes back to within it
            return tested == self.epoch + 1 and self.status != "diverged"
        return tested == self.epoch and not self.settings.keep_best  # else the best may be back, not tested yet

    @property
    def can_continue(self) -> bool:
        """Whether the run was interrupted before its end, by closing or by a crash."""
        return self.status in ("running", "paused") and not self.discarded


def begun_by(run_id: str) -> datetime | None:
    """Return when a run began by its id, in local time; None of an id without a time."""
    try:
        return datetime.fromisoformat("T".join(run_id.split("-")[1:3])).astimezone()
    except ValueError:
        return None


def runs_folder() -> Path:
    """Return the folder that holds a folder a run."""
    return home() / "runs"


def state_file(run_id: str) -> Path:
    """Return the path of the network and state of the run `run_id`."""
    return runs_folder() / run_id / "state.safetensors"


def record(run_id: str) -> Record:
    """Return the record of `run_id`; raises EngineError `run_unknown`, `run_damaged` or `checkpoint_newer`."""
    if Path(run_id).name != run_id or run_id in ("", ".."):  # no way out of the folder
        raise EngineError("run_unknown", run=run_id)
    path = runs_folder() / run_id / "run.json"
    try:
        data = path.read_bytes()
        written = _Format.model_validate_json(data).format
        if written > FORMAT:
            raise EngineError("checkpoint_newer", path=str(path), found=written, known=FORMAT)
        found = Record.model_validate_json(data)
    except (FileNotFoundError, NotADirectoryError):
        raise EngineError("run_unknown", run=run_id) from None
    except (OSError, ValidationError):
        raise EngineError("run_damaged", run=run_id) from None
    if found.id != run_id:
        raise EngineError("run_damaged", run=run_id)
    return found


def records() -> list[Record]:
    """Return the readable runs of this course, in the order they were last saved.

    A damaged folder is passed over, never deleted, and so is one whose network was cut short: the log names it.
    """
    found = []
    known = {entry.id for entry in COURSE}
    folder = runs_folder()
    for path in folder.iterdir() if folder.is_dir() else []:
        try:
            one = record(path.name)
            _check_whole(state_file(one.id))
        except EngineError as error:
            log.warning("%s", error)
            continue
        if one.entry in known:
            found.append(one)
    return sorted(found, key=lambda one: (one.saved, one.id))


def _check_whole(path: Path) -> None:
    """Raise EngineError `file_missing` or `checkpoint_truncated`, as opening the file would."""
    if not header.is_whole(path):
        raise EngineError("checkpoint_truncated" if path.exists() else "file_missing", path=str(path))


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
