"""Numbers of a race as one reads them: 0.126, 7.6·10⁻¹², 1,446."""

import math

from engine.verdict import FLOOR

RAISED = str.maketrans("-0123456789", "⁻⁰¹²³⁴⁵⁶⁷⁸⁹")


def scientific(value: float) -> str:
    """Return a loss with three digits, or with two and a power of ten where it is small or huge."""
    if value == 0:
        return "0"
    if value <= FLOOR:
        return f"≤ {power(FLOOR)}"
    if 1e-2 <= value < 1e4:
        return f"{float(f'{value:.3g}'):,.0f}" if value >= 99.95 else f"{value:#.3g}"
    digits, exponent = f"{value:.1e}".split("e")
    return f"{digits}·{_raised(int(exponent))}"


def power(value: float) -> str:
    """Return a power of ten as 10⁻³; 0.1, 1 and 10 as they are."""
    exponent = round(math.log10(value))
    return f"{value:g}" if -1 <= exponent <= 1 else _raised(exponent)


def tick(value: float) -> str:
    """Return 1, 2, 3 or 5 times a power of ten, as an axis has it."""
    digits, exponent = f"{value:.0e}".split("e")
    if -2 <= int(exponent) <= 3:
        return f"{value:.6g}"
    return _raised(int(exponent)) if digits == "1" else f"{digits}·{_raised(int(exponent))}"


def _raised(exponent: int) -> str:
    return "10" + str(exponent).translate(RAISED)


def parameter(value: float) -> str:
    """Return a parameter with four decimals, and a minus as wide as a digit."""
    return f"{value:.4f}".replace("-", "−") if abs(value) < 1e4 else scientific(abs(value))


def spread(mean: float, deviation: float, seeds: int, decimals: int = 0) -> str:
    """Return "327 ± 99"; of one seed there is no deviation."""
    text = f"{mean:,.{decimals}f}"
    return f"{text} ± {deviation:,.{decimals}f}" if seeds > 1 else text
