"""The axes of a curve plot: where their ticks stand, what is written there, and limits that end on ticks."""

import math
import re

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QGraphicsSceneResizeEvent

from desktop.theme.colours import Colours
from desktop.theme.measures import CAPTION

VALUE_WIDTH = 52  # of the value axis, pixels; more where its numbers need it
TITLE_WIDTH, TEXT_OFFSET = 14, 6  # of that at the left of the numbers, and at their right
OVER = 12  # pixels by which a title may be longer than its axis
LOWEST = 1e-12  # a logarithmic axis goes no deeper


def nice_step(rough: float) -> float:
    """Return the smallest of 1, 2, 5 × 10ⁿ that is at least `rough`."""
    decade = 10.0 ** math.floor(math.log10(rough))
    return next(factor * decade for factor in (1, 2, 5, 10) if factor * decade >= rough * (1 - 1e-9))


def nice_limits(low: float, high: float) -> tuple[float, float]:
    """Return limits around low … high that are multiples of a nice step; a positive curve starts at 0."""
    if low >= 0:
        low = 0.0
    step = nice_step(max(high - low, abs(high) * 1e-6, 1e-9) / 5)
    return math.floor(low / step + 1e-9) * step, max(math.ceil(high / step - 1e-9), 1) * step


def nice_log_limits(low: float, high: float) -> tuple[float, float]:
    """Return limits around low … high out of … 0.1, 0.3, 1, 3 …, at least a decade apart."""
    low, high = max(low, LOWEST), max(high, LOWEST * 10)
    top = next(v for v in _thirds(high) if v >= high * 0.999)
    bottom = next(v for v in reversed(_thirds(low)) if v <= low * 1.001)
    return min(bottom, top / 10), top


def _thirds(value: float) -> list[float]:
    """Return 1, 3 and 10 times the decade below `value`."""
    decade = math.floor(math.log10(value) + 1e-9)
    return [10.0**decade, 3 * 10.0**decade, 10.0 ** (decade + 1)]


def linear_ticks(low: float, high: float, pixels: float, apart: float) -> list[float]:
    """Return multiples of a nice step in low … high, at least `apart` pixels from each other."""
    if not high > low or pixels <= 0:
        return []
    step = nice_step((high - low) * min(1.0, apart / pixels))
    first, last = math.ceil(low / step - 1e-9), math.floor(high / step + 1e-9)
    return [i * step for i in range(first, last + 1)]


def log_ticks(low: float, high: float, pixels: float, apart: float) -> list[float]:
    """Return powers of ten (as exponents) in low … high with a 3 or 2 and 5 between them where there is room."""
    if not high > low or pixels <= 0:
        return []
    decade = pixels / (high - low)
    between = next((b for b, share in _BETWEEN if decade * share >= apart), (1,))
    step = max(1, math.ceil(apart / decade)) if len(between) == 1 else 1
    decades = range(math.floor(low) - math.floor(low) % step, math.ceil(high) + 1, step)
    ticks = [d + math.log10(b) for d in decades for b in between]
    return [t for t in ticks if low - 1e-9 <= t <= high + 1e-9]


# what stands between two powers of ten, and its narrowest gap as a share of a decade
_BETWEEN = (((1, 2, 3, 4, 5, 6, 7, 8, 9), 0.045), ((1, 2, 3, 5), 0.17), ((1, 3), 0.47))


class _Axis(pg.AxisItem):  # type: ignore[misc]
    """What both axes share: quiet text, no tick strokes, no SI prefixes; the line is drawn by the ground."""

    apart = 24.0
    _title = ""
    _written = ""  # of it, as HTML, what stands there

    def __init__(self, orientation: str) -> None:
        super().__init__(orientation)
        self._font = QFont()
        self._font.setPixelSize(CAPTION)
        self.setStyle(
            tickFont=self._font,
            tickLength=0,
            tickAlpha=0,
            tickTextOffset=TEXT_OFFSET,
            autoExpandTextSpace=False,
            hideOverlappingLabels=False,
        )
        self.enableAutoSIPrefix(False)
        self.setPen(None)

    def _updateLabel(self) -> None:
        """Write the title where it has changed: pyqtgraph writes it anew, as HTML, whatever is set."""
        text = self.labelString()
        if text != self._written:
            self._written = text
            super()._updateLabel()

    def recolour(self, theme: Colours) -> None:
        """Take the colours of `theme`."""
        self.setTextPen(theme.muted)
        self.labelStyle = {"color": theme.muted, "font-size": f"{CAPTION}px"}
        self._updateLabel()

    def set_title(self, text: str) -> None:
        """Name what is measured, with its unit."""
        self._title = text
        self.label.setToolTip(text)  # it may be cut
        self.resizeEvent()

    def resizeEvent(self, event: QGraphicsSceneResizeEvent | None = None) -> None:
        """Put the title, or what of it has room, in the middle of its axis, on the same line in every font."""
        super().resizeEvent(event)
        if self.label is None or not self._title:  # on closing, or while it is made
            return
        size = self.size()
        room = OVER + round(size.height() if self.orientation == "left" else size.width())
        text = QFontMetrics(self._font).elidedText(self._title, Qt.TextElideMode.ElideRight, room)
        if text != self.labelText:
            self.setLabel(text, **self.labelStyle)
        title = self.label.boundingRect()
        if self.orientation == "left":
            self.label.setPos(6 - title.height() / 2, round((size.height() + title.width()) / 2))
        else:
            self.label.setPos(round((size.width() - title.width()) / 2), 28 - title.height() / 2)

    def ticks(self) -> list[float]:
        """Return where the ticks stand now, in the axis' own coordinates."""
        low, high = self.range
        length = self.size().height() if self.orientation == "left" else self.size().width()
        return self._ticks(low, high, length)

    def tickValues(self, minVal: float, maxVal: float, size: float) -> list[tuple[float, list[float]]]:  # noqa: N803
        """Return one level of ticks."""
        ticks = self._ticks(minVal, maxVal, size)
        return [(float(np.diff(ticks).min()) if len(ticks) > 1 else 1.0, ticks)]

    def _ticks(self, low: float, high: float, pixels: float) -> list[float]:
        return linear_ticks(low, high, pixels, self.apart)


