"""How a race stands: who has run how far, and what is drawn of each lane."""

from collections import Counter
from dataclasses import dataclass
from time import monotonic
from typing import TYPE_CHECKING, TypeAlias

import numpy as np
from numpy.typing import NDArray

from desktop.racing.competition import Plan, is_random
from desktop.racing.lane_key import LaneKey, keys
from desktop.racing.messages import Entrant
from engine.catalogue import Entry
from engine.verdict import FLOOR

if TYPE_CHECKING:
    from engine.race import Arrival, Lap
    from engine.verdict import Result

Floats: TypeAlias = NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class Track:
    """What a lane did: the geometric mean of its seeds after each epoch, the lowest and the highest, all (epochs,)."""

    mean: Floats
    low: Floats
    high: Floats
    diverged: bool = False


class Standing:
    """A race of `entry`, under way or over. What comes is only collected; `track` computes what was asked for."""

    def __init__(self, entry: Entry, plan: Plan, entrants: tuple[Entrant, ...]) -> None:
        self.entry, self.plan, self.entrants = entry, plan, entrants
        self.seeds = tuple(range(plan.seeds))
        self.keys: tuple[LaneKey, ...] = keys(entrants)
        self.by_accuracy = False
        self.random = any(is_random(one.entry) for one in entrants)
        self.arrivals: list[Arrival] = []
        self.ranking: tuple[Result, ...] = ()
        self.status = ""  # until it has ended
        self.chosen: int | None = None  # the lane that a person looks at
        self.version = 0  # grows with everything that comes
        self._running: dict[int, list[Floats]] = {}  # of each lane, what its present seed has done
        self._tracks: dict[int, Track] = {}
        self._began = monotonic()
        self._took: float | None = None

    @property
    def runs(self) -> int:
        """How many runs there are in all."""
        return len(self.entrants) * len(self.seeds)

    def seeds_done(self) -> tuple[int, int]:
        """Return how many seeds have arrived: of the lane that has the fewest, and the most.

        Before any has, those that are planned.
        """
        arrived = Counter(one.lane for one in self.arrivals)
        if not arrived:
            return len(self.seeds), len(self.seeds)
        counts = [arrived[lane] for lane in range(len(self.entrants))]
        return min(counts), max(counts)

    @property
    def done(self) -> float:
        """How many runs are done, with a part of the one under way."""
        part = max((sum(map(len, some)) for some in self._running.values()), default=0)
        return len(self.arrivals) + min(part / self.plan.epochs, 1.0)

    @property
    def seconds(self) -> float:
        """How long the race has taken."""
        return self._took if self._took is not None else monotonic() - self._began

    @property
    def leader(self) -> int | None:
        """The lane that is looked at: the one chosen, else the best."""
        if self.chosen is not None:
            return self.chosen
        return self.ranking[0].lane if self.ranking else None

    @property
    def of_training(self) -> bool:
        """Whether accuracy is that of the rows trained on: the course holds none of its table out."""
        return any(one.entry.holds_out and one.settings.table == "course" for one in self.entrants)

    def asks_often(self, lane: int) -> bool:
        """Whether an epoch of `lane` asks for up to 20 gradients, so that its epochs are no measure beside others."""
        return self.entrants[lane].settings.optimizer == "LBFGS"

    def lap(self, lap: "Lap") -> None:
        """Take what a lane has done on its way."""
        parts = self._running.setdefault(lap.lane, [])
        if lap.first == 1:
            parts.clear()
        parts.append(lap.losses.astype(np.float64))
        self._forget(lap.lane)

    def arrive(self, arrival: "Arrival") -> None:
        """Take what a lane has done with a seed, to its end."""
        self._running.pop(arrival.lane, None)
        self.arrivals.append(arrival)
        self._forget(arrival.lane)

    def rank(self, ranking: "tuple[Result, ...]") -> None:
        """Take the results so far, the best first."""
        self.ranking = ranking
        self.version += 1

    def end(self, status: str) -> None:
        """Note how it ended."""
        self._took = self.seconds
        self.status = status
        self.version += 1

    def _forget(self, lane: int) -> None:
        self._tracks.pop(lane, None)
        self.version += 1

    def track(self, lane: int) -> Track | None:
        """Return what is drawn of `lane`: the seeds that arrived, until then the first one on its way."""
        if lane not in self._tracks:
            there = [one for one in self.arrivals if one.lane == lane]
            whole = [one.losses for one in there if not one.diverged and len(one.losses)]
            if whole:
                self._tracks[lane] = _track(whole)
            elif there:
                self._tracks[lane] = _track([max((one.losses for one in there), key=len)], diverged=True)
            elif lane in self._running:
                self._tracks[lane] = _track([np.concatenate(self._running[lane])])
        found = self._tracks.get(lane)
        return found if found is not None and len(found.mean) else None

    def start(self) -> Floats | None:
        """Return the parameters (P,) that all begin with for the first seed; None where they are many, or differ."""
        starts = [one.start for one in self.arrivals if one.seed == 0]
        if not starts or not starts[0].size:
            return None
        same = all(np.array_equal(one, starts[0]) for one in starts)
        return starts[0] if same else None


def _track(losses: list[NDArray[np.floating]], *, diverged: bool = False) -> Track:
    """Return the mean of `losses`, each (epochs,): one that stopped early stays where it was."""
    longest = max(map(len, losses))
    rows = np.stack([np.pad(one.astype(np.float64), (0, longest - len(one)), mode="edge") for one in losses])
    with np.errstate(over="ignore"):
        mean = np.exp(np.log(np.maximum(rows, FLOOR)).mean(axis=0))
    return Track(mean, rows.min(axis=0), rows.max(axis=0), diverged)
