"""The sheet as it is seen: paper, ink, hint and focus ring."""

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QWidget

from desktop.drawing.drawing import Drawing, Strokes
from desktop.drawing.ink_layer import InkLayer
from desktop.drawing.stroke import Array
from desktop.theme.colours import colours
from desktop.theme.measures import RADIUS, SHEET


class Sheet(QWidget):
    """Shows a drawing on the largest square in the middle of the widget.

    A resize, another screen or theme changes what is painted, never the strokes. While a stroke grows only
    its end is painted anew.
    """

    drawing_changed = Signal()
    """The drawing is another one: at every new point, at erasing, undo, redo, clear, even of an empty sheet."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._drawing = Drawing(self)
        self.undo_stack = self._drawing.undo_stack
        self._ink = InkLayer()
        self._stale = True  # the ink must be painted anew before the next paint
        self._hint = ""
        self._picture: QImage | None = None  # one that was opened lies on the sheet, until the next stroke
        self._ring = False
        self._pen_place: tuple[float, float] | None = None  # where the keyboard's pen is, when it is used
        self._drawing.changed.connect(self._tell)
        self._drawing.grown.connect(self._paint_growth)
        self._drawing.replaced.connect(self._repaint_all)

    def drawing(self) -> list[Array]:
        """Return copies of the strokes, (k, 2) float each, in sheet units 0…1, y down."""
        return self._drawing.arrays()

    @property
    def strokes(self) -> Strokes:
        """The finished strokes with their widths, to be kept; they never change."""
        return self._drawing.strokes

    def restore(self, strokes: Strokes) -> None:
        """Show the `strokes` of an earlier session: that is no step to be undone."""
        self.finish()
        self._drawing.restore(strokes)

    def is_empty(self) -> bool:
        """Return whether nothing is drawn, and no picture shown."""
        return self._drawing.is_empty() and self._picture is None

    @property
    def has_picture(self) -> bool:
        """Whether a picture lies on the sheet instead of a drawing."""
        return self._picture is not None

    def show_picture(self, picture: QImage) -> None:
        """Lay `picture` on the sheet, the drawing away; undo brings the drawing back, a stroke takes the picture."""
        self.finish()
        self._picture = picture
        self._drawing.clear()
        self.update()

    def _tell(self) -> None:
        if not self._drawing.is_empty() and self._picture is not None:
            self._picture = None
            self.update()
        self.drawing_changed.emit()

    def clear(self) -> None:
        """Empty the sheet; undo brings the drawing back.

        An empty one tells it, too: what was said about a picture, or is still being read, is to go.
        """
        self.finish()
        if self._picture is not None or self._drawing.is_empty():
            self._picture = None
            self.update()
            self.drawing_changed.emit()
        self._drawing.clear()

    def undo(self) -> None:
        """Take the last step back; a stroke in hand is finished first."""
        self.finish()
        self._drawing.undo()

    def redo(self) -> None:
        """Take the step again that was taken back."""
        self.finish()
        self._drawing.redo()

    def finish(self) -> None:
        """Lift the pen: the stroke or the erasing in hand is done."""
        self._drawing.finish()
        if not self._stale:
            self._ink.settle()

    def sizeHint(self) -> QSize:
        """Return the usual size."""
        return QSize(SHEET, SHEET)

    def _square(self) -> QRectF:
        side = min(self.width(), self.height())
        return QRectF((self.width() - side) / 2, (self.height() - side) / 2, side, side)

    def _units(self, position: QPointF) -> tuple[float, float]:
        """Return a place of the widget in sheet units."""
        square = self._square()
        side = max(square.width(), 1.0)
        return (position.x() - square.left()) / side, (position.y() - square.top()) / side

    # painting

    def _paint_growth(self) -> None:
        live = self._drawing.live
        assert live is not None
        if len(live) == 1:
            self.update()  # the hint goes
        if self._stale:
            return  # the next paint paints all of it
        if len(live) == 1:
            self._ink.begin(live)
        self.update(self._ink.grow().toAlignedRect())

    def _repaint_all(self) -> None:
        self._stale = True
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint sheet, ink, hint, the keyboard's pen and the focus ring."""
        theme = colours(self)
        if self._stale:
            drawing, ratio = self._drawing, self.devicePixelRatioF()
            self._ink.rebuild(drawing.strokes, drawing.live, self.size(), ratio, theme.text)
            self._stale = False
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paper = QPainterPath()
        paper.addRoundedRect(self._square().adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)
        painter.fillPath(paper, QColor(theme.sheet))
        painter.save()
        painter.setClipPath(paper, Qt.ClipOperation.IntersectClip)
        self._paint_picture(painter)
        self._ink.paint(painter)
        painter.restore()
        if self.is_empty():
            painter.setPen(QColor(theme.muted))
            painter.drawText(self._square(), Qt.AlignmentFlag.AlignCenter, self._hint)
        painter.setPen(QPen(QColor(theme.border), 1))
        painter.drawPath(paper)
        self._paint_focus(painter)

    def _paint_picture(self, painter: QPainter) -> None:
        """Paint the picture as large as the sheet allows, with the paper around it."""
        if self._picture is None:
            return
        square = self._square()
        size = QSizeF(self._picture.size()).scaled(square.size(), Qt.AspectRatioMode.KeepAspectRatio)
        area = QRectF(square.center() - QPointF(size.width() / 2, size.height() / 2), size)
        small = max(self._picture.width(), self._picture.height()) <= square.width() / 2
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, not small)
        painter.drawImage(area, self._picture)

    def _paint_focus(self, painter: QPainter) -> None:
        painter.setPen(QPen(QColor(colours(self).accent), 2))
        square = self._square()
        if self._ring:
            painter.drawRoundedRect(square.adjusted(1, 1, -1, -1), RADIUS, RADIUS)
        if self._pen_place is not None:
            place = square.topLeft() + QPointF(*self._pen_place) * square.width()
            painter.drawEllipse(place, 5, 5)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Paint the strokes in the new size."""
        self._repaint_all()
        super().resizeEvent(event)

    def event(self, event: QEvent) -> bool:
        """Follow the screen's pixel ratio."""
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self._repaint_all()
        return super().event(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme."""
        if event.type() == QEvent.Type.PaletteChange:
            self._repaint_all()
        super().changeEvent(event)
