"""What a page asks before a run: a number, a curve, a choice, an order. The run answers; nothing is marked as wrong."""

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Literal, TypeAlias

from engine.catalogue import entry
from engine.learning.facts import RunFacts
from engine.learning.judging import f4
from engine.words import words

Kind: TypeAlias = Literal["number", "sketch", "choice", "order"]
Measured: TypeAlias = Mapping[str, float]
"""What runs have answered, by option."""

MOST = 1e300
"""Stands for a loss that is no number any more: what is kept must be finite."""


@dataclass(frozen=True)
class Question:
    """A question of an entry.

    A number lies in `least` … `most` and ends in `unit`; `measure` reads it from a run that has ended. A sketch lies
    on a value axis from `least` to `most`. The `options` of a choice or an order are values of the setting `setting`;
    `measure` reads what a run with one of them answers, and `judge` makes of all that is `measured` the right choice
    (one option) or order, or () as long as that is not known.
    """

    id: str
    entry: str
    kind: Kind
    text: str
    unit: str = ""
    least: float = 0.0
    most: float = 100.0
    setting: str = ""
    options: tuple[str, ...] = ()
    measure: Callable[[RunFacts], float | None] = lambda _run: None
    judge: Callable[[tuple[str, ...], Measured], tuple[str, ...]] = lambda _options, _measured: ()

    def option_of(self, run: RunFacts) -> str | None:
        """Return which option `run` was trained with; None where it was none of them, or not from start to end."""
        if self.setting in run.changed:
            return None
        given = getattr(run.settings, self.setting) if self.setting else ""
        return next((one for one in self.options if str(given) == one), None)


def _percent(run: RunFacts) -> float | None:
    return None if run.accuracy is None else 100 * run.accuracy


def _at_4(run: RunFacts) -> float | None:
    value = f4(run)
    return value if math.isfinite(value) else None


def _growth(run: RunFacts) -> float | None:
    """Return by which factor the loss has grown over the run."""
    if run.status == "diverged":
        return MOST
    growth = run.last_loss / run.first_loss if run.epochs > 1 and run.first_loss > 0 else math.nan
    return min(growth, MOST) if growth >= 0 else None


def _after_thousand(run: RunFacts) -> float | None:
    """Return the last loss of 1,000 epochs with the course's settings, whatever the optimizer."""
    course = entry("A6").settings
    same = ("learning_rate", "momentum", "seed", "schedule", "keep_best")
    if any(name in run.changed or getattr(run.settings, name) != getattr(course, name) for name in same):
        return None
    if run.status == "diverged":
        return MOST
    loss = run.last_loss if run.epochs == course.epochs else math.nan
    return min(loss, MOST) if loss >= 0 else None


def first_that_climbs(options: tuple[str, ...], measured: Measured) -> tuple[str, ...]:
    """Return the first option with which the loss grows: the one before it must be known to let it fall."""
    for at, option in enumerate(options):
        before = at == 0 or measured.get(options[at - 1], math.inf) <= 1
        if before and measured.get(option, 0.0) > 1:
            return (option,)
    return ()


def by_loss(options: tuple[str, ...], measured: Measured) -> tuple[str, ...]:
    """Return the options from the smallest loss to the largest, once all are known."""
    return tuple(sorted(options, key=measured.__getitem__)) if all(one in measured for one in options) else ()


READ = words("predictions", "How many percent of digits that it has never seen will it read at the end?")
ROWS = words("predictions", "How many percent of the rows held out will it get right? 65 % are of the larger class.")
CURVE = words("predictions", "How will the loss fall? Draw it into the plot, then train.")

QUESTIONS: tuple[Question, ...] = (
    Question(
        id="A2-rate",
        entry="A2",
        kind="choice",
        text=words("predictions", "Which is the first rate that climbs instead?"),
        setting="learning_rate",
        options=("0.05", "0.15", "0.25"),
        measure=_growth,
        judge=first_that_climbs,
    ),
    Question(id="A2-curve", entry="A2", kind="sketch", text=CURVE, least=1e-8, most=10),
    Question(id="A3-curve", entry="A3", kind="sketch", text=CURVE, least=1e-28, most=100),
    Question(
        id="A5-f4",
        entry="A5",
        kind="number",
        text=words("predictions", "The points lie on y = 2x. What will the trained curve say at x = 4?"),
        least=-1000,
        most=1000,
        measure=_at_4,
    ),
    Question(
        id="A6-order",
        entry="A6",
        kind="order",
        text=words("predictions", "Which has the smallest loss after 1,000 epochs at the rate 0.01? Best first."),
        setting="optimizer",
        options=("SGD", "Adamax", "Rprop"),
        measure=_after_thousand,
        judge=by_loss,
    ),
    Question(id="B1-curve", entry="B1", kind="sketch", text=CURVE, least=0.1, most=10),
    Question(id="B2-accuracy", entry="B2", kind="number", text=ROWS, unit="%", measure=_percent),
    Question(id="B3-accuracy", entry="B3", kind="number", text=ROWS, unit="%", measure=_percent),
    Question(id="C1-accuracy", entry="C1", kind="number", text=READ, unit="%", measure=_percent),
    Question(id="C2-accuracy", entry="C2", kind="number", text=READ, unit="%", measure=_percent),
    Question(id="C2-curve", entry="C2", kind="sketch", text=CURVE, least=0.01, most=3),
    Question(id="C3-accuracy", entry="C3", kind="number", text=READ, unit="%", measure=_percent),
    Question(id="C4-accuracy", entry="C4", kind="number", text=READ, unit="%", measure=_percent),
    Question(id="C5-accuracy", entry="C5", kind="number", text=READ, unit="%", measure=_percent),
    Question(id="E1-accuracy", entry="E1", kind="number", text=READ, unit="%", measure=_percent),
)


def of_entry(entry_id: str) -> tuple[Question, ...]:
    """Return the questions of the entry `entry_id`."""
    return tuple(one for one in QUESTIONS if one.entry == entry_id)
