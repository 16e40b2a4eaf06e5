"""What convolution and pooling share: a window over a grid, its output, and how one cell came about."""

from typing import Any

import numpy as np
from PySide6.QtCore import QSignalBlocker, Qt, Slot
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop.explorers.cells import Numbers, Place
from desktop.explorers.choice import Choice
from desktop.explorers.digit_pair import DigitPair
from desktop.explorers.explorer import Explorer
from desktop.explorers.number_grid import replaced
from desktop.explorers.side_column import SideColumn
from desktop.explorers.size_note import SizeNote
from desktop.explorers.slide_controls import SlideControls
from desktop.explorers.window_board import WindowBoard
from desktop.explorers.working import Working
from desktop.theme.measures import PAGE
from desktop.widgets.divider import Divider
from desktop.widgets.still import StillBox
from engine.catalogue import Entry
from engine.explorers.grids import INPUTS, Grid, name_of

OWN = "own"
LOWER = 180  # pixels of what stands below the grids
POINTED = 120  # ms of the window's way to a cell that is pointed at


class SlidingExplorer(Explorer):
    """Keeps which cell of the output is asked about: by pointing, by keyboard, or by sliding.

    A subclass computes (`_compute`), shows tables and texts (`_show_place`), and names its settings.
    """

    example: Any

    def __init__(self, entry: Entry, *, kernel: bool, parent: QWidget | None = None) -> None:
        super().__init__(entry, parent)
        self.board, self.slide = WindowBoard(kernel=kernel), SlideControls()
        self.working, self.digits, self.note = Working(), DigitPair(), SizeNote()
        self.column = SideColumn(self.side)
        self._output: Numbers = np.zeros((1, 1))
        self._position = 0
        self._labels: dict[str, QLabel] = {}
        self._input_choice = StillBox()
        self._lay_out()

    def _lay_out(self) -> None:
        lower = QWidget()
        row = QHBoxLayout(lower)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(PAGE)
        row.addWidget(self.working, 1)
        row.addWidget(self.digits)
        self.divider = Divider(Qt.Orientation.Vertical, 1)
        self.divider.addWidget(self.board)
        self.divider.addWidget(lower)
        self.divider.remember_as(f"lower{self.entry.id}Divider", LOWER)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.divider, 1)
        column.addWidget(self.note)

    def _add_setting(self, field: str, editor: QWidget) -> None:
        self._labels[field] = QLabel()
        self._labels[field].setBuddy(editor)
        self.column.add_row(self._labels[field], editor)

    def _add_input_choice(self) -> None:
        """Add the last setting, and below it what slides."""
        self._input_choice.setObjectName("inputChoice")
        self._add_setting("input", self._input_choice)
        self._input_choice.activated.connect(self._choose_input)
        self.column.add_slide(self.slide)

    def _connect(self) -> None:
        """Listen, now that everything shows the course's example."""
        self.board.output.pointed.connect(self._point)
        self.board.output.picked.connect(self._pick)
        self.board.inputs.edited.connect(self._edit_input)
        self.slide.reached.connect(self._reach)
        self.slide.plays_changed.connect(self._show_cell)
        self.column.start_over.connect(self.start_over)

    # what a subclass fills in

    def _compute(self) -> Numbers:
        """Compute the example anew, and return the output."""
        raise NotImplementedError

    def _show_settings(self) -> None:
        raise NotImplementedError

    def _show_place(self, place: Place, known: int | None, slide: int) -> None:
        """Show how the cell at `place` came about; `known` cells are told, the window gets there in `slide` ms."""
        raise NotImplementedError

    # the cell

    @property
    def place(self) -> Place:
        """Return the cell of the output that is asked about."""
        row, column = divmod(self._position, self._output.shape[1])
        return row, column

    def _show(self) -> None:
        before = self.place
        self._output = self._compute()
        rows, columns = self._output.shape
        self._position = min(before[0], rows - 1) * columns + min(before[1], columns - 1)
        self.column.restore.setEnabled(self.is_changed)
        self.column.show_restore(self._restore_text())
        self._show_settings()
        self._show_cell()

    @Slot()
    def _show_cell(self, slide: int = 0) -> None:
        self.slide.show_position(self._position, self._output.size)
        self._show_place(self.place, self._position + 1 if self.slide.playing else None, slide)

    def _go(self, place: Place, slide: int) -> None:
        position = place[0] * self._output.shape[1] + place[1]
        if position != self._position:
            self._position = position
            self._show_cell(slide)

    @Slot(object)
    def _point(self, place: Place) -> None:
        """Ask about the cell under the pointer, unless the window slides by itself."""
        if not self.slide.playing:
            self._go(place, POINTED)

    @Slot(object)
    def _pick(self, place: Place) -> None:
        self.slide.halt()
        self._go(place, POINTED)

    @Slot(int)
    def _reach(self, position: int) -> None:
        self._position = position
        self._show_cell(self.slide.motion)

    # what a hand does

    @property
    def plays(self) -> bool:
        """Whether there is something to play: the window."""
        return True

    def play(self) -> None:
        """Let the window slide, or halt it."""
        self.slide.toggle()

    def halt(self) -> None:
        """Halt the window."""
        self.slide.halt()

    @Slot(object, float)
    def _edit_input(self, place: Place, value: float) -> None:
        self._edit("input", place, value)

    def _edit(self, field: str, place: Place, value: float) -> None:
        self.change(**{field: replaced(np.array(getattr(self.example, field)), place, value)})

    @Slot(int)
    def _choose_input(self, at: int) -> None:
        self._choose_preset("input", self._input_choice.itemData(at))

    def _choose_preset(self, field: str, name: str) -> None:
        if name != OWN:
            self.change(**{field: name})

    def _choose_value(self, field: str, value: Any) -> None:
        """Change a setting; where that cannot be, show again what is."""
        if not self.change(**{field: value}):
            self._show_settings()

    # texts

    def retranslate(self) -> None:
        """Set the texts of the column anew."""
        self.column.set_titles(self.tr("Settings"), self._restore_text(), self.tr("Cost"), self.tr("What to see"))
        self._input_choice.setAccessibleName(self.tr("Input"))
        self._labels["input"].setText(self.tr("Input"))
        self._labels["stride"].setText(self.tr("Stride"))

    def _restore_text(self) -> str:
        return self.tr("Back to the course’s") if self.is_changed else self.tr("course’s values")

    def _input_titles(self) -> dict[str, str]:
        return {
            "course": self.tr("Course, 5 × 5"),
            "step": self.tr("Step edge"),
            "diagonal": self.tr("Diagonal"),
            "point": self.tr("Single 1"),
        }

    def _show_input_choice(self) -> None:
        fill(self._input_choice, self._input_titles(), name_of(self.example.input, INPUTS), self.tr("Own"))

    def _where(self, place: Place) -> str:
        return self.tr("row {row}, column {column}").format(row=place[0] + 1, column=place[1] + 1)

    def _shape_text(self, shape: Place) -> str:
        return self.tr("{rows} × {columns}").format(rows=shape[0], columns=shape[1])


def fill(choice: QComboBox, titles: dict[str, str], name: str | None, own: str) -> None:
    """Offer `titles` in `choice`, and where `name` is None `own` as well; choose what is shown. Tells nothing."""
    wanted = titles if name is not None else {**titles, OWN: own}
    with QSignalBlocker(choice):
        if [choice.itemText(at) for at in range(choice.count())] != list(wanted.values()):
            choice.clear()
            for key, title in wanted.items():
                choice.addItem(title, key)
        choice.setCurrentIndex(choice.findData(name if name is not None else OWN))


def show_choice(choice: Choice, value: object) -> None:
    """Choose `value`, telling nothing."""
    with QSignalBlocker(choice):
        choice.set_value(value)


def shape_of(grid: Grid) -> Place:
    """Return rows and columns of `grid`."""
    return len(grid), len(grid[0])
