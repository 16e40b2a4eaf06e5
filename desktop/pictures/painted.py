"""What the painted pictures share: heading, the number under the pointer, a sentence while there is nothing."""

from collections.abc import Callable, Mapping
from typing import Any, TypeAlias

from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.theme.colours import Colours, colours
from desktop.theme.measures import BASE, CAPTION, CAPTION_LINE, GROUP, INSIDE, RADIUS, RELATED
from desktop.widgets.following import Following
from desktop.widgets.heading import HANGING, caption, heading, label
from engine.progress import Batches
from engine.settings import Settings

Arrays: TypeAlias = Mapping[str, NDArray[Any]]

MIDDLE = Qt.AlignmentFlag.AlignVCenter
LEFT, RIGHT = Qt.AlignmentFlag.AlignLeft | MIDDLE, Qt.AlignmentFlag.AlignRight | MIDDLE
CENTRE = Qt.AlignmentFlag.AlignCenter
NORMAL, MEDIUM, SEMIBOLD = QFont.Weight.Normal, QFont.Weight.Medium, QFont.Weight.DemiBold
WRAPPED = Qt.TextFlag.TextWordWrap
LEAST = QSize(228, 200)  # of a picture: in the narrowest window two stand beside each other
SENTENCE = 480  # the widest line of the sentence in an empty picture
TIP = 9  # from the pointer to what it reads


class Sheet(QWidget):
    """What is painted on, by `paint`; it tells where the pointer is."""

    pointed = Signal(object)  # QPointF, or None when it has left

    def __init__(self, paint: Callable[[QPainter], None], parent: QWidget) -> None:
        super().__init__(parent)
        self._paint = paint
        self.setMouseTracking(True)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Let it be painted."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint(painter)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Tell where the pointer is."""
        self.pointed.emit(event.position())

    def leaveEvent(self, event: QEvent) -> None:
        """Tell that it has left."""
        self.pointed.emit(None)
        super().leaveEvent(event)


