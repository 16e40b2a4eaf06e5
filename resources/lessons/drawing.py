"""LaTeX made into SVG by ziamath, which is imported at the first formula."""

import re
import warnings

from engine.lessons import EM, Formula

_INK = "#010203"  # no formula has this colour by itself


def drawn(formula: Formula) -> str:
    """Return the SVG of `formula` in "currentColor", its base line at y = 0; raises what ziamath cannot read."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # it finds its font in an old way
        from ziamath import zmath
        from ziamath.config import config

    config.svg2 = False  # QtSvg draws no symbols
    made = zmath.Latex(formula.latex, size=EM, color=_INK, inline=not formula.display, margin=EM / 16)
    svg = re.sub(r" d=\"([^\"]*)\"", _rounded, made.svg())
    return svg.replace(_INK, "currentColor") + "\n"


def _rounded(path: re.Match[str]) -> str:
    return re.sub(r"-?\d+\.\d+", lambda number: f"{float(number[0]):.0f}", path[0])
