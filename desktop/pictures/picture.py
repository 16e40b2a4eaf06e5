"""What every picture can do, whatever it shows."""

from typing import Protocol

from desktop.pictures.painted import Arrays
from engine.progress import Batches
from engine.settings import Settings


class Picture(Protocol):
    """A widget that shows a model while it learns. It collects what comes, and draws when `refresh` is called."""

    def begin(self, settings: Settings) -> None:
        """Show the state before the first step: a run starts with `settings`, or none has been started yet."""

    def change(self, settings: Settings) -> None:
        """Take settings that were changed on the way."""

    def append(self, batches: Batches) -> None:
        """Add batches, many at once for a saved run; those at or after the first of them are forgotten."""

    def look(self, arrays: Arrays) -> None:
        """Take the state of the moment."""

    def refresh(self) -> None:
        """Draw what is new."""

    def clear(self) -> None:
        """Forget everything."""
