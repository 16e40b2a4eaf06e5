"""The hot loop: the batches of an epoch, with nothing done once a batch that can be done once for several."""

import math
from functools import partial
from time import perf_counter

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from engine import losses, optimizers, schedules
from engine.catalogue import Loss
from engine.evaluation import scored
from engine.runs.run import Run
from engine.runs.state import Good

AHEAD = 1024
"""Examples gathered in one go: they lie scattered in memory, and come sooner by several batches than one by one."""

KEEP_EVERY = 100
"""Batches between two copies of the weights to go back to when the loss stops being finite."""


class Block:
    """The batches of one `next()`: losses and outputs stay on the device until `read`; a GPU never waits for us."""

    def __init__(self, loss: Loss) -> None:
        self._correct = losses.correct(loss)
        self._losses: list[Tensor] = []
        self._answers: list[tuple[Tensor, Tensor]] = []  # outputs and targets, where an answer is right or wrong
        self.steps: list[list[Tensor]] = []  # the parameters after each step, where they are few
        self.kept: list[tuple[int, Good]] = []  # the place of the loss that shows it

    def __len__(self) -> int:
        return len(self._losses)

    def note(self, loss: Tensor, outputs: Tensor, targets: Tensor) -> None:
        """Note what a batch gave before its step; judged are the first outputs, those that `targets` are of."""
        self._losses.append(loss.detach())
        if self._correct is not None:
            self._answers.append((outputs.detach()[: len(targets)], targets))

    def read(self) -> tuple[NDArray[np.float32], NDArray[np.float32], NDArray[np.float64]]:
        """Return losses (k,), accuracies (k,) or (0,), and the path (k, P) or (0, 0)."""
        with np.errstate(over="ignore"):  # a float64 that is too large for its place has diverged
            read = torch.stack(self._losses).cpu().numpy().astype(np.float32)
        columns = [torch.stack(values).flatten(1).double() for values in zip(*self.steps, strict=True)]
        path = torch.cat(columns, dim=1).cpu().numpy() if columns else np.empty((0, 0))
        return read, self._accuracies(), path

    def _accuracies(self) -> NDArray[np.float32]:
        """Return the share of right answers of each batch; all of them are judged at once."""
        if self._correct is None:
            return np.empty(0, np.float32)
        outputs, targets = zip(*self._answers, strict=True)
        right = self._correct(torch.cat(outputs), torch.cat(targets)).flatten().cpu().numpy()
        sizes = np.array([batch.numel() for batch in targets])
        right_of_each = np.add.reduceat(right, np.cumsum(sizes) - sizes, dtype=np.float32)
        shares: NDArray[np.float32] = (right_of_each / sizes).astype(np.float32)
        return shares


class Epochs:
    """The steps of one epoch after another, up to the end of the next one that is scored."""

    def __init__(self, run: Run) -> None:
        assert run.network is not None
        assert run.optimizer is not None
        assert run.data is not None
        self._run, self._network, self._optimizer, self._data = run, run.network, run.optimizer, run.data
        smoothing, others = run.settings.label_smoothing, run.settings.other_share > 0
        self._loss = losses.trained(run.loss, smoothing, others=others)
        self._augmentation = run.data.augmentation
        self._analytic = getattr(run.network, "gradient", None)
        self._parameters = list(run.network.parameters())
        self._on_cpu = run.device.type == "cpu"
        self._ahead = max(AHEAD // self._data.batch_size, 1)
        self._draw_order()

    def _draw_order(self) -> None:
        self._order = self._run.draw_order()
        self._gathered: dict[int, tuple[Tensor, Tensor]] = {}

    @property
    def over(self) -> bool:
        """Whether the present epoch is trained, and is one to be scored."""
        run = self._run
        if run.batch < run.batches_per_epoch:
            return False
        return run.epoch + 1 >= run.settings.epochs or bool(scored(run))

    def train(self, block: Block, until: float) -> None:
        """Train until the time is over or the epochs are; on the CPU also until a loss is not finite."""
        run = self._run
        while not self.over:
            if run.batch == run.batches_per_epoch:
                run.end_epoch()
                if self._data.shuffled:
                    self._draw_order()
            if not self._train_epoch(block, until):
                return

    def _train_epoch(self, block: Block, until: float) -> bool:
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
            block.note(loss, outputs, own)
            # reading a loss costs nothing on the CPU; a GPU would have to wait for it, so its block is read whole
            if self._on_cpu and not math.isfinite(loss.item()):
                return False
            if not traced and (position + run.batch) % KEEP_EVERY == 0:
                block.kept.append((len(block) - 1, run.keep()))
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
        if number not in self._gathered:
            # always from the same batch on: after a restart each of them lies in memory as it did before
            first = number - number % self._ahead
            index = self._order[first * size : (first + self._ahead) * size]
            inputs, targets = (
                torch.split(source.index_select(0, index), size) for source in (data.inputs, data.targets)
            )
            self._gathered = dict(enumerate(zip(inputs, targets, strict=True), first))
        return self._gathered[number]

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
