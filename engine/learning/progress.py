"""How far the learner is: exercises done and guesses made, kept in one small file in `DESCENT_HOME`."""

import logging
from collections.abc import Collection
from datetime import datetime
from pathlib import Path
from typing import Any, TypeAlias

from pydantic import BaseModel, ConfigDict, FiniteFloat, ValidationError

from engine.files import atomic_write, home

FILE = "learning.json"

Guess: TypeAlias = float | str | tuple[str, ...] | tuple[tuple[float, float], ...]
"""A number, a choice, an order, or the points of a curve that was sketched."""

log = logging.getLogger(__name__)


class Progress(BaseModel):
    """The ids of the exercises that are done, in the order they were, and the last guess of each question.

    `measured` is what runs have answered since a guess was made, by "question/option". `since` says by entry when it
    was started over: runs that began before count no more.
    """

    # the check is made for the first file that is read: at the first start there is none
    model_config = ConfigDict(frozen=True, extra="ignore", defer_build=True)

    done: tuple[str, ...] = ()
    guesses: dict[str, Guess] = {}
    measured: dict[str, FiniteFloat] = {}
    since: dict[str, datetime] = {}

    def with_done(self, exercise_id: str) -> "Progress":
        """Return the same with one more exercise done."""
        return self if exercise_id in self.done else self._with(done=(*self.done, exercise_id))

    def with_guess(self, question_id: str, guess: Any) -> "Progress":
        """Return the same with another guess, which no run has answered yet."""
        return self.without_guess(question_id)._with(guesses={**self.guesses, question_id: guess})

    def without_guess(self, question_id: str) -> "Progress":
        """Return the same without a guess, and without what runs have answered to it."""
        guesses = {id_: guess for id_, guess in self.guesses.items() if id_ != question_id}
        measured = {key: one for key, one in self.measured.items() if key.split("/")[0] != question_id}
        return self._with(guesses=guesses, measured=measured)

    def with_measured(self, question_id: str, option: str, value: float) -> "Progress":
        """Return the same with what a run has answered to one option of a question."""
        return self._with(measured={**self.measured, f"{question_id}/{option}": value})

    def measured_of(self, question_id: str) -> dict[str, float]:
        """Return what runs have answered to a question since its guess was made, by option."""
        keys = ((key.split("/", 1), value) for key, value in self.measured.items())
        return {option: value for (question, option), value in keys if question == question_id}

    def started_over(self, entry_ids: Collection[str], now: datetime) -> "Progress":
        """Return the same with nothing done and guessed in these entries; runs count from `now` on."""
        made = self._with(
            done=tuple(id_ for id_ in self.done if _entry(id_) not in entry_ids),
            since={**self.since, **dict.fromkeys(entry_ids, now)},
        )
        for question_id in self.guesses:
            if _entry(question_id) in entry_ids:
                made = made.without_guess(question_id)
        return made

    def _with(self, **values: Any) -> "Progress":
        return self.model_copy(update=values)


def _entry(id_: str) -> str:
    """Return the entry of an exercise or question: their ids begin with its id."""
    return id_.split("-")[0]


def load() -> Progress:
    """Return what was kept; nothing where there is no file. One that cannot be read is put aside, not lost."""
    path = home() / FILE
    try:
        return Progress.model_validate_json(path.read_bytes())
    except (FileNotFoundError, NotADirectoryError):
        return Progress.model_construct()
    except (OSError, ValidationError) as error:
        log.warning("%s cannot be read: %s", path, error)
        _put_aside(path)
        return Progress()


def _put_aside(path: Path) -> None:
    """Give the file a name of its own, so that neither the next one nor another damaged one replaces it."""
    aside = path.with_name(f"learning-damaged-{datetime.now():%Y%m%d-%H%M%S-%f}.json")
    try:
        path.replace(aside)
    except OSError as error:
        log.warning("%s cannot be put aside: %s", path, error)
    else:
        log.warning("%s is kept as %s", path, aside)


def save(progress: Progress) -> None:
    """Keep `progress`; raises EngineError `not_writable` or `disk_full`."""
    atomic_write(home() / FILE, progress.model_dump_json(indent=1).encode())
