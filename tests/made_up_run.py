"""A run of a digit network that never was: its curves, its scores and its record."""

from collections.abc import Sequence
from datetime import UTC, datetime

import numpy as np

from desktop.training.messages import Past
from engine.progress import Batches, Change, Score
from engine.runs import store
from engine.settings import Settings
from tests.examples.train_page import BATCHES, losses

RUN = "C2-20260101-120000-0000"
NO_WEIGHTS = (2).to_bytes(8, "little") + b"{}"  # the smallest whole file of safetensors
VALIDATION = ((0.155, 4780), (0.096, 4860), (0.078, 4882), (0.067, 4906), (0.061, 4914))


def validated(epoch: int) -> Score:
    """Return the made-up validation after `epoch` epochs."""
    loss, correct = VALIDATION[min(epoch, len(VALIDATION)) - 1]
    return Score(epoch, "validation", loss, correct, 5000)


def past(batches: int, changes: tuple[Change, ...] = ()) -> Past:
    """Return what a made-up run of `batches` batches had measured."""
    loss, accuracy = losses(batches, seed=3)
    starts = range(0, batches, BATCHES)
    blocks = tuple(Batches(s // BATCHES + 1, s, loss[s : s + BATCHES], accuracy[s : s + BATCHES]) for s in starts)
    scores = tuple(validated(epoch) for epoch in range(1, batches // BATCHES + 1))
    return Past(BATCHES, blocks, scores, changes, Settings(), np.empty((0, 0)))


def record(status: store.Status, batches: int, entry_id: str = "C2") -> store.Record:
    """Return the record of a made-up run of a digit network, and put it where the window looks for it."""
    epochs = batches // BATCHES
    scores = [validated(epoch) for epoch in range(1, epochs + 1)]
    if status == "finished":
        scores.append(Score(10, "test", 0.041, 9872, 10_000))
    return kept(RUN, entry_id, status, Settings(), epochs, batches % BATCHES, scores)


def kept(
    run_id: str,
    entry_id: str,
    status: store.Status,
    settings: Settings,
    epoch: int,
    batch: int,
    scores: Sequence[Score] = (),
) -> store.Record:
    """Write and return a record, beside a network of no weights."""
    made = store.Record(
        id=run_id,
        entry=entry_id,
        status=status,
        settings=settings,
        epoch=epoch,
        batch=batch,
        seconds=64.0,
        scores=[vars(score) for score in scores],
        saved=datetime(2026, 1, 1, 12, tzinfo=UTC),
        device="cpu",
        versions={},
    )
    store.write(made)
    store.state_file(run_id).write_bytes(NO_WEIGHTS)
    return made
