"""What a run had measured, on its way to the window."""

from typing import TYPE_CHECKING

from desktop.training.messages import Past
from engine.progress import Batches
from engine.settings import Settings

if TYPE_CHECKING:
    from engine.runs.run import History


def past_of(settings: Settings, history: "History") -> Past:
    """Return what `history` holds, in one block."""
    losses, path = history.all_losses, history.whole_path
    count = history.batches_per_epoch
    block = Batches(max(len(losses) - 1, 0) // count + 1, 0, losses, history.all_accuracies, path=path[1:])
    blocks = (block,) if len(losses) else ()
    return Past(count, blocks, tuple(history.scores), tuple(history.changes), settings, path[:1])
