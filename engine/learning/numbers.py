"""Reading a number that a learner types: 1e-3, −0.5, 3/14; what is none is named, so that it can be explained."""

import math
from typing import Literal, TypeAlias

Fault: TypeAlias = Literal["empty", "comma", "word"]
"""Nothing was typed; a comma, which may mean a decimal or thousands; something that is no number."""


def read(text: str) -> float | Fault:
    """Return the finite number that `text` means, also a fraction or a share in per cent, or why it means none."""
    typed = text.strip().replace("−", "-").replace("–", "-").removesuffix("%").strip()
    typed = typed.replace("．", ".")
    if not typed:
        return "empty"
    if any(comma in typed for comma in ",，、"):
        return "comma"
    above, slash, below = typed.partition("/")
    try:
        number = float(above) / float(below) if slash else float(above)
    except (ValueError, ZeroDivisionError, OverflowError):
        return "word"
    return number if math.isfinite(number) and "_" not in typed else "word"
