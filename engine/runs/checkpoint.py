"""A network, or the whole state of a run, in one file that is checked before it is used.

Tensors are named `model.<parameter>`, and with the state of a run also `good.<parameter>` and `best.<parameter>` (the
weights to go back to), `optimizer.<number of the parameter>.<name>`, `random.<name>` and `history.<name>` (see
`series`); `envelope` says how they are stored.
"""

import platform
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Annotated

import numpy as np
import torch
from pydantic import BaseModel, ConfigDict, Field, ValidationError
from torch import Tensor, nn

from engine import device as devices
from engine import networks, optimizers
from engine.calibration import Calibration
from engine.catalogue import Entry, entry
from engine.datasets import csv_columns, csv_file, mnist
from engine.errors import EngineError
from engine.ink import BOX, PEN
from engine.progress import Change, Score
from engine.runs import envelope, series
from engine.runs.run import Run
from engine.runs.state import Good, History, State
from engine.settings import Settings

LABELS = tuple("0123456789")
_NAMES = ("model.", "good.", "best.", "optimizer.", "random.", "history.")
_SHAPE = {"features": range(1, csv_file.COLUMNS + 1), "classes": range(2, csv_columns.CLASSES + 1)}
"""The shapes that a table can give to a network."""

Count = Annotated[int, Field(ge=0)]


class Preprocessing(BaseModel):
    """How a drawing becomes the network's input: stored with the weights, so that it is never typed again."""

    model_config = ConfigDict(extra="forbid", allow_inf_nan=False, frozen=True)

    pen: Annotated[float, Field(gt=0, le=BOX)]
    mean: float
    std: Annotated[float, Field(gt=0)]


class Meta(BaseModel):
    """The metadata of a checkpoint, checked when read: small things only. `scores` are the last of each part."""

    model_config = ConfigDict(extra="forbid")

    entry: str
    settings: Settings
    preprocessing: Preprocessing
    labels: tuple[str, ...]
    epoch: Count
    batch: Count
    scores: tuple[Score, ...]
    seconds: float
    versions: dict[str, str]
    built: dict[str, int | float | str] = {}  # what the network was made with
    fingerprint: str = ""  # of the user's own table, see Examples
    calibration: Calibration | None = None  # once all is trained
    # only with what a run has measured:
    changes: tuple[Change, ...] = ()
    batches_per_epoch: Annotated[int, Field(ge=1)] = 1
    # only with the state of a run:
    good: tuple[Count, Count] | None = None
    best: tuple[Count, Count] | None = None
    best_tested: bool = False
    threads: Annotated[int, Field(ge=1)] = 1


