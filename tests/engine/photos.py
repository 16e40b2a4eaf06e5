"""Photographs of handwritten digits as a person would take them, made up from MNIST's test digits."""

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageFilter

from engine.datasets import mnist

Grey = NDArray[np.float32]  # light 0 … 1, (H, W) or (H, W, 3)
HEIGHT, WIDTH = 480, 640


def digits(count: int, first: int = 0) -> tuple[NDArray[np.uint8], NDArray[np.uint8]]:
    """Return `count` of the test digits and what they are."""
    images, labels = mnist.read("t10k-images-idx3-ubyte"), mnist.read("t10k-labels-idx1-ubyte")
    return images[first : first + count], labels[first : first + count]


def inked(digit: NDArray[np.uint8], side: int, place: tuple[int, int], size: tuple[int, int] = (HEIGHT, WIDTH)) -> Grey:
    """Return how much ink there is on a sheet of `size`: `digit` drawn `side` high, its corner at `place`."""
    large = Image.fromarray(digit).resize((side, side), Image.Resampling.BICUBIC)
    large = large.filter(ImageFilter.GaussianBlur(side / 60))
    # the sharp edge of a pen, not the soft one of a small picture blown up
    sharp = np.clip((np.asarray(large, np.float32) / 255 - 0.5) * side / 40 + 0.5, 0, 1)
    sheet = np.zeros(size, np.float32)
    top, left = place
    part = sheet[top : top + side, left : left + side]
    part[:] = sharp[: part.shape[0], : part.shape[1]]
    return sheet


def paper(chance: np.random.Generator, size: tuple[int, int] = (HEIGHT, WIDTH)) -> Grey:
    """Return white paper in a lamp's light: bright at one side, half as bright at the other."""
    y, x = np.mgrid[0 : size[0], 0 : size[1]].astype(np.float32)
    angle = chance.uniform(0, 2 * np.pi)
    slope = np.cos(angle) * x / size[1] + np.sin(angle) * y / size[0]
    slope = (slope - slope.min()) / np.ptp(slope)
    return np.asarray(0.95 - chance.uniform(0.3, 0.55) * slope, np.float32)


def shot(light: Grey, chance: np.random.Generator, noise: float = 0.02) -> NDArray[np.uint8]:
    """Return what a camera makes of `light`: a little soft, with noise."""
    grey = light + chance.normal(0, noise, light.shape)
    made = Image.fromarray(np.uint8(np.clip(grey, 0, 1) * 255)).filter(ImageFilter.GaussianBlur(0.8))
    return np.asarray(made)


def _place(chance: np.random.Generator, side: int) -> tuple[int, int]:
    return int(chance.integers(10, HEIGHT - side - 10)), int(chance.integers(10, WIDTH - side - 10))


def clean(digit: NDArray[np.uint8], chance: np.random.Generator) -> NDArray[np.uint8]:
    """Black on white, as a drawing program saves it."""
    return np.uint8(255 * (1 - inked(digit, 300, _place(chance, 300))))


def gradient(digit: NDArray[np.uint8], chance: np.random.Generator) -> NDArray[np.uint8]:
    """A lamp at one side of the sheet."""
    return shot(paper(chance) * (1 - 0.75 * inked(digit, 300, _place(chance, 300))), chance)


def shadow(digit: NDArray[np.uint8], chance: np.random.Generator) -> NDArray[np.uint8]:
    """The shadow of a hand over a part of the sheet, its edge across the digit."""
    y, x = np.mgrid[0:HEIGHT, 0:WIDTH].astype(np.float32)
    angle, top_left = chance.uniform(0, 2 * np.pi), _place(chance, 260)
    centre = top_left[0] + 130, top_left[1] + 130
    edge = (y - centre[0]) * np.sin(angle) + (x - centre[1]) * np.cos(angle)
    dark = 1 - chance.uniform(0.35, 0.55) / (1 + np.exp(-edge / 6))
    return shot(paper(chance) * dark * (1 - 0.75 * inked(digit, 260, top_left)), chance)


