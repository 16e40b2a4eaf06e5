"""How large the output is, as a formula with its numbers; and the same in PyTorch."""

from PySide6.QtCore import QLineF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from desktop.theme.colours import colours
from desktop.theme.measures import CAPTION, CAPTION_LINE, GROUP, INSIDE, LINE, PAGE, RELATED
from desktop.theme.style import fixed_font
from desktop.widgets.following import Following

PIXELS = 15  # of the formula
COLUMN = 164  # width of the formula's
HEIGHT = 84


class SizeNote(Following):
    """The band below an explorer: formula at the left, code at the right."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("ground", "window")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._size_title, self._code_title = QLabel(), QLabel()
        self._formula, self._code = _Floor(), _Lines()
        row = QHBoxLayout(self)
        row.setContentsMargins(PAGE, RELATED, GROUP, INSIDE)
        row.setSpacing(PAGE)
        for title, shown, stretch in ((self._size_title, self._formula, 0), (self._code_title, self._code, 1)):
            title.setProperty("role", "caption")
            title.setFixedHeight(CAPTION_LINE)
            column = QVBoxLayout()
            column.setSpacing(INSIDE)
            column.addWidget(title)
            column.addWidget(shown)
            column.addStretch()
            row.addLayout(column, stretch)
        self.setMinimumHeight(HEIGHT)
        self.retranslate()

    def show_size(self, above: str, below: str, result: int) -> None:
        """Show ⌊`above` / `below`⌋ + 1 = `result`."""
        self._formula.show_formula(above, below, f"+ 1 = {result}")

    def show_code(self, line: str, notes: tuple[str, ...]) -> None:
        """Show the `line` of PyTorch, and below it `notes` as comments."""
        self._code.show_lines((line, *(f"# {note}" for note in notes)))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Part the band from what is above by a line."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.fillRect(0, 0, self.width(), 1, QColor(colours(self).border))

    def retranslate(self) -> None:
        """Set the titles anew."""
        self._size_title.setText(self.tr("Size of the output"))
        self._code_title.setText(self.tr("The PyTorch line"))


class _Floor(QWidget):
    """A fraction between the signs for rounding down, and what follows it."""

    def __init__(self) -> None:
        super().__init__()
        self._above, self._below, self._rest = "", "", ""
        self.setFixedSize(COLUMN, 2 * LINE + 6)

    def sizeHint(self) -> QSize:
        return QSize(COLUMN, 2 * LINE + 6)

    def show_formula(self, above: str, below: str, rest: str) -> None:
        self._above, self._below, self._rest = above, below, rest
        self.setAccessibleName(f"⌊({above}) / {below}⌋ {rest}")
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme, painter = colours(self), QPainter(self)
        font = QFont(self.font())
        font.setPixelSize(PIXELS)
        painter.setFont(font)
        painter.setPen(QPen(QColor(theme.text), 1))
        wide = round(QFontMetricsF(font).horizontalAdvance(self._above)) + RELATED
        middle, left, right = self.height() // 2, INSIDE + 2, INSIDE + 2 + wide
        centre = Qt.AlignmentFlag.AlignCenter
        painter.drawText(QRectF(left, middle - LINE - 2, wide, LINE), centre, self._above)
        painter.drawText(QRectF(left, middle + 2, wide, LINE), centre, self._below)
        top, bottom = middle - LINE - 1, middle + LINE + 1
        ends = ((left - 4, left), (right + 4, right))
        painter.drawLines(
            [
                QLineF(left + 1, middle, right - 1, middle),
                *(QLineF(at, top, at, bottom) for at, _ in ends),
                *(QLineF(at, bottom, inner, bottom) for at, inner in ends),
            ]
        )
        rest = QRectF(right + GROUP - 4, middle - LINE, self.width() - right, 2 * LINE)
        painter.drawText(rest, Qt.AlignmentFlag.AlignVCenter, self._rest)


class _Lines(QWidget):
    """Lines of code: in a smaller font where the first would not fit, the others cut."""

    def __init__(self) -> None:
        super().__init__()
        self._lines: tuple[str, ...] = ()
        self.setMinimumHeight(3 * LINE)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def show_lines(self, lines: tuple[str, ...]) -> None:
        self._lines = lines
        self.setToolTip("\n".join(lines))
        self.setAccessibleName("\n".join(lines))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme, painter, font = colours(self), QPainter(self), fixed_font()
        if self._lines and QFontMetricsF(font).horizontalAdvance(self._lines[0]) > self.width():
            font.setPixelSize(CAPTION)
        painter.setFont(font)
        for at, line in enumerate(self._lines):
            room = QRectF(0, at * LINE, self.width(), LINE)
            shown = painter.fontMetrics().elidedText(line, Qt.TextElideMode.ElideRight, self.width())
            painter.setPen(QColor(theme.muted if at else theme.text))
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, shown)
