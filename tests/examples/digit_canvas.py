"""The sheet with a 7 on it; draw on."""

from collections.abc import Iterable

from numpy.typing import ArrayLike
from PySide6.QtWidgets import QWidget

from desktop.drawing.canvas import DigitCanvas
from desktop.drawing.sheet import Sheet
from desktop.drawing.stroke import Stroke

SEVEN = [
    [(0.25, 0.31), (0.31, 0.29), (0.45, 0.255), (0.6, 0.24), (0.72, 0.23), (0.77, 0.235), (0.76, 0.28),
     (0.7, 0.38), (0.64, 0.49), (0.57, 0.6), (0.51, 0.72), (0.465, 0.83)],
    [(0.36, 0.515), (0.41, 0.53), (0.47, 0.52), (0.56, 0.485), (0.64, 0.47), (0.68, 0.47)],
]  # fmt: skip


def draw_on(canvas: Sheet, strokes: Iterable[ArrayLike]) -> None:
    """Let `strokes`, (k, 2) each in sheet units, be what is drawn."""
    canvas.restore(tuple(Stroke(points) for points in strokes))


def make() -> QWidget:
    canvas = DigitCanvas()
    draw_on(canvas, SEVEN)
    return canvas
