"""The matching PyTorch code: the program that a run executes, made from its entry and settings. Needs no torch.

It reads like a lesson and runs by itself: what is off is left out, what the engine does for speed is a line with a
reason, and everything is rounded as the run rounds it, so that both give the same losses.
"""

from pydantic import BaseModel

from engine.catalogue import Entry
from engine.errors import EngineError
from engine.scripts import by_hand, explorers, trained
from engine.scripts.script import STEPS, Script, Step
from engine.settings import Settings

__all__ = ["STEPS", "Script", "Step", "explorer_script", "script"]


def script(entry: Entry, settings: Settings) -> Script:
    """Return the program of a run of `entry` with `settings`.

    A table of the user's own is read for it: raises EngineError as that does, and `table_not_chosen`. An explorer has
    no run: `explorer_not_trained`. Where digits are written anew for each batch (E1): `program_too_long`.
    """
    if not entry.trains:
        raise EngineError("explorer_not_trained", entry=entry.id, command=f"python -m engine show {entry.id}")
    return by_hand.script(entry, settings) if by_hand.suits(entry) else trained.script(entry, settings)


def explorer_script(entry: Entry, example: BaseModel) -> Script:
    """Return a program that computes `example`, an Example of the explorer `entry`; else raises `no_explorer`."""
    return explorers.script(entry, example)
