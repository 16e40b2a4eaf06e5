"""Which rows of the table are in the present batch, and which were in this epoch already."""

import math
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QWidget

from desktop.pictures.painted import LEFT, MEDIUM, RIGHT, WRAPPED, Arrays, Painted, font_of, outline, write
from desktop.pictures.shades import mixed
from desktop.theme.colours import Colours
from desktop.theme.measures import BASE, CAPTION, GROUP, INSIDE, LINE, NUMBER, NUMBER_LINE, RELATED
from engine.settings import Settings

NUMBERS, KEY = 40, 10  # the number of a line's first row, at least; a square of the key
WIDE, SMALL = 24, 5  # from one square to the next: at most, at least
HALF = 0.45  # how much of the accent a row has that was seen before
TO_COME, SEEN, PRESENT = 0, 4, 5  # between them: squares for several rows, of which some were seen


@dataclass(frozen=True)
class Squares:
    """`columns` squares a line, `step` pixels apart; each stands for `rows` rows of the table."""

    corner: QPointF
    step: int
    columns: int
    rows: int

    def at(self, square: int) -> QRectF:
        """Return where `square` stands."""
        line, column = divmod(square, self.columns)
        side = self.step - (2 if self.step >= 8 else 1)
        left, top = self.corner.x() + column * self.step, self.corner.y() + line * self.step
        return QRectF(left, top, side, side)

    def found(self, point: QPointF) -> int | None:
        """Return the square at `point`, which may not be filled."""
        column, line = ((point - self.corner) / self.step).toTuple()
        return int(line) * self.columns + int(column) if 0 <= column < self.columns and line >= 0 else None


