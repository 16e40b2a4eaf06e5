"""Numbers as a picture writes them: so many decimals, a minus as wide as a digit."""

from desktop.widgets.curve_axis import short

LARGE = 1e6


def fixed(value: float, decimals: int) -> str:
    """Return `value` with `decimals`, or as a power of ten where that would be too long or mostly zeros."""
    if abs(value) >= LARGE:
        text = short(f"{value:.{decimals}e}")
    elif value != 0 and abs(value) < 9.95 * 10.0**-decimals:
        text = short(f"{value:.1e}")
    else:
        text = f"{value:.{decimals}f}"
    return text.replace("-", "−")


def signed(value: float, decimals: int) -> str:
    """Return `value` as `fixed` does, with its sign."""
    return fixed(value, decimals) if value < 0 else "+" + fixed(value, decimals)


def plainly(value: float) -> str:
    """Return `value` with as few digits as it takes: 2, 0.5, −1.25."""
    return short(f"{value:.6g}").replace("-", "−")
