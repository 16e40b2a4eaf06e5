"""The columns of a table, a row each: what they hold, how it is spread, and what scaling makes of it."""

import math

from desktop.tables.facts import ColumnFacts, TableFacts
from desktop.tables.text_table import BARS, Cell, Head, TextModel, brief

UNKNOWN = "—"
NAMES, KIND, FILLED, NUMBER, RANGE = 116, 68, 92, 68, 112  # pixels


class ColumnModel(TextModel):
    """Shows the columns of `facts`."""

    def show(self, facts: TableFacts) -> None:
        """Show `facts`, in the language of the day."""
        self._facts = facts
        heads = [
            Head(self.tr("column"), left=True, width=NAMES),
            Head(self.tr("kind"), left=True, width=KIND),
            self._third(),
            Head(self.tr("minimum"), self.tr("The smallest of the values that are there."), width=NUMBER),
            Head(self.tr("median"), self.tr("Half of the values that are there are smaller."), width=NUMBER),
            Head(self.tr("maximum"), self.tr("The largest of the values that are there."), width=NUMBER),
            Head(self.tr("spread"), self.tr("How often each value occurs, minimum to maximum."), True, BARS),
            Head(self.tr("scaled range"), self._scaling_tip(), width=RANGE),
        ]
        self._show(heads, len(facts.columns))

    def _third(self) -> Head:
        if self._facts.lost is not None:
            return Head(self.tr("−1 → 0"), self.tr("So many cells were −1, the minimum of the column, and are 0 here."))
        tip = self.tr("Values that are missing; behind the arrow what is put in their place.")
        return Head(self.tr("missing"), tip, width=FILLED)

    def _scaling_tip(self) -> str:
        if self._facts.scaled_already:
            return self.tr("The file is scaled already.")
        if not self._facts.scales:
            return self.tr("“Normalise” is off: the network gets the values as they are.")
        return self.tr("The minimum and the maximum of the training rows, which become −1 and 1.")

    def cell(self, row: int, column: int) -> Cell:
        """Return what stands in `column` of the table for the column `row` of the data."""
        one = self._facts.columns[row]
        if column == 0:
            return Cell(one.name, one.name, left=True)
        if column == 1:
            return Cell(self._kind(one), left=True, quiet=True)
        if column == 2:
            return self._turned(one) if self._facts.lost is not None else self._missing(one)
        if column == 6:
            return Cell(self._spread(one), self._spread(one), left=True, bars=one.histogram)
        if column == 7:
            return self._range(one)
        value = (one.smallest, one.median, one.largest)[column - 3]
        return Cell(UNKNOWN if math.isnan(value) else brief(value))

    def _kind(self, one: ColumnFacts) -> str:
        return {
            "whole": self.tr("whole"),
            "decimal": self.tr("decimal"),
            "constant": self.tr("one value"),
            "empty": self.tr("nothing"),
        }[one.kind]

    def _turned(self, one: ColumnFacts) -> Cell:
        return Cell(f"{one.turned:,}", marked=one.turned > 0)

    def _missing(self, one: ColumnFacts) -> Cell:
        """Return how many values are missing, and what is put there."""
        if not one.missing:
            return Cell("0", quiet=True)
        if self._facts.fills:
            tip = self.tr(
                "{count} of {rows} values are missing; {filling}, the median of the training rows, is put there."
            )
            filling = brief(one.filling)
        else:
            tip = self.tr("{count} of {rows} values are missing, and taken for {filling}: “Fill missing” is off.")
            filling = "0"
        told = tip.format(count=f"{one.missing:,}", rows=f"{self._facts.rows:,}", filling=filling)
        return Cell(f"{one.missing:,} → {filling}", told, marked=True)

    def _spread(self, one: ColumnFacts) -> str:
        return self.tr("how often, minimum to maximum: {counts}").format(
            counts=", ".join(map(str, one.histogram.tolist()))
        )

    def _range(self, one: ColumnFacts) -> Cell:
        if not self._facts.scales:
            return Cell(UNKNOWN, self._scaling_tip(), quiet=True)
        if one.low == one.high:
            tip = self.tr("It never varies in the training rows, and is always 0 for the network.")
            return Cell(self.tr("always 0"), tip, quiet=True)
        return Cell(f"{brief(one.low)} … {brief(one.high)}")
