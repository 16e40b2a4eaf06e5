"""The canvas: the sheet with the hands that draw on it, mouse, pen tablet or keyboard."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDropEvent,
    QEnterEvent,
    QFocusEvent,
    QHideEvent,
    QInputDevice,
    QKeyEvent,
    QMouseEvent,
    QPointingDevice,
    QTabletEvent,
)
from PySide6.QtWidgets import QWidget

from desktop.drawing import eraser
from desktop.drawing.cursors import ring_cursor
from desktop.drawing.edge import Place
from desktop.drawing.given import has_picture, picture_of
from desktop.drawing.pen_keys import PenKeys
from desktop.drawing.sheet import Sheet
from desktop.drawing.stroke import PenWidth
from desktop.theme.colours import colours

_BY_KEYBOARD = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)


class DigitCanvas(Sheet):
    """A sheet to draw on: a left press, moves and a release are one stroke, a click is a dot.

    Where it accepts drops, it tells of a picture that is dropped: `picture_given(Picture)`.
    """

    picture_given = Signal(object)
    approached = Signal()  # the pointer comes, or moves above the sheet: a stroke may begin

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("digitCanvas")
        self._width, self._erasing = PenWidth.MEDIUM, False
        self._holder: str | None = None  # the device whose pen is down; the others wait
        self._keys = PenKeys()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.set_erasing(False)
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text in the language of the day."""
        self._hint = self.tr("Draw a digit here")
        self.setAccessibleName(self.tr("Drawing sheet"))
        self.setAccessibleDescription(
            self.tr("Arrow keys move the pen, Space puts it down and lifts it, Delete clears the sheet.")
        )
        self.update()

    def set_pen_width(self, width: PenWidth) -> None:
        """Draw from now on with `width`; the network sees no difference."""
        self._width = width

    def set_erasing(self, erasing: bool) -> None:
        """Take the eraser in hand, or the pen."""
        self._erasing = erasing
        if erasing:
            radius = eraser.RADIUS * self._square().width()
            self.setCursor(ring_cursor(radius, self.devicePixelRatioF(), colours(self).muted))
        else:
            self.setCursor(Qt.CursorShape.CrossCursor)

    def finish(self) -> None:
        """Lift the pen, whoever holds it."""
        self._holder = None
        super().finish()

    # one gesture, whichever device makes it

    def _begin(self, holder: str, place: Place, erases: bool, pressure: float = 0.0) -> None:
        if self._holder not in (None, holder):
            return
        self.finish()
        self._holder = holder
        if erases:
            self._drawing.begin_erasing(*place)
        else:
            self._drawing.begin(*place, self._pressed(pressure))

    def _move(self, holder: str, place: Place, pressure: float = 0.0) -> None:
        if self._holder == holder:
            self._drawing.extend(*place, self._pressed(pressure))

    def _lift(self, holder: str, place: Place | None = None) -> None:
        """End the gesture of `holder`, at `place` where the last move was not there already."""
        if self._holder != holder:
            return
        if place is not None and place != self._drawing.place:
            self._drawing.extend(*place)
        self.finish()

    def _pressed(self, pressure: float) -> float:
        """Return the ink's width at `pressure` (0…1; 0 from a device that knows none)."""
        return self._width.value * (0.4 + 0.9 * pressure if pressure > 0 else 1.0)

    # mouse and tablet

    def enterEvent(self, event: QEnterEvent) -> None:
        """Tell that the pointer comes."""
        super().enterEvent(event)
        self.approached.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Put the pen or the eraser down."""
        if event.button() != Qt.MouseButton.LeftButton:
            event.ignore()
            return
        self._put_keys_away()
        self._begin("mouse", self._units(event.position()), self._erasing)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Draw on, unless the release was lost to another window."""
        if event.spontaneous() and not event.buttons() & Qt.MouseButton.LeftButton:
            self._lift("mouse")
        self._move("mouse", self._units(event.position()))
        if self._holder is None:
            self.approached.emit()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Lift it."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._lift("mouse", self._units(event.position()))

    def tabletEvent(self, event: QTabletEvent) -> None:
        """Draw with a pen: its pressure is the ink's width, its other end erases."""
        event.accept()  # else Qt sends the same again as mouse events
        place = self._units(event.position())
        knows = event.pointingDevice().capabilities() & QInputDevice.Capability.Pressure
        pressure = event.pressure() if knows else 0.0
        if event.type() == QEvent.Type.TabletMove:
            self._move("tablet", place, pressure)
            if self._holder is None:
                self.approached.emit()
        elif event.type() == QEvent.Type.TabletRelease:
            self._lift("tablet", place)
        elif event.button() in (Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton):
            self._put_keys_away()
            turned = event.pointerType() == QPointingDevice.PointerType.Eraser
            self._begin("tablet", place, self._erasing or turned, pressure)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Offer to take a picture; what is none is said at the drop."""
        if has_picture(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Hand the picture on."""
        picture = picture_of(event.mimeData(), self.tr("the picture"))
        if picture is not None:
            event.acceptProposedAction()
            self.picture_given.emit(picture)

    # keyboard

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Draw, clear, undo and redo by keyboard."""
        command = self._keys.command(event)
        if command is None:
            super().keyPressEvent(event)
            return
        self._ring = True
        if command in ("move", "pen"):
            self._draw_by_key(command, event)
        else:
            {"clear": self.clear, "undo": self.undo, "redo": self.redo}[command]()
        self.update()

    def _draw_by_key(self, command: str, event: QKeyEvent) -> None:
        if command == "move":
            self._keys.move(event)
            self._move("keys", self._keys.place)
        elif self._holder == "keys":
            self._lift("keys")
        elif not event.isAutoRepeat():
            self._begin("keys", self._keys.place, self._erasing)
        self._pen_place = self._keys.place

    def _put_keys_away(self) -> None:
        self._lift("keys")
        self._pen_place = None
        self._ring = False
        self.update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring where the keyboard brought the focus."""
        self._ring = event.reason() in _BY_KEYBOARD
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Lift the keyboard's pen."""
        self._put_keys_away()
        super().focusOutEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Lift the pen: its release will go elsewhere."""
        self.finish()
        super().hideEvent(event)

    def event(self, event: QEvent) -> bool:
        """Keep the sheet's keys from the window's shortcuts while it has the focus."""
        asked = event.type() == QEvent.Type.ShortcutOverride
        if asked and isinstance(event, QKeyEvent) and self._keys.command(event) is not None:
            event.accept()
            return True
        return super().event(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow language and theme."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() == QEvent.Type.PaletteChange:
            self.set_erasing(self._erasing)
        super().changeEvent(event)
