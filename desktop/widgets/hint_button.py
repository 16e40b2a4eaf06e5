"""A button with its key beside the text: "Train F5"."""

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QIcon, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QPushButton, QStyle, QStyleOptionButton, QStylePainter, QWidget

from desktop.theme.colours import colours
from desktop.theme.measures import CAPTION, INSIDE, RADIUS, RELATED

FAINT = 0.8  # of the text's opacity: still 4.5:1 on the accent


BY_KEY = QStyle.StateFlag.State_HasFocus | QStyle.StateFlag.State_KeyboardFocusChange


class HintButton(QPushButton):
    """Draws icon, text and, small, the `hint`: the key that does the same; "" where there is none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hint = ""

    def set_hint(self, hint: str) -> None:
        """Show `hint` beside the text."""
        self._hint = hint
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the size that the text and the hint need."""
        size = super().sizeHint()
        return QSize(size.width() + (RELATED + self._hint_width() if self._hint else INSIDE), size.height())

    def minimumSizeHint(self) -> QSize:
        """Return the size that the text needs; the hint gives way."""
        return super().sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the button as the style does, and its contents in the middle."""
        del event
        option = QStyleOptionButton()
        self.initStyleOption(option)
        painter = QStylePainter(self)
        text, option.text, option.icon = option.text, "", QIcon()
        painter.drawControl(QStyle.ControlElement.CE_PushButton, option)
        icon = self.iconSize().width() + RELATED if not self.icon().isNull() else 0
        words = self.fontMetrics().horizontalAdvance(text)
        hint = RELATED + self._hint_width() if self._hint else 0
        if icon + words + hint > self.width() - RELATED:
            hint = 0
        x = (self.width() - icon - words - hint) // 2
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & BY_KEY == BY_KEY and self.property("role") == "primary":
            self._draw_ring(painter)
        self._draw_icon(painter, x)
        painter.setFont(self.font())
        painter.setPen(self._colour())
        painter.drawText(self._from(x + icon), Qt.AlignmentFlag.AlignVCenter, text)
        if hint:
            painter.setFont(self._hint_font())
            painter.setOpacity(FAINT)
            painter.drawText(self._from(x + icon + words + RELATED), Qt.AlignmentFlag.AlignVCenter, self._hint)

    def _draw_ring(self, painter: QStylePainter) -> None:
        """Part a ring of 2 px from the filling by a gap of 2 px."""
        painter.setPen(QPen(QColor(colours(self.window()).window), 2))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(3, 3, -3, -3), RADIUS - 2, RADIUS - 2)

    def _draw_icon(self, painter: QStylePainter, x: int) -> None:
        mode = QIcon.Mode.Normal if self.isEnabled() else QIcon.Mode.Disabled
        size = self.iconSize()
        self.icon().paint(painter, QRect(QPoint(x, (self.height() - size.height()) // 2), size), mode=mode)

    def _from(self, x: int) -> QRect:
        return QRect(x, 0, self.width() - x, self.height())

    def _colour(self) -> QColor:
        return self.palette().color(QPalette.ColorRole.ButtonText)

    def _hint_font(self) -> QFont:
        font = QFont(self.font())
        font.setPixelSize(CAPTION)
        font.setWeight(QFont.Weight.Normal)
        return font

    def _hint_width(self) -> int:
        return QFontMetrics(self._hint_font()).horizontalAdvance(self._hint)
