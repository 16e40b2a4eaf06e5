"""What the window asks of the race worker. What it reports are `engine.race`'s own values, which are frozen."""

from dataclasses import dataclass
from typing import Any

from engine.catalogue import Entry
from engine.settings import Settings


@dataclass(frozen=True)
class Entrant:
    """One that takes part: `value` is what is different about it, a value of a setting or an entry's id."""

    value: Any
    entry: Entry
    settings: Settings


@dataclass(frozen=True)
class RaceOrder:
    """Let `entrants` race with each of `seeds`. `number` marks every report."""

    number: int
    entrants: tuple[Entrant, ...]
    seeds: tuple[int, ...]
