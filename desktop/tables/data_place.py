"""Where the data are looked at and chosen: the page, and beside it the column with the choice."""

from pathlib import Path

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import (
    QColor,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QHideEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.language import sentence
from desktop.tables.controller import KEPT, TableController
from desktop.tables.data_page import DataPage
from desktop.tables.data_panel import DataPanel
from desktop.theme.colours import colours
from desktop.theme.measures import RADIUS, SETTINGS_WIDTH
from desktop.training.messages import Problem
from desktop.widgets.divider import Divider
from desktop.widgets.file_dialog import FileDialog
from desktop.widgets.following import Following
from engine.errors import EngineError

ENDINGS = (".csv", ".tsv", ".txt")


class DataPlace(Following):
    """Keeps page and panel in step with the controller; takes a file from the dialog or dropped onto it."""

    def __init__(self, controller: TableController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._controller = controller
        self._share = 0.0
        self.setAcceptDrops(True)
        self._build()
        self._connect()
        self.retranslate()

    def _build(self) -> None:
        self.page, self.panel = DataPage(), DataPanel()
        self.divider = Divider(Qt.Orientation.Horizontal, 1)
        self.divider.addWidget(self.page)
        self.divider.addWidget(self.panel)
        self.divider.remember_as("dataDivider", SETTINGS_WIDTH - 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.divider)
        self._frame = _DropFrame(self)

    def _connect(self) -> None:
        panel, controller = self.panel, self._controller
        panel.table_chosen.connect(self._table_chosen)
        panel.label_chosen.connect(controller.choose_label)
        panel.open_requested.connect(self.choose_file)
        panel.cancel_requested.connect(controller.cancel)
        controller.changed.connect(self._refresh)
        controller.progressed.connect(self._progressed)

    # what the user does

    @Slot(str)
    def _table_chosen(self, table: str) -> None:
        if table == "own" and not self._controller.settings.file:
            self._refresh()  # the table before is in force until a file was read
            self.choose_file().rejected.connect(self._controller.keep)
        else:
            self._controller.choose(table)
            self._refresh()

    @Slot()
    def choose_file(self) -> FileDialog:
        """Ask for a CSV file; return the dialog, which is open."""
        folder = str(Path(self._controller.settings.file).parent) if self._controller.settings.file else ""
        kinds = self.tr("Tables (*.csv *.tsv *.txt);;All files (*)")
        dialog = FileDialog(self, "tables", self.tr("Open a CSV file"), kinds, folder=folder)
        dialog.setObjectName("openCsvDialog")
        dialog.fileSelected.connect(self._file_chosen)
        dialog.open()
        return dialog

    @Slot(str)
    def _file_chosen(self, path: str) -> None:
        self._controller.open(path)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Offer to take one file; while the data are fixed the sentence comes at the drop."""
        if _dropped(event):
            event.acceptProposedAction()
            self._frame.show()
            self._frame.raise_()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Forget the offer."""
        self._frame.hide()
        super().dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Take the file."""
        self._frame.hide()
        if path := _dropped(event):
            event.acceptProposedAction()
            self._controller.open(path)

    # what the controller tells

    @Slot(float)
    def _progressed(self, share: float) -> None:
        self._share = share
        self._show_reading()

    def _show_reading(self) -> None:
        controller = self._controller
        candidate = controller.candidate
        opened = "" if candidate is None else Path(candidate.path).name
        self.panel.set_reading(self._share if controller.reading else None, opened)

    @Slot()
    def _refresh(self) -> None:
        """Show what the controller knows."""
        controller = self._controller
        if not controller.reading:
            self._share = 0.0
        self.panel.show_settings(controller.settings, controller.facts)
        self._offer_labels()
        self.panel.set_locked(controller.locked)
        self._show_reading()
        self.page.show_refusal(self._refused())
        if controller.facts is not None:
            self.page.show_facts(controller.facts)
        else:
            self.page.show_sentence(self._instead())

    def _refused(self) -> str:
        """Return why what was asked for was not taken, or ""."""
        refusal = self._controller.refusal
        if refusal is None:
            return ""
        return self.tr("No file was chosen: the table stays as it was.") if refusal.code == KEPT else _said(refusal)

    def _instead(self) -> str:
        """Return the sentence in place of the facts."""
        problem = self._controller.problem
        if problem is None:
            return self.tr("The table is being read.") if self._controller.reading else ""
        if problem.code == "table_not_chosen":
            return self.tr("Open a CSV file, or drop one here: a row for each example, a column that names its class.")
        return _said(problem)

    def _offer_labels(self) -> None:
        candidate, facts = self._controller.candidate, self._controller.facts
        if candidate is not None and candidate.header:
            self.panel.set_labels(candidate.header, candidate.label)
        elif facts is not None and facts.settings.table == "own":
            self.panel.set_labels(facts.header, facts.label)
        else:
            self.panel.set_labels((), "")

    def retranslate(self) -> None:
        """Say everything in the language of the day."""
        self.setAccessibleName(self.tr("Data"))
        self._refresh()

    def showEvent(self, event: QShowEvent) -> None:
        """Let the table be described from now on."""
        super().showEvent(event)
        self._controller.show(True)

    def hideEvent(self, event: QHideEvent) -> None:
        """Let nothing be described any more."""
        super().hideEvent(event)
        self._controller.show(False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the frame around the page."""
        super().resizeEvent(event)
        self._frame.setGeometry(self.rect())


class _DropFrame(QWidget):
    """The line around the place while a file is held over it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(colours(self).accent), 2))
        painter.drawRoundedRect(self.rect().adjusted(4, 4, -4, -4), RADIUS, RADIUS)


def _dropped(event: QDropEvent) -> str:
    """Return the one local file with the ending of a table that is dropped, or ""."""
    urls = event.mimeData().urls()
    path = urls[0].toLocalFile() if len(urls) == 1 else ""
    return path if path.lower().endswith(ENDINGS) else ""


def _said(problem: Problem) -> str:
    return sentence(EngineError(problem.code, **problem.values))
