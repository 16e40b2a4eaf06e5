"""The dialog that asks for a file."""

from pathlib import Path
from typing import Literal, TypeAlias

from PySide6.QtCore import QCoreApplication, Qt, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.preferences import Preferences

Kind: TypeAlias = Literal["pictures", "tables", "handwriting", "exports"]

LABELS = {QFileDialog.DialogLabel.LookIn: "Look in:", QFileDialog.DialogLabel.FileType: "Files of type:"}
"""What Qt's translations know under a text that its dialog no longer uses: it has "&Look in:" now."""


class FileDialog(QFileDialog):
    """Asks for a file that is there, or where to save one that is called `save_as` at first.

    It begins in `folder`, or else where the last file of its `kind` was, at this start or one before: where a folder is
    there. It adds the suffix itself, so that it can ask before it overwrites.
    """

    def __init__(
        self, parent: QWidget | None, kind: Kind, title: str, patterns: str, *, save_as: str = "", folder: str = ""
    ) -> None:
        super().__init__(parent, title, "", patterns)
        self._name = f"folders/{kind}"
        self._preferences = Preferences(parent=self)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for begin in (folder, self._preferences.text(self._name, "")):
            if begin and Path(begin).is_dir():
                self.setDirectory(begin)
                break
        if save_as:
            self.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
            self.setDefaultSuffix(Path(save_as).suffix)
            self.selectFile(save_as)
        else:
            self.setFileMode(QFileDialog.FileMode.ExistingFile)
        self._translate()
        self.fileSelected.connect(self._remember)

    def _translate(self) -> None:
        """Say what Qt leaves in English."""
        for label, text in LABELS.items():
            known = QCoreApplication.translate("QFileDialog", text)
            if known != text:
                self.setLabelText(label, known)

    @Slot(str)
    def _remember(self, path: str) -> None:
        self._preferences.remember(self._name, str(Path(path).parent))
