"""Opens and pastes pictures for the drawing strip."""

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QApplication, QWidget

from desktop.drawing.given import Picture, picture_of
from desktop.training.messages import Problem
from desktop.widgets.file_dialog import FileDialog


class Opening(QObject):
    """Asks for a file, or looks into the clipboard: `given(Picture)`, or `failed(Problem)` where nothing is there."""

    given = Signal(object)
    failed = Signal(object)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window

    @Slot()
    def ask(self) -> None:
        """Ask for a picture file."""
        kinds = self.tr("Pictures (*.png *.jpg *.jpeg *.bmp *.gif *.webp);;All files (*)")
        dialog = FileDialog(self._window, "pictures", self.tr("Open a picture"), kinds)
        dialog.setObjectName("openPictureDialog")
        dialog.fileSelected.connect(self._chosen)
        dialog.open()

    @Slot(str)
    def _chosen(self, path: str) -> None:
        self.given.emit(Picture(path))

    @Slot()
    def paste(self) -> None:
        """Take what was copied: a picture, or a file."""
        data = QApplication.clipboard().mimeData()
        picture = None if data is None else picture_of(data, self.tr("the picture that was copied"))
        if picture is None:
            self.failed.emit(Problem("clipboard_without_picture", {}))
        else:
            self.given.emit(picture)
