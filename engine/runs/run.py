"""One training under way: what is trained, how far it is, and all that is needed to go on from there."""

import secrets
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, get_args

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn

from engine import device as devices
from engine import networks, optimizers, settings
from engine.catalogue import Entry
from engine.errors import EngineError
from engine.progress import Batches, Change, Diverged, Part, Score
from engine.settings import Settings

PARTS: tuple[Part, ...] = get_args(Part)

MOST_BLOCKS = 1000
"""More are joined: a hundred thousand of one batch each would make every save wait."""


@dataclass(frozen=True)
class Good:
    """Weights whose loss was finite: those after `batch` batches of epoch `epoch` (from 1)."""

    epoch: int
    batch: int
    weights: dict[str, Tensor]


@dataclass
class History:
    """What has been measured so far: one loss and one training accuracy a batch, the scores, the changes."""

    losses: list[NDArray[np.float32]] = field(default_factory=list)
    accuracies: list[NDArray[np.float32]] = field(default_factory=list)
    scores: list[Score] = field(default_factory=list)
    changes: list[Change] = field(default_factory=list)

    def append(self, block: Batches) -> None:
        """Keep a block of batches."""
        self.losses.append(block.losses)
        self.accuracies.append(block.accuracies)
        if len(self.losses) > MOST_BLOCKS:
            self.losses, self.accuracies = [np.concatenate(self.losses)], [np.concatenate(self.accuracies)]

    def score(self, part: str) -> Score | None:
        """Return the last score of `part`, or None."""
        return next((score for score in reversed(self.scores) if score.part == part), None)

    def results(self) -> tuple[Score, ...]:
        """Return the last score of each part."""
        return tuple(score for part in PARTS if (score := self.score(part)) is not None)


@dataclass(frozen=True)
class State:
    """A copy of everything that a run needs to go on exactly as if it had never been interrupted.

    `epoch` whole epochs and `batch` batches of the next one are trained. `weights` is torch's state dict, `optimizer`
    what the optimizer remembers of each parameter (by its number), `good` what to go back to: all on the CPU.
    `random` is the state of torch's own generators, by kind of device: that of the CPU, and of the device that trains,
    from which dropout draws there. `order_generator` is the state, before it drew the order of the present epoch, of a
    generator on the CPU: the order is the same on every device.
    """

    settings: Settings
    epoch: int
    batch: int
    weights: dict[str, Tensor]
    optimizer: dict[int, dict[str, Tensor]]
    good: Good
    random: dict[str, Tensor]
    order_generator: Tensor
    losses: NDArray[np.float32]
    accuracies: NDArray[np.float32]
    scores: tuple[Score, ...]
    changes: tuple[Change, ...]
    seconds: float
    threads: int

    def history(self) -> History:
        """Return what had been measured."""
        return History([self.losses], [self.accuracies], list(self.scores), list(self.changes))


def new_id(entry: Entry) -> str:
    """Return a name for a run that sorts by time and is valid as a folder's name everywhere."""
    return f"{entry.id}-{datetime.now():%Y%m%d-%H%M%S}-{secrets.token_hex(2)}"


