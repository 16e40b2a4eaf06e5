"""A picture of a digit → the 28×28 image that the network receives, and how we got there."""

from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PIL import Image as Pillow

from engine import ink
from engine.errors import EngineError
from engine.photos import digit, file, paper, pen
from engine.photos.file import MEGAPIXELS
from engine.photos.paper import Light
from engine.step import Step
from engine.words import words

__all__ = ["MEGAPIXELS", "read", "steps"]

# a border this dark makes a 28×28 picture one of MNIST's
_DARK = 0.1
# pictures whose darkest and brightest pixel differ by less, or whose ink does from the paper, show nothing
_FAINT = 0.03
# ink weaker than this many σ of the paper's noise is noise
_CLEAR = 3.0
# pixels by which two pens do not differ
_ALIKE = 0.1
# paper that varies less than this was never photographed: the strongest ink is its ink
_DRAWN = 0.004


def read(source: Path | str | NDArray[Any]) -> ink.Image:
    """Read a picture of a digit (PNG, JPEG, BMP, GIF, WebP; the first frame), or pixels: (28, 28) float32, ink 1.

    A 28×28 picture of bright ink with a dark border is one of MNIST's and comes unchanged (value / 255).
    Any other is brought there: turned upright, the paper and its light and shadow taken away, whether it is dark on
    bright or bright on dark, the largest digit cut out; lines much wider or thinner than MNIST's are evened; the
    longer side becomes 20 px by area averaging, the maximum 1, the centre of mass pixel 14.0.
    Raises EngineError `file_missing`, `file_unreadable`, `picture_unreadable`, `picture_file_too_large` (before it
    is read), `picture_too_large` (found in the file's header, before decoding), `picture_empty`.
    """
    return steps(source)[-1].image


def steps(source: Path | str | NDArray[Any], name: str = "") -> tuple[Step, ...]:
    """Return what `read` does, step by step; the last picture is what the network receives.

    `source` is a file or pixels, uint8 (H, W), (H, W, 3) or (H, W, 4); `name` is what a refusal calls pixels. The
    names: "picture", then "light", "ink", "digit", perhaps "pen", "box", "centred"; a picture of MNIST's is
    "picture", "unchanged". Raises EngineError as `read` does.
    """
    called = name if isinstance(source, np.ndarray) else source
    shot = file.shot(source, name)
    taken: tuple[Step, ...] = (Step("picture", shot.light, _TURNED if shot.turned else _UPRIGHT),)
    if _spread(shot.light) < _FAINT:
        raise EngineError("picture_empty", path=called)
    if _is_mnist(shot.light):
        return (*taken, Step("unchanged", shot.light, _UNCHANGED))
    found = paper.inked(shot.light)
    one = digit.digit(found.strength, found.noise) if found.contrast >= _FAINT else None
    if one is None:
        raise EngineError("picture_empty", path=called)
    taken = (
        *taken,
        Step("light", found.even, _EVEN),
        Step("ink", found.strength, _BRIGHT if found.bright else _INVERTED),
        Step("digit", _cleared(one.ink, found.noise), _LARGEST if one.others else _ALONE, {"count": one.others}),
    )
    return taken + _fitted(taken[-1].image)


def refitted(taken: tuple[Step, ...], *, scaling: bool = True, centring: bool = True) -> tuple[Step, ...]:
    """Return `taken`, what `steps` returned, with the way from the digit to the 28×28 taken anew.

    Without `scaling` the digit is as large in the 28×28 as it was in the picture, without `centring` it stays where it
    was there: pitfalls to be shown. The picture is not read again for it; one of MNIST's stays as it is.
    """
    names = [step.name for step in taken]
    if (scaling and centring) or "digit" not in names:
        return taken
    found = taken[: names.index("digit") + 1]
    return found + _fitted(found[-1].image, scaling=scaling, centring=centring)


def _fitted(cleared: Light, *, scaling: bool = True, centring: bool = True) -> tuple[Step, ...]:
    """Return the steps from the ink in the picture to the 28×28."""
    box = _box(cleared)
    made, cut = [], cleared[box[0] : box[1], box[2] : box[3]]
    evened = cut
    wide = pen.width(cut)
    if wide and not pen.THIN - _ALIKE < wide < pen.THICK + _ALIKE:
        wanted = pen.THIN if wide < pen.THIN else pen.THICK
        evened = _cut(pen.evened(cut, wanted))
        values = {"width": f"{wide:.1f}", "made": f"{wanted:.1f}"}
        made.append(Step("pen", evened, _THICKENED if wide < pen.THIN else _THINNED, values))
    longest = ink.BOX if scaling else max(round(ink.SIDE * max(cut.shape) / max(cleared.shape)), 1)
    boxed = _boxed(evened, longest)
    made.append(Step("box", boxed, _BOXED if scaling else _NOT_SCALED))
    placed = ink.centred(boxed) if centring else _where(boxed, box, cleared.shape)
    return (*made, Step("centred", placed, _CENTRED if centring else _NOT_CENTRED))


