"""Numbers of a graph: as few digits as they take, and ∞ where they have left the range."""

import math

from desktop.widgets.curve_axis import short


def scalar(value: float, digits: int = 5) -> str:
    """Return `value` with at most `digits` that count: 1, −0.2689, 3.2e5, −∞; "nan" as PyTorch writes it."""
    if math.isnan(value):
        return "nan"
    if math.isinf(value):
        return "∞" if value > 0 else "−∞"
    return short(f"{value + 0.0:.{digits}g}").replace("-", "−")  # 0 is added: no −0


def in_brackets(value: float, digits: int = 5) -> str:
    """Return `value` as a factor or a summand: a negative one in brackets."""
    text = scalar(value, digits)
    return f"({text})" if text.startswith("−") else text
