"""A small table of numbers beside a plot, painted: names at the left, numbers at the right, a line between rows."""

import math
from collections.abc import Sequence
from itertools import zip_longest

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.pictures.marks import font
from desktop.pictures.painted import LEFT, RIGHT, write
from desktop.theme.colours import colours
from desktop.theme.measures import BASE, CAPTION, COURSE_ROW, RELATED
from desktop.widgets.following import Following

NORMAL, BOLD = QFont.Weight.Normal, QFont.Weight.DemiBold
LEAST = 44  # a column of names, pixels


class ValueTable(Following):
    """A header and rows of texts; `marked` is the row and column of a number that stands out."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Sequence[str]] = []
        self._marked: tuple[int, int] | None = None
        self._widths: list[int] = []  # they grow, so that what stands beside does not tremble
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)

    @property
    def rows(self) -> list[Sequence[str]]:
        """The texts, the header first."""
        return self._rows

    def show_rows(self, rows: list[Sequence[str]], marked: tuple[int, int] | None = None) -> None:
        """Show `rows`, the first of which is the header; all are equally long."""
        if (rows, marked) == (self._rows, self._marked):
            return
        self._rows, self._marked = rows, marked
        self._widen()
        self.setAccessibleDescription("; ".join(", ".join(filter(None, row)) for row in rows))
        self.update()

    def _widen(self) -> None:
        """Give every column the room that its texts need."""
        metrics = QFontMetricsF(font(CAPTION, False)), QFontMetricsF(font(BASE, True))
        before, self._widths = self._widths, []
        for column, had in zip_longest(range(len(self._rows[0])), before, fillvalue=LEAST):
            texts = [row[column] for row in self._rows]
            widest = max(metrics[index > 0].horizontalAdvance(text) for index, text in enumerate(texts))
            self._widths.append(max(had, math.ceil(widest) + RELATED))
        if self._widths != before:
            self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Return the room that all texts need."""
        return QSize(sum(self._widths), COURSE_ROW * len(self._rows))

    def minimumSizeHint(self) -> QSize:
        """Return the same: nothing is cut off."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the texts and the lines."""
        del event
        theme, painter = colours(self), QPainter(self)
        widths = self._widths
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        for index, row in enumerate(self._rows):
            top, left = index * COURSE_ROW, 0
            if index:
                painter.setPen(QPen(QColor(theme.border), 1))
                painter.drawLine(0, top, self.width(), top)
            for column, text in enumerate(row):
                place = QRectF(left, top, widths[column], COURSE_ROW)
                left += widths[column]
                ink = theme.muted if index == 0 or column == 0 else theme.text
                marked = (index, column) == self._marked
                side: Qt.AlignmentFlag = RIGHT if column else LEFT
                pixels, weight = CAPTION if index == 0 else BASE, (NORMAL, BOLD)[marked]
                write(painter, place, text, theme.orange if marked else ink, side, pixels, weight)
