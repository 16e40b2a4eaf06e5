"""The guided sheet: asks for one digit after another, 0 to 9 five times, and keeps what is written."""

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desktop.drawing.canvas import DigitCanvas
from desktop.theme.icons import icon
from desktop.theme.measures import MARK, NUMBER_LINE, RELATED, SHEET
from desktop.widgets.following import Following
from desktop.widgets.heading import caption, label

ROUND = 5
"""So many of each digit are asked for."""


class GuidedSheet(Following):
    """Asks to keep what is written: `written(int label, list of (k, 3) strokes)`; `undo_asked()` for the last one."""

    written = Signal(int, object)
    undo_asked = Signal()
    asked_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._counts = [0] * 10
        self._skipped = [0] * 10
        self._can_undo = False
        self.goal = ROUND
        self._build()
        self.canvas.drawing_changed.connect(self._enable)
        self._keep.clicked.connect(self.keep)
        self._skip.clicked.connect(self.skip)
        self._undo.clicked.connect(self.undo_asked)
        self.retranslate()
        self._recolour()

    def _build(self) -> None:
        self._asked, self._progress = label("title"), caption()
        self._asked.setObjectName("sheetAsked")
        self._asked.setFixedHeight(NUMBER_LINE)
        self.canvas = DigitCanvas()
        self.canvas.setObjectName("sheetCanvas")
        self.canvas.setFixedSize(SHEET, SHEET)
        self._keep, self._skip, self._undo = QPushButton(), QPushButton(), QPushButton()
        for button, name in ((self._keep, "sheetKeep"), (self._skip, "sheetSkip"), (self._undo, "sheetUndo")):
            button.setObjectName(name)
        self._keep.setProperty("role", "primary")
        self._undo.setProperty("role", "icon")
        self._undo.setIconSize(QSize(MARK, MARK))
        buttons = QHBoxLayout()
        buttons.setSpacing(RELATED)
        buttons.addWidget(self._keep, 1)
        buttons.addWidget(self._skip)
        buttons.addWidget(self._undo)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(RELATED)
        for part in (self._asked, self.canvas):
            column.addWidget(part)
        column.addLayout(buttons)
        column.addWidget(self._progress)
        column.addStretch()
        self.setFixedWidth(SHEET)

    @property
    def asked(self) -> int | None:
        """The digit to be written next: the first of those that are there least often; None where all are."""
        seen = [count + skipped for count, skipped in zip(self._counts, self._skipped, strict=True)]
        fewest = min(range(10), key=lambda digit: (seen[digit], digit))
        return fewest if seen[fewest] < self.goal else None

    def show_counts(self, counts: list[int], *, can_undo: bool) -> None:
        """Take note of how many of each digit there are now."""
        self._counts, self._can_undo = counts, can_undo
        self.retranslate()

    @Slot()
    def keep(self) -> None:
        """Ask to keep what is written; where all digits are, begin another round."""
        asked = self.asked
        if asked is None:
            self.goal += ROUND
            self.retranslate()
            self.asked_changed.emit()
        elif not self.canvas.is_empty():
            self.canvas.finish()
            self.written.emit(asked, [stroke.rows.copy() for stroke in self.canvas.strokes])
        self.canvas.setFocus()

    def clear(self) -> None:
        """Give a fresh sheet: what was written is kept, there is no way back to it here."""
        self.canvas.restore(())
        self.canvas.undo_stack.clear()

    @Slot()
    def skip(self) -> None:
        """Ask for the next digit; this one is not asked for any more in this round."""
        if self.asked is not None:
            self._skipped[self.asked] += 1
            self.clear()
            self.retranslate()
            self.asked_changed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keep with Enter, skip with S, take the last one back with U."""
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier != Qt.KeyboardModifier.NoModifier:
            super().keyPressEvent(event)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.keep()
        elif event.key() == Qt.Key.Key_S:
            self.skip()
        elif event.key() == Qt.Key.Key_U and self._can_undo:
            self.undo_asked.emit()
        else:
            super().keyPressEvent(event)

    @Slot()
    def _enable(self) -> None:
        self._keep.setEnabled(self.asked is None or not self.canvas.is_empty())
        self._skip.setEnabled(self.asked is not None)
        self._undo.setEnabled(self._can_undo)

    def retranslate(self) -> None:
        """Set every text in the language of the day."""
        asked = self.asked
        done = sum(min(count, self.goal) for count in self._counts)
        if asked is None:
            self._asked.setText(self.tr("All are written"))
            self._keep.setText(self.tr("More"))
        else:
            self._asked.setText(self.tr("Write a {digit}").format(digit=asked))
            self._keep.setText(self.tr("Keep"))
        self._progress.setText(self.tr("{done} of {all} written").format(done=done, all=10 * self.goal))
        self._skip.setText(self.tr("Skip"))
        keep = self.tr("Ask for five more of each (Enter)") if asked is None else self.tr("Keep it (Enter)")
        hints = (keep, self.tr("Ask for the next one (S)"), self.tr("Undo the last change (U)"))
        for button, hint in zip((self._keep, self._skip, self._undo), hints, strict=True):
            button.setToolTip(hint)
            button.setAccessibleName(button.text() or hint)
        self.canvas.setAccessibleName(self._asked.text())
        self._enable()

    def _recolour(self) -> None:
        self._undo.setIcon(icon("undo", self, "text", MARK))
