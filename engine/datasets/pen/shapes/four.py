"""4: open, zigzag, closed, round, like u, in one stroke; the stem long, leaning or a short one across a low bar."""

from engine.datasets.pen.chance import Chance
from engine.datasets.pen.curves import Number, Point, Stroke, between, stroke
from engine.datasets.pen.family import family


def _stem(r: Chance, x: Number, top: Number) -> Stroke:
    end: Point = (x + r.about(-0.02, 0.06), r.within(0.92, 1.0))
    start: Point = (x + r.about(0.02, 0.05), top)
    return stroke([start, between(start, end, 0.5, r.about(0, 0.02)), end])


@family(4, "open", 48)
def _open(r: Chance) -> list[Stroke]:
    left, bar = r.within(0.24, 0.42), r.within(0.42, 0.7)
    x, lean = r.within(0.0, 0.24), r.about(0.05, 0.07)
    arm: Point = (x + r.within(0.04, 0.34), bar + r.about(-0.02, 0.05))
    head: Point = (-left + lean, r.within(0.0, 0.1))
    corner: Point = (-left, bar)
    side = [head, between(head, corner, 0.5, r.about(0.02, 0.03)), corner]
    return [stroke(side, [arm]), _stem(r, x, r.within(-0.05, 0.32))]


@family(4, "open and round", 10)
def _rounded(r: Chance) -> list[Stroke]:
    left, bar, x = r.within(0.22, 0.4), r.within(0.45, 0.7), r.within(0.06, 0.26)
    side: list[Point] = [(-left + r.about(0.04, 0.05), 0.02), (-left, 0.6 * bar), (-0.75 * left, 0.96 * bar)]
    arm: list[Point] = [(0.0, bar), (x + r.within(0.02, 0.28), bar + r.about(-0.05, 0.04))]
    return [stroke(side + arm), _stem(r, x, r.within(-0.04, 0.36))]


@family(4, "zigzag", 18)
def _zigzag(r: Chance) -> list[Stroke]:
    bar, x = r.within(0.5, 0.74), r.within(-0.02, 0.2)
    corner: Point = (-r.within(0.24, 0.44), bar)
    arm: Point = (x + r.within(0.08, 0.36), bar + r.about(-0.02, 0.03))
    head: Point = (x - r.within(-0.1, 0.18), 0.0)
    slope = [head, between(head, corner, 0.5, r.about(0.0, 0.03)), corner]
    return [stroke(slope, [arm]), _stem(r, x, r.within(0.18, 0.5))]


@family(4, "closed", 14)
def _closed(r: Chance) -> list[Stroke]:
    bar, x = r.within(0.52, 0.76), r.within(0.06, 0.18)
    corner: Point = (-r.within(0.26, 0.44), bar)
    arm: Point = (x + r.within(0.06, 0.26), bar + r.about(0, 0.03))
    head: Point = (x + r.about(0.01, 0.03), 0.0)
    return [
        stroke([head, between(head, corner, 0.5, r.about(0.01, 0.03)), corner], [arm]),
        _stem(r, x, r.about(0.01, 0.03)),
    ]


@family(4, "like u", 8)
def _u(r: Chance) -> list[Stroke]:
    left, bar, x = r.within(0.18, 0.34), r.within(0.4, 0.62), r.within(0.14, 0.32)
    low: list[Point] = [(-0.85 * left, 0.75 * bar), (-0.3 * left, bar), (0.55 * x, 0.95 * bar)]
    top: Point = (x, r.within(0.0, 0.25))
    end: Point = (x - r.about(0.02, 0.06), 1.0)
    return [
        stroke(
            [(-left, r.within(0.0, 0.08)), *low, (0.9 * x, 0.6 * bar), top],
            [between(top, end, 0.5, r.about(0, 0.02)), end],
        )
    ]


@family(4, "short stem", 14)
def _short(r: Chance) -> list[Stroke]:
    bar, x = r.within(0.6, 0.84), r.within(0.0, 0.24)
    corner: Point = (-r.within(0.2, 0.4), bar)
    arm: Point = (x + r.within(0.06, 0.34), bar + r.about(-0.02, 0.04))
    head: Point = (r.within(-0.2, 0.28), 0.0)
    slope = [head, between(head, corner, 0.5, r.about(0.01, 0.04)), corner]
    return [stroke(slope, [arm]), _stem(r, x, bar - r.within(0.08, 0.3))]


@family(4, "round and closed", 7)
def _loop(r: Chance) -> list[Stroke]:
    left, bar, x = r.within(0.2, 0.36), r.within(0.5, 0.68), r.within(0.06, 0.2)
    side: list[Point] = [(x, r.within(-0.02, 0.06)), (-0.5 * left, 0.3 * bar), (-left, 0.74 * bar), (-0.7 * left, bar)]
    arm: Point = (x + r.within(0.1, 0.32), bar + r.about(-0.02, 0.04))
    return [stroke([*side, (0.3 * x, bar + r.about(0.0, 0.02)), arm]), _stem(r, x, r.within(-0.16, 0.06))]


@family(4, "almost closed", 6)
def _almost(r: Chance) -> list[Stroke]:
    left, bar, x = r.within(0.2, 0.36), r.within(0.45, 0.62), r.within(0.1, 0.22)
    head: Point = (x - r.within(0.18, 0.34), r.within(0.0, 0.08))
    side: list[Point] = [head, (-0.55 * left, 0.35 * bar), (-left, 0.8 * bar), (-0.55 * left, bar)]
    return [stroke([*side, (x + r.within(0.07, 0.26), bar - r.within(0.0, 0.06))]), _stem(r, x, r.within(-0.02, 0.12))]


@family(4, "one stroke", 5, held_out=True)
def _single(r: Chance) -> list[Stroke]:
    bar, x = r.within(0.5, 0.7), r.within(0.04, 0.2)
    corner: Point = (-r.within(0.26, 0.42), bar)
    arm: Point = (x + r.within(0.1, 0.3), bar + r.about(-0.02, 0.03))
    back: Point = (x + r.within(0.0, 0.08), r.within(0.05, 0.35))
    end: Point = (x + r.about(-0.03, 0.04), 1.0)
    head: Point = (x - r.within(0.1, 0.25), 0.0)
    return [stroke([head, corner], [arm], [back], [between(back, end, 0.5, r.about(0, 0.02)), end])]


@family(4, "falling bar", 5, held_out=True)
def _falling(r: Chance) -> list[Stroke]:
    left, bar, x = r.within(0.24, 0.38), r.within(0.42, 0.58), r.within(0.02, 0.2)
    corner: Point = (-left, bar)
    side: list[Point] = [(-left + r.about(0.1, 0.05), 0.03), (-left + 0.06, 0.5 * bar), corner]
    drop = r.within(0.08, 0.2)
    arm: list[Point] = [(0.5 * (x - left), bar + 0.3 * drop), (x + r.within(0.12, 0.34), bar + drop)]
    return [stroke(side, arm), _stem(r, x, r.within(-0.1, 0.2))]
