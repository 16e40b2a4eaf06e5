"""A splitter whose handle is a line of one pixel with three dots on it."""

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, Qt, Slot
from PySide6.QtGui import QColor, QEnterEvent, QMouseEvent, QPainter, QPaintEvent, QRegion, QResizeEvent
from PySide6.QtWidgets import QSplitter, QSplitterHandle, QWidget

from desktop.preferences import Preferences
from desktop.theme.colours import colours

GROUP = "dividers"
"""Where in the preferences the sizes are that a hand gave."""

MOST = 10_000  # pixels: more than any part can have

DOT, STEP = 3, 6  # a dot's diameter, and from one to the next


class Divider(QSplitter):
    """Parts two widgets by a line that can be dragged; neither can be folded away.

    The one at `side` (0 or 1) keeps its size when the window grows, the other takes what is left. The handle is one
    pixel wide for the eye, five for the mouse: Qt widens one that is so narrow.
    """

    def __init__(self, orientation: Qt.Orientation, side: int, parent: QWidget | None = None) -> None:
        super().__init__(orientation, parent)
        self._side, self._usual = side, 0
        self._preferences: Preferences | None = None
        self._dragged = False
        self.setHandleWidth(1)
        self.setChildrenCollapsible(False)

    def addWidget(self, widget: QWidget) -> None:
        """Put `widget` behind those that are there."""
        super().addWidget(widget)
        at = self.count() - 1
        self.setStretchFactor(at, int(at != self._side))

    def give(self, size: int) -> None:
        """Give the one at the side `size` pixels, or as many as it can have."""
        total = max(sum(self.sizes()), 2 * size)
        rest = total - size
        self.setSizes([size, rest] if self._side == 0 else [rest, size])

    def given(self) -> int:
        """Return how many pixels the one at the side has."""
        return self.sizes()[self._side]

    def remember_as(self, name: str, usual: int) -> None:
        """Be `name`: give what a hand gave last under it, at this start or one before, or else `usual` pixels."""
        if self._preferences is None:
            self._preferences = Preferences(parent=self)
            self.splitterMoved.connect(self._moved)
        self.setObjectName(name)
        self._usual = usual
        self.give(round(self._preferences.number(f"{GROUP}/{name}", usual, 0, MOST)))

    @Slot()
    def _moved(self) -> None:
        self._dragged = True

    def let_go(self) -> None:
        """Remember what a hand has done, and not each move on the way; no narrow window changes what was chosen."""
        if self._dragged and self._preferences is not None:
            self._preferences.remember(f"{GROUP}/{self.objectName()}", self.given())
        self._dragged = False

    def reset(self) -> None:
        """Give what is usual, if `remember_as` has told; the preferences are for the caller to forget."""
        if self._preferences is not None:
            self.give(self._usual)

    def createHandle(self) -> QSplitterHandle:
        """Return the line."""
        return _Line(self.orientation(), self)


class _Line(QSplitterHandle):
    def _dots(self) -> list[QRectF]:
        middle, away = QRectF(self.rect()).center(), QPointF(0, STEP)
        if self.orientation() is Qt.Orientation.Vertical:
            away = away.transposed()
        corner = QPointF(DOT / 2, DOT / 2)
        return [QRectF(middle + away * n - corner, middle + away * n + corner) for n in (-1, 0, 1)]

    def _line(self) -> QRect:
        return self.contentsRect()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the dots stand out of the line, to which Qt masks a narrow handle."""
        super().resizeEvent(event)
        shown = QRegion(self._line())
        for dot in self._dots():
            shown += dot.toAlignedRect()
        self.setMask(shown)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tell the splitter that the hand is done."""
        super().mouseReleaseEvent(event)
        divider = self.splitter()
        if isinstance(divider, Divider):
            divider.let_go()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the line and the dots, stronger under the pointer."""
        del event
        theme = colours(self)
        painter = QPainter(self)
        painter.fillRect(self._line(), QColor(theme.control if self.underMouse() else theme.border))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.accent if self.underMouse() else theme.control))
        for dot in self._dots():
            painter.drawEllipse(dot)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show that it can be dragged."""
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Be quiet again."""
        super().leaveEvent(event)
        self.update()
