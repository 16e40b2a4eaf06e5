"""What users do to a digit that leaves it what it is: draw it small, in a corner, turned, slanted, fast, in pieces."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from engine.canvas.drawings import Drawing, Line, fitted, on_pixels
from engine.words import words

Change = Callable[[Drawing, np.random.Generator], Drawing]

THIN, THICK = 1.3, 3.0


@dataclass(frozen=True)
class Variant:
    """A way to draw: its title, what it does to a drawing, and the pen's width in pixels (None: the network's own)."""

    title: str
    change: Change
    pen: float | None = None

    def __call__(self, drawing: Drawing, generator: np.random.Generator) -> Drawing:
        """Return the drawing drawn this way, in whole pixels of the canvas."""
        return on_pixels(self.change(drawing, generator))


def _same(drawing: Drawing, _: np.random.Generator) -> Drawing:
    return drawing


def _sized(share: float) -> Change:
    def change(drawing: Drawing, generator: np.random.Generator) -> Drawing:
        return fitted(drawing, share, (generator.uniform(), generator.uniform()))

    return change


def _cornered(drawing: Drawing, generator: np.random.Generator) -> Drawing:
    return fitted(drawing, 0.4, (float(generator.integers(2)), float(generator.integers(2))))


def _mixed(matrix: tuple[tuple[float, float], tuple[float, float]]) -> Change:
    def change(drawing: Drawing, _: np.random.Generator) -> Drawing:
        return fitted([line @ np.array(matrix).T for line in drawing])

    return change


def _turned(degrees: float) -> Change:
    cos, sin = float(np.cos(np.deg2rad(degrees))), float(np.sin(np.deg2rad(degrees)))
    return _mixed(((cos, -sin), (sin, cos)))


def _few(drawing: Drawing, _: np.random.Generator) -> Drawing:
    """Keep a point about every eighth of the canvas: a fast hand and a slow machine."""
    return [_at(line, max(round(_length(line) / 30), 1) + 1) for line in drawing]


def _pieces(drawing: Drawing, generator: np.random.Generator) -> Drawing:
    """Lift the pen in the middle of each long line, and put it down again a little off."""
    found: Drawing = []
    for line in drawing:
        if _length(line) < 60:
            found.append(line)
            continue
        line = _at(line, int(_length(line) / 3) + 2)
        cut = int(len(line) * generator.uniform(0.35, 0.65))
        found += [line[:cut], line[cut + 1 :] + generator.normal(0, 2.5, 2)]
    return found


def _shaken(drawing: Drawing, generator: np.random.Generator) -> Drawing:
    """Draw with a finger on a touchpad: the line trembles by some pixels."""
    found = []
    for line in drawing:
        line = _at(line, int(_length(line) / 8) + 2)
        found.append(line + generator.normal(0, 2.2, line.shape))
    return found


def _length(line: Line) -> float:
    return float(np.hypot(*np.diff(line, axis=0).T).sum())


def _at(line: Line, count: int) -> Line:
    """Return `count` points at equal distances along a line."""
    way = np.concatenate([[0.0], np.cumsum(np.hypot(*np.diff(line, axis=0).T))])
    places = np.linspace(0, way[-1], count)
    return np.stack([np.interp(places, way, line[:, axis]) for axis in (0, 1)], axis=1)


AS_DRAWN = Variant(words("canvas", "As drawn"), _same)
VARIANTS = (
    AS_DRAWN,
    Variant(words("canvas", "25 % of the canvas, anywhere"), _sized(0.25)),
    Variant(words("canvas", "50 % of the canvas, anywhere"), _sized(0.5)),
    Variant(words("canvas", "100 % of the canvas"), _sized(1.0)),
    Variant(words("canvas", "In a corner"), _cornered),
    Variant(words("canvas", "Turned 15° to the left"), _turned(-15)),
    Variant(words("canvas", "Turned 15° to the right"), _turned(15)),
    Variant(words("canvas", "Slanted to the left"), _mixed(((1.0, 0.25), (0.0, 1.0)))),
    Variant(words("canvas", "Slanted to the right"), _mixed(((1.0, -0.25), (0.0, 1.0)))),
    Variant(words("canvas", "Fast: few points"), _few),
    Variant(words("canvas", "In several strokes"), _pieces),
    Variant(words("canvas", "With a trembling hand"), _shaken),
    Variant(words("canvas", "Thin pen"), _same, THIN),
    Variant(words("canvas", "Thick pen"), _same, THICK),
)
"""The ways to draw that must not matter."""
