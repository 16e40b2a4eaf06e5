"""Where in a lesson somebody reads: the same in every width, and in both languages, which have the same blocks."""

from typing import NamedTuple

from desktop.lessons.lesson_document import LessonDocument


class ReadingPlace(NamedTuple):
    """So many pixels below the top of a block."""

    block: int
    below: float


def place_at(shown: LessonDocument, y: float) -> ReadingPlace:
    """Return the place at `y` pixels from the top of the text."""
    layout, found = shown.documentLayout(), ReadingPlace(0, y)
    for number, block in enumerate(shown.blocks()):
        top = layout.blockBoundingRect(block).top()
        if top > y:
            break
        found = ReadingPlace(number, y - top)
    return found


def height_of(shown: LessonDocument, place: ReadingPlace) -> float:
    """Return how many pixels from the top of the text `place` is."""
    layout, block = shown.documentLayout(), shown.findBlockByNumber(min(place.block, shown.blockCount() - 1))
    top = layout.blockBoundingRect(block).top()
    if not block.next().isValid():
        return top + place.below
    return min(top + place.below, layout.blockBoundingRect(block.next()).top())
