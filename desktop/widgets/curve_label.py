"""The labels at the right edge of a plot: each curve's last value and name; a click hides the curve."""

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from desktop.theme.colours import colours
from desktop.theme.measures import BASE, CAPTION

HEIGHT = 32


class EndLabel(QAbstractButton):
    """A curve's value above its name, in its colour. Checked: the curve is shown."""

    def __init__(self, role: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._role = role
        self._value = "—"
        self.setCheckable(True)
        self.setChecked(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._take_font()
        self.retranslate()

    def _take_font(self) -> None:
        self._name_font, self._value_font = QFont(self.font()), QFont(self.font())
        self._name_font.setPixelSize(CAPTION)
        self._value_font.setPixelSize(BASE)
        self._value_font.setWeight(QFont.Weight.DemiBold)

    @property
    def value(self) -> str:
        """The value as it is shown."""
        return self._value

    def show_value(self, value: str, name: str) -> None:
        """Show `value` above `name`."""
        if (value, name) == (self._value, self.text()):
            return
        self._value = value
        self.setText(name)
        self.setAccessibleName(self.tr("{name}: {value}").format(name=name, value=value))
        self.resize(self.sizeHint())
        self.update()

    def sizeHint(self) -> QSize:
        """Return the room that both lines need."""
        value = QFontMetrics(self._value_font).horizontalAdvance(self._value)
        return QSize(max(value, QFontMetrics(self._name_font).horizontalAdvance(self.text())) + 10, HEIGHT)

    def retranslate(self) -> None:
        """Set the texts anew."""
        self.setToolTip(self.tr("Click to hide or show this curve"))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language and the font, which is another one in another language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() == QEvent.Type.FontChange:
            self._take_font()
            self.resize(self.sizeHint())
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw both lines; muted and struck through while the curve is hidden."""
        del event
        painter = QPainter(self)
        theme = colours(self)
        shown = self.isChecked()
        colour = QColor(getattr(theme, self._role) if shown else theme.muted)
        painter.setPen(colour)
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip
        for font, text, top in ((self._value_font, self._value, 0), (self._name_font, self.text(), 16)):
            drawn = QFont(font)
            drawn.setStrikeOut(not shown)
            painter.setFont(drawn)
            painter.drawText(QRect(4, top, self.width(), 16), left, text)
        if self.hasFocus() or (self.underMouse() and self.isEnabled()):
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(theme.accent), 2) if self.hasFocus() else QPen(QColor(theme.border), 1))
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), 4, 4)


def pushed_apart(centres: list[float], height: float, top: float, bottom: float) -> list[float]:
    """Return the tops of boxes of `height` near `centres`, in the same order, that do not overlap.

    They stay between `top` and `bottom` as long as there is room.
    """
    order = sorted(range(len(centres)), key=lambda i: centres[i])
    tops = [centres[i] - height / 2 for i in order]
    for i in range(len(tops)):
        tops[i] = max(tops[i], tops[i - 1] + height if i else top)
    limit = bottom
    for i in reversed(range(len(tops))):
        tops[i] = min(tops[i], limit - height)
        limit = tops[i]
    found = [0.0] * len(centres)
    for place, i in zip(tops, order, strict=True):
        found[i] = place
    return found
