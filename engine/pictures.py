"""A picture file → the 28×28 image that the network receives."""

import struct
import warnings
import zlib
from pathlib import Path
from typing import IO

import numpy as np
from numpy.typing import NDArray
from PIL import BmpImagePlugin, GifImagePlugin, JpegImagePlugin, PngImagePlugin, WebPImagePlugin
from PIL import Image as Pillow
from PIL.ImageFile import ImageFile
from PIL.ImageOps import exif_transpose

from engine import ink
from engine.errors import EngineError
from engine.files import reason

Grey = NDArray[np.float32]

MEGAPIXELS = 40
# a border this dark makes a 28×28 picture one of MNIST's
_DARK = 0.1
# pictures whose darkest and brightest pixel differ by less show nothing
_FAINT = 0.03
# larger pictures are averaged down to about this side first: a digit is read from 20 px
_ENOUGH = 1000

# by the first bytes; opened directly, because Pillow's own `open` tries formats that run other programs, and
# warns of large pictures or refuses them without saying their size
_FORMATS: tuple[tuple[bytes, int, type[ImageFile]], ...] = (
    (b"\x89PNG\r\n\x1a\n", 0, PngImagePlugin.PngImageFile),
    (b"\xff\xd8\xff", 0, JpegImagePlugin.JpegImageFile),
    (b"GIF8", 0, GifImagePlugin.GifImageFile),
    (b"BM", 0, BmpImagePlugin.BmpImageFile),
    (b"WEBP", 8, WebPImagePlugin.WebPImageFile),
)
# what Pillow's decoders are known to raise on damaged files
_DAMAGED = (
    OSError, SyntaxError, ValueError, EOFError, LookupError, TypeError, AttributeError, ArithmeticError,
    AssertionError, struct.error, zlib.error, Pillow.DecompressionBombError,
)  # fmt: skip


def read(path: Path | str) -> ink.Image:
    """Read a picture of one digit (PNG, JPEG, BMP, GIF, WebP; the first frame): (28, 28) float32, ink 1.

    A 28×28 picture of bright ink with a dark border is one of MNIST's and comes unchanged (value / 255).
    Any other is brought there: ink is what differs from the border, whether dark on bright or bright on dark;
    its longer side becomes 20 px by area averaging, its maximum 1, its centre of mass pixel 14.0.
    Raises EngineError `file_missing`, `file_unreadable`, `picture_unreadable`, `picture_too_large` (found in
    the file's header, before decoding), `picture_empty`.
    """
    grey = _grey(path)
    if _spread(grey) < _FAINT:
        raise EngineError("picture_empty", path=path)
    if grey.shape == (ink.SIDE, ink.SIDE) and np.median(_border(grey)) < _DARK and grey.max() > 0.5:
        return grey
    return ink.centred(_fitted(_ink(grey)))


def _grey(path: Path | str) -> Grey:
    """Decode to grey 0 … 1 (black … white), turned upright, transparency over white: (H, W)."""
    try:
        with Path(path).open("rb") as file, warnings.catch_warnings():
            warnings.simplefilter("ignore")  # Pillow warns of damaged EXIF and the like; the picture decides
            return _decoded(file, path)
    except FileNotFoundError:
        raise EngineError("file_missing", path=path) from None
    except OSError as error:
        raise EngineError("file_unreadable", path=path, reason=reason(error)) from None


def _decoded(file: IO[bytes], path: Path | str) -> Grey:
    start = file.read(16)
    file.seek(0)
    kinds = [kind for magic, offset, kind in _FORMATS if start[offset:].startswith(magic)]
    if not kinds:
        raise EngineError("picture_unreadable", path=path)
    try:
        picture = kinds[0](file)
        width, height = picture.size
        if width * height > MEGAPIXELS * 1e6:
            raise EngineError("picture_too_large", path=path, width=width, height=height, limit=MEGAPIXELS)
        picture.load()
        return _levels(_upright(picture))
    except _DAMAGED:
        raise EngineError("picture_unreadable", path=path) from None


def _upright(picture: Pillow.Image) -> Pillow.Image:
    """Turn the picture as its EXIF data say; damaged EXIF data turn nothing."""
    try:
        return exif_transpose(picture)
    except _DAMAGED:
        return picture


