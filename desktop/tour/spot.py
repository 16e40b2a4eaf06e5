"""Where a card stands beside what it talks about."""

from dataclasses import dataclass
from typing import Literal, TypeAlias

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtWidgets import QMainWindow

from desktop.theme.measures import RADIUS, RELATED

Side: TypeAlias = Literal["left", "right", "above", "below"]

ARROW = 8
"""How far the arrow stands out; it is twice as wide."""
EDGE = RELATED
"""How near a card comes to the edge of the window."""
ALL: tuple[Side, ...] = ("right", "left", "below", "above")


@dataclass(frozen=True)
class Spot:
    """The rectangle of a card, its arrow apart; on which `side` of its target it stands, and where the arrow points.

    `side` None: there was no room beside the target, the card stands in its middle and has no arrow.
    """

    card: QRect
    side: Side | None
    tip: QPoint


def beside(target: QRect, size: QSize, room: QRect, sides: tuple[Side, ...]) -> Spot:
    """Return where a card of `size` stands beside `target` within `room`: on the first of `sides` where it fits.

    Where none of them has the room any other side will do.
    """
    inner = room.adjusted(EDGE, EDGE, -EDGE, -EDGE)
    for side in (*sides, *ALL):
        card, tip = _at(side, target, size)
        across = side in ("left", "right")
        fits = (
            inner.left() <= card.left() and card.right() <= inner.right()
            if across
            else inner.top() <= card.top() and card.bottom() <= inner.bottom()
        )
        if fits:
            return Spot(_within(card, inner), side, tip)
    return amid(target, size, room)


def amid(target: QRect, size: QSize, room: QRect) -> Spot:
    """Return where a card of `size` stands in the middle of `target`, without an arrow, within `room`."""
    card = QRect(QPoint(), size)
    card.moveCenter(target.center())
    return Spot(_within(card, room.adjusted(EDGE, EDGE, -EDGE, -EDGE)), None, target.center())


def _at(side: Side, target: QRect, size: QSize) -> tuple[QRect, QPoint]:
    """Return the card in the middle of a side, before it is moved into the room, and where its arrow points."""
    card, middle = QRect(QPoint(), size), target.center()
    card.moveCenter(middle)
    if side == "right":
        card.moveLeft(target.right() + 1 + ARROW)
        return card, QPoint(target.right() + 1, middle.y())
    if side == "left":
        card.moveRight(target.left() - 1 - ARROW)
        return card, QPoint(target.left() - 1, middle.y())
    if card.width() > target.width():
        card.moveLeft(target.left())
    if side == "below":
        card.moveTop(target.bottom() + 1 + ARROW)
        return card, QPoint(middle.x(), target.bottom() + 1)
    card.moveBottom(target.top() - 1 - ARROW)
    return card, QPoint(middle.x(), target.top() - 1)


def _within(card: QRect, room: QRect) -> QRect:
    """Return `card` moved into `room`; where it is larger, its head and its left edge are seen."""
    x = max(min(card.left(), room.right() + 1 - card.width()), room.left())
    y = max(min(card.top(), room.bottom() + 1 - card.height()), room.top())
    return QRect(QPoint(x, y), card.size())


def arrow_at(spot: Spot) -> int:
    """Return where the arrow stands along its edge of the card, in pixels from its beginning; clear of corners."""
    across = spot.side in ("left", "right")
    along = spot.tip.y() - spot.card.top() if across else spot.tip.x() - spot.card.left()
    length = spot.card.height() if across else spot.card.width()
    return max(ARROW + RADIUS, min(along, length - ARROW - RADIUS))


def room_of(window: QMainWindow) -> QRect:
    """Return what cards may cover of `window`, in its pixels: menu bar and status bar stay free."""
    central = window.centralWidget()
    assert central is not None
    return QRect(central.mapTo(window, QPoint()), central.size())
