"""Scribbles, signs and halves of digits: what a network should not take for a digit."""

import numpy as np

from engine.datasets.pen.chance import Chance
from engine.datasets.pen.curves import Point, Stroke, arc, stroke
from engine.datasets.pen.family import NOTHING, family


def _wander(r: Chance, count: int, inertia: float) -> Stroke:
    """Return a stroke of `count` points, each a step further: the more inertia, the rounder."""
    step = r.generator.standard_normal((r.count, count, 2))
    for place in range(1, count):
        step[:, place] += inertia * step[:, place - 1]
    walk = np.cumsum(step, axis=1)
    walk -= walk.min(axis=1, keepdims=True)
    walk /= walk.max(axis=(1, 2), keepdims=True)
    return Stroke(walk - np.array([0.5, 0.0]))


@family(NOTHING, "wander", 8)
def _wandering(r: Chance) -> list[Stroke]:
    return [_wander(r, 14, 0.4)]


@family(NOTHING, "two wanders", 6)
def _two(r: Chance) -> list[Stroke]:
    return [_wander(r, 8, 0.6), _wander(r, 6, 0.3)]


@family(NOTHING, "to and fro", 5)
def _to_and_fro(r: Chance) -> list[Stroke]:
    high = np.linspace(0, 1, 9)
    points: list[Point] = [((-1.0) ** k * r.within(0.25, 0.5), y + r.about(0, 0.05)) for k, y in enumerate(high)]
    return [stroke(points)]


@family(NOTHING, "coil", 5)
def _coil(r: Chance) -> list[Stroke]:
    turns, forward = r.within(2.5, 4.5), r.within(0.4, 1.2)
    angle = [2 * np.pi * turns * share for share in np.linspace(0, 1, 28)]
    share = np.linspace(0, 1, 28)
    return [stroke([(forward * s + 0.3 * np.sin(a), 0.5 - 0.5 * np.cos(a)) for s, a in zip(share, angle, strict=True)])]


@family(NOTHING, "triangle", 2)
def _triangle(r: Chance) -> list[Stroke]:
    wide = r.within(0.4, 0.65)
    return [stroke([(r.about(0, 0.1), 0.0), (-wide, 1.0)], [(wide, 1.0)], [(0.02, 0.02)])]


@family(NOTHING, "tick", 2)
def _tick(r: Chance) -> list[Stroke]:
    return [stroke([(-r.within(0.25, 0.45), r.within(0.5, 0.7)), (0.0, 1.0)], [(r.within(0.4, 0.7), 0.0)])]


@family(NOTHING, "plus", 2)
def _plus(r: Chance) -> list[Stroke]:
    wide = r.within(0.35, 0.55)
    return [stroke([(0.0, 0.0), (r.about(0, 0.04), 1.0)]), stroke([(-wide, 0.5), (wide, r.about(0.5, 0.05))])]


@family(NOTHING, "equals", 2)
def _equals(r: Chance) -> list[Stroke]:
    gap = r.within(0.12, 0.3)
    return [stroke([(-0.5, -gap), (0.5, r.about(0, 0.04) - gap)]), stroke([(-0.5, gap), (0.5, gap + r.about(0, 0.04))])]


@family(NOTHING, "flat line", 2)
def _flat(r: Chance) -> list[Stroke]:
    return [stroke([(-0.5, r.about(0, 0.06)), (0.0, r.about(0, 0.05)), (0.5, r.about(0, 0.06))])]


@family(NOTHING, "arch", 3)
def _arch(r: Chance) -> list[Stroke]:
    return [stroke(arc((0.0, 1.0), (r.within(0.5, 1.0), 1.0), r.within(-95, -75), r.within(75, 95), 7))]


@family(NOTHING, "half of 2", 3)
def _half_two(r: Chance) -> list[Stroke]:
    return [stroke([(0.45, 0.0), (0.1, 0.45), (-0.45, 1.0)], [(r.within(0.5, 1.0), r.about(1.0, 0.05))])]


@family(NOTHING, "half of 5", 3)
def _half_five(r: Chance) -> list[Stroke]:
    return [
        stroke(
            [(r.within(0.5, 0.9), r.about(0.0, 0.04)), (-0.3, 0.0)], [(-0.35 + r.about(0, 0.05), r.within(0.6, 1.0))]
        )
    ]


@family(NOTHING, "dot", 2)
def _dot(r: Chance) -> list[Stroke]:
    return [Stroke(np.zeros((r.count, 1, 2)))]


@family(NOTHING, "scrawl", 8, held_out=True)
def _scrawl(r: Chance) -> list[Stroke]:
    turns = r.generator.integers(1, 6, (r.count, 1, 2, 3))
    phase = r.generator.uniform(0, 2 * np.pi, (r.count, 1, 2, 3))
    share = np.linspace(0, 1, 36)[None, :, None, None]
    return [Stroke(np.sin(2 * np.pi * turns * share + phase).sum(axis=3) / 4 + np.array([0.0, 0.5]))]


@family(NOTHING, "hatching", 5, held_out=True)
def _hatching(r: Chance) -> list[Stroke]:
    lines = []
    for place in np.linspace(-0.5, 0.5, 5):
        start: Point = (place + r.about(0.1, 0.06), r.within(0.0, 0.15))
        lines.append(stroke([start, (place + r.about(-0.1, 0.06), r.within(0.85, 1.0))]))
    return lines


@family(NOTHING, "star", 3, held_out=True)
def _star(r: Chance) -> list[Stroke]:
    turned = r.about(0, 15)
    corners = [arc((0.0, 0.5), (0.5, 0.5), turned + 144 * k, turned + 144 * k, 1) for k in range(6)]
    return [stroke(*corners)]


@family(NOTHING, "heart", 3, held_out=True)
def _heart(r: Chance) -> list[Stroke]:
    wide, dip = r.within(0.4, 0.6), r.within(0.15, 0.32)
    left: list[Point] = [(-0.5 * wide, 0.0), (-wide, 0.3), (-0.5 * wide, 0.7), (0.0, 1.0)]
    return [stroke([(0.0, dip), *left], [(0.5 * wide, 0.7), (wide, 0.3), (0.5 * wide, 0.0), (0.0, dip)])]


@family(NOTHING, "half of 0", 4, held_out=True)
def _half_zero(r: Chance) -> list[Stroke]:
    return [stroke(arc((0.0, 0.0), (r.within(0.5, 0.9), 1.0), r.within(80, 95), r.within(265, 280), 7))]


@family(NOTHING, "half of 4", 4, held_out=True)
def _half_four(r: Chance) -> list[Stroke]:
    left, right = r.within(0.35, 0.6), r.within(0.2, 0.45)
    bar = stroke([(-left, r.about(0.15, 0.05)), (right, r.about(0.15, 0.05))])
    return [bar, stroke([(0.0, 0.0), (r.about(0, 0.04), 1.0)])]
