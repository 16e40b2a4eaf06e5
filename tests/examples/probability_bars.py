"""The ten bars, torn between 4 and 9."""

from PySide6.QtWidgets import QWidget

from desktop.drawing.probability_bars import ProbabilityBars


def make() -> QWidget:
    bars = ProbabilityBars()
    bars.resize(300, 172)
    bars.set_values([0.001, 0, 0.004, 0, 0.622, 0.003, 0, 0.06, 0.01, 0.3])
    return bars