def ruled(digit: NDArray[np.uint8], chance: np.random.Generator) -> NDArray[np.uint8]:
    """Blue pen on paper with light blue lines, a little slanted."""
    y, x = np.mgrid[0:HEIGHT, 0:WIDTH].astype(np.float32)
    slanted = (y + x * chance.uniform(-0.03, 0.03)) % 48
    lines = np.clip(1.5 - np.abs(slanted - 24), 0, 1)[..., None] * (np.float32(0.45), 0.25, 0.1)
    ink = inked(digit, 200, _place(chance, 200))[..., None] * (np.float32(0.8), 0.7, 0.35)
    return shot(paper(chance)[..., None] * (1 - lines) * (1 - ink), chance)


def blue(digit: NDArray[np.uint8], chance: np.random.Generator) -> NDArray[np.uint8]:
    """Light blue pen on yellow paper."""
    sheet = paper(chance)[..., None] * (np.float32(1.0), 0.97, 0.75)
    return shot(sheet * (1 - inked(digit, 220, _place(chance, 220))[..., None] * (np.float32(0.6), 0.35, 0.1)), chance)


def chalk(digit: NDArray[np.uint8], chance: np.random.Generator) -> NDArray[np.uint8]:
    """Chalk on a board that is lit unevenly."""
    board = 0.3 * paper(chance)
    return shot(board + 0.55 * inked(digit, 280, _place(chance, 280)), chance, 0.03)


def corner(digit: NDArray[np.uint8], chance: np.random.Generator) -> NDArray[np.uint8]:
    """A small digit in a corner of a large sheet, with specks."""
    place = [(12, 12), (12, WIDTH - 80), (HEIGHT - 80, 12), (HEIGHT - 80, WIDTH - 80)][chance.integers(4)]
    light = paper(chance) * (1 - 0.75 * inked(digit, 68, place))
    rows, columns = chance.integers(2, HEIGHT - 2, 60), chance.integers(2, WIDTH - 2, 60)
    light[rows, columns] = light[rows + 1, columns] = 0.1
    return shot(light, chance)


def two(digit: NDArray[np.uint8], chance: np.random.Generator) -> NDArray[np.uint8]:
    """The digit, and a smaller one beside it."""
    other = inked(digits(100, 200)[0][chance.integers(100)], 130, (250, 470))
    return shot(paper(chance) * (1 - 0.75 * np.maximum(inked(digit, 320, (90, 60)), other)), chance)


def marker(digit: NDArray[np.uint8], chance: np.random.Generator) -> NDArray[np.uint8]:
    """Written with a thick marker."""
    fat = Image.fromarray(np.uint8(255 * inked(digit, 320, (80, 150)))).filter(ImageFilter.MaxFilter(23))
    return shot(paper(chance) * (1 - 0.8 * np.asarray(fat, np.float32) / 255), chance)


def thin(digit: NDArray[np.uint8], chance: np.random.Generator) -> NDArray[np.uint8]:
    """Written large with a thin pencil, which is grey."""
    ink = np.uint8(255 * inked(digit, 400, (40, 120)))
    lean = Image.fromarray(ink).filter(ImageFilter.MinFilter(13)).filter(ImageFilter.GaussianBlur(1.5))
    return shot(paper(chance) * (1 - 0.6 * np.asarray(lean, np.float32) / 255), chance)


def desk(digit: NDArray[np.uint8], chance: np.random.Generator) -> NDArray[np.uint8]:
    """A white sheet on a dark desk, a little turned."""
    light = paper(chance) * (1 - 0.75 * inked(digit, 240, (120, 200)))
    sheet = np.full((HEIGHT, WIDTH), 0.25, np.float32)
    sheet[40:-40, 60:-60] = light[40:-40, 60:-60]
    turned = Image.fromarray(sheet).rotate(chance.uniform(-6, 6), Image.Resampling.BILINEAR, fillcolor=0.25)
    return shot(np.asarray(turned, np.float32), chance)


KINDS: dict[str, Callable[[NDArray[np.uint8], np.random.Generator], NDArray[np.uint8]]] = {
    made.__name__: made for made in (clean, gradient, shadow, ruled, blue, chalk, corner, two, marker, thin, desk)
}
