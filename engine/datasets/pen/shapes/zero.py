"""0: round, narrow, open or with crossing ends, pointed, with a slash or a loop."""

from engine.datasets.pen.chance import Chance
from engine.datasets.pen.curves import Number, Point, Stroke, arc, stroke
from engine.datasets.pen.family import family


def _oval(r: Chance, start: Number, turn: Number, narrow: float = 0.24) -> list[Point]:
    """Return a turn of `turn` degrees against the clock from `start`; its end lies a little in or out of its start."""
    wide = r.within(narrow, 0.46)
    drift = r.about(0, 0.05)
    points = arc((0, 0.5), (wide, 0.5), start, start - turn, 12)
    return [(x * (1 + drift * k / 11), (y - 0.5) * (1 + drift * k / 11) + 0.5) for k, (x, y) in enumerate(points)]


@family(0, "round", 62)
def _round(r: Chance) -> list[Stroke]:
    return [stroke(_oval(r, r.about(0, 40), 360 + r.about(2, 14)))]


@family(0, "crossing ends", 14)
def _crossing(r: Chance) -> list[Stroke]:
    start = r.about(5, 25)
    body = _oval(r, start, 360 + r.within(5, 35))
    x, y = body[0]
    tail = r.within(0.05, 0.22)
    before: Point = (x + tail * r.within(0.2, 1), y - tail * r.within(-0.2, 0.8))
    return [stroke([before, *body])]


@family(0, "slash", 8)
def _slash(r: Chance) -> list[Stroke]:
    high, low = r.within(-0.12, 0.25), r.within(0.75, 1.12)
    right, left = r.within(0.12, 0.5), r.within(0.12, 0.5)
    return [stroke(_oval(r, r.about(0, 30), 360 + r.about(4, 10), 0.3)), stroke([(right, high), (-left, low)])]


@family(0, "open", 6)
def _open(r: Chance) -> list[Stroke]:
    return [stroke(_oval(r, r.within(-20, 40), r.within(318, 348)))]


@family(0, "pointed", 5)
def _pointed(r: Chance) -> list[Stroke]:
    wide, lean = r.within(0.22, 0.42), r.about(0.02, 0.06)
    left: list[Point] = [(lean, 0), (-0.72 * wide, 0.25), (-wide, 0.58), (-0.7 * wide, 0.88), (0, 1)]
    right: list[Point] = [(0.75 * wide, 0.86), (wide, 0.55), (0.7 * wide, 0.22)]
    return [stroke([*left, *right, (lean + r.about(0, 0.06), r.about(0.0, 0.04))])]


@family(0, "loop", 5)
def _loop(r: Chance) -> list[Stroke]:
    wide, size = r.within(0.28, 0.45), r.within(0.05, 0.11)
    body = arc((0, 0.5), (wide, 0.5), 10, -345, 11)
    curl = arc((0.02, size), (1.2 * size, size), 40, -200, 5)
    return [stroke(body + curl)]


@family(0, "halves", 4, held_out=True)
def _halves(r: Chance) -> list[Stroke]:
    wide, apart = r.within(0.26, 0.44), r.within(-0.04, 0.05)
    left = arc((-apart / 2, 0.5), (wide, 0.5), r.within(-5, 20), -190, 7)
    right = arc((apart / 2, r.about(0.5, 0.02)), (wide, r.about(0.5, 0.02)), r.within(-20, 5), 190, 7)
    return [stroke(left), stroke(right)]


@family(0, "boxy", 4, held_out=True)
def _boxy(r: Chance) -> list[Stroke]:
    wide, cut = r.within(0.26, 0.4), r.within(0.08, 0.2)
    left: list[Point] = [(-wide + cut, 0.01), (-wide, cut), (-wide, 0.5), (-wide, 1 - cut), (-wide + cut, 1)]
    right: list[Point] = [(wide - cut, 1), (wide, 1 - cut), (wide, 0.5), (wide, cut), (wide - cut, 0.0)]
    return [stroke([(cut, 0.0), *left, *right, (-0.05, r.about(0.02, 0.03))])]
