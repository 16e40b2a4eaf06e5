"""The four branches of the first Inception block, side by side for the present drawing."""

import math
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QImage, QLinearGradient, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QWidget

from desktop.pictures.figures import fixed, plainly
from desktop.pictures.painted import CENTRE, LEFT, SEMIBOLD, Arrays, Painted, outline, write
from desktop.pictures.shades import brightness, grey_picture, picture, readable
from desktop.theme.colours import Colours
from desktop.theme.measures import CAPTION_LINE, GROUP, INSIDE, PAGE, RELATED

DIGIT = 84  # three screen pixels for one of the picture
ARROW = 28
NAMES = 2 * CAPTION_LINE + INSIDE  # above the maps: title and scale
LINKS, BAR = 20, 16  # below them
APART = 12  # two branches: at the usual size of the window four maps of 36 pixels stand side by side
SCALE = 56  # the bar of the brightness

# the branches by the engine's names; "pool" is said in the language of the window
TITLES = {"average": "pool → 1×1", "1×1": "1×1", "5×5": "1×1 → 5×5", "3×3": "1×1 → 3×3 → 3×3"}


@dataclass(frozen=True)
class Branch:
    """The maps (C, h, w) of one branch, and the same as one image, a map below the other."""

    name: str
    maps: NDArray[Any]
    image: QImage

    @property
    def limits(self) -> tuple[float, float]:
        """What is dark and what is white: 0 or the least value, and the largest."""
        low, high = min(0.0, float(self.maps.min())), float(self.maps.max())
        return low, high if high > low else low + 1


@dataclass(frozen=True)
class Mosaic:
    """Where the maps of a branch stand: `columns` a line, a pixel of a map `scale` pixels wide."""

    corner: QPointF
    side: QSizeF
    scale: float
    columns: int

    def at(self, number: int) -> QRectF:
        """Return where the map `number` stands."""
        line, column = divmod(number, self.columns)
        size = self.side * self.scale
        return QRectF(self.corner + QPointF(column * (size.width() + 1), line * (size.height() + 1)), size)


