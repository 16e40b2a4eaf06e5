"""The bubble of one step: what it says, how far the tour is, and Back, Next, Skip."""

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop.theme.measures import GROUP, RELATED
from desktop.tour.card import Card

WIDTH = 320
PADDING = 14
NEXT_KEYS = (Qt.Key.Key_Right, Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Callout(Card):
    """Asks for the step before or after, or the end; by mouse, or by Left, Right, Enter and Escape."""

    back_asked = Signal()
    next_asked = Signal()
    end_asked = Signal()
    retranslated = Signal()  # its texts are wanted in another language

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("tourCallout")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._number, self._count, self._finish = 1, 1, ""
        self._build()
        self._back.clicked.connect(self.back_asked)
        self._next.clicked.connect(self.next_asked)
        self._end.clicked.connect(self.end_asked)
        self.retranslate()

    def _build(self) -> None:
        self._text, self._place = QLabel(), QLabel()
        self._text.setObjectName("tourText")
        self._text.setWordWrap(True)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._place.setObjectName("tourPlace")
        self._place.setProperty("role", "caption")
        self._back, self._next, self._end = _Button(), _Button(), _Button()
        for button, name, role in (
            (self._back, "tourBack", ""),
            (self._next, "tourNext", "primary"),
            (self._end, "tourEnd", "link"),
        ):
            button.setObjectName(name)
            button.setProperty("role", role)
        row = QHBoxLayout()
        row.setSpacing(RELATED)
        row.addWidget(self._end)
        row.addStretch()
        row.addWidget(self._place)
        row.addSpacing(RELATED)
        row.addWidget(self._back)
        row.addWidget(self._next)
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(PADDING, PADDING - 2, PADDING, PADDING - 2)
        column.setSpacing(GROUP - 4)
        column.addWidget(self._text)
        column.addLayout(row)
        for before, after in ((self._back, self._next), (self._next, self._end)):
            self.setTabOrder(before, after)

    def say(self, text: str, number: int, count: int, finish: str = "") -> None:
        """Show `text`, step `number` (from 1) of `count`; `finish` is what the last step's button does."""
        new = text != self._text.text()
        self._number, self._count, self._finish = number, count, finish
        self._text.setText(text)
        if number == 1 and self._back.hasFocus():
            self.setFocus()
        self._back.setEnabled(number > 1)
        self._name()
        if new and self.isVisible():
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def card_size(self) -> QSize:
        """Return the size that the card needs without its arrow."""
        self.ensurePolished()
        margins = self.contentsMargins()
        inner = WIDTH + margins.left() + margins.right()
        self._column.invalidate()
        high = self._column.totalHeightForWidth(inner) - margins.top() - margins.bottom()
        return QSize(WIDTH, high)

    def retranslate(self) -> None:
        """Set every text anew; the sentence is asked for."""
        self._back.setText(self.tr("Back"))
        self._name()
        self.retranslated.emit()

    def _name(self) -> None:
        last = self._number == self._count
        self._next.setText(self._finish or self.tr("Next"))
        self._end.setText(self.tr("Close") if last else self.tr("Skip"))
        self._end.setAccessibleName(self.tr("Close the tour") if last else self.tr("Skip the tour"))
        place = self.tr("{number} of {count}").format(number=self._number, count=self._count)
        self._place.setText(place)
        self.setAccessibleName(self.tr("Tour, step {place}").format(place=place))
        self.setAccessibleDescription(self._text.text())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on, back, or end by key."""
        if event.key() in NEXT_KEYS:
            self.next_asked.emit()
        elif event.key() == Qt.Key.Key_Left:
            if self._back.isEnabled():
                self.back_asked.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.end_asked.emit()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Keep Escape from a shortcut, and the mouse from what lies below."""
        presses = (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease, QEvent.Type.MouseButtonDblClick)
        handled = super().event(event)
        if event.type() in presses or event.type() == QEvent.Type.Wheel:
            event.accept()
            return True
        return handled


class _Button(QPushButton):
    """Is reached by Tab and pressed by Space or Enter; the arrow keys are the callout's."""

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press by Enter as by Space, and leave the arrows to the callout."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            event.ignore()
        else:
            super().keyPressEvent(event)
