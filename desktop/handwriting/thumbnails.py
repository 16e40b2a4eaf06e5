"""Small pictures of the user's digits, as a network receives them, in the colours of the theme."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QColor, QImage

from engine.datasets import own_digits
from engine.datasets.own_digits import OwnDigit


class Thumbnails:
    """Ink on nothing, 28×28 pixels each; every digit is drawn once."""

    def __init__(self) -> None:
        self._ink: dict[str, NDArray[np.float32]] = {}
        self._made: dict[tuple[str, str], QImage] = {}

    def draw(self, digits: Sequence[OwnDigit]) -> None:
        """Draw those that are new, together, which is faster than one by one."""
        new = [digit for digit in digits if digit.id not in self._ink]
        if new:
            pictures = own_digits.images(new)
            self._ink.update(zip((digit.id for digit in new), pictures, strict=True))

    def picture(self, digit: OwnDigit, colour: str) -> QImage:
        """Return the picture of `digit` in `colour` ("#RRGGBB")."""
        key = digit.id, colour
        if key not in self._made:
            self.draw([digit])
            self._made[key] = _inked(self._ink[digit.id], QColor(colour))
        return self._made[key]


def _inked(ink: NDArray[np.float32], colour: QColor) -> QImage:
    """Return `ink` (28, 28) of 0…1 as a picture that is transparent where there is none."""
    side = len(ink)
    alpha = np.rint(255 * ink).astype(np.uint32)
    parts = [np.rint(ink * part).astype(np.uint32) for part in (colour.red(), colour.green(), colour.blue())]
    pixels = np.ascontiguousarray(alpha << 24 | parts[0] << 16 | parts[1] << 8 | parts[2])
    return QImage(pixels.data, side, side, 4 * side, QImage.Format.Format_ARGB32_Premultiplied).copy()
