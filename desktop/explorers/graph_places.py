"""Where the nodes of each graph stand: data flows from left to right, and no line crosses a node."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF

from engine.explorers.formulas import Expression

Place = tuple[float, float]  # column, row

# fmt: off
PLACES: dict[Expression, dict[str, Place]] = {
    "line": {"w": (0, 0), "x": (0, 1), "y": (1, 1.5), "ŷ": (1, 0.5), "e": (2, 1), "loss": (3, 1)},
    "two points": {
        "x₁": (0, 0), "w": (0, 1.5), "x₂": (0, 3),
        "y₁": (1, 0), "ŷ₁": (1, 1), "ŷ₂": (1, 2), "y₂": (1, 3),
        "e₁": (2, 0.5), "e₂": (2, 2.5), "l₁": (3, 0.5), "l₂": (3, 2.5), "loss": (4, 1.5),
    },
    "sigmoid": {
        "w": (0, 0.5), "x": (0, 1.5), "z": (1, 1), "p": (2, 1), "q": (3, 2),
        "y": (4, 0), "a": (4, 1), "b": (4, 2), "t": (4, 3),
        "u": (5, 0.5), "v": (5, 2.5), "s": (6, 1.5), "loss": (7, 1.5),
    },
}
# fmt: on
"""The place of each node by its name; constants stand in the formulas."""

HEIGHT = 66  # of a node: its name, its value, its gradient
WIDEST, NARROWEST = 112, 52
APART = 4  # two nodes of a column, at least
GAP = 42  # at least, for the number on an edge
WIDE_COLUMN, HIGH_ROW = 208, 100  # the graph is drawn no further apart


@dataclass(frozen=True)
class Frame:
    """The graph's boxes in the room that is there."""

    boxes: dict[str, QRectF]  # before they are scaled
    scale: float  # below 1 where the room is too small for the texts

    @property
    def narrow(self) -> bool:
        """Whether a box has room for four digits only."""
        return any(box.width() < 80 for box in self.boxes.values())

    def at(self, point: QPointF) -> str | None:
        """Return the name of the node at `point`."""
        return next((name for name, box in self.boxes.items() if box.contains(point / self.scale)), None)


def frame(expression: Expression, room: QRectF) -> Frame:
    """Lay the graph of `expression` out in the middle of `room`, which begins at its sheet's corner."""
    places = PLACES[expression]
    columns = max(column for column, _ in places.values())
    rows = [row for _, row in places.values()]
    first, spread = min(rows), max(rows) - min(rows)
    scale = min(
        1.0,
        room.width() / ((columns + 1) * NARROWEST + columns * GAP),
        room.height() / (spread * (HEIGHT + APART) + HEIGHT),
    )
    room = QRectF(room.topLeft() / scale, room.size() / scale)
    width = max(NARROWEST, min(WIDEST, (room.width() - columns * GAP) / (columns + 1)))
    across = min(WIDE_COLUMN, (room.width() - width) / columns)
    down = min(HIGH_ROW, (room.height() - HEIGHT) / spread)
    left = room.center().x() - (columns * across + width) / 2
    top = room.center().y() - (spread * down + HEIGHT) / 2
    boxes = {}
    for name, (column, row) in places.items():
        x, y = left + column * across, top + (row - first) * down
        boxes[name] = QRectF(round(x) + 0.5, round(y) + 0.5, round(width), HEIGHT)  # sharp lines
    return Frame(boxes, scale)
