"""How the columns of the user's digits are painted."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen

from desktop.theme.colours import colours
from desktop.theme.measures import CAPTION, RADIUS
from engine.datasets.own_digits import OwnDigit

if TYPE_CHECKING:
    from desktop.handwriting.digit_grid import DigitGrid

SIDE, DOT = 34, 5


class GridPaint:
    """Paints a `DigitGrid`: what is there, what is asked for, and the labels above."""

    def __init__(self, grid: "DigitGrid") -> None:
        self._grid = grid

    def paint(self, painter: QPainter) -> None:
        """Paint all that is seen of it."""
        grid, seen = self._grid, self._grid.viewport().rect()
        for column, digits in enumerate(grid.columns):
            for row in range(max(grid.goal, len(digits))):
                cell = grid.cell(row, column)
                if not cell.intersects(seen):
                    continue
                if row < len(digits):
                    self._paint_digit(painter, _square(cell), digits[row], (row, column))
                else:
                    self._paint_room(painter, _square(cell), column == grid.asked and row == len(digits))
        self._paint_heads(painter)

    def _paint_digit(self, painter: QPainter, square: QRectF, digit: OwnDigit, place: tuple[int, int]) -> None:
        grid, theme = self._grid, colours(self._grid)
        chosen, answer = digit.id in grid.chosen, grid.misread.get(digit.id)
        edge = theme.accent if chosen else theme.bad if answer is not None else theme.border
        painter.setPen(QPen(QColor(edge), 2 if chosen else 1))
        painter.setBrush(QColor(theme.selected if chosen else theme.sheet))
        painter.drawRoundedRect(square, RADIUS - 2, RADIUS - 2)
        painter.drawImage(square.adjusted(3, 3, -3, -3), grid.pictures.picture(digit, theme.text))
        if digit.held_out:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.control))
            painter.drawEllipse(QRectF(square.left() + 3, square.top() + 3, DOT, DOT))
        if answer is not None:
            painter.setPen(QColor(theme.bad))
            painter.setFont(_small(painter.font(), bold=True))
            corner = square.adjusted(0, 0, -3, -1)
            painter.drawText(corner, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom, str(answer))
        if grid.hasFocus() and place == grid.place:
            painter.setPen(QPen(QColor(theme.accent), 1, Qt.PenStyle.DotLine))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(square.adjusted(-2, -2, 2, 2), RADIUS, RADIUS)

    def _paint_room(self, painter: QPainter, square: QRectF, asked: bool) -> None:
        theme = colours(self._grid)
        painter.setPen(QPen(QColor(theme.accent if asked else theme.border), 2 if asked else 1, Qt.PenStyle.DashLine))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(square, RADIUS - 2, RADIUS - 2)

    def _paint_heads(self, painter: QPainter) -> None:
        grid, theme = self._grid, colours(self._grid)
        top = grid.cell(0, 0).top() + grid.verticalScrollBar().value()
        painter.fillRect(QRect(0, 0, grid.viewport().width(), top), QColor(theme.surface))
        for column, digits in enumerate(grid.columns):
            cell = grid.cell(0, column)
            head = QRectF(cell.left(), 0, cell.width(), top - 4)
            bold = QFont(grid.font())
            bold.setWeight(QFont.Weight.DemiBold)
            painter.setFont(bold)
            painter.setPen(QColor(theme.accent if column == grid.asked else theme.text))
            middle = QRectF(head.left(), head.top(), head.width() / 2 - 1, head.height())
            painter.drawText(middle, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, str(column))
            painter.setFont(_small(grid.font()))
            painter.setPen(QColor(theme.muted))
            count = head.adjusted(head.width() / 2 + 3, 1, 0, 0)
            painter.drawText(count, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, f"×{len(digits)}")


def _square(cell: QRect) -> QRectF:
    """Return the square in the middle of `cell`."""
    middle = QRectF(cell).center()
    return QRectF(middle.x() - SIDE / 2, middle.y() - SIDE / 2, SIDE, SIDE)


def _small(font: QFont, *, bold: bool = False) -> QFont:
    made = QFont(font)
    made.setPixelSize(CAPTION)
    made.setWeight(QFont.Weight.Bold if bold else QFont.Weight.Normal)
    return made
