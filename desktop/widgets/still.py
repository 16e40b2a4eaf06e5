"""Fields that stand in a page which scrolls: the wheel turns them only where the keyboard is, else the page."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QWidget


def keep_still(*fields: QWidget) -> None:
    """Let the wheel pass by each of `fields` that has no focus; it gives none to them either."""
    for field in fields:
        field.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        field.installEventFilter(_Stillness(field))


class _Stillness(QObject):
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Wheel and isinstance(watched, QWidget) and not watched.hasFocus():
            event.ignore()  # so that it goes on to the page
            return True
        return False
