"""Keeps an eye on the widgets that a card stands beside."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

MOVED = (QEvent.Type.Move, QEvent.Type.Resize)


class Anchor(QObject):
    """Watches widgets and all that they lie in, up to the `window`; asks nothing of them, and takes no event away.

    Where it `takes_escape` that key is the exception: it comes to the window where nothing nearer has a use for it.
    """

    moved = Signal()
    lost = Signal()  # one of them is no longer to be seen
    escaped = Signal()

    def __init__(self, window: QWidget, parent: QObject, *, takes_escape: bool = False) -> None:
        super().__init__(parent)
        self._window, self._takes_escape = window, takes_escape
        self._targets: list[QWidget] = []
        self._watched: list[QWidget] = []

    def hold(self, targets: Sequence[QWidget]) -> None:
        """Watch `targets`, and nothing else any more; none: rest."""
        for widget in self._watched:
            widget.removeEventFilter(self)
        self._targets = list(targets)
        self._watched = list(dict.fromkeys(one for target in targets for one in self._up_from(target)))
        for widget in self._watched:
            widget.installEventFilter(self)

    def _up_from(self, widget: QWidget) -> Iterator[QWidget]:
        above: QWidget | None = widget
        while above is not None:
            yield above
            above = above.parentWidget() if above is not self._window else None

    @property
    def holds(self) -> bool:
        """Whether it watches anything."""
        return bool(self._targets)

    @property
    def is_seen(self) -> bool:
        """Whether all of them are to be seen whenever the window is."""
        return bool(self._targets) and all(one.isVisibleTo(self._window) for one in self._targets)

    def rectangle(self) -> QRect:
        """Return what holds them all, in the window's pixels."""
        found = QRect()
        for one in self._targets:
            found |= QRect(one.mapTo(self._window, QPoint()), one.size())
        return found

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Tell what happens to them."""
        kind = event.type()
        if kind in MOVED:
            self.moved.emit()
        elif kind == QEvent.Type.Hide and watched in self._targets and not self.is_seen:
            self.lost.emit()
        elif self._takes_escape and watched is self._window and _is_escape(event):
            self.escaped.emit()
            return True
        return False


def _is_escape(event: QEvent) -> bool:
    pressed = event.type() == QEvent.Type.KeyPress
    return pressed and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
