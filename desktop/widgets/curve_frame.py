"""Where values lie in the pixels of a plot, and back."""

import math
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF


@dataclass(frozen=True)
class Frame:
    """The rectangle `view` (pixels of the widget) that shows `epochs` and `values`, both (low, high).

    Where `log` is set, `values` are exponents of ten.
    """

    view: QRectF
    epochs: tuple[float, float]
    values: tuple[float, float]
    log: bool

    def pixel(self, epoch: float, value: float) -> QPointF:
        """Return where `value` at `epoch` lies; what has no place (0 on a logarithmic axis) lies far below."""
        if self.log:
            value = math.log10(value) if value > 0 else -math.inf
        return QPointF(self.column(epoch), self.row(value))

    def column(self, epoch: float) -> float:
        """Return the horizontal place of `epoch`."""
        low, high = self.epochs
        return self.view.left() + (epoch - low) / (high - low) * self.view.width()

    def row(self, coordinate: float) -> float:
        """Return the vertical place of a value, given as the axis counts it."""
        low, high = self.values
        share = min(max((coordinate - low) / (high - low), -1e4), 1e4)
        return self.view.bottom() - share * self.view.height()

    def epoch(self, column: float) -> float:
        """Return the epoch that lies at `column`."""
        low, high = self.epochs
        return low + (column - self.view.left()) / self.view.width() * (high - low)
