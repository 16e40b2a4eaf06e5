"""8: an S that returns, open at the top, begun in the middle, two circles."""

from engine.datasets.pen.chance import Chance
from engine.datasets.pen.curves import Number, Point, Stroke, arc, stroke
from engine.datasets.pen.family import family


def _sizes(r: Chance) -> tuple[Number, Number, Number]:
    """Return the waist's height and the half widths of the upper and the lower loop."""
    lower = r.within(0.2, 0.34)
    return r.within(0.38, 0.54), lower * r.within(0.65, 1.1), lower


def _s(waist: Number, upper: Number, lower: Number) -> list[Point]:
    """Return the way down: over the top, left, through the waist, right, to the bottom."""
    down: list[Point] = [(0.0, 0.0), (-0.8 * upper, 0.22 * waist), (-0.85 * upper, 0.62 * waist), (0.0, waist)]
    return [*down, (0.85 * lower, waist + 0.38 * (1 - waist)), (0.75 * lower, waist + 0.8 * (1 - waist)), (0.0, 1.0)]


def _return(r: Chance, waist: Number, upper: Number, lower: Number) -> list[Point]:
    """Return the way up from the bottom: left, through the waist, right."""
    up: list[Point] = [(-0.78 * lower, waist + 0.8 * (1 - waist)), (-0.8 * lower, waist + 0.36 * (1 - waist))]
    return [*up, (r.about(0.0, 0.04), waist + r.about(0, 0.03)), (0.85 * upper, 0.6 * waist)]


@family(8, "like S", 52)
def _plain(r: Chance) -> list[Stroke]:
    waist, upper, lower = _sizes(r)
    start: Point = (upper * r.within(0.4, 0.95), r.within(0.06, 0.2))
    end: Point = (start[0] + r.about(0.0, 0.05), start[1] + r.about(-0.02, 0.06))
    return [stroke([start, *_s(waist, upper, lower), *_return(r, waist, upper, lower), end])]


@family(8, "open", 14)
def _open(r: Chance) -> list[Stroke]:
    waist, upper, lower = _sizes(r)
    start: Point = (upper * r.within(0.3, 0.9), r.within(0.02, 0.14))
    end: Point = (upper * r.within(0.8, 1.5), r.within(-0.04, 0.3))
    return [stroke([start, *_s(waist, upper, lower), *_return(r, waist, upper, lower), end])]


@family(8, "from the middle", 12)
def _middle(r: Chance) -> list[Stroke]:
    waist, upper, lower = _sizes(r)
    s, up = _s(waist, upper, lower), _return(r, waist, upper, lower)
    start: Point = (r.about(0, 0.06), waist + r.about(0, 0.05))
    loop: list[Point] = [(0.85 * upper, 0.62 * waist), (0.75 * upper, 0.18 * waist)]
    return [stroke([start, *loop, *s, *up[:2], (r.about(0.0, 0.06), waist + r.about(0, 0.05))])]


@family(8, "from the upper left", 8)
def _left(r: Chance) -> list[Stroke]:
    waist, upper, lower = _sizes(r)
    diagonal: list[Point] = [
        (-upper * r.within(0.6, 1.0), r.within(0.02, 0.2)),
        (-0.5 * upper, 0.5 * waist),
        (0.0, waist),
    ]
    bottom: list[Point] = [(0.9 * lower, waist + 0.45 * (1 - waist)), (0.6 * lower, 0.96), (-0.3 * lower, 1.0)]
    up: list[Point] = [(-0.9 * lower, waist + 0.6 * (1 - waist)), (0.0, waist + 0.02), (0.8 * upper, 0.5 * waist)]
    over: list[Point] = [(0.5 * upper, 0.03), (-0.3 * upper, 0.0), (-upper * r.within(0.6, 1.0), 0.2 * waist)]
    return [stroke([*diagonal, *bottom, *up, *over])]


@family(8, "two circles", 12)
def _circles(r: Chance) -> list[Stroke]:
    waist, upper, lower = _sizes(r)
    lap = r.within(-0.02, 0.05)
    top = arc((r.about(0, 0.03), waist / 2), (upper, waist / 2 + lap), r.within(-60, 60), -r.within(310, 400), 10)
    low = arc((r.about(0, 0.03), (1 + waist) / 2), (lower, (1 - waist) / 2), r.within(-40, 40), -r.within(340, 400), 10)
    return [stroke(top), stroke(low)]


@family(8, "hourglass", 4, held_out=True)
def _hourglass(r: Chance) -> list[Stroke]:
    upper, lower = r.within(0.18, 0.3), r.within(0.2, 0.32)
    cut = r.within(0.03, 0.09)
    start: Point = (upper, cut)
    top: list[Point] = [(0.3 * upper, 0.0), (-0.6 * upper, 0.0), (-upper, cut + 0.04)]
    low: list[Point] = [(lower, 0.93 - cut), (0.4 * lower, 1.0), (-0.5 * lower, 1.0), (-lower, 0.94 - cut)]
    return [
        stroke(
            [
                start,
                *top,
                (0.0, r.about(0.48, 0.03)),
                *low,
                (0.0, r.about(0.5, 0.03)),
                (upper + r.about(0, 0.04), cut + r.about(0, 0.04)),
            ]
        )
    ]


@family(8, "mirrored", 4, held_out=True)
def _mirrored(r: Chance) -> list[Stroke]:
    waist, upper, lower = _sizes(r)
    start: Point = (upper * r.within(0.4, 0.95), r.within(0.06, 0.2))
    end: Point = (start[0] + r.about(0.0, 0.05), start[1] + r.about(-0.02, 0.06))
    points = [start, *_s(waist, upper, lower), *_return(r, waist, upper, lower), end]
    return [stroke([(-x, y) for x, y in points])]
