"""How the strip shares its width among its columns."""

from dataclasses import dataclass

from desktop.theme.measures import BAR_STEP, GROUP, ICON, PAGE, RELATED, TOOL_SIZE

# the tools beside the sheet, as they are; the other columns' usual and least widths
TOOLS = 6 + TOOL_SIZE
BARS, LEAST_BARS = 10 * BAR_STEP, 176
ANSWERER, LEAST_ANSWERER = 172, 120
# between sheet, picture and answer stands an arrow, where there is room
GAP, LEAST_GAP, MOST_GAP = ICON + 36, 12, 88
# from the answer to the bars, from the bars to who answers: in shares of the gap
BEFORE_BARS, AFTER_BARS = 0.2, 0.4


@dataclass(frozen=True)
class Columns:
    """Where each column begins and how wide it is, (left, width) in pixels; `arrows` between the first three."""

    drawn: tuple[int, int]
    received: tuple[int, int]
    answer: tuple[int, int]
    bars: tuple[int, int]
    answerer: tuple[int, int]
    gap: int

    @property
    def arrows(self) -> tuple[int, int] | None:
        """The left edges of the two arrows, None where there is no room for them."""
        if self.gap < ICON + RELATED:
            return None
        return self.received[0] - (self.gap + ICON) // 2, self.answer[0] - (self.gap + ICON) // 2


def columns(width: int, sheet: int, received: int, answer: int) -> Columns:
    """Share `width`; sheet, picture and answer need `sheet`, `received` and `answer` pixels.

    A narrow strip gives up its gaps first, then the width of the bars and of who answers; a wide one gives
    half of what it has more to the bars, the rest to the others.
    """
    gaps = 2 + BEFORE_BARS + AFTER_BARS
    drawn = sheet + TOOLS
    room = width - PAGE - GROUP - drawn - received - answer
    spare = room - BARS - ANSWERER - gaps * GAP
    if spare >= 0:
        gap = min(GAP + spare / 4 / gaps, MOST_GAP)
        answerer = min(ANSWERER + spare / 4, 2 * ANSWERER)
        bars = room - gaps * gap - answerer
    else:
        gap = max(GAP + spare / gaps, LEAST_GAP)
        lacking = BARS + ANSWERER + gaps * gap - room
        share = (BARS - LEAST_BARS) / (BARS - LEAST_BARS + ANSWERER - LEAST_ANSWERER)
        bars, answerer = BARS - lacking * share, ANSWERER - lacking * (1 - share)
    steps = (drawn + gap, received + gap, answer + BEFORE_BARS * gap, bars + AFTER_BARS * gap)
    lefts = [round(PAGE + sum(steps[:index])) for index in range(len(steps) + 1)]
    return Columns(
        drawn=(lefts[0], drawn),
        received=(lefts[1], received),
        answer=(lefts[2], answer),
        bars=(lefts[3], round(bars)),
        answerer=(lefts[4], round(answerer)),
        gap=round(gap),
    )
