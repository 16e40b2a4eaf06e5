"""The fields beside a stack of layers: as wide as their column, and still where the wheel scrolls."""

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QDoubleSpinBox, QSizePolicy, QSpinBox

from desktop.theme.measures import FIELD_HEIGHT, RELATED
from desktop.widgets.still import StillBox, StillNumber, StillSlider


class Spin(StillNumber, QSpinBox):
    """A whole number from `low` to `high`."""

    def __init__(self, name: str, low: int, high: int) -> None:
        super().__init__()
        self.setRange(low, high)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        _like_all(self, name)


class RealSpin(StillNumber, QDoubleSpinBox):
    """A number with two decimals from `low` to `high`."""

    def __init__(self, name: str, low: float, high: float) -> None:
        super().__init__()
        self.setRange(low, high)
        self.setSingleStep(0.1)
        _like_all(self, name)


class Slide(StillSlider):
    """A slider from `low` to `high`."""

    def __init__(self, name: str, low: int, high: int) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setRange(low, high)


class Box(StillBox):
    """A choice, as wide as its column."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setSizeAdjustPolicy(self.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setObjectName(name)
        self.setMinimumHeight(FIELD_HEIGHT)


def _like_all(field: QSpinBox | QDoubleSpinBox, name: str) -> None:
    field.setObjectName(name)
    field.setLocale(QLocale.c())
    field.setAccelerated(True)
    field.setMinimumHeight(FIELD_HEIGHT)
    field.lineEdit().setTextMargins(RELATED - 2, 0, 0, 0)
