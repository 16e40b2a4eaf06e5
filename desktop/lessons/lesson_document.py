"""A lesson's Markdown as a document: Qt reads it; formulas and diagrams are drawn in it."""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from PySide6.QtCore import QObject
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QTextBlock,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFrameFormat,
)

from desktop.lessons import diagrams, formulas, shapes
from desktop.lessons.drawing import NUMBER, OBJECT, Drawing, Drawings, deep
from desktop.theme.colours import Colours
from desktop.theme.measures import GROUP, INSIDE
from engine.lessons import Diagram, Formula, split

_MARK = "drawn:"
_TIE = "\N{NO-BREAK SPACE}"
_TIED = re.compile(r"(?<=\d) (?=[%×])|(?<=×) (?=\d)")  # no line ends between a number and its sign
_HOLE = "\N{OBJECT REPLACEMENT CHARACTER}"


class _Fragment(NamedTuple):
    start: int
    length: int
    shape: QTextCharFormat
    block: QTextBlock


class LessonDocument(QTextDocument):
    """Shows the Markdown `text` in `font` and in the colours of `theme`."""

    def __init__(self, text: str, theme: Colours, font: QFont, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setUndoRedoEnabled(False)
        self.setDefaultFont(font)
        self.setDocumentMargin(0)
        self.setIndentWidth(GROUP)
        self.drawings: list[Drawing] = []
        self._read(text)
        self._dress()
        # a layout made earlier would look for the images that stand for the drawings
        self._painted = Drawings(self.drawings)
        self.documentLayout().registerHandler(OBJECT, self._painted)

    def _read(self, text: str) -> None:
        """Let Qt read `text`; an image stands for every drawing."""
        self.setMarkdown("".join(map(self._markdown, split(text))), QTextDocument.MarkdownFeature.MarkdownDialectGitHub)

    def _markdown(self, part: str | Formula | Diagram) -> str:
        if isinstance(part, str):
            return _TIED.sub(_TIE, part)
        if isinstance(part, Diagram):
            found = diagrams.drawing(part, self._theme)
        else:
            found = formulas.drawing(part, self._theme.text)
        if found is None:
            return part.caption if isinstance(part, Diagram) else f"`{part.latex}`"
        self.drawings.append(found)
        return f"![x]({_MARK}{len(self.drawings) - 1})"

    def _dress(self) -> None:
        """Set every block and its words; from the end, since captions are put in."""
        fragments = list(self._fragments())
        for block in self.blocks():
            QTextCursor(block).setBlockFormat(shapes.of_block(block, self._theme))
            self._dress_table(block)
        for one in reversed(fragments):
            cursor = QTextCursor(self)
            cursor.setPosition(one.start)
            cursor.setPosition(one.start + one.length, QTextCursor.MoveMode.KeepAnchor)
            shape = shapes.of_words(one.shape, one.block.blockFormat(), self._theme)
            name = one.shape.toImageFormat().name() if one.shape.isImageFormat() else ""
            if name.startswith(_MARK):
                self._put(cursor, shape, int(name.removeprefix(_MARK)))
            else:
                cursor.setCharFormat(shape)

    def _put(self, cursor: QTextCursor, shape: QTextCharFormat, number: int) -> None:
        """Make the character that `cursor` holds the drawing `number`; what has a line of its own is a figure."""
        one = self.drawings[number]
        shape.setFont(self._sized(shape), QTextCharFormat.FontPropertiesInheritanceBehavior.FontPropertiesAll)
        shape.setObjectType(OBJECT)
        shape.setProperty(NUMBER, number)
        if not one.own_line and deep(one, shape):
            shape.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignMiddle)
        cursor.setCharFormat(shape)
        if not one.own_line or len(cursor.block().text()) > 1:
            return
        cursor.setBlockFormat(shapes.of_figure(last=not one.caption))
        if one.caption:
            cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
            cursor.insertBlock(*shapes.of_caption(self._theme))
            cursor.insertText(one.caption)

    def _sized(self, shape: QTextCharFormat) -> QFont:
        """Return the font of the words beside a drawing, from which its place is reckoned."""
        return shape.font().resolve(self.defaultFont())

    def _dress_table(self, block: QTextBlock) -> None:
        table = QTextCursor(block).currentTable()
        if table is None:
            return
        shape = table.format()
        shape.setBorderCollapse(True)
        shape.setBorder(1)
        shape.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
        shape.setBorderBrush(QBrush(QColor(self._theme.border)))
        shape.setCellPadding(INSIDE)
        table.setFormat(shape)

    def blocks(self) -> Iterator[QTextBlock]:
        """Yield every block."""
        block = self.begin()
        while block.isValid():
            yield block
            block = block.next()

    def _fragments(self) -> Iterator[_Fragment]:
        for block in self.blocks():
            at = block.begin()
            while not at.atEnd():
                one = at.fragment()
                yield _Fragment(one.position(), one.length(), QTextCharFormat(one.charFormat()), block)
                at += 1

    def plain(self, start: int = 0, end: int | None = None) -> str:
        """Return the words from one position to another, with LaTeX for formulas; captions stand by themselves."""
        cursor = QTextCursor(self)
        cursor.setPosition(start)
        cursor.setPosition(self.characterCount() - 1 if end is None else end, QTextCursor.MoveMode.KeepAnchor)
        text = cursor.selectedText().replace("\N{PARAGRAPH SEPARATOR}", "\n").replace("\N{LINE SEPARATOR}", "\n")
        pieces = text.split(_HOLE)
        at, found = start, pieces[0]
        for before, after in pairwise(pieces):
            at += len(before)
            found += self._words(at) + after
            at += 1
        return found

    def _words(self, position: int) -> str:
        cursor = QTextCursor(self)
        cursor.setPosition(position + 1)
        shape = cursor.charFormat()
        return self.drawings[shape.intProperty(NUMBER)].words if shape.objectType() == OBJECT else ""
