"""The line that joins a window, the kernel and the cell that comes of them. It runs over no number."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF

from desktop.theme.measures import GROUP, RELATED

WINDOW, FRAME, LINE = 3, 2, 1.4  # widths
ROUND = 6  # of a corner
HEAD = 5  # of the arrow


@dataclass(frozen=True)
class Ends:
    """What is joined, in the board's coordinates; `cell` is that of the output."""

    window: QRectF
    inputs: QRectF
    kernel: QRectF | None
    output: QRectF
    cell: QRectF


def paint_lines(painter: QPainter, colour: QColor, ends: Ends, cell: int) -> None:
    """Paint the window's frame and the lines, in cells of `cell` pixels."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(colour, LINE))
    if ends.kernel is None:
        painter.drawPath(_straight_to_cell(ends, cell))
    else:
        painter.drawPath(_to_kernel(ends.window, ends.inputs, ends.kernel, cell))
        painter.drawPath(_from_kernel(ends.kernel, ends.output, ends.cell))
        _paint_head(painter, colour, QPointF(ends.cell.left(), ends.output.bottom() + 1), up=True)
        painter.setPen(QPen(colour, FRAME))
        painter.drawRect(ends.kernel)
    painter.setPen(QPen(colour, WINDOW, Qt.PenStyle.SolidLine, Qt.PenCapStyle.SquareCap, Qt.PenJoinStyle.MiterJoin))
    painter.drawRect(ends.window)


def _to_kernel(window: QRectF, inputs: QRectF, kernel: QRectF, cell: int) -> QPainterPath:
    """From the right of the window along a line of the grid, then in a bow to the kernel."""
    height = window.top() + cell if window.height() > cell else window.top()
    path = QPainterPath(QPointF(window.right(), height))
    path.lineTo(inputs.right(), height)
    end = QPointF(kernel.left(), kernel.top() + 0.75 * cell)
    middle = (inputs.right() + end.x()) / 2
    path.cubicTo(QPointF(middle, height), QPointF(middle, end.y()), end)
    return path


def _from_kernel(kernel: QRectF, output: QRectF, cell: QRectF) -> QPainterPath:
    """From below the kernel to the line of the grid left of the cell, and up to it."""
    below = max(kernel.bottom(), output.bottom()) + GROUP + 1
    path = QPainterPath(QPointF(kernel.center().x(), kernel.bottom()))
    path.lineTo(path.currentPosition().x(), below - ROUND)
    _bend(path, QPointF(kernel.center().x(), below), QPointF(kernel.center().x() + ROUND, below))
    path.lineTo(cell.left() - ROUND, below)
    _bend(path, QPointF(cell.left(), below), QPointF(cell.left(), below - ROUND))
    path.lineTo(cell.left(), cell.bottom())
    return path


def _straight_to_cell(ends: Ends, cell: int) -> QPainterPath:
    """From the right of the window along a line of the grid, then in a bow to the line above the cell, and along it."""
    height = ends.window.top() + (cell if ends.window.height() > cell else 0)
    path = QPainterPath(QPointF(ends.window.right(), height))
    path.lineTo(ends.inputs.right(), height)
    middle = (ends.inputs.right() + ends.output.left()) / 2
    end = QPointF(ends.output.left() - RELATED, ends.cell.top())
    path.cubicTo(QPointF(middle, height), QPointF(middle, end.y()), end)
    path.lineTo(ends.cell.left(), ends.cell.top())
    return path


def _bend(path: QPainterPath, corner: QPointF, end: QPointF) -> None:
    path.quadTo(corner, end)


def _paint_head(painter: QPainter, colour: QColor, tip: QPointF, *, up: bool) -> None:
    """Paint the head of an arrow, which comes from below (`up`) or from the left."""
    back = [QPointF(-HEAD, HEAD * 1.6), QPointF(HEAD, HEAD * 1.6)]
    sides = back if up else [point.transposed() * -1 for point in back]
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawPolygon(QPolygonF([tip, *(tip + side for side in sides)]))
    painter.setBrush(Qt.BrushStyle.NoBrush)
