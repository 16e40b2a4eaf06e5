"""One of a few values, side by side: padding 0 | 1 | 2."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QSizePolicy, QWidget

from desktop.theme.colours import colours
from desktop.theme.measures import FIELD_HEIGHT, RADIUS, RELATED


class Choice(QWidget):
    """Buttons that exclude each other; `chosen` tells the value that a hand chose. The arrow keys move the choice."""

    chosen = Signal(object)

    def __init__(self, name: str, values: Sequence[object], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._values = tuple(values)
        self._group = QButtonGroup(self)
        self.setFixedHeight(FIELD_HEIGHT)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for at, value in enumerate(self._values):
            made = _Segment(at == 0, at == len(self._values) - 1)
            made.setObjectName(f"{name}-{value}")
            self._group.addButton(made, at)
            row.addWidget(made)
        self._group.idClicked.connect(self._tell)
        self._group.idToggled.connect(self._stop_at_chosen)

    @property
    def value(self) -> object:
        """Return the value that is chosen; None: none of them."""
        at = self._group.checkedId()
        return self._values[at] if at >= 0 else None

    def set_value(self, value: object) -> None:
        """Choose `value`, as the program wants it; none where it is not among them."""
        if value in self._values:
            self._group.button(self._values.index(value)).setChecked(True)
        elif (checked := self._group.checkedButton()) is not None:
            self._group.setExclusive(False)
            checked.setChecked(False)
            self._group.setExclusive(True)

    def set_texts(self, name: str, texts: Sequence[str]) -> None:
        """Write `texts` on the buttons; `name` says what is chosen."""
        self.setAccessibleName(name)
        for at, text in enumerate(texts):
            button = self._group.button(at)
            button.setText(text)
            button.setAccessibleName(f"{name} {text}")
            button.updateGeometry()

    @Slot()
    def _stop_at_chosen(self) -> None:
        """Let Tab come to what is chosen, as to radio buttons: to the first, it would seem that this one is."""
        for button in self._group.buttons():
            stops = self.value is None or button.isChecked()
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if stops else Qt.FocusPolicy.ClickFocus)

    @Slot(int)
    def _tell(self, at: int) -> None:
        self.chosen.emit(self._values[at])


class _Segment(QAbstractButton):
    """One of the values, with the frame of all on its side."""

    def __init__(self, first: bool, last: bool) -> None:
        super().__init__()
        self._first, self._last = first, last
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return the size that the text needs when it is chosen."""
        wide = QFontMetricsF(self._strong()).horizontalAdvance(self.text())
        return QSize(round(wide) + RELATED, FIELD_HEIGHT)

    def minimumSizeHint(self) -> QSize:
        """Return the same: the text is never cut."""
        return self.sizeHint()

    def _strong(self) -> QFont:
        made = QFont(self.font())
        made.setWeight(QFont.Weight.DemiBold)
        return made

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint ground, frame and text; round on the outer side only."""
        theme, painter = colours(self), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5 if self._last else 0.5, -0.5)
        chosen = self.isChecked()
        painter.setPen(QPen(QColor(theme.control if self.underMouse() and not chosen else theme.border), 1))
        painter.setBrush(QColor(theme.selected if chosen else theme.surface))
        painter.drawPath(self._outline(area))
        if self.hasFocus():
            painter.setPen(QPen(QColor(theme.accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawPath(self._outline(QRectF(self.rect()).adjusted(1, 1, -1, -1)))
        painter.setFont(self._strong() if chosen else self.font())
        painter.setPen(QColor(theme.accent if chosen else theme.text))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())

    def _outline(self, area: QRectF) -> QPainterPath:
        """Return `area`, with round corners at the ends of the row."""
        whole = area.adjusted(0 if self._first else -2 * RADIUS, 0, 0 if self._last else 2 * RADIUS, 0)
        made, clip = QPainterPath(), QPainterPath()
        made.addRoundedRect(whole, RADIUS, RADIUS)
        clip.addRect(area)
        return made.intersected(clip)
