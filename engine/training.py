"""The one training loop: a generator that works only between two `next()`.

Pausing is not calling `next()`; stopping is closing the generator. The window, the command line and the tests all
drive this one.
"""

import gc
import math
from collections.abc import Generator, Iterator
from functools import partial
from time import perf_counter
from typing import TypeAlias

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn

from engine import calibration, losses, optimizers, schedules
from engine import device as devices
from engine.catalogue import Loss
from engine.errors import EngineError
from engine.progress import Batches, Diverged, Evaluating, Finished, Part, Progress, Score
from engine.runs.run import Run
from engine.runs.state import Good, State

EVALUATION_CHUNK = 250
NORM_SECONDS = 0.05
"""How long the gradient's length is good for: as often as anybody can read it."""

KEEP_EVERY = 100
"""Batches between two copies of the weights to go back to when the loss stops being finite."""

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
        gc.collect()
        if run.device.type != "cpu":
            torch.accelerator.empty_cache()
        raise failure


def _train(run: Run) -> Iterator[Progress]:
    # an epoch once begun is trained to its end, even where the number of epochs was lowered meanwhile
    while (run.epoch < run.settings.epochs and not run.exhausted) or run.batch > 0:
        yield from train_epochs(run)
        if run.diverged:
            return
        for part in scored(run):
            yield from _evaluate(run, part, run.epoch + 1)
            if run.diverged:
                return
        run.watch()
        run.end_epoch()
    best = run.take_best()
    yield from _evaluate(run, "test", run.epoch if best is None else best)
    if not run.diverged:
        yield from calibration.calibrate(run)
        stopped_early = run.exhausted and run.epoch < run.settings.epochs
        few = run.parameters() if run.few_parameters else np.empty(0)
        yield Finished(run.epoch, run.seconds, run.history.score("test"), stopped_early, best, few)


class _Block:
    """The batches of one `next()`: losses stay on the device until `read`, so that a GPU never waits for us."""

    def __init__(self) -> None:
        self.losses: list[Tensor] = []
        self.accuracies: list[Tensor] = []
        self.steps: list[list[Tensor]] = []  # the parameters after each step, where they are few
        self.kept: list[tuple[int, Good]] = []  # the place of the loss that shows it

    def read(self) -> tuple[NDArray[np.float32], NDArray[np.float32], NDArray[np.float64]]:
        """Return losses (k,), accuracies (k,) or (0,), and the path (k, P) or (0, 0)."""
        both = torch.stack([*self.losses, *self.accuracies]).cpu().numpy()  # one transfer
        with np.errstate(over="ignore"):  # a float64 that is too large for its place has diverged
            both = both.astype(np.float32)
        columns = [torch.stack(values).flatten(1).double() for values in zip(*self.steps, strict=True)]
        path = torch.cat(columns, dim=1).cpu().numpy() if columns else np.empty((0, 0))
        return both[: len(self.losses)], both[len(self.losses) :], path


def train_epochs(run: Run, *, gradient_norms: bool = True) -> Iterator[Batches | Diverged]:
    """Train in blocks of about `run.block_seconds` to the end of the next epoch that is scored, and do not end it."""
    assert run.network is not None
    measured = -math.inf
    epochs = _Epochs(run)
    while not epochs.over:
        started = perf_counter()
        first = run.epoch * run.batches_per_epoch + run.batch
        block = _Block()
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


def _note_good(run: Run, block: _Block, record: Batches) -> None:
    """Note the last weights whose loss is in `record`; to be called before that is in the history."""
    good = len(record.losses)
    if run.history.path:
        before = record.path[good - 2] if good > 1 else run.history.path[-1][-1]
        run.good = run.weights_before(record.first + good - 1, before)
    for place, kept in block.kept:
        if place < good:
            run.good = kept


