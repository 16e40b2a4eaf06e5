"""Where the user's own handwriting is written, read and learned: the page, and beside it the fine-tuning."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QHideEvent, QKeyEvent, QKeySequence, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QMessageBox, QWidget

from desktop.drawing.worker import PRETRAINED
from desktop.handwriting.accuracy_model import NetworkRow
from desktop.handwriting.controller import HandwritingController
from desktop.handwriting.handwriting_page import HandwritingPage
from desktop.handwriting.tuning_panel import TuningPanel
from desktop.language import sentence
from desktop.run_name import run_name
from desktop.session import Session
from desktop.theme.measures import SETTINGS_WIDTH
from desktop.training.messages import Problem
from desktop.training.run_state import RunState
from desktop.widgets.divider import Divider
from desktop.widgets.file_dialog import FileDialog
from desktop.widgets.following import Following
from engine.errors import EngineError

REHEARSAL = 0.5
"""The share of a batch that is MNIST's while one rehearses."""


class HandwritingPlace(Following):
    """Keeps page and panel in step with the collection, the networks and what the controller reports."""

    def __init__(self, session: Session, controller: HandwritingController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._controller = session, controller
        self._chosen = session.classifier
        self._seen = controller.outcome  # which is shown already
        self._problem: Problem | None = None  # of the digits or their file: said until something else succeeds
        self._told: Callable[[], str] = str  # what was done with the file; `str` says nothing
        self._build()
        self._show_digits()
        self._show_tuning()
        self._say()
        self._connect()

    def _build(self) -> None:
        self.page, self.panel = HandwritingPage(), TuningPanel(REHEARSAL)
        self.divider = Divider(Qt.Orientation.Horizontal, 1)
        self.divider.addWidget(self.page)
        self.divider.addWidget(self.panel)
        self.divider.remember_as("handwritingDivider", SETTINGS_WIDTH - 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.divider)

    def _connect(self) -> None:
        controller, page, panel = self._controller, self.page, self.panel
        page.sheet.written.connect(self._written)
        page.sheet.undo_asked.connect(controller.undo)
        page.sheet.asked_changed.connect(self._show_digits)
        page.relabel_asked.connect(self._relabel)
        page.remove_asked.connect(self._remove)
        page.table.chosen.connect(self._choose)
        panel.tune_asked.connect(self._tune)
        panel.stop_asked.connect(controller.stop)
        panel.export_asked.connect(self._ask_export)
        panel.import_asked.connect(self._ask_import)
        panel.delete_asked.connect(self._ask_delete)
        controller.changed.connect(self._digits_changed)
        controller.read.connect(self._show_readings)
        controller.tuning_changed.connect(self._show_tuning)
        controller.failed.connect(self._show_problem)

    # the digits

    @Slot(int, object)
    def _written(self, label: int, strokes: object) -> None:
        if self._controller.keep(label, strokes):  # type: ignore[arg-type]
            self.page.sheet.clear()

    @Slot(int)
    def _relabel(self, label: int) -> None:
        self._controller.relabel(self.page.grid.chosen, label)

    @Slot()
    def _remove(self) -> None:
        self._controller.remove(self.page.grid.chosen)

    @Slot()
    def _show_digits(self) -> None:
        collection = self._controller.collection
        digits, sheet = collection.digits, self.page.sheet
        counts = [sum(digit.label == label for digit in digits) for label in range(10)]
        sheet.show_counts(counts, can_undo=collection.can_undo)
        self.page.show_digits(digits)
        self._show_readings()

    @Slot()
    def _digits_changed(self) -> None:
        self._forget_words()
        self._show_digits()

    # who reads them

    @Slot(str)
    def _choose(self, name: str) -> None:
        self._chosen = name
        self._show_readings()

    @Slot()
    def _show_readings(self) -> None:
        """Show what every network says, and what the chosen one takes the digits for."""
        rows = [self._row(name) for name in self._controller.networks()]
        if self._chosen not in (row.id for row in rows):
            self._chosen = rows[0].id
        self.page.table.show_rows(rows, self._chosen)
        name = next(row.name for row in rows if row.id == self._chosen)
        self.page.show_readers(name)
        found = self._controller.readings.get(self._chosen)
        self.page.confusion.show_reading(self._controller.digits, found)
        wrong: dict[str, int] = {}
        if found is not None:
            answers = zip(found.ids, found.reading.answers.tolist(), found.reading.right.tolist(), strict=True)
            wrong = {id_: answer for id_, answer, right in answers if not right}
        self.page.grid.show_misread(wrong)
        self._offer_tuning(name)

    def _row(self, name: str) -> NetworkRow:
        found, why = self._controller.readings.get(name), self._controller.unreadable.get(name)
        record = self._session.records.get(name)
        tuned = record is not None and bool(record.settings.tuned_from)
        problem = "" if why is None else sentence(EngineError(why.code, **why.values))
        reading = None if found is None else found.reading
        return NetworkRow(name, self._name(name), reading, self._controller.mnist(name), tuned, problem)

    def _name(self, name: str) -> str:
        record = self._session.records.get(name)
        if record is not None:
            return run_name(record).short
        return self.tr("Shipped network") if name == PRETRAINED else name

    # fine-tuning

    @Slot(float)
    def _tune(self, rehearsal: float) -> None:
        self._controller.tune(self._chosen, rehearsal)

    @Slot()
    def _show_tuning(self) -> None:
        controller = self._controller
        self.panel.show_tuning(None if controller.tuning is None else controller.tuning.share)
        self.panel.show_outcome(controller.outcome, self._name(controller.tuned_name))
        why = controller.problem
        self.panel.note.show_problem("" if why is None else sentence(EngineError(why.code, **why.values)))
        if controller.outcome is not self._seen:
            self._seen = controller.outcome
            if self._seen is not None and self._chosen == controller.tuned_name:
                self._chosen = self._seen.record.id  # what one wants to see now
        self._show_readings()

    def _offer_tuning(self, name: str) -> None:
        self.panel.show_network(name, self._refusal(), empty=not self._controller.digits)

    def _refusal(self) -> str:
        """Return why nothing can be fine-tuned now, or ""."""
        session, digits = self._session, self._controller.digits
        held_out = sum(digit.held_out for digit in digits)
        if not 0 < held_out < len(digits):
            return self.tr("Write each digit at least twice first, better five times.")
        if session.training and session.run_entry is not None:
            if session.run_state is RunState.PAUSED:
                return self.tr("{entry} is paused. Stop it first, or let it finish.").format(entry=session.run_entry.id)
            return self.tr("{entry} is training. Stop it first.").format(entry=session.run_entry.id)
        if session.racing is not None:
            return self.tr("{entry} is racing. Stop it first.").format(entry=session.racing.id)
        if self._chosen in self._controller.unreadable:
            return self.tr("This network cannot be opened. Choose another.")
        return ""

    # the file

    @Slot()
    def _ask_export(self) -> None:
        dialog = self._dialog(self.tr("Export my handwriting"), "exportHandwritingDialog", "handwriting.json")
        dialog.fileSelected.connect(self._export)
        dialog.open()

    @Slot()
    def _ask_import(self) -> None:
        dialog = self._dialog(self.tr("Import handwriting"), "importHandwritingDialog")
        dialog.fileSelected.connect(self._import)
        dialog.open()

    def _dialog(self, title: str, name: str, save_as: str = "") -> FileDialog:
        dialog = FileDialog(self, "handwriting", title, self.tr("Handwriting (*.json)"), save_as=save_as)
        dialog.setObjectName(name)
        return dialog

    @Slot(str)
    def _export(self, path: str) -> None:
        self._forget_words()
        if self._controller.export(path):
            count = len(self._controller.digits)
            self._told = lambda: self.tr("Digits exported: {count}.").format(count=count)
            self._say()

    @Slot(str)
    def _import(self, path: str) -> None:
        self._forget_words()
        added = self._controller.import_(path)
        if added is not None:
            self._told = lambda: self.tr("New digits imported: {count}.").format(count=added)
            self._say()

    @Slot()
    def _ask_delete(self) -> None:
        self._forget_words()
        count = len(self._controller.digits)
        box = QMessageBox(self)
        box.setObjectName("deleteHandwritingBox")
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setIcon(QMessageBox.Icon.Warning)
        box.setText(self.tr("Delete every digit of your own ({count})?").format(count=count))
        box.setInformativeText(
            self.tr("Undo brings them back until Descent is closed. What networks have learned stays.")
        )
        delete = box.addButton(self.tr("Delete all"), QMessageBox.ButtonRole.DestructiveRole)
        delete.setObjectName("confirmDeleteHandwriting")
        box.setDefaultButton(box.addButton(QMessageBox.StandardButton.Cancel))
        delete.clicked.connect(self._delete_all)
        box.open()

    @Slot()
    def _delete_all(self) -> None:
        self._controller.remove([digit.id for digit in self._controller.digits])

    def _forget_words(self) -> None:
        self._problem, self._told = None, str
        self._say()

    @Slot(object)
    def _show_problem(self, problem: Problem) -> None:
        self._problem = problem
        self._say()

    def _say(self) -> None:
        """Say in the language of the day what was done with the digits and their file, or what is wrong with them."""
        self.panel.tell(self._told())
        problem, error = self._problem, self._controller.trouble
        if problem is not None:
            error = EngineError(problem.code, **problem.values)
        self.panel.file_note.show_problem("" if error is None else sentence(error))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Undo the last change of the collection, where nothing else takes the keys."""
        if event.matches(QKeySequence.StandardKey.Undo):
            self._controller.undo()
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Let the networks read from now on. Forget what was said of the file, here or of a drawing on another page."""
        super().showEvent(event)
        if not event.spontaneous():  # a window that was minimised showed this page all the time
            self._forget_words()
        self._controller.show(True)

    def hideEvent(self, event: QHideEvent) -> None:
        """Ask the networks nothing more; what they are reading is read to its end."""
        super().hideEvent(event)
        self._controller.show(False)

    def retranslate(self) -> None:
        """Say in the new language what this place itself has said."""
        self._show_tuning()
        self._say()
