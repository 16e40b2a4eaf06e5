"""A plot of a run on which somebody has sketched before how it would go."""

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QPointF
from PySide6.QtWidgets import QWidget

from desktop.training.run_plot import RunPlot
from desktop.widgets.curve_axis import nice_limits, nice_log_limits
from desktop.widgets.curve_frame import Frame
from desktop.widgets.curve_guess import GuessLine
from desktop.widgets.curve_range import Limits
from desktop.widgets.sketch_pad import Points, SketchPad


class GuessPlot(RunPlot):
    """Keeps the guess in sight, whatever the run does; `sketch` lets one draw it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self.guess: Points = ()
        self._sketched: tuple[float, float, float] | None = None  # for a sketch: its last epoch, and the values
        self.pad: SketchPad | None = None
        super().__init__(parent)

    def _build(self) -> None:
        super()._build()
        self._line = GuessLine()
        self._add_layers(self._line)

    def set_guess(self, points: Sequence[tuple[float, float]]) -> None:
        """Draw a guess, as points (epoch, value) with rising epochs, beside the curves; () takes it away."""
        self.guess = tuple(points)
        self._anew()

    def sketch(self, epochs: float, least: float, most: float) -> SketchPad:
        """Return a pad over the view on which one draws how the loss will go up to `epochs`."""
        self.end_sketch()
        self._manual = False
        self.guess, self._sketched = (), (epochs, max(least, self._least()), most)
        self.pad = SketchPad(self)
        self._anew()
        self.refresh()
        self.pad.show()
        self.pad.setFocus()
        return self.pad

    def end_sketch(self) -> None:
        """Take the pad away; what is drawn on it is forgotten unless somebody has taken it."""
        if self.pad is not None:
            self.pad.hide()
            self.pad.deleteLater()
            self.pad, self._sketched = None, None
            self._anew()

    def set_log(self, on: bool) -> None:
        """Make the value axis logarithmic, or linear."""
        super().set_log(on)
        if self._built and self._sketched is not None:
            self._anew()

    def _least(self) -> float:
        return 1e-300 if self._log else 0.0

    def _anew(self) -> None:
        self._range.forget()
        self._epoch = 0
        self._view_changed()

    # what the plot does otherwise

    def _last(self) -> float:
        ends = [point[0] for point in self.guess[-1:]] + ([self._sketched[0]] if self._sketched is not None else [])
        return max(super()._last(), *ends) if ends else super()._last()

    def wanted(self) -> Limits | None:
        """Return limits that hold the guess too."""
        found = super().wanted()
        values = np.array([value for _, value in self.guess] + list((self._sketched or ())[1:]) + list(found or ()))
        if self._log:
            values = values[values > 0]
        if not len(values):
            return found
        return (nice_log_limits if self._log else nice_limits)(float(values.min()), float(values.max()))

    def _place(self) -> None:
        super()._place()
        frame = self.frame()
        if self.pad is not None:
            self.pad.follow(frame)
        self._show_line(frame)

    def show_sketch(self, points: Points) -> None:
        """Draw a guess that is being made, without moving the view."""
        self.guess = points
        self._show_line(self.frame())

    def _show_line(self, frame: Frame) -> None:
        pixels: list[QPointF] = [frame.pixel(*point) for point in self.guess]
        self._line.show_line(pixels, self.tr("your guess"))

    def _place_sentence(self, frame: Frame, empty: bool) -> None:
        super()._place_sentence(frame, empty and not self.guess and self.pad is None)
