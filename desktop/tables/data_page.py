"""What is in the table: how many rows, which classes, what each column holds, and the first rows."""

from pathlib import Path

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QStackedLayout, QToolButton, QVBoxLayout, QWidget

from desktop.tables.class_bar import ClassBar
from desktop.tables.column_model import ColumnModel
from desktop.tables.facts import TableFacts
from desktop.tables.row_model import RowModel, View
from desktop.tables.text_table import TextTable
from desktop.theme.measures import COURSE_ROW, GROUP, INSIDE, PAGE, RELATED
from desktop.training.now_panel import Figure
from desktop.widgets.following import Following
from desktop.widgets.heading import HANGING, caption, heading, label

COLUMNS = 8
"""Of so many columns each is in sight; more scroll."""

VIEWS: tuple[View, ...] = ("file", "received", "lost")


class DataPage(Following):
    """Shows the facts of a table, or one sentence where there are none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("dataPage")
        self.setProperty("ground", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._facts: TableFacts | None = None
        self._view: View = "file"
        self._build()
        self._chips.buttonClicked.connect(self._chip_clicked)
        self.show_sentence("")
        self.retranslate()

    def _build(self) -> None:
        self._note, self._sentence = label("error"), label("muted")
        self._note.setObjectName("dataRefusal")
        self._sentence.setObjectName("dataSentence")
        for one in (self._note, self._sentence):
            one.setWordWrap(True)
            one.setTextFormat(Qt.TextFormat.PlainText)
            one.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._sentence.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._note.setContentsMargins(HANGING, 0, 0, RELATED)
        self._note.hide()
        self._stack = QStackedLayout()
        self._stack.addWidget(self._empty())
        self._stack.addWidget(self._content())
        column = QVBoxLayout(self)
        column.setContentsMargins(PAGE - HANGING, GROUP - INSIDE, GROUP, GROUP - INSIDE)
        column.setSpacing(0)
        column.addWidget(self._note)
        column.addLayout(self._stack, 1)

    def _empty(self) -> QWidget:
        held = QWidget()
        row = QHBoxLayout(held)
        row.addStretch(1)
        row.addWidget(self._sentence, 2)
        row.addStretch(1)
        return held

    def _content(self) -> QWidget:
        held = QWidget()
        column = QVBoxLayout(held)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._title, self._origin = label("section"), caption()
        column.addLayout(heading(self._title, self._origin))
        column.addLayout(self._figures_row())
        column.addSpacing(GROUP - INSIDE)
        self._columns_title, self._columns_hint = label("section"), caption()
        column.addLayout(heading(self._columns_title, self._columns_hint))
        self.columns = ColumnModel(self)
        self.column_table = TextTable(self.columns)
        self.column_table.setObjectName("dataColumns")
        column.addWidget(self.column_table)
        column.addSpacing(GROUP - INSIDE)
        column.addLayout(self._rows_heading())
        self.rows = RowModel(self)
        self.row_table = TextTable(self.rows)
        self.row_table.setObjectName("dataRows")
        column.addWidget(self.row_table, 1)
        return held

    def _figures_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(HANGING, 0, 0, 0)
        row.setSpacing(PAGE)
        self._figures = {name: Figure() for name in ("rows", "columns", "training", "held", "baseline")}
        for figure in self._figures.values():
            row.addWidget(figure)
        self._bar = ClassBar()
        row.addWidget(self._bar, 1)
        return row

    def _rows_heading(self) -> QHBoxLayout:
        self._rows_title, self._rows_hint = label("section"), caption()
        row = heading(self._rows_title, self._rows_hint)
        row.setSpacing(RELATED)
        self._chips = QButtonGroup(self)
        for place, view in enumerate(VIEWS):
            chip = QToolButton()
            chip.setObjectName(f"{view}Rows")
            chip.setProperty("role", "chip")
            chip.setCheckable(True)
            self._chips.addButton(chip, place)
            row.addWidget(chip)
        return row

    def show_facts(self, facts: TableFacts) -> None:
        """Show `facts`."""
        if facts is not self._facts:
            self._facts = facts
            if facts.lost is None and self._view == "lost":
                self._view = "file"
            self._tell()
        self._stack.setCurrentIndex(1)

    def show_sentence(self, text: str) -> None:
        """Show a sentence in place of all else."""
        self._facts = None
        self._sentence.setText(text)
        self._stack.setCurrentIndex(0)

    def show_refusal(self, text: str) -> None:
        """Say above all why something was not taken; "" takes it away."""
        self._note.setText(text)
        self._note.setVisible(bool(text))

    @Slot()
    def _chip_clicked(self) -> None:
        self._view = VIEWS[self._chips.checkedId()]
        self._tell_rows()

    def retranslate(self) -> None:
        """Say everything in the language of the day."""
        self._columns_title.setText(self.tr("Columns"))
        self._rows_title.setText(self.tr("Rows"))
        self.column_table.setAccessibleName(self._columns_title.text())
        self.row_table.setAccessibleName(self._rows_title.text())
        self.setAccessibleName(self.tr("Data"))
        captions = {
            "rows": self.tr("Rows"),
            "columns": self.tr("Columns"),
            "training": self.tr("Trained on"),
            "held": self.tr("Held out"),
            "baseline": self.tr("Baseline"),
        }
        for name, text in captions.items():
            self._figures[name].set_caption(text)
        self._tell()

    def _tell(self) -> None:
        facts = self._facts
        if facts is None:
            return
        self._title.setText(self._name(facts))
        self._origin.setText(self._source(facts))
        self._tell_figures(facts)
        self._bar.show_classes(facts.label, facts.classes)
        self._columns_hint.setText(self._columns_told(facts))
        self.columns.show(facts)
        shown = min(len(facts.columns), COLUMNS) + 1
        self.column_table.setFixedHeight(shown * COURSE_ROW + 1)
        self._tell_rows()

    def _tell_figures(self, facts: TableFacts) -> None:
        figures = self._figures
        figures["rows"].show_number(f"{facts.rows:,}")
        figures["columns"].show_number(f"{len(facts.columns):,}")
        figures["training"].show_number(f"{facts.training:,}")
        if facts.held:
            figures["held"].show_number(f"{facts.held:,}")
            figures["held"].setToolTip(self.tr("Drawn by the seed, the same share of every class."))
        else:
            figures["held"].show_word(self.tr("none"))
            figures["held"].setToolTip(self.tr("The course trains on all rows, and cannot tell learning from memory."))
        figures["baseline"].show_number(f"{100 * facts.baseline:.2f}", "%")
        figures["baseline"].setToolTip(
            self.tr("So many of the held-out rows are right if one always answers the largest class.")
            if facts.held
            else self.tr("So many rows are right if one always answers the largest class.")
        )

    def _name(self, facts: TableFacts) -> str:
        if facts.settings.table == "own":
            return Path(facts.settings.file).name
        return self.tr("The course's file") if facts.settings.table == "course" else self.tr("Diabetes, the raw table")

    def _source(self, facts: TableFacts) -> str:
        if facts.settings.table == "own":
            return str(Path(facts.settings.file).parent)
        if facts.settings.table == "course":
            return self.tr("the same women, but changed on the way; outcome 1: healthy")
        return self.tr("women of Pima heritage, NIDDK 1990; outcome 1: diabetes")

    def _columns_told(self, facts: TableFacts) -> str:
        if facts.lost is not None:
            return self.tr("the minimum of each, −1, reads 0: see the spike in the middle")
        if facts.missing:
            return self.tr("{count} values are missing").format(count=f"{facts.missing:,}")
        return self.tr("nothing is missing")

    def _tell_rows(self) -> None:
        facts = self._facts
        if facts is None:
            return
        lost = 0 if facts.lost is None else len(facts.lost.lines)
        texts = (
            self.tr("in the file"),
            self.tr("as the network gets them"),
            self.tr("the {count} lost").format(count=lost),
        )
        for place, (view, text) in enumerate(zip(VIEWS, texts, strict=True)):
            chip = self._chips.button(place)
            chip.setText(text)
            chip.setAccessibleName(f"{self._rows_title.text()}: {text}")
            chip.setChecked(view == self._view)
            chip.setVisible(view != "lost" or lost > 0)
        self.rows.show(facts, self._view)
        self._rows_hint.setText(self._rows_told(len(self.rows.sample.lines), facts.rows))

    def _rows_told(self, shown: int, of: int) -> str:
        if self._view == "lost":
            return self.tr("as in the raw table; what is exactly in the middle of its column stands out")
        told = self.tr("all") if shown == of else self.tr("the first {count}").format(count=shown)
        if not self.rows.sample.marked.any():
            return told
        if self._facts is not None and self._facts.lost is not None:
            marks = self.tr("a 0 that was −1 stands out")
        elif self._view == "file":
            marks = self.tr("— is missing")
        else:
            marks = self.tr("what was missing stands out")
        return f"{told}, {marks}"
