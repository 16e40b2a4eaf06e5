"""A landscape seen from above: bands between levels of the loss, darker or lighter by equal steps for the eye."""

import math

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QImage, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from desktop.pictures.figures import plainly
from desktop.pictures.shades import picture
from desktop.pictures.track import Floats
from desktop.theme.colours import Colours
from desktop.widgets.curve_layers import Layer, caption_font

COUNT = 12  # bands
DEEPEST = 0.55  # how much of the theme's blue the highest band has: curves and words are still read on it
LINE = 0.3  # of that blue, more, where two bands meet
KEY, KEY_GAP, KEY_WIDTH = 60, 12, 8  # room for the key at the right of the view, and its bar


def levels(low: float, high: float, through: list[float]) -> Floats:
    """Return the rising losses at which bands meet, rounded to two digits of what lies between them and `low`.

    In a bowl their lines stand evenly. Those of `through` are among them exactly, in place of the nearest.
    """
    found = low + (high - low) * (np.arange(1, COUNT) / COUNT) ** 2
    digits = [1 - math.floor(math.log10(max(value - low, 1e-300))) for value in found]
    found = np.array([round(float(value), d) for value, d in zip(found, digits, strict=True)])
    for value in through:
        found[np.argmin(np.abs(np.sqrt(np.maximum(found - low, 0)) - math.sqrt(max(value - low, 0))))] = value
    return np.unique(found[np.isfinite(found)])


def band_colours(theme: Colours, count: int) -> NDArray[np.uint8]:
    """Return the colours of `count` bands, (count, 3): from the surface towards blue, evenly in OKLab."""
    ground, blue = (_oklab(QColor(colour)) for colour in (theme.surface, theme.blue))
    shares = np.linspace(0, DEEPEST, count)[:, None]
    return _srgb(ground + shares * (blue - ground))


def shaded(losses: Floats, steps: Floats, theme: Colours) -> NDArray[np.uint8]:
    """Return `losses` (height, width) as a picture (height, width, 3): bands between `steps`, and their edges."""
    colours = band_colours(theme, len(steps) + 1).astype(np.float64)
    # a coordinate that is whole where a level runs
    along = np.interp(losses, steps, np.arange(1.0, len(steps) + 1), left=0.5)
    below = losses < steps[0]
    lowest = float(np.nanmin(losses))
    along[below] = (losses[below] - lowest) / max(steps[0] - lowest, 1e-300)
    bands = np.searchsorted(steps, losses, side="right")
    down, across = np.gradient(along)
    with np.errstate(divide="ignore", invalid="ignore"):
        away = np.abs(along - np.clip(np.round(along), 1, len(steps))) / np.hypot(down, across)
    ink = (LINE * np.clip(1.2 - np.nan_to_num(away, nan=9.0, posinf=9.0), 0, 1))[..., None]
    rgb = colours[bands] * (1 - ink) + _rgb(theme.blue) * ink
    return np.asarray(np.rint(rgb), dtype=np.uint8)


def _rgb(colour: str) -> Floats:
    """Return red, green and blue of `colour`, 0 … 255."""
    made = QColor(colour)
    return np.array([made.red(), made.green(), made.blue()], dtype=np.float64)


def _oklab(colour: QColor) -> Floats:
    """Return `colour` in OKLab (Ottosson 2020), where equal distances look equal."""
    part = np.array([colour.redF(), colour.greenF(), colour.blueF()])
    linear = np.where(part <= 0.04045, part / 12.92, ((part + 0.055) / 1.055) ** 2.4)
    return np.asarray(_CONES_TO_LAB @ np.cbrt(_LINEAR_TO_CONES @ linear))


