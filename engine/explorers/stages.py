"""A step one node at a time: forward through the values, backward through the gradients, then w moves."""

from dataclasses import dataclass
from typing import Literal

from engine.explorers.autograd import Explored

Phase = Literal["start", "forward", "seed", "backward", "update"]


@dataclass(frozen=True)
class Stage:
    """What is known at one stage. `node` is the one that has just been computed, or has just handed on its gradient.

    `known`: nodes with a value. `gradients`: by node, as far as they have arrived. `passed`: the edges (source, target)
    that backward has gone along, `fresh` those of the last move in either direction.
    """

    at: int
    phase: Phase
    node: int | None
    known: frozenset[int]
    gradients: dict[int, float]
    passed: frozenset[tuple[int, int]]
    fresh: frozenset[tuple[int, int]]


def last(found: Explored) -> int:
    """Return the number of the last stage: 0 is the start, then forward, the gradient 1, backward, and the new w."""
    return len(found.forward) + len(found.backward) + 2


def stage(found: Explored, at: int) -> Stage:
    """Return stage `at` (0 … `last`) of the step `found`."""
    forward, backward = len(found.forward), max(0, at - len(found.forward) - 1)
    leaves = {box.index for box in found.nodes if box.operation == "leaf"}
    known = frozenset(leaves | set(found.forward[:at]))
    handed = found.backward[:backward]
    passed = frozenset((one.source, one.target) for one in found.edges if one.carries and one.target in handed)
    phase: Phase = "start"
    node = None
    if 0 < at <= forward:
        phase, node = "forward", found.forward[at - 1]
    elif at == forward + 1:
        phase, node = "seed", found.end
    elif at > forward:
        phase, node = ("backward", handed[-1]) if at < last(found) else ("update", found.weight)
    fresh = frozenset(
        (one.source, one.target)
        for one in found.edges
        if one.target == node and phase in ("forward", "backward") and (one.carries or phase == "forward")
    )
    gradients = found.arrived[min(backward, len(found.backward))] if at > forward else {}
    return Stage(at, phase, node, known, gradients, passed, fresh)
