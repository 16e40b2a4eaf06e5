"""The drawing from one session to the next: a small JSON file in `DESCENT_HOME`."""

import json
import logging

import numpy as np

from desktop.drawing.drawing import Strokes
from desktop.drawing.stroke import Array, Stroke
from engine.errors import EngineError
from engine.files import atomic_write, home

NAME = "drawing.json"
MOST_BYTES = 4 * 2**20
"""Some 180,000 points. A larger file would be felt at the start: it is neither written nor read."""

DECIMALS = 5
"""Of a number in sheet units: a fraction of a pixel on the largest sheet."""

log = logging.getLogger(__name__)


def keep(strokes: Strokes) -> None:
    """Write `strokes` for the next start; where that fails the log says so, for the window is closing."""
    rows = [stroke.rows.round(DECIMALS).tolist() for stroke in strokes]
    data = json.dumps({"strokes": rows}, separators=(",", ":")).encode()
    try:
        if strokes and len(data) <= MOST_BYTES:
            atomic_write(home() / NAME, data)
        else:
            (home() / NAME).unlink(missing_ok=True)
    except (EngineError, OSError) as error:
        log.warning("The drawing was not kept: %s", str(error))


def kept() -> Strokes:
    """Return what `keep` wrote; none where there is no file, or, with a line in the log, where it is damaged."""
    file = home() / NAME
    try:
        if file.stat().st_size > MOST_BYTES:
            raise ValueError(f"larger than {MOST_BYTES} bytes")
        return tuple(_stroke(rows) for rows in json.loads(file.read_bytes())["strokes"])
    except (FileNotFoundError, NotADirectoryError):
        return ()
    except (OSError, ValueError, TypeError, KeyError, OverflowError, RecursionError) as error:
        log.warning("The drawing of the last session cannot be read: %s: %s", type(error).__name__, str(error))
        return ()


def _stroke(given: object) -> Stroke:
    """Return `given`, rows of x, y and width, as a stroke; raises ValueError or TypeError where it is none."""
    rows: Array = np.asarray(given, dtype=float)
    if rows.ndim != 2 or rows.shape[1] != 3 or not len(rows):
        raise ValueError(f"a stroke is (k, 3) numbers, k ≥ 1, not {rows.shape}")
    if not ((rows >= 0) & (rows <= 1)).all():  # NaN is neither
        raise ValueError("a stroke lies on the sheet, 0…1")
    return Stroke(rows[:, :2], rows[:, 2])
