"""The diagrams of the lessons in the colours of the theme."""

import logging
import re
from functools import cache

from PySide6.QtCore import QByteArray
from PySide6.QtSvg import QSvgRenderer

from desktop.lessons.drawing import Drawing
from desktop.theme import style
from desktop.theme.colours import Colours
from engine.lessons import Diagram, folder

PLACEHOLDERS = (
    *("text", "muted", "border", "accent", "good", "caution", "bad"),
    *("surface", "grid", "blue", "orange", "green", "pink"),
)
"""The fields of Colours that a diagram may name in braces."""

log = logging.getLogger(__name__)

_PLACE = re.compile(r"\{(\w+)\}")


def drawing(diagram: Diagram, theme: Colours) -> Drawing | None:
    """Return `diagram` in the colours of `theme`; None, with a warning, where it cannot be drawn."""
    try:
        text = svg(diagram.name, theme)
    except (OSError, UnicodeError, KeyError) as error:
        log.warning("The diagram %s cannot be drawn: %r", diagram.name, error)
        return None
    size = QSvgRenderer(QByteArray(text.encode())).defaultSize()
    return Drawing(text, size.width(), size.height(), 0, "", own_line=True, caption=diagram.caption)


def svg(name: str, theme: Colours) -> str:
    """Return the SVG of the diagram `name`; raises OSError, and KeyError for a placeholder that is none."""
    values = {one: getattr(theme, one) for one in PLACEHOLDERS}
    text = _PLACE.sub(lambda found: values[found[1]], source(name))
    return text.replace('"sans-serif"', f'"{style.font().families()[0]}"')


@cache
def source(name: str) -> str:
    """Return the diagram `name` as it ships; raises OSError."""
    return (folder() / "diagrams" / f"{name}.svg").read_text(encoding="utf-8")
