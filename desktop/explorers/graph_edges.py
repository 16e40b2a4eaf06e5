"""The lines between the nodes: forward they carry values, backward each multiplies by its local derivative."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF

from desktop.explorers.graph_places import Frame
from desktop.explorers.ink import MIDDLE, Ink
from desktop.explorers.scalars import scalar
from desktop.pictures.painted import SEMIBOLD
from desktop.theme.colours import Colours
from desktop.theme.measures import CAPTION, CAPTION_LINE
from engine.explorers.autograd import Edge, Explored
from engine.explorers.stages import Stage

HEAD = 5.0  # of an arrow
APART = 9.0  # the two lines into a node end so far from its middle


def draw_edges(painter: QPainter, ink: Ink, theme: Colours, found: Explored, stage: Stage, frame: Frame) -> None:
    """Draw all edges, then the numbers of those that backward has passed, over them."""
    shown = [edge for edge in found.edges if found.nodes[edge.source].kind != "constant"]
    for edge in sorted(shown, key=lambda one: (one.source, one.target) in stage.fresh):
        _draw(painter, theme, stage, edge, _path(found, frame, edge))
    for edge in shown:
        if (edge.source, edge.target) in stage.passed:
            _number(painter, ink, theme, (edge.source, edge.target) in stage.fresh, edge, _path(found, frame, edge))


def _path(found: Explored, frame: Frame, edge: Edge) -> QPainterPath:
    source, target = frame.boxes[found.nodes[edge.source].name], frame.boxes[found.nodes[edge.target].name]
    start = QPointF(source.right(), source.center().y())
    rise = start.y() - target.center().y()
    end = QPointF(target.left() - 1, target.center().y() + max(-APART, min(APART, rise / 4)))
    bend = (min(end.x() - start.x(), 90)) / 2
    path = QPainterPath(start)
    path.cubicTo(start + QPointF(bend, 0), end - QPointF(bend, 0), end)
    return path


def _draw(painter: QPainter, theme: Colours, stage: Stage, edge: Edge, path: QPainterPath) -> None:
    key = (edge.source, edge.target)
    fresh, back = key in stage.fresh, key in stage.passed
    if back:
        colour, width = theme.orange, 2.2 if fresh else 1.4
    elif fresh:
        colour, width = theme.blue, 2.2
    else:
        colour, width = theme.border, 1.2
    painter.setPen(QPen(QColor(colour), width))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(path)
    tip = path.pointAtPercent(0) + QPointF(1, 0) if back else path.pointAtPercent(1)
    aside = HEAD if back else -HEAD
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colour if fresh or back else theme.control))
    painter.drawPolygon(QPolygonF([tip, tip + QPointF(aside, HEAD * 0.7), tip + QPointF(aside, -HEAD * 0.7)]))


def _number(painter: QPainter, ink: Ink, theme: Colours, fresh: bool, edge: Edge, path: QPainterPath) -> None:
    """Write the local derivative on the middle of its line."""
    text = scalar(edge.local, 3)
    width = ink.face(CAPTION, SEMIBOLD).width(text) + 6
    centre = path.pointAtPercent(0.5)
    area = QRectF(centre.x() - width / 2, centre.y() - CAPTION_LINE / 2 - 1, width, CAPTION_LINE + 2)
    painter.setPen(QPen(QColor(theme.orange), 1) if fresh else Qt.PenStyle.NoPen)
    painter.setBrush(QColor(theme.surface))
    painter.drawRoundedRect(area, 4, 4)
    ink.write(painter, area, text, theme.orange, MIDDLE, CAPTION, SEMIBOLD)
