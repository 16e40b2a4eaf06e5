"""The one training loop: a generator that works only between two `next()`.

Pausing is not calling `next()`; stopping is closing the generator. The window, the command line and the tests all
drive this one.
"""

import gc
import math
from collections.abc import Generator, Iterator
from time import perf_counter
from typing import TypeAlias

import numpy as np
import torch
import torch.nn.functional as F
from numpy.typing import NDArray
from torch import Tensor, nn

from engine import device as devices
from engine.datasets import mnist
from engine.errors import EngineError
from engine.progress import Batches, Diverged, Evaluating, Finished, Part, Progress, Score
from engine.runs.run import Good, Run, State
from engine.settings import Settings

BLOCK_SECONDS = 0.03
"""How long one `next()` trains: short enough to answer a drawing in between, long enough to cost nothing."""

EVALUATION_CHUNK = 250
KEEP_EVERY = 100
"""Batches between two copies of the weights to go back to when the loss stops being finite."""


Records: TypeAlias = Generator[Progress, None, None]


def train(run: Run, state: State | None = None, *, block_seconds: float = BLOCK_SECONDS) -> Records:
    """Train `run` from its seed, or on from `state`, and yield what happens.

    `block_seconds` says how much one `next()` does (0: one batch) and never changes a number. Ends after `Finished`
    or `Diverged`. Raises EngineError `device_unavailable`, `precision_unavailable`, `data_missing`, `data_corrupt`
    or `out_of_memory`.
    """
    failure: EngineError | None = None
    try:
        yield from _train(run, state, block_seconds)
    except (RuntimeError, MemoryError) as error:
        if not devices.is_out_of_memory(error):
            raise
        failure = EngineError("out_of_memory", device=devices.name(run.device))
    if failure is not None:
        # only here, outside the handler: the traceback held the tensors that filled the memory
        gc.collect()
        if run.device.type != "cpu":
            torch.accelerator.empty_cache()
        raise failure


def _train(run: Run, state: State | None, block_seconds: float) -> Iterator[Progress]:
    run.begin(state)
    data = Examples.of(run)
    run.batches_per_epoch = batches_per_epoch(run.settings)
    part: Part = "test" if run.settings.course_protocol else "validation"
    # an epoch once begun is trained to its end, even where the number of epochs was lowered meanwhile
    while run.epoch < run.settings.epochs or run.batch > 0:
        yield from train_epoch(run, data, block_seconds)
        yield from _evaluate(run, data, part, run.epoch + 1)
        if run.diverged:
            return
        run.end_epoch()
    yield from _evaluate(run, data, "test", run.epoch)
    if not run.diverged:
        yield Finished(run.epoch, run.seconds, run.history.score("test"))


def batches_per_epoch(settings: Settings) -> int:
    """Return the number of batches of an epoch, the smaller last one included."""
    count = mnist.TRAINING if settings.course_protocol else mnist.TRAINING - 10 * mnist.VALIDATION
    return math.ceil(count / settings.batch_size)


class Examples:
    """What one run learns from, on its device: images, labels, and which of them are for training."""

    def __init__(self, digits: mnist.Digits, course_protocol: bool) -> None:
        self.digits = digits
        self.train = None if course_protocol else digits.train

    @classmethod
    def of(cls, run: Run) -> "Examples":
        """Return the examples that the settings of `run` ask for."""
        return cls(mnist.digits(run.device, run.settings.normalise), run.settings.course_protocol)

    def part(self, part: Part) -> tuple[Tensor, Tensor]:
        """Return images and labels of the validation or the test digits."""
        digits = self.digits
        if part == "test":
            return digits.test_images, digits.test_labels
        return digits.images.index_select(0, digits.validation), digits.labels.index_select(0, digits.validation)

    @property
    def count(self) -> int:
        """The number of training examples."""
        return len(self.digits.labels if self.train is None else self.train)

    def order(self, run: Run) -> Tensor:
        """Return the shuffled indices of the present epoch, on the device."""
        order = run.draw_order(self.count).to(run.device)
        return order if self.train is None else self.train.index_select(0, order)


class _Block:
    """The batches of one `next()`: losses stay on the device until `read`, so that a GPU never waits for us."""

    def __init__(self) -> None:
        self.losses: list[Tensor] = []
        self.accuracies: list[Tensor] = []
        self.kept: list[tuple[int, Good]] = []  # the place of the loss that shows it

    def read(self) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
        both = torch.stack([*self.losses, *self.accuracies]).cpu().numpy()  # one transfer
        return both[: len(self.losses)], both[len(self.losses) :]


