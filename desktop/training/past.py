"""What a run had measured, on its way to the window."""

from typing import TYPE_CHECKING

import numpy as np

from desktop.training.messages import Past
from engine.progress import Batches
from engine.settings import Settings

if TYPE_CHECKING:
    from engine.runs.run import History


def past_of(settings: Settings, history: "History") -> Past:
    """Return what `history` holds, in blocks as they would have been reported: one an epoch."""
    from engine.training import batches_per_epoch

    count = batches_per_epoch(settings)
    none = np.empty(0, np.float32)
    losses = np.concatenate([none, *history.losses])
    accuracies = np.concatenate([none, *history.accuracies])
    blocks = tuple(
        Batches(start // count + 1, start, losses[start : start + count], accuracies[start : start + count])
        for start in range(0, len(losses), count)
    )
    return Past(count, blocks, tuple(history.scores), tuple(history.changes), settings)
