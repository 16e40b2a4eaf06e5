"""A column for each class, with a name below it that makes it the target: what logits and probabilities share."""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from desktop.explorers.ink import MIDDLE, START, Ink
from desktop.pictures.painted import NORMAL, SEMIBOLD
from desktop.theme.colours import Colours
from desktop.theme.measures import BASE, FIELD_HEIGHT, INSIDE, LINE, RELATED
from desktop.widgets.following import Following
from engine.explorers.softmax import Example, Softmax

GUTTER = 40  # at the left, for the names of the rows
NARROWEST, WIDEST, BAR = 16, 64, 28  # a column, at least and at most, and its bar
NAMES = LINE + INSIDE  # the row of the classes
ABOVE = LINE  # room over the highest bar


class ClassColumns(Following):
    """Columns of the classes; one of them is the keyboard's. A subclass paints what stands above the names."""

    targeted = Signal(int)  # a class: a hand makes it the target

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._example: Example | None = None
        self._found: Softmax | None = None
        self._at = 0  # the keyboard's class
        self._ink = Ink(self)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)  # else all that lies below is painted too
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_example(self, example: Example, found: Softmax) -> None:
        """Show `example` and what was computed of it."""
        if len(example.logits) != self.count:
            self.updateGeometry()
        self._example, self._found = example, found
        self._at = min(self._at, self.count - 1)
        self._describe()
        self.update()

    @property
    def count(self) -> int:
        """How many classes there are."""
        return 0 if self._example is None else len(self._example.logits)

    def sizeHint(self) -> QSize:
        """Return the usual size."""
        return QSize(260, 208)

    def minimumSizeHint(self) -> QSize:
        """Return what the classes need."""
        return QSize(GUTTER + max(self.count, 6) * NARROWEST, 160)

    # where things stand

    def column(self, which: int) -> QRectF:
        """Return the column of the class `which`, from top to bottom."""
        step = min((self.width() - GUTTER) / max(self.count, 1), WIDEST)
        return QRectF(GUTTER + which * step, 0, step, self.height())

    def room(self) -> QRectF:
        """Return where the bars stand."""
        right = self.column(self.count - 1).right()
        return QRectF(GUTTER, ABOVE, right - GUTTER, self.height() - NAMES - FIELD_HEIGHT - RELATED - ABOVE)

    def number(self, which: int) -> QRectF:
        """Return the place of the number below the bar of a class."""
        column = self.column(which)
        return QRectF(column.left(), self.height() - NAMES - FIELD_HEIGHT, column.width(), FIELD_HEIGHT)

    def name(self, which: int) -> QRectF:
        """Return the place of the name of a class."""
        column = self.column(which)
        return QRectF(column.left(), self.height() - NAMES, column.width(), NAMES)

    def bar_width(self) -> float:
        """Return how wide a bar is."""
        return min(self.column(0).width() * 0.6, BAR)

    def fitting(self, texts: Iterable[str]) -> str:
        """Return the first of `texts` for which a column has room in small type, or else the last."""
        face, width, text = self._ink.face(), self.column(0).width() - 1, ""
        for text in texts:
            if face.width(text) <= width:
                break
        return text

    def found_at(self, point: QPointF) -> int | None:
        """Return the class whose column is at `point`."""
        which = int((point.x() - GUTTER) // max(self.column(0).width(), 1))
        return which if 0 <= which < self.count else None

    # hands

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Make the class the target."""
        which = self.found_at(event.position())
        if which is not None and event.button() is Qt.MouseButton.LeftButton:
            self._go(which)
            self.targeted.emit(which)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show by the cursor where a click acts."""
        inside = self.found_at(event.position()) is not None
        self.setCursor(Qt.CursorShape.PointingHandCursor if inside else Qt.CursorShape.ArrowCursor)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from class to class, and choose one."""
        ways = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        if event.key() in ways:
            self._go(min(max(self._at + ways[Qt.Key(event.key())], 0), self.count - 1))
        elif event.key() == Qt.Key.Key_Space:
            self.targeted.emit(self._at)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show which class the keyboard is at."""
        super().focusInEvent(event)
        self._describe()
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show it no more."""
        super().focusOutEvent(event)
        self.update()

    def event(self, event: QEvent) -> bool:
        """Tell the exact numbers of a class where the pointer rests."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            which = self.found_at(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), "" if which is None else self.told(which), self)
            return True
        return super().event(event)

    def told(self, which: int) -> str:
        """Return the numbers of a class in words."""
        raise NotImplementedError

    def _go(self, which: int) -> None:
        self._at = which
        self._describe()
        self.update()

    def _describe(self) -> None:
        raise NotImplementedError

    # painting

    def _begin(self, painter: QPainter, theme: Colours) -> None:
        """Fill the ground."""
        painter.fillRect(self.rect(), QColor(theme.surface))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._ink.follow_font()

    def _paint_names(self, painter: QPainter, theme: Colours, row: str) -> None:
        """Write the names of the rows and of the classes; the target's is filled."""
        assert self._example is not None
        for text, place in ((row, self.number(0)), (self.class_word(), self.name(0))):
            gutter = QRectF(0, place.top(), GUTTER - INSIDE, place.height())
            self._ink.write(painter, gutter, text, theme.muted, START)
        for which in range(self.count):
            place = self.name(which)
            is_target = which == self._example.target
            pill = QRectF(0, 0, min(place.width() - 2, 24), LINE + 2)
            pill.moveCenter(place.center())
            if is_target:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(QColor(theme.accent))
                painter.drawRoundedRect(pill, INSIDE, INSIDE)
            ink, weight = (theme.on_accent, SEMIBOLD) if is_target else (theme.muted, NORMAL)
            self._ink.write(painter, place, str(which), ink, MIDDLE, BASE, weight)
            if self.hasFocus() and which == self._at:
                painter.setPen(QPen(QColor(theme.accent), 2))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                ring = QRectF(self.column(which)).adjusted(1, 1, -1, -1)
                painter.drawRoundedRect(ring, INSIDE, INSIDE)

    def class_word(self) -> str:
        """Return what the row of the classes is called."""
        return self.tr("class")

    def retranslate(self) -> None:
        """Tell it in the language of the day."""
        if self._example is not None:
            self._describe()
        self.update()
