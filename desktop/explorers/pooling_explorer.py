"""D2: of every window one number is kept, the largest or the mean; one sees which, and what is lost."""

from dataclasses import replace

import numpy as np
from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from desktop.explorers.cells import Numbers, Place, Table, number
from desktop.explorers.choice import Choice
from desktop.explorers.sliding_explorer import SlidingExplorer, shape_of, show_choice
from desktop.explorers.window_board import Captions, Shown
from desktop.explorers.working import Steps
from engine.catalogue import Entry
from engine.explorers.digit import digit
from engine.explorers.pooling import Example, Pooling, explore, pooled

KINDS, WINDOWS, STRIDES = ("max", "average"), (2, 3), (1, 2, 3)


class PoolingExplorer(SlidingExplorer):
    """Shows `engine.explorers.pooling`."""

    example: Example

    def __init__(self, entry: Entry, parent: QWidget | None = None) -> None:
        super().__init__(entry, kernel=False, parent=parent)
        self._kept, self._window = Choice("poolingKind", KINDS), Choice("window", WINDOWS)
        self._stride = Choice("stride", STRIDES)
        for field, choice in (("kind", self._kept), ("window", self._window), ("stride", self._stride)):
            self._add_setting(field, choice)
        self._add_input_choice()
        self._show()
        self.retranslate()
        self._connect()

    def _connect(self) -> None:
        super()._connect()
        self._kept.chosen.connect(self._choose_kind)
        self._window.chosen.connect(self._choose_window)
        self._stride.chosen.connect(self._choose_stride)

    @Slot(object)
    def _choose_kind(self, value: str) -> None:
        self._choose_value("kind", value)

    @Slot(object)
    def _choose_window(self, value: int) -> None:
        self._choose_value("window", value)

    @Slot(object)
    def _choose_stride(self, value: int) -> None:
        self._choose_value("stride", value)

    # what is shown

    def _compute(self) -> Numbers:
        self._found: Pooling = explore(self.example)
        values = np.array(self.example.input)
        rows, columns = (length - rest for length, rest in zip(values.shape, self._found.unread, strict=True))
        unread = np.ones(values.shape, dtype=bool)
        unread[:rows, :columns] = False
        self._inputs, self._result = Table(values, unread=unread), Table(self._found.output)
        self._small = pooled(digit(), self.example)
        self.digits.show_pair(digit(), self._small)
        return self._found.output

    def _show_settings(self) -> None:
        show_choice(self._kept, self.example.kind)
        show_choice(self._window, self.example.window)
        show_choice(self._stride, self.example.stride)
        self._show_input_choice()
        self._show_captions()
        self._show_notes()

    def _show_place(self, place: Place, known: int | None, slide: int) -> None:
        example, largest = self.example, self.example.kind == "max"
        row, column = self._found.winners[place].tolist()
        output = self._result if known is None else replace(self._result, known=known)
        size = (example.window, example.window)
        shown = Shown(self._inputs, 0, None, output, size, example.stride, (row, column) if largest else None)
        self.board.show_all(shown, place, slide=slide)
        top, left = place[0] * example.stride, place[1] * example.stride
        seen = self._found.windows[place]
        won = (row - top, column - left) if largest else None
        result = number(float(self._found.output[place]))
        steps = Steps((Table(seen, filled=won), "→"), result)
        self.working.show_steps(steps, self._where(place), self._sentence(seen, result, (row, column)))
        self.column.show_words(self._lost(seen), self._hint())

    def _sentence(self, seen: Numbers, result: str, winner: Place) -> str:
        texts = [number(value) for value in seen.ravel().tolist()]
        if self.example.kind == "average":
            return f"({' + '.join(texts)}) / {seen.size} = <b>{result}</b>"
        told = self.tr("the largest of {numbers} is {largest}, in the input at {where}")
        return told.format(numbers=", ".join(texts), largest=f"<b>{result}</b>", where=self._where(winner))

    # texts

    def retranslate(self) -> None:
        """Set every text anew."""
        super().retranslate()
        self._labels["kind"].setText(self.tr("Kept"))
        self._labels["window"].setText(self.tr("Window"))
        self._kept.set_texts(self.tr("Kept"), [self.tr("Max"), self.tr("Average")])
        self._window.set_texts(self.tr("Window"), [self._shape_text((size, size)) for size in WINDOWS])
        self._stride.set_texts(self.tr("Stride"), [str(value) for value in STRIDES])
        self.working.set_title(self.tr("The window of the pointed cell"))
        self._show_settings()
        self._show_cell()

    def _show_captions(self) -> None:
        given, made = self._shape_text(shape_of(self.example.input)), self._shape_text(self._result.shape)
        self.board.set_captions(
            Captions(
                inputs=(self.tr("Input"), self.tr("{size}, click a cell to type").format(size=given), given),
                output=(self.tr("Output"), self.tr("{size}, point at a cell").format(size=made), made),
                signs=("→",),
            )
        )
        kept = self.tr("{output} of {inputs}").format(output=self._found.output.size, inputs=self._inputs.values.size)
        self.column.show_figures((self.tr("Weights"), "0"), (self.tr("Numbers kept"), kept))

    def _show_notes(self) -> None:
        example, shape = self.example, self._found.output.shape
        rows, columns = shape_of(example.input)
        self.note.show_size(f"{rows} − {example.window}", str(example.stride), shape[0])
        sizes = f"(1, 1, {rows}, {columns}) → (1, 1, {shape[0]}, {shape[1]})"
        self.note.show_code(self._found.line, (sizes, self.tr("without weights: there is nothing to learn")))
        image, small = digit().shape, self._small.shape
        told = self.tr("{before} → {after}").format(
            before=self._shape_text((image[0], image[1])), after=self._shape_text((small[0], small[1]))
        )
        self.digits.set_texts(self.tr("The same on a digit"), told)

    def _lost(self, seen: Numbers) -> str:
        """Return what of the window does not reach the output."""
        if self.example.kind == "average":
            told = self.tr(
                "The mean of {count} numbers stays. Which of them were large is lost; a bright spot grows pale."
            )
        else:
            told = self.tr(
                "The largest of {count} numbers stays. Where in the window it stood is lost, and so are the others: "
                "a gradient reaches the winner alone."
            )
        return told.format(count=seen.size)

    def _hint(self) -> str:
        rows, columns = self._found.unread
        if rows or columns:
            told = self.tr("No whole window reaches the grey cells: rows left out {rows}, columns left out {columns}.")
            return told.format(rows=rows, columns=columns)
        if self.example.stride < self.example.window:
            return self.tr("The windows overlap, since the stride is smaller than the window.")
        return self.tr("Move a number within its window: the maximum does not change.")
