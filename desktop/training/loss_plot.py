"""The loss over the epochs: every batch, its average, and the evaluations."""

from PySide6.QtWidgets import QWidget

from desktop.widgets.curve_plot import CurvePlot


class LossPlot(CurvePlot):
    """Curves "training" (a stream), "validation" and "test" (points); logarithmic unless told otherwise."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("lossPlot")
        self.add_stream("training", "training")
        self.add_points("validation", "validation")
        self.add_points("test", "test")
        self.set_log(True)
        self.retranslate()

    def retranslate(self) -> None:
        """Set the texts anew."""
        super().retranslate()
        self.set_axis_title(self.tr("cross-entropy"))
        self.setAccessibleName(self.tr("Loss over the epochs"))
        self.set_empty_text(self.tr("Press Train: the loss of every batch is drawn here."))
        titles = {
            "training": self.tr("training"),
            "validation": self.tr("validation"),
            "test": self.tr("test"),
        }
        for name, title in titles.items():
            if name in self.curves:
                self.set_title(name, title)
