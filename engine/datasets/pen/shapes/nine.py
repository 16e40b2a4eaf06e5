"""9: a loop of any size, with a horn or none; the tail straight, hooked, deep, curled or bent."""

import numpy as np

from engine.datasets.pen.chance import Chance
from engine.datasets.pen.curves import Number, Point, Stroke, arc, between, stroke
from engine.datasets.pen.family import family


def _loop(r: Chance, narrow: float = 0.16, wide: float = 0.34) -> tuple[list[Point], Point, Number]:
    """Return the loop from the upper right around to the corner where the tail begins, that corner, and the width."""
    w = r.within(narrow, wide)
    h = np.clip(w * r.within(0.7, 1.4), 0.13, 0.3)
    start: Point = (w * r.within(0.5, 1.0), h * r.within(0.1, 0.7))
    around = arc((0.0, h), (w, h), 15, -215, 7)
    corner: Point = (w * r.within(0.85, 1.1), h * r.within(0.05, 0.75))
    return [start, *around, (0.78 * w, 1.35 * h)], corner, w


@family(9, "straight tail", 24)
def _straight(r: Chance) -> list[Stroke]:
    loop, corner, w = _loop(r)
    end: Point = (w * r.within(-0.6, 1.2), 1.0)
    return [stroke([*loop, corner], [between(corner, end, 0.5, r.about(0.0, 0.03)), end])]


@family(9, "hooked tail", 18)
def _hooked(r: Chance) -> list[Stroke]:
    loop, corner, w = _loop(r)
    x = w * r.within(0.4, 1.1)
    hook, lift = r.within(0.08, 0.3), r.within(0.0, 0.12)
    return [
        stroke(
            [*loop, corner],
            [(0.5 * (x + corner[0]) + 0.02, 0.55), (x, 0.86), (x - 0.4 * hook, 0.99), (x - hook, 1.0 - lift)],
        )
    ]


@family(9, "deep tail", 18)
def _deep(r: Chance) -> list[Stroke]:
    loop, corner, w = _loop(r, 0.15, 0.3)
    x, width, lift = w * r.within(0.8, 1.15), r.within(0.3, 0.85), r.within(0.02, 0.2)
    bow: list[Point] = [(x, 0.72), (x - 0.14 * width, 0.92), (x - 0.5 * width, 1.0), (x - width, 1.0 - lift)]
    return [stroke([*loop, corner], [(x + 0.01, 0.5), *bow])]


@family(9, "curled tail", 7)
def _curled(r: Chance) -> list[Stroke]:
    loop, corner, w = _loop(r, 0.15, 0.3)
    x, size = w * r.within(0.7, 1.1), r.within(0.07, 0.14)
    curl: list[Point] = [
        (x - 0.7 * size, 1.0),
        (x - 2 * size, 0.96),
        (x - 2.2 * size, 1 - 1.4 * size),
        (x - 1.2 * size, 1 - 1.5 * size),
    ]
    return [stroke([*loop, corner], [(x + 0.02, 0.5), (x, 0.84), *curl])]


@family(9, "bent tail", 8)
def _bent(r: Chance) -> list[Stroke]:
    loop, corner, w = _loop(r)
    knee: Point = (w * r.within(0.75, 1.05), r.within(0.62, 0.8))
    end: Point = (knee[0] - r.within(0.12, 0.45), 1.0)
    return [
        stroke(
            [*loop, corner],
            [between(corner, knee, 0.5, r.about(0, 0.02)), knee, between(knee, end, 0.6, r.about(0.02, 0.03)), end],
        )
    ]


@family(9, "horn", 10)
def _horn(r: Chance) -> list[Stroke]:
    loop, _, w = _loop(r)
    tip: Point = (w * r.within(0.9, 1.5), -r.within(0.02, 0.18))
    end: Point = (w * r.within(-0.3, 1.1), 1.0)
    hook = r.within(0.0, 0.25)
    return [stroke([*loop, tip], [between(tip, end, 0.5, r.about(0.02, 0.03)), end, (end[0] - hook, 1.0 - 0.3 * hook)])]


@family(9, "tiny loop", 7)
def _tiny(r: Chance) -> list[Stroke]:
    loop, corner, w = _loop(r, 0.11, 0.17)
    end: Point = (w * r.within(-2.0, 1.4), 1.0)
    return [stroke([*loop, corner], [between(corner, end, 0.5, r.about(0.03, 0.04)), end])]


@family(9, "narrow loop", 7)
def _narrow(r: Chance) -> list[Stroke]:
    w, h = r.within(0.1, 0.16), r.within(0.18, 0.3)
    around = arc((0.0, h), (w, h), 40, -220, 7)
    corner: Point = (w * r.within(0.9, 1.3), h * r.within(0.0, 0.6))
    end: Point = (w * r.within(-1.2, 1.3), 1.0)
    return [stroke([*around, corner], [between(corner, end, 0.5, r.about(0, 0.03)), end])]


@family(9, "smooth", 7)
def _smooth(r: Chance) -> list[Stroke]:
    w = r.within(0.18, 0.3)
    h = np.clip(w * r.within(0.7, 1.3), 0.13, 0.3)
    around = arc((0.0, h), (w, h), 70, -265, 9)
    end: Point = (w * r.within(-0.8, 0.8), 1.0)
    return [stroke([*around, (w, 1.2 * h), between((w, h), end, 0.6, r.about(0.03, 0.03)), end])]


@family(9, "circle and stem", 5, held_out=True)
def _circle(r: Chance) -> list[Stroke]:
    w = r.within(0.16, 0.28)
    h = w * r.within(0.8, 1.25)
    circle = arc((0.0, h), (w, h), r.within(20, 120), -r.within(250, 330), 10)
    top: Point = (w * r.within(0.9, 1.1), r.within(-0.06, 0.1))
    end: Point = (w * r.within(0.3, 1.2), 1.0)
    return [stroke(circle), stroke([top, between(top, end, 0.5, r.about(0, 0.03)), end])]


@family(9, "like g", 5, held_out=True)
def _g(r: Chance) -> list[Stroke]:
    loop, corner, w = _loop(r, 0.16, 0.27)
    x, deep = w * r.within(0.85, 1.1), r.within(0.3, 0.5)
    bow: list[Point] = [(x, 0.8), (x - 0.2 * deep, 0.97), (x - 0.7 * deep, 1.0), (x - 1.1 * deep, 0.88)]
    back: Point = (x - 0.6 * deep, r.within(0.8, 0.9))
    return [stroke([*loop, corner], [(x, 0.5), *bow, back])]
