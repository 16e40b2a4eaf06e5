"""The axes of the chart of a race."""

from desktop.racing.figures import tick
from desktop.widgets.curve_axis import EpochAxis, ValueAxis, log_ticks

DECADES_APART = 28.0  # pixels between two numbers of the logarithmic axis


class RaceEpochs(EpochAxis):
    """Epochs by the thousand, without lines at them."""

    def marks(self) -> list[float]:
        """Draw no lines: what counts is which curve is lower."""
        return []

    def tickStrings(self, values: list[float], scale: float, spacing: float) -> list[str]:
        """Write the epochs."""
        del scale, spacing
        return [f"{round(float(value), 6):,g}" if value < 1e5 else f"{value:,.0f}" for value in values]


class RaceLosses(ValueAxis):
    """Losses over many decades: a few powers of ten, written as in the table."""

    def _ticks(self, low: float, high: float, pixels: float) -> list[float]:
        if not self.logMode:
            return super()._ticks(low, high, pixels)
        return log_ticks(low, high, pixels, DECADES_APART)

    def tickStrings(self, values: list[float], scale: float, spacing: float) -> list[str]:
        """Write powers of ten, and plain numbers between them."""
        if not self.logMode:
            return super().tickStrings(values, scale, spacing)
        return [tick(10.0**v) for v in values]
