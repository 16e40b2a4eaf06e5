"""Formulas as drawings. Those of the lessons ship drawn; others are drawn by ziamath, where it is installed."""

import logging
import re
from functools import cache

from desktop.lessons.drawing import Drawing
from engine.lessons import EM, Formula, folder

INLINE, DISPLAY = 15, 16
"""Size of the letters, pixels: so the small letters within a line are as high as those of the words."""

log = logging.getLogger(__name__)

_BOX = re.compile(r'viewBox="(\S+) (\S+) (\S+) (\S+)"')


def drawing(formula: Formula, colour: str) -> Drawing | None:
    """Return the drawing of `formula` in `colour` ("#RRGGBB"); None, with a warning, where it cannot be drawn."""
    text = svg(formula)
    box = _BOX.search(text)
    if box is None:
        return None
    share = (DISPLAY if formula.display else INLINE) / EM
    _, top, width, height = (float(one) * share for one in box.groups())
    return Drawing(
        text.replace("currentColor", colour), width, -top, height + top, f"${formula.latex}$", formula.display
    )


@cache
def svg(formula: Formula) -> str:
    """Return the SVG of `formula`, EM units to the size of its letters, in "currentColor"; "" where there is none."""
    try:
        return (folder() / "formulas" / formula.file).read_text(encoding="utf-8")
    except FileNotFoundError:
        pass
    except (OSError, UnicodeError) as error:
        log.warning("The drawing of the formula %s cannot be read: %s", formula.latex, error)
    return _live(formula)


def _live(formula: Formula) -> str:
    try:
        from resources.lessons.drawing import drawn

        return drawn(formula)
    except Exception as error:  # whatever ziamath and its parser stumble over
        log.warning("The formula %s cannot be drawn: %s", formula.latex, error)
        return ""
