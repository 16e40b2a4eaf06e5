"""6: plain, with a small loop, with a curved top, straight, open."""

from engine.datasets.pen.chance import Chance
from engine.datasets.pen.curves import Number, Point, Stroke, arc, stroke
from engine.datasets.pen.family import family


def _six(start: Point, bend: Number, wide: Number, loop: Number, close: Number) -> list[Point]:
    """Return the whole stroke: from `start` down the left, around a loop of height `loop`, to its end.

    `bend` is where the back passes at 30 % of the height; `close` is how far inside the left the loop ends.
    """
    top = 1 - loop
    back: list[Point] = [
        start,
        (bend, 0.3),
        (-wide, 1 - 0.58 * loop),
        (-0.62 * wide, 1 - 0.12 * loop),
        (0.05 * wide, 1.0),
    ]
    right: list[Point] = [(0.8 * wide, 1 - 0.18 * loop), (wide, 1 - 0.52 * loop), (0.55 * wide, top + 0.08 * loop)]
    return [*back, *right, (-0.15 * wide, top + 0.06 * loop), (-wide + close, top + 0.42 * loop)]


@family(6, "plain", 46)
def _plain(r: Chance) -> list[Stroke]:
    wide, loop = r.within(0.2, 0.34), r.within(0.38, 0.58)
    start: Point = (r.within(-0.08, 0.3), 0.0)
    bend = start[0] * 0.45 - wide * r.within(0.4, 0.85)
    return [stroke(_six(start, bend, wide, loop, r.about(0.03, 0.06)))]


@family(6, "small loop", 20)
def _small(r: Chance) -> list[Stroke]:
    wide, loop = r.within(0.13, 0.24), r.within(0.2, 0.36)
    start: Point = (r.within(0.0, 0.4), 0.0)
    bend = start[0] * 0.4 - wide * r.within(0.3, 0.9)
    return [stroke(_six(start, bend, wide, loop, r.about(0.02, 0.04)))]


@family(6, "curved top", 18)
def _curved(r: Chance) -> list[Stroke]:
    wide, loop = r.within(0.2, 0.34), r.within(0.36, 0.55)
    tip: Point = (r.within(0.14, 0.36), r.within(0.08, 0.22))
    start: Point = (r.within(0.0, 0.12), 0.0)
    body = _six(start, -wide * r.within(0.65, 0.95), wide, loop, r.about(0.03, 0.05))
    return [stroke([tip, *body])]


@family(6, "straight", 8)
def _straight(r: Chance) -> list[Stroke]:
    wide, loop = r.within(0.18, 0.3), r.within(0.36, 0.56)
    start: Point = (-wide + r.within(-0.04, 0.14), 0.0)
    return [stroke(_six(start, -wide + r.within(-0.02, 0.04), wide, loop, r.about(0.02, 0.03)))]


@family(6, "open", 5)
def _open(r: Chance) -> list[Stroke]:
    wide, loop = r.within(0.2, 0.32), r.within(0.36, 0.52)
    start: Point = (r.within(-0.05, 0.3), 0.0)
    body = _six(start, start[0] * 0.4 - wide * 0.7, wide, loop, 0.0)
    return [stroke([*body[:-2], (r.within(-0.3, 0.2) * wide, 1 - loop + r.within(0.0, 0.1))])]


@family(6, "crossing", 4)
def _crossing(r: Chance) -> list[Stroke]:
    wide, loop = r.within(0.2, 0.32), r.within(0.34, 0.52)
    start: Point = (r.within(0.0, 0.3), 0.0)
    body = _six(start, start[0] * 0.4 - wide * 0.75, wide, loop, 0.0)
    return [stroke([*body[:-1], (-wide * r.within(1.1, 1.5), 1 - loop * r.within(0.55, 0.8))])]


@family(6, "stem and circle", 4, held_out=True)
def _stem(r: Chance) -> list[Stroke]:
    wide, loop = r.within(0.16, 0.28), r.within(0.19, 0.27)
    start: Point = (r.within(0.0, 0.35), 0.0)
    bend: list[Point] = [(0.35 * start[0] - 0.7 * wide, 0.35), (-wide, 1 - loop + r.about(0, 0.05))]
    circle = arc((r.about(0, 0.02), 1 - loop), (wide, loop), r.within(-110, -40), 280, 9)
    return [stroke([start, *bend]), stroke(circle)]


@family(6, "spiral", 4, held_out=True)
def _spiral(r: Chance) -> list[Stroke]:
    wide, loop = r.within(0.22, 0.34), r.within(0.42, 0.58)
    start: Point = (r.within(0.05, 0.3), r.within(0.0, 0.06))
    body = _six(start, -0.75 * wide, wide, loop, 0.0)
    inside: list[Point] = [
        (-0.55 * wide, 1 - 0.62 * loop),
        (-0.45 * wide, 1 - 0.38 * loop),
        (r.within(-0.2, 0.2) * wide, 1 - 0.28 * loop),
    ]
    return [stroke([*body[:-1], *inside])]
