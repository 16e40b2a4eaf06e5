"""What the plots of a run share: the three curves and their names."""

from PySide6.QtWidgets import QWidget

from desktop.widgets.curve_plot import CurvePlot


class RunPlot(CurvePlot):
    """Curves "training" (a stream, with `spikes` or without: see Stream), "validation" and "test" (points)."""

    def __init__(self, parent: QWidget | None = None, spikes: bool = True) -> None:
        self._holds_out = False
        super().__init__(parent)
        self.add_stream("training", "training", spikes)
        self.add_points("validation", "validation")
        self.add_points("test", "test")

    def set_holds_out(self, holds_out: bool) -> None:
        """Name the curve "test" after the rows of a table that were held out, or after a test."""
        self._holds_out = holds_out
        self.retranslate()

    def retranslate(self) -> None:
        """Set the texts anew."""
        super().retranslate()
        test = self.tr("held out") if self._holds_out else self.tr("test")
        titles = {"training": self.tr("training"), "validation": self.tr("validation"), "test": test}
        for name in self.curves:
            self.set_title(name, titles[name])
