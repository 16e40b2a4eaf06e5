"""What a run had measured, on its way to the window."""

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop.training.messages import Past, Started, Table
from engine.progress import Batches
from engine.settings import Settings

if TYPE_CHECKING:
    from engine.datasets.examples import Examples
    from engine.runs.run import Run
    from engine.runs.state import History


def past_of(settings: Settings, history: "History", data: "Examples | None" = None) -> Past:
    """Return what `history` holds, in one block, and what `data` it learns from, where they are known."""
    losses, path = history.all_losses, history.whole_path
    count = history.batches_per_epoch
    block = Batches(max(len(losses) - 1, 0) // count + 1, 0, losses, history.all_accuracies, path=path[1:])
    blocks = (block,) if len(losses) else ()
    return Past(count, blocks, tuple(history.scores), tuple(history.changes), settings, path[:1], _table(data))


def _table(data: "Examples | None") -> Table | None:
    if data is None or data.baseline is None:
        return None
    return Table(data.features, data.baseline, data.shape["classes"])


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
        past=replace(
            past,
            batches_per_epoch=run.batches_per_epoch,
            start=run.history.whole_path[:1],
            table=_table(run.data),
        ),
        batch_size=run.data.batch_size if run.data is not None else None,
    )
