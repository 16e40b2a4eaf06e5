"""The PyTorch lines of one step, the one that acts now lit, and behind a line what it has made."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.explorers.scalars import scalar
from desktop.pictures.painted import LEFT, MEDIUM, RIGHT, write
from desktop.theme.colours import colours
from desktop.theme.measures import RELATED
from desktop.theme.style import fixed_font
from desktop.widgets.following import Following
from engine.explorers.autograd import Explored
from engine.explorers.formulas import Line
from engine.explorers.stages import Stage

ROW = 20
LETTERS = 12  # pixels
BAR = 3
ACTING = {"start": "data", "seed": "backward", "backward": "backward", "update": "update"}
"""Which line acts in a phase; forward, it is the one that makes the node."""


@dataclass(frozen=True)
class _Result:
    text: str
    colour: str


class StepLines(Following):
    """Paints the lines as code."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("stepLines")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.lines: tuple[Line, ...] = ()
        self.lit = 0
        self._results: dict[int, _Result] = {}
        self.retranslate()

    def sizeHint(self) -> QSize:
        """Return room for all lines: it changes with the graph, not with the stage."""
        return QSize(300, len(self.lines) * ROW)

    def minimumSizeHint(self) -> QSize:
        """Return all lines, which may be cut at their end."""
        return QSize(160, len(self.lines) * ROW)

    def show_stage(self, lines: tuple[Line, ...], found: Explored, stage: Stage) -> None:
        """Show `lines`, and light the one that acts at `stage`."""
        if len(lines) != len(self.lines):
            self.updateGeometry()
        self.lines = lines
        self.lit = _acting(lines, found, stage)
        self._results = self._known(found, stage)
        self.setToolTip("\n".join(line.text for line in lines))  # where it is narrow, they are cut
        self.setAccessibleDescription(lines[self.lit].text.strip())
        self.update()

    def retranslate(self) -> None:
        """Name it."""
        self.setAccessibleName(self.tr("The PyTorch line that acts now"))

    def _known(self, found: Explored, stage: Stage) -> dict[int, _Result]:
        """Return what stands behind the lines: the loss, w.grad, and the w after it."""
        known = {}
        for place, line in enumerate(self.lines):
            if "loss" in line.makes and found.end in stage.known:
                known[place] = _Result(scalar(found.loss), "blue")
            elif line.acts == "backward" and found.weight in stage.gradients:
                known[place] = _Result(scalar(found.kept + stage.gradients[found.weight]), "orange")
            elif line.acts == "update" and stage.phase == "update":
                known[place] = _Result(scalar(found.after), "blue")
        return known

    def paintEvent(self, event: QPaintEvent) -> None:
        """Write the lines."""
        del event
        painter, theme = QPainter(self), colours(self)
        painter.setFont(fixed_font())
        for place, line in enumerate(self.lines):
            area = QRectF(0, place * ROW, self.width(), ROW)
            if place == self.lit:
                painter.fillRect(area, QColor(theme.selected))
                painter.fillRect(QRectF(0, area.y(), BAR, ROW), QColor(theme.accent))
            colour = theme.muted if line.text.startswith("#") else theme.text
            text = area.adjusted(RELATED + BAR, 0, -RELATED, 0)
            indent = len(line.text) - len(line.text.lstrip())
            shift = indent * painter.fontMetrics().horizontalAdvance("0")
            room = 0.0
            if place in self._results:
                result = self._results[place]
                room = write(painter, text, result.text, getattr(theme, result.colour), RIGHT, LETTERS, MEDIUM)
            write(painter, text.adjusted(shift, 0, -room, 0), line.text.lstrip(), colour, LEFT, LETTERS)


def _acting(lines: tuple[Line, ...], found: Explored, stage: Stage) -> int:
    if stage.phase == "forward" and stage.node is not None:
        name = found.nodes[stage.node].name
        return next(place for place, line in enumerate(lines) if name in line.makes)
    return next(place for place, line in enumerate(lines) if line.acts == ACTING[stage.phase])
