"""The steps of the drawing in a window of their own, beside any page."""

from PySide6.QtCore import QEvent, Qt, Slot
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from desktop.reading.controller import ReadingController
from desktop.reading.step_row import GAP, StepRow
from desktop.reading.step_view import BESIDE, LARGE
from desktop.theme.measures import GROUP, PAGE
from engine.step import Step


class StepsDialog(QDialog):
    """Follows the drawing while it is open; the window stays usable."""

    def __init__(self, controller: ReadingController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("stepsDialog")
        self.setModal(False)
        self._controller = controller
        self.steps, self._hint = StepRow(), QLabel()
        self._hint.setProperty("role", "muted")
        self._hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._hint.setMinimumHeight(LARGE)
        self._close = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        column = QVBoxLayout(self)
        column.setContentsMargins(PAGE, GROUP, PAGE, GROUP)
        column.setSpacing(GROUP)
        column.addWidget(self.steps)
        column.addWidget(self._hint)
        column.addStretch(1)
        column.addWidget(self._close)
        self.resize(6 * (LARGE + BESIDE + GAP) + 2 * PAGE, 0)
        self.retranslate()
        self._show_empty()
        self._close.rejected.connect(self.close)
        controller.seen.connect(self._show_steps)
        controller.emptied.connect(self._show_empty)

    def retranslate(self) -> None:
        """Set every text anew."""
        self.setWindowTitle(self.tr("What the network sees, and how we got there"))
        self._hint.setText(self.tr("Draw a digit, or open a picture of one."))

    @Slot(object)
    def _show_steps(self, steps: tuple[Step, ...]) -> None:
        self._hint.hide()
        self.steps.show()
        self.steps.show_steps(steps)

    @Slot()
    def _show_empty(self) -> None:
        self.steps.hide()
        self._hint.show()

    def showEvent(self, event: QShowEvent) -> None:
        """Read what lies on the sheet."""
        super().showEvent(event)
        if self._controller.is_empty:
            self._show_empty()
        self._controller.show(True)

    def hideEvent(self, event: QHideEvent) -> None:
        """Compute nothing that nobody sees."""
        self._controller.show(False)
        super().hideEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
