"""Numbers as colours: for weights, for maps, for probabilities; and what can be read on them."""

from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QColor, QImage

from desktop.theme.colours import DARK, LIGHT, Colours

BLACK, WHITE = QColor(0, 0, 0), QColor(255, 255, 255)


def diverging(theme: Colours, share: NDArray[Any]) -> NDArray[np.uint8]:
    """Return blue at −1, the ground at 0 and orange at 1: (…,) → (…, 3); what is not a number has the surface's."""
    return _ramp([theme.blue, theme.grid, theme.orange], (share + 1) / 2, theme.surface)


def brightness(share: NDArray[Any]) -> NDArray[np.uint8]:
    """Return dark at 0, blue in the middle and white at 1, the same in both themes: (…,) → (…, 3)."""
    return _ramp([DARK.sheet, LIGHT.blue, LIGHT.surface], share, DARK.sheet)


def chance(theme: Colours, share: NDArray[Any]) -> NDArray[np.uint8]:
    """Return the ground at 0 and the accent at 1: (…,) → (…, 3)."""
    return _ramp([theme.grid, theme.accent], share, theme.surface)


def _ramp(stops: list[str], share: NDArray[Any], missing: str) -> NDArray[np.uint8]:
    rgb = np.array([_channels(QColor(stop)) for stop in [*stops, missing]])
    at: NDArray[np.float64] = np.clip(np.asarray(share, dtype=np.float64), 0, 1)
    mixed = [np.interp(at, np.linspace(0, 1, len(stops)), rgb[:-1, channel]) for channel in range(3)]
    shown = np.where(np.isnan(at)[..., None], rgb[-1], np.stack(mixed, axis=-1))
    return np.rint(shown).astype(np.uint8)


def _channels(colour: QColor) -> list[float]:
    return [255 * colour.redF(), 255 * colour.greenF(), 255 * colour.blueF()]


def mixed(one: str, other: str, share: float) -> QColor:
    """Return the colour `one` with `share` (0…1) of `other` in it."""
    return QColor(*map(int, _ramp([one, other], np.array(share), one)))


def readable(ground: QColor) -> QColor:
    """Return black or white, whichever is read better on `ground`: a contrast of at least 4.5."""
    channels = np.array(_channels(ground)) / 255
    linear = np.where(channels <= 0.04045, channels / 12.92, ((channels + 0.055) / 1.055) ** 2.4)
    luminance = float(linear @ [0.2126, 0.7152, 0.0722])
    return WHITE if luminance < 0.179 else BLACK


def picture(rgb: NDArray[np.uint8]) -> QImage:
    """Return (height, width, 3) as an image that owns its pixels."""
    height, width, _ = rgb.shape
    data = np.ascontiguousarray(rgb)
    return QImage(data.data, width, height, 3 * width, QImage.Format.Format_RGB888).copy()


def grey_picture(image: NDArray[Any]) -> QImage:
    """Return grey values 0…1, (height, width), as an image: 0 is black."""
    grey = np.rint(np.clip(image, 0, 1) * 255).astype(np.uint8)
    return picture(np.repeat(grey[..., None], 3, axis=2))
