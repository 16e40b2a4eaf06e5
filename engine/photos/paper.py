"""A picture's light → how much ink lies on each pixel: the paper is found and taken away, however it is lit."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PIL import Image as Pillow

Light = NDArray[np.float32]

# the paper is looked for in a picture of about this side: it changes slowly
_COARSE = 200
# lines of ink are narrower than this share of the picture's shorter side: what is wider is paper, or a shadow on it
_WIDEST = 0.35
# a picture with a shorter side of so many pixels is too small to have light and shadow
_TINY = 24
# of all pixels, the share that surely is ink: the strength of their change is that of the ink
_SURE = 0.002
# black paper reflects so much: else the ratio of light would jump where the paper is almost black
_DARKEST = 0.05


@dataclass(frozen=True)
class Inked:
    """`strength` (H, W): paper 0, the ink 1. `noise`: how much the strength of bare paper varies (σ).

    `even` (H, W) is the picture in grey as if lit evenly; `bright`: the ink is brighter than the paper.
    `contrast`: the share of light that the ink takes away or adds, before it was stretched to 1.
    """

    strength: Light
    even: Light
    noise: float
    bright: bool
    contrast: float


def inked(light: Light) -> Inked:
    """Find the ink of a picture, (H, W) or (H, W, 3) of light 0 … 1, dark on bright or bright on dark.

    The paper is what is left when everything narrower than a third of the picture is closed (Serra 1982: the largest
    value nearby, then the smallest of those), in each colour for itself. Ink takes a share of the paper's light away,
    the same in the light and in the shadow; in a coloured picture, most in one direction of the colours.
    """
    channels = light[..., None] if light.ndim == 2 else light
    bright = _has_bright_ink(channels.mean(axis=2))
    turned = 1 - channels if bright else channels
    paper = np.stack([_paper(turned[..., at]) for at in range(turned.shape[2])], axis=2)
    taken = paper - turned
    if not bright:
        taken = taken / np.maximum(paper, _DARKEST)
    taken = _along_ink(taken)
    taken = taken - np.median(taken)  # the paper found is the brightest nearby, a little brighter than most
    noise = 1.4826 * float(np.median(np.abs(taken)))
    contrast = _contrast(taken)
    even = np.clip(1 - taken, 0, 1).astype(np.float32)
    strength = np.clip(taken / max(contrast, 1e-6), 0, 1).astype(np.float32)
    return Inked(strength, 1 - even if bright else even, noise / max(contrast, 1e-6), bright, contrast)


def _contrast(taken: Light) -> float:
    """Return the strength of what is surely ink, a few specks apart."""
    count = max(round(_SURE * taken.size), 1)
    strongest = np.partition(taken.ravel(), -count)[-count:]
    return float(np.quantile(strongest, 0.9))


def _along_ink(taken: Light) -> Light:
    """Return how far each pixel (H, W, C) differs from the paper in the colours' direction in which the ink does."""
    if taken.shape[2] == 1:
        return taken[..., 0]
    change = np.abs(taken).sum(axis=2)
    count = max(round(_SURE * change.size), 1)
    direction = np.maximum(taken[change >= np.partition(change.ravel(), -count)[-count]].mean(axis=0), 0)
    length = float(np.sqrt((direction**2).sum()))
    along: Light = taken.mean(axis=2) if length == 0 else taken @ (direction / length)
    return along


def _has_bright_ink(grey: Light) -> bool:
    """Say whether the ink is brighter than the paper: of what lies around an edge, the paper is the larger part."""
    small = _reduced(grey)
    window = _window(small.shape)
    high, low = _picked(small, window, np.maximum), _picked(small, window, np.minimum)
    near = high - low
    chosen = near > 0.5 * near.max()
    return float((small[chosen] > (high + low)[chosen] / 2).mean()) < 0.5


def _window(shape: tuple[int, ...]) -> int:
    return max(round(_WIDEST * min(shape)), 3)


def _paper(grey: Light) -> Light:
    """Return the light that the bare paper of dark ink has at each pixel: (H, W)."""
    if min(grey.shape) < _TINY:
        edge = np.concatenate([grey[0], grey[-1], grey[:, 0], grey[:, -1]])
        return np.full_like(grey, np.median(edge))
    small = _reduced(grey)
    closed = _closed(small, _window(small.shape), np.maximum, np.minimum)
    size = grey.shape[1], grey.shape[0]
    return np.asarray(Pillow.fromarray(closed).resize(size, Pillow.Resampling.BILINEAR), np.float32)


def _reduced(grey: Light) -> Light:
    """Return `grey` averaged down to the coarse side, so that its noise is gone."""
    factor = max(max(grey.shape) // _COARSE, 1)
    return np.asarray(Pillow.fromarray(np.ascontiguousarray(grey)).reduce(factor), np.float32)


Pick = Callable[[Light, Light], Light]


def _closed(grey: Light, window: int, first: Pick, then: Pick) -> Light:
    """Replace each value by the `first` pick of the window around it, then by the other: what is narrower is gone."""
    return _picked(_picked(grey, window, first), window, then)


def _picked(grey: Light, window: int, pick: Pick) -> Light:
    """Return the pick (largest, smallest) of the square window around each pixel, in steps that double."""
    for axis in (0, 1):
        half = window // 2
        pad = [(half, half) if at == axis else (0, 0) for at in (0, 1)]
        wide, reach = np.pad(grey, pad, mode="edge"), 1
        length, full = grey.shape[axis], 2 * half + 1
        while reach < full:
            step = min(reach, full - reach)
            kept = wide.shape[axis] - step
            wide = pick(wide.take(np.arange(kept), axis), wide.take(np.arange(step, step + kept), axis))
            reach += step
        grey = wide.take(np.arange(length), axis)
    return grey