def _levels(picture: Pillow.Image) -> Grey:
    """Return the picture's grey levels, 0 … 1, averaged down to about 1000 px where it is larger."""
    factor = max(max(picture.size) // _ENOUGH, 1)
    if picture.mode.startswith("I"):  # 16-bit; Pillow neither reduces nor converts these soundly
        deep = np.asarray(picture, np.float32) / 65535
        return np.asarray(Pillow.fromarray(np.clip(deep, 0, 1)).reduce(factor), np.float32)
    if picture.has_transparency_data:
        picture = picture.convert("RGBA").reduce(factor)
        paper = Pillow.new("RGBA", picture.size, "white")
        picture = Pillow.alpha_composite(paper, picture)
    elif picture.mode != "L":
        picture = picture.convert("RGB").reduce(factor)
    else:
        picture = picture.reduce(factor)
    return np.asarray(picture.convert("L"), np.float32) / np.float32(255)


def _border(grey: Grey) -> Grey:
    """Return the pixels along the four edges."""
    return np.concatenate([grey[0], grey[-1], grey[:, 0], grey[:, -1]])


def _spread(grey: Grey) -> float:
    return float(grey.max() - grey.min())


def _ink(grey: Grey) -> Grey:
    """Return how much each pixel differs from the paper, towards the ink: paper 0, the strongest ink 1."""
    paper = float(np.median(_border(grey)))
    darkest, brightest = float(grey.min()), float(grey.max())
    if paper - darkest > brightest - paper:  # the border is bright
        strength = (paper - grey) / (paper - darkest)
    else:
        strength = (grey - paper) / (brightest - paper)
    return np.asarray(np.clip(strength, 0, 1), np.float32)


def _threshold(grey: Grey) -> float:
    """Return the level that parts paper from ink best (Otsu 1979), for grey 0 … 1."""
    counts, edges = np.histogram(grey, 256, (0, 1))
    levels = (edges[:-1] + edges[1:]) / 2
    below, mass = np.cumsum(counts), np.cumsum(counts * levels)
    above = below[-1] - below
    with np.errstate(divide="ignore", invalid="ignore"):
        between = below * above * (mass / below - (mass[-1] - mass) / above) ** 2
    between = np.nan_to_num(between)
    return float(edges[1:][between >= between.max() * (1 - 1e-9)].mean())  # the middle of an empty gap


def _box(grey: Grey) -> tuple[int, int, int, int]:
    """Return where the ink lies: top, bottom, left, right (ends exclusive)."""
    threshold = _threshold(grey)
    sides: list[int] = []
    inked = grey >= threshold
    for axis in (1, 0):
        lines = np.flatnonzero(inked.any(axis))
        sides += [int(lines[0]), int(lines[-1]) + 1]
    # the faint edge of the ink belongs to it, as far as one pixel of the 20 wide result
    margin = -(-max(sides[1] - sides[0], sides[3] - sides[2]) // (ink.BOX - 2))
    for axis in (1, 0):
        first, last = sides[2 - 2 * axis], sides[3 - 2 * axis]
        faint = np.flatnonzero((grey > threshold / 2).any(axis))
        faint = faint[(faint >= first - margin) & (faint < last + margin)]
        sides[2 - 2 * axis], sides[3 - 2 * axis] = int(faint[0]), int(faint[-1]) + 1
    return sides[0], sides[1], sides[2], sides[3]


def _fitted(grey: Grey) -> Grey:
    """Scale the ink's box to a longer side of 20 px in the middle of 28×28, its maximum to 1."""
    top, bottom, left, right = _box(grey)
    height, width = bottom - top, right - left
    scale = ink.BOX / max(height, width)
    size = max(round(width * scale), 1), max(round(height * scale), 1)
    # BOX is area averaging; enlarging, it would show squares
    way = Pillow.Resampling.BOX if scale < 1 else Pillow.Resampling.BILINEAR
    small = np.asarray(Pillow.fromarray(grey[top:bottom, left:right]).resize(size, way), np.float32)
    made = np.zeros((ink.SIDE, ink.SIDE), np.float32)
    start = (ink.SIDE - ink.BOX) // 2
    made[start : start + size[1], start : start + size[0]] = small / small.max()
    return made
