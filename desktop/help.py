"""Two small dialogs of the Help menu: the keys, and what this program is made of."""

import platform
import re

import PySide6
from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QGuiApplication, QKeySequence, QShowEvent
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QGridLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop.menus import Menus
from desktop.theme.measures import GROUP, PAGE, RELATED
from engine.files import home
from engine.version import VERSION

WIDTH = 440


class _Dialog(QDialog):
    """A title, what a subclass puts under it, and Close."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self._buttons.rejected.connect(self.reject)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(PAGE, PAGE - 4, PAGE, PAGE - 4)
        self._column.setSpacing(RELATED)
        self._column.addWidget(_label(title, "title"))

    def _end(self) -> None:
        """Put the buttons below all else."""
        self._column.addSpacing(GROUP - RELATED)
        self._column.addWidget(self._buttons)
        close = self._buttons.button(QDialogButtonBox.StandardButton.Close)
        close.setDefault(True)
        close.setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        """Be as high as the wrapped texts need."""
        super().showEvent(event)
        self.resize(self.width(), self._column.totalHeightForWidth(self.width()))


class Shortcuts(_Dialog):
    """Lists every key, read from the menu itself, and those of the sheet."""

    def __init__(self, menus: Menus, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Keyboard shortcuts"), parent)
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        self._table = QGridLayout()
        self._table.setHorizontalSpacing(PAGE)
        self._table.setVerticalSpacing(RELATED)
        self._table.setColumnStretch(0, 1)
        for action in menus.actions_of.values():
            if not action.shortcut().isEmpty():
                self._add(_keys(action.shortcut()), _plain(action.text()))
        self._add(_keys(QKeySequence(Qt.Key.Key_Escape)), self.tr("Leave the full screen"))
        self._add(self.tr("Arrow keys"), self.tr("On the sheet: move the pen"))
        self._add(self.tr("Space"), self.tr("On the sheet: put the pen down, or lift it"))
        self._add(self.tr("Delete"), self.tr("On the sheet: clear the drawing"))
        self._add(self.tr("0 to 9"), self.tr("On the sheet: say which digit it was"))
        self._add(self.tr("Enter"), self.tr("On the sheet: keep it in your handwriting"))
        self._add(self.tr("Delete"), self.tr("In Mine: delete the digits that are selected"))
        self._column.addLayout(self._table)
        self._end()

    def _add(self, keys: str, text: str) -> None:
        row = self._table.rowCount()
        self._table.addWidget(QLabel(text), row, 0)
        self._table.addWidget(_label(keys, "key"), row, 1, Qt.AlignmentFlag.AlignRight)


class About(_Dialog):
    """Says what Descent is and the versions it runs on; Copy puts them on the clipboard."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(f"Descent {VERSION}", parent)
        self.setWindowTitle(self.tr("About Descent"))
        self.setFixedWidth(WIDTH)
        credit = self.tr(
            "Digits: MNIST by Y. LeCun, C. Cortes and C. Burges (CC BY-SA 3.0). "
            "Qt and PySide6: LGPL 3. Everything stays on this computer."
        )
        self._versions = (
            f"Descent {VERSION}\nPython {platform.python_version()}\nPySide6 {PySide6.__version__}\n"
            f"{platform.platform()}\n{home()}"
        )
        self._column.addWidget(_label(self.tr("A desktop laboratory for learning deep learning. MIT licence.")))
        self._column.addWidget(_label(credit, "muted"))
        versions = _label(self._versions, "details")
        versions.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._column.addSpacing(GROUP - RELATED)
        self._column.addWidget(versions)
        copy = QPushButton(self.tr("Copy"))
        copy.clicked.connect(self._copy)
        self._buttons.addButton(copy, QDialogButtonBox.ButtonRole.ActionRole)
        self._end()

    @Slot()
    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._versions)


def _label(text: str, role: str = "") -> QLabel:
    """Return a label in the style `role`, wrapped where it must be."""
    label = QLabel(text)
    label.setProperty("role", role)
    label.setWordWrap(role != "key")
    return label


def _keys(shortcut: QKeySequence) -> str:
    """Return what this system calls the keys."""
    return shortcut.toString(QKeySequence.SequenceFormat.NativeText)


def _plain(text: str) -> str:
    """Return the text of an action without the letter that chooses it: "退出(&Q)" → "退出"."""
    return re.sub(r"\(&\w\)", "", text).replace("&", "")