_UPRIGHT = words("pictures", "The picture as it was given.")
_TURNED = words("pictures", "The picture, turned upright: the camera noted how it was held.")
_UNCHANGED = words("pictures", "It has 28 × 28 pixels, bright ink on black: it is MNIST’s and stays as it is.")
_EVEN = words("pictures", "Light, shadow and the colour of the paper are taken away: what is left is the ink.")
_INVERTED = words("pictures", "Inverted: the ink becomes bright and the paper black, as in MNIST.")
_BRIGHT = words("pictures", "The ink is bright on dark already: it stays so, on black.")
_ALONE = words("pictures", "Cut out: the digit without specks, noise and lines of the paper.")
_LARGEST = words("pictures", "The largest digit is cut out; left out beside it: {count}.")
_THINNED = words("pictures", "Its lines are {width} px wide where MNIST’s have 2: they are thinned to {made}.")
_THICKENED = words("pictures", "Its lines are {width} px wide where MNIST’s have 2: they are thickened to {made}.")
_BOXED = words("pictures", "Scaled so that its longer side has 20 px; each pixel is the mean of what it covers.")
_CENTRED = words("pictures", "Moved by whole pixels until its centre of mass is in the middle: the network’s input.")

_NOT_SCALED = words("pictures", "Not scaled: the digit is as large as it was in the picture.")
_NOT_CENTRED = words("pictures", "Not centred: the digit stays where it was in the picture.")


def _is_mnist(light: Light) -> bool:
    return light.shape == (ink.SIDE, ink.SIDE) and float(np.median(_border(light))) < _DARK and float(light.max()) > 0.5


def _border(grey: Light) -> Light:
    """Return the pixels along the four edges."""
    return np.concatenate([grey[0], grey[-1], grey[:, 0], grey[:, -1]])


def _spread(light: Light) -> float:
    return float(np.ptp(light, axis=(0, 1)).max())


def _cleared(grey: Light, noise: float) -> Light:
    """Return the ink of a photograph from 0 to 1: what is weaker than the paper's noise is 0, usual ink is 1."""
    if noise < _DRAWN:
        return grey
    floor = min(_CLEAR * noise, 0.3)
    full = max(float(np.quantile(grey[grey > 0.5], 0.6)) if (grey > 0.5).any() else 1.0, floor + 0.1)
    cleared: Light = np.clip((grey - floor) / (full - floor), 0, 1).astype(np.float32)
    return cleared


def _threshold(grey: Light) -> float:
    """Return the level that parts paper from ink best (Otsu 1979), for grey 0 … 1."""
    counts, edges = np.histogram(grey, 256, (0, 1))
    levels = (edges[:-1] + edges[1:]) / 2
    below, mass = np.cumsum(counts), np.cumsum(counts * levels)
    above = below[-1] - below
    with np.errstate(divide="ignore", invalid="ignore"):
        between = below * above * (mass / below - (mass[-1] - mass) / above) ** 2
    between = np.nan_to_num(between)
    return float(edges[1:][between >= between.max() * (1 - 1e-9)].mean())  # the middle of an empty gap


def _box(grey: Light) -> tuple[int, int, int, int]:
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


def _cut(grey: Light) -> Light:
    top, bottom, left, right = _box(grey)
    return grey[top:bottom, left:right]


def _boxed(grey: Light, longest: int = ink.BOX) -> Light:
    """Scale the cut ink to a longer side of 20 px in the middle of 28×28, its maximum to 1."""
    height, width = grey.shape
    scale = longest / max(height, width)
    size = max(round(width * scale), 1), max(round(height * scale), 1)
    # BOX is area averaging; enlarging, it would show squares
    way = Pillow.Resampling.BOX if scale < 1 else Pillow.Resampling.BILINEAR
    small = np.asarray(Pillow.fromarray(np.ascontiguousarray(grey)).resize(size, way), np.float32)
    made = np.zeros((ink.SIDE, ink.SIDE), np.float32)
    start = (ink.SIDE - longest) // 2
    made[start : start + size[1], start : start + size[0]] = small / small.max()
    return made


def _where(boxed: Light, box: tuple[int, int, int, int], shape: tuple[int, ...]) -> Light:
    """Move the ink of `boxed` to where its `box` lies in a picture of `shape`, but whole."""
    side = max(shape)
    for axis, (first, last) in enumerate(((box[0], box[1]), (box[2], box[3]))):
        lines = np.flatnonzero(boxed.any(axis=1 - axis))
        extent = int(lines[-1]) - int(lines[0]) + 1
        middle = ((first + last) / 2 + (side - shape[axis]) / 2) / side * ink.SIDE
        start = min(max(round(middle - extent / 2), 0), ink.SIDE - extent)
        boxed = np.roll(boxed, start - int(lines[0]), axis)
    return boxed
