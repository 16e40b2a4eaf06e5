"""Cursors that Qt does not have."""

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QColor, QCursor, QPainter, QPen, QPixmap


def ring_cursor(radius: float, ratio: float, colour: str) -> QCursor:
    """Return a ring of `radius` logical pixels for a screen of `ratio` pixels a logical pixel."""
    size = int(2 * radius) + 3
    picture = QPixmap(QSize(size, size) * ratio)
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(colour), 1.4))
    painter.drawEllipse(QPointF(size / 2, size / 2), radius, radius)
    painter.end()
    return QCursor(picture)
