"""What a run had measured, on its way to the window."""

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop.training.messages import Past, Started
from engine.progress import Batches
from engine.settings import Settings

if TYPE_CHECKING:
    from engine.runs.run import History, Run


def past_of(settings: Settings, history: "History") -> Past:
    """Return what `history` holds, in one block."""
    losses, path = history.all_losses, history.whole_path
    count = history.batches_per_epoch
    block = Batches(max(len(losses) - 1, 0) // count + 1, 0, losses, history.all_accuracies, path=path[1:])
    blocks = (block,) if len(losses) else ()
    return Past(count, blocks, tuple(history.scores), tuple(history.changes), settings, path[:1])


def started_of(run: "Run", past: Past) -> Started:
    """Return what the window needs to know of a `run` that was just begun, and had measured `past` before."""
    from engine.networks import parameter_count

    assert run.network is not None
    return Started(
        run_id=run.id,
        entry_id=run.entry.id,
        settings=run.settings,
        batches_per_epoch=run.batches_per_epoch,
        device=run.device.type,
        parameters=parameter_count(run.network),
        # of a new run this is known only now
        past=replace(past, batches_per_epoch=run.batches_per_epoch, start=run.history.whole_path[:1]),
        features=run.data.features if run.data is not None else (),
        baseline=run.data.baseline if run.data is not None else None,
    )
