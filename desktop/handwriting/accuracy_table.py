"""The table of the networks that read the user's digits; one of them is chosen."""

from PySide6.QtCore import QItemSelectionModel, QSize, Signal, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QWidget

from desktop.handwriting.accuracy_model import AccuracyModel, NetworkRow
from desktop.tables.text_table import TextTable
from desktop.theme.measures import COURSE_ROW


class AccuracyTable(TextTable):
    """`chosen(str)`: a person has gone to the row of this network."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        self._accuracies = AccuracyModel()
        super().__init__(self._accuracies, parent)
        self._accuracies.setParent(self)
        self.setObjectName("ownAccuracy")
        self._choosing = False  # by the program
        self.selectionModel().currentRowChanged.connect(self._row_changed)

    def show_rows(self, rows: list[NetworkRow], chosen: str) -> None:
        """Show these networks, that with the id `chosen` marked; tells nobody."""
        self._choosing = True
        self._accuracies.show_rows(rows)
        ids = [row.id for row in rows]
        if chosen in ids:
            index = self._accuracies.index(ids.index(chosen), 0)
            flags = QItemSelectionModel.SelectionFlag
            self.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)
        self._choosing = False

    @Slot()
    def _row_changed(self) -> None:
        row = self.currentIndex().row()
        if not self._choosing and 0 <= row < len(self._accuracies.networks):
            self.chosen.emit(self._accuracies.networks[row].id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy the whole table."""
        if event.matches(QKeySequence.StandardKey.Copy):
            QApplication.clipboard().setText(self.text())
        else:
            super().keyPressEvent(event)

    def text(self) -> str:
        """Return the table as lines, its cells parted by tabs."""
        model = self._accuracies
        rows = range(model.rowCount())
        lines = [[head.title for head in model.heads]]
        lines += [[model.cell(row, column).text for column in range(len(model.heads))] for row in rows]
        return "\n".join("\t".join(line) for line in lines)

    def minimumSizeHint(self) -> QSize:
        """Return the room for the titles and two rows."""
        return QSize(250, 3 * COURSE_ROW)
