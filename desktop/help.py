"""Two small dialogs of the Help menu: the keys, and what this program is made of."""

import platform

import PySide6
from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop.menus import Menus
from engine.files import home
from engine.version import version


class Shortcuts(QDialog):
    """Lists every key, read from the menu itself, and those of the sheet."""

    def __init__(self, menus: Menus, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        form = QFormLayout()
        for action in menus.actions_of.values():
            if not action.shortcut().isEmpty():
                keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
                form.addRow(QLabel(keys), QLabel(action.text().replace("&", "")))
        for keys, text in (
            (self.tr("Arrow keys"), self.tr("On the sheet: move the pen")),
            (self.tr("Space"), self.tr("On the sheet: put the pen down, or lift it")),
            (self.tr("Delete"), self.tr("On the sheet: clear the drawing")),
        ):
            form.addRow(QLabel(keys), QLabel(text))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addLayout(form)
        column.addWidget(buttons)


class About(QDialog):
    """Says what Descent is and the versions it runs on; Copy puts them on the clipboard."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("About Descent"))
        title = QLabel(f"Descent {version()}")
        title.setProperty("role", "title")
        purpose = QLabel(self.tr("A desktop laboratory for learning deep learning. MIT licence."))
        credit = QLabel(
            self.tr(
                "Digits: MNIST by Y. LeCun, C. Cortes and C. Burges (CC BY-SA 3.0). "
                "Qt and PySide6: LGPL 3. Everything stays on this computer."
            )
        )
        credit.setWordWrap(True)
        self._versions = (
            f"Descent {version()}\nPython {platform.python_version()}\nPySide6 {PySide6.__version__}\n"
            f"{platform.platform()}\n{home()}"
        )
        copy = QPushButton(self.tr("Copy"))
        copy.clicked.connect(self._copy)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.addButton(copy, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        for widget in (title, purpose, credit, QLabel(self._versions), buttons):
            column.addWidget(widget)

    @Slot()
    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._versions)