def train_epoch(
    run: Run, data: Examples, block_seconds: float = BLOCK_SECONDS, *, gradient_norms: bool = True
) -> Iterator[Batches | Diverged]:
    """Train the rest of the present epoch in blocks of about `block_seconds`; no evaluation."""
    assert run.network is not None
    order = data.order(run)
    while run.batch < run.batches_per_epoch:
        started = perf_counter()
        first = run.batch
        block = _Block()
        with devices.precision(run.settings.precision):
            _train_block(run, data.digits, order, block, started + block_seconds)
            losses, accuracies = block.read()
        run.seconds += perf_counter() - started
        finite = np.isfinite(losses)
        good = len(losses) if finite.all() else int(finite.argmin())
        for place, kept in block.kept:
            if place < good:
                run.good = kept
        if good > 0:
            position = run.epoch * run.batches_per_epoch + first
            norm = _gradient_norm(run.network) if gradient_norms else None
            record = Batches(run.epoch + 1, position, losses[:good], accuracies[:good], norm)
            run.history.append(record)
            yield record
        if good < len(losses):
            yield run.diverge(run.epoch + 1, first + good + 1)
            return


def _train_block(run: Run, digits: mnist.Digits, order: Tensor, block: _Block, until: float) -> None:
    """Train until the time is over or the epoch ends; on the CPU also until a loss is not finite."""
    network, optimizer, size = run.network, run.optimizer, run.settings.batch_size
    assert network is not None
    assert optimizer is not None
    on_cpu = run.device.type == "cpu"
    while True:
        index = order[run.batch * size : (run.batch + 1) * size]
        labels = digits.labels.index_select(0, index)  # (B,)
        logits = network(digits.images.index_select(0, index))  # (B, 10)
        loss = F.cross_entropy(logits, labels)
        block.losses.append(loss.detach())
        block.accuracies.append((logits.detach().argmax(1) == labels).float().mean())
        # reading a loss costs nothing on the CPU; a GPU would have to wait for it, so its block is read whole
        if on_cpu and not math.isfinite(loss.item()):
            return
        if run.batch % KEEP_EVERY == 0:
            block.kept.append((len(block.losses) - 1, run.keep()))
        optimizer.zero_grad()
        loss.backward()  # type: ignore[no-untyped-call]
        optimizer.step()
        run.batch += 1
        if run.batch == run.batches_per_epoch or perf_counter() >= until:
            return


def _gradient_norm(network: nn.Module) -> float | None:
    gradients = [parameter.grad for parameter in network.parameters() if parameter.grad is not None]
    return float(nn.utils.get_total_norm(gradients)) if gradients else None


def evaluate(network: nn.Module, images: Tensor, labels: Tensor) -> Iterator[tuple[int, Tensor]]:
    """Classify `images` (N, 1, 28, 28) chunk by chunk; yield how many are done and the sums so far.

    The sums (2,) are the losses and the number of correct answers, on the device.
    """
    chunk = EVALUATION_CHUNK if images.device.type == "cpu" else 20 * EVALUATION_CHUNK
    sums = torch.zeros(2, device=images.device)
    for start in range(0, len(images), chunk):
        network.eval()
        with torch.inference_mode():
            logits = network(images[start : start + chunk])
            target = labels[start : start + chunk]
            correct = (logits.argmax(1) == target).sum()
            sums = sums + torch.stack([F.cross_entropy(logits, target, reduction="sum"), correct])
        network.train()
        yield min(start + chunk, len(images)), sums


def _evaluate(run: Run, data: Examples, part: Part, epoch: int) -> Iterator[Progress]:
    """Evaluate the weights after `epoch` on `part`, record the score and yield it; nothing where that was done."""
    assert run.network is not None
    scored = run.history.score(part)
    if run.diverged or (scored is not None and scored.epoch == epoch):
        return
    images, labels = data.part(part)
    steps = evaluate(run.network, images, labels)
    while True:
        started = perf_counter()
        with devices.precision(run.settings.precision):
            step = next(steps, None)
        run.seconds += perf_counter() - started
        if step is None:
            break
        done, sums = step
        yield Evaluating(epoch, part, done, len(labels))
    loss, correct = sums.tolist()
    if not math.isfinite(loss):
        yield run.diverge(epoch, run.batches_per_epoch)
        return
    score = Score(epoch, part, loss / len(labels), int(correct), len(labels))
    run.history.scores.append(score)
    yield score
