"""Pictures that are opened, pasted or dropped: what of them goes to the engine."""

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QMimeData
from PySide6.QtGui import QImage

MOST_PIXELS = 40_000_000
"""As many as the engine reads. Of a larger picture only the size is handed on, by which it is refused."""


@dataclass(frozen=True, eq=False)
class Picture:
    """A file's path, or pixels, uint8 (H, W, 4); `name` is what a refusal calls pixels."""

    source: str | NDArray[Any]
    name: str = ""


def has_picture(data: QMimeData) -> bool:
    """Say whether `data` may hold a picture: pixels, or a file on this computer."""
    return data.hasImage() or any(url.isLocalFile() for url in data.urls())


def picture_of(data: QMimeData, name: str) -> Picture | None:
    """Return the picture that `data` holds, the first of several files; None where there is none."""
    files = [url.toLocalFile() for url in data.urls() if url.isLocalFile()]
    if files:
        return Picture(files[0])
    image = QImage(data.imageData()) if data.hasImage() else QImage()
    return None if image.isNull() else Picture(pixels(image), name)


def pixels(image: QImage) -> NDArray[np.uint8]:
    """Return red, green, blue and opacity of `image`: (H, W, 4) uint8."""
    height, width = image.height(), image.width()
    if height * width > MOST_PIXELS:
        return np.broadcast_to(np.uint8(0), (height, width, 4))
    plain = image.convertToFormat(QImage.Format.Format_RGBA8888)
    rows = np.frombuffer(plain.constBits(), np.uint8).reshape(height, plain.bytesPerLine())
    return rows[:, : 4 * width].reshape(height, width, 4).copy()


def shown(light: NDArray[np.float32]) -> QImage:
    """Return light 0 … 1, (H, W) or (H, W, 3), as an image for the screen."""
    levels = np.ascontiguousarray(np.rint(np.clip(light, 0, 1) * 255).astype(np.uint8))
    height, width = levels.shape[:2]
    grey = levels.ndim == 2
    form = QImage.Format.Format_Grayscale8 if grey else QImage.Format.Format_RGB888
    return QImage(levels.data, width, height, levels.strides[0], form).copy()
