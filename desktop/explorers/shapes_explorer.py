"""D3: the shape tutor. Any stack of layers, drawn and as a table; where it cannot run, why, and what would mend it."""

from typing import Any

from PySide6.QtCore import QSize, Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QToolButton, QVBoxLayout, QWidget

from desktop.explorers.explorer import Explorer
from desktop.explorers.layer_table import LayerTable
from desktop.explorers.layer_texts import shape_text
from desktop.explorers.shape_boxes import ShapeBoxes
from desktop.explorers.shape_finding import ShapeFinding
from desktop.explorers.shape_side import ShapeSide
from desktop.theme.icons import icon
from desktop.theme.measures import GROUP, ICON, INSIDE, PAGE, RELATED
from desktop.widgets.heading import caption, heading, label
from engine.catalogue import Entry
from engine.explorers.layers import FIELDS, MOST, Layer
from engine.explorers.shapes import Example, Shapes, explore


class ShapesExplorer(Explorer):
    """The boxes, what is wrong, and the table; beside them the network, the chosen layer and the sums."""

    example: Example

    def __init__(self, entry: Entry, parent: QWidget | None = None) -> None:
        super().__init__(entry, parent)
        self.shapes: Shapes = explore(self.example)
        self._row, self._network = 0, self.example.network
        self._build()
        self.panel = ShapeSide()
        self.side = self.panel
        self._show()
        self._connect()
        self.retranslate()
        self._recolour()

    def _build(self) -> None:
        self.boxes, self.finding, self.table = ShapeBoxes(), ShapeFinding(), LayerTable()
        self._title, self._hint = label("section"), caption()
        self._layers, self._count = label("section"), caption()
        self.add, self.remove, self.up, self.down = QPushButton(), QToolButton(), QToolButton(), QToolButton()
        buttons = {"addLayer": self.add, "removeLayer": self.remove, "moveUp": self.up, "moveDown": self.down}
        head = heading(self._layers, self._count)
        for name, button in buttons.items():
            button.setObjectName(name)
            button.setIconSize(QSize(ICON, ICON))
            head.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, RELATED, 0, RELATED)
        column.setSpacing(0)
        column.addLayout(_inset(heading(self._title, self._hint)))
        column.addWidget(self.boxes, 4)
        column.addWidget(self.finding)
        column.addSpacing(INSIDE)
        column.addLayout(_inset(head))
        below = QHBoxLayout()
        below.setContentsMargins(PAGE - RELATED, INSIDE, GROUP, 0)
        below.addWidget(self.table)
        column.addLayout(below, 6)

    def _connect(self) -> None:
        self.boxes.chosen.connect(self._choose)
        self.table.chosen.connect(self._choose)
        self.finding.repaired.connect(self._set_layers)
        self.panel.changed.connect(self._set)
        self.panel.restore.clicked.connect(self.start_over)
        self.panel.form.changed.connect(self._edit)
        self.add.clicked.connect(self.add_layer)
        self.remove.clicked.connect(self.remove_layer)
        self.up.clicked.connect(self._up)
        self.down.clicked.connect(self._down)
        self.table.add_requested.connect(self.add_layer)
        self.table.remove_requested.connect(self.remove_layer)
        self.table.move_requested.connect(self._move)
        self.table.edit_requested.connect(self.panel.form.focus_first)

    # the example

    def change(self, **values: Any) -> bool:
        """Change the example; another network brings its own layers and input, other layers make it one's own."""
        own = {"layers": self.shapes.layers, "input": self.shapes.input[1:], "batch": self.shapes.input[0]}
        if "network" in values and "layers" not in values:
            values = {**(own if values["network"] == "custom" else dict.fromkeys(("layers", "input"), ())), **values}
        elif "layers" in values and "network" not in values:
            values = {**own, "network": "custom", **values}
        return super().change(**values)

    @Slot(object)
    def _set(self, values: dict[str, Any]) -> None:
        if not self.change(**values):
            self.panel.show_shapes(self.example, self.shapes)

    @Slot(object)
    def _set_layers(self, layers: tuple[Layer, ...]) -> None:
        """Take the repaired `layers`, and go to the next that cannot be."""
        self.change(layers=layers)
        if self.shapes.finding is not None:
            self._choose(self.shapes.finding.place)

    @Slot(object)
    def _edit(self, values: dict[str, Any]) -> None:
        """Set values of the chosen layer; another kind keeps what both have."""
        layer = self._layer()
        if layer is None:
            return
        made = Layer(kind=values["kind"]) if "kind" in values else layer.model_copy(update=values)
        if "kind" in values:
            kept = {name: getattr(layer, name) for name in FIELDS[made.kind] if name in FIELDS[layer.kind]}
            made = made.model_copy(update=kept | {"inputs": None})
        self._put(self._row, 1, made)

    @Slot()
    def add_layer(self) -> None:
        """Put a layer behind the chosen one: a convolution where maps come, else a fully connected one."""
        layers, place = self.shapes.layers, min(self._row + 1, len(self.shapes.layers))
        if len(layers) >= MOST:
            return
        come = self.shapes.rows[place - 1].after if place else self.shapes.input
        maps = come is not None and len(come) == 4
        layer = Layer(kind="conv2d", padding=1) if maps else Layer(kind="linear")
        self._put(place, 0, layer)

    @Slot()
    def remove_layer(self) -> None:
        """Take the chosen layer out."""
        if self._layer() is not None:
            self._put(self._row, 1)

    @Slot()
    def _up(self) -> None:
        self._move(-1)

    @Slot()
    def _down(self) -> None:
        self._move(1)

    @Slot(int)
    def _move(self, by: int) -> None:
        """Let the chosen layer change places with its neighbour."""
        layers, other = list(self.shapes.layers), self._row + by
        if self._layer() is not None and 0 <= other < len(layers):
            layers[self._row], layers[other] = layers[other], layers[self._row]
            self._row = other
            self.change(layers=tuple(layers))

    def _put(self, place: int, instead_of: int, *layers: Layer) -> None:
        """Put `layers` at `place`, instead of so many that stood there, and choose it."""
        old = self.shapes.layers
        self._row = place
        self.change(layers=(*old[:place], *layers, *old[place + instead_of :]))

    def _layer(self) -> Layer | None:
        return self.shapes.layers[self._row] if 0 <= self._row < len(self.shapes.layers) else None

    # what is shown

    @Slot(int)
    def _choose(self, row: int) -> None:
        self._row = row
        self.table.choose(row)
        self.boxes.choose(row)
        self._show_layer()

    def _show(self) -> None:
        """Draw the example; of another network, the first layer or the one that cannot be is chosen."""
        self.shapes = explore(self.example)
        found = self.shapes.finding
        if self.example.network != self._network and self.example.network != "custom":
            self._row = 0 if found is None else found.place
        self._network = self.example.network
        self._row = min(max(self._row, 0), len(self.shapes.layers) - 1)
        self.boxes.show_shapes(self.shapes, self._row)
        self.finding.show_shapes(self.shapes)
        self.table.show_shapes(self.shapes, self._row)
        self.panel.show_shapes(self.example, self.shapes)
        self.panel.restore.setVisible(self.is_changed)
        self._show_layer()
        self._tell()

    def _show_layer(self) -> None:
        layer = self._layer()
        before = self.shapes.rows[self._row].before if layer is not None else None
        flat = layer is not None and layer.kind in ("linear", "rnn", "lstm", "gru")
        self.panel.form.show_layer(layer, 0 if before is None else before[-1 if flat else 1])
        count = len(self.shapes.layers)
        self.remove.setEnabled(layer is not None)
        self.up.setEnabled(self._row > 0)
        self.down.setEnabled(0 <= self._row < count - 1)
        self.add.setEnabled(count < MOST)

    def _tell(self) -> None:
        last = self.shapes.rows[-1].after if self.shapes.rows else self.shapes.input
        runs = self.tr("{before} comes in, {after} goes out")
        told = runs if self.shapes.runs else self.tr("{before} comes in, nothing goes out")
        self._hint.setText(told.format(before=shape_text(self.shapes.input), after=shape_text(last)))
        self._count.setText(self.tr("Enter edits, Insert adds, Delete removes, Ctrl+↑ ↓ moves"))

    def retranslate(self) -> None:
        """Set every text anew."""
        self._title.setText(self.tr("What the layers hand on"))
        self._layers.setText(self.tr("Layers"))
        self.add.setText(self.tr("Add layer"))
        self.table.setAccessibleName(self.tr("Layers, a row each"))
        names = (self.tr("Add a layer"), self.tr("Remove the layer"), self.tr("Move up"), self.tr("Move down"))
        for button, name in zip((self.add, self.remove, self.up, self.down), names, strict=True):
            button.setAccessibleName(name)
            button.setToolTip(name)
        self.table.show_shapes(self.shapes, self._row)
        self._tell()
        self._show_layer()

    def _recolour(self) -> None:
        for button, name in ((self.remove, "trash"), (self.up, "chevron-up"), (self.down, "chevron-down")):
            button.setIcon(icon(name, self))


def _inset(row: QHBoxLayout) -> QHBoxLayout:
    """Return `row` in the column of the page."""
    row.setContentsMargins(PAGE, 0, GROUP, 0)
    return row
