"""Fields that the wheel turns only when they have the focus: where they stand, the wheel scrolls."""

from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QDoubleSpinBox, QSizePolicy, QSlider, QSpinBox

from desktop.theme.measures import FIELD_HEIGHT, RELATED
from desktop.widgets.elided_box import ElidedBox


class _Still:
    """Before a Qt field among the bases."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page unless the field has the focus."""
        if self.hasFocus():  # type: ignore[attr-defined]
            super().wheelEvent(event)  # type: ignore[misc]
        else:
            event.ignore()


class Spin(_Still, QSpinBox):
    """A whole number from `low` to `high`."""

    def __init__(self, name: str, low: int, high: int) -> None:
        super().__init__()
        self.setRange(low, high)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        _like_all(self, name)


class RealSpin(_Still, QDoubleSpinBox):
    """A number with two decimals from `low` to `high`."""

    def __init__(self, name: str, low: float, high: float) -> None:
        super().__init__()
        self.setRange(low, high)
        self.setSingleStep(0.1)
        _like_all(self, name)


class Slide(_Still, QSlider):
    """A slider from `low` to `high`."""

    def __init__(self, name: str, low: int, high: int) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self.setObjectName(name)
        self.setRange(low, high)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)


class Box(_Still, ElidedBox):
    """A choice, as wide as its column."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setSizeAdjustPolicy(self.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setObjectName(name)
        self.setMinimumHeight(FIELD_HEIGHT)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)


def _like_all(field: QSpinBox | QDoubleSpinBox, name: str) -> None:
    field.setObjectName(name)
    field.setLocale(QLocale.c())
    field.setAccelerated(True)
    field.setMinimumHeight(FIELD_HEIGHT)
    field.lineEdit().setTextMargins(RELATED - 2, 0, 0, 0)
    field.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
