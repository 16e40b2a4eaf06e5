"""The accuracy over the epochs in %: the batches, their average, and the evaluations."""

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from desktop.theme.colours import Colours, colours
from desktop.training.run_plot import RunPlot
from desktop.widgets.curve_range import Limits

FLOORS = (98.0, 95.0, 90.0, 80.0, 50.0, 0.0)


class AccuracyPlot(RunPlot):
    """The share of digits classified correctly, in %; the top is 100 %."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self._baseline: float | None = None
        super().__init__(parent, spikes=False)
        self._level = pg.InfiniteLine(angle=0)
        self._level.hide()
        self.addItem(self._level)
        self.setObjectName("accuracyPlot")
        self.retranslate()

    def set_baseline(self, percent: float | None) -> None:
        """Mark what always answering the larger class gets right; None: nothing."""
        self._baseline = percent
        self._level.setVisible(percent is not None)
        if percent is not None:
            self._level.setValue(percent)
        self._recolour(colours(self))
        self.show_all()

    def _recolour(self, theme: Colours) -> None:
        super()._recolour(theme)
        if hasattr(self, "_level"):  # the view colours itself before it is whole
            self._level.setPen(pg.mkPen(theme.muted, style=Qt.PenStyle.DashLine))

    def wanted(self) -> Limits | None:
        """Return 100 and the highest round number below all evaluations and most of the training."""
        stream = self.curves["training"].series.smooth
        stream = stream[np.isfinite(stream)]
        lowest = [float(np.quantile(stream, 0.2))] if len(stream) else []
        for name in ("validation", "test"):
            values = self.curves[name].spread()
            lowest += [float(values.min())] if len(values) else []
        if lowest and self._baseline is not None:
            lowest.append(self._baseline - 1)
        return (next((f for f in FLOORS if f <= min(lowest)), 0.0), 100.0) if lowest else None

    def idle_limits(self) -> Limits:
        """Return the whole range."""
        return 0.0, 100.0

    def value_text(self, value: float, exact: bool = False) -> str:
        """Return `value` in % with two decimals: one digit of 5,000 is 0.02."""
        del exact
        return f"{value:.2f}"

    def retranslate(self) -> None:
        """Set the texts anew."""
        super().retranslate()
        self.set_axis_title(self.tr("accuracy, %"))
        self.setAccessibleName(self.tr("Accuracy over the epochs"))
