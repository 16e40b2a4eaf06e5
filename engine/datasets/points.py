"""The tiny data of the first chapters, three points each; float64, for a network to cast as it needs."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Column = NDArray[np.float64]


class Points(NamedTuple):
    """Points of one variable: `inputs` (N, 1) and `targets` (N, 1), float64, not to be written to."""

    inputs: Column
    targets: Column


def _column(*values: float) -> Column:
    made = np.array(values, np.float64).reshape(-1, 1)
    made.flags.writeable = False
    return made


LINE = Points(_column(1, 2, 3), _column(2, 4, 6))
"""On the line y = 2x (A1–A6); A5 looks for the same answers with a parabola."""

HOURS = Points(_column(1, 2, 3), _column(0, 0, 1))
"""Hours of study, and whether they sufficed (B1)."""
