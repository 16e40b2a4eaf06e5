"""How far the learner is: exercises done and guesses made, kept in one small file in `DESCENT_HOME`."""

import logging
from contextlib import suppress
from typing import Any, TypeAlias

from pydantic import BaseModel, ConfigDict, ValidationError

from engine.files import atomic_write, home

FILE = "learning.json"
DAMAGED = "learning.damaged.json"

Guess: TypeAlias = float | str | tuple[str, ...] | tuple[tuple[float, float], ...]
"""A number, a choice, an order, or the points of a curve that was sketched."""

log = logging.getLogger(__name__)


class Progress(BaseModel):
    """The ids of the exercises that are done, in the order they were, and the last guess of each question."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    done: tuple[str, ...] = ()
    guesses: dict[str, Guess] = {}

    def with_done(self, exercise_id: str) -> "Progress":
        """Return the same with one more exercise done."""
        return self if exercise_id in self.done else self.model_copy(update={"done": (*self.done, exercise_id)})

    def with_guess(self, question_id: str, guess: Any) -> "Progress":
        """Return the same with another guess."""
        return self.model_copy(update={"guesses": {**self.guesses, question_id: guess}})


def load() -> Progress:
    """Return what was kept; nothing where there is no file. One that cannot be read is put aside, not lost."""
    path = home() / FILE
    try:
        return Progress.model_validate_json(path.read_bytes())
    except (FileNotFoundError, NotADirectoryError):
        return Progress()
    except (OSError, ValidationError) as error:
        log.warning("%s cannot be read, and is put aside: %s", path, error)
        with suppress(OSError):
            path.replace(home() / DAMAGED)
        return Progress()


def save(progress: Progress) -> None:
    """Keep `progress`; raises EngineError `not_writable` or `disk_full`."""
    atomic_write(home() / FILE, progress.model_dump_json(indent=1).encode())
