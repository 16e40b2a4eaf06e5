"""How the blocks and words of a lesson look: Qt's reading of the Markdown in the type and the colours of the window."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QBrush, QColor, QFont, QTextBlock, QTextBlockFormat, QTextCharFormat, QTextFormat

from desktop.theme import style
from desktop.theme.colours import Colours
from desktop.theme.measures import BASE, CAPTION, CAPTION_LINE, GROUP, INSIDE, RELATED, SECTION, TITLE

LINE = 20
"""The height of a line: more than elsewhere, since a lesson is read and not looked up."""

_UNDERLINES = {"term": QTextCharFormat.UnderlineStyle.DotLine}
_AT_LEAST = QTextBlockFormat.LineHeightTypes.MinimumHeight.value


def of_block(block: QTextBlock, theme: Colours) -> QTextBlockFormat:
    """Return how `block` is set."""
    shape = QTextBlockFormat(block.blockFormat())
    shape.setLineHeight(LINE, _AT_LEAST)
    above, below = 0, RELATED
    if level := shape.headingLevel():
        above, below = (0, RELATED) if level == 1 else (GROUP - INSIDE, INSIDE)
        if level == 1:
            shape.setLineHeight(TITLE + RELATED, _AT_LEAST)
    elif block.textList() is not None:
        below = RELATED if block.next().textList() is None else INSIDE
    elif is_code(shape):
        below = RELATED if not is_code(block.next().blockFormat()) else 0
        shape.setBackground(QColor(theme.window))
        shape.setNonBreakableLines(False)
    shape.setTopMargin(above)
    shape.setBottomMargin(below)
    return shape


def is_code(shape: QTextBlockFormat) -> bool:
    """Whether a block of this shape is a line of code."""
    return shape.hasProperty(QTextFormat.Property.BlockCodeFence)


def of_words(read: QTextCharFormat, block: QTextBlockFormat, theme: Colours) -> QTextCharFormat:
    """Return how words are set that Qt has `read` in a block of the shape `block`."""
    shape = QTextCharFormat()
    level = block.headingLevel()
    shape.setProperty(QTextFormat.Property.FontPixelSize, TITLE if level == 1 else SECTION if level else BASE)
    if level or read.fontWeight() > QFont.Weight.Normal:
        shape.setFontWeight(QFont.Weight.DemiBold)
    shape.setFontItalic(read.fontItalic())
    if read.fontFixedPitch() or is_code(block):
        shape.setFontFamilies(style.fixed_font().families())
        shape.setProperty(QTextFormat.Property.FontPixelSize, BASE - 1)
    if href := read.anchorHref():
        shape.setAnchor(True)
        shape.setAnchorHref(href)
        shape.setForeground(QBrush(QColor(theme.accent)))
        solid = QTextCharFormat.UnderlineStyle.SingleUnderline
        shape.setUnderlineStyle(_UNDERLINES.get(href.partition(":")[0], solid))
        shape.setUnderlineColor(QColor(theme.accent))
    return shape


def of_figure(last: bool) -> QTextBlockFormat:
    """Return how a line is set that is one drawing; `last`: nothing follows that belongs to it."""
    shape = QTextBlockFormat()
    shape.setAlignment(Qt.AlignmentFlag.AlignHCenter)
    shape.setTopMargin(INSIDE)
    shape.setBottomMargin(RELATED + INSIDE if last else INSIDE)
    return shape


def of_caption(theme: Colours) -> tuple[QTextBlockFormat, QTextCharFormat]:
    """Return how the line below a diagram is set, and its words."""
    block, words = of_figure(last=True), QTextCharFormat()
    block.setTopMargin(0)
    block.setLineHeight(CAPTION_LINE, _AT_LEAST)
    words.setProperty(QTextFormat.Property.FontPixelSize, CAPTION)
    words.setForeground(QBrush(QColor(theme.muted)))
    return block, words
