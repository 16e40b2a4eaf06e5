"""The page "My handwriting": the sheet and all digits above, who reads them how below."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop.handwriting.accuracy_table import AccuracyTable
from desktop.handwriting.confusion import Confusion
from desktop.handwriting.digit_grid import DigitGrid
from desktop.handwriting.guided_sheet import GuidedSheet
from desktop.handwriting.thumbnails import Thumbnails
from desktop.theme.measures import GROUP, PAGE, RELATED
from desktop.widgets.following import Following
from desktop.widgets.heading import HANGING, caption, heading, label
from engine.datasets.own_digits import Digits


class HandwritingPage(Following):
    """Holds the parts and the row for the digits that are selected: `relabel_asked(int)`, `remove_asked()`."""

    relabel_asked = Signal(int)
    remove_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("handwritingPage")
        self.setProperty("ground", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._build()
        self._connect()
        self.retranslate()

    def _build(self) -> None:
        pictures = Thumbnails()
        self.sheet, self.grid = GuidedSheet(), DigitGrid(pictures)
        self.table, self.confusion = AccuracyTable(), Confusion(pictures)
        self._digits_title, self._digits_about = label("section"), caption()
        self._readers_title, self._readers_about = label("section"), caption()
        digits = QVBoxLayout()
        digits.setSpacing(RELATED)
        digits.addLayout(heading(self._digits_title, self._digits_about))
        digits.addWidget(self.grid, 1)
        digits.addLayout(self._selection_row())
        above = QHBoxLayout()
        above.setSpacing(PAGE - HANGING)
        above.addWidget(self.sheet, 0, Qt.AlignmentFlag.AlignTop)
        above.addLayout(digits, 1)
        below = QHBoxLayout()
        below.setSpacing(RELATED)
        below.addWidget(self.table, 1)
        below.addWidget(self.confusion, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(PAGE, GROUP - 4, PAGE, GROUP)
        column.setSpacing(RELATED)
        column.addLayout(above, 1)
        readers = heading(self._readers_title, self._readers_about)
        readers.setContentsMargins(0, 0, 0, 0)
        column.addLayout(readers)
        column.addLayout(below)

    def _selection_row(self) -> QHBoxLayout:
        self._selected, self._relabel_title = caption(), QLabel()
        self._relabel_title.setProperty("role", "muted")
        self._relabel, self._remove = QComboBox(), QPushButton()
        self._relabel.setObjectName("relabelBox")
        self._relabel.addItems([str(digit) for digit in range(10)])
        self._relabel.setFixedWidth(52)
        self._remove.setObjectName("deleteDigitsButton")
        row = QHBoxLayout()
        row.setSpacing(RELATED)
        row.setContentsMargins(HANGING, 0, 0, 0)
        row.addWidget(self._selected, 1)
        for part in (self._relabel_title, self._relabel, self._remove):
            row.addWidget(part)
        return row

    def _connect(self) -> None:
        self.grid.selection_changed.connect(self._show_selection)
        self.grid.remove_asked.connect(self.remove_asked)
        self.grid.relabel_asked.connect(self.relabel_asked)
        self._remove.clicked.connect(self.remove_asked)
        self._relabel.activated.connect(self.relabel_asked)
        self.confusion.chosen.connect(self.grid.select)

    @Slot()
    def _show_selection(self) -> None:
        """Offer what can be done with the digits that are selected."""
        found = self.grid.selected()
        self._selected.setText(self._hint(len(found)))
        for part in (self._relabel_title, self._relabel, self._remove):
            part.setEnabled(bool(found))
        labels = {digit.label for digit in found}
        self._relabel.setCurrentIndex(labels.pop() if len(labels) == 1 else -1)

    def _hint(self, count: int) -> str:
        """Return what is selected, or what can be done."""
        if count:
            return self.tr("{count} selected").format(count=count)
        if not any(self.grid.columns):
            return self.tr("Write each digit five times, as you always do; Enter keeps it.")
        return self.tr("Click a digit to correct its label or to delete it. A dot: held out.")

    def show_digits(self, digits: Digits) -> None:
        """Show all digits, and what the sheet asks for."""
        self.grid.show_digits(digits, self.sheet.goal, self.sheet.asked)
        self._show_selection()

    def show_readers(self, name: str) -> None:
        """Say whose confusion is shown."""
        self._readers_about.setText(
            self.tr("at the right what {network} takes them for: rows as written, columns as read").format(network=name)
        )

    def retranslate(self) -> None:
        """Set every text in the language of the day."""
        self._digits_title.setText(self.tr("My digits"))
        self._digits_about.setText(self.tr("nothing leaves this computer"))
        self._readers_title.setText(self.tr("Who reads them"))
        self._relabel_title.setText(self.tr("It is a"))
        self._relabel.setAccessibleName(self.tr("Label of the selected digits"))
        self._remove.setText(self.tr("Delete"))
        self._remove.setAccessibleName(self.tr("Delete the selected digits"))
        self._remove.setToolTip(self.tr("Delete the selected digits (Delete)"))
        self.table.setAccessibleName(self.tr("Accuracy of every network on my digits"))
        self._show_selection()
