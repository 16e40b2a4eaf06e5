"""The weights of a 1×1 convolution: a slider and a number for every channel."""

from PySide6.QtCore import QSignalBlocker, Signal, Slot
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from desktop.explorers.layer_fields import RealSpin, Slide
from desktop.explorers.range_note import RangeNote
from desktop.theme.measures import RELATED
from desktop.widgets.following import Following

FINE = 20  # steps of a slider from one whole number to the next
LIMIT = 2
CHANNELS = 3


class MixingWeights(Following):
    """`changed(tuple)`: the three weights, by a person."""

    changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("mixWeights")
        self._titles = [QLabel() for _ in range(CHANNELS)]
        self.sliders = [_slider(place) for place in range(CHANNELS)]
        self.fields = [_field(place) for place in range(CHANNELS)]
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(RELATED)
        grid.setColumnStretch(1, 1)
        for row, parts in enumerate(zip(self._titles, self.sliders, self.fields, strict=True)):
            for column, part in enumerate(parts):
                grid.addWidget(part, row, column)
            parts[0].setBuddy(parts[2])
        grid.addWidget(RangeNote(self.fields), CHANNELS, 0, 1, 3)
        for slider, field in zip(self.sliders, self.fields, strict=True):
            slider.valueChanged.connect(self._slid)
            field.valueChanged.connect(self._typed)
        self.retranslate()

    def show_weights(self, weights: tuple[float, ...]) -> None:
        """Show `weights`; tells nobody."""
        for slider, field, weight in zip(self.sliders, self.fields, weights, strict=True):
            blocked = QSignalBlocker(slider), QSignalBlocker(field)
            slider.setValue(round(weight * FINE))
            if field.value() != weight:
                field.setValue(weight)
            del blocked

    @Slot()
    def _slid(self) -> None:
        place = self.sliders.index(self.sender())  # type: ignore[arg-type]
        weights = [field.value() for field in self.fields]
        weights[place] = self.sliders[place].value() / FINE
        self.changed.emit(tuple(weights))

    @Slot()
    def _typed(self) -> None:
        self.changed.emit(tuple(field.value() for field in self.fields))

    def retranslate(self) -> None:
        """Set every text anew."""
        for place, parts in enumerate(zip(self._titles, self.sliders, self.fields, strict=True), 1):
            name = self.tr("Channel {number}").format(number=place)
            parts[0].setText(name)
            for part in parts[1:]:
                part.setAccessibleName(self.tr("Weight of channel {number}").format(number=place))


def _slider(place: int) -> Slide:
    made = Slide(f"mixSlider{place + 1}", -LIMIT * FINE, LIMIT * FINE)
    made.setPageStep(FINE // 2)
    made.setMinimumWidth(60)
    return made


def _field(place: int) -> RealSpin:
    made = RealSpin(f"mixWeight{place + 1}", -LIMIT, LIMIT)
    made.setFixedWidth(84)
    return made
