"""Families of shapes: the ways in which people write one digit."""

from collections.abc import Callable
from dataclasses import dataclass

from engine.datasets.pen.chance import Chance
from engine.datasets.pen.curves import Stroke

Drawing = Callable[[Chance], list[Stroke]]


@dataclass(frozen=True)
class Family:
    """A way to write `digit`: its name ("4 open"), its share among the digit's ways, and the function that draws it.

    `held_out` ones are never trained on: networks are tested on them.
    """

    digit: int
    name: str
    share: float
    draw: Drawing
    held_out: bool = False


FAMILIES: dict[str, Family] = {}
"""All families by name."""


def family(digit: int, name: str, share: float, held_out: bool = False) -> Callable[[Drawing], Drawing]:
    """Declare the function below it as a family of `digit`, called "`digit` `name`"."""

    def declare(draw: Drawing) -> Drawing:
        full = f"{digit} {name}"
        FAMILIES[full] = Family(digit, full, share, draw, held_out)
        return draw

    return declare
