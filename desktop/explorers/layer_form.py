"""What can be set of one layer: its kind, and the numbers that this kind has."""

from typing import Any, get_args

from PySide6.QtCore import QSignalBlocker, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QGridLayout, QLabel, QWidget

from desktop.explorers.layer_fields import Box, Spin
from desktop.explorers.layer_texts import field_text, kind_text
from desktop.explorers.range_note import RangeNote
from desktop.theme.measures import LABEL_COLUMN, RELATED
from desktop.widgets.following import Following
from engine.explorers.layers import FIELDS, LIMITS, Kind, Layer

OPTIONAL = ("inputs", "size")
"""0 stands for whatever comes."""


class LayerForm(Following):
    """Edits `layer`; `changed(dict)` has what a person set: names and values of the layer's fields, or another kind."""

    changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._layer: Layer | None = None
        self._titles: dict[str, QLabel] = {}
        self._build()
        self._connect()
        self.retranslate()
        self.show_layer(None)

    def _build(self) -> None:
        self.kind = Box("layerKind")
        for kind in get_args(Kind):
            self.kind.addItem("", kind)
        self.fields: dict[str, Spin] = {}
        for name, (low, high) in LIMITS.items():
            self.fields[name] = Spin(f"layer{name.title()}", 0 if name in OPTIONAL else low, high)
        self.bias = QCheckBox()
        self.bias.setObjectName("layerBias")
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(RELATED)
        grid.setColumnMinimumWidth(0, LABEL_COLUMN - RELATED)
        grid.setColumnStretch(1, 1)
        for row, (name, editor) in enumerate((("kind", self.kind), *self.fields.items(), ("bias", self.bias))):
            title = self._titles[name] = QLabel()
            title.setBuddy(editor)
            grid.addWidget(title, row, 0)
            grid.addWidget(editor, row, 1)
        grid.addWidget(RangeNote(self.fields.values()), grid.rowCount(), 0, 1, 2)

    def _connect(self) -> None:
        self.kind.currentIndexChanged.connect(self._kind_chosen)
        for field in self.fields.values():
            field.valueChanged.connect(self._edited)
        self.bias.toggled.connect(self._edited)

    def show_layer(self, layer: Layer | None, come: int = 0) -> None:
        """Show `layer`, and only what its kind has; None: there is none. `come`: the numbers that come to it."""
        self._layer = layer
        offered = FIELDS[layer.kind] if layer is not None else ()
        self.setEnabled(layer is not None)
        for name, editor in (*self.fields.items(), ("bias", self.bias)):
            self._titles[name].setVisible(name in offered)
            editor.setVisible(name in offered)
        any_ = self.tr("any ({given})").format(given=f"{come:,}") if come else self.tr("any")
        self.fields["inputs"].setSpecialValueText(any_)
        if layer is None:
            return
        blocked = [QSignalBlocker(one) for one in (self.kind, *self.fields.values(), self.bias)]
        self.kind.setCurrentIndex(self.kind.findData(layer.kind))
        for name, editor in self.fields.items():
            editor.setValue(layer.step if name == "stride" else getattr(layer, name) or 0)
        self.bias.setChecked(layer.bias)
        del blocked

    def focus_first(self) -> None:
        """Let the first number be typed, or the kind be chosen."""
        shown = [one for one in self.fields.values() if not one.isHidden()]
        (shown[1] if len(shown) > 1 and shown[0] is self.fields["inputs"] else (*shown, self.kind)[0]).setFocus()

    @Slot()
    def _kind_chosen(self) -> None:
        self.changed.emit({"kind": self.kind.currentData()})

    @Slot()
    def _edited(self) -> None:
        if self._layer is None:
            return
        values: dict[str, Any] = {name: self.fields[name].value() or None for name in OPTIONAL}
        values |= {name: one.value() for name, one in self.fields.items() if name not in OPTIONAL}
        usual = 1 if self._layer.kind == "conv2d" else values["kernel"]
        followed = self._layer.stride is None and values["kernel"] != self._layer.kernel  # pooling: as its kernel
        values["stride"] = None if followed or values["stride"] == usual else values["stride"]
        values["bias"] = self.bias.isChecked()
        self.changed.emit({name: values[name] for name in FIELDS[self._layer.kind]})

    def retranslate(self) -> None:
        """Set every text anew."""
        blocked = QSignalBlocker(self.kind)
        for place in range(self.kind.count()):
            self.kind.setItemText(place, kind_text(self.kind.itemData(place)))
        del blocked
        self._titles["kind"].setText(self.tr("Kind"))
        self.kind.setAccessibleName(self.tr("Kind of layer"))
        for name, editor in (*self.fields.items(), ("bias", self.bias)):
            self._titles[name].setText(field_text(name))
            editor.setAccessibleName(field_text(name))
        self.fields["size"].setSpecialValueText(self.tr("the same"))
        self.fields["inputs"].setToolTip(self.tr("The channels or numbers that the layer was made for."))