class Painted(Following):
    """A picture of the state of the moment, painted by hand below its heading.

    A subclass takes the arrays (`_take`, `_forget`, `_is_empty`), paints them into `body()` (`_paint`), reads the
    number at a point (`_read`), tells it all in words (`_told`), and says what to do for a picture (`_nothing`).
    """

    of_run = True
    """Whether it shows the run's own state, which no stored run tells until it goes on."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._waiting: Arrays | None = None
        self._recalled: bool | None = None
        self._pointer: QPointF | None = None
        self._title, self._caption = label("section"), caption()
        self.sheet = Sheet(self._paint_sheet, self)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addLayout(heading(self._title, self._caption))
        box.addWidget(self.sheet, 1)
        self.setMinimumSize(LEAST)
        self.sheet.pointed.connect(self._point)

    # what the engine tells

    def begin(self, settings: Settings) -> None:
        """Forget the last run; another starts with `settings`, or none yet."""
        del settings
        self._recalled = None
        self.clear()

    def recall(self, can_go_on: bool) -> None:
        """Say that a stored run is shown, of which only curves are known, and whether it can go on."""
        self._recalled = can_go_on if self.of_run else None
        self._changed()

    def change(self, settings: Settings) -> None:
        """Take settings that were changed on the way: the state of the moment has none that can be."""

    def append(self, batches: Batches) -> None:
        """Take new batches: the state of the moment needs none of them."""

    def look(self, arrays: Arrays) -> None:
        """Keep the state of the moment for the next `refresh`."""
        self._waiting = {**(self._waiting or {}), **arrays} if arrays else arrays

    def refresh(self) -> None:
        """Draw what is new."""
        if self._waiting is not None:
            arrays, self._waiting = self._waiting, None
            self._take(arrays)
            self._changed()

    def clear(self) -> None:
        """Show nothing, and say what to do."""
        self._waiting = None
        self._forget()
        self._changed()

    # what a subclass fills in

    def title(self) -> str:
        """Return what is shown, in the language of the window."""
        raise NotImplementedError

    def hint(self) -> str:
        """Return in half a sentence how to read it."""
        raise NotImplementedError

    def _nothing(self) -> str:
        raise NotImplementedError

    def _take(self, arrays: Arrays) -> None:
        raise NotImplementedError

    def _forget(self) -> None:
        raise NotImplementedError

    def _is_empty(self) -> bool:
        raise NotImplementedError

    def _paint(self, painter: QPainter, theme: Colours) -> None:
        raise NotImplementedError

    def _read(self, point: QPointF) -> str:
        raise NotImplementedError

    def _told(self) -> str:
        raise NotImplementedError

    # what all share

    def sizeHint(self) -> QSize:
        """Return the usual size."""
        return QSize(760, 330)

    def body(self) -> QRectF:
        """Return the room of the picture on the sheet; it begins under the title."""
        return QRectF(self.sheet.rect()).adjusted(HANGING, INSIDE, -1, -INSIDE)

    def reading(self) -> str:
        """Return what is read under the pointer, "" where there is nothing."""
        return "" if self._pointer is None or self._is_empty() else self._read(self._pointer)

    def retranslate(self) -> None:
        """Tell the picture in the language of the day."""
        self._title.setText(self.title())
        self._caption.setText(self.hint())
        self.setAccessibleName(self.title())
        self.sheet.setAccessibleName(self.title())
        self._changed()

    def _missing(self) -> str:
        """Return what to do for a picture, or to see the stored run go on."""
        if self._recalled is None:
            return self._nothing()
        if self._recalled:
            return self.tr("Press Continue: the picture of this run appears with its next step.")
        return self.tr("This run is over, its picture was not stored: press Train for a new one.")

    def _changed(self) -> None:
        told = self._missing() if self._is_empty() else self._told()
        if told != self.accessibleDescription():
            self.setAccessibleDescription(told)
            self.sheet.setAccessibleDescription(told)
        self.sheet.update()

    @Slot(object)
    def _point(self, where: QPointF | None) -> None:
        """Read what is under the pointer, or nothing any more."""
        self._pointer = where
        self.sheet.update()

    def _paint_sheet(self, painter: QPainter) -> None:
        """Paint the picture and what the pointer reads, or what to do for a picture."""
        theme = colours(self)
        if not self._is_empty():
            self._paint(painter, theme)
            self._paint_tip(painter, theme)
            return
        body = self.body()
        width = min(SENTENCE, body.width())
        room = QRectF(body.center().x() - width / 2, body.top(), width, body.height())
        painter.setFont(font_of(self, BASE))
        painter.setPen(QColor(theme.muted))
        painter.drawText(room, CENTRE | WRAPPED, self._missing())

    def _paint_tip(self, painter: QPainter, theme: Colours) -> None:
        """Write what the pointer reads beside it, right above where there is room."""
        text = self.reading()
        if self._pointer is None or not text:
            return
        width = QFontMetricsF(font_of(self)).horizontalAdvance(text) + 2 * RELATED
        height = CAPTION_LINE + RELATED
        right, above = self._pointer + QPointF(TIP, 0), self._pointer.y() - TIP - height
        left = right.x() if right.x() + width <= self.sheet.width() else max(self._pointer.x() - TIP - width, 0.0)
        top = above if above >= 0 else self._pointer.y() + GROUP
        box = QRectF(round(left) + 0.5, round(top) + 0.5, round(width), height)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(theme.border), 1))
        painter.setBrush(QColor(theme.surface))
        painter.drawRoundedRect(box, RADIUS - 2, RADIUS - 2)
        write(painter, box.adjusted(RELATED, 0, 0, 0), text, theme.text)


def font_of(widget: QWidget, pixels: int = CAPTION) -> QFont:
    """Return the font of `widget` in another size."""
    font = QFont(widget.font())
    font.setPixelSize(pixels)
    return font


def write(
    painter: QPainter,
    area: QRectF,
    text: str,
    colour: str | QColor,
    align: Qt.AlignmentFlag = LEFT,
    pixels: int = CAPTION,
    weight: QFont.Weight = NORMAL,
) -> float:
    """Write one line into `area`, cut with "…" where it is too long; return its width."""
    font = QFont(painter.font())
    font.setPixelSize(pixels)
    font.setWeight(weight)
    painter.setFont(font)
    painter.setPen(QColor(colour))
    metrics = QFontMetricsF(font)
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, max(area.width(), 0) + 0.5)
    painter.drawText(area, align | Qt.TextFlag.TextDontClip | Qt.TextFlag.TextSingleLine, shown)
    return metrics.horizontalAdvance(shown)


def outline(painter: QPainter, area: QRectF, colour: str, width: float = 2) -> None:
    """Draw a frame around `area`, outside it."""
    painter.setPen(QPen(QColor(colour), width))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    half = width / 2
    painter.drawRect(area.adjusted(-half, -half, half, half))
