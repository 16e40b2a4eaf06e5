"""How a lane is drawn wherever it stands: a colour and a dash, so that nine are told apart by every eye."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPen

from desktop.racing.messages import Entrant
from desktop.theme.colours import Colours

COLOURS = ("green", "pink", "ochre", "blue", "orange", "grey")
SOLID: tuple[float, ...] = ()
DASHED, DOTTED = (5.0, 3.0), (1.8, 2.6)  # pixels drawn, pixels left out
DASHES = (SOLID, DASHED, DOTTED)
MOST = len(COLOURS) * len(DASHES)


@dataclass(frozen=True)
class LaneKey:
    """A field of Colours, and the dashes in pixels; none: a whole line."""

    role: str
    dashes: tuple[float, ...] = SOLID

    def colour(self, theme: Colours) -> str:
        """Return the colour in `theme`."""
        return str(getattr(theme, self.role))

    def pen(self, theme: Colours, width: float, scale: float = 1.0) -> QPen:
        """Return a pen of `width` pixels, each of which has `scale` device pixels (it is cosmetic then)."""
        pen = QPen(QColor(self.colour(theme)), width * scale)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap if self.dashes else Qt.PenCapStyle.RoundCap)
        if self.dashes:
            pen.setDashPattern([length / width for length in self.dashes])
        return pen


# who is related shares a colour, and an optimizer keeps its own, whoever else takes part
OPTIMIZERS = {
    "SGD": LaneKey("blue"),
    "ASGD": LaneKey("blue", DASHED),
    "Adam": LaneKey("ochre"),
    "AdamW": LaneKey("ochre", DASHED),
    "Adamax": LaneKey("grey", DOTTED),
    "Adagrad": LaneKey("grey"),
    "RMSprop": LaneKey("orange"),
    "Rprop": LaneKey("green"),
    "LBFGS": LaneKey("pink"),
}


def keys(entrants: Sequence[Entrant]) -> tuple[LaneKey, ...]:
    """Return a key for each of `entrants`, at most `MOST`."""
    if all(one.value in OPTIMIZERS for one in entrants):
        return tuple(OPTIMIZERS[one.value] for one in entrants)
    return tuple(
        LaneKey(COLOURS[place % len(COLOURS)], DASHES[place // len(COLOURS)]) for place in range(len(entrants))
    )
