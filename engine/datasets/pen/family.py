"""Families of shapes: the ways in which people write one digit, and what they draw that is none."""

from collections.abc import Callable
from dataclasses import dataclass

from engine.datasets.pen.chance import Chance
from engine.datasets.pen.curves import Stroke

Drawing = Callable[[Chance], list[Stroke]]


NOTHING = 10
"""The label of drawings that are no digit."""


@dataclass(frozen=True)
class Family:
    """A way to write `digit`: its name ("4 open"), its share among the digit's ways, and the function that draws it.

    `digit` is `NOTHING` for what is none. `held_out` ones are never trained on: networks are tested on them.
    """

    digit: int
    name: str
    share: float
    draw: Drawing
    held_out: bool = False


FAMILIES: dict[str, Family] = {}
"""All families by name."""


def family(digit: int, name: str, share: float, held_out: bool = False) -> Callable[[Drawing], Drawing]:
    """Declare the function below it as a family of `digit`, called "`digit` `name`"; where it is none, `name`."""

    def declare(draw: Drawing) -> Drawing:
        full = name if digit == NOTHING else f"{digit} {name}"
        FAMILIES[full] = Family(digit, full, share, draw, held_out)
        return draw

    return declare
