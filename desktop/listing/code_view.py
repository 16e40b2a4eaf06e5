"""A program to be read: its lines with their numbers, some of them lit, some marked because they have changed."""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QRect, QSize, Qt, QTimer, Slot
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextBlockFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from desktop.listing.python_colours import PythonColours
from desktop.theme.colours import Colours, colours
from desktop.theme.measures import CAPTION, PAGE, RELATED
from desktop.theme.style import fixed_font

LINE = 22  # pixels
BAR = 3  # at the left of what is lit
MARKED_MILLISECONDS = 1500
FAINT = 0.45  # of the light's strength, for a loop that runs at full speed


class CodeView(QTextEdit):
    """Shows a program, which can be selected and copied but not changed. Lines count from 0."""

    _coloured: Colours | None = None  # in which it was coloured last

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = ""
        self._lit: frozenset[int] = frozenset()
        self._faint = False
        self._marked: frozenset[int] = frozenset()
        self.scrolled_by_hand = False
        self.setObjectName("codeView")
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setLineWrapMode(QTextEdit.LineWrapMode.NoWrap)
        reads, keys = Qt.TextInteractionFlag.TextSelectableByMouse, Qt.TextInteractionFlag.TextSelectableByKeyboard
        self.setTextInteractionFlags(reads | keys)
        self.setFont(fixed_font())
        self.document().setDocumentMargin(0)
        self._colours = PythonColours(self.document())
        self._numbers = _Numbers(self)
        self._fading = QTimer(self, singleShot=True, interval=MARKED_MILLISECONDS)
        self._fading.timeout.connect(self._unmark)
        bar = self.verticalScrollBar()
        bar.valueChanged.connect(self._numbers.update)
        bar.actionTriggered.connect(self._note_hand)
        self._recolour()

    # what is shown

    def show_text(self, text: str, changed: Iterable[int] = (), *, stay: bool) -> None:
        """Show the program `text`; `changed` lines are marked for a while. `stay` where one reads, or go to the top."""
        place = (self.verticalScrollBar().value(), self.horizontalScrollBar().value()) if stay else (0, 0)
        self._text = text
        self.setPlainText(text.rstrip("\n"))
        self._space_lines()
        self._colours.follow(text, colours(self))
        self._set_margin()
        self.verticalScrollBar().setValue(place[0])
        self.horizontalScrollBar().setValue(place[1])
        self._marked = frozenset(changed)
        if self._marked:
            self._fading.start()
        else:
            self._fading.stop()
        if not stay:
            self.scrolled_by_hand = False
        self._repaint()

    def light(self, lines: Iterable[int], *, faint: bool = False) -> None:
        """Light `lines`, and no others."""
        self._lit, self._faint = frozenset(lines), faint
        self._repaint()

    @property
    def lit(self) -> frozenset[int]:
        """The lines that are lit."""
        return self._lit

    @property
    def marked(self) -> frozenset[int]:
        """The lines that are marked as changed."""
        return self._marked

    def reveal(self, lines: Iterable[int]) -> None:
        """Scroll `lines` into view where they are not, unless a hand has scrolled since the program was opened."""
        lines = sorted(lines)
        if self.scrolled_by_hand or not lines:
            return
        bar, height = self.verticalScrollBar(), self.viewport().height()
        top, bottom = lines[0] * LINE, (lines[-1] + 1) * LINE
        if top < bar.value() or bottom > bar.value() + height:
            bar.setValue(min((top + bottom - height) // 2, top - LINE))

    def _recolour(self) -> None:
        self._coloured = colours(self)
        self._colours.follow(self._text, self._coloured)
        self._repaint()

    # how it looks

    def _space_lines(self) -> None:
        spaced = QTextBlockFormat()
        spaced.setLineHeight(LINE, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.mergeBlockFormat(spaced)

    def _set_margin(self) -> None:
        self.setViewportMargins(self._numbers.needed(), 0, 0, 0)
        self._place_numbers()

    def _place_numbers(self) -> None:
        self._numbers.setGeometry(QRect(0, 0, self._numbers.needed(), self.viewport().height()))

    def _repaint(self) -> None:
        self.viewport().update()
        self._numbers.update()

    @Slot()
    def _unmark(self) -> None:
        self._marked = frozenset()
        self._repaint()

    @Slot(int)
    def _note_hand(self, action: int) -> None:
        del action
        self.scrolled_by_hand = True

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme."""
        if event.type() == QEvent.Type.PaletteChange and colours(self) is not self._coloured:
            self._recolour()
        super().changeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the numbers beside the lines."""
        super().resizeEvent(event)
        self._place_numbers()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the light below the lines."""
        painter = QPainter(self.viewport())
        self.paint_ground(painter, self.viewport().rect())
        painter.end()
        super().paintEvent(event)

    def paint_ground(self, painter: QPainter, area: QRect) -> None:
        """Fill `area` and the lines in it that are lit or marked."""
        theme = colours(self)
        painter.fillRect(area, QColor(theme.window))
        for lines, colour, strength in (
            (self._marked, theme.caution, 0.16),
            (self._lit, theme.selected, FAINT if self._faint else 1.0),
        ):
            filled = QColor(colour)
            filled.setAlphaF(strength)
            for line in lines:
                painter.fillRect(area.left(), self.top_of(line), area.width(), LINE, filled)

    def top_of(self, line: int) -> int:
        """Return where `line` begins in the view, pixels."""
        # a line's text stands at its bottom
        return line * LINE - self.verticalScrollBar().value() + max(LINE - self.fontMetrics().height(), 0) // 2

    @property
    def faint(self) -> bool:
        """Whether the light is that of a loop at full speed."""
        return self._faint


class _Numbers(QWidget):
    """The numbers of the lines, and the bar beside those that are lit."""

    def __init__(self, view: CodeView) -> None:
        super().__init__(view)
        self._view = view

    def needed(self) -> int:
        """Return the width that the numbers take, pixels."""
        digits = len(str(max(self._view.document().blockCount(), 99)))
        return PAGE + QFontMetrics(self._font()).horizontalAdvance("0") * digits + 2 * RELATED

    def _font(self) -> QFont:
        font = fixed_font()
        font.setPixelSize(CAPTION + 1)
        return font

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the numbers of the lines that are seen."""
        del event
        view, theme, painter = self._view, colours(self), QPainter(self)
        view.paint_ground(painter, self.rect())
        for lines, colour in ((view.marked, theme.caution), (view.lit, theme.control if view.faint else theme.accent)):
            for line in lines:
                painter.fillRect(0, view.top_of(line), BAR, LINE, QColor(colour))
        painter.setFont(self._font())
        painter.setPen(QColor(theme.muted))
        first = view.verticalScrollBar().value() // LINE
        last = min(first + self.height() // LINE + 2, view.document().blockCount())
        for line in range(first, last):
            box = QRect(0, view.top_of(line), self.width() - 2 * RELATED, LINE)
            painter.drawText(box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, str(line + 1))
        painter.end()

    def sizeHint(self) -> QSize:
        """Return the width that the numbers take."""
        return QSize(self.needed(), LINE)
