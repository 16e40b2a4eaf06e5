"""What exercises and questions ask of a run, from whatever tells it: the run under way, or one that is stored."""

from dataclasses import dataclass

from engine.runs.store import Record, Status
from engine.settings import Settings


@dataclass(frozen=True)
class RunFacts:
    """How a run of `entry` stands after `epochs` whole epochs.

    `first_loss` and `last_loss` are those of its first and its last batch; NaN where they are not known. `accuracy`
    (0…1) is the last on digits or rows that it does not learn from, None where nothing is right or wrong. `parameters`
    are all of them where they are few, else ().
    """

    entry: str
    settings: Settings
    status: Status
    epochs: int
    first_loss: float
    last_loss: float
    accuracy: float | None = None
    parameters: tuple[float, ...] = ()

    @property
    def over(self) -> bool:
        """Whether it has come to its end, be it a bad one."""
        return self.status in ("finished", "diverged")

    @property
    def climbs(self) -> bool:
        """Whether the loss has grown, or is no number any more."""
        return self.status == "diverged" or self.last_loss > self.first_loss


def of_record(record: Record) -> RunFacts:
    """Return what a stored run tells by itself: no losses and no parameters."""
    accuracy = next((s.accuracy for s in reversed(record.scores) if s.part != "training" and s.correct), None)
    unknown = float("nan")
    return RunFacts(record.entry, record.settings, record.status, record.epoch, unknown, unknown, accuracy)
