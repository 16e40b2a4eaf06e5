"""“It was a 7, keep it”: the drawing goes to the user's own handwriting, under the label that is chosen here."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QPushButton, QWidget

from desktop.theme.measures import BUTTON_HEIGHT, RELATED
from desktop.widgets.following import Following

BOX = 52  # one digit and the arrow


class KeepRow(Following):
    """Asks to keep the drawing: `kept_as(int label)`. Until somebody chooses, the label is what the network answers.

    Before the first answer, on an empty sheet and where a network gives no answer there is none.
    """

    kept_as = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chosen = False  # by hand, for this drawing
        self._drawn = self._kept = False
        self._build()
        self._enable()
        self.retranslate()
        self._label.activated.connect(self._choose)
        self._keep.clicked.connect(self.press)

    def _build(self) -> None:
        self._text, self._label, self._keep = QLabel(), QComboBox(), QPushButton()
        self._text.setProperty("role", "muted")
        self._label.setObjectName("keepLabel")
        self._label.addItems([str(digit) for digit in range(10)])
        self._label.setCurrentIndex(-1)
        self._label.setFixedWidth(BOX)
        self._keep.setObjectName("keepButton")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(RELATED)
        row.addWidget(self._text)
        row.addWidget(self._label)
        row.addWidget(self._keep)
        row.addStretch()
        self.setFixedHeight(BUTTON_HEIGHT)

    @property
    def label(self) -> int:
        """The digit that is chosen; -1: none."""
        return self._label.currentIndex()

    @Slot()
    def press(self) -> None:
        """Ask to keep the drawing; nothing where there is none, or where it is kept under this label."""
        if self._keep.isEnabled():
            self.kept_as.emit(self.label)

    def choose(self, digit: int) -> None:
        """Take `digit` as if it were chosen by hand."""
        self._label.setCurrentIndex(digit)
        self._choose()

    def begin(self, drawn: bool) -> None:
        """Take note of another drawing; none is there unless it is `drawn`."""
        if drawn != self._drawn or self._kept:  # else nothing looks different: this is told at every point
            self._drawn, self._kept = drawn, False
            if not drawn:
                self._chosen = False
                self._label.setCurrentIndex(-1)
            self._enable()

    def suggest(self, digit: int | None) -> None:
        """Choose what the network answers, unless a person has chosen for this drawing."""
        label = -1 if digit is None else digit
        if label != self.label and not (self._chosen or self._kept or self._label.view().isVisible()):
            self._label.setCurrentIndex(label)
            self._enable()

    def show_kept(self) -> None:
        """Say that the drawing is kept, until it is another one, or the label is."""
        self._kept = True
        self._enable()

    @Slot()
    def _choose(self) -> None:
        self._chosen, self._kept = True, False
        self._enable()

    def _enable(self) -> None:
        self._label.setEnabled(self._drawn)
        self._keep.setEnabled(self._drawn and not self._kept and self.label >= 0)
        self._name_button()

    def retranslate(self) -> None:
        """Set every text in the language of the day."""
        self._text.setText(self.tr("It was a"))
        self._label.setAccessibleName(self.tr("The digit that was drawn"))
        self._label.setToolTip(self.tr("The digit that was drawn (keys 0 to 9)"))
        self._keep.setAccessibleName(self.tr("Keep in my handwriting"))
        self._name_button()

    def _name_button(self) -> None:
        self._keep.setText(self.tr("Kept") if self._kept else self.tr("Keep"))
        self._keep.setToolTip(
            self.tr("Keep the drawing with its label in “My handwriting” (Enter)")
            if self._drawn
            else self.tr("Only what you draw on the sheet can be kept")
        )
        self._give_way()

    def _give_way(self) -> None:
        """Leave the words out where the row is narrow."""
        needed = self._text.sizeHint().width() + self._label.width() + self._keep.sizeHint().width() + 2 * RELATED
        self._text.setVisible(needed <= self.width())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """See whether the words have room."""
        super().resizeEvent(event)
        self._give_way()

    def take_key(self, key: int) -> bool:
        """Do what `key` does here, and say whether it does anything: a digit chooses, Enter keeps."""
        if not self._drawn:
            return False
        if Qt.Key.Key_0 <= key <= Qt.Key.Key_9:
            self.choose(key - Qt.Key.Key_0)
            return True
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.press()
            return True
        return False
