"""The batch as a table: each row's logits, its target, the probability of that, and the loss."""

from typing import Any

from PySide6.QtCore import QItemSelectionModel, QObject, QSize, Signal, Slot
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.pictures.figures import fixed, plainly
from desktop.tables.text_table import Cell, Head, TextModel, TextTable
from desktop.theme.measures import COURSE_ROW
from engine.explorers.softmax import Example, Softmax

FEW = 6  # rows that are shown without scrolling


class BatchModel(TextModel):
    """Rows of the batch of an example."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._example: Example | None = None
        self._found: Softmax | None = None

    def show_example(self, example: Example, found: Softmax) -> None:
        """Show the batch of `example`, in the language of the day."""
        self._example, self._found = example, found
        heads = [
            Head(self.tr("row"), width=32),
            *(Head(f"z{_low(at)}", width=40) for at in range(len(example.batch[0]))),
            Head(self.tr("target"), width=44),
            Head(self.tr("p of it"), self.tr("The probability that softmax gives the target"), width=52),
            Head(self.tr("loss"), width=60),
        ]
        self._show(heads, len(example.batch))

    def cell(self, row: int, column: int) -> Cell:
        """Return what stands there."""
        assert self._example is not None
        assert self._found is not None
        logits, target = self._example.batch[row], self._example.targets[row]
        if column == 0:
            return Cell(str(row), quiet=True)
        if column <= len(logits):
            return Cell(plainly(logits[column - 1]), quiet=column - 1 != target)
        share = float(self._found.batch_probabilities[row, target])
        texts = (str(target), fixed(share, 4), fixed(float(self._found.batch_losses[row]), 4))
        return Cell(texts[column - len(logits) - 1])


class BatchTable(TextTable):
    """Shows a batch; a row that is chosen tells so."""

    chosen = Signal(int)  # row

    def __init__(self, parent: QWidget | None = None) -> None:
        self._batch = BatchModel()
        super().__init__(self._batch, parent)
        self._batch.setParent(self)
        self.setObjectName("batchTable")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._shown: tuple[Any, ...] = ()
        self._name()
        self.clicked.connect(self._clicked)
        self.activated.connect(self._clicked)

    def show_example(self, example: Example, found: Softmax) -> None:
        """Show the batch of `example`; the row that the example is, is marked."""
        shown = (example.batch, example.targets, example.temperature, example.twice)
        if shown != self._shown:  # a logit that is dragged changes nothing here
            self._shown = shown
            self._batch.show_example(example, found)
            self.updateGeometry()
        rows = list(zip(example.batch, example.targets, strict=True))
        present = (example.logits, example.target)
        self._mark(rows.index(present) if present in rows else None)

    def retranslate(self, example: Example, found: Softmax) -> None:
        """Tell it in the language of the day."""
        self._name()
        self._shown = ()
        self.show_example(example, found)

    def _name(self) -> None:
        self.setAccessibleName(self.tr("Rows of the batch; Enter or a click loads one"))

    def sizeHint(self) -> QSize:
        """Return what a few rows need."""
        return QSize(360, (1 + min(self._batch.rowCount(), FEW)) * COURSE_ROW)

    def minimumSizeHint(self) -> QSize:
        """Return the same height."""
        return QSize(240, self.sizeHint().height())

    def _mark(self, row: int | None) -> None:
        model = self.selectionModel()
        if row is None:
            model.clearSelection()
        elif not model.isRowSelected(row):
            flag = QItemSelectionModel.SelectionFlag
            model.select(self._batch.index(row, 0), flag.ClearAndSelect | flag.Rows)

    @Slot()
    def _clicked(self) -> None:
        self.chosen.emit(self.currentIndex().row())


def _low(number: int) -> str:
    return "".join("₀₁₂₃₄₅₆₇₈₉"[int(digit)] for digit in str(number))
