"""The names at the right end of the curves, and the lines that lead to them."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QAbstractButton, QStyleOptionGraphicsItem, QWidget

from desktop.racing.lane_key import LaneKey
from desktop.theme.colours import colours
from desktop.theme.measures import COMPARED_LINE, STATUS
from desktop.widgets.curve_layers import Layer

HEIGHT = 16
KEY, NAME = 4, 26  # where the dash and the name begin
WIDE_KEY = 16
LEAD = 16  # from the end of a curve to its label


class LaneLabel(QAbstractButton):
    """A lane's key and name in its colour. Checked: it is the one that is looked at."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._key = LaneKey("grey")
        self.setObjectName("laneLabel")
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def show_lane(self, name: str, key: LaneKey, hint: str) -> None:
        """Name the lane; `hint` says what a click does."""
        self._key = key
        self.setText(name)
        self.setAccessibleName(name)
        self.setToolTip(hint)
        self.resize(self.sizeHint())
        self.update()

    def _font(self) -> QFont:
        font = QFont(self.font())
        font.setPixelSize(STATUS)
        font.setWeight(QFont.Weight.DemiBold if self.isChecked() else QFont.Weight.Medium)
        return font

    def sizeHint(self) -> QSize:
        """Return the room that key and name need, chosen or not."""
        font = self._font()
        font.setWeight(QFont.Weight.DemiBold)
        return QSize(NAME + QFontMetrics(font).horizontalAdvance(self.text()) + 6, HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw both; the name strong where it is chosen."""
        del event
        painter, theme = QPainter(self), colours(self)
        painter.setPen(self._key.pen(theme, COMPARED_LINE + (0.8 if self.isChecked() else 0)))
        middle = self.height() / 2
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.drawLine(QPointF(KEY, middle), QPointF(KEY + WIDE_KEY, middle))
        painter.setFont(self._font())
        painter.setPen(QColor(self._key.colour(theme)))
        place = QRect(NAME, 0, self.width() - NAME - 2, self.height())
        name = painter.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, place.width() + 2)
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip
        painter.drawText(place, int(flags), name)
        if self.hasFocus() or self.underMouse():
            painter.setPen(QPen(QColor(theme.accent), 2) if self.hasFocus() else QPen(QColor(theme.border), 1))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 4, 4)


@dataclass(frozen=True)
class Leader:
    """From `end`, where a curve leaves the view or ends, to the height `row` of its label; `diverged` there."""

    end: QPointF
    row: float
    colour: str
    diverged: bool


class Leaders(Layer):
    """The lines from the curves to their labels, and a cross where a lane fell out."""

    wide = True

    def __init__(self) -> None:
        super().__init__(5)
        self._leaders: list[Leader] = []

    def show_leaders(self, leaders: list[Leader]) -> None:
        """Draw `leaders`."""
        if leaders != self._leaders:
            self._leaders = leaders
            self.update()

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        """Draw them over the right edge."""
        del option, widget
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        right = self.view.right()
        for one in self._leaders:
            pen = QPen(QColor(one.colour), 1)
            if one.end.x() < right - 2:
                pen.setDashPattern([1, 3])
            painter.setPen(pen)
            last = QPointF(right + LEAD, one.row)
            if one.end.x() < right - 2:
                painter.drawPolyline(QPolygonF([one.end, QPointF(right + 4, one.row), last]))
            else:
                painter.drawLine(QPointF(right + 4, one.end.y()), last)
            if one.diverged:
                self._cross(painter, one)

    def _cross(self, painter: QPainter, one: Leader) -> None:
        painter.setPen(QPen(QColor(one.colour), 2))
        for way in (-4, 4):
            painter.drawLine(one.end + QPointF(-4, -way), one.end + QPointF(4, way))


class Band(Layer):
    """The spread of the lane that is looked at, between its lowest and its highest seed."""

    def __init__(self) -> None:
        super().__init__(0)
        self._edge = QPolygonF()
        self._role = "blue"

    def show_band(self, edge: QPolygonF, role: str) -> None:
        """Fill `edge` faintly in the colour `role`."""
        if (edge, role) != (self._edge, self._role):
            self._edge, self._role = edge, role
            self.update()

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        """Draw what lies in the view."""
        del option, widget
        if self._edge.isEmpty():
            return
        colour = QColor(getattr(self.theme, self._role))
        colour.setAlphaF(0.15 if not self.theme.dark else 0.2)
        painter.setClipRect(self.view)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawPolygon(self._edge)
