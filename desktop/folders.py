"""Shows the folders in which Descent keeps its files."""

from pathlib import Path

from PySide6.QtCore import QObject, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QMessageBox, QWidget

from engine.files import home


class Folders(QObject):
    """Opens a folder in the system's file manager; where there is none, or no folder yet, it says where that is."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window

    @Slot()
    def show_home(self) -> None:
        """Show the folder with the runs."""
        self._show(home())

    @Slot()
    def show_logs(self) -> None:
        """Show the folder with the files to send with a bug report."""
        self._show(home() / "logs")

    def _show(self, folder: Path) -> None:
        if not (folder.is_dir() and QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))):
            box = QMessageBox(QMessageBox.Icon.Information, self.tr("Folder"), str(folder), parent=self._window)
            box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            box.open()
