"""Every network beside how well it reads the user's digits: what stands in the table."""

from dataclasses import dataclass

from PySide6.QtCore import QObject

from desktop.tables.text_table import Cell, Head, TextModel
from engine.reading import Reading


@dataclass(frozen=True)
class NetworkRow:
    """A network: its id and name, how it reads the user's digits (None: not known yet), its accuracy on MNIST.

    `tuned`: it has learned from those digits that are not held out. `problem`: why it cannot be asked.
    """

    id: str
    name: str
    reading: Reading | None = None
    mnist: float | None = None
    tuned: bool = False
    problem: str = ""


class AccuracyModel(TextModel):
    """Shows `NetworkRow`s."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.networks: list[NetworkRow] = []

    def show_rows(self, rows: list[NetworkRow]) -> None:
        """Show these networks, in this order."""
        heads = [
            Head(self.tr("Network"), left=True, width=184, gives_way=44),
            Head(self.tr("All mine"), self.tr("The share of all your digits that it reads as what they are, in %")),
            Head(self.tr("Held out"), self.tr("The share of every second digit, from which no network learns, in %")),
            Head(self.tr("MNIST"), self.tr("The share of MNIST's 10,000 test digits that it reads, in %")),
        ]
        if rows != self.networks or [head.title for head in heads] != [head.title for head in self.heads]:
            self.networks = rows
            self._show(heads, len(rows))

    def cell(self, row: int, column: int) -> Cell:
        """Return what stands there."""
        network = self.networks[row]
        if column == 0:
            return Cell(network.name, network.problem or network.name, marked=bool(network.problem), left=True)
        if column == 3:
            return Cell("–" if network.mnist is None else f"{100 * network.mnist:.2f}")
        return self._of_mine(network, held_out=column == 2)

    def _of_mine(self, network: NetworkRow, *, held_out: bool) -> Cell:
        if network.reading is None:
            return Cell("–" if network.problem else "…", network.problem)
        right, total = network.reading.counts(held_out=held_out)
        if not total:
            return Cell("–")
        tip = self.tr("{right} of {total} digits").format(right=right, total=total)
        if network.tuned and not held_out:
            tip += "\n" + self.tr("It has learned half of them: what counts are those held out.")
        return Cell(f"{100 * right / total:.1f}", tip, quiet=network.tuned and not held_out)
