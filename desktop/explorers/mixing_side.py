"""Beside the channels: the convolution, how many channels stand between, the weights, and what is saved."""

from PySide6.QtCore import QSignalBlocker, Qt, Signal, Slot
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop.explorers.layer_fields import Slide, Spin
from desktop.explorers.mixing_weights import MixingWeights
from desktop.explorers.range_note import RangeNote
from desktop.language import translated
from desktop.theme.measures import GROUP, LABEL_COLUMN, RELATED
from desktop.widgets.following import Following
from desktop.widgets.heading import label
from engine.explorers.mixing import WIDEST, Example, Mixing

PADDING = 12
SLIDES = 256  # channels between, at most, by the slider; more can be typed
FIELDS = {
    "channels_in": ("channelsIn", 1, WIDEST),
    "channels_out": ("channelsOut", 1, WIDEST),
    "kernel": ("kernel", 1, 15),
    "size": ("size", 1, 512),
    "between": ("between", 0, WIDEST),
}


class MixingSide(Following):
    """`changed(dict)`: what a person set of the example."""

    changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("ground", "window")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.fields: dict[str, Spin] = {}
        self._titles: dict[str, QLabel] = {}
        self._heads = {name: label("section") for name in ("settings", "weights", "saved", "see")}
        self._figures = [(label("caption"), label("number")) for _ in range(2)]
        self._build()
        self._connect()
        self.retranslate()

    def _build(self) -> None:
        self.weights, self.slider = MixingWeights(), Slide("betweenSlider", 0, SLIDES)
        self.restore = QPushButton()
        self.restore.setObjectName("courseValues")
        self.restore.setProperty("role", "link")
        self._see, self._try = QLabel(), label("muted")
        top = QHBoxLayout()
        top.addWidget(self._heads["settings"], 1)
        top.addWidget(self.restore)
        column = QVBoxLayout(self)
        column.setContentsMargins(GROUP, PADDING, GROUP, PADDING)
        column.setSpacing(RELATED)
        column.addLayout(top)
        column.addLayout(self._rows())
        column.addWidget(RangeNote(self.fields.values()))
        column.addSpacing(RELATED)
        column.addWidget(self._heads["weights"])
        column.addWidget(self.weights)
        column.addSpacing(RELATED)
        column.addWidget(self._heads["saved"])
        column.addLayout(self._numbers())
        column.addSpacing(RELATED)
        column.addWidget(self._heads["see"])
        for text in (self._see, self._try):
            text.setWordWrap(True)
            column.addWidget(text)
        column.addStretch(1)

    def _rows(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setSpacing(RELATED)
        grid.setColumnMinimumWidth(0, LABEL_COLUMN - RELATED)
        grid.setColumnStretch(1, 1)
        for row, (name, (object_name, low, high)) in enumerate(FIELDS.items()):
            self.fields[name], self._titles[name] = Spin(object_name, low, high), QLabel()
            self._titles[name].setBuddy(self.fields[name])
            grid.addWidget(self._titles[name], row, 0)
            grid.addWidget(self.fields[name], row, 1)
        grid.addWidget(self.slider, len(FIELDS), 0, 1, 2)
        return grid

    def _numbers(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setVerticalSpacing(0)
        for column, (name, figure) in enumerate(self._figures):
            grid.addWidget(name, 0, column)
            grid.addWidget(figure, 1, column)
            grid.setColumnStretch(column, 1)
        return grid

    def _connect(self) -> None:
        for field in self.fields.values():
            field.valueChanged.connect(self._set)
        self.slider.valueChanged.connect(self._slid)
        self.weights.changed.connect(self._weigh)

    def show_mixing(self, example: Example, found: Mixing) -> None:
        """Show the example and what it saves."""
        blocked = [QSignalBlocker(one) for one in (*self.fields.values(), self.slider)]
        for name, field in self.fields.items():
            field.setValue(getattr(example, name))
        self.slider.setValue(example.between)
        del blocked
        self.weights.show_weights(example.weights)
        self._figures[0][1].setText(f"{found.saved:.2f} ×")
        self._figures[1][1].setText(f"{found.even:.1f}")

    @property
    def texts(self) -> tuple[str, str]:
        """What is saved and the width of equal cost, as they are shown."""
        return self._figures[0][1].text(), self._figures[1][1].text()

    @Slot()
    def _set(self) -> None:
        self.changed.emit({name: field.value() for name, field in self.fields.items()})

    @Slot(int)
    def _slid(self, between: int) -> None:
        self.changed.emit({"between": between})

    @Slot(object)
    def _weigh(self, weights: tuple[float, ...]) -> None:
        self.changed.emit({"weights": weights})

    def retranslate(self) -> None:
        """Set every text anew."""
        for name, field in self.fields.items():
            title = translated("settings", Example.model_fields[name].title or name)
            self._titles[name].setText(title)
            field.setAccessibleName(title)
        self.slider.setAccessibleName(translated("settings", Example.model_fields["between"].title or ""))
        self.fields["between"].setToolTip(self.tr("The 1×1 convolution leaves so many; 0: there is none."))
        heads = {
            "settings": self.tr("Settings"),
            "weights": self.tr("Weights of the 1×1"),
            "saved": self.tr("Saved"),
            "see": self.tr("What to see"),
        }
        for name, text in heads.items():
            self._heads[name].setText(text)
        self.restore.setText(self.tr("Back to the course’s"))
        self._figures[0][0].setText(self.tr("Fewer multiplications"))
        self._figures[1][0].setText(self.tr("Equal at a width of"))
        self._see.setText(
            self.tr(
                "A 1×1 kernel looks at one pixel and mixes its channels. Fewer channels then reach the large kernel, "
                "whose work falls with them."
            )
        )
        self._try.setText(self.tr("The weights are learned and need not sum to 1. Set two of them to 0."))