def _srgb(lab: Floats) -> NDArray[np.uint8]:
    """Return colours in OKLab (n, 3) as the screen takes them."""
    linear = np.clip((lab @ np.linalg.inv(_CONES_TO_LAB).T) ** 3 @ np.linalg.inv(_LINEAR_TO_CONES).T, 0, 1)
    part = np.where(linear <= 0.0031308, 12.92 * linear, 1.055 * linear ** (1 / 2.4) - 0.055)
    return np.asarray(np.rint(255 * np.clip(part, 0, 1)), dtype=np.uint8)


_LINEAR_TO_CONES = np.array(
    [
        [0.4122214708, 0.5363325363, 0.0514459929],
        [0.2119034982, 0.6806995451, 0.1073969566],
        [0.0883024619, 0.2817188376, 0.6299787005],
    ]
)
_CONES_TO_LAB = np.array(
    [
        [0.2104542553, 0.7936177850, -0.0040720468],
        [1.9779984951, -2.4285922050, 0.4505937099],
        [0.0259040371, 0.7827717662, -0.8086757660],
    ]
)


class LevelMap(Layer):
    """The landscape in the view, and the key to its bands at the right of it."""

    wide = True

    def __init__(self) -> None:
        super().__init__(-0.5)  # over the grid, under the curves
        self._picture, self._pixmap = QImage(), QPixmap()
        self._steps: Floats = np.empty(0)
        self._colours: NDArray[np.uint8] = np.empty((0, 3), dtype=np.uint8)

    def show_losses(self, losses: Floats, steps: Floats, theme: Colours) -> None:
        """Draw `losses` (height, width) over the whole view."""
        self._picture, self._pixmap = picture(shaded(losses, steps, theme)), QPixmap()
        self._steps, self._colours = steps, band_colours(theme, len(steps) + 1)
        self.update()

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        """Draw both."""
        del option, widget
        if self._picture.isNull():
            return
        painter.drawPixmap(self.view.topLeft(), self._drawn(painter.device().devicePixelRatio()))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        self._paint_key(painter)

    def _drawn(self, scale: float) -> QPixmap:
        """Return the picture as large as the view on a screen of `scale`, made once: scaling is slow."""
        size = (self.view.size() * scale).toSize()
        if self._pixmap.size() != size:
            smooth = Qt.TransformationMode.SmoothTransformation
            self._pixmap = QPixmap.fromImage(self._picture.scaled(size, Qt.AspectRatioMode.IgnoreAspectRatio, smooth))
            self._pixmap.setDevicePixelRatio(scale)
        return self._pixmap

    def _paint_key(self, painter: QPainter) -> None:
        bar = QRectF(round(self.view.right()) + KEY_GAP, self.view.top(), KEY_WIDTH, self.view.height())
        height = bar.height() / len(self._colours)
        painter.setFont(caption_font())
        for band, colour in enumerate(self._colours):
            bottom = bar.bottom() - band * height
            painter.fillRect(QRectF(bar.left(), bottom - height, KEY_WIDTH, height), QColor(*map(int, colour)))
        painter.setPen(QPen(QColor(self.theme.border), 1))
        painter.drawRect(bar)
        painter.setPen(QColor(self.theme.muted))
        every = math.ceil((QFontMetricsF(painter.font()).ascent() + 4) / height)
        for level in range(every - 1, len(self._steps), every):
            y = bar.bottom() - (level + 1) * height
            place = QRectF(bar.right() + 5, y - 7, KEY, 14)
            text = plainly(float(f"{self._steps[level]:.3g}"))
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip, text)


def grid_of(view: QRectF, most: int) -> tuple[int, int]:
    """Return how many columns and rows of losses fill `view`: one a pixel, but at most about `most` altogether."""
    scale = min(1.0, math.sqrt(most / max(view.width() * view.height(), 1)))
    return max(2, round(view.width() * scale)), max(2, round(view.height() * scale))


def cross(point: QPointF, size: float) -> list[tuple[QPointF, QPointF]]:
    """Return the two lines of a cross at `point`."""
    aslant, other = QPointF(size, size), QPointF(size, -size)
    return [(point - aslant, point + aslant), (point - other, point + other)]
