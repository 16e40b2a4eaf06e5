"""What the network sees of a drawing or a picture, and how we got there, with each step that can be left out."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import ArrayLike, NDArray

from engine import ink, pictures
from engine.canvas import pitfalls
from engine.canvas.pitfalls import Steps
from engine.step import Step
from engine.words import words

Normal = tuple[float, float]
"""Mean and standard deviation by which a network normalises."""

# the sheet is shown with so many times 28 pixels
_FINER = 4
# usual pen on the sheet, in its share
_SHEET_PEN = 0.064


@dataclass(frozen=True, eq=False)
class Seen:
    """`steps` lead to `image` (28, 28), which `Classifier.probabilities` gets."""

    steps: tuple[Step, ...]
    image: ink.Image


def drawing(
    strokes: Sequence[ArrayLike], chosen: Steps | None = None, pen: float = ink.PEN, normal: Normal = (0.0, 1.0)
) -> Seen:
    """Return what is seen of `strokes`, (k, 2) each in shares of the sheet, y down, by the `chosen` steps (None: all).

    The steps: "strokes", "scaling", "centring", "antialiasing", "inversion", "normalisation".
    Raises ValueError if a point is not finite or a stroke is not of shape (k, 2).
    """
    chosen, lines = chosen or Steps(), [np.asarray(one, np.float64) for one in strokes]

    def picture(**others: bool) -> ink.Image:
        found: ink.Image = pitfalls.pictures([lines], replace(chosen, **others), pen, side=1.0)[0]
        return found

    grey = {"antialiasing": True, "inversion": True, "normalisation": True}
    steps = (
        Step("strokes", 1 - _sheet(lines), _STROKES),
        Step("scaling", picture(centring=False, **grey), _SCALED if chosen.scaling else _NOT_SCALED),
        Step("centring", picture(**grey), _CENTRED if chosen.centring else _NOT_CENTRED),
    )
    return _finished(steps, chosen, normal)


def picture(taken: tuple[Step, ...], chosen: Steps | None = None, normal: Normal = (0.0, 1.0)) -> Seen:
    """Return what is seen of a picture by the `chosen` steps (None: all); `taken` are those of `pictures.steps`.

    The steps are these up to the 28×28, taken anew from the digit on where some are left out, then as for a drawing.
    """
    chosen = chosen or Steps()
    found = pictures.refitted(taken, scaling=chosen.scaling, centring=chosen.centring)
    return _finished(found, chosen, normal)


def _finished(steps: tuple[Step, ...], chosen: Steps, normal: Normal) -> Seen:
    """Add what is done with the 28×28 at the end of `steps`: its greys, black and white, mean and deviation."""
    image, (mean, deviation) = steps[-1].image, normal
    if not chosen.antialiasing:
        image = (image > 0.5).astype(np.float32)
    edges = Step("antialiasing", image, _SOFT if chosen.antialiasing else _HARD)
    if not chosen.inversion:
        image = 1 - image
    inverted = Step("inversion", image, _INVERTED if chosen.inversion else _NOT_INVERTED)
    low, high = (-mean / deviation, (1 - mean) / deviation) if chosen.normalisation else (0.0, 1.0)
    values = {"low": f"{low:.2f}".replace("-", "−"), "high": f"{high:.2f}"}
    normalised = Step("normalisation", image, _NORMALISED if chosen.normalisation else _NOT_NORMALISED, values)
    if not chosen.normalisation:  # the classifier will normalise: make up for it
        image = image * np.float32(deviation) + np.float32(mean)
    return Seen((*steps, edges, inverted, normalised), image)


def _sheet(lines: list[NDArray[np.float64]]) -> ink.Image:
    """Return the ink on the whole sheet, 112 × 112: painted in 4 × 4 parts of 28 pixels."""
    points, last, counts = ink.flat([lines])
    side = ink.SIDE * _FINER
    corners = [(x * ink.SIDE, y * ink.SIDE) for y in range(_FINER) for x in range(_FINER)]
    moved = np.concatenate([points * side - 0.5 - np.array(corner) for corner in corners])
    pens = np.full(len(corners), _SHEET_PEN * side)
    parts = ink.painted(moved, np.tile(last, len(corners)), np.repeat(counts, len(corners)), pens, fitted=False)
    return parts.reshape(_FINER, _FINER, ink.SIDE, ink.SIDE).swapaxes(1, 2).reshape(side, side)


_STROKES = words("pictures", "Your strokes, where and how large you drew them.")
_SCALED = words("pictures", "Scaled: the longer side of the ink has 20 px, drawn with a pen of MNIST’s width.")
_NOT_SCALED = words("pictures", "Not scaled: the digit is as large as you drew it, small or large.")
_CENTRED = words("pictures", "Moved by whole pixels until the centre of mass is in the middle.")
_NOT_CENTRED = words("pictures", "Not centred: the digit stays where you drew it.")
_SOFT = words("pictures", "Anti-aliased: a pixel that the line covers in part is grey, as in MNIST.")
_HARD = words("pictures", "Hard edges: a pixel is black or white.")
_INVERTED = words("pictures", "Inverted: the ink is bright and the paper black, as in MNIST.")
_NOT_INVERTED = words("pictures", "Not inverted: black ink on white, which the network has never seen.")
_NORMALISED = words(
    "pictures", "Normalised as in training: 0 becomes {low}, 1 becomes {high}. This the network receives."
)
_NOT_NORMALISED = words("pictures", "Not normalised: values from 0 to 1, though it learned from others.")