@dataclass(frozen=True)
class Checkpoint:
    """A checked checkpoint: the `entry` it fits, its metadata and all its tensors."""

    path: Path
    entry: Entry
    meta: Meta
    tensors: dict[str, Tensor]

    @property
    def weights(self) -> dict[str, Tensor]:
        """The network's state dict."""
        return envelope.with_prefix("model.", self.tensors)

    def state(self) -> State:
        """Return the state to go on from.

        Raises EngineError `checkpoint_not_resumable`, or `checkpoint_tensor` where a part of it does not fit.
        """
        meta = self.meta
        if meta.good is None:
            raise EngineError("checkpoint_not_resumable", path=str(self.path))
        _check_weights(self, "good.")
        if meta.best is not None:
            _check_weights(self, "best.")
        measured = self.history()
        return State(
            settings=meta.settings,
            epoch=meta.epoch,
            batch=meta.batch,
            weights=self.weights,
            optimizer=self._slots(),
            good=Good(*meta.good, envelope.with_prefix("good.", self.tensors)),
            random=self._generators(),
            order_generator=self._random("order", "cpu"),
            losses=measured.all_losses,
            accuracies=measured.all_accuracies,
            path=measured.whole_path,
            scores=tuple(measured.scores),
            changes=meta.changes,
            batches_per_epoch=meta.batches_per_epoch,
            seconds=meta.seconds,
            threads=meta.threads,
            best=None if meta.best is None else Good(*meta.best, envelope.with_prefix("best.", self.tensors)),
            best_tested=meta.best_tested,
            fingerprint=meta.fingerprint,
        )

    def history(self) -> History:
        """Return what the run had measured, whether it can go on or not.

        Raises EngineError `checkpoint_tensor` for a file that holds the network alone.
        """
        parameters = networks.parameter_count(self.empty_network())
        measured = series.unpacked(self.tensors, parameters, self._misfit)
        measured.changes.extend(self.meta.changes)
        measured.batches_per_epoch = self.meta.batches_per_epoch
        return measured

    def empty_network(self) -> nn.Module:
        """Return the network without numbers: names and shapes only. Raises EngineError `checkpoint_foreign`."""
        with torch.device("meta"):
            return networks.build(self.entry, self._options())

    def _options(self) -> networks.Options:
        """Return what the network is made with: what the checked settings say, and no more than a table can have.

        A file could ask for a network so large that making it takes minutes, even without its numbers.
        """
        built, limits = self.meta.built, _SHAPE if self.entry.holds_out else {}
        shape = {
            name: value for name, value in built.items() if isinstance(value, int) and value in limits.get(name, ())
        }
        expected = networks.options(self.entry, self.meta.settings, shape)
        if built != expected or len(shape) < len(limits):
            raise EngineError("checkpoint_foreign", path=str(self.path))
        return expected

    def _slots(self) -> dict[int, dict[str, Tensor]]:
        """Return what the optimizer remembers of each parameter, which must have the shapes that it can have."""
        parameters = list(self.empty_network().parameters())
        numbers = {str(number): number for number in range(len(parameters))}
        slots: dict[int, dict[str, Tensor]] = {}
        for name, value in envelope.with_prefix("optimizer.", self.tensors).items():
            number, _, slot = name.partition(".")
            if number not in numbers:
                raise self._misfit(f"optimizer.{name}", "–")
            slots.setdefault(numbers[number], {})[slot] = value
        wrong = optimizers.misfit(self.meta.settings.optimizer, slots, parameters)
        if wrong is not None:
            name, shape = wrong
            raise self._misfit(f"optimizer.{name}", "–" if shape is None else "×".join(map(str, shape)))
        return slots

    def _generators(self) -> dict[str, Tensor]:
        """Return the states of torch's generators by kind of device; that of the CPU is always there."""
        kinds = envelope.with_prefix("random.", self.tensors).keys() - {"order", "cpu"}
        for kind in sorted(kinds):
            if kind not in devices.KINDS:
                raise self._misfit(f"random.{kind}", "–")
        return {kind: self._random(kind, kind) for kind in ("cpu", *sorted(kinds))}

    def _random(self, name: str, kind: str) -> Tensor:
        """Return `random.<name>`, which must be what a generator on the device `kind` takes, where there is one."""
        value = self.tensors.get(f"random.{name}")
        fits = value is not None and value.dtype == torch.uint8 and value.ndim == 1
        try:
            if fits and devices.usable(kind):
                torch.Generator(kind).set_state(value)  # type: ignore[arg-type]
        except (RuntimeError, TypeError):
            fits = False
        if not fits or value is None:
            raise self._misfit(f"random.{name}", "the state of a random generator")
        return value

    def _misfit(self, tensor: str, expected: str) -> EngineError:
        return EngineError(
            "checkpoint_tensor",
            path=str(self.path),
            entry=self.entry.id,
            tensor=tensor,
            found=_described(self.tensors.get(tensor)),
            expected=expected,
        )


def preprocessing(settings: Settings) -> Preprocessing:
    """Return the preprocessing that belongs to `settings`."""
    mean, std = (mnist.MEAN, mnist.STD) if settings.normalise else (0.0, 1.0)
    return Preprocessing(pen=PEN, mean=mean, std=std)


