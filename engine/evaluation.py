"""Evaluates a network: chunk by chunk, so that whoever drives it can do other things in between."""

import math
from collections.abc import Iterator
from time import perf_counter

import torch
from torch import Tensor, nn

from engine import device as devices
from engine import losses
from engine.catalogue import Loss
from engine.progress import Evaluating, Part, Progress, Score
from engine.runs.run import Run

CHUNK = 250
"""Examples of one step of an evaluation on the CPU; 20 times as many on a device that has room."""


def scored(run: Run) -> tuple[Part, ...]:
    """Return the parts that are evaluated after the present epoch."""
    assert run.data is not None
    watching, epoch = run.watched, run.epoch + 1
    due = epoch % run.entry.score_every == 0 or epoch >= run.settings.epochs
    parts = run.data.scored if due else ()
    return parts if watching is None or watching in parts else (watching, *parts)


def evaluate(
    network: nn.Module, inputs: Tensor, targets: Tensor, loss: Loss = "cross_entropy"
) -> Iterator[tuple[int, Tensor]]:
    """Evaluate `network` on `inputs` (N, …) chunk by chunk; yield how many are done and the sums so far.

    The sums (2,) are the losses and the number of correct answers, on the device.
    """
    chunk = CHUNK if inputs.device.type == "cpu" else 20 * CHUNK
    total, correct = losses.SUMS[loss], losses.correct(loss)
    sums = torch.zeros(2, device=inputs.device, dtype=torch.float64 if inputs.device.type == "cpu" else None)
    for start in range(0, len(inputs), chunk):
        network.eval()
        with torch.inference_mode():
            outputs = network(inputs[start : start + chunk])
            target = targets[start : start + chunk]
            right = correct(outputs, target).sum() if correct is not None else torch.zeros((), device=inputs.device)
            sums = sums + torch.stack([total(outputs, target), right])
        network.train()
        yield min(start + chunk, len(inputs)), sums


def score_part(run: Run, part: Part, epoch: int) -> Iterator[Progress]:
    """Evaluate the weights after `epoch` on `part`, record the score and yield it; nothing where it is the last one.

    Where the best weights are back in place, their epoch was scored before, and is once more: the last score of a part
    is that of the weights in hand.
    """
    assert run.network is not None
    assert run.data is not None
    known = run.history.score(part)
    absent = part != "training" and part not in run.data.parts
    if absent or run.diverged or (known is not None and known.epoch == epoch):
        return
    inputs, targets = run.data.part(part)
    steps = evaluate(run.network, inputs, targets, run.loss)
    while True:
        started = perf_counter()
        with devices.precision(run.settings.precision):
            step = next(steps, None)
        run.seconds += perf_counter() - started
        if step is None:
            break
        done, sums = step
        yield Evaluating(epoch, part, done, len(targets))
    loss, correct = sums.tolist()
    if not math.isfinite(loss):
        yield run.diverge(epoch, run.batches_per_epoch)
        return
    score = Score(epoch, part, loss / len(targets), int(correct), len(targets))
    run.history.scores.append(score)
    run.best_tested = part == "test" and run.best is not None and epoch == run.best.epoch
    yield score