class Run:
    """A training of `entry` with `settings`; `engine.train` moves it forward.

    The network exists once `begin` was called: by `engine.train`, in the thread that trains.
    """

    def __init__(self, entry: Entry, settings: Settings | None = None, run_id: str | None = None) -> None:
        self.entry = entry
        self.settings = settings or entry.settings
        self.id = run_id or new_id(entry)
        self.history = History()
        self.epoch = 0
        self.batch = 0
        self.batches_per_epoch = 0
        self.seconds = 0.0
        self.network: nn.Module | None = None
        self.optimizer: torch.optim.Optimizer | None = None
        self.device = torch.device("cpu")
        self.good: Good | None = None
        self.diverged = False
        self._order_generator = torch.Generator()
        self._order_state = self._order_generator.get_state()

    def begin(self, state: State | None = None) -> None:
        """Make network and optimizer on the chosen device: from the seed, or as they were in `state`.

        Raises EngineError `device_unavailable` or `precision_unavailable`.
        """
        if state is not None:
            self.settings = state.settings
        self.device = devices.choose(self.settings.device)
        devices.check_precision(self.settings.precision)
        # OpenMP keeps the number of threads by thread: it must be set in the one that trains
        torch.set_num_threads(min(state.threads, devices.threads()) if state else devices.threads())
        torch.manual_seed(self.settings.seed)
        self._order_generator.manual_seed(self.settings.seed)
        # convolutions run on pixels with their channels side by side: the same numbers, less moving about
        self.network = networks.build(self.entry).to(self.device).to(memory_format=torch.channels_last)
        self.optimizer = optimizers.build(self.settings, self.network.parameters(), self.device)
        self._order_state = self._order_generator.get_state()
        self.epoch, self.batch, self.seconds, self.diverged = 0, 0, 0.0, False
        self.history = History()
        if state is not None:
            self._restore(state)
        else:
            self.good = self.keep()

    def _restore(self, state: State) -> None:
        assert self.network is not None
        assert self.optimizer is not None
        self.network.load_state_dict(state.weights)
        optimizers.restore(self.optimizer, state.optimizer)
        self.good = Good(state.good.epoch, state.good.batch, _copied(state.good.weights, self.device))
        _set_random(state.random, self.device)
        self._order_state = state.order_generator
        self.epoch, self.batch, self.seconds = state.epoch, state.batch, state.seconds
        self.history = state.history()

    def state(self) -> State:
        """Return a copy of the state; to be taken between two records of `engine.train`."""
        assert self.network is not None
        assert self.optimizer is not None
        assert self.good is not None
        none = np.empty(0, np.float32)
        return State(
            settings=self.settings,
            epoch=self.epoch,
            batch=self.batch,
            weights=self.weights(),
            optimizer=_copied(self.optimizer.state_dict()["state"]),
            good=Good(self.good.epoch, self.good.batch, _copied(self.good.weights)),
            random=_random(self.device),
            order_generator=self._order_state.clone(),
            losses=np.concatenate([none, *self.history.losses]),
            accuracies=np.concatenate([none, *self.history.accuracies]),
            scores=tuple(self.history.scores),
            changes=tuple(self.history.changes),
            seconds=self.seconds,
            threads=torch.get_num_threads(),
        )

    def weights(self) -> dict[str, Tensor]:
        """Return a copy of the present weights, on the CPU."""
        assert self.network is not None
        copied: dict[str, Tensor] = _copied(self.network.state_dict())
        return copied

    def draw_order(self, count: int) -> Tensor:
        """Return the order (count,) of the examples in the present epoch: the same one after a restart."""
        self._order_generator.set_state(self._order_state)
        return torch.randperm(count, generator=self._order_generator)

    def end_epoch(self) -> None:
        """Count the present epoch as trained and evaluated."""
        self.epoch += 1
        self.batch = 0
        self._order_state = self._order_generator.get_state()

    def keep(self) -> Good:
        """Return a copy of the present weights, to go back to."""
        assert self.network is not None
        weights = {name: value.detach().clone() for name, value in self.network.state_dict().items()}
        return Good(self.epoch + 1, self.batch, weights)

    def diverge(self, epoch: int, batch: int) -> Diverged:
        """Put the last good weights back, since the loss in `batch` of `epoch` (both from 1) is not finite.

        The run then stands where these weights were: there is no way to go on.
        """
        assert self.network is not None
        assert self.good is not None
        self.network.load_state_dict(self.good.weights)
        self.epoch, self.batch, self.diverged = self.good.epoch - 1, self.good.batch, True
        return Diverged(epoch, batch, self.good.epoch, self.good.batch)

    def is_finite(self) -> bool:
        """Say whether all weights are finite numbers: after a step that was too large, the next loss shows it."""
        assert self.network is not None
        return all(bool(value.isfinite().all()) for value in self.network.state_dict().values())

    def change(self, name: str, value: Any) -> None:
        """Change a setting that is live; it acts at the next batch and is recorded.

        Raises EngineError `setting_fixed` for one that is not, or the finding of its check.
        """
        if not settings.control(name).live:
            raise EngineError("setting_fixed", field=settings.field(name).title)
        old = getattr(self.settings, name)
        self.settings = self.settings.changed(**{name: value})
        new = getattr(self.settings, name)
        if new != old:
            self.history.changes.append(Change(self.epoch + 1, self.batch, name, old, new))
        if self.optimizer is not None:
            optimizers.apply(self.settings, self.optimizer)


def _random(device: torch.device) -> dict[str, Tensor]:
    """Return the states of the generators that a training on `device` draws from, by kind of device."""
    states = {"cpu": torch.get_rng_state()}
    if device.type != "cpu":
        states[device.type] = torch.get_device_module(device).get_rng_state()
    return states


def _set_random(states: dict[str, Tensor], device: torch.device) -> None:
    """Put `states` back; on another kind of device than before, its generator stays as the seed made it."""
    torch.set_rng_state(states["cpu"])
    if device.type != "cpu" and device.type in states:
        torch.get_device_module(device).set_rng_state(states[device.type])


def _copied(value: Any, device: torch.device | str = "cpu") -> Any:
    """Copy a tensor, or a dict of them at any depth, to `device`: what is kept must not change with the training."""
    if isinstance(value, dict):
        return {key: _copied(item, device) for key, item in value.items()}
    return value.detach().to(device, copy=True)
