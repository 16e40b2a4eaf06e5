"""The edge of the sheet: what lies beyond it is neither seen nor sent to the network."""

Place = tuple[float, float]
Row = tuple[float, float, float]
"""Where the pen is and how wide its ink: x, y, width in sheet units."""


def within(start: Place, end: Place) -> tuple[float, float] | None:
    """Return which part of the way from `start` to `end` lies on the sheet, as shares of it; None where none does."""
    low, high = 0.0, 1.0
    for begin, stop in zip(start, end, strict=True):
        step = stop - begin
        if step == 0:
            if not 0 <= begin <= 1:
                return None
            continue
        one, other = -begin / step, (1 - begin) / step
        low, high = max(low, min(one, other)), min(high, max(one, other))
    return (low, high) if low <= high else None


def between(start: Row, end: Row, share: float) -> Row:
    """Return the row `share` (0…1) of the way from `start` to `end`; rounding does not take it off the sheet."""
    x, y, width = (a + share * (b - a) for a, b in zip(start, end, strict=True))
    return min(max(x, 0.0), 1.0), min(max(y, 0.0), 1.0), width
