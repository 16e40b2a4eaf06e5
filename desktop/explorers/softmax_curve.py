"""The curve −log p, and where the target's probability stands on it."""

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.explorers.ink import END, MIDDLE, START, Ink
from desktop.pictures.figures import fixed
from desktop.pictures.painted import SEMIBOLD
from desktop.theme.colours import Colours, colours
from desktop.theme.measures import BASE, CAPTION_LINE, INSIDE, SMOOTH_LINE
from desktop.widgets.following import Following
from engine.explorers.softmax import Example, Softmax

TOP = 5  # the largest loss that is drawn
AXIS, POINTS = 20, 160
EDGE = 8  # room at the right, for half a dot and half a number
LABEL = 64  # the widest number at the point


class LossCurve(Following):
    """−log p over p: steep where the target is held unlikely, flat where it is nearly sure."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("lossCurve")
        self._example: Example | None = None
        self._found: Softmax | None = None
        self._ink = Ink(self)
        self._curve = QPolygonF()
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)  # else all that lies below is painted too
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.retranslate()

    def show_example(self, example: Example, found: Softmax) -> None:
        """Show where the target of `example` stands."""
        self._example, self._found = example, found
        self._describe()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the usual size."""
        return QSize(200, 208)

    def minimumSizeHint(self) -> QSize:
        """Return what can still be read."""
        return QSize(120, 140)

    def room(self) -> QRectF:
        """Return where the curve is drawn."""
        return QRectF(self.rect()).adjusted(AXIS, CAPTION_LINE / 2, -EDGE, -AXIS - INSIDE)

    def place(self, share: float, loss: float) -> QPointF:
        """Return where a probability and its loss stand; a loss above the drawing at its upper edge."""
        room = self.room()
        return QPointF(room.left() + share * room.width(), room.bottom() - min(loss, TOP) / TOP * room.height())

    @property
    def point(self) -> QPointF:
        """Where the example stands."""
        assert self._found is not None
        return self.place(float(np.exp(-self._found.loss)), self._found.loss)

    def _describe(self) -> None:
        assert self._found is not None
        told = self.tr("at {share} the loss is {loss}")
        self.setAccessibleDescription(
            told.format(share=fixed(float(np.exp(-self._found.loss)), 4), loss=fixed(self._found.loss, 4))
        )

    def retranslate(self) -> None:
        """Tell it in the language of the day."""
        self.setAccessibleName(self.tr("The loss −log p over the probability of the target"))
        if self._found is not None:
            self._describe()
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the curve."""
        super().resizeEvent(event)
        losses = np.linspace(0, TOP, POINTS)
        points = zip(np.exp(-losses).tolist(), losses.tolist(), strict=True)
        self._curve = QPolygonF([self.place(share, loss) for share, loss in points])

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw axes, curve and point."""
        del event
        theme, painter = colours(self), QPainter(self)
        painter.fillRect(self.rect(), QColor(theme.surface))
        self._ink.follow_font()
        self._paint_axes(painter, theme)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_bounds(painter, theme)
        painter.setPen(QPen(QColor(theme.training), SMOOTH_LINE))
        painter.drawPolyline(self._curve)
        if self._found is not None:
            self._paint_point(painter, theme, self._found.loss)

    def _paint_axes(self, painter: QPainter, theme: Colours) -> None:
        room = self.room()
        for loss in range(TOP + 1):
            row = round(self.place(0, loss).y())
            painter.fillRect(
                QRectF(room.left(), row, room.width(), 1), QColor(theme.border if loss == 0 else theme.grid)
            )
            self._ink.write(painter, QRectF(0, row - 8, AXIS - INSIDE - 2, 16), str(loss), theme.muted, END)
        for share, text in ((0.0, "0"), (0.5, "0.5"), (0.75, "p"), (1.0, "1")):
            column = self.place(share, 0)
            name = QRectF(column.x() - 20, room.bottom() + INSIDE, 40, CAPTION_LINE)
            name.moveRight(min(name.right(), self.width() + 16.0))
            self._ink.write(painter, name, text, theme.muted, MIDDLE)

    def _paint_bounds(self, painter: QPainter, theme: Colours) -> None:
        """Shade where the loss of softmax taken twice can be at all."""
        if self._example is None or self._found is None or not self._example.twice:
            return
        room = self.room()
        top, bottom = self.place(0, self._found.twice_most).y(), self.place(0, self._found.twice_least).y()
        shade = QColor(theme.bad)
        shade.setAlphaF(0.12)
        painter.fillRect(QRectF(room.left(), top, room.width(), bottom - top), shade)

    def _paint_point(self, painter: QPainter, theme: Colours, loss: float) -> None:
        room, point = self.room(), self.point
        colour = theme.bad if self._example is not None and self._example.twice else theme.accent
        painter.setPen(QPen(QColor(colour), 1, Qt.PenStyle.DashLine))
        painter.drawLine(point, QPointF(point.x(), room.bottom()))
        painter.drawLine(point, QPointF(room.left(), point.y()))
        painter.setPen(QPen(QColor(theme.surface), 1.5))
        painter.setBrush(QColor(colour))
        painter.drawEllipse(point, 5.5, 5.5)
        place = QRectF(point.x() + 9, point.y() - 22, LABEL, 18)
        if place.right() > self.width():
            place.moveRight(float(self.width()))
            place.moveBottom(point.y() - 9)
        text = f"↑ {fixed(loss, 2)}" if loss > TOP else fixed(loss, 4)
        place.moveTop(max(place.top(), 0.0))
        self._ink.write(painter, place, text, colour, END if place.right() >= self.width() else START, BASE, SEMIBOLD)