class Branches(Painted):
    """The digit, the maps of each branch in a column, and below how they are joined.

    Looks at "image" (28, 28), 0…1, and at one array (C, h, w) for each branch, in the order in which they are joined.
    """

    of_run = False  # but of the drawing

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("branches")
        self._forget()
        self.retranslate()

    def title(self) -> str:
        """Return what is shown."""
        return self.tr("Four branches")

    def hint(self) -> str:
        """Return in half a sentence how to read it."""
        return self.tr("the first Inception block; brightness from each branch's least to its largest value")

    def _nothing(self) -> str:
        return self.tr(
            "Train C3 and draw a digit: what each branch of the C3 network under “Answered by” sees is shown here."
        )

    def _forget(self) -> None:
        self._branches: list[Branch] = []
        self._image: NDArray[Any] = np.zeros((28, 28))
        self._digit = QImage()

    def _take(self, arrays: Arrays) -> None:
        found = {name: np.nan_to_num(np.asarray(maps, float)) for name, maps in arrays.items() if maps.ndim == 3}
        self._branches = [_branch(name, maps) for name, maps in found.items()]
        if self._branches:
            self._image = np.asarray(arrays["image"], dtype=float)
            self._digit = grey_picture(self._image)

    def _is_empty(self) -> bool:
        return not self._branches

    # in words

    def column_title(self, branch: Branch) -> str:
        """Return what `branch` does, and how many channels it gives."""
        return f"{self._way(branch)} · {len(branch.maps)}"

    def _way(self, branch: Branch) -> str:
        return TITLES.get(branch.name, branch.name).replace("pool", self.tr("pool"))

    def _range(self, branch: Branch) -> str:
        low, high = branch.limits
        return f"{plainly(low) if low == 0 else fixed(low, 2)} … {fixed(high, 2)}"

    def _channels(self) -> int:
        return sum(len(branch.maps) for branch in self._branches)

    def _told(self) -> str:
        titles = "; ".join(f"{self.column_title(branch)}: {self._range(branch)}" for branch in self._branches)
        return self.tr("{titles}; {channels} channels together").format(titles=titles, channels=self._channels())

    def _read(self, point: QPointF) -> str:
        if self._digit_place().contains(point):
            row, column = _pixel(self._digit_place(), point, 28, 28)
            told = self.tr("row {row}, column {column}: {value}")
            return told.format(row=row, column=column, value=f"{self._image[row, column]:.2f}")
        if (found := self.found(point)) is not None:
            branch, number = self._branches[found[0]], found[1]
            row, column = _pixel(self.mosaics()[found[0]].at(number), point, *branch.maps.shape[1:])
            value = fixed(float(branch.maps[number, row, column]), 4)
            told = self.tr("{branch}, map {map}, row {row}, column {column}: {value}")
            return told.format(branch=self._way(branch), map=number + 1, row=row, column=column, value=value)
        first = 1
        for branch, share in zip(self._branches, self.shares(), strict=True):
            if share.contains(point):
                told = self.tr("channels {first}–{last} of {all} come from {branch}")
                last = first + len(branch.maps) - 1
                return told.format(first=first, last=last, all=self._channels(), branch=self._way(branch))
            first += len(branch.maps)
        return ""

    # places

    def _column(self, number: int) -> QRectF:
        """Return the room of a branch."""
        body, count = self.body(), len(self._branches)
        left = body.left() + DIGIT + ARROW
        width = (body.right() - left - (count - 1) * APART) / count
        return QRectF(round(left + number * (width + APART)), body.top(), width, body.height())

    def mosaics(self) -> list[Mosaic]:
        """Return where the maps stand: all of one size, in whole pixels of the screen."""
        height, width = self._branches[0].maps.shape[1:]
        most = max(len(branch.maps) for branch in self._branches)
        column, sharp = self._column(0), self.devicePixelRatioF()
        room = column.height() - NAMES - LINKS - BAR
        for step in range(int(12 * sharp), 0, -1):
            scale = step / sharp
            columns = min(int((column.width() + 1) / (width * scale + 1)), most)
            if columns and math.ceil(most / columns) * (height * scale + 1) <= room + 1:
                break
        else:
            scale, columns = 1 / sharp, max(columns, 1)
        side, below = QSizeF(width, height), QPointF(0, NAMES)
        return [Mosaic(self._column(n).topLeft() + below, side, scale, columns) for n in range(len(self._branches))]

    def found(self, point: QPointF) -> tuple[int, int] | None:
        """Return the branch and the map at `point`."""
        for which, mosaic in enumerate(self.mosaics()):
            for number in range(len(self._branches[which].maps)):
                if mosaic.at(number).contains(point):
                    return which, number
        return None

    def _digit_place(self) -> QRectF:
        return QRectF(self.body().left(), self.body().top() + NAMES, DIGIT, DIGIT)

    def shares(self) -> list[QRectF]:
        """Return the part of each branch in the strip of all channels."""
        first, last = self._column(0), self._column(len(self._branches) - 1)
        top = self._lowest() + LINKS
        one = (last.right() - first.left()) / self._channels()
        ends = np.cumsum([0, *(len(branch.maps) for branch in self._branches)])
        return [QRectF(first.left() + begin * one, top, (end - begin) * one - 1, BAR) for begin, end in pairwise(ends)]

    def _lowest(self) -> float:
        """Return where the lowest maps end, or the digit."""
        pairs = zip(self.mosaics(), self._branches, strict=True)
        maps = max(mosaic.at(len(branch.maps) - 1).bottom() for mosaic, branch in pairs)
        return max(maps, self._digit_place().bottom())

    # painting

    def _paint(self, painter: QPainter, theme: Colours) -> None:
        self._paint_digit(painter, theme)
        tints = (theme.green, theme.pink, theme.ochre, theme.blue)
        shares = self.shares()
        for number, (branch, mosaic) in enumerate(zip(self._branches, self.mosaics(), strict=True)):
            column, tint = self._column(number), tints[number % len(tints)]
            title = QRectF(column.left(), column.top(), column.width(), CAPTION_LINE)
            write(painter, title, self.column_title(branch), theme.text, weight=SEMIBOLD)
            write(painter, title.translated(0, CAPTION_LINE), self._range(branch), theme.muted)
            for one in range(len(branch.maps)):
                height, width = branch.maps.shape[1:]
                painter.drawImage(mosaic.at(one), branch.image, QRectF(0, one * height, width, height))
            lowest = QPointF(mosaic.at(min(mosaic.columns, len(branch.maps)) - 1).right(), self._lowest() + INSIDE)
            self._paint_link(painter, tint, QPointF(column.left(), lowest.y()), lowest, shares[number])
            painter.fillRect(shares[number], QColor(tint))
            write(painter, shares[number], str(len(branch.maps)), readable(QColor(tint)), CENTRE, weight=SEMIBOLD)
        found = self.found(self._pointer) if self._pointer is not None else None
        if found is not None:
            outline(painter, self.mosaics()[found[0]].at(found[1]), theme.orange)  # the maps are blue
        joined = QRectF(self.body().left(), shares[0].top() - 1, DIGIT + ARROW - RELATED, BAR + 2)
        write(painter, joined, self.tr("{count} channels").format(count=self._channels()), theme.text, weight=SEMIBOLD)
        write(painter, joined.translated(0, -CAPTION_LINE), self.tr("joined"), theme.muted)

    def _paint_link(self, painter: QPainter, tint: str, left: QPointF, right: QPointF, share: QRectF) -> None:
        """Draw a line under the maps from `left` to `right`, and one from there to their share of the channels."""
        painter.setPen(QPen(QColor(tint), 1.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawLine(left, right)
        begin, end = (left + right) / 2, QPointF(share.center().x(), share.top())
        bent = QPointF(0, (end.y() - begin.y()) * 0.6)
        way = QPainterPath(begin)
        way.cubicTo(begin + bent, end - bent, end)
        painter.drawPath(way)

    def _paint_digit(self, painter: QPainter, theme: Colours) -> None:
        """Draw what the network received, and where it goes."""
        place = self._digit_place()
        title = QRectF(place.left(), self.body().top(), DIGIT, CAPTION_LINE)
        write(painter, title, self.tr("Drawing"), theme.text, weight=SEMIBOLD)
        write(painter, title.translated(0, CAPTION_LINE), "28 × 28", theme.muted)
        painter.drawImage(place, self._digit)
        outline(painter, place, theme.border, 1)
        arrow = QRectF(place.right(), place.top(), ARROW, place.height())
        write(painter, arrow, "→", theme.muted, CENTRE, pixels=GROUP)
        if place.bottom() + PAGE + RELATED + CAPTION_LINE < self._lowest():
            self._paint_scale(painter, theme, place.bottomLeft() + QPointF(0, PAGE))

    def _paint_scale(self, painter: QPainter, theme: Colours, corner: QPointF) -> None:
        """Draw what the shades of the maps mean."""
        bar = QRectF(corner.x(), corner.y(), SCALE, RELATED)
        rising = QLinearGradient(bar.topLeft(), bar.topRight())
        for share in (0.0, 0.5, 1.0):
            rising.setColorAt(share, QColor(*map(int, brightness(np.array(share)))))
        painter.fillRect(bar, rising)
        outline(painter, bar, theme.border, 1)
        under = QRectF(bar.left(), bar.bottom() + INSIDE, DIGIT, CAPTION_LINE)
        write(painter, under, self.tr("least … largest"), theme.muted, LEFT)


def _branch(name: str, maps: NDArray[Any]) -> Branch:
    made = Branch(name, maps, QImage())
    low, high = made.limits
    stacked = ((maps - low) / (high - low)).reshape(-1, maps.shape[2])
    return Branch(name, maps, picture(brightness(stacked)))


def _pixel(place: QRectF, point: QPointF, height: int, width: int) -> tuple[int, int]:
    """Return the row and the column of the (height, width) picture in `place` that lie at `point`."""
    row = int((point.y() - place.top()) / place.height() * height)
    column = int((point.x() - place.left()) / place.width() * width)
    return min(row, height - 1), min(column, width - 1)
