"""How long a race will take, before it begins: from what this computer has trained before, else by rule of thumb."""

from collections.abc import Iterable, Sequence
from statistics import median

from desktop.racing.messages import Entrant
from engine.runs.store import Record

# seconds an epoch on two cores of a laptop
USUAL = {"B2": 4e-4, "B3": 8e-3, "C1": 2.5, "C2": 5.0, "C3": 18.0, "C4": 14.0, "C5": 12.0}
TINY = 4e-4
SOME = 1.0  # seconds: shorter runs say nothing
LONG = 20.0  # seconds: it is told before the start


def seconds(entrants: Sequence[Entrant], seeds: int, records: Iterable[Record]) -> float:
    """Return about how long `entrants` take with `seeds` seeds."""
    known: dict[str, list[float]] = {}
    for record in records:
        if record.epoch and record.seconds > SOME:
            known.setdefault(record.entry, []).append(record.seconds / record.epoch)
    paces = {entry: median(some[-5:]) for entry, some in known.items()}
    usual = {one.entry.id: USUAL.get(one.entry.id, TINY) for one in entrants}
    return seeds * sum({**usual, **paces}[one.entry.id] * one.settings.epochs for one in entrants)
