"""The answer of a recurrent network after each of the 28 rows that it has read."""

from dataclasses import dataclass
from itertools import groupby
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QImage, QPainter, QPen
from PySide6.QtWidgets import QWidget

from desktop.pictures.painted import CENTRE, LEFT, MEDIUM, NORMAL, SEMIBOLD, Arrays, Painted, outline, write
from desktop.pictures.shades import BLACK, chance, grey_picture, picture, readable
from desktop.theme.colours import Colours
from desktop.theme.measures import (
    ANSWER,
    BASE,
    CAPTION,
    CAPTION_LINE,
    GROUP,
    INSIDE,
    LINE,
    NUMBER,
    NUMBER_LINE,
    PAGE,
    RELATED,
)

ROWS, DIGITS = 28, 10
WIDEST = 28  # a cell of the probabilities
WINNERS, SIDE = 40, 104  # what stands right of them: who leads, and the answer in large
DIM = 0.55  # how dark the rows are that were not read yet


@dataclass(frozen=True)
class Places:
    """Where everything stands: a row of the picture is `pixel` high, and so is its answer."""

    digit: QRectF
    answers: QRectF
    pixel: float

    def row(self, row: int) -> QRectF:
        """Return the answer after `row`, from 0."""
        return QRectF(self.answers.left(), self.answers.top() + row * self.pixel, self.answers.width(), self.pixel)

    def cell(self, row: int, digit: int) -> QRectF:
        """Return the probability of `digit` after `row`."""
        width = self.answers.width() / DIGITS
        return QRectF(self.answers.left() + digit * width, self.answers.top() + row * self.pixel, width, self.pixel)


