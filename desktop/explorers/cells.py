"""A table of numbers as it is painted: tinted by size, the cells of the padding dashed and grey."""

from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from desktop.theme.colours import Colours
from desktop.theme.measures import BASE, CAPTION

Numbers = NDArray[np.float64]
Place = tuple[int, int]  # row and column, from 0

SMALLEST = 8  # pixels of a number that hardly fits
STRONGEST = {False: 0.3, True: 0.45}  # share of the colour in the largest number's ground, by theme.dark
CENTRED = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip
FINEST = 16  # denominators up to this one are written as fractions


@dataclass(frozen=True, eq=False)
class Table:
    """Numbers (rows, columns) to paint.

    outside: which of them are padding; unread: which are not looked at by any window. tinted: the larger, the more
    colour. filled: the cell that stands out. known: how many, row by row, are told yet; None: all.
    """

    values: Numbers
    outside: NDArray[np.bool_] | None = None
    unread: NDArray[np.bool_] | None = None
    tinted: bool = True
    filled: Place | None = None
    known: int | None = None

    @property
    def shape(self) -> Place:
        """Return how many rows and columns there are."""
        return self.values.shape[0], self.values.shape[1]

    @cached_property
    def texts(self) -> list[list[str]]:
        """What is written into the cells."""
        return [[number(value) for value in row] for row in self.values.tolist()]

    @cached_property
    def quiet(self) -> NDArray[np.bool_]:
        """Which cells are written in grey."""
        none: NDArray[np.bool_] = np.zeros(self.shape, dtype=bool)
        for mask in (self.outside, self.unread):
            none = none if mask is None else none | mask
        return none

    def grounds(self, theme: Colours) -> list[list[list[int]]]:
        """Return red, green and blue of each cell's ground."""
        shade = _mixed(theme, np.zeros(self.shape))
        if self.tinted:
            # the padding counts for the largest: a map of zeros is without colour
            shade = _mixed(theme, self.values / (np.abs(self.values).max() or 1.0))
        shade[self.quiet] = _channels(theme.window)
        if self.known is not None:
            shade.reshape(-1, 3)[self.known :] = _channels(theme.surface)
        grounds: list[list[list[int]]] = np.rint(shade).astype(int).tolist()
        return grounds


def number(value: float) -> str:
    """Return `value` as a cell holds it: 3, −0.25, and 1/9 where decimals would not end soon."""
    sign, size = ("−" if value < 0 else ""), abs(value)
    text = f"{size:.2f}".rstrip("0").rstrip(".")
    if 0 < size < 1 and float(text) != size:
        near = Fraction(size).limit_denominator(FINEST)
        if abs(float(near) - size) < 1e-9 and near.denominator > 1:
            text = f"{near.numerator}/{near.denominator}"
    return text if text == "0" else sign + text


