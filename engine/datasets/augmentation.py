"""Training digits as others would have written them: each batch turned, stretched, bent and thickened on its device.

Every number that chance decides follows from the run's seed and the place of the batch alone, and is drawn on the CPU:
the same batch comes again after a pause, a restart or a step back, on every device, and no state has to be kept.
"""

from dataclasses import dataclass
from functools import cache, cached_property
from typing import TypeAlias

import numpy as np
import torch
import torch.nn.functional as F
from numpy.typing import NDArray
from torch import Tensor

from engine.ink import SIDE
from engine.settings import Settings

Floats: TypeAlias = NDArray[np.float32]

STREAM = 0xA06
"""Keeps these numbers apart from others that are made of the same seed."""

KNOTS = 5
"""An elastic distortion has so many knots along each side."""


@dataclass(frozen=True)
class Pool:
    """Pictures that are mixed in, `added` to each batch: `images` (P, 1, 28, 28) and their `labels` (P,).

    The label −1 says that no digit is shown.
    """

    images: Tensor
    labels: Tensor
    added: int

    def some(self, chance: np.random.Generator) -> tuple[Tensor, Tensor]:
        """Return as many as are added to a batch, drawn by `chance`."""
        index = torch.from_numpy(chance.integers(len(self.labels), size=self.added)).to(self.labels.device)
        return self.images.index_select(0, index), self.labels.index_select(0, index)


@dataclass(frozen=True)
class Augmentation:
    """What happens to a batch, as the settings of the same names say.

    `paper` is the value of a pixel without ink; some of each of the `pools` go with each batch.
    """

    settings: Settings
    paper: float = 0.0
    pools: tuple[Pool, ...] = ()

    @cached_property
    def idle(self) -> bool:
        """Whether it leaves every batch as it is."""
        return not (self.pools or self._warps or self.settings.thickness)

    @property
    def _warps(self) -> bool:
        chosen = self.settings
        return any((chosen.rotation, chosen.scaling, chosen.shear, chosen.shift, chosen.elastic))

    def __call__(self, images: Tensor, labels: Tensor, epoch: int, batch: int) -> tuple[Tensor, Tensor]:
        """Return `images` (N, 1, 28, 28) as others would have written them and `labels` (N,), with those added.

        The batch is number `batch` of epoch `epoch`, both from 0.
        """
        if self.idle:
            return images, labels
        chance = np.random.default_rng((STREAM, self.settings.seed, epoch, batch))
        parts = [(images, labels), *(pool.some(chance) for pool in self.pools)]
        images, labels = (torch.cat(some) for some in zip(*parts, strict=True))
        return self._written(images, chance), labels

    def _written(self, images: Tensor, chance: np.random.Generator) -> Tensor:
        """Return `images` with strokes of another thickness, at another place, in another shape."""
        thickness = self.settings.thickness
        if thickness:
            strength = _uniform(chance, thickness, len(images), 1, 1, 1)
            images = thickened(images, torch.from_numpy(strength).to(images.device))
        if self._warps:
            # outside of the picture there is paper, which must be zero then
            images = warped(images - self.paper, self._places(len(images), chance).to(images.device)) + self.paper
        return images

    def _places(self, count: int, chance: np.random.Generator) -> Tensor:
        """Return where each pixel of `count` pictures comes from, (count, 28, 28, 2) as x, y in −1…1."""
        chosen, pixel = self.settings, 2 / SIDE
        angle = np.radians(_uniform(chance, chosen.rotation, count))
        across, down = (1 / (1 + _uniform(chance, chosen.scaling, count)) for _ in range(2))
        shear = _uniform(chance, chosen.shear, count)
        shift = _uniform(chance, chosen.shift * pixel, count, 1, 2)
        cos, sin = np.cos(angle), np.sin(angle)
        x_row = np.stack([cos * across, (sin + shear * cos) * across], 1)
        y_row = np.stack([-sin * down, (cos - shear * sin) * down], 1)
        turned = np.stack([x_row, y_row], 1)  # (count, 2 to, 2 from)
        places = _pixels() @ turned.transpose(0, 2, 1) + shift  # (count, 784, 2)
        if chosen.elastic:
            knots = chance.standard_normal((count, 2, KNOTS * KNOTS), np.float32) * (chosen.elastic * pixel)
            places = places + (knots @ _basis()).transpose(0, 2, 1)
        return torch.from_numpy(places.astype(np.float32, copy=False).reshape(count, SIDE, SIDE, 2))


def warped(images: Tensor, places: Tensor) -> Tensor:
    """Return `images` (N, 1, 28, 28) with each pixel read, between its neighbours, at its `places` (N, 28, 28, 2)."""
    return F.grid_sample(images, places, mode="bilinear", padding_mode="zeros", align_corners=False)


def thickened(images: Tensor, strength: Tensor) -> Tensor:
    """Return `images` (N, 1, 28, 28) with strokes that are `strength` (N, 1, 1, 1) pixels wider on each side, −1…1.

    Ink is what has larger values. A mixture with the largest or the smallest of the 3×3 neighbours: nothing new is
    drawn, and no edge gets sharper.
    """
    wide = F.max_pool2d(images, 3, stride=1, padding=1)
    thin = -F.max_pool2d(-images, 3, stride=1, padding=1)
    return torch.lerp(images, torch.where(strength > 0, wide, thin), strength.abs())


def _uniform(chance: np.random.Generator, limit: float, *shape: int) -> Floats:
    """Return numbers between −`limit` and `limit`; they are drawn for a limit of 0 too, so that none moves the rest."""
    return (2 * chance.random(shape, np.float32) - 1) * np.float32(limit)


@cache
def _pixels() -> Floats:
    """Return the centres of all pixels (784, 2) as x, y in −1…1."""
    side = (np.arange(SIDE, dtype=np.float32) + 0.5) * (2 / SIDE) - 1
    return np.stack(np.meshgrid(side, side, indexing="xy"), -1).reshape(-1, 2)


@cache
def _basis() -> Floats:
    """Return how much each knot moves each pixel, (25, 784): smooth bumps of which the squares sum to about 1.

    Simard, Steinkraus and Platt 2003 ("Best Practices for Convolutional Neural Networks") smooth noise of every pixel
    by a bell; noise at few knots, spread by the same bell, is as smooth and costs one small product of matrices.
    """
    knots = np.linspace(0, SIDE - 1, KNOTS, dtype=np.float32)
    bell = np.exp(-0.5 * ((np.arange(SIDE, dtype=np.float32) - knots[:, None]) / (SIDE / KNOTS)) ** 2)
    bell /= np.sqrt((bell**2).sum(0))
    products: Floats = np.einsum("ai,bj->abij", bell, bell)
    return products.reshape(KNOTS * KNOTS, SIDE * SIDE)
