"""Digits of the pen model: pictures by the thousand, or the strokes of one as the canvas delivers them."""

from collections.abc import Iterable, Sequence
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from engine import ink
from engine.datasets.pen import shapes as _shapes  # noqa: F401  declares the families
from engine.datasets.pen.chance import Chance
from engine.datasets.pen.curves import Numbers
from engine.datasets.pen.family import FAMILIES, NOTHING, Family
from engine.datasets.pen.jitter import write


def _named(*, digits: bool, held_out: bool) -> tuple[str, ...]:
    found = [one for one in FAMILIES.values() if one.held_out == held_out]
    return tuple(one.name for one in found if (one.digit != NOTHING) == digits)


TRAINED = _named(digits=True, held_out=False)
"""The families that networks are trained on."""

HELD_OUT = _named(digits=True, held_out=True)
"""The families, two of each digit, that no network is trained on: they stand for writers that nobody foresaw."""

OTHERS = _named(digits=False, held_out=False)
"""Scribbles, letters, signs and halves of digits that a network may be shown in training as no digits."""

OTHERS_HELD_OUT = _named(digits=False, held_out=True)
"""Those by which it is tested whether a network knows what it does not know."""

WEIGHTS = (0.7, 1.6, 0.7, 1.0, 1.2, 1.0, 0.8, 1.0, 0.8, 2.0, 1.0)
"""How often a pool holds each digit, the more, the more ways there are to write it; the last for what is none."""

THIN, THICK = 1.3, 2.8
"""The pen's width in a pool, in pixels of the 28×28: all between are equally likely."""


def pool(
    count: int, seed: int, families: Iterable[str] = TRAINED, weights: Sequence[float] = WEIGHTS
) -> tuple[NDArray[np.uint8], NDArray[np.uint8]]:
    """Return `count` digits of the pen model, in random order: pictures (N, 28, 28) and labels (N,), both uint8.

    `families` are names of `FAMILIES`, drawn by their shares; digits with none are left out. `weights` are the
    relative numbers of the ten digits and of what is none (label `NOTHING`; only where families of it are given).
    The same arguments give the same pool, which is kept for the next call (read-only); 60,000 digits take some ten
    seconds. Raises KeyError for a family that there is not.
    """
    return _pool(count, seed, tuple(families), tuple(weights))


@lru_cache(maxsize=4)
def _pool(
    count: int, seed: int, families: tuple[str, ...], weights: tuple[float, ...]
) -> tuple[NDArray[np.uint8], NDArray[np.uint8]]:
    generator = np.random.default_rng([seed, 28])
    chosen = [FAMILIES[name] for name in families]
    numbers = generator.multinomial(count, _shares(chosen, weights))
    pictures = np.empty((count, ink.SIDE, ink.SIDE), np.uint8)
    labels = np.repeat(np.array([one.digit for one in chosen], np.uint8), numbers)
    start = 0
    for one, number in zip(chosen, numbers, strict=True):
        for first in range(0, int(number), 1024):
            some = min(1024, int(number) - first)
            pictures[start : start + some] = _drawn(one, some, generator)
            start += some
    order = generator.permutation(count)
    found = pictures[order], labels[order]
    for array in found:
        array.setflags(write=False)
    return found


def _shares(chosen: list[Family], weights: Sequence[float]) -> Numbers:
    """Return how likely each of the families is in a pool: shares count among the families of the same digit."""
    digits = np.array([one.digit for one in chosen])
    shares = np.array([one.share for one in chosen])
    within = shares / np.bincount(digits, shares, NOTHING + 1)[digits]
    wanted = within * np.asarray(weights, np.float64)[digits]
    found: Numbers = wanted / wanted.sum()
    return found


def _drawn(one: Family, count: int, generator: np.random.Generator) -> NDArray[np.uint8]:
    """Return `count` pictures of one family: (count, 28, 28)."""
    r = Chance(generator, count)
    written = write(one.draw(r), r)
    kept = written.kept
    pictures = ink.painted(written.points[kept], written.last[kept], kept.sum(axis=1), r.within(THIN, THICK))
    return np.rint(255 * pictures).astype(np.uint8)


def strokes(digit: int, generator: np.random.Generator, families: Iterable[str] | None = None) -> list[Numbers]:
    """Write one `digit` as a mouse or pen delivers it to the canvas: a list of (k, 2) arrays, x and y in whole pixels.

    The digit is 60 to 360 pixels high, its points are 2 to 6 pixels apart. `families` are names of `FAMILIES`, those
    of other digits are passed over; None means the trained ones, and `OTHERS` for `NOTHING`.
    Raises ValueError where none is left.
    """
    chosen = [FAMILIES[name] for name in (TRAINED + OTHERS if families is None else families)]
    chosen = [one for one in chosen if one.digit == digit]
    if not chosen:
        raise ValueError(f"no family of {digit}")
    shares = np.array([one.share for one in chosen])
    one = chosen[int(generator.choice(len(chosen), p=shares / shares.sum()))]
    r = Chance(generator, 1)
    written = write(one.draw(r), r)
    kept = written.kept[0]
    points = written.points[0][kept] * generator.uniform(60, 360)
    lines = np.split(points, np.flatnonzero(written.last[0][kept])[:-1] + 1)
    return [_sampled(line, generator.uniform(2, 6)) for line in lines]


def _sampled(line: Numbers, apart: float) -> Numbers:
    """Return a line's points `apart` pixels from each other, rounded to pixels."""
    way = np.concatenate([[0.0], np.cumsum(np.hypot(*np.diff(line, axis=0).T))])
    places = np.linspace(0, way[-1], max(int(way[-1] / apart), 1) + 1) if way[-1] > 0 else way[:1]
    return np.round(np.stack([np.interp(places, way, line[:, axis]) for axis in (0, 1)], axis=1))
