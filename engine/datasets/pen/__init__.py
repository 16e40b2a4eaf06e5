"""The pen model: digits as people all over the world write them, drawn by the canvas's own ink.

MNIST's writers are Americans of the nineties. They hardly know a 1 with a long up-stroke, a crossed 7, an open 4 in two
strokes or a 9 with a hooked tail. Here each digit has its families (`FAMILIES`, a file a digit in `shapes/`): control
points with ranges for their places, joined by Catmull-Rom curves (`curves.py`), written by a hand (`jitter.py`) and
rendered by `engine.ink` (`render.py`). A share of such digits in each training batch teaches a network the shapes.

**Trained on and held out.** `TRAINED` and `HELD_OUT` share no family. Each digit has two families that only tests may
draw: other constructions of the digit (a 4 in a single stroke, a 9 of a circle and a stem, a 3 in two bows, an 8
written the other way round), not just other random numbers. What a network reads of them it has not been shown.

`OTHERS` are drawings that are no digits, for training a network to say so: `pool(count, seed, OTHERS)` gives their
pictures, all labelled `NOTHING`. Those of `OTHERS_HELD_OUT` (other letters, other scribbles, other halves) are kept for
testing in the same way.
"""

from engine.datasets.pen.family import FAMILIES, NOTHING, Family
from engine.datasets.pen.render import HELD_OUT, OTHERS, OTHERS_HELD_OUT, THICK, THIN, TRAINED, WEIGHTS, pool, strokes

__all__ = [
    "FAMILIES", "HELD_OUT", "NOTHING", "OTHERS", "OTHERS_HELD_OUT", "THICK", "THIN", "TRAINED", "WEIGHTS", "Family",
    "pool", "strokes",
]  # fmt: skip