class ValueAxis(_Axis):
    """The axis at the left, linear or logarithmic (then its coordinates are exponents of ten)."""

    def __init__(self) -> None:
        super().__init__("left")
        self._reserved: tuple[float, float, float, bool] | None = None
        self.setWidth(VALUE_WIDTH)

    def _ticks(self, low: float, high: float, pixels: float) -> list[float]:
        rule = log_ticks if self.logMode else linear_ticks
        return rule(low, high, pixels, 16.0)

    def tickStrings(self, values: list[float], scale: float, spacing: float) -> list[str]:
        """Write plain numbers."""
        if self.logMode:
            return [short(f"{10.0**v:.3g}") for v in values]
        return [short(text).replace("-", "−") for text in super().tickStrings(values, scale, spacing)]

    def reserve(self) -> bool:
        """Be as wide as title and numbers need; return whether that is another width than before."""
        low, high = self.range
        asked = low, high, self.size().height(), self.logMode
        if asked == self._reserved:
            return False
        self._reserved = asked
        texts = (
            text
            for spacing, ticks in self.tickValues(low, high, self.size().height())
            for text in self.tickStrings(ticks, 1.0, spacing)
        )
        widest = max(map(QFontMetrics(self._font).horizontalAdvance, texts), default=0)
        width = max(VALUE_WIDTH, TITLE_WIDTH + widest + TEXT_OFFSET)
        other = bool(width != self.width())
        if other:
            self.setWidth(width)
        return other


class NumberAxis(_Axis):
    """The axis at the bottom for any number."""

    apart = 40.0

    def __init__(self) -> None:
        super().__init__("bottom")
        self.setHeight(34)

    def marks(self) -> list[float]:
        """Return where a vertical line stands in the grid."""
        return []

    def tickStrings(self, values: list[float], scale: float, spacing: float) -> list[str]:
        """Write plain numbers, with a minus as wide as a digit."""
        del scale
        near = [0.0 if abs(v) < spacing * 1e-6 else float(v) for v in values]
        return [short(f"{v:.6g}").replace("-", "−") for v in near]


class EpochAxis(NumberAxis):
    """The axis at the bottom: whole epochs, and parts of one only where the view is narrower than two."""

    apart = 32.0

    def marks(self) -> list[float]:
        """Return the whole epochs."""
        return [v for v in self.ticks() if abs(v - round(v)) < 1e-6]

    def _ticks(self, low: float, high: float, pixels: float) -> list[float]:
        ticks = super()._ticks(low, high, pixels)
        if high - low >= 1.0:
            ticks = [t for t in ticks if abs(t - round(t)) < 1e-6]
        return ticks

    def tickStrings(self, values: list[float], scale: float, spacing: float) -> list[str]:
        """Write the epochs."""
        del scale, spacing
        return [f"{v:g}" if abs(v) < 1e6 else f"{v:.0f}" for v in (round(float(v), 6) for v in values)]


def plain(value: float, exact: bool = False) -> str:
    """Return `value` with three decimals, or three significant digits where that is more; `exact`: one digit more."""
    size = abs(value)
    if size >= 100:
        return short(f"{value:.{5 if exact else 4}g}")
    if size >= 0.01 or value == 0:
        return f"{value:.{4 if exact else 3}f}"
    return short(f"{value:.{3 if exact else 2}g}")


def short(number: str) -> str:
    """Return `number` with the exponent as one writes it: 1e12 and 1e-5, not 1e+12 and 1e-05."""
    return re.sub(r"e([+-])0*", lambda found: "e" + found[1].strip("+"), number)
