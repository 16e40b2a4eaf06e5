"""What a run learns from, on its device: the examples of every entry in one form."""

import hashlib
import importlib
import math
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import lru_cache

import numpy as np
import torch
from numpy.typing import ArrayLike, NDArray
from torch import Tensor

from engine.catalogue import Entry
from engine.datasets import kept, mnist, own_digits, pima, points, preparation
from engine.datasets.augmentation import Augmentation, Pool
from engine.datasets.handwriting import Handwriting
from engine.datasets.table import Table
from engine.errors import EngineError
from engine.progress import Part
from engine.settings import Settings

PULLS = points.Points(np.array([[-1.0], [0.0], [1.0]]), np.zeros((3, 1)))
"""Samples that pull evenly to both sides of a saddle; their targets mean nothing."""

PEN_DIGITS, NO_DIGITS, POOL_SEED = 30_000, 8_000, 1
"""How many are drawn to be mixed in, and their seed: the same for every run, which chooses among them."""

REHEARSED = 5_000
"""So many digits of MNIST are enough to remember all of them."""


@dataclass(frozen=True)
class Examples:
    """Training examples, `inputs` (N, …) and `targets` (N, …), and the parts on which a network is evaluated.

    `rows` are the ones trained on (None: all). `parts` maps each part to its inputs and targets; those `scored` are
    evaluated as the training goes, "test" at the end in any case. `baseline` is the share of the largest class in the
    part evaluated last. `features` names the columns of a table; `shape` are the options of the network that the data
    decide. `fingerprint` tells a table of the user's own, which may change on the disk, from all others.
    `augmentation` is what happens to each batch of `batch_size` before the network sees it.
    """

    inputs: Tensor
    targets: Tensor
    batch_size: int
    shuffled: bool
    rows: Tensor | None = None
    parts: Mapping[Part, tuple[Tensor, Tensor]] = field(default_factory=dict)
    scored: tuple[Part, ...] = ()
    baseline: float | None = None
    features: tuple[str, ...] = ()
    shape: Mapping[str, int] = field(default_factory=dict)
    fingerprint: str = ""
    augmentation: Augmentation | None = None

    @property
    def count(self) -> int:
        """The number of examples trained on."""
        return len(self.targets if self.rows is None else self.rows)

    @property
    def batches_per_epoch(self) -> int:
        """The number of batches of an epoch, the smaller last one included."""
        return math.ceil(self.count / self.batch_size)

    def like(self, parameter: Tensor) -> "Examples":
        """Return them as numbers of the type that a network's `parameter` has: its course says how exact they are."""
        if self.inputs.dtype == parameter.dtype:
            return self
        return replace(self, inputs=self.inputs.to(parameter.dtype), targets=self.targets.to(parameter.dtype))

    def part(self, part: Part) -> tuple[Tensor, Tensor]:
        """Return inputs and targets of `part`; "training" is what is trained on."""
        if part in self.parts:
            return self.parts[part]
        if self.rows is None:
            return self.inputs, self.targets
        return self.inputs.index_select(0, self.rows), self.targets.index_select(0, self.rows)

    def order(self, shuffled: Tensor | None) -> Tensor | None:
        """Return the indices of an epoch in the order of `shuffled` (count,), on the device; None: as they stand."""
        if shuffled is None:
            return self.rows
        order = shuffled.to(self.targets.device)
        return order if self.rows is None else self.rows.index_select(0, order)


def examples(entry: Entry, settings: Settings, device: torch.device) -> Examples:
    """Return the examples of `entry` on `device`; raises EngineError as their sources do."""
    if settings.tuned_from:
        return own(settings, device)
    module, name = entry.data.split(":")
    made: Examples = getattr(importlib.import_module(module), name)(settings, device)
    return made


