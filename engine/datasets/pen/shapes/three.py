"""3: round, with a flat top, with a loop, without a waist."""

from engine.datasets.pen.chance import Chance
from engine.datasets.pen.curves import Number, Point, Stroke, stroke
from engine.datasets.pen.family import family


def _belly(r: Chance, waist: Number, reach: Number) -> list[Point]:
    """Return the lower bow from below the waist to its end at the left."""
    end: Point = (-reach * r.within(0.75, 1.25), r.within(0.78, 0.97))
    middle = (waist + 1) / 2
    return [(0.75 * reach, waist + 0.1), (reach, middle + 0.03), (0.65 * reach, 0.93), (-0.05, 1.0), end]


def _brow(r: Chance, waist: Number, reach: Number) -> list[Point]:
    """Return the upper bow from its start at the left to above the waist."""
    start: Point = (-reach * r.within(0.7, 1.2), r.within(0.04, 0.22))
    return [start, (-0.1, 0.0), (0.62 * reach, 0.06), (0.85 * reach, waist / 2), (0.55 * reach, waist - 0.07)]


@family(3, "round", 50)
def _round(r: Chance) -> list[Stroke]:
    waist, reach = r.within(0.38, 0.54), r.within(0.24, 0.36)
    notch: Point = (r.within(-0.2, 0.06), waist)
    return [stroke([*_brow(r, waist, reach * r.within(0.85, 1.1)), notch], _belly(r, waist, reach))]


@family(3, "soft waist", 10)
def _soft(r: Chance) -> list[Stroke]:
    waist, reach = r.within(0.38, 0.52), r.within(0.24, 0.36)
    notch: Point = (r.within(0.0, 0.14), waist)
    return [stroke([*_brow(r, waist, reach * r.within(0.85, 1.1)), notch, *_belly(r, waist, reach)])]


@family(3, "flat top", 20)
def _flat(r: Chance) -> list[Stroke]:
    waist, reach = r.within(0.32, 0.48), r.within(0.24, 0.36)
    right: Point = (reach * r.within(0.7, 1.05), r.about(0.02, 0.02))
    notch: Point = (r.within(-0.14, 0.06), waist)
    top: list[Point] = [(-reach * r.within(0.8, 1.15), 0.02 + r.about(0.01, 0.04)), right]
    return [stroke(top, [notch], _belly(r, waist, reach))]


@family(3, "loop", 14)
def _loop(r: Chance) -> list[Stroke]:
    waist, reach, size = r.within(0.4, 0.54), r.within(0.24, 0.36), r.within(0.04, 0.1)
    x = r.within(-0.16, 0.02)
    loop: list[Point] = [
        (x, waist + 0.5 * size),
        (x - size, waist - 0.3 * size),
        (x, waist - size),
        (x + 1.6 * size, waist + 0.3 * size),
    ]
    return [stroke([*_brow(r, waist, reach * 0.95), *loop, *_belly(r, waist, reach)])]


@family(3, "long tail", 6)
def _tail(r: Chance) -> list[Stroke]:
    waist, reach = r.within(0.34, 0.46), r.within(0.2, 0.3)
    notch: Point = (r.within(-0.12, 0.04), waist)
    low: list[Point] = [(0.75 * reach, waist + 0.1), (reach, waist + 0.26), (0.5 * reach, 0.88)]
    end: Point = (-reach * r.within(1.2, 1.9), r.within(0.9, 1.02))
    return [stroke([*_brow(r, waist, reach), notch], [*low, (-0.3 * reach, 1.0), end])]


@family(3, "zigzag", 5, held_out=True)
def _zigzag(r: Chance) -> list[Stroke]:
    reach, waist = r.within(0.22, 0.34), r.within(0.36, 0.5)
    top: list[Point] = [(-reach, r.about(0.03, 0.03)), (reach * r.within(0.8, 1.1), r.about(0.03, 0.03))]
    notch: Point = (r.within(-0.12, 0.05), waist)
    low: list[Point] = [
        (reach * r.within(0.9, 1.2), r.within(0.66, 0.78)),
        (-reach * r.within(0.7, 1.1), r.about(0.98, 0.02)),
    ]
    return [stroke(top, [notch], low[:1], low[1:])]


@family(3, "two bows", 5, held_out=True)
def _bows(r: Chance) -> list[Stroke]:
    waist, reach = r.within(0.4, 0.52), r.within(0.24, 0.36)
    notch: Point = (r.within(-0.12, 0.04), waist + r.about(0, 0.03))
    start: Point = (r.within(-0.14, 0.04), waist + r.about(0, 0.03))
    return [stroke([*_brow(r, waist, reach), notch]), stroke([start, *_belly(r, waist, reach)])]
