"""D1: a kernel slides over a grid, and every cell of the output tells from which products it came."""

from dataclasses import replace

import numpy as np
from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from desktop.explorers.cells import Numbers, Place, Table, number
from desktop.explorers.choice import Choice
from desktop.explorers.sliding_explorer import SlidingExplorer, fill, shape_of, show_choice
from desktop.explorers.window_board import Captions, Shown
from desktop.explorers.working import Steps
from desktop.widgets.still import StillBox
from engine.catalogue import Entry
from engine.explorers.convolution import KERNELS, Convolution, Example, explore, filtered
from engine.explorers.digit import digit
from engine.explorers.grids import INPUTS, name_of, output_size

PADDINGS, STRIDES = (0, 1, 2), (1, 2, 3)
IN_FULL = 9  # products of a sentence, at most


class ConvolutionExplorer(SlidingExplorer):
    """Shows `engine.explorers.convolution`."""

    example: Example

    def __init__(self, entry: Entry, parent: QWidget | None = None) -> None:
        super().__init__(entry, kernel=True, parent=parent)
        self._padding, self._stride = Choice("padding", PADDINGS), Choice("stride", STRIDES)
        self._kernel_choice = StillBox()
        self._kernel_choice.setObjectName("kernelChoice")
        self._add_setting("padding", self._padding)
        self._add_setting("stride", self._stride)
        self._add_setting("kernel", self._kernel_choice)
        self._add_input_choice()
        self._position = 9  # at the right edge, where the padding matters
        self._output = explore(self.example).output
        self._show()
        self.retranslate()
        self._connect()

    def _connect(self) -> None:
        super()._connect()
        assert self.board.kernel is not None
        self.board.kernel.edited.connect(self._edit_kernel)
        self._padding.chosen.connect(self._choose_padding)
        self._stride.chosen.connect(self._choose_stride)
        self._kernel_choice.activated.connect(self._choose_kernel)

    @Slot(object, float)
    def _edit_kernel(self, place: Place, value: float) -> None:
        self._edit("kernel", place, value)

    @Slot(object)
    def _choose_padding(self, value: int) -> None:
        self._choose_value("padding", value)

    @Slot(object)
    def _choose_stride(self, value: int) -> None:
        self._choose_value("stride", value)

    @Slot(int)
    def _choose_kernel(self, at: int) -> None:
        self._choose_preset("kernel", self._kernel_choice.itemData(at))

    # what is shown

    def _compute(self) -> Numbers:
        example = self.example
        self._found: Convolution = explore(example)
        outside = np.pad(np.zeros(shape_of(example.input), dtype=bool), example.padding, constant_values=True)
        self._inputs = Table(self._found.padded, outside=outside)
        self._kernel = Table(np.array(example.kernel), tinted=False)
        self._result = Table(self._found.output)
        self.digits.show_pair(digit(), filtered(digit(), example))
        return self._found.output

    def _show_settings(self) -> None:
        show_choice(self._padding, self.example.padding)
        show_choice(self._stride, self.example.stride)
        fill(self._kernel_choice, self._kernel_titles(), name_of(self.example.kernel, KERNELS), self.tr("Own"))
        self._show_input_choice()
        self._show_captions()
        self._show_notes()

    def _show_place(self, place: Place, known: int | None, slide: int) -> None:
        example, size = self.example, shape_of(self.example.kernel)
        output = self._result if known is None else replace(self._result, known=known)
        shown = Shown(self._inputs, example.padding, self._kernel, output, size, example.stride)
        self.board.show_all(shown, place, slide=slide)
        top, left = place[0] * example.stride, place[1] * example.stride
        window = np.s_[top : top + size[0], left : left + size[1]]
        assert self._inputs.outside is not None
        outside = self._inputs.outside[window]
        seen = Table(self._found.padded[window], outside=outside)
        products = Table(self._found.products[place], outside=outside)
        result = number(float(self._found.output[place]))
        steps = Steps((seen, "×", self._kernel, "=", products, "Σ"), result)
        self.working.show_steps(steps, self._where(place), _sentence(seen.values, self._kernel.values, result))
        self.column.show_words(self._seen_words(int(outside.sum())), self._hint())

    # texts

    def retranslate(self) -> None:
        """Set every text anew."""
        super().retranslate()
        self._labels["padding"].setText(self.tr("Padding"))
        self._labels["kernel"].setText(self.tr("Kernel"))
        self._padding.set_texts(self.tr("Padding"), [str(value) for value in PADDINGS])
        self._stride.set_texts(self.tr("Stride"), [str(value) for value in STRIDES])
        self._kernel_choice.setAccessibleName(self.tr("Kernel"))
        self.working.set_title(self.tr("Products of the pointed cell"))
        self._show_settings()
        self._show_cell()

    def _kernel_titles(self) -> dict[str, str]:
        return {
            "course": self.tr("Course, 1 … 9"),
            "edge": self.tr("Edges"),
            "vertical": self.tr("Upright edges"),
            "blur": self.tr("Blur"),
            "sharpen": self.tr("Sharpen"),
            "identity": self.tr("Identity"),
        }

    def _show_captions(self) -> None:
        given, padding = shape_of(self.example.input), self.example.padding
        size = self._shape_text(given)
        if padding:
            grown = self._shape_text((given[0] + 2 * padding, given[1] + 2 * padding))
            told = self.tr("{size}, padded with zeros to {padded}").format(size=size, padded=grown)
        else:
            told = self.tr("{size}, click a cell to type").format(size=size)
        weights, made = self._shape_text(shape_of(self.example.kernel)), self._shape_text(self._result.shape)
        self.board.set_captions(
            Captions(
                (self.tr("Input"), told, size),
                (self.tr("Kernel"), self.tr("{size}, click a cell to type").format(size=weights), weights),
                (self.tr("Output"), self.tr("{size}, point at a cell").format(size=made), made),
                ("∗", "="),
            )
        )
        self.column.show_figures(
            (self.tr("Weights"), f"{self._found.weights:,}"),
            (self.tr("Multiplications"), f"{self._found.multiplications:,}"),
        )

    def _show_notes(self) -> None:
        example, found = self.example, self._found
        length, window = len(example.input), len(example.kernel)
        above = f"{length} + 2 · {example.padding} − {window}"
        self.note.show_size(above, str(example.stride), found.output.shape[0])
        sizes = f"(1, 1, {length}, {len(example.input[0])}) → (1, 1, {found.output.shape[0]}, {found.output.shape[1]})"
        self.note.show_code(found.line, (sizes, self.tr("the kernel is not flipped: strictly, a cross-correlation")))
        image, made = digit(), filtered(digit(), example)
        told = self.tr("{before} → {after}").format(
            before=self._shape_text((image.shape[0], image.shape[1])),
            after=self._shape_text((made.shape[0], made.shape[1])),
        )
        if made.min() < 0:
            told = self.tr("{sizes}, orange: below 0").format(sizes=told)
        self.digits.set_texts(self.tr("The kernel on a digit"), told)

    def _seen_words(self, outside: int) -> str:
        weights = self._found.weights
        if outside:
            told = self.tr(
                "One small window of weights visits every place. Here it stands over the edge, so {outside} of its "
                "{weights} products are zero."
            )
            return told.format(outside=outside, weights=weights)
        told = self.tr("One small window of weights visits every place: all cells of the output share its {weights}.")
        return told.format(weights=weights)

    def _hint(self) -> str:
        if name_of(self.example.input, INPUTS) == "point":
            return self.tr("A single 1 brings out the kernel turned round, since PyTorch slides it as it is.")
        told = {
            "edge": self.tr("The weights add up to 0: where all neighbours are alike, nothing is left."),
            "vertical": self.tr("From dark to bright the output is large, from bright to dark it is below zero."),
            "blur": self.tr("Each of the nine weights is 1/9: a cell is the mean of its neighbourhood."),
            "sharpen": self.tr("What differs from its neighbours is made to differ more."),
            "identity": self.tr("Only the middle counts: the output is the input."),
        }.get(name_of(self.example.kernel, KERNELS) or "")
        return told or self._padding_hint()

    def _padding_hint(self) -> str:
        example = self.example
        sides = zip(shape_of(example.input), shape_of(example.kernel), strict=True)
        rows, columns = (output_size(length, 0, window, example.stride) for length, window in sides)
        if not example.padding or rows < 1 or columns < 1:
            return self.tr("With padding, the window also stands over the edge, and the output loses less of its size.")
        told = self.tr("Set padding to 0 and the border goes: only {size} cells remain.")
        return told.format(size=self._shape_text((rows, columns)))


def _sentence(seen: Numbers, kernel: Numbers, result: str) -> str:
    """Return all products and their sum as rich text; of very many, the first ones and the last."""
    pairs = list(zip(seen.ravel().tolist(), kernel.ravel().tolist(), strict=True))
    terms = [f"{_factor(value)}·{_factor(weight)}" for value, weight in pairs]
    if len(terms) > IN_FULL:
        terms = [*terms[: IN_FULL - 1], "…", terms[-1]]
    return f"{' + '.join(terms)} = <b>{result}</b>"


def _factor(value: float) -> str:
    return f"({number(value)})" if value < 0 else number(value)
