"""How one cell came about: tables and signs in a row, the result in large, and the whole as a sentence."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from desktop.explorers.cells import Table, paint_table
from desktop.pictures.painted import CENTRE, LEFT, write
from desktop.theme.colours import colours
from desktop.theme.measures import GROUP, INSIDE, LINE, NUMBER, PAGE, RELATED
from desktop.widgets.heading import caption, heading, label

LARGEST, SMALLEST = 32, 20  # pixels of a cell
SIGN, LEAST_SIGN = 32, 16  # room of a sign
FIGURE = 40  # pixels of the result
ROOM = 88  # width of the result


@dataclass(frozen=True, eq=False)
class Steps:
    """Tables and signs in the order of reading, the first framed as the window is; and what comes out."""

    parts: tuple[Table | str, ...]
    result: str


class Working(QWidget):
    """Shows `Steps` under a title, and below them a sentence with all the numbers."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title, self._caption, self._sentence = label("section"), caption(), QLabel()
        self._row = _Row(self)
        self._sentence.setProperty("role", "muted")
        self._sentence.setWordWrap(True)
        self._sentence.setTextFormat(Qt.TextFormat.RichText)
        self._sentence.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._sentence.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._sentence.setFixedHeight(2 * LINE)
        title = heading(self._title, self._caption)
        title.setContentsMargins(0, 0, 0, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(PAGE, RELATED, 0, 0)
        column.setSpacing(0)
        column.addLayout(title)
        column.addWidget(self._row)
        column.addSpacing(RELATED)
        column.addWidget(self._sentence)
        column.addStretch()

    def show_steps(self, steps: Steps, where: str, sentence: str) -> None:
        """Show `steps` of the cell `where`, and the `sentence` (rich text)."""
        self._row.show_steps(steps)
        self._caption.setText(where)
        self._sentence.setText(sentence)

    def set_title(self, title: str) -> None:
        """Say what is shown."""
        self._title.setText(title)


class _Row(QWidget):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._steps = Steps((), "")

    def sizeHint(self) -> QSize:
        return QSize(500, 3 * LARGEST + 2)

    def minimumSizeHint(self) -> QSize:
        return QSize(9 * SMALLEST + 3 * LEAST_SIGN + ROOM, 3 * SMALLEST + 2)

    def show_steps(self, steps: Steps) -> None:
        self._steps = steps
        self.setAccessibleDescription(steps.result)
        self._fit()
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Be as high as the cells are that fit into the width, so that the sentence follows at once."""
        _, cell, rows = self._sizes()
        self.setFixedHeight(rows * cell + 2)

    def _sizes(self) -> tuple[int, int, int]:
        """Return how wide a sign is, how large a cell, and how many rows there are."""
        tables = [part for part in self._steps.parts if isinstance(part, Table)]
        signs = len(self._steps.parts) - len(tables)
        rows = max((table.shape[0] for table in tables), default=3)
        columns = sum(table.shape[1] for table in tables) or 9
        room = self.width() - ROOM - 2
        sign = min(SIGN, max((room - columns * SMALLEST) // max(signs, 1), LEAST_SIGN))
        least = min(SMALLEST, 3 * LARGEST // rows)
        return sign, min(max((room - signs * sign) // columns, least), 3 * LARGEST // rows, LARGEST), rows

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme, painter = colours(self), QPainter(self)
        painter.setFont(self.font())
        sign, cell, rows = self._sizes()
        x, middle = 1, 1 + rows * cell / 2
        for at, part in enumerate(self._steps.parts):
            if isinstance(part, str):
                write(painter, QRectF(x, middle - GROUP, sign, 2 * GROUP), part, theme.muted, CENTRE, NUMBER)
                x += sign
                continue
            corner = QPointF(x, round(middle - part.shape[0] * cell / 2))
            paint_table(painter, theme, part, corner, cell)
            if at == 0:
                painter.setPen(QPen(QColor(theme.accent), 2))
                painter.drawRect(QRectF(corner.x(), corner.y(), part.shape[1] * cell, part.shape[0] * cell))
            x += part.shape[1] * cell
        self._paint_result(painter, QRectF(x + INSIDE, middle - PAGE, self.width() - x - INSIDE, 2 * PAGE))

    def _paint_result(self, painter: QPainter, room: QRectF) -> None:
        """Write the result, as large as there is room."""
        font = QFont(self.font())
        font.setPixelSize(FIGURE)
        font.setWeight(QFont.Weight.Bold)
        wide = QFontMetricsF(font).horizontalAdvance(self._steps.result)
        pixels = FIGURE if wide <= room.width() else max(int(FIGURE * room.width() / wide), GROUP)
        write(painter, room, self._steps.result, colours(self).accent, LEFT, pixels, QFont.Weight.Bold)