def paint_table(painter: QPainter, theme: Colours, table: Table, corner: QPointF, cell: int) -> None:
    """Paint `table` with cells of `cell` pixels, its top left cell at `corner`."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    for row, grounds in enumerate(table.grounds(theme)):  # one by one: a scaled image would wait for threads of Qt
        for column, ground in enumerate(grounds):
            painter.fillRect(cell_area(corner, cell, (row, column)), QColor(*ground))
    _paint_lines(painter, theme, table, corner, cell)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _paint_texts(painter, theme, table, corner, cell)
    if table.filled is not None:
        paint_filled(painter, theme, table, table.filled, corner, cell)


def paint_filled(painter: QPainter, theme: Colours, table: Table, place: Place, corner: QPointF, cell: int) -> None:
    """Paint over the cell at `place` so that it stands out."""
    area = cell_area(corner, cell, place)
    strong = fitting(painter.font(), table.texts, cell)
    strong.setWeight(QFont.Weight.DemiBold)
    painter.fillRect(area.adjusted(0, 0, 1, 1), QColor(theme.accent))
    painter.setFont(strong)
    painter.setPen(QColor(theme.on_accent))
    painter.drawText(area, CENTRED, table.texts[place[0]][place[1]])


def cell_area(corner: QPointF, cell: int, place: Place) -> QRectF:
    """Return where the cell at `place` is painted."""
    return QRectF(corner.x() + place[1] * cell, corner.y() + place[0] * cell, cell, cell)


def _paint_lines(painter: QPainter, theme: Colours, table: Table, corner: QPointF, cell: int) -> None:
    """Draw the lines between the cells, dashed, and over them whole ones and a frame where there is no padding."""
    rows, columns = table.shape
    if table.outside is None:
        painter.setPen(QPen(QColor(theme.border), 1))
        painter.drawLines(_lines(corner, cell, (0, 0), (rows, columns)))
        return
    painter.setPen(QPen(QColor(theme.border), 1, Qt.PenStyle.CustomDashLine))
    dashed = painter.pen()
    dashed.setDashPattern([3, 3])
    painter.setPen(dashed)
    painter.drawLines(_lines(corner, cell, (0, 0), (rows, columns)))
    inside = np.argwhere(~table.outside)
    if not len(inside):
        return
    (top, left), (bottom, right) = inside.min(axis=0).tolist(), (inside.max(axis=0) + 1).tolist()
    painter.setPen(QPen(QColor(theme.border), 1))
    painter.drawLines(_lines(corner, cell, (top, left), (bottom, right)))
    if table.outside.any():
        painter.setPen(QPen(QColor(theme.muted), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(
            QRectF(corner.x() + left * cell, corner.y() + top * cell, (right - left) * cell, (bottom - top) * cell)
        )


def _lines(corner: QPointF, cell: int, first: Place, last: Place) -> list[QLineF]:
    top, bottom = corner.y() + first[0] * cell, corner.y() + last[0] * cell
    left, right = corner.x() + first[1] * cell, corner.x() + last[1] * cell
    across = [
        QLineF(left, corner.y() + row * cell, right, corner.y() + row * cell) for row in range(first[0], last[0] + 1)
    ]
    down = [QLineF(corner.x() + at * cell, top, corner.x() + at * cell, bottom) for at in range(first[1], last[1] + 1)]
    return across + down


def _paint_texts(painter: QPainter, theme: Colours, table: Table, corner: QPointF, cell: int) -> None:
    normal = fitting(painter.font(), table.texts, cell)
    strong = QFont(normal)
    strong.setWeight(QFont.Weight.DemiBold)
    quiet = table.quiet.tolist()
    told = table.known if table.known is not None else table.values.size
    columns = table.shape[1]
    for wanted, font, colour in ((True, normal, theme.muted), (False, strong, theme.text)):
        painter.setFont(font)
        painter.setPen(QColor(colour))
        for row, texts in enumerate(table.texts):
            for column, text in enumerate(texts):
                if quiet[row][column] is wanted and row * columns + column < told:
                    painter.drawText(cell_area(corner, cell, (row, column)), CENTRED, text)


def fitting(font: QFont, texts: list[list[str]], cell: int) -> QFont:
    """Return `font` so large that the longest of `texts` fits into a cell of `cell` pixels."""
    made = QFont(font)
    made.setWeight(QFont.Weight.Normal)
    pixels = BASE if cell >= 30 else CAPTION
    made.setPixelSize(pixels)
    longest = max((text for row in texts for text in row), key=len, default="")
    wide = QFontMetricsF(made).horizontalAdvance(longest) * 1.08  # the strong ones are wider
    if wide > cell - 4:
        made.setPixelSize(max(int(pixels * (cell - 4) / wide), SMALLEST))
    return made


def _mixed(theme: Colours, share: Numbers) -> NDArray[Any]:
    """Return the surface at 0, blue towards 1 and orange towards −1: (…,) → (…, 3)."""
    strongest = STRONGEST[theme.dark]
    ground, above, below = _channels(theme.surface), _channels(theme.accent), _channels(theme.orange)
    towards = np.where(share[..., None] < 0, below, above)
    return ground + (towards - ground) * (np.abs(share)[..., None] * strongest)


def _channels(colour: str) -> Numbers:
    made = QColor(colour)
    return np.array([made.red(), made.green(), made.blue()], dtype=np.float64)
