"""The chain rule written out: a product of local derivatives for every way from the loss to w, with its numbers."""

from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.explorers.ink import MIDDLE, Ink
from desktop.explorers.scalars import in_brackets, scalar
from desktop.pictures.painted import NORMAL, SEMIBOLD
from desktop.theme.colours import Colours, colours
from desktop.theme.measures import BASE, RELATED
from desktop.widgets.following import Following
from engine.explorers.autograd import Explored, Path
from engine.explorers.stages import Stage

TOP, LINE, NUMBER = 16.0, 17.0, 18.0  # numerator, denominator, and the number below them
ROW = TOP + LINE + NUMBER + RELATED
SIGN = 14.0  # between two fractions
LEAST = 30.0  # of a fraction: its number stands below it


@dataclass(frozen=True)
class _Part:
    """A fraction, or, with nothing `below`, a sign between two of them; and the number under it."""

    x: float
    y: float
    width: float
    above: str = ""
    below: str = ""
    number: str = ""
    strong: bool = False


class ChainRule(Following):
    """Paints one row for each way; a number appears when backward has passed its edge."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("chainRule")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._shown: tuple[Explored, Stage] | None = None
        self._ink = Ink(self, whole=True)
        self.retranslate()

    def sizeHint(self) -> QSize:
        """Return room for all ways: it changes with the graph, not with the stage."""
        return QSize(400, round(ROW * (len(self._shown[0].paths) if self._shown else 1)))

    def minimumSizeHint(self) -> QSize:
        """Return the same height: where it is narrow, all is written smaller."""
        return QSize(160, self.sizeHint().height())

    def show_stage(self, found: Explored, stage: Stage) -> None:
        """Show the ways of `found`, with the numbers that are known at `stage`."""
        self._shown = found, stage
        self.updateGeometry()
        self.setAccessibleDescription(self.text())
        self.update()

    def retranslate(self) -> None:
        """Name it."""
        self.setAccessibleName(self.tr("The chain rule with its numbers"))

    def text(self) -> str:
        """Return it in one line: ∂loss/∂w = ∂loss/∂e · ∂e/∂ŷ · ∂ŷ/∂w = (−2) · 1 · 1 = −2."""
        if self._shown is None:
            return ""
        found, stage = self._shown
        ways = " + ".join(" · ".join("/".join(pair) for pair in _pairs(found, path)) for path in found.paths)
        numbers = " + ".join(" · ".join(_numbers(stage, path)) for path in found.paths)
        result = f" = {scalar(found.gradient)}" if all(_complete(stage, path) for path in found.paths) else ""
        return f"{_whole(found)} = {ways} = {numbers}{result}"

    def paintEvent(self, event: QPaintEvent) -> None:
        """Write ∂loss/∂w once, and each way in its row."""
        del event
        if self._shown is None:
            return
        painter, theme = QPainter(self), colours(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._ink.follow_font()
        parts, width = self._parts()
        scale = min(1.0, self.width() / width)
        painter.scale(scale, scale)
        for part in parts:
            if part.below:
                painter.fillRect(
                    QRectF(round(part.x + 2), round(part.y + TOP), round(part.width - 4), 1), QColor(theme.text)
                )
                _fraction(painter, self._ink, theme, part)
            else:
                _sign(painter, self._ink, theme, part)

    def _parts(self) -> tuple[list[_Part], float]:
        """Return what is written, and how wide it is."""
        assert self._shown is not None
        ink, (found, stage) = self._ink, self._shown
        done = all(_complete(stage, path) for path in found.paths)
        whole = scalar(found.gradient)
        begin = widest = _wide(ink, "∂loss", whole)
        parts = [_Part(0, 0, begin, "∂loss", "∂w", whole if done else "?", strong=True)]
        for row, path in enumerate(found.paths):
            x = begin
            for place, (pair, number) in enumerate(zip(_pairs(found, path), _numbers(stage, path), strict=True)):
                sign = "·" if place else "+" if row else "="
                parts.append(_Part(x, row * ROW, SIGN, sign, number=sign))
                width = _wide(ink, *pair, number)
                parts.append(_Part(x + SIGN, row * ROW, width, *pair, number))
                x += SIGN + width
            if len(found.paths) > 1 and _complete(stage, path):
                text = f"= {scalar(path.product, 4)}"
                parts.append(_Part(x + SIGN, row * ROW, _wide(ink, text), number=text, strong=True))
                x += SIGN + parts[-1].width
            widest = max(widest, x)
        return parts, widest


def _wide(ink: Ink, *texts: str) -> float:
    return max(LEAST, *(ink.face(BASE, SEMIBOLD).width(one) + 2 for one in texts))  # the wider of the weights


def _fraction(painter: QPainter, ink: Ink, theme: Colours, part: _Part) -> None:
    """Write a derivative with its number below."""
    x, y, width = part.x, part.y, part.width
    ink.write(painter, QRectF(x, y, width, TOP), part.above, theme.text, MIDDLE, BASE)
    ink.write(painter, QRectF(x, y + TOP + 1, width, LINE - 1), part.below, theme.text, MIDDLE, BASE)
    colour, weight = theme.muted if part.number == "?" else theme.orange, SEMIBOLD if part.strong else NORMAL
    ink.write(painter, QRectF(x, y + TOP + LINE, width, NUMBER), part.number, colour, MIDDLE, BASE, weight)


def _sign(painter: QPainter, ink: Ink, theme: Colours, part: _Part) -> None:
    """Write a sign between two fractions, and between their numbers; or the product behind them."""
    ink.write(painter, QRectF(part.x, part.y, part.width, TOP + LINE), part.above, theme.muted, MIDDLE, BASE)
    colour, weight = (theme.orange, SEMIBOLD) if part.strong else (theme.muted, NORMAL)
    area = QRectF(part.x, part.y + TOP + LINE, part.width, NUMBER)
    ink.write(painter, area, part.number, colour, MIDDLE, BASE, weight)


def _whole(found: Explored) -> str:
    return f"∂{found.nodes[found.end].name}/∂{found.nodes[found.weight].name}"


def _pairs(found: Explored, path: Path) -> list[tuple[str, str]]:
    names = [found.nodes[index].name for index in path.nodes]
    return [(f"∂{above}", f"∂{below}") for above, below in pairwise(names)]


def _edges(path: Path) -> list[tuple[int, int]]:
    return [(source, target) for target, source in pairwise(path.nodes)]


def _numbers(stage: Stage, path: Path) -> list[str]:
    """Return the local derivatives that backward has passed, "?" for the others."""
    known = [edge in stage.passed for edge in _edges(path)]
    texts = [(in_brackets if place else scalar)(one, 4) for place, one in enumerate(path.locals)]
    return [text if yes else "?" for text, yes in zip(texts, known, strict=True)]


def _complete(stage: Stage, path: Path) -> bool:
    return all(edge in stage.passed for edge in _edges(path))
