"""How far the worker goes on by itself: freely, to the end of one step, or slowly; and the way back."""

import math
from collections.abc import Iterator
from contextlib import contextmanager
from time import monotonic
from typing import TYPE_CHECKING

from desktop.training.messages import Unit
from engine.progress import Batches, Progress

if TYPE_CHECKING:
    from engine.runs.run import Run
    from engine.runs.state import State

TURN_SECONDS = 0.008
"""How long one turn trains: a drawing waits at most this long for its answer."""

SLOW_MS = 400
"""From one batch to the next in slow motion."""

KEEP_SECONDS, KEEP_SHARE = 0.5, 300
"""A free run is kept so often, and never for more than a 300th of its time."""


class Share:
    """Measures what something costs, and says when it may be done anew: for a `part`th of the time at most."""

    def __init__(self, part: int) -> None:
        self._part = part
        self._began, self._spent = -math.inf, 0.0

    def due(self, least: float = 0.0) -> bool:
        """Say whether it may be done: not before `least` seconds after it was begun last."""
        return monotonic() - self._began >= max(least, self._part * self._spent)

    @contextmanager
    def spent(self) -> Iterator[None]:
        """Measure what is done within."""
        self._began = monotonic()
        try:
            yield
        finally:
            self._spent = monotonic() - self._began


class Stepping:
    """Decides for one run how much a turn does, when to pause by itself, and keeps states to step back to.

    `origin`: the stored state that the run goes on from; None: it begins from its seed.
    """

    def __init__(self, origin: "State | None" = None, *, slow: bool = False) -> None:
        from engine.runs.steps import Steps

        self.slow = slow
        self._unit: Unit | None = None
        self._origin = origin
        self._steps = Steps()
        self._keep_at = 0.0

    def begin(self, unit: Unit | None) -> None:
        """Go on freely, or only for one `unit`; where the run stands now will be kept."""
        self._unit, self._keep_at = unit, 0.0

    @property
    def free(self) -> bool:
        """Whether nothing but the end of the run makes it pause."""
        return self._unit is None

    @property
    def block_seconds(self) -> float:
        """How long a turn trains; 0: one batch. No step may train beyond its end."""
        return TURN_SECONDS if self.free and not self.slow else 0.0

    def interval(self, record: Progress) -> int:
        """Milliseconds from `record` to the next turn; an evaluation is nothing to be watched."""
        return SLOW_MS if self.slow and self.free and isinstance(record, Batches) else 0

    def before(self, run: "Run") -> None:
        """Make `run` ready for the next turn: keep where it stands, if it is time to."""
        run.block_seconds = self.block_seconds
        now = monotonic()
        if now >= self._keep_at or (self.slow and self.free):
            self._steps.keep(run)
            spent = monotonic() - now
            # nothing within a step: the way back leads to before it
            self._keep_at = now + max(KEEP_SECONDS, KEEP_SHARE * spent) if self.free else math.inf

    def over(self, record: Progress, run: "Run") -> bool:
        """Say whether the step ends with `record`."""
        if self._unit == "batch":
            return isinstance(record, Batches)
        return self._unit == "epoch" and _epoch_is_over(run)

    def back(self, run: "Run") -> bool:
        """Put `run` back to the newest kept state before where it stands; False: there is none."""
        state = self._steps.back(run)
        if state is not None:
            run.begin(state)
        elif not self._steps.forgetful and self._has_left_origin(run):
            run.begin(self._origin)
        else:
            return False
        return True

    def _has_left_origin(self, run: "Run") -> bool:
        return len(run.history.all_losses) > (0 if self._origin is None else len(self._origin.losses))


def _epoch_is_over(run: "Run") -> bool:
    """Say whether the present epoch of `run` is trained, and scored where it is to be."""
    from engine.evaluation import scored

    if run.batch < run.batches_per_epoch:
        return False
    scores = [run.history.score(part) for part in scored(run)]
    return all(score is not None and score.epoch == run.epoch + 1 for score in scores)
