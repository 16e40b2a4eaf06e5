"""A rounded card over the window, with an arrow to what it talks about."""

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFocusEvent, QPainter, QPainterPath, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from desktop.theme.colours import colours
from desktop.theme.measures import RADIUS
from desktop.tour.spot import ARROW, Spot, arrow_at
from desktop.widgets.following import Following


class Card(Following):
    """A child that lies over its siblings: surface, border, and an arrow once it was `stand`ing somewhere."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._spot: Spot | None = None

    def stand(self, spot: Spot) -> None:
        """Take the place `spot`, in the parent's pixels; the arrow has its room at the edge that it leaves."""
        self._spot = spot
        # what is left of a target has its arrow at the right, and so on
        left, top, right, bottom = (ARROW if spot.side == side else 0 for side in ("right", "below", "left", "above"))
        self.setContentsMargins(left, top, right, bottom)
        self.setGeometry(spot.card.adjusted(-left, -top, right, bottom))
        self.update()

    def _shape(self) -> QPainterPath:
        box = QRectF(self.contentsRect()).adjusted(0.5, 0.5, -0.5, -0.5)
        path = QPainterPath()
        path.addRoundedRect(box, RADIUS, RADIUS)
        if self._spot is not None and self._spot.side is not None:
            arrow = QPainterPath()
            arrow.addPolygon(_arrow(self._spot, self.contentsRect()))
            path = path.united(arrow)
        return path

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the card; its border tells whether it has the focus."""
        del event
        theme, focused = colours(self), self.hasFocus()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(QColor(theme.surface))
        painter.setPen(QPen(QColor(theme.accent if focused else theme.control), 1))
        painter.drawPath(self._shape())

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the focus."""
        self.update()
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show it no longer."""
        self.update()
        super().focusOutEvent(event)


def _arrow(spot: Spot, box: QRect) -> QPolygonF:
    """Return the arrow in the card's own pixels, its foot a little inside `box`."""
    along, out, foot = arrow_at(spot), ARROW - 1, 1.5
    if spot.side in ("left", "right"):
        y = box.top() + along
        edge, way = (box.right() + 1, 1) if spot.side == "left" else (box.left(), -1)
        inside, tip = edge - foot * way, edge + out * way
        return QPolygonF([QPointF(inside, y - ARROW), QPointF(tip, y), QPointF(inside, y + ARROW)])
    x = box.left() + along
    edge, way = (box.bottom() + 1, 1) if spot.side == "above" else (box.top(), -1)
    inside, tip = edge - foot * way, edge + out * way
    return QPolygonF([QPointF(x - ARROW, inside), QPointF(x, tip), QPointF(x + ARROW, inside)])


class Light(QWidget):
    """A frame of 2 px around what is talked about; it takes no mouse."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("tourLight")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the frame."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(colours(self).accent), 2))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), RADIUS, RADIUS)
