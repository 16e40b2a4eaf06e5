"""Letters that no digit looks like: a network should say that it does not know them.

Written like the digits, by the same hands. B, D, G, I, J, L, O, Q, S, T, Y, Z, b, g, l, q, s, y and z are missing:
somebody's digit looks like each of them.
"""

from engine.datasets.pen.chance import Chance
from engine.datasets.pen.curves import Point, Stroke, arc, stroke
from engine.datasets.pen.family import NOTHING, family


@family(NOTHING, "letter A", 3)
def _a(r: Chance) -> list[Stroke]:
    left, right, bar = r.within(0.25, 0.42), r.within(0.25, 0.42), r.within(0.5, 0.7)
    top: Point = (r.about(0, 0.05), 0.0)
    return [stroke([(-left, 1.0), top], [(right, 1.0)]), stroke([(-left * bar * 1.1, bar), (right * bar * 1.1, bar)])]


@family(NOTHING, "letter E", 3)
def _e(r: Chance) -> list[Stroke]:
    wide, x = r.within(0.35, 0.6), -0.25
    side = stroke([(x + wide, 0.0), (x, r.about(0.0, 0.03))], [(x, 1.0)], [(x + wide, r.about(1.0, 0.03))])
    return [side, stroke([(x, 0.5), (x + wide * r.within(0.6, 1.0), r.about(0.5, 0.04))])]


@family(NOTHING, "letter H", 3)
def _h(r: Chance) -> list[Stroke]:
    wide, bar = r.within(0.2, 0.4), r.within(0.4, 0.6)
    bars = stroke([(-wide, bar), (wide, bar + r.about(0, 0.05))])
    return [stroke([(-wide, 0.0), (-wide, 1.0)]), stroke([(wide, 0.0), (wide, 1.0)]), bars]


@family(NOTHING, "letter K", 3)
def _k(r: Chance) -> list[Stroke]:
    wide, x, knee = r.within(0.4, 0.65), -0.25, r.within(0.45, 0.6)
    return [stroke([(x, 0.0), (x, 1.0)]), stroke([(x + wide, 0.02), (x + 0.04, knee)], [(x + wide, 1.0)])]


@family(NOTHING, "letter M", 3)
def _m(r: Chance) -> list[Stroke]:
    wide, low = r.within(0.35, 0.55), r.within(0.4, 0.9)
    return [stroke([(-wide, 1.0), (-wide * 0.8, 0.0)], [(0.0, low)], [(wide * 0.8, 0.0)], [(wide, 1.0)])]


@family(NOTHING, "letter N", 3)
def _n(r: Chance) -> list[Stroke]:
    wide = r.within(0.25, 0.42)
    return [stroke([(-wide, 1.0), (-wide, 0.0)], [(wide, 1.0)], [(wide, 0.0)])]


@family(NOTHING, "letter R", 3)
def _r(r: Chance) -> list[Stroke]:
    x, wide, waist = -0.22, r.within(0.3, 0.5), r.within(0.45, 0.58)
    bow = arc((x + 0.3 * wide, waist / 2), (0.7 * wide, waist / 2), 0, 180, 5)
    return [stroke([(x, 1.0), (x, 0.0)], bow, [(x, waist)], [(x + wide, 1.0)])]


@family(NOTHING, "letter V", 2)
def _v(r: Chance) -> list[Stroke]:
    wide = r.within(0.25, 0.45)
    return [stroke([(-wide, 0.0), (r.about(0, 0.04), 1.0)], [(wide, 0.0)])]


@family(NOTHING, "letter X", 3)
def _x(r: Chance) -> list[Stroke]:
    wide = r.within(0.25, 0.48)
    return [stroke([(-wide, 0.0), (wide, 1.0)]), stroke([(wide, 0.0), (-wide, 1.0)])]


@family(NOTHING, "letter k", 2)
def _small_k(r: Chance) -> list[Stroke]:
    wide, x, knee = r.within(0.25, 0.45), -0.15, r.within(0.62, 0.75)
    return [stroke([(x, 0.0), (x, 1.0)]), stroke([(x + wide, 0.4), (x + 0.03, knee)], [(x + wide, 1.0)])]


@family(NOTHING, "letter m", 3)
def _small_m(r: Chance) -> list[Stroke]:
    step = r.within(0.45, 0.65)
    arch: list[Point] = [(-step, 0.35), (-0.5 * step, 0.0), (-0.1 * step, 0.3), (0.0, 1.0)]
    last: list[Point] = [(0.1 * step, 0.3), (0.6 * step, 0.0), (0.95 * step, 0.3), (step, 1.0)]
    return [stroke([(-step, 0.0), (-step, 1.0)], arch, last)]


@family(NOTHING, "letter t", 2)
def _small_t(r: Chance) -> list[Stroke]:
    bar = r.within(0.22, 0.36)
    stem = stroke([(0.0, 0.0), (0.0, 0.8), (0.1, 0.98), (r.within(0.2, 0.32), 0.92)])
    return [stem, stroke([(-r.within(0.18, 0.35), bar), (r.within(0.18, 0.35), bar)])]


@family(NOTHING, "letter F", 3, held_out=True)
def _f(r: Chance) -> list[Stroke]:
    wide, x = r.within(0.35, 0.6), -0.2
    bar = stroke([(x, 0.48), (x + wide * r.within(0.6, 0.95), r.about(0.48, 0.04))])
    return [stroke([(x + wide, r.about(0.0, 0.03)), (x, 0.0)], [(x, 1.0)]), bar]


@family(NOTHING, "letter P", 3, held_out=True)
def _p(r: Chance) -> list[Stroke]:
    x, wide, waist = -0.2, r.within(0.35, 0.5), r.within(0.45, 0.6)
    bow = arc((x + 0.3 * wide, waist / 2), (0.7 * wide, waist / 2), 0, 180, 5)
    return [stroke([(x, 1.0), (x, 0.0)], bow, [(x, waist)])]


@family(NOTHING, "letter W", 3, held_out=True)
def _w(r: Chance) -> list[Stroke]:
    wide, high = r.within(0.4, 0.6), r.within(0.0, 0.5)
    return [stroke([(-wide, 0.0), (-wide / 2, 1.0)], [(0.0, high)], [(wide / 2, 1.0)], [(wide, 0.0)])]


@family(NOTHING, "letter a", 3, held_out=True)
def _small_a(r: Chance) -> list[Stroke]:
    wide = r.within(0.35, 0.5)
    bowl = arc((0.0, 0.5), (wide, 0.5), 60, -260, 9)
    return [stroke([*bowl, (wide, 0.1)], [(wide, 0.85), (1.3 * wide, 1.0)])]


@family(NOTHING, "letter n", 3, held_out=True)
def _small_n(r: Chance) -> list[Stroke]:
    wide = r.within(0.3, 0.45)
    arch: list[Point] = [(-wide, 0.4), (-0.2 * wide, 0.02), (0.8 * wide, 0.2), (wide, 1.0)]
    return [stroke([(-wide, 0.0), (-wide, 1.0)], arch)]


@family(NOTHING, "letter U", 2, held_out=True)
def _u(r: Chance) -> list[Stroke]:
    wide = r.within(0.25, 0.42)
    return [stroke([(-wide, 0.0), (-wide, 0.6), (-0.5 * wide, 0.97), (0.5 * wide, 0.97), (wide, 0.6), (wide, 0.0)])]
