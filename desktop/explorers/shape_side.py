"""Beside the boxes: which network, what comes in, the chosen layer, and what all layers cost together."""

from collections.abc import Sequence
from typing import get_args

from PySide6.QtCore import QSignalBlocker, Qt, Signal, Slot
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from desktop.explorers.layer_fields import Box, Spin
from desktop.explorers.layer_form import LayerForm
from desktop.explorers.layer_texts import bytes_text
from desktop.explorers.range_note import RangeNote
from desktop.language import translated
from desktop.theme.measures import FIELD_HEIGHT, GROUP, INSIDE, LABEL_COLUMN, RELATED
from desktop.widgets.following import Following
from desktop.widgets.heading import label
from engine import catalogue
from engine.explorers.shapes import Example, Shapes
from engine.explorers.stacks import Network

PADDING = 12


class ShapeSide(Following):
    """`changed(dict)`: what a person set of the example; the layer is edited in `form`."""

    changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("ground", "window")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._build()
        self._connect()
        self.retranslate()

    def _build(self) -> None:
        self.network, self.input, self.batch = Box("network"), QLineEdit(), Spin("batch", 1, 65_536)
        self.input.setObjectName("input")
        for name in get_args(Network):
            self.network.addItem("", name)
        self.form, self.restore = LayerForm(), QPushButton()
        self.restore.setObjectName("courseValues")
        self.restore.setProperty("role", "link")
        self._heads = [label("section") for _ in range(4)]
        self._titles = [QLabel() for _ in range(2)]
        self._names, self.sums = [label("muted") for _ in range(4)], [QLabel() for _ in range(4)]
        self._see, self._try = QLabel(), label("muted")
        for text in (self._see, self._try):
            text.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(GROUP, PADDING, GROUP, PADDING)
        column.setSpacing(RELATED)
        fields = (self.input, self.batch)
        parts = (_rows(self._titles, fields, self.network), self.form, _rows(self._names, self.sums), self._see)
        top = QHBoxLayout()
        top.addWidget(self._heads[0], 1)
        top.addWidget(self.restore)
        column.addLayout(top)
        for head, part in zip(self._heads, parts, strict=True):
            if head is not self._heads[0]:
                column.addWidget(head)
            column.addWidget(part)
            if head is self._heads[0]:
                column.addWidget(RangeNote([self.batch]))
            column.addSpacing(RELATED)
        column.addWidget(self._try)
        column.addStretch(1)
        for title, field in zip(self._titles, fields, strict=True):
            title.setBuddy(field)
        self.input.setMinimumHeight(FIELD_HEIGHT)

    def _connect(self) -> None:
        self.network.currentIndexChanged.connect(self._network_chosen)
        self.input.editingFinished.connect(self._input_typed)
        self.batch.valueChanged.connect(self._batch_set)

    def show_shapes(self, example: Example, shapes: Shapes) -> None:
        """Show the example and the sums."""
        blocked = [QSignalBlocker(one) for one in (self.network, self.input, self.batch)]
        self.network.setCurrentIndex(self.network.findData(example.network))
        self._shown = ", ".join(map(str, shapes.input[1:]))
        self.input.setText(self._shown)
        self.batch.setValue(shapes.input[0])
        del blocked
        weights, handed = bytes_text(shapes.parameter_memory), bytes_text(shapes.memory)
        texts = (f"{shapes.parameters:,}", weights, f"{shapes.multiply_adds:,}", handed)
        for value, text in zip(self.sums, texts, strict=True):
            value.setText(text)

    @Slot()
    def _network_chosen(self) -> None:
        self.changed.emit({"network": self.network.currentData()})

    @Slot()
    def _input_typed(self) -> None:
        if not self.input.isModified():
            return
        self.input.setModified(False)
        if not self.input.text().strip():
            self.input.setText(self._shown)  # nothing typed: the shape that stands
        other = self.input.text() != self._shown
        self.changed.emit({"input": self.input.text()} if other else {})

    @Slot(int)
    def _batch_set(self, batch: int) -> None:
        self.changed.emit({"batch": batch})

    def retranslate(self) -> None:
        """Set every text anew."""
        blocked = QSignalBlocker(self.network)
        for place in range(self.network.count()):
            self.network.setItemText(place, self._called(self.network.itemData(place)))
        del blocked
        heads = (self.tr("Network"), self.tr("Chosen layer"), self.tr("All layers"), self.tr("What to see"))
        titles = (self.tr("Input"), self.tr("Batch size"))
        names = (self.tr("Parameters"), self.tr("… as float32"), self.tr("Multiply-adds"), self.tr("Handed on"))
        for labels, texts in ((self._heads, heads), (self._titles, titles), (self._names, names)):
            for one, text in zip(labels, texts, strict=True):
                one.setText(text)
        self.restore.setText(self.tr("Back to the course’s"))
        self.network.setAccessibleName(heads[0])
        self.input.setAccessibleName(self.tr("Shape of the input"))
        self.batch.setAccessibleName(titles[1])
        self.input.setToolTip(self.tr("Channels, height and width of one example, or how many numbers it has."))
        self._names[3].setToolTip(self.tr("The input and what every layer hands on, in float32."))
        self._see.setText(
            self.tr(
                "Kernels and pooling make the maps smaller, more kernels make them deeper. Flatten loses no number, "
                "and most of the weights stand in the fully connected layer behind it."
            )
        )
        self._try.setText(
            self.tr("Choose “as printed”: it cannot run. The line below the boxes says why, and mends it.")
        )

    def _called(self, network: Network) -> str:
        """Return what a network is called."""
        named = {
            "custom": self.tr("your own"),
            "concat": self.tr("concatenate (2,3,2) and (2,5,2)"),
            "conv 100×100": self.tr("convolution, 5 → 10 on 100×100"),
            "fully connected": self.tr("fully connected, 100×100"),
            "impossible": self.tr("Inception, as printed"),
        }
        if network in named:
            return named[network]
        return f"{network} {translated('course', catalogue.entry(network).title)}"


def _rows(titles: list[QLabel], values: Sequence[QWidget], above: QWidget | None = None) -> QWidget:
    """Return a row for each title and its value, and `above` them what is as wide as both."""
    holder = QWidget()
    grid = QGridLayout(holder)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(RELATED)
    texts = all(isinstance(value, QLabel) for value in values)
    grid.setVerticalSpacing(INSIDE if texts else RELATED)
    grid.setColumnMinimumWidth(0, LABEL_COLUMN - RELATED)
    grid.setColumnStretch(1, 1)
    if above is not None:
        grid.addWidget(above, 0, 0, 1, 2)
    for row, (title, value) in enumerate(zip(titles, values, strict=True), 1):
        grid.addWidget(title, row, 0)
        grid.addWidget(value, row, 1)
    return holder