class _Epochs:
    """The steps of one epoch after another, up to the end of the next one that is scored."""

    def __init__(self, run: Run) -> None:
        assert run.network is not None
        assert run.optimizer is not None
        assert run.data is not None
        self._run, self._network, self._optimizer, self._data = run, run.network, run.optimizer, run.data
        smoothing, others = run.settings.label_smoothing, run.settings.other_share > 0
        self._loss, self._correct = losses.trained(run.loss, smoothing, others=others), losses.correct(run.loss)
        self._augmentation = run.data.augmentation
        self._analytic = getattr(run.network, "gradient", None)
        self._parameters = list(run.network.parameters())
        self._on_cpu = run.device.type == "cpu"
        self._order = run.draw_order()

    @property
    def over(self) -> bool:
        """Whether the present epoch is trained, and is one to be scored."""
        run = self._run
        if run.batch < run.batches_per_epoch:
            return False
        return run.epoch + 1 >= run.settings.epochs or bool(scored(run))

    def train(self, block: _Block, until: float) -> None:
        """Train until the time is over or the epochs are; on the CPU also until a loss is not finite."""
        run = self._run
        while not self.over:
            if run.batch == run.batches_per_epoch:
                run.end_epoch()
                if self._data.shuffled:
                    self._order = run.draw_order()
            if not self._train_epoch(block, until):
                return

    def _train_epoch(self, block: _Block, until: float) -> bool:
        """Train the rest of the present epoch; False where that ended before its end."""
        run, network, optimizer = self._run, self._network, self._optimizer
        traced = bool(run.history.path)
        scheduled = run.settings.schedule != "constant"
        total = run.batches_per_epoch
        position = run.epoch * total
        while run.batch < total:
            inputs, own = self._batch(run.batch)
            targets = own
            if self._augmentation is not None:
                inputs, targets = self._augmentation(inputs, own, run.epoch, run.batch)
            outputs = network(inputs)
            loss = self._loss(outputs, targets)
            block.losses.append(loss.detach())
            if self._correct is not None:
                right = self._correct(outputs.detach()[: len(own)], own)
                block.accuracies.append(right.mean(dtype=torch.float32))
            # reading a loss costs nothing on the CPU; a GPU would have to wait for it, so its block is read whole
            if self._on_cpu and not math.isfinite(loss.item()):
                return False
            if not traced and (position + run.batch) % KEEP_EVERY == 0:
                block.kept.append((len(block.losses) - 1, run.keep()))
            if scheduled:
                optimizers.set_rate(optimizer, scheduled_rate(run))
            for parameter in self._parameters:  # zero_grad, without its bookkeeping
                parameter.grad = None
            if self._analytic is not None:
                self._analytic(inputs, targets)
            else:
                loss.backward()  # type: ignore[no-untyped-call]
            optimizers.step(optimizer, partial(self._again, inputs, targets))
            run.batch += 1
            if traced:
                block.steps.append([parameter.detach().clone() for parameter in self._parameters])
            if perf_counter() >= until:
                return run.batch == total and self.over
        return True

    def _batch(self, number: int) -> tuple[Tensor, Tensor]:
        data, size = self._data, self._data.batch_size
        if self._order is None:
            if size >= data.count:
                return data.inputs, data.targets
            rows = slice(number * size, (number + 1) * size)
            return data.inputs[rows], data.targets[rows]
        index = self._order[number * size : (number + 1) * size]
        return data.inputs.index_select(0, index), data.targets.index_select(0, index)

    def _again(self, inputs: Tensor, targets: Tensor) -> Tensor:
        """Compute loss and gradient anew: LBFGS asks for them several times a step."""
        self._optimizer.zero_grad()
        loss = self._loss(self._network(inputs), targets)
        loss.backward()  # type: ignore[no-untyped-call]
        return loss


def scheduled_rate(run: Run) -> float:
    """Return the learning rate of the next step."""
    steps = run.settings.epochs * run.batches_per_epoch
    done = (run.epoch * run.batches_per_epoch + run.batch) / max(steps, 1)
    return schedules.rate(run.settings.schedule, run.settings.learning_rate, min(done, 1.0))


def _gradient_norm(network: nn.Module) -> float | None:
    gradients = [parameter.grad for parameter in network.parameters() if parameter.grad is not None]
    return float(nn.utils.get_total_norm(gradients)) if gradients else None


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
    chunk = EVALUATION_CHUNK if inputs.device.type == "cpu" else 20 * EVALUATION_CHUNK
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


def _evaluate(run: Run, part: Part, epoch: int) -> Iterator[Progress]:
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
