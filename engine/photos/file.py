"""A picture file, or pixels in memory → its light, turned upright, no larger than is needed."""

import math
import os
import struct
import warnings
import zlib
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

import numpy as np
from numpy.typing import NDArray
from PIL import BmpImagePlugin, GifImagePlugin, JpegImagePlugin, PngImagePlugin, WebPImagePlugin
from PIL import Image as Pillow
from PIL.ImageFile import ImageFile
from PIL.ImageOps import exif_transpose

from engine.errors import EngineError
from engine.files import reason

Light = NDArray[np.float32]

MEGAPIXELS = 40
# as many pixels need 160 MB where nothing is compressed; a WebP is read whole before its header is looked at
MEGABYTES = 200
# larger pictures are averaged down to about this side first: a digit is read from 20 px
_ENOUGH = 1000
# opaque pixels that are all brighter than this are bright ink: there is no paper to see them on
_BRIGHT = 0.6

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


@dataclass(frozen=True)
class Shot:
    """Light of 0 (black) … 1 (white), (H, W), or (H, W, 3) where the picture has colours.

    `turned`: the camera said how it was held, and the picture was turned by it.
    """

    light: Light
    turned: bool = False


def shot(source: Path | str | NDArray[Any], name: str = "") -> Shot:
    """Return the picture of a file (PNG, JPEG, BMP, GIF, WebP; the first frame), or of pixels in memory.

    Pixels are uint8 (H, W), (H, W, 3) or (H, W, 4) with opacity last; `name` is what a refusal calls them.
    Raises EngineError `file_missing`, `file_unreadable`, `picture_unreadable`, `picture_file_too_large` (before it is
    read), or `picture_too_large` (found in the file's header, before decoding).
    """
    if isinstance(source, np.ndarray):
        return _of_pixels(source, name)
    try:
        with Path(source).open("rb") as file, warnings.catch_warnings():
            _check_bytes(os.fstat(file.fileno()).st_size, source)
            warnings.simplefilter("ignore")  # Pillow warns of damaged EXIF and the like; the picture decides
            return _decoded(file, source)
    except FileNotFoundError:
        raise EngineError("file_missing", path=source) from None
    except OSError as error:
        raise EngineError("file_unreadable", path=source, reason=reason(error)) from None


def _of_pixels(pixels: NDArray[Any], name: str) -> Shot:
    coloured = pixels.ndim == 3 and pixels.shape[2] in (3, 4)
    if pixels.dtype != np.uint8 or not (pixels.ndim == 2 or coloured) or not pixels.size:
        raise EngineError("picture_unreadable", path=name)
    _check_size(pixels.shape[1], pixels.shape[0], name)
    return Shot(_light(Pillow.fromarray(np.ascontiguousarray(pixels))))


def _check_size(width: int, height: int, path: Path | str) -> None:
    if width * height > MEGAPIXELS * 1e6:
        raise EngineError("picture_too_large", path=path, width=width, height=height, limit=MEGAPIXELS)


def _check_bytes(size: int, path: Path | str) -> None:
    if size > MEGABYTES * 1e6:
        megabytes = f"{math.ceil(size / 1e5) / 10:,.1f}"
        raise EngineError("picture_file_too_large", path=path, size=megabytes, limit=MEGABYTES)


def _decoded(file: IO[bytes], path: Path | str) -> Shot:
    start = file.read(16)
    file.seek(0)
    kinds = [kind for magic, offset, kind in _FORMATS if start[offset:].startswith(magic)]
    if not kinds:
        raise EngineError("picture_unreadable", path=path)
    try:
        picture: Pillow.Image = kinds[0](file)
        _check_size(*picture.size, path)
        picture.load()
        upright = _upright(picture)
        return Shot(_light(upright), upright is not picture)
    except _DAMAGED:
        raise EngineError("picture_unreadable", path=path) from None


def _upright(picture: Pillow.Image) -> Pillow.Image:
    """Turn the picture as its EXIF data say; damaged EXIF data turn nothing."""
    try:
        turned = picture.getexif().get(0x0112, 1) in range(2, 9)
        return exif_transpose(picture) if turned else picture
    except _DAMAGED:
        return picture


def _light(picture: Pillow.Image) -> Light:
    """Return the picture's light, averaged down to about 1000 px where it is larger."""
    factor = max(max(picture.size) // _ENOUGH, 1)
    if picture.mode.startswith("I"):  # 16-bit; Pillow neither reduces nor converts these soundly
        deep = np.asarray(picture, np.float32) / 65535
        return np.asarray(Pillow.fromarray(np.clip(deep, 0, 1)).reduce(factor), np.float32)
    if picture.has_transparency_data:
        picture = _on_paper(picture.convert("RGBA").reduce(factor))
    elif picture.mode != "L":
        picture = picture.convert("RGB").reduce(factor)
    else:
        picture = picture.reduce(factor)
    light = np.asarray(picture, np.float32) / np.float32(255)
    if light.ndim == 3 and (np.ptp(light, axis=2) < 0.02).all():
        return np.ascontiguousarray(light[..., 0])  # grey in three channels
    return light


def _on_paper(picture: Pillow.Image) -> Pillow.Image:
    """Put a picture with transparent parts on white paper; on black where all that it has is bright."""
    pixels = np.asarray(picture, np.float32) / 255
    opaque = pixels[..., 3] > 0.5
    bright = opaque.any() and not opaque.all() and float(pixels[opaque][:, :3].mean(axis=1).min()) > _BRIGHT
    paper = Pillow.new("RGBA", picture.size, "black" if bright else "white")
    return Pillow.alpha_composite(paper, picture).convert("RGB")