class Rows(Painted):
    """The digit, and beside each of its rows the ten probabilities after it; the pointer chooses a row.

    Looks at "image" (28, 28), 0…1, and "answers" (28, 10) probabilities.
    """

    of_run = False  # but of the drawing

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("rows")
        self._forget()
        self.retranslate()

    def title(self) -> str:
        """Return what is shown."""
        return self.tr("Answer after each row")

    def hint(self) -> str:
        """Return in half a sentence how to read it."""
        return self.tr("the network reads from top to bottom; beside each row what it holds likely by then")

    def _nothing(self) -> str:
        return self.tr(
            "Train C5 and draw a digit: what the C5 network under “Answered by” answers after each row is shown."
        )

    def _forget(self) -> None:
        self._image: NDArray[Any] = np.empty((0, 0))
        self._answers: NDArray[Any] = np.empty((0, DIGITS))
        self._digit = QImage()

    def _take(self, arrays: Arrays) -> None:
        if "image" not in arrays:
            self._forget()
            return
        image, answers = np.asarray(arrays["image"], dtype=float), np.asarray(arrays["answers"], dtype=float)
        if image.shape != (ROWS, ROWS) or answers.shape != (ROWS, DIGITS):
            raise ValueError(f"28×28 pixels and 28×10 probabilities are needed, not {image.shape} and {answers.shape}")
        self._image, self._answers = image, np.nan_to_num(answers)
        self._digit = grey_picture(image)

    def _is_empty(self) -> bool:
        return not len(self._answers)

    # in words

    def current(self) -> int:
        """Return the row under the pointer, else the last one; from 0."""
        place = self.places()
        if self._pointer is None or not place.digit.united(place.answers).contains(self._pointer):
            return ROWS - 1
        return min(int((self._pointer.y() - place.digit.top()) / place.pixel), ROWS - 1)

    def answer_text(self, row: int) -> str:
        """Return what is answered after `row`, from 0."""
        best = int(self._answers[row].argmax())
        told = self.tr("after row {row}: {digit}, {percent} %")
        return told.format(row=row + 1, digit=best, percent=_percent(self._answers[row, best]))

    def leaders(self) -> list[tuple[int, int, int]]:
        """Return digit, first and last row (from 0) of each stretch in which one digit is the likeliest."""
        stretches, first = [], 0
        for digit, rows in groupby(int(best) for best in self._answers.argmax(axis=1)):
            last = first + len(list(rows)) - 1
            stretches.append((digit, first, last))
            first = last + 1
        return stretches

    def _told(self) -> str:
        return "; ".join(
            self.answer_text(row) for row in sorted({*(first for _, first, _ in self.leaders()), ROWS - 1})
        )

    def _read(self, point: QPointF) -> str:
        place, row = self.places(), self.current()
        if not place.digit.united(place.answers).contains(point):
            return ""
        column = int((point.x() - place.answers.left()) / place.answers.width() * DIGITS)
        if not place.answers.contains(point) or column in (DIGITS, self._answers[row].argmax()):
            return self.answer_text(row)
        told = self.tr("{answer}; {digit}: {percent} %")
        return told.format(answer=self.answer_text(row), digit=column, percent=_percent(self._answers[row, column]))

    # places

    def places(self) -> Places:
        """Return where everything stands now: every row as high as whole pixels of the screen allow."""
        body, sharp = self.body(), self.devicePixelRatioF()
        high = (body.height() - CAPTION_LINE - INSIDE) / ROWS
        wide = (body.width() - PAGE - WINNERS - SIDE) / (ROWS + DIGITS)  # cells no narrower than high
        pixel = max(int(min(high, wide) * sharp), 1) / sharp
        digit = QRectF(body.left(), body.top() + CAPTION_LINE + INSIDE, ROWS * pixel, ROWS * pixel)
        room = body.right() - digit.right() - PAGE - WINNERS - SIDE
        width = max(min(WIDEST, int(room / DIGITS)), 1)
        return Places(digit, QRectF(digit.right() + PAGE, digit.top(), DIGITS * width, digit.height()), pixel)

    # painting

    def _paint(self, painter: QPainter, theme: Colours) -> None:
        place, row = self.places(), self.current()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.drawImage(place.digit, self._digit)
        outline(painter, place.digit, theme.border, 1)
        painter.drawImage(place.answers, picture(chance(theme, self._answers)))
        self._paint_winners(painter, theme, place)
        self._paint_digits(painter, theme, place, row)
        unread = QColor(BLACK)
        unread.setAlphaF(DIM)
        below = place.row(row).bottom()
        painter.fillRect(QRectF(place.digit.left(), below, place.digit.width(), place.digit.bottom() - below), unread)
        painter.setPen(QPen(QColor(theme.accent), 2))
        painter.drawLine(QPointF(place.digit.left(), below), QPointF(place.answers.right(), below))
        if row < ROWS - 1:
            outline(painter, place.row(row), theme.accent)
        self._paint_answer(painter, theme, place, row)

    def _paint_digits(self, painter: QPainter, theme: Colours, place: Places, row: int) -> None:
        """Write the ten digits over their columns, the likeliest after `row` in bold."""
        for digit in range(DIGITS):
            cell = place.cell(0, digit)
            room = QRectF(cell.left(), place.answers.top() - CAPTION_LINE - INSIDE, cell.width(), CAPTION_LINE)
            best = digit == self._answers[row].argmax()
            colour, weight = (theme.text, SEMIBOLD) if best else (theme.muted, NORMAL)
            write(painter, room, str(digit), colour, CENTRE, weight=weight)

    def _paint_winners(self, painter: QPainter, theme: Colours, place: Places) -> None:
        """Mark the likeliest digit of each row, and beside them how long one leads."""
        shades, size = chance(theme, self._answers), max(2.0, round(place.pixel / 3))
        for row, digit in enumerate(self._answers.argmax(axis=1)):
            middle = place.cell(row, int(digit)).center()
            dot = QRectF(round(middle.x() - size / 2), round(middle.y() - size / 2), size, size)
            painter.fillRect(dot, readable(QColor(*map(int, shades[row, digit]))))
        left = place.answers.right() + RELATED
        for digit, first, last in self.leaders():
            stretch = QRectF(left, place.row(first).top() + 1, 2, place.row(last).bottom() - place.row(first).top() - 2)
            painter.fillRect(stretch, QColor(theme.control))
            if stretch.height() >= CAPTION:
                room = QRectF(left + RELATED, stretch.center().y() - 8, WINNERS - GROUP, 16)
                write(painter, room, str(digit), theme.text, LEFT, weight=SEMIBOLD)

    def _paint_answer(self, painter: QPainter, theme: Colours, place: Places, row: int) -> None:
        """Write at the right what is answered after `row`."""
        best = int(self._answers[row].argmax())
        room = QRectF(place.answers.right() + WINNERS + RELATED, place.answers.top(), SIDE - RELATED, LINE)
        write(painter, room, self.tr("after row {row}").format(row=row + 1), theme.muted, pixels=BASE)
        large = min(ANSWER, int(place.digit.height() / 3))
        figure = QRectF(room.left(), room.bottom(), room.width(), large * 1.2)
        write(painter, figure, str(best), theme.text, LEFT, pixels=large, weight=SEMIBOLD)
        percent = QRectF(room.left(), figure.bottom(), room.width(), NUMBER_LINE)
        write(painter, percent, f"{_percent(self._answers[row, best])} %", theme.text, pixels=NUMBER, weight=MEDIUM)


def _percent(probability: float) -> str:
    """Return a probability in %: whole, with a decimal where it would seem sure or impossible."""
    percent = 100 * float(probability)
    return f"{percent:.0f}" if 1 <= percent < 99 else f"{percent:.1f}"
