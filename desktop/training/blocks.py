"""Collects the records of many turns into few reports: eight a second reach the window.

30 would be allowed, and look no smoother; but each takes a core from the training for some milliseconds.
"""

from time import monotonic

import numpy as np

from engine.progress import Batches, Evaluating, Progress

INTERVAL = 1 / 8


class Collected:
    """Records not yet reported; neighbouring blocks of batches become one."""

    def __init__(self) -> None:
        self._records: list[Progress] = []
        self._reported = 0.0

    def add(self, record: Progress) -> None:
        """Keep `record`. Of an evaluation under way only the last standing matters."""
        if isinstance(record, Evaluating) and self._records and isinstance(self._records[-1], Evaluating):
            self._records.pop()
        self._records.append(record)

    def due(self) -> bool:
        """Say whether enough time has passed since the last report."""
        return monotonic() - self._reported >= INTERVAL

    def take(self) -> tuple[Progress, ...]:
        """Return everything collected, and forget it."""
        records, self._records = self._records, []
        self._reported = monotonic()
        merged: list[Progress] = []
        blocks: list[Batches] = []
        for record in records:
            if isinstance(record, Batches):
                blocks.append(record)
                continue
            merged += _joined(blocks)
            blocks = []
            merged.append(record)
        return tuple(merged + _joined(blocks))


def _joined(blocks: list[Batches]) -> list[Progress]:
    if not blocks:
        return []
    return [
        Batches(
            epoch=blocks[-1].epoch,
            first=blocks[0].first,
            losses=np.concatenate([block.losses for block in blocks]),
            accuracies=np.concatenate([block.accuracies for block in blocks]),
            gradient_norm=next((b.gradient_norm for b in reversed(blocks) if b.gradient_norm is not None), None),
            path=np.concatenate([block.path for block in blocks]),
        )
    ]
