"""The course: every entry, with its network, its data and the course's own settings. Imports no torch."""

from dataclasses import dataclass, field

from engine.errors import EngineError
from engine.settings import Settings
from engine.words import words


@dataclass(frozen=True)
class Entry:
    """One entry of the course.

    `network` names the class as "module:class", so that the picker stands before torch is imported.
    `summary` is the network in one line. `settings` are the course's own.
    """

    id: str
    chapter: str
    title: str
    summary: str
    network: str
    settings: Settings = field(default_factory=Settings)
    reads_digits: bool = True


DIGITS = words("course", "Handwritten digits")

COURSE: tuple[Entry, ...] = (
    Entry(
        id="C1",
        chapter=DIGITS,
        title=words("course", "MLP"),
        summary=words("course", "784 → 512 → 256 → 128 → 64 → 10, ReLU between"),
        network="engine.networks.digit_mlp:DigitMLP",
    ),
    Entry(
        id="C2",
        chapter=DIGITS,
        title=words("course", "Convolutional network"),
        summary=words("course", "conv 5×5 · pool · conv 5×5 · pool · 320 → 64 → 10"),
        network="engine.networks.cnn:CNN",
    ),
)


def entry(id_: str) -> Entry:
    """Return the entry `id_` ("C1"; case does not matter); raises EngineError `entry_unknown`."""
    for candidate in COURSE:
        if candidate.id == id_.upper():
            return candidate
    raise EngineError("entry_unknown", entry=id_, entries=", ".join(e.id for e in COURSE))
