"""What the handwriting worker and the window tell each other: frozen values."""

from dataclasses import dataclass

from engine.datasets.own_digits import Digits
from engine.reading import Reading


@dataclass(frozen=True)
class MeasureOrder:
    """Let the networks `names` ("pretrained" or ids of runs) read `digits`. `number` marks every report."""

    number: int
    digits: Digits
    names: tuple[str, ...]


@dataclass(frozen=True)
class TuneOrder:
    """Train the network `name` on with the user's digits; a share `rehearsal` of each batch is of MNIST."""

    number: int
    name: str
    rehearsal: float


@dataclass(frozen=True)
class Measured:
    """How the network `name` has read the digits `ids`.

    `mnist`: the accuracy on MNIST's test digits of the network that ships; None for a run, whose record says it.
    """

    name: str
    ids: tuple[str, ...]
    reading: Reading
    mnist: float | None