def save_network(path: Path, run: Run, *, measured: bool = False) -> None:
    """Write the network of `run`: enough to classify, not to go on. Raises like `atomic_write`.

    With what the run has `measured`, its curves can be drawn again. Where the last step led to weights that are not
    finite, the last good ones are written.
    """
    state = run.state()
    if not run.is_finite():
        good = state.good
        state = replace(state, weights=good.weights, epoch=good.epoch - 1, batch=good.batch)
    meta, tensors = _meta(run, state), envelope.named("model.", state.weights)
    if measured:
        meta.changes, meta.batches_per_epoch = state.changes, state.batches_per_epoch
        tensors |= series.packed(state)
    envelope.write(path, tensors, meta.model_dump_json())


def save_state(path: Path, run: Run) -> None:
    """Write network and state of `run`, so that it can go on exactly. Raises like `atomic_write`."""
    state = run.state()
    meta = _meta(run, state)
    meta.good = (state.good.epoch, state.good.batch)
    meta.changes, meta.batches_per_epoch = state.changes, state.batches_per_epoch
    meta.threads = state.threads
    tensors = envelope.named("model.", state.weights) | envelope.named("good.", state.good.weights)
    if state.best is not None:
        meta.best, meta.best_tested = (state.best.epoch, state.best.batch), state.best_tested
        tensors |= envelope.named("best.", state.best.weights)
    for number, slots in state.optimizer.items():
        tensors |= envelope.named(f"optimizer.{number}.", slots)
    tensors |= envelope.named("random.", state.random | {"order": state.order_generator})
    envelope.write(path, tensors | series.packed(state), meta.model_dump_json())


def _meta(run: Run, state: State) -> Meta:
    return Meta(
        entry=run.entry.id,
        settings=state.settings,
        preprocessing=preprocessing(state.settings),
        labels=LABELS,
        epoch=state.epoch,
        batch=state.batch,
        scores=run.history.results(),
        seconds=state.seconds,
        versions=versions(),
        built=run.built,
        fingerprint=state.fingerprint,
        calibration=run.calibration,
    )


def versions() -> dict[str, str]:
    """Return the versions that the numbers of a run depend on."""
    return {"python": platform.python_version(), "torch": torch.__version__, "numpy": np.__version__}


def load(path: Path) -> Checkpoint:
    """Read and check the file `path`.

    Raises EngineError: `file_missing`, `file_unreadable`, `checkpoint_foreign`, `checkpoint_truncated`,
    `checkpoint_damaged`, `checkpoint_newer`, `checkpoint_older`, `checkpoint_tensor`, `checkpoint_not_finite`,
    `entry_unknown`.
    """
    tensors, text = envelope.read(path)
    try:
        meta = Meta.model_validate_json(text)
    except ValidationError as error:
        raise EngineError("checkpoint_foreign", path=str(path)) from error
    checkpoint = Checkpoint(path, entry(meta.entry), meta, tensors)
    _check_names(checkpoint)
    _check_weights(checkpoint)
    return checkpoint


def _check_names(checkpoint: Checkpoint) -> None:
    for name in sorted(checkpoint.tensors):
        if not name.startswith(_NAMES):
            raise checkpoint._misfit(name, "–")


def _check_weights(checkpoint: Checkpoint, prefix: str = "model.") -> None:
    """Compare every weight with the network of the entry: names, shapes, types, finite numbers."""
    needed = envelope.named(prefix, checkpoint.empty_network().state_dict())
    found = {name for name in checkpoint.tensors if name.startswith(prefix)}
    for name in sorted({*needed, *found}):
        expected = _described(needed.get(name))
        if expected != _described(checkpoint.tensors.get(name)):
            raise checkpoint._misfit(name, expected)
        if not torch.isfinite(checkpoint.tensors[name]).all():
            raise EngineError("checkpoint_not_finite", path=str(checkpoint.path), tensor=name)


def _described(value: Tensor | None) -> str:
    if value is None:
        return "–"
    return " ".join(["×".join(map(str, value.shape)), str(value.dtype).removeprefix("torch.")]).strip()
