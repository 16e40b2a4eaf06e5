"""The dialog of an error that the program was not prepared for."""

import platform
from pathlib import Path

import PySide6
from PySide6.QtCore import QEvent, Qt, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from desktop.theme.icons import icon
from desktop.theme.measures import GROUP, PAGE, RELATED
from desktop.theme.style import fixed_font
from desktop.widgets.hint_button import HintButton
from engine.version import VERSION

WIDTH, HEIGHT, MARGIN = 640, 400, 12


def versions() -> str:
    """Return the versions of what the program stands on, for a report; the same in every language."""
    python = f"Python {platform.python_version()}, PySide6 {PySide6.__version__}"
    ours = ", ".join(f"{name} {_version(name)}" for name in ("torch", "numpy", "pyqtgraph"))
    return f"Descent {VERSION}, {python}\n{ours}\n{platform.platform()}"


def _version(distribution: str) -> str:
    from importlib import metadata  # slow, and only a fault needs it

    try:
        return metadata.version(distribution)
    except metadata.PackageNotFoundError:
        return "(not installed)"


class FaultDialog(QDialog):
    """Says that something went wrong, with the details to copy; not modal, so that work can go on.

    `log_file`: where the details were written as well, None if nowhere.
    """

    def __init__(self, log_file: Path | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._log_file = log_file
        self._build()
        self._connect()
        self.retranslate()

    def add(self, trace: str) -> None:
        """Show the traceback `trace` below those that are shown."""
        self._details.appendPlainText(f"\n{trace.rstrip()}")
        self._details.verticalScrollBar().setValue(0)

    def text(self) -> str:
        """Return the details: versions and tracebacks."""
        return self._details.toPlainText()

    def retranslate(self) -> None:
        """Set every text in the language of the window."""
        self.setWindowTitle(self.tr("Something went wrong"))
        self._title.setText(self.tr("Something went wrong"))
        if self._log_file is None:
            sentence = self.tr("Descent met an error that it was not prepared for. You can go on working.")
        else:
            sentence = self.tr(
                "Descent met an error that it was not prepared for. You can go on working; "
                "the details below are also in “{path}”."
            ).format(path=self._log_file)
        self._sentence.setText(sentence)
        self._details.setAccessibleName(self.tr("Details of the error"))
        self._copy.setText(self.tr("Copy"))
        self._copy.setToolTip(self.tr("Copies the details, to send them with a report"))
        self._copy.setAccessibleName(self.tr("Copy the details"))
        self._close.setText(self.tr("Close"))
        self._close.setAccessibleName(self.tr("Close"))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language and the theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() == QEvent.Type.PaletteChange:
            self._copy.setIcon(icon("copy", self._copy))

    def _build(self) -> None:
        self.setObjectName("faultDialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, False)  # an unread fault keeps no program alive
        self._title = QLabel()
        self._title.setProperty("role", "title")
        self._sentence = QLabel()
        self._sentence.setObjectName("faultSentence")
        self._sentence.setWordWrap(True)
        self._sentence.setTextFormat(Qt.TextFormat.PlainText)
        self._details = QPlainTextEdit(versions())
        self._details.setObjectName("faultDetails")
        self._details.setReadOnly(True)
        self._details.setFont(fixed_font())
        self._details.setFrameShape(QFrame.Shape.NoFrame)
        self._details.document().setDocumentMargin(MARGIN)
        self._details.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self._copy, self._close = HintButton(), HintButton()
        self._copy.setObjectName("faultCopy")
        self._copy.setIcon(icon("copy", self._copy))
        self._copy.setAutoDefault(False)
        self._close.setObjectName("faultClose")
        self._close.setProperty("role", "primary")
        self._close.setDefault(True)
        self._arrange()
        self._close.setFocus()

    def _arrange(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(RELATED)
        buttons.addWidget(self._copy)
        buttons.addStretch()
        buttons.addWidget(self._close)
        page = QVBoxLayout(self)
        page.setContentsMargins(PAGE, PAGE - 4, PAGE, PAGE - 4)
        page.setSpacing(RELATED)
        page.addWidget(self._title)
        page.addWidget(self._sentence)
        page.addSpacing(GROUP - RELATED)
        page.addWidget(self._details, 1)
        page.addSpacing(GROUP - RELATED)
        page.addLayout(buttons)
        self.resize(WIDTH, HEIGHT)

    def _connect(self) -> None:
        self._copy.clicked.connect(self._copy_details)
        self._close.clicked.connect(self.close)

    @Slot()
    def _copy_details(self) -> None:
        QGuiApplication.clipboard().setText(self.text())
