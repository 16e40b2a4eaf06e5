"""How far the worker goes on by itself: freely, to the end of one step, or slowly; and the way back."""

from time import monotonic
from typing import TYPE_CHECKING

from desktop.training.messages import Unit
from engine.progress import Batches, Progress

if TYPE_CHECKING:
    from engine.runs.run import Run, State

TURN_SECONDS = 0.008
"""How long one turn trains: a drawing waits at most this long for its answer."""

SLOW_MS = 400
"""From one batch to the next in slow motion."""

KEEP_SECONDS, KEEP_SHARE = 0.5, 300
"""A free run is kept so often, and never for more than a 300th of its time."""


class Stepping:
    """Decides for one run how much a turn does, when to pause by itself, and keeps states to step back to."""

    def __init__(self, *, slow: bool = False) -> None:
        from engine.runs.steps import Steps

        self.slow = slow
        self._unit: Unit | None = None
        self._epoch = 0
        self._steps = Steps()
        self._keep_at = 0.0

    def begin(self, unit: Unit | None, run: "Run") -> None:
        """Go on freely, or only for one `unit`."""
        self._unit, self._epoch = unit, run.epoch
        self._keep_at = 0.0
        run.block_seconds = 0.0 if unit == "batch" or self.slow else TURN_SECONDS

    @property
    def interval(self) -> int:
        """Milliseconds from one turn to the next."""
        return SLOW_MS if self.slow and self._unit is None else 0

    def before(self, run: "Run") -> None:
        """Keep where `run` stands, if it is time to."""
        now = monotonic()
        if self.slow or now >= self._keep_at:
            self._steps.keep(run)
            spent = monotonic() - now
            self._keep_at = now + max(KEEP_SECONDS, KEEP_SHARE * spent)

    def over(self, record: Progress, run: "Run") -> bool:
        """Say whether the step ends with `record`."""
        if self._unit == "batch":
            return isinstance(record, Batches)
        return self._unit == "epoch" and run.epoch > self._epoch

    def back(self, run: "Run") -> "State | None":
        """Return the state before where `run` stands that is to be gone back to, or None."""
        return self._steps.back(run)

    @property
    def can_go_back(self) -> bool:
        """Whether anything is kept."""
        return len(self._steps) > 0
