"""The small grids of numbers on which convolution and pooling are shown, and the window that visits them."""

from collections.abc import Mapping
from typing import Annotated, Any

import numpy as np
from numpy.typing import NDArray
from pydantic import Field

from engine.errors import EngineError
from engine.findings import shown

Cell = Annotated[float, Field(ge=-999, le=999)]
Grid = tuple[tuple[Cell, ...], ...]
"""Rows of equally many numbers."""

Numbers = NDArray[np.float64]

LARGEST = 12
"""Rows and columns of an input, at most: more could not be read in the window."""


def course() -> Grid:
    """Return the 5×5 input of the course."""
    return grid("34657 24682 16784 97462 37541")


def grid(rows: str) -> Grid:
    """Return `rows` of single digits, "12 34", as numbers."""
    return tuple(tuple(float(digit) for digit in row) for row in rows.split())


INPUTS: Mapping[str, Grid] = {
    "course": course(),
    "step": grid("00999 00999 00999 00999 00999"),
    "diagonal": grid("90000 09000 00900 00090 00009"),
    "point": grid("00000 00000 00100 00000 00000"),
}
"""Inputs by name: of the course, a step from dark to bright, a diagonal line, and a single 1."""


def named_or_given(value: Any, presets: Mapping[str, Grid], title: str, limit: int) -> Any:
    """Return the grid that `value` names in `presets`, or `value` itself, where its rows are of one length.

    Its numbers are not looked at here. Raises EngineError `setting_not_offered` or `grid_malformed` about `title`.
    """
    if isinstance(value, str):
        if value not in presets:
            raise EngineError("setting_not_offered", field=title, choices=", ".join(presets), value=shown(value))
        return presets[value]
    rows = list(value) if isinstance(value, list | tuple) else []
    even = all(isinstance(row, list | tuple) and len(row) == len(rows[0]) for row in rows)
    if not rows or not even or not 0 < len(rows[0]) <= limit or len(rows) > limit:
        raise EngineError("grid_malformed", field=title, limit=limit, value=shown(value))
    return value


def name_of(wanted: Grid, presets: Mapping[str, Grid]) -> str | None:
    """Return under which name `presets` has the grid `wanted`; None: it is nobody's but the user's."""
    return next((name for name, known in presets.items() if known == wanted), None)


def check_fits(inputs: Grid, padding: int, window: tuple[int, int]) -> None:
    """Raise EngineError `window_too_large` where `window` (rows, columns) has no place in the padded input."""
    size = len(inputs) + 2 * padding, len(inputs[0]) + 2 * padding
    if window[0] > size[0] or window[1] > size[1]:
        raise EngineError("window_too_large", window=times(window), size=times(size))


def times(size: tuple[int, ...]) -> str:
    """Return `size` as "5 × 5"."""
    return " × ".join(map(str, size))


def padded(inputs: Numbers, padding: int) -> Numbers:
    """Return `inputs` (rows, columns) with `padding` zeros on every side."""
    return np.pad(inputs, padding)


def windows(inputs: Numbers, size: tuple[int, int], stride: int) -> Numbers:
    """Return what every window of `size` sees, in steps of `stride`: (rows, columns) → (h, w, *size), a view.

    What is left at the right and below is too narrow for a window and is left out, as PyTorch does.
    """
    return np.lib.stride_tricks.sliding_window_view(inputs, size)[::stride, ::stride]


def output_size(length: int, padding: int, window: int, stride: int) -> int:
    """Return ⌊(length + 2·padding − window) / stride⌋ + 1."""
    return (length + 2 * padding - window) // stride + 1
