"""The first rows of a table: as they stand in the file, as the network receives them, or those that were lost."""

import math
from typing import Literal, TypeAlias

from desktop.tables.facts import Sample, TableFacts
from desktop.tables.text_table import DIGIT, MANY, USUAL, Cell, Head, TextModel, brief
from desktop.theme.measures import RELATED

View: TypeAlias = Literal["file", "received", "lost"]
MISSING = "—"


class RowModel(TextModel):
    """Shows rows of `facts`: the row's line, whether it is held out, its values, its class."""

    def show(self, facts: TableFacts, view: View) -> None:
        """Show a `view` of `facts`, in the language of the day."""
        self._facts, self._view = facts, view
        self._sample = facts.sample
        if view == "lost" and facts.lost is not None:
            self._sample = facts.lost
        heads = [
            Head(self.tr("row"), self.tr("The line of the file, as an editor counts."), width=44),
            Head(
                self.tr("part"), self.tr("Held-out rows are not trained on, but asked afterwards."), left=True, width=64
            ),
            *(Head(column.name, width=self._width(place)) for place, column in enumerate(facts.columns)),
            Head(facts.label, self.tr("the label, which is to be predicted")),
        ]
        self._show(heads, len(self._sample.lines))

    def _width(self, column: int) -> int:
        """Return what the values of a column need, in pixels."""
        if len(self._facts.columns) + 3 > MANY:
            return USUAL
        texts = [self._value(row, column).text for row in range(len(self._sample.lines))]
        return max(map(len, texts)) * DIGIT + 2 * RELATED

    @property
    def sample(self) -> Sample:
        """The rows that are shown."""
        return self._sample

    def cell(self, row: int, column: int) -> Cell:
        """Return what stands there."""
        if column == 0:
            return Cell(f"{self._sample.lines[row]:,}", quiet=True)
        if column == 1:
            return self._part(row)
        if column == len(self.heads) - 1:
            return Cell(self._sample.classes[row], self._sample.classes[row])
        return self._value(row, column - 2)

    def _part(self, row: int) -> Cell:
        if self._view == "lost":
            return Cell(self.tr("lost"), left=True, quiet=True)
        return Cell(self.tr("held out") if self._sample.held[row] else self.tr("training"), left=True, quiet=True)

    def _value(self, row: int, column: int) -> Cell:
        value, marked = float(self._sample.values[row, column]), bool(self._sample.marked[row, column])
        tip = self._mark_told(value) if marked else ""
        if self._view == "received" and self._sample.received is not None:
            return Cell(self._received(float(self._sample.received[row, column])), tip, marked)
        missing = marked and self._facts.lost is None
        return Cell(MISSING if missing else brief(value), tip, marked)

    def _received(self, value: float) -> str:
        """Return a scaled value with two decimals, all others like those of the file."""
        scaled = self._facts.scales or self._facts.scaled_already
        return f"{value:.2f}".replace("-", "−") if scaled and abs(value) < 1000 else brief(value)

    def _mark_told(self, value: float) -> str:
        """Return why a cell stands out."""
        if self._view == "lost":
            return self.tr("exactly in the middle of its column: scaled, 0")
        if self._facts.lost is not None:
            return self.tr("It was −1, the minimum of its column.")
        if math.isnan(value):
            return self.tr("The cell is empty: the median of the training rows is put there.")
        if self._facts.fills:
            return self.tr(
                "0 in the file means that nothing was measured: the median of the training rows is put there."
            )
        return self.tr("0 in the file means that nothing was measured; it is taken as a value all the same.")
