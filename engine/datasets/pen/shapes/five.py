"""5: the hat separate or in one stroke, like S, with a gap, with a long tail to the left."""

from engine.datasets.pen.chance import Chance
from engine.datasets.pen.curves import Number, Point, Stroke, between, stroke
from engine.datasets.pen.family import family


def _belly(r: Chance, neck: Number, low: float = 0.7, high: float = 1.3) -> list[Point]:
    """Return the belly from the foot of the neck at the height `neck` around to its end at the lower left."""
    reach = r.within(0.2, 0.36)
    end: Point = (-reach * r.within(low, high), r.within(0.82, 0.99))
    rise = r.within(0.02, 0.1)
    return [(0.3 * reach, neck - rise), (reach, (neck + 1) / 2 - 0.05), (0.7 * reach, 0.91), (0.0, 1.0), end]


def _neck(r: Chance) -> tuple[Point, Point]:
    """Return both ends of the neck."""
    x, y = -r.within(0.14, 0.28), r.within(0.36, 0.52)
    return (x + r.about(0.05, 0.05), 0.02), (x, y)


def _hat(r: Chance, top: Point, away: Number) -> list[Point]:
    """Return the hat from the top of the neck, `away` from it, to the right."""
    start: Point = (top[0] + away, r.about(0.0, 0.03))
    end: Point = (r.within(0.16, 0.46), r.about(0.0, 0.06))
    return [start, between(start, end, 0.5, r.about(0, 0.05)), end]


@family(5, "separate hat", 40)
def _separate(r: Chance) -> list[Stroke]:
    top, foot = _neck(r)
    body = stroke([top, between(top, foot, 0.5, r.about(0, 0.03)), foot], _belly(r, foot[1]))
    return [body, stroke(_hat(r, top, r.about(0.0, 0.04)))]


@family(5, "one stroke", 34)
def _single(r: Chance) -> list[Stroke]:
    top, foot = _neck(r)
    hat = _hat(r, top, 0.0)[::-1][:-1]
    return [stroke([*hat, top], [between(top, foot, 0.5, r.about(0, 0.03)), foot], _belly(r, foot[1]))]


@family(5, "like S", 12)
def _curved(r: Chance) -> list[Stroke]:
    x, y = -r.within(0.16, 0.28), r.within(0.22, 0.34)
    brow: list[Point] = [(r.within(0.14, 0.42), r.within(0.0, 0.08)), (0.5 * x, 0.03), (x, y), (0.6 * x, y + 0.13)]
    return [stroke([*brow, *_belly(r, y + 0.22)])]


@family(5, "gap", 6)
def _gap(r: Chance) -> list[Stroke]:
    top, foot = _neck(r)
    body = stroke([top, foot], _belly(r, foot[1]))
    return [body, stroke(_hat(r, top, r.within(0.06, 0.22)))]


@family(5, "tail to the left", 6)
def _tail(r: Chance) -> list[Stroke]:
    top, foot = _neck(r)
    belly = _belly(r, foot[1], 1.4, 2.6)
    return [stroke([top, foot], belly), stroke(_hat(r, top, r.about(0, 0.03)))]


@family(5, "soft corner", 4)
def _soft(r: Chance) -> list[Stroke]:
    top, foot = _neck(r)
    hat = _hat(r, top, 0.02)[::-1]
    return [stroke([*hat, (foot[0] + 0.02, 0.2), foot, *_belly(r, foot[1])])]


@family(5, "boxy", 5, held_out=True)
def _boxy(r: Chance) -> list[Stroke]:
    left, right, neck = -r.within(0.18, 0.28), r.within(0.16, 0.3), r.within(0.4, 0.5)
    cut = r.within(0.04, 0.14)
    hat: list[Point] = [(right + r.about(0, 0.05), 0.0), (left, r.about(0.01, 0.02))]
    side: list[Point] = [
        (right - cut, neck + r.about(0, 0.02)),
        (right, neck + cut),
        (right, 1 - cut),
        (right - cut, 1.0),
    ]
    return [stroke(hat, [(left + r.about(0, 0.02), neck)], [*side, (left * r.within(0.7, 1.2), r.about(0.99, 0.02))])]


@family(5, "rising hat", 5, held_out=True)
def _rising(r: Chance) -> list[Stroke]:
    top, foot = _neck(r)
    start: Point = (top[0] - r.within(-0.02, 0.1), r.within(0.05, 0.14))
    end: Point = (r.within(0.2, 0.5), -r.within(0.04, 0.18))
    middle = between(start, end, 0.5, r.within(-0.06, 0.08))
    body = stroke([(top[0], 0.08), between(top, foot, 0.6, r.about(0, 0.03)), foot], _belly(r, foot[1]))
    return [body, stroke([start, middle, end])]
