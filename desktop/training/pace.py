"""How fast a run is: digits a second, and the time that is left."""

import math
from time import monotonic

from desktop.training.messages import Past, Started
from engine.progress import Batches, Progress

MEMORY_SECONDS = 5.0
"""The speed is that of about the last so many seconds: it settles soon, and does not jump."""


SETTLED_SECONDS = 0.5
"""A speed measured for less time says little of the whole run: the first batches are slow, a single step more so."""


class Pace:
    """Follows the records of a run; knows where it stands."""

    def __init__(self) -> None:
        self.epochs = 1
        self.done = 0
        self._batch_size = 1
        self._batches_per_epoch = 1
        self._batches = 0.0  # of late, and the seconds they took: both fade alike
        self._seconds = 0.0
        self._at = 0.0

    def start(self, started: Started) -> None:
        """Begin with a run; one that goes on begins where it stopped."""
        self.epochs = started.settings.epochs
        self._batch_size = started.batch_size or started.settings.batch_size
        self._batches_per_epoch = started.batches_per_epoch
        self.done = sum(len(block.losses) for block in started.past.blocks)
        self._batches = self._seconds = 0.0
        self._at = monotonic()

    def follow(self, records: tuple[Progress, ...]) -> None:
        """Measure the speed over the time since the last report, evaluations included.

        Reports that come all at once, since the window was busy, count by the time they took together.
        """
        batches = sum(len(record.losses) for record in records if isinstance(record, Batches))
        if not batches:
            return
        now = monotonic()
        seconds = now - self._at
        fading = math.exp(-seconds / MEMORY_SECONDS)
        self._batches = fading * self._batches + batches
        self._seconds = fading * self._seconds + seconds
        self._at = now
        self.done += batches

    def go_back(self, past: Past) -> None:
        """Stand where `past` ends."""
        self.done = sum(len(block.losses) for block in past.blocks)
        self._at = monotonic()

    def change_epochs(self, epochs: int) -> None:
        """Train so many epochs; one that is begun is trained to its end."""
        self.epochs = max(epochs, math.ceil(self.done / self._batches_per_epoch))

    def resume(self) -> None:
        """Begin to measure again after a pause, which does not count."""
        self._at = monotonic()

    @property
    def _rate(self) -> float | None:
        """Batches a second, or None before anything was measured."""
        return self._batches / self._seconds if self._seconds > 0 else None

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
        """The time to the end of the run, or None while the speed is not known well enough."""
        if not self._rate or self._seconds < SETTLED_SECONDS:
            return None
        return max(self.total - self.done, 0) / self._rate

    @property
    def examples_per_second(self) -> float | None:
        """The speed in training digits."""
        return None if self._rate is None else self._rate * self._batch_size
