"""Pages of which one is shown."""

from PySide6.QtCore import QSize, Slot
from PySide6.QtWidgets import QStackedWidget, QWidget


class Stack(QStackedWidget):
    """Says of the page that is shown, and not of the tallest of all, how small it may become."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.currentChanged.connect(self._turned)

    @Slot(int)
    def _turned(self, _page: int) -> None:
        self.updateGeometry()

    def minimumSizeHint(self) -> QSize:
        """Return that of the page that is shown."""
        page = self.currentWidget()
        return super().minimumSizeHint() if page is None else page.minimumSizeHint().expandedTo(page.minimumSize())
