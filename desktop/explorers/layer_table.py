"""The layers of a stack: a row each, with the shapes before and after it and what it costs."""

from PySide6.QtCore import QItemSelectionModel, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from desktop.explorers.layer_texts import NOTHING, bytes_text, kind_text, shape_text
from desktop.tables.text_table import Cell, Head, TextModel, TextTable
from engine.explorers.shapes import Row, Shapes


class LayerModel(TextModel):
    """Shows the rows of `shapes`."""

    def show(self, shapes: Shapes) -> None:
        """Show `shapes`, in the language of the day."""
        self._shapes = shapes
        heads = [
            Head(self.tr("layer"), left=True, width=76),
            Head("PyTorch", self.tr("The layer as PyTorch writes it."), left=True, width=164),
            Head(self.tr("shape in"), self.tr("How many examples, channels, rows and columns come."), width=96),
            Head(self.tr("shape out"), width=96),
            Head(self.tr("parameters"), self.tr("How many numbers the layer learns."), width=84),
            Head(self.tr("multiply-adds"), self.tr("A multiplication with its addition counts as one."), width=92),
            Head(self.tr("memory"), self.tr("What the layer hands on, in float32."), width=68),
        ]
        self._cells = [[self._cell(row, column) for column in range(len(heads))] for row in range(len(shapes.rows))]
        self._show(heads, len(shapes.rows))

    def cell(self, row: int, column: int) -> Cell:
        """Return what stands there."""
        return self._cells[row][column]

    def _cell(self, row: int, column: int) -> Cell:
        """Return a cell: the layer that cannot be stands out, what comes after it is quiet."""
        one = self._shapes.rows[row]
        found = self._shapes.finding
        broken = found is not None and found.place == row
        text = self._texts(one)[column]
        tip = kind_text(one.kind) if column == 0 else text if column == 1 else ""  # type: ignore[arg-type]
        return Cell(text, tip, marked=broken, quiet=one.after is None or text == NOTHING, left=column < 2)

    def _texts(self, row: Row) -> tuple[str, ...]:
        if row.after is None:
            return (row.name, row.code, shape_text(row.before, "×"), *[NOTHING] * 4)
        parameters, multiply_adds = (f"{one:,}" if one else NOTHING for one in (row.parameters, row.multiply_adds))
        shapes = shape_text(row.before, "×"), shape_text(row.after, "×")
        return (row.name, row.code, *shapes, parameters, multiply_adds, bytes_text(row.memory))


class LayerTable(TextTable):
    """The table; Insert, Delete and Ctrl+↑ ↓ ask for a layer more, one less, and another order."""

    chosen = Signal(int)  # the row, by a person
    add_requested = Signal()
    remove_requested = Signal()
    move_requested = Signal(int)  # −1 up, 1 down
    edit_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        model = LayerModel()
        super().__init__(model, parent)
        self._model = model
        self._model.setParent(self)
        self._showing = False
        self.setObjectName("layerTable")
        self.selectionModel().currentRowChanged.connect(self._row_changed)

    def show_shapes(self, shapes: Shapes, row: int) -> None:
        """Show `shapes` with `row` chosen; tells nobody."""
        self._showing = True
        self._model.show(shapes)
        self._choose(row)
        self._showing = False

    def choose(self, row: int) -> None:
        """Go to `row`; tells nobody."""
        self._showing = True
        self._choose(row)
        self._showing = False

    def row(self) -> int:
        """Return the chosen row, −1 where there is none."""
        return self.currentIndex().row()

    def _choose(self, row: int) -> None:
        flags = QItemSelectionModel.SelectionFlag
        index = self._model.index(row, 0)
        self.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)
        if index.isValid():
            self.scrollTo(index)

    @Slot()
    def _row_changed(self) -> None:
        if not self._showing and self.row() >= 0:
            self.chosen.emit(self.row())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ask for what the keys mean."""
        key = event.key()
        moves = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        if key in moves and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.move_requested.emit(moves[Qt.Key(key)])
        elif key == Qt.Key.Key_Insert:
            self.add_requested.emit()
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.remove_requested.emit()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.edit_requested.emit()
        else:
            super().keyPressEvent(event)
