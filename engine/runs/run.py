"""One training under way: what is trained, how far it is, and all that is needed to go on from there."""

import secrets
from datetime import datetime
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn

from engine import device as devices
from engine import networks, optimizers, settings
from engine.calibration import Calibration
from engine.catalogue import Entry, Loss
from engine.datasets.examples import Examples, examples
from engine.errors import EngineError
from engine.progress import Change, Diverged, Part, Score
from engine.runs.state import Good, History, State, copied
from engine.settings import Settings
from engine.sweep import Sweep

FEW = 20
"""So many parameters are noted after every step."""

BLOCK_SECONDS = 0.03
"""How long one `next()` trains: short enough to answer a drawing in between, long enough to cost nothing."""


def new_id(entry: Entry) -> str:
    """Return a name for a run that sorts by time and is a valid folder name everywhere; `store.begun_by` reads it."""
    return f"{entry.id}-{datetime.now():%Y%m%d-%H%M%S}-{secrets.token_hex(2)}"


class Run:
    """A training of `entry` with `settings`; `engine.train` moves it forward.

    The network exists once `begin` was called: by `engine.train`, in the thread that trains. Raises EngineError
    `explorer_not_trained`.
    """

    def __init__(self, entry: Entry, settings: Settings | None = None, run_id: str | None = None) -> None:
        if not entry.trains:
            raise EngineError("explorer_not_trained", entry=entry.id, command=f"python -m engine show {entry.id}")
        self.entry = entry
        self.settings = settings or entry.settings
        self.id = run_id or new_id(entry)
        self.history = History()
        self.epoch = 0
        self.batch = 0
        self.seconds = 0.0
        self.data: Examples | None = None
        self.built: dict[str, int | float | str] = {}  # the options that the network was made with
        self.network: nn.Module | None = None
        self.optimizer: torch.optim.Optimizer | None = None
        self.device = torch.device("cpu")
        self.good: Good | None = None
        self.best: Good | None = None
        self.best_tested = False
        self.calibration: Calibration | None = None  # of the weights in hand, once all is trained
        self._lowest: Score | None = None  # of the part that is watched
        self.diverged = False
        self.block_seconds = BLOCK_SECONDS
        self._order_generator = torch.Generator()
        self._order_state = self._order_generator.get_state()

    def begin(self, state: State | None = None) -> None:
        """Make network and optimizer on the chosen device: from the seed, or as they were in `state`.

        Raises EngineError `device_unavailable`, `precision_unavailable` or `table_changed`, or as the source of its
        data does.
        """
        if state is not None:
            self.settings = state.settings
        # a few numbers are soonest added up where they are
        self.device = devices.choose(self.settings.device if "device" in self.entry.offers else "cpu")
        devices.check_precision(self.settings.precision)
        # OpenMP keeps the number of threads by thread: it must be set in the one that trains
        torch.set_num_threads(min(state.threads, self._threads) if state else self._threads)
        data = examples(self.entry, self.settings, self.device)
        known = self.data if state is None else state  # to begin anew is no way to another table either
        if known is not None and known.fingerprint not in ("", data.fingerprint):
            raise EngineError("table_changed", path=self.settings.file)
        self.built = networks.options(self.entry, self.settings, data.shape)
        torch.manual_seed(self.settings.seed)
        self._order_generator.manual_seed(self.settings.seed)
        # convolutions run on pixels with their channels side by side: the same numbers, less moving about
        network = networks.build(self.entry, self.built).to(self.device).to(memory_format=torch.channels_last)
        self.network, self.data = network, data.like(next(network.parameters()))
        self.optimizer = self._new_optimizer(network)
        self._order_state = self._order_generator.get_state()
        self.epoch, self.batch, self.seconds, self.diverged = 0, 0, 0.0, False
        self.good, self.best, self._lowest, self.best_tested = self.keep(), None, None, False
        self.calibration = None
        self.history = History(batches_per_epoch=data.batches_per_epoch)
        if self.few_parameters:
            self.history.path.append(self.parameters()[None])
        if state is not None:
            self._restore(state)

    def _new_optimizer(self, network: nn.Module) -> torch.optim.Optimizer:
        if self.entry.sweeps:
            return Sweep(network.parameters(), self.settings.start, self.settings.stride)
        return optimizers.build(self.settings, network.parameters(), self.device)

    @property
    def _threads(self) -> int:
        """How many threads compute: for a few numbers several would mostly wait for each other."""
        return devices.threads() if "device" in self.entry.offers else 1

    @property
    def loss(self) -> Loss:
        """The loss that is made small."""
        return self.entry.loss_with(self.settings, 2 if self.data is None else self.data.shape.get("classes", 2))

    @property
    def batches_per_epoch(self) -> int:
        """The number of batches of an epoch; 0 before `begin`."""
        return 0 if self.data is None else self.data.batches_per_epoch

    @property
    def few_parameters(self) -> bool:
        """Whether the parameters are so few that every one is noted after every step."""
        assert self.network is not None
        return networks.parameter_count(self.network) <= FEW

    def parameters(self) -> NDArray[np.float64]:
        """Return all parameters one behind the other (P,), as they are now."""
        assert self.network is not None
        return torch.cat([p.detach().double().flatten() for p in self.network.parameters()]).cpu().numpy()

    def _restore(self, state: State) -> None:
        assert self.network is not None
        assert self.optimizer is not None
        self.network.load_state_dict(state.weights)
        optimizers.restore(self.optimizer, state.optimizer)
        self.good = state.good.on(self.device)
        self.best = state.best.on(self.device) if state.best is not None else None
        self.best_tested = state.best_tested
        set_random_state(state.random, self.device)
        self._order_state = state.order_generator
        self.epoch, self.batch, self.seconds = state.epoch, state.batch, state.seconds
        self.history = state.history()
        # the epoch under way may be scored already, but is not watched yet
        scores = [s for s in self.history.scores if s.part == self.watched and s.epoch <= self.epoch]
        self._lowest = min(scores, key=lambda score: score.loss, default=None)

    def state(self, *, measured: bool = True) -> State:
        """Return a copy of the state; to be taken between two records of `engine.train`.

        Without what was `measured` it holds no losses, accuracies, path, scores and changes.
        """
        assert self.network is not None
        assert self.optimizer is not None
        assert self.good is not None
        assert self.data is not None
        history = self.history if measured else History(batches_per_epoch=self.history.batches_per_epoch)
        return State(
            settings=self.settings,
            epoch=self.epoch,
            batch=self.batch,
            weights=self.weights(),
            optimizer=optimizers.memory(self.optimizer),  # a copy
            good=self.good.on("cpu"),
            random=random_state(self.device),
            order_generator=self._order_state.clone(),
            losses=history.all_losses,
            accuracies=history.all_accuracies,
            path=history.whole_path,
            scores=tuple(history.scores),
            changes=tuple(history.changes),
            batches_per_epoch=self.history.batches_per_epoch,
            seconds=self.seconds,
            threads=torch.get_num_threads(),
            best=self.best.on("cpu") if self.best is not None else None,
            best_tested=self.best_tested,
            fingerprint=self.data.fingerprint,
        )

    def weights(self) -> dict[str, Tensor]:
        """Return a copy of the present weights, on the CPU."""
        assert self.network is not None
        weights: dict[str, Tensor] = copied(self.network.state_dict())
        return weights

    def draw_order(self) -> Tensor | None:
        """Return the examples (count,) of the present epoch in their order, on the device: the same after a restart.

        None: all of them, as they stand.
        """
        assert self.data is not None
        if not self.data.shuffled:
            return self.data.order(None)
        self._order_generator.set_state(self._order_state)
        return self.data.order(torch.randperm(self.data.count, generator=self._order_generator))

    def end_epoch(self) -> None:
        """Count the present epoch as trained and evaluated."""
        assert self.data is not None
        self.epoch += 1
        self.batch = 0
        if self.data.shuffled:
            self._order_state = self._order_generator.get_state()

    @property
    def watched(self) -> Part | None:
        """The part whose loss decides on the early stop and the best epoch; None where neither is asked for."""
        assert self.data is not None
        if not (self.settings.patience or self.settings.keep_best):
            return None
        return "validation" if "validation" in self.data.parts else "training"

    def watch(self) -> None:
        """Note whether the epoch just scored is the best so far, and keep its weights if they are wanted."""
        score = self.history.score(self.watched) if self.watched is not None else None
        if score is not None and (self._lowest is None or score.loss < self._lowest.loss):
            self._lowest = score
            if self.settings.keep_best:
                self.best = self.keep()

    @property
    def exhausted(self) -> bool:
        """Whether the loss that is watched has not improved for too long."""
        patience, lowest = self.settings.patience, self._lowest
        return patience > 0 and lowest is not None and self.epoch - lowest.epoch >= patience

    def take_best(self) -> int | None:
        """Go back to the weights of the best epoch where that is asked for, and return its number."""
        if self.best is None or self.network is None:
            return None
        self.network.load_state_dict(self.best.weights)
        return self.best.epoch

    def keep(self) -> Good:
        """Return a copy of the present weights, to go back to."""
        assert self.network is not None
        weights = {name: value.detach().clone() for name, value in self.network.state_dict().items()}
        return Good(self.epoch + 1, self.batch, weights)

    def weights_before(self, position: int, parameters: NDArray[np.float64]) -> Good:
        """Return the few `parameters` (P,), as they were before batch number `position` of all epochs (from 0)."""
        assert self.network is not None
        named = dict(self.network.named_parameters())
        values = torch.split(torch.from_numpy(parameters), [p.numel() for p in named.values()])
        weights = {name: value.reshape(p.shape).to(p) for (name, p), value in zip(named.items(), values, strict=True)}
        epoch, batch = divmod(position, self.batches_per_epoch)
        return Good(epoch + 1, batch, weights)

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


def random_state(device: torch.device) -> dict[str, Tensor]:
    """Return the states of the generators that a training on `device` draws from, by kind of device."""
    states = {"cpu": torch.get_rng_state()}
    if device.type != "cpu":
        states[device.type] = torch.get_device_module(device).get_rng_state()
    return states


def set_random_state(states: dict[str, Tensor], device: torch.device) -> None:
    """Put `states` back; on another kind of device than before, its generator stays as the seed made it."""
    torch.set_rng_state(states["cpu"])
    if device.type != "cpu" and device.type in states:
        torch.get_device_module(device).set_rng_state(states[device.type])
