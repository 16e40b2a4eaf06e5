"""How fast a run is: digits a second, and the time that is left."""

from time import monotonic

from desktop.training.messages import Started
from engine.progress import Batches, Progress

SETTLING = 0.05
"""The weight of a new measurement of the speed: it settles within seconds, and does not jump."""


class Pace:
    """Follows the records of a run; knows where it stands."""

    def __init__(self) -> None:
        self.epochs = 1
        self.done = 0
        self._batch_size = 1
        self._batches_per_epoch = 1
        self._rate: float | None = None
        self._at = 0.0

    def start(self, started: Started) -> None:
        """Begin with a run; one that goes on begins where it stopped."""
        self.epochs = started.settings.epochs
        self._batch_size = started.settings.batch_size
        self._batches_per_epoch = started.batches_per_epoch
        self.done = sum(len(block.losses) for block in started.past.blocks)
        self._rate = None
        self._at = monotonic()

    def follow(self, records: tuple[Progress, ...]) -> None:
        """Measure the speed over the time since the last report, evaluations included."""
        batches = sum(len(record.losses) for record in records if isinstance(record, Batches))
        if not batches:
            return
        now = monotonic()
        rate = batches / max(now - self._at, 1e-6)
        self._rate = rate if self._rate is None else self._rate + SETTLING * (rate - self._rate)
        self._at = now
        self.done += batches

    def resume(self) -> None:
        """Begin to measure again after a pause, which does not count."""
        self._at = monotonic()

    @property
    def total(self) -> int:
        """The number of batches of the whole run."""
        return self.epochs * self._batches_per_epoch

    @property
    def fraction(self) -> float:
        """How much of the run is done, 0…1."""
        return min(self.done / self.total, 1.0)

    @property
    def epoch(self) -> int:
        """The epoch under way, from 1: while it is evaluated, that of the last batch."""
        return min(max(self.done - 1, 0) // self._batches_per_epoch + 1, self.epochs)

    @property
    def seconds_left(self) -> float | None:
        """The time to the end of the run, or None while the speed is not known."""
        return None if not self._rate else max(self.total - self.done, 0) / self._rate

    @property
    def digits_per_second(self) -> float | None:
        """The speed in training digits."""
        return None if self._rate is None else self._rate * self._batch_size
