"""7: plain, with a crossbar, with a serif, with a curved or straight stem."""

from engine.datasets.pen.chance import Chance
from engine.datasets.pen.curves import Point, Stroke, between, stroke
from engine.datasets.pen.family import family


def _top(r: Chance, short: float = 0.2) -> tuple[list[Point], Point]:
    """Return the top bar up to before its corner, and the corner; its left half is at least `short`.

    Without a crossbar a short one would make a 1.
    """
    left, right = r.within(short, 0.42), r.within(0.16, 0.34)
    start: Point = (-left, r.about(0.02, 0.04))
    corner: Point = (right, r.about(0.0, 0.03))
    return [start, between(start, corner, 0.5, r.about(0, 0.05))], corner


def _stem(r: Chance, corner: Point, bow: float = 0.05, right: float = 0.1) -> list[Point]:
    end: Point = (r.within(-0.28, right), 1.0)
    return [between(corner, end, 0.5, r.about(-0.02, bow)), end]


def _crossbar(r: Chance, stem: list[Point]) -> list[Point]:
    """Return a bar across the stem's middle."""
    x, y = stem[0][0] + r.about(0, 0.03), r.within(0.4, 0.62)
    left, right, rise = r.within(0.1, 0.26), r.within(0.1, 0.28), r.about(0.02, 0.05)
    return [(x - left, y + rise), (x + right, y - rise)]


def _serif(r: Chance, start: Point, longest: float = 0.24) -> Point:
    return start[0] + r.about(-0.01, 0.03), start[1] + r.within(0.06, longest)


@family(7, "plain", 16)
def _plain(r: Chance) -> list[Stroke]:
    top, corner = _top(r, 0.28)
    return [stroke([*top, corner], _stem(r, corner, right=0.0))]


@family(7, "serif", 14)
def _hooked(r: Chance) -> list[Stroke]:
    top, corner = _top(r)
    return [stroke([_serif(r, top[0], 0.34), top[0]], [*top[1:], corner], _stem(r, corner))]


@family(7, "crossbar", 30)
def _barred(r: Chance) -> list[Stroke]:
    top, corner = _top(r)
    stem = _stem(r, corner)
    return [stroke([*top, corner], stem), stroke(_crossbar(r, stem))]


@family(7, "serif and crossbar", 26)
def _full(r: Chance) -> list[Stroke]:
    top, corner = _top(r)
    stem = _stem(r, corner)
    return [stroke([_serif(r, top[0]), top[0]], [*top[1:], corner], stem), stroke(_crossbar(r, stem))]


@family(7, "wavy top", 6)
def _wavy(r: Chance) -> list[Stroke]:
    top, corner = _top(r, 0.24)
    wave, start = r.within(0.03, 0.1), top[0]
    line: list[Point] = [_serif(r, start), (start[0] + 0.04, 0.02), (-0.08, wave), (0.1, wave), corner]
    stem = _stem(r, corner)
    return [stroke(line, stem), stroke(_crossbar(r, stem), drawn=r.often(0.5))]


@family(7, "round corner", 8)
def _round(r: Chance) -> list[Stroke]:
    top, (x, y) = _top(r, 0.26)
    end: Point = (r.within(-0.2, 0.08), 1.0)
    stem: list[Point] = [(x - 0.06, y), (x, y + 0.12), (0.55 * x + 0.45 * end[0], 0.5), end]
    bar = _crossbar(r, [stem[2]])
    return [stroke([*top, *stem]), stroke(bar, drawn=r.often(0.5))]


@family(7, "steep", 6)
def _steep(r: Chance) -> list[Stroke]:
    corner: Point = (r.within(0.1, 0.22), 0.0)
    start: Point = (-r.within(0.16, 0.34), r.within(-0.02, 0.06))
    end: Point = (corner[0] - r.within(-0.02, 0.12), 1.0)
    stem: list[Point] = [between(corner, end, 0.5, r.about(0, 0.03)), end]
    return [stroke([start, corner], stem), stroke(_crossbar(r, stem))]


@family(7, "tilde bar", 5, held_out=True)
def _tilde(r: Chance) -> list[Stroke]:
    top, corner = _top(r)
    stem = _stem(r, corner)
    (x0, y0), (x1, y1) = _crossbar(r, stem)
    wave = r.within(0.03, 0.08)
    bar: list[Point] = [(x0, y0), (0.7 * x0 + 0.3 * x1, y0 - wave), (0.3 * x0 + 0.7 * x1, y1 + wave), (x1, y1)]
    return [stroke([*top, corner], stem), stroke(bar)]


@family(7, "separate stem", 5, held_out=True)
def _separate(r: Chance) -> list[Stroke]:
    top, corner = _top(r, 0.26)
    over: Point = (corner[0] + r.within(-0.02, 0.06), corner[1])
    start: Point = (corner[0] - r.within(0.0, 0.05), -r.within(-0.02, 0.03))
    serif: list[Point] = [_serif(r, top[0]), top[0]]
    return [stroke(serif, [*top[1:], over]), stroke([start, *_stem(r, corner, 0.07)])]
