"""1: a bar, with a flag of any length and angle, a foot, hooked, folded, like λ."""

import numpy as np

from engine.datasets.pen.chance import Chance
from engine.datasets.pen.curves import Number, Point, Stroke, between, ray, stroke
from engine.datasets.pen.family import family

TOP: Point = (0.0, 0.0)


def _stem(r: Chance, bow: float = 0.03) -> list[Point]:
    """Return the stem from below its top to its end."""
    end: Point = (r.about(0, 0.04), 1.0)
    return [between(TOP, end, 0.5, r.about(0, bow)), end]


def _flag(angle: Number, length: Number) -> Point:
    return ray(TOP, 180 + angle, length)


def _tip(r: Chance, low: float = 18, high: float = 68, *, foot: bool = False) -> Point:
    """Return the flag's tip, `low` to `high` degrees from the stem and 0.18 to 0.88 long.

    The wider the angle, the shorter the flag: a long level one would make a 7, and above a foot a 2.
    """
    angle = r.within(low, high)
    steep, level = (0.9, 0.3) if foot else (1.0, 0.38)
    longest = np.clip(steep - 0.012 * (angle - 18), level, 0.88)
    return _flag(angle, 0.18 + (longest - 0.18) * r.generator.beta(1.4, 1.6, r.count))


@family(1, "bar", 13)
def _bar(r: Chance) -> list[Stroke]:
    return [stroke([TOP, *_stem(r, 0.05)])]


@family(1, "flag", 40)
def _flagged(r: Chance) -> list[Stroke]:
    tip = _tip(r)
    return [stroke([tip, between(tip, TOP, 0.5, r.about(0, 0.05)), TOP], _stem(r))]


@family(1, "round top", 6)
def _round(r: Chance) -> list[Stroke]:
    tip = _tip(r, 20, 48)
    near = between(TOP, tip, 0.12 / np.hypot(*tip))
    return [stroke([tip, near, (0.04, 0.02), (0.06, 0.16), *_stem(r)])]


@family(1, "detached flag", 5)
def _detached(r: Chance) -> list[Stroke]:
    shift: Point = (r.about(-0.03, 0.05), r.within(-0.06, 0.1))
    tip = _tip(r)
    return [stroke([tip, shift]), stroke([TOP, *_stem(r)])]


@family(1, "hooked", 6)
def _hooked(r: Chance) -> list[Stroke]:
    tip = _flag(r.within(28, 58), r.within(0.2, 0.45))
    return [stroke([tip, between(tip, TOP, 0.5, r.within(0.06, 0.22)), TOP], _stem(r))]


@family(1, "folded", 10)
def _folded(r: Chance) -> list[Stroke]:
    tip = _flag(r.within(6, 20), r.within(0.3, 0.95))
    stem = _stem(r)
    crown: Point = (r.within(-0.01, 0.03), 0.0)
    return [stroke([tip, between(tip, crown, 0.55, r.about(-0.02, 0.03)), crown], stem)]


@family(1, "like lambda", 8)
def _lambda(r: Chance) -> list[Stroke]:
    end: Point = (r.within(0.05, 0.4), 1.0)
    start = between(TOP, end, r.within(0, 0.3))
    foot: Point = (-r.within(0.12, 0.45), r.within(0.55, 1.0))
    leg = stroke([foot, between(foot, start, 0.5, r.about(0.0, 0.05)), start])
    return [leg, stroke([TOP, between(TOP, end, 0.5, r.about(0, 0.03)), end])]


@family(1, "flag and foot", 13)
def _footed(r: Chance) -> list[Stroke]:
    tip = _tip(r, foot=True)
    left, right = r.within(0.08, 0.38), r.within(0.08, 0.38)
    tilt = r.about(0, 0.04)
    low = r.about(1.0, 0.02)
    top = stroke([tip, TOP], _stem(r, 0.02))
    return [top, stroke([(-left, low + tilt), (right, low - tilt)])]


@family(1, "joined foot", 3)
def _joined(r: Chance) -> list[Stroke]:
    tip = _tip(r, 20, 60, foot=True)
    left, right = r.within(0.12, 0.3), r.within(0.12, 0.35)
    return [stroke([tip, TOP], _stem(r, 0.02), [(-left, r.about(0.98, 0.02))], [(right, r.about(1.0, 0.02))])]


@family(1, "foot without flag", 2)
def _foot(r: Chance) -> list[Stroke]:
    left, right, low = r.within(0.1, 0.35), r.within(0.1, 0.35), r.about(1, 0.02)
    return [stroke([TOP, *_stem(r, 0.02)]), stroke([(-left, low), (right, low - r.about(0, 0.04))])]


@family(1, "shepherd", 3, held_out=True)
def _shepherd(r: Chance) -> list[Stroke]:
    wide = r.within(0.1, 0.24)
    drop = wide * r.within(0.9, 1.6)
    crook: list[Point] = [(-wide, drop), (-0.6 * wide, 0.25 * drop), (-0.12 * wide, 0.0), (0.03, 0.12)]
    return [stroke([*crook, *_stem(r)])]


@family(1, "roman", 3, held_out=True)
def _roman(r: Chance) -> list[Stroke]:
    left, right = r.within(0.1, 0.28), r.within(0.1, 0.28)
    tip = _flag(r.within(30, 65), r.within(0.15, 0.4))
    wave: list[Point] = [(-left, 1.0), (-0.3 * left, 0.97), (0.3 * right, 1.02), (right, 0.98 + r.about(0, 0.02))]
    return [stroke([TOP, *_stem(r, 0.02)]), stroke([tip, (r.about(0.0, 0.02), np.zeros(r.count))]), stroke(wave)]
