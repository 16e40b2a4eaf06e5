"""What may compete: one setting with several values, or entries on the same data; all else is the same for all."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any, get_args

from desktop.racing.messages import Entrant
from desktop.training.editors import parsed
from engine import catalogue
from engine.catalogue import TRAINED, Entry
from engine.errors import EngineError
from engine.settings import Settings
from engine.settings import field as declared

ENTRIES = "entries"
"""What differs where whole entries compete."""

# in the order in which they are offered; another start or another table would not be a race on the same track
DIFFERING = (
    "optimizer",
    "learning_rate",
    "momentum",
    "batch_size",
    "schedule",
    "normalise",
    "fill_missing",
    "shuffle",
    "cell",
    "skip",
    "block",
    "depth",
)
TELLING = ("cell", "skip", "normalise", "learning_rate")  # what an entry is about, the first that it offers
SAME_DATA = ("table", "file", "label", "fill_missing", "course_protocol", "device", "precision")
FEW = ("SGD", "Adam", "RMSprop")  # optimizers ticked at first where a run takes long
FAST = ("A", "B1")  # how ids begin of which five seeds take seconds
COMPARED = "A6"
MOST_SEEDS = 10


@dataclass(frozen=True)
class Plan:
    """What a person has chosen for the race of an entry: `chosen` values for each setting that may differ."""

    differs: str
    epochs: int
    learning_rate: float
    seeds: int
    chosen: Mapping[str, tuple[Any, ...]] = field(default_factory=dict)

    @property
    def values(self) -> tuple[Any, ...]:
        """The values of what differs now."""
        return self.chosen.get(self.differs, ())

    def choosing(self, values: tuple[Any, ...]) -> "Plan":
        """Return the plan with `values` for what differs now."""
        return replace(self, chosen={**self.chosen, self.differs: values})


def differing(entry: Entry) -> tuple[str, ...]:
    """Return what may differ in a race of `entry`: names of settings, and `ENTRIES`. Empty: there is none."""
    if entry.sweeps or not entry.trains:
        return ()
    settings = tuple(name for name in DIFFERING if name in entry.offers)
    return (*settings, ENTRIES) if len(rivals(entry)) > 1 else settings


def rivals(entry: Entry) -> tuple[Entry, ...]:
    """Return the entries, `entry` among them, that learn the same data by the same loss."""
    return tuple(one for one in TRAINED if not one.sweeps and _track(one) == _track(entry))


def _track(entry: Entry) -> tuple[str, str]:
    return entry.data.removesuffix("_or_saddle"), entry.loss


def is_random(entry: Entry) -> bool:
    """Whether a seed changes anything."""
    return "seed" in entry.offers


def options(entry: Entry, differs: str) -> tuple[Any, ...]:
    """Return all values that can be ticked, or () where any number can be typed."""
    if differs == ENTRIES:
        return tuple(one.id for one in rivals(entry))
    kind = declared(differs).annotation
    return (True, False) if kind is bool else get_args(kind)


def plan(entry: Entry, settings: Settings) -> Plan:
    """Return the plan that an entry begins with, whose present settings are `settings`."""
    offered = differing(entry)
    telling = next((name for name in TELLING if name in offered), "") or next(iter(offered), "")
    seeds = 1 if not is_random(entry) else 5 if entry.id.startswith(FAST) else 3
    return Plan(
        differs="optimizer" if entry.id == COMPARED else telling,
        epochs=settings.epochs,
        learning_rate=settings.learning_rate,
        seeds=seeds,
        chosen={name: _first(entry, settings, name) for name in offered},
    )


def _first(entry: Entry, settings: Settings, differs: str) -> tuple[Any, ...]:
    """Return the values that are chosen at first."""
    every = options(entry, differs)
    if differs == "optimizer" and entry.id != COMPARED:
        return tuple(one for one in every if one in (*FEW, settings.optimizer))
    if every:
        return every
    value = getattr(settings, differs)
    around = {
        "learning_rate": (value / 10, value, value * 10),
        "momentum": (0.0, 0.5, 0.9),
        "batch_size": (value // 4, value, value * 4) if value >= 4 else (1, 3),
        "depth": (1, 2, 4),
    }[differs]
    return tuple(float(f"{one:.6g}") if isinstance(one, float) else one for one in around if _fits(differs, one))


def _fits(name: str, value: Any) -> bool:
    try:
        parsed(name, value)
    except EngineError:
        return False
    return True


def entrants(entry: Entry, settings: Settings, chosen: Plan) -> tuple[Entrant, ...]:
    """Return who takes part; `settings` are those that the entry has now."""
    if chosen.differs != ENTRIES:
        common = settings.changed(epochs=chosen.epochs, learning_rate=chosen.learning_rate)
        return tuple(Entrant(v, entry, common.changed(**{chosen.differs: v})) for v in chosen.values)
    data = {name: getattr(settings, name) for name in SAME_DATA}
    found = []
    for one in map(catalogue.entry, chosen.values):
        own = settings.changed(surface="bowl") if one is entry else one.settings.changed(**data)
        found.append(Entrant(one.id, one, own.changed(epochs=chosen.epochs)))
    return tuple(found)


def same_start(entry: Entry, differs: str) -> bool:
    """Whether all begin with the very same weights: not where they are different networks."""
    return differs != ENTRIES and differs not in entry.built_from
