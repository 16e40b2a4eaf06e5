"""How settings are offered to people, and what can be chosen where that is a word."""

from dataclasses import dataclass
from typing import Literal

from engine.words import words


@dataclass(frozen=True)
class Control:
    """How a setting is offered to people.

    `live`: may change while a network trains. `more`: stands under "More settings". `form`: stands in the form at all.
    `step`: what one click adds, or "log" for a tenth of the present decade.
    """

    live: bool = False
    more: bool = False
    form: bool = True
    step: float | Literal["log"] = 1


Optimizer = Literal["SGD", "Adam", "AdamW", "RMSprop", "Adagrad", "Adamax", "ASGD", "Rprop", "LBFGS"]
Schedule = Literal["constant", "step", "cosine", "one-cycle"]
Surface = Literal["bowl", "saddle"]
Table = Literal["raw", "course", "own"]
Block = Literal["standard", "notebook"]
Cell = Literal["RNN", "LSTM", "GRU"]
Device = Literal["auto", "cpu", "cuda", "mps", "xpu"]
Precision = Literal["exact", "bf16"]

CHOICES = (
    words("choices", "auto"),
    words("choices", "exact"),
    words("choices", "on"),
    words("choices", "off"),
    words("choices", "constant"),
    words("choices", "step"),
    words("choices", "cosine"),
    words("choices", "one-cycle"),
    words("choices", "bowl"),
    words("choices", "saddle"),
    words("choices", "raw"),
    words("choices", "course"),
    words("choices", "own"),
    words("choices", "standard"),
    words("choices", "notebook"),
)
"""The values that are words of a language, not names of the field."""
