"""The weights of the first layer of a small network over a table, as a heat map."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QColor, QFontMetricsF, QLinearGradient, QPainter
from PySide6.QtWidgets import QWidget

from desktop.language import joined
from desktop.pictures.figures import fixed, plainly
from desktop.pictures.painted import CENTRE, LEFT, RIGHT, WRAPPED, Arrays, Painted, font_of, outline, write
from desktop.pictures.shades import diverging, readable
from desktop.theme.colours import Colours
from desktop.theme.measures import BASE, GROUP, INSIDE, LINE, RELATED
from desktop.widgets.curve_axis import nice_step

LABELS, SCALE = 80, 60  # the names of the units at the left, the scale at the right
WIDEST, HIGHEST = 96, 40  # a cell
LEVEL, TILTED = 20, 72  # the names of the features: how high they stand
ANGLE = -40
BROAD, NARROW = 52, 18  # a cell whose name is level, one whose name is tilted; else it has a number
LEAST = 0.1  # the scale goes at least so far


@dataclass(frozen=True)
class Grid:
    """Where the cells stand: `units` rows, `features` columns and the bias behind a gap."""

    corner: QPointF
    cell: QSizeF
    units: int
    features: int

    def at(self, unit: int, column: int) -> QRectF:
        """Return the cell of `unit` and `column`; the bias is column `features`."""
        gap = GROUP if column == self.features else 0
        left = self.corner.x() + column * self.cell.width() + gap
        return QRectF(QPointF(left, self.corner.y() + unit * self.cell.height()), self.cell).adjusted(0, 0, -1, -1)

    def found(self, point: QPointF) -> tuple[int, int] | None:
        """Return unit and column at `point`."""
        cells = ((unit, column) for unit in range(self.units) for column in range(self.features + 1))
        return next((one for one in cells if self.at(*one).contains(point)), None)


class Weights(Painted):
    """A row a unit, a column a feature, the bias apart; blue is negative, orange positive.

    Looks at "weight" (U, F), "bias" (U,) and, where it is known, "dead": a flag for each unit that gives 0 for every
    row. U flags are those of the first layer; fewer those of the bottleneck; more those of all hidden layers in their
    order, of which the last two are the bottleneck.
    """

    def __init__(self, features: Sequence[str] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("weights")
        self._features = list(features)
        self._forget()
        self.retranslate()

    def set_features(self, names: Sequence[str]) -> None:
        """Name the columns."""
        self._features = list(names)
        self._changed()

    def title(self) -> str:
        """Return what is shown."""
        return self.tr("First layer's weights")

    def hint(self) -> str:
        """Return in half a sentence how to read it."""
        return self.tr("a row for each unit, a column for each feature; the bias stands apart")

    def _nothing(self) -> str:
        return self.tr("Press Train: the weights between the features and the first units appear here.")

    def _forget(self) -> None:
        self._values: NDArray[Any] = np.empty((0, 1))
        self._dead: list[bool] = []
        self._stuck = False
        self._limit = 0.0

    def _take(self, arrays: Arrays) -> None:
        weight, bias = np.asarray(arrays["weight"], dtype=float), np.asarray(arrays["bias"], dtype=float)
        if weight.ndim != 2 or bias.shape != weight.shape[:1]:
            raise ValueError(f"weights {weight.shape} and biases {bias.shape} do not fit each other")
        self._values = np.column_stack([weight, bias])
        flags = [bool(flag) for flag in np.ravel(arrays.get("dead", []))]
        units = len(weight)
        self._dead = flags[:units] if len(flags) >= units else [False] * units
        self._stuck = len(flags) != units and len(flags) >= 2 and all(flags[-2:])
        finite = np.abs(self._values[np.isfinite(self._values)])
        self._limit = max(self._limit, nice_step(max(float(finite.max(initial=0)), LEAST)))  # jumps only outwards

    def _is_empty(self) -> bool:
        return not len(self._values)

    def name(self, column: int) -> str:
        """Return what stands over `column`."""
        if column == self._values.shape[1] - 1:
            return self.tr("bias")
        return self._features[column] if column < len(self._features) else str(column + 1)

    def grid(self) -> Grid:
        """Return where the cells stand now."""
        units, columns = self._values.shape
        body = self.body()
        width = min(WIDEST, (body.width() - LABELS - GROUP - SCALE) / columns)
        names = TILTED if NARROW <= width < BROAD else LEVEL
        height = min(HIGHEST, (body.height() - names - 2 * LINE - RELATED) / units)  # two lines below for the sentence
        return Grid(body.topLeft() + QPointF(LABELS, names), QSizeF(width, height), units, columns - 1)

    def _read(self, point: QPointF) -> str:
        found = self.grid().found(point)
        if found is None:
            return ""
        unit, column = found
        return self.tr("unit {unit}, {feature}: {value}").format(
            unit=unit + 1, feature=self.name(column), value=fixed(self._values[unit, column], 4)
        )

    def _told(self) -> str:
        units, columns = self._values.shape
        size = np.nan_to_num(np.abs(self._values[:, :-1]), nan=-1)
        unit, column = np.unravel_index(int(size.argmax()), size.shape)
        told = self.tr("{units} units, {features} features. The largest weight is {value}: unit {unit}, {feature}.")
        parts = [
            told.format(
                units=units,
                features=columns - 1,
                value=fixed(self._values[unit, column], 4),
                unit=unit + 1,
                feature=self.name(int(column)),
            )
        ]
        if dead := [str(unit + 1) for unit, flag in enumerate(self._dead) if flag]:
            parts.append(self.tr("Dead units, which give 0 for every row: {units}.").format(units=", ".join(dead)))
        return joined([*parts, self._stuck_text()] if self._stuck else parts)

    def _stuck_text(self) -> str:
        return self.tr(
            "Both units of the bottleneck give 0 for every row: nothing can be learned any more. Another seed helps."
        )

    # painting

    def _paint(self, painter: QPainter, theme: Colours) -> None:
        grid = self.grid()
        self._paint_names(painter, theme, grid)
        self._paint_cells(painter, theme, grid)
        for unit, dead in enumerate(self._dead):
            text = (self.tr("unit {unit}, dead") if dead else self.tr("unit {unit}")).format(unit=unit + 1)
            row = grid.at(unit, 0)
            room = QRectF(self.body().left(), row.top(), LABELS - RELATED, row.height())
            write(painter, room, text, theme.caution if dead else theme.muted, LEFT)
        found = grid.found(self._pointer) if self._pointer is not None else None
        if found is not None:
            outline(painter, grid.at(*found), theme.text)
        self._paint_scale(painter, theme, grid)
        if self._stuck:
            below = grid.at(grid.units - 1, 0).bottom() + RELATED
            painter.setFont(font_of(self, BASE))
            painter.setPen(QColor(theme.caution))
            painter.drawText(self.body().adjusted(0, below - self.body().top(), 0, 0), WRAPPED, self._stuck_text())

    def _paint_cells(self, painter: QPainter, theme: Colours, grid: Grid) -> None:
        shades = diverging(theme, self._values / self._limit)
        written = self._written(grid)
        for unit, dead in enumerate(self._dead):
            for column in range(grid.features + 1):
                cell, shade = grid.at(unit, column), QColor(*map(int, shades[unit, column]))
                ink = QColor(theme.muted) if dead else readable(shade)
                shade.setAlphaF(0.35 if dead else 1)
                painter.fillRect(cell, shade)
                if written:
                    write(painter, cell, self._short(self._values[unit, column]), ink, CENTRE)

    def _short(self, value: float) -> str:
        """Return `value` with as many decimals as the scale has to show."""
        if not np.isfinite(value):
            return "–"
        decimals = 2 if self._limit < 10 else 1 if self._limit < 100 else 0
        return f"{value:z.{decimals}f}".replace("-", "−")

    def _written(self, grid: Grid) -> bool:
        """Whether every cell has room for its number."""
        metrics = QFontMetricsF(font_of(self))
        widest = metrics.horizontalAdvance(self._short(-self._limit))
        return grid.cell.width() >= widest + RELATED and grid.cell.height() >= metrics.ascent() + INSIDE

    def _paint_names(self, painter: QPainter, theme: Colours, grid: Grid) -> None:
        """Write the features' names: level, tilted, or only numbers, as there is room."""
        width = grid.cell.width()
        every = 1 if width >= NARROW else int(np.ceil(24 / width))
        for column in range(grid.features + 1):
            cell, name = grid.at(0, column), self.name(column)
            room = QRectF(cell.left(), cell.top() - LEVEL, cell.width(), LEVEL)
            if width >= BROAD:
                write(painter, room, name, theme.muted, CENTRE)
            elif width >= NARROW:
                painter.save()
                painter.translate(cell.center().x() + 2, cell.top() - 3)
                painter.rotate(ANGLE)
                write(painter, QRectF(0, -LINE / 2, TILTED * 1.4, LINE / 2), name, theme.muted)
                painter.restore()
            elif column == grid.features or column % every == 0:
                text = name if column == grid.features else str(column + 1)
                write(painter, room.adjusted(-20, 0, 20, 0), text, theme.muted, CENTRE)

    def _paint_scale(self, painter: QPainter, theme: Colours, grid: Grid) -> None:
        """Draw which colour stands for how much."""
        top, bottom = grid.at(0, 0).top(), grid.at(grid.units - 1, 0).bottom()
        bar = QRectF(grid.at(0, grid.features).right() + GROUP, top, 10, bottom - top)
        shades = diverging(theme, np.array([1.0, 0.0, -1.0]))
        falling = QLinearGradient(bar.topLeft(), bar.bottomLeft())
        for place, shade in zip((0, 0.5, 1), shades, strict=True):
            falling.setColorAt(place, QColor(*map(int, shade)))
        painter.fillRect(bar, falling)
        for y, value in ((bar.top() + 5, self._limit), (bar.center().y(), 0.0), (bar.bottom() - 5, -self._limit)):
            room = QRectF(bar.right() + 1, y - 8, SCALE - GROUP - 11, 16)
            write(painter, room, plainly(value), theme.muted, RIGHT)
