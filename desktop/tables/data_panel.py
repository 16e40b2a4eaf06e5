"""The column beside the data: which table, which label, and what becomes of the values."""

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from desktop.language import translated
from desktop.tables.facts import TableFacts
from desktop.tables.note_list import NoteList
from desktop.theme.icons import icon
from desktop.theme.measures import GROUP, LABEL_COLUMN, LEAST_SETTINGS, LINE, MARK, MOST_SETTINGS, RELATED
from desktop.widgets.elided_box import ElidedBox
from desktop.widgets.following import Following
from desktop.widgets.heading import label
from engine.settings import Settings, field

PADDING = 12  # above and below
STEPS = 1000  # of the progress bar


class DataPanel(Following):
    """Asks for another table (`table_chosen(str)`), label (`label_chosen(str)`) or file; the place answers."""

    table_chosen = Signal(str)
    label_chosen = Signal(str)
    open_requested = Signal()
    cancel_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("dataPanel")
        self.setProperty("ground", "window")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setMinimumWidth(LEAST_SETTINGS)
        self.setMaximumWidth(MOST_SETTINGS)
        self._facts: TableFacts | None = None
        self._opened = ""
        self._build()
        self._connect()
        self.set_locked(False)
        self.set_reading(None)
        self.set_labels((), "")
        self.retranslate()
        self._recolour()

    def _build(self) -> None:
        self._title, self._lock, self._fixed = label("section"), QLabel(), label("caption")
        self._table_title, self._label_title = QLabel(), QLabel()
        self.table, self.label_box = ElidedBox(), ElidedBox()
        self.table.setObjectName("dataTable")
        self.label_box.setObjectName("dataLabel")
        for value in ("raw", "course", "own"):
            self.table.addItem("", value)
        self.open_button, self.cancel_button = QPushButton(), QPushButton()
        self.open_button.setObjectName("openCsvButton")
        self.cancel_button.setObjectName("cancelCsvButton")
        self.progress = QProgressBar()
        self.progress.setObjectName("dataProgress")
        self.progress.setRange(0, STEPS)
        self.progress.setTextVisible(False)
        self._hint, self._missing, self._scaling = label("caption"), label("caption"), label("caption")
        self._effects = label("section")
        for one in (self._hint, self._missing, self._scaling):
            one.setWordWrap(True)
        self.notes = NoteList()
        self._arrange()

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(RELATED)
        head.addWidget(self._title)
        head.addStretch(1)
        head.addWidget(self._lock)
        head.addWidget(self._fixed)
        self._label_row = QWidget()
        inner = QVBoxLayout()
        inner.setContentsMargins(0, 0, GROUP, 0)
        inner.setSpacing(RELATED)
        inner.addLayout(head)
        inner.addLayout(_row(self._table_title, self.table))
        self._label_row.setLayout(_row(self._label_title, self.label_box))
        inner.addWidget(self._label_row)
        inner.addWidget(self.open_button)
        inner.addWidget(self._hint)
        inner.addWidget(self.progress)
        inner.addWidget(self.cancel_button)
        inner.addSpacing(RELATED)
        for one in (self._effects, self._missing, self._scaling):
            inner.addWidget(one)
        column = QVBoxLayout(self)
        column.setContentsMargins(GROUP, PADDING, 0, PADDING)
        column.setSpacing(GROUP)
        column.addLayout(inner)
        column.addWidget(self.notes, 1)
        column.addStretch(0)

    def _connect(self) -> None:
        self.table.activated.connect(self._table_activated)
        self.label_box.activated.connect(self._label_activated)
        self.open_button.clicked.connect(self.open_requested)
        self.cancel_button.clicked.connect(self.cancel_requested)

    def show_settings(self, settings: Settings, facts: TableFacts | None) -> None:
        """Show the table that is in force, and what its settings do to it."""
        self._facts = facts
        self.table.setCurrentIndex(self.table.findData(settings.table))
        self.notes.show_notes(facts.notes if facts is not None else ())
        self._tell_effects()

    def set_labels(self, header: tuple[str, ...], chosen: str) -> None:
        """Offer the columns of an own file as the label, `chosen` being it; without any there is nothing to choose."""
        self.label_box.clear()
        self.label_box.addItems(header)
        self.label_box.setCurrentIndex(self.label_box.findText(chosen) if chosen else len(header) - 1)
        self._label_row.setVisible(bool(header))

    def set_locked(self, locked: bool) -> None:
        """Let nothing be changed while a run trains, and say so."""
        self._lock.setVisible(locked)
        self._fixed.setVisible(locked)
        for one in (self.table, self.label_box, self.open_button):
            one.setEnabled(not locked)

    def set_reading(self, share: float | None, opened: str = "") -> None:
        """Show how much is read (0…1), None where nothing is being read; the file `opened` is not in force yet."""
        self._opened = opened
        self.progress.setVisible(share is not None)
        self.progress.setValue(round(STEPS * (share or 0)))
        self.cancel_button.setVisible(bool(opened))
        self._tell_hint()

    @Slot()
    def _table_activated(self) -> None:
        self.table_chosen.emit(self.table.currentData())

    @Slot()
    def _label_activated(self) -> None:
        self.label_chosen.emit(self.label_box.currentText())

    def retranslate(self) -> None:
        """Say everything in the language of the day."""
        self._title.setText(self.tr("Data"))
        self._fixed.setText(self.tr("fixed while training"))
        self._table_title.setText(translated("settings", field("table").title or ""))
        self._label_title.setText(translated("settings", field("label").title or ""))
        self.table.setAccessibleName(self._table_title.text())
        self.label_box.setAccessibleName(self._label_title.text())
        names = (self.tr("raw"), self.tr("the course's file"), self.tr("a file of your own"))
        for place, name in enumerate(names):
            self.table.setItemText(place, name)
        self.open_button.setText(self.tr("Open a CSV file …"))
        self.open_button.setAccessibleName(self.tr("Open a CSV file"))
        self.cancel_button.setText(self.tr("Keep the table before"))
        self.cancel_button.setAccessibleName(self.cancel_button.text())
        self._tell_hint()
        self.progress.setAccessibleName(self.tr("How much of the file is read"))
        self._effects.setText(self.tr("What the network gets"))
        self._tell_effects()

    def _tell_hint(self) -> None:
        waiting = self.tr("{file} is not taken yet.").format(file=self._opened)
        self._hint.setText(waiting if self._opened else self.tr("or drop one onto the page"))

    def _tell_effects(self) -> None:
        """Say what “Fill missing” and “Normalise” do here."""
        facts = self._facts
        for one in (self._effects, self._missing, self._scaling):
            one.setVisible(facts is not None)
        if facts is None:
            return
        self._missing.setText(self._missing_told(facts))
        self._scaling.setText(self._scaling_told(facts))

    def _missing_told(self, facts: TableFacts) -> str:
        if facts.lost is not None:
            return self.tr("In this file missing values cannot be told from the least value of a column.")
        if not facts.missing:
            return self.tr("No value is missing.")
        count = f"{facts.missing:,}"
        if facts.settings.table == "own":
            return self.tr("{count} empty cells get the median of the training rows.").format(count=count)
        if facts.settings.fill_missing:
            told = self.tr("“Fill missing” is on: {count} zeros that mean missing get the median of the training rows.")
        else:
            told = self.tr(
                "“Fill missing” is off: {count} zeros that mean missing are taken as values, as in the course."
            )
        return told.format(count=count)

    def _scaling_told(self, facts: TableFacts) -> str:
        if facts.scaled_already:
            return self.tr("The values are scaled already; “Normalise” leaves them as they are.")
        if facts.scales:
            return self.tr("“Normalise” is on: the range of the training rows becomes −1 … 1 in each column.")
        return self.tr("“Normalise” is off: large columns drown the small ones.")

    def _recolour(self) -> None:
        self.open_button.setIcon(icon("folder", self))
        lock = icon("lock", self, "muted", MARK)
        self._lock.setPixmap(lock.pixmap(QSize(MARK, MARK), self.devicePixelRatioF()))


def _row(title: QLabel, box: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(RELATED)
    row.addStrut(LINE)
    title.setFixedWidth(LABEL_COLUMN - RELATED)
    title.setBuddy(box)
    row.addWidget(title)
    row.addWidget(box, 1)
    return row
