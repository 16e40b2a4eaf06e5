"""What exercises and questions ask of a run, from whatever tells it: the run under way, or one that is stored."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from engine.progress import Batches, Diverged, Finished, Progress, Score
from engine.runs.store import Record, Status
from engine.settings import Settings

UNKNOWN = float("nan")


@dataclass(frozen=True)
class RunFacts:
    """How a run of `entry` stands after `epochs` whole epochs.

    `first_loss` and `last_loss` are those of its first and its last batch; NaN where they are not known. `accuracy`
    (0…1) is the last on digits or rows that it does not learn from, None where nothing is right or wrong. `parameters`
    are all of them where they are few, else (). `changed` names the settings that did not stay as they were.
    """

    entry: str
    settings: Settings
    status: Status
    epochs: int
    first_loss: float
    last_loss: float
    accuracy: float | None = None
    parameters: tuple[float, ...] = ()
    changed: frozenset[str] = frozenset()

    @property
    def over(self) -> bool:
        """Whether it has come to its end, be it a bad one."""
        return self.status in ("finished", "diverged")

    @property
    def ended(self) -> bool:
        """Whether it goes on no more: it came to its end, or somebody ended it."""
        return self.over or self.status == "stopped"

    @property
    def climbs(self) -> bool:
        """Whether the loss has grown, or is no number any more."""
        return self.status == "diverged" or self.last_loss > self.first_loss


def of_record(record: Record) -> RunFacts:
    """Return what a stored run tells by itself: no losses and no parameters."""
    accuracy = _accuracy({score.part: score for score in record.scores})
    return RunFacts(record.entry, record.settings, record.status, record.epoch, UNKNOWN, UNKNOWN, accuracy)


class Observer:
    """Follows one run by its records, and says how it stands."""

    def __init__(self, entry: str, settings: Settings, batches_per_epoch: int) -> None:
        self._entry, self._settings, self._batches = entry, settings, batches_per_epoch
        self._status: Status = "running"
        self._trained = 0  # batches
        self._first_loss = self._last_loss = UNKNOWN
        self._scores: dict[str, Score] = {}
        self._parameters: tuple[float, ...] = ()
        self._changed: frozenset[str] = frozenset()

    def add(self, records: Iterable[Progress]) -> None:
        """Take note of what happened."""
        for record in records:
            if isinstance(record, Batches):
                self._add_batches(record)
            elif isinstance(record, Score):
                self._scores[record.part] = record
            elif isinstance(record, Diverged):
                self._status = "diverged"
            elif isinstance(record, Finished):
                self._finish(record)

    def _add_batches(self, record: Batches) -> None:
        if len(record.losses) == 0:
            return
        if record.first == 0:
            self._first_loss = float(record.losses[0])
        self._last_loss = float(record.losses[-1])
        self._trained = record.first + len(record.losses)
        if record.path.size:
            self._parameters = tuple(float(one) for one in record.path[-1])

    def _finish(self, record: Finished) -> None:
        self._status = "finished"
        if record.test is not None:
            self._scores[record.test.part] = record.test
        if record.parameters.size:
            self._parameters = tuple(float(one) for one in record.parameters)

    def change(self, name: str, value: Any) -> None:
        """Take a setting that was changed on the way."""
        self._settings = self._settings.changed(**{name: value})
        self._changed |= {name}

    def end(self, status: Status) -> None:
        """Take note of how it ended."""
        self._status = status

    @property
    def facts(self) -> RunFacts:
        """How the run stands now."""
        return RunFacts(
            self._entry,
            self._settings,
            self._status,
            self._trained // self._batches,
            self._first_loss,
            self._last_loss,
            _accuracy(self._scores),
            self._parameters,
            self._changed,
        )


def _accuracy(scores: dict[Any, Score]) -> float | None:
    """Return the share that is right of what was held out, by part: a test comes last, and counts."""
    for part in ("test", "validation"):
        if part in scores and scores[part].correct:
            return scores[part].accuracy
    return None