def digits(settings: Settings, device: torch.device) -> Examples:
    """Return MNIST: 55,000 digits to train on and 5,000 for validation, or all 60,000 by the course's protocol."""
    found = mnist.digits(device, settings.normalise)
    test = (found.test_images, found.test_labels)
    if settings.course_protocol:
        return Examples(
            found.images, found.labels, settings.batch_size, shuffled=True, parts={"test": test}, scored=("test",)
        )
    held = (found.images.index_select(0, found.validation), found.labels.index_select(0, found.validation))
    return Examples(
        found.images,
        found.labels,
        settings.batch_size,
        shuffled=True,
        rows=found.train,
        parts={"validation": held, "test": test},
        scored=("validation",),
    )


def written(settings: Settings, device: torch.device) -> Examples:
    """Return MNIST as `digits` does, each batch written anew as the settings say, the digits of the pen model with it.

    These take the place of some of the batch: an epoch still shows every training digit once.
    """
    found = digits(settings, device)
    pools = []
    for make, share in ((_pen_digits, settings.pen_share), (_no_digits, settings.other_share)):
        added = round(share * settings.batch_size)
        if added:
            pools.append(Pool(*make(device, settings.normalise), added))
    own = max(settings.batch_size - sum(pool.added for pool in pools), 1)
    paper, _ = mnist.greys(settings.normalise)
    return replace(found, batch_size=own, augmentation=Augmentation(settings, paper, tuple(pools)))


def preview(settings: Settings, count: int, batch: int = 0) -> tuple[NDArray[np.float32], NDArray[np.int64]]:
    """Return what a batch of `count` looks like: pictures (count, 28, 28) of ink 0…1, and labels (−1: no digit).

    Training digits come first, then those of the pen model, then what is no digit. `batch` numbers the batches.
    """
    found = written(settings.changed(batch_size=count), torch.device("cpu"))
    rows = torch.from_numpy(np.random.default_rng((settings.seed, batch)).permutation(found.count)[: found.batch_size])
    if found.rows is not None:
        rows = found.rows[rows]
    assert found.augmentation is not None
    images, labels = found.augmentation(found.inputs[rows], found.targets[rows], 0, batch)
    paper, ink = mnist.greys(settings.normalise)
    grey: NDArray[np.float32] = images[:, 0].sub(paper).div(ink - paper).clamp(0, 1).numpy()
    return grey, labels.numpy()


@lru_cache(maxsize=1)
def _pen_digits(device: torch.device, normalise: bool) -> tuple[Tensor, Tensor]:
    """Return digits of the pen model on `device`, drawn once: chance turns and bends them anew in each batch."""
    from engine.datasets import pen  # here, since only few runs need it

    images, labels = pen.pool(PEN_DIGITS, POOL_SEED)
    return _on(device, images, normalise), torch.from_numpy(labels.astype(np.int64)).to(device)