class BatchRows(Painted):
    """A square for each training row: filled in this batch, half-tone earlier in this epoch, hollow to come.

    Looks at "rows" (k,) the indices in the present batch, "seen" (N,) whether a row was in this epoch, "epoch" and
    "batch", both from 1; all of them absent before the first batch. The batch size is that of the settings.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("batchRows")
        self._batch_size = Settings().batch_size
        self._forget()
        self.retranslate()

    def title(self) -> str:
        """Return what is shown."""
        return self.tr("Rows of this batch")

    def hint(self) -> str:
        """Return in half a sentence how to read it."""
        return self.tr("a square for each training row")

    def _nothing(self) -> str:
        return self.tr("Press Train: the rows of each batch light up here, shuffled anew in every epoch.")

    def begin(self, settings: Settings) -> None:
        """Forget the last run; another starts with batches of `settings.batch_size`, or none yet."""
        self._batch_size = settings.batch_size
        super().begin(settings)

    def _forget(self) -> None:
        self._state: NDArray[Any] = np.empty(0, dtype=int)
        self._epoch = self._batch = 0

    def _take(self, arrays: Arrays) -> None:
        if "rows" not in arrays:  # no batch was taken yet
            return
        self._state = np.where(np.asarray(arrays["seen"], dtype=bool), SEEN, TO_COME)
        self._state[np.asarray(arrays["rows"], dtype=int)] = PRESENT
        self._epoch, self._batch = int(np.asarray(arrays["epoch"]).item()), int(np.asarray(arrays["batch"]).item())

    def _is_empty(self) -> bool:
        return not len(self._state)

    # in words

    def now_text(self) -> str:
        """Return where the training is: epoch, batch and how many rows that has."""
        present = int((self._state == PRESENT).sum())
        rows = self.tr("1 row") if present == 1 else self.tr("{count} rows").format(count=f"{present:,}")
        told = self.tr("epoch {epoch} · batch {batch} of {batches} · {rows}")
        batches = math.ceil(len(self._state) / self._batch_size)
        return told.format(epoch=f"{self._epoch:,}", batch=f"{self._batch:,}", batches=f"{batches:,}", rows=rows)

    def count_text(self) -> str:
        """Return why an epoch has so many batches."""
        rows, size = len(self._state), self._batch_size
        whole, rest = divmod(rows, size)
        if rows <= size:
            told = self.tr("All {rows} rows are in one batch: an epoch is one iteration.")
        elif not rest:
            told = self.tr("{rows} rows = {whole} × {size}: {batches} batches (iterations) an epoch")
        else:
            told = self.tr(
                "{rows} rows = {whole} × {size} + {rest}: {batches} batches (iterations) an epoch, "
                "the last one has {rest}"
            )
        numbers = {"rows": rows, "whole": whole, "size": size, "rest": rest, "batches": whole + bool(rest)}
        return told.format(**{name: f"{number:,}" for name, number in numbers.items()})

    def _names(self) -> dict[int, str]:
        return {
            PRESENT: self.tr("in this batch"),
            SEEN: self.tr("earlier in this epoch"),
            TO_COME: self.tr("still to come"),
        }

    def _counts(self) -> dict[int, int]:
        return {state: int((self._state == state).sum()) for state in self._names()}

    def _told(self) -> str:
        counts, names = self._counts(), self._names()
        return ", ".join([self.now_text(), *(f"{names[state]}: {counts[state]:,}" for state in names)])

    def _read(self, point: QPointF) -> str:
        squares = self.squares()
        square = squares.found(point)
        first = -1 if square is None else square * squares.rows
        if not 0 <= first < len(self._state):
            return ""
        if squares.rows > 1:
            last = min(first + squares.rows, len(self._state))
            present = int((self._state[first:last] == PRESENT).sum())
            told = self.tr("rows {first}–{last}: {present} in this batch")
            return told.format(first=f"{first + 1:,}", last=f"{last:,}", present=present)
        state = self._names()[int(self._state[first])]
        return self.tr("row {row}: {state}").format(row=f"{first + 1:,}", state=state)

    # painting

    def squares(self) -> Squares:
        """Return where the squares stand now: as large as all fit, whole tens of them a line."""
        room = self._room()
        for rows in (2**power for power in range(32)):
            count = math.ceil(len(self._state) / rows)
            for step in range(WIDE, SMALL - 1, -1):
                columns = max(1, int(room.width() / step) // 10 * 10)
                if math.ceil(count / columns) * step <= max(room.height(), SMALL):
                    return Squares(room.topLeft(), step, columns, rows)
        raise ValueError(f"{len(self._state)} rows are too many")

    def _room(self) -> QRectF:
        """Return what the squares may take: below are two lines for the count."""
        above = NUMBER_LINE + RELATED + (0 if self._key_beside() else LINE)
        widest = QFontMetricsF(font_of(self)).horizontalAdvance(f"{len(self._state):,}")
        return self.body().adjusted(max(NUMBERS, widest + RELATED), above, 0, -2 * LINE - RELATED)

    def _paint(self, painter: QPainter, theme: Colours) -> None:
        body, squares = self.body(), self.squares()
        now = QRectF(body.left(), body.top(), body.width(), NUMBER_LINE)
        write(painter, now, self.now_text(), theme.text, pixels=NUMBER, weight=MEDIUM)
        self._paint_key(painter, theme, now if self._key_beside() else now.translated(0, NUMBER_LINE - INSIDE))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        strengths = self._strengths(squares.rows)
        for strength in range(PRESENT + 1):
            _dip(painter, theme, strength)
            painter.drawRects([_inside(squares.at(int(one))) for one in np.flatnonzero(strengths == strength)])
        self._paint_numbers(painter, theme, squares, len(strengths))
        found = squares.found(self._pointer) if self._pointer is not None else None
        if found is not None and found < len(strengths):
            outline(painter, squares.at(found), theme.text)
        painter.setFont(font_of(self, BASE))
        painter.setPen(QColor(theme.text))
        lowest = squares.at(len(strengths) - 1).bottom() + RELATED
        painter.drawText(body.adjusted(0, lowest - body.top(), 0, 0), WRAPPED, self.count_text())

    def _strengths(self, rows: int) -> NDArray[Any]:
        """Return how strong each square is, that stands for `rows` rows: one of the batch is always seen."""
        begins = np.arange(0, len(self._state), rows)
        sizes = np.diff(np.append(begins, len(self._state)))
        shares = np.add.reduceat((self._state != TO_COME).astype(int), begins) / sizes
        present = np.maximum.reduceat(self._state, begins) == PRESENT
        return np.where(present, PRESENT, np.rint(shares * SEEN)).astype(int)

    def _paint_numbers(self, painter: QPainter, theme: Colours, squares: Squares, count: int) -> None:
        """Write at the left which row a line begins with, where lines are far enough apart."""
        every = math.ceil((CAPTION + INSIDE) / squares.step)
        for square in range(0, count, squares.columns * every):
            line = squares.at(square)
            room = QRectF(0, line.center().y() - 8, line.left() - RELATED, 16)
            write(painter, room, f"{square * squares.rows + 1:,}", theme.muted, RIGHT)

    def _key(self) -> list[tuple[int, str, float]]:
        """Return the kinds of squares: each with its name and number, and how wide that is with the square."""
        counts, metrics = self._counts(), QFontMetricsF(font_of(self))
        texts = {state: f"{name} {counts[state]:,}" for state, name in self._names().items()}
        return [(state, text, KEY + INSIDE + metrics.horizontalAdvance(text)) for state, text in texts.items()]

    def _key_width(self) -> float:
        return sum(width + GROUP for _, _, width in self._key()) - GROUP

    def _key_beside(self) -> bool:
        """Whether the key has room beside where the training is."""
        now = QFontMetricsF(font_of(self, NUMBER)).horizontalAdvance(self.now_text())
        return now + GROUP + self._key_width() <= self.body().width()

    def _paint_key(self, painter: QPainter, theme: Colours, line: QRectF) -> None:
        """Say what the three kinds of squares mean, and how many there are of each; at the right, beside a text."""
        left = round(line.right() - self._key_width()) if self._key_beside() else line.left()
        for state, text, width in self._key():
            _dip(painter, theme, state)
            painter.drawRect(_inside(QRectF(left, round(line.center().y()) - KEY / 2, KEY, KEY)))
            room = QRectF(left + KEY + INSIDE, line.top(), width, line.height())
            write(painter, room, text, theme.muted, LEFT)
            left += round(width + GROUP)


def _dip(painter: QPainter, theme: Colours, strength: int) -> None:
    """Take pen and brush for squares of `strength`, TO_COME … SEEN, or PRESENT."""
    share = 1.0 if strength == PRESENT else HALF * strength / SEEN
    brush = mixed(theme.surface, theme.accent, share)
    painter.setPen(QPen(QColor(theme.border) if strength < SEEN else brush, 1))
    painter.setBrush(brush)


def _inside(square: QRectF) -> QRectF:
    """Return what to draw for `square`: the pen adds a pixel at the right and below."""
    return square.adjusted(0, 0, -1, -1)
