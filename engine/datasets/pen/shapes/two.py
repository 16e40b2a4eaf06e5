"""2: plain, with a loop at the lower left, like Z."""

from engine.datasets.pen.chance import Chance
from engine.datasets.pen.curves import Number, Point, Stroke, stroke
from engine.datasets.pen.family import family


def _neck(r: Chance) -> tuple[list[Point], Number]:
    """Return the upper bow from its start at the left to the slope, and its half width."""
    wide, start = r.within(0.22, 0.36), r.within(0.1, 0.34)
    side = r.within(0.22, 0.36)
    curl: Point = (-wide * r.within(0.75, 1.15), start)
    bow: list[Point] = [curl, (-0.62 * wide, 0.3 * start), (0.02, 0.0), (0.8 * wide, 0.1), (wide, side)]
    return [*bow, (0.62 * wide, side + 0.22)], wide


def _base(r: Chance, wide: Number) -> list[Point]:
    """Return the base from the lower left corner to the right: straight, wavy, rising or falling."""
    end, wave, lift = wide * r.within(0.8, 1.7), r.about(0, 0.03), r.about(0, 0.05)
    return [(-0.25 * wide, 0.98 - wave), (0.35 * end, 0.98 + wave), (end, 0.98 + lift)]


@family(2, "plain", 46)
def _plain(r: Chance) -> list[Stroke]:
    neck, wide = _neck(r)
    corner: Point = (-wide * r.within(0.8, 1.25), r.about(0.98, 0.02))
    return [stroke([*neck, (-0.2 * wide, 0.78), corner], _base(r, wide))]


@family(2, "loop", 28)
def _loop(r: Chance) -> list[Stroke]:
    neck, wide = _neck(r)
    size, flat = r.within(0.06, 0.19), r.within(0.5, 0.9)
    x = -wide * r.within(0.6, 0.95)
    loop: list[Point] = [
        (x - 0.3 * size, 0.98),
        (x - size, 0.98 - 0.6 * flat * size),
        (x - 0.35 * size, 0.98 - 1.6 * flat * size),
    ]
    end, lift = wide * r.within(0.8, 1.7), r.about(0, 0.05)
    tail: list[Point] = [(x + 1.1 * size, 0.98 - 0.9 * flat * size), (0.45 * end, 0.99), (end, 0.97 + lift)]
    return [stroke([*neck, (-0.05 * wide, 0.74), *loop, *tail])]


@family(2, "like Z", 16)
def _angular(r: Chance) -> list[Stroke]:
    wide, drop, lift = r.within(0.22, 0.36), r.about(0.02, 0.05), r.about(0, 0.04)
    top: list[Point] = [(-wide, 0.04 + drop), (0.0, r.about(0.0, 0.02)), (wide, 0.03)]
    low: Point = (-wide * r.within(0.8, 1.2), 0.97)
    slope: list[Point] = [(0.1 * wide, 0.5 + r.about(0, 0.03)), low]
    return [stroke(top, slope, [(0.1, 0.98 + r.about(0, 0.02)), (wide * r.within(0.9, 1.5), 0.98 + lift)])]


@family(2, "curled start", 6)
def _curled(r: Chance) -> list[Stroke]:
    neck, wide = _neck(r)
    size = r.within(0.06, 0.14)
    y = neck[0][1]
    curl: list[Point] = [(-0.55 * wide, y + 0.4 * size), (-0.75 * wide, y + size)]
    corner: Point = (-wide * r.within(0.8, 1.2), 0.98)
    return [stroke([*curl, *neck, (-0.2 * wide, 0.78), corner], _base(r, wide))]


@family(2, "soft corner", 6)
def _soft(r: Chance) -> list[Stroke]:
    neck, wide = _neck(r)
    x = -wide * r.within(0.8, 1.1)
    turn: list[Point] = [(-0.2 * wide, 0.76), (x, 0.93), (x + 0.08, 1.0)]
    return [
        stroke(
            [*neck, *turn, (0.4 * wide, 0.95 + r.about(0, 0.02)), (wide * r.within(0.9, 1.5), 0.9 + r.about(0, 0.05))]
        )
    ]


@family(2, "like a swan", 4, held_out=True)
def _swan(r: Chance) -> list[Stroke]:
    neck, wide = _neck(r)
    x, end = -wide * r.within(0.75, 1.0), wide * r.within(0.9, 1.4)
    bowl: list[Point] = [
        (-0.3 * wide, 0.72),
        (x, 0.9),
        (0.4 * x, 1.0),
        (0.45 * end, 1.0),
        (end, 0.84 + r.about(0, 0.04)),
    ]
    return [stroke([*neck, *bowl])]


@family(2, "separate base", 4, held_out=True)
def _separate(r: Chance) -> list[Stroke]:
    neck, wide = _neck(r)
    x, y = -wide * r.within(0.8, 1.2), r.about(0.97, 0.03)
    start, lift = x - r.about(0.02, 0.05), r.about(0, 0.04)
    base: list[Point] = [(start, y), (0.1, y + 0.5 * lift), (wide * r.within(0.9, 1.6), y + lift)]
    return [stroke([*neck, (-0.2 * wide, 0.78), (x, r.about(0.96, 0.02))]), stroke(base)]