@lru_cache(maxsize=1)
def _no_digits(device: torch.device, normalise: bool) -> tuple[Tensor, Tensor]:
    """Return what is no digit on `device`, half of it with a name, half made up by chance, with the label −1."""
    from engine.datasets import pen, scrawl

    named, _ = pen.pool(NO_DIGITS // 2, POOL_SEED, pen.OTHERS)
    images = np.concatenate([named, scrawl.pool(NO_DIGITS // 2, POOL_SEED)])
    return _on(device, images, normalise), torch.full((len(images),), -1, device=device)


def _on(device: torch.device, images: NDArray[np.uint8], normalise: bool) -> Tensor:
    """Return pictures (N, 28, 28) of ink 0…255 on `device` like those of MNIST: (N, 1, 28, 28)."""
    paper, ink = mnist.greys(normalise)
    grey = torch.from_numpy(images.copy()).to(device).unsqueeze(1).float().div_(255)
    return grey.mul_(ink - paper).add_(paper)


def own(settings: Settings, device: torch.device) -> Examples:
    """Return the digits of the user's own that are not held out, and in each batch some of MNIST's to rehearse.

    An epoch shows each of them once; MNIST's parts stay as they are, so that it is seen what is forgotten. Raises
    EngineError `handwriting_few`.
    """
    learned = [digit for digit in Handwriting().digits if not digit.held_out]
    if not learned:
        raise EngineError("handwriting_few")
    found = digits(settings, device)
    pixels = np.rint(255 * own_digits.images(learned)).astype(np.uint8)
    batch = min(max(round((1 - settings.rehearsal) * settings.batch_size), 1), len(learned))
    added = round(batch * settings.rehearsal / (1 - settings.rehearsal))
    pools = (Pool(*_some(found, REHEARSED), added),) if added else ()
    paper, _ = mnist.greys(settings.normalise)
    return replace(
        found,
        inputs=_on(device, pixels, settings.normalise),
        targets=torch.from_numpy(own_digits.labels(learned)).to(device),
        rows=None,
        batch_size=batch,
        scored=(),
        augmentation=Augmentation(settings, paper, pools),
    )


def _some(found: Examples, count: int) -> tuple[Tensor, Tensor]:
    """Return about `count` of the examples trained on, evenly from all."""
    rows = torch.arange(found.count, device=found.targets.device) if found.rows is None else found.rows
    rows = rows[:: max(len(rows) // count, 1)]
    return found.inputs.index_select(0, rows), found.targets.index_select(0, rows)


def line(settings: Settings, device: torch.device) -> Examples:
    """Return the three points of the first chapter, in float64 (N, 1): a network casts them to its own type."""
    return _points(points.LINE, settings, device)


def line_or_saddle(settings: Settings, device: torch.device) -> Examples:
    """Return the three points, or the samples that pull evenly to both sides of a saddle."""
    return _points(PULLS if settings.surface == "saddle" else points.LINE, settings, device)


def hours(settings: Settings, device: torch.device) -> Examples:
    """Return hours of study and whether they sufficed, float32 (N, 1)."""
    return _points(points.HOURS, settings, device)


def _points(data: tuple[ArrayLike, ArrayLike], settings: Settings, device: torch.device) -> Examples:
    inputs, targets = (torch.as_tensor(np.array(values), device=device) for values in data)
    return Examples(inputs, targets, min(settings.batch_size, len(targets)), shuffled=settings.shuffle)


def table(settings: Settings, device: torch.device) -> Examples:
    """Return a table: Pima's, the course's copy of it, or a file of the user's own."""
    read = _table(settings)
    found = preparation.prepared(
        read,
        settings.seed,
        fill_missing=settings.fill_missing,
        hold_out=settings.table != "course",
        scale=settings.normalise,
    )
    inputs, targets = (torch.from_numpy(values).to(device) for values in (found.inputs, found.targets))
    parts: dict[Part, tuple[Tensor, Tensor]] = {}
    if len(found.held_targets):
        parts["test"] = (
            torch.from_numpy(found.held_inputs).to(device),
            torch.from_numpy(found.held_targets).to(device),
        )
    return Examples(
        inputs,
        targets,
        min(settings.batch_size, len(targets)),
        shuffled=settings.shuffle,
        parts=parts,
        scored=("training", *parts),
        baseline=found.baseline,
        features=found.features,
        shape={"features": inputs.shape[1], "classes": len(found.classes)},
        fingerprint=_fingerprint(read) if settings.table == "own" else "",
    )


def _table(settings: Settings) -> Table:
    if settings.table == "own":
        if not settings.file:
            raise EngineError("table_not_chosen")
        return kept.read(settings.file, settings.label or None)
    return pima.course() if settings.table == "course" else pima.raw()


def _fingerprint(read: Table) -> str:
    """Return the SHA-256 of all numbers and classes: by them and its settings, all that a run learns from is decided.

    What they are called, and how the file writes them, changes nothing.
    """
    digest = hashlib.sha256(f"{read.features.shape}|{len(read.classes)}|".encode())
    digest.update(np.ascontiguousarray(read.features).data)
    digest.update(np.ascontiguousarray(read.labels).data)
    return digest.hexdigest()
