"""The one training loop: a generator that works only between two `next()`.

Pausing is not calling `next()`; stopping is closing the generator. The window, the command line and the tests all
drive this one.
"""

import math
from collections.abc import Generator, Iterator
from time import perf_counter
from typing import TypeAlias

import numpy as np
import torch
from torch import nn

from engine import calibration, evaluation
from engine import device as devices
from engine.epochs import Block, Epochs
from engine.errors import EngineError
from engine.progress import Batches, Diverged, Finished, Progress
from engine.runs.run import Run
from engine.runs.state import State

NORM_SECONDS = 0.05
"""How long the gradient's length is good for: as often as anybody can read it."""

Records: TypeAlias = Generator[Progress, None, None]


def train(run: Run, state: State | None = None, *, begun: bool = False, block_seconds: float | None = None) -> Records:
    """Train `run` from its seed, or on from `state`, and yield what happens.

    `begun`: it stands where it is to go on from, since `Run.begin` was called; else that is the first thing done.
    `block_seconds` says how much one `next()` does (0: one batch) and never changes a number; without it
    `run.block_seconds` says so, which may be set on the way. Ends after `Finished` or `Diverged`. Raises EngineError
    as `Run.begin` does, or `out_of_memory`.
    """
    failure: EngineError | None = None
    if block_seconds is not None:
        run.block_seconds = block_seconds
    try:
        if not begun:
            run.begin(state)
        yield from _train(run)
    except (RuntimeError, MemoryError) as error:
        if not devices.is_out_of_memory(error):
            raise
        failure = EngineError("out_of_memory", device=devices.name(run.device))
    if failure is not None:
        # only here, outside the handler: the traceback held the tensors that filled the memory
        if run.device.type != "cpu":
            torch.accelerator.empty_cache()
        raise failure


def _train(run: Run) -> Iterator[Progress]:
    yield from _train_on(run)
    if run.diverged:
        return
    best = run.take_best()
    yield from evaluation.score_part(run, "test", run.epoch if best is None else best)
    if run.diverged:
        return
    if best is None and run.epoch < run.settings.epochs and not run.exhausted:
        yield from _train(run)  # their number was raised during the last test
        return
    yield from calibration.calibrate(run)
    stopped_early = run.exhausted and run.epoch < run.settings.epochs
    few = run.parameters() if run.few_parameters else np.empty(0)
    yield Finished(run.epoch, run.seconds, run.history.score("test"), stopped_early, best, few)


def _train_on(run: Run) -> Iterator[Progress]:
    # an epoch once begun is trained to its end, even where the number of epochs was lowered meanwhile
    while (run.epoch < run.settings.epochs and not run.exhausted) or run.batch > 0:
        yield from train_epochs(run)
        if run.diverged:
            return
        for part in evaluation.scored(run):
            yield from evaluation.score_part(run, part, run.epoch + 1)
            if run.diverged:
                return
        run.watch()
        run.end_epoch()


def train_epochs(run: Run, *, gradient_norms: bool = True) -> Iterator[Batches | Diverged]:
    """Train in blocks of about `run.block_seconds` to the end of the next epoch that is scored, and do not end it."""
    assert run.network is not None
    measured = -math.inf
    epochs = Epochs(run)
    while not epochs.over:
        started = perf_counter()
        first = run.epoch * run.batches_per_epoch + run.batch
        block = Block(run.loss)
        with devices.precision(run.settings.precision):
            epochs.train(block, started + run.block_seconds)
            losses, accuracies, path = block.read()
        run.seconds += perf_counter() - started
        finite = np.isfinite(losses)
        finite[: len(path)] &= np.isfinite(path).all(axis=1)  # a step to nowhere is none
        good = len(finite) if finite.all() else int(finite.argmin())
        if good > 0:
            norm = None
            if gradient_norms and good == len(finite) and (epochs.over or started - measured > NORM_SECONDS):
                norm, measured = _gradient_norm(run.network), started
            epoch = (first + good - 1) // run.batches_per_epoch + 1
            record = Batches(epoch, first, losses[:good], accuracies[:good], norm, path[:good])
            _note_good(run, block, record)
            run.history.append(record)
            yield record
        if good < len(finite):
            epoch, batch = divmod(first + good, run.batches_per_epoch)
            yield run.diverge(epoch + 1, batch + 1)
            return


def _note_good(run: Run, block: Block, record: Batches) -> None:
    """Note the last weights whose loss is in `record`; to be called before that is in the history."""
    good = len(record.losses)
    if run.history.path:
        before = record.path[good - 2] if good > 1 else run.history.path[-1][-1]
        run.good = run.weights_before(record.first + good - 1, before)
    for place, kept in block.kept:
        if place < good:
            run.good = kept


def _gradient_norm(network: nn.Module) -> float | None:
    gradients = [parameter.grad for parameter in network.parameters() if parameter.grad is not None]
    return float(nn.utils.get_total_norm(gradients)) if gradients else None
