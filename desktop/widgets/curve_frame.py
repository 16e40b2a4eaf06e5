"""Where values lie in the pixels of a plot, and back."""

import math
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF


@dataclass(frozen=True)
class Frame:
    """The rectangle `view` (pixels of the widget) showing `along` (epochs, in a curve) and `values`: (low, high).

    Where `log` is set, `values` are exponents of ten.
    """

    view: QRectF
    along: tuple[float, float]
    values: tuple[float, float]
    log: bool

    def pixel(self, place: float, value: float) -> QPointF:
        """Return where `value` at `place` lies; what has no place (0 on a logarithmic axis) lies far below."""
        if self.log:
            value = math.log10(value) if value > 0 else -math.inf
        return QPointF(self.column(place), self.row(value))

    def column(self, place: float) -> float:
        """Return the horizontal pixel of `place`."""
        low, high = self.along
        return self.view.left() + (place - low) / (high - low) * self.view.width()

    def row(self, coordinate: float) -> float:
        """Return the vertical pixel of a value, given as the axis counts it."""
        low, high = self.values
        share = min(max((coordinate - low) / (high - low), -1e4), 1e4)
        return self.view.bottom() - share * self.view.height()

    def place(self, column: float) -> float:
        """Return the place (an epoch, in a curve) that lies at `column`."""
        low, high = self.along
        return low + (column - self.view.left()) / self.view.width() * (high - low)

    def coordinate(self, row: float) -> float:
        """Return the value that lies at `row`, as the axis counts it."""
        low, high = self.values
        return low + (self.view.bottom() - row) / self.view.height() * (high - low)
