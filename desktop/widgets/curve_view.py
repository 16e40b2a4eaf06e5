"""The empty plot under the curves: pyqtgraph with our axes, grid and colours, and where a value lies in pixels."""

import time
from collections.abc import Callable

import pyqtgraph as pg
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, QTimer, Slot
from PySide6.QtGui import QMouseEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QGraphicsGridLayout, QLabel, QSizePolicy, QStyle, QWidget

from desktop.theme.colours import Colours, colours
from desktop.widgets.curve_axis import EpochAxis, NumberAxis, ValueAxis
from desktop.widgets.curve_frame import Frame
from desktop.widgets.curve_layers import Ground, Layer
from desktop.widgets.curve_pointer import Pointer, Reading

LABELS = 100  # room at the right edge, pixels
LEAST_HEIGHT = 96
CENTRED = Qt.LayoutDirection.LeftToRight, Qt.AlignmentFlag.AlignCenter


class CurveView(pg.GraphicsView):  # type: ignore[misc]
    """A plot with nothing in it: of values over epochs, or over what another axis `along` counts.

    Whoever fills it overrides `refresh`, which the view calls by itself after its size, range, colours or language
    changed; `_later` asks for that as soon as the event loop is free. `_reading` says what is read at the mouse, and
    `show_all` is what a double click asks for.

    A view and two axes are laid out here: pyqtgraph's own PlotItem brings two more, a title, and 80 hidden widgets of a
    menu that we do not offer, a twentieth of the time until the window stands.
    """

    _built = False

    tr: Callable[[str], str]  # pyqtgraph has no types, and so would not be known to return a text

    def __init__(
        self,
        parent: QWidget | None = None,
        along: NumberAxis | None = None,
        room: int = LABELS,
        values: ValueAxis | None = None,
    ) -> None:
        super().__init__(parent)
        self._values, self._along = values or ValueAxis(), along or EpochAxis()
        self._room = room
        self.paint_seconds = 0.0  # what the last painting took
        self._log = False
        self._manual = False  # zoomed or moved by hand
        self._stale = False
        self._drawing = False
        self._hover: QPointF | None = None
        self._layers: list[Layer] = []
        self._placed: tuple[Frame, QSize, int] | None = None  # for what the grid stands where it stands
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._build_view()
        self._soon.timeout.connect(self.refresh)
        self._box.sigRangeChanged.connect(self._view_changed)
        self._box.sigResized.connect(self._view_changed)
        self._box.sigRangeChangedManually.connect(self._moved_by_hand)

    def _build_view(self) -> None:
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setMinimumHeight(LEAST_HEIGHT)
        # the background brush fills it all: nothing below needs to be painted
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.enableMouse(False)  # it is the view that is zoomed and moved, not the scene
        plot = pg.GraphicsWidget()
        self.setCentralItem(plot)
        self._layout = QGraphicsGridLayout(plot)
        self._layout.setSpacing(0)
        self._layout.setContentsMargins(0, 8, self._room, 0)
        self._layout.setRowStretchFactor(0, 1)
        self._layout.setColumnStretchFactor(1, 1)
        self._box = pg.ViewBox(enableMenu=False)
        self._layout.addItem(self._box, 0, 1)
        for axis, row, column in ((self._values, 0, 0), (self._along, 1, 1)):
            axis.linkToView(self._box)
            axis.setZValue(0.5)  # above what is drawn at 0, as in a PlotItem
            self._layout.addItem(axis, row, column)
        self._box.disableAutoRange()
        self._box.setDefaultPadding(0)
        self._box.setRange(xRange=(0, 1), yRange=(0, 1), padding=0)
        self._sentence = QLabel(self)
        self._sentence.setProperty("role", "muted")
        self._sentence.setProperty("ground", "surface")  # no grid line goes through it
        self._sentence.setWordWrap(True)
        self._sentence.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._sentence.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._ground, self.pointer = Ground(), Pointer()
        self._add_layers(self._ground, self.pointer)

    def _add_layers(self, *layers: Layer) -> None:
        for layer in layers:
            self._layers.append(layer)
            self.scene().addItem(layer)

    def addItem(self, item: pg.GraphicsObject) -> None:
        """Draw `item`, whose coordinates are values of the axes, in the view."""
        self._box.addItem(item)

    @Slot()
    def refresh(self) -> None:
        """Draw what is new since the last call."""
        raise NotImplementedError

    @Slot()
    def show_all(self) -> None:
        """Undo zooming and panning."""
        raise NotImplementedError

    def _reading(self, frame: Frame, mouse: QPointF) -> Reading | None:
        """Return what is read at `mouse`, which is in the view."""
        raise NotImplementedError

    def set_axis_title(self, text: str) -> None:
        """Say what is measured, with its unit."""
        self._values.set_title(text)

    def set_empty_text(self, text: str) -> None:
        """Say what to do while there is nothing to draw."""
        self._sentence.setText(text)

    @property
    def log(self) -> bool:
        """Whether the value axis is logarithmic."""
        return self._log

    def frame(self) -> Frame:
        """Return where values lie now."""
        along, values = self._box.viewRange()
        return Frame(QRectF(self._box.sceneBoundingRect()), tuple(along), tuple(values), self._log)

    def _reserve(self) -> None:
        """Give the value axis the room that its numbers need now."""
        if self._values.reserve():
            self._layout.activate()  # at once: what is drawn next depends on it

    def _place_ground(self, frame: Frame) -> None:
        """Put the grid where the ticks are now, and the layers over the view."""
        placed = frame, self.size(), len(self._layers)
        if placed == self._placed:
            return
        self._placed = placed
        low, high = frame.along
        rows = [frame.row(v) for v in self._values.ticks()]
        self._ground.show_lines(rows, [frame.column(v) for v in self._along.marks() if low < v < high])
        # not over the axes: what is under a layer is painted again with it
        near = frame.view.adjusted(-1, -8, 8, 1)
        for layer in self._layers:
            layer.place(frame.view, QRectF(self.rect()) if layer.wide else near)

    def _place_sentence(self, frame: Frame, empty: bool) -> None:
        """Show what to do in the middle of an empty plot."""
        shown = empty and bool(self._sentence.text())
        self._sentence.setVisible(shown)
        if not shown:
            return
        room = frame.view.toRect().adjusted(8, 1, -8, -1)
        width = min(self._sentence.fontMetrics().horizontalAdvance(self._sentence.text()) + 24, room.width())
        size = QSize(width, min(self._sentence.heightForWidth(width), room.height()))
        self._sentence.setGeometry(QStyle.alignedRect(CENTRED[0], CENTRED[1], size, room))

    # events

    @Slot()
    def _later(self) -> None:
        """Draw anew as soon as the event loop is free."""
        self._stale = True
        if self._built and not self._drawing and not self._soon.isActive():
            self._soon.start(0)

    @Slot()
    def _view_changed(self) -> None:
        self._later()

    @Slot()
    def _moved_by_hand(self) -> None:
        self._manual = True

    def _recolour(self, theme: Colours) -> None:
        """Take the colours of `theme`, and pens as wide as the screen is sharp."""
        self.setBackground(theme.surface)
        self._values.recolour(theme)
        self._along.recolour(theme)
        for layer in self._layers:
            layer.theme = theme
            layer.update()
        self._later()

    def retranslate(self) -> None:
        """Set the texts anew."""
        self._along.set_title(self.along_title())
        self._later()

    def along_title(self) -> str:
        """Return what is counted along the bottom, with its unit."""
        return self.tr("epoch")

    def event(self, event: QEvent) -> bool:
        """Follow the screen's sharpness."""
        if event.type() == QEvent.Type.DevicePixelRatioChange and self._built:
            self._recolour(colours(self))
        return bool(super().event(event))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme and the language."""
        super().changeEvent(event)
        if self._built and event.type() == QEvent.Type.PaletteChange:
            self._recolour(colours(self))
        elif self._built and event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep everything in its place."""
        super().resizeEvent(event)
        if self._built:
            self._view_changed()

    def _point(self) -> None:
        """Read what is under the mouse."""
        frame, mouse = self.frame(), self._hover
        self.pointer.read(self._reading(frame, mouse) if mouse is not None and frame.view.contains(mouse) else None)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Read what is under the mouse."""
        super().mouseMoveEvent(event)
        self._hover = event.position()
        self._point()

    def leaveEvent(self, event: QEvent) -> None:
        """Take the crosshair away."""
        super().leaveEvent(event)
        self._hover = None
        self._point()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Show everything again; nothing behind the plot is meant, even where no curve was hit."""
        super().mouseDoubleClickEvent(event)
        event.accept()
        self.show_all()

    def close(self) -> None:
        """Draw no more: pyqtgraph empties the scene."""
        self._built = False
        self._soon.stop()
        super().close()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint, and note what it took."""
        begin = time.perf_counter()
        super().paintEvent(event)
        self.paint_seconds = time.perf_counter() - begin
