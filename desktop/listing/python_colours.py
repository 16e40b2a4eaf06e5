"""Colours for Python: what each piece of a program is, found by Python's own tokenizer."""

import builtins
import io
import keyword
import tokenize
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, TypeAlias

from PySide6.QtGui import QColor, QSyntaxHighlighter, QTextCharFormat, QTextDocument

from desktop.theme.colours import Colours

Kind: TypeAlias = Literal["keyword", "builtin", "name", "number", "string", "comment"]

_ROLES: dict[Kind, str] = {
    "keyword": "accent",
    "builtin": "pink",
    "name": "blue",
    "number": "orange",
    "string": "green",
    "comment": "muted",
}
_BUILTINS = frozenset(name for name in dir(builtins) if name[0].islower()) - set(keyword.kwlist)
# since Python 3.12 an f-string is several tokens
_STRINGS = {tokenize.STRING} | {getattr(tokenize, f"FSTRING_{part}", -1) for part in ("START", "MIDDLE", "END")}


@dataclass(frozen=True)
class Piece:
    """A piece of one line: from `start` on, `length` characters, all of one kind."""

    start: int
    length: int
    kind: Kind


def pieces(text: str) -> dict[int, list[Piece]]:
    """Return the pieces of the program `text` that have a colour, by line from 0; of a broken one those before it."""
    found: dict[int, list[Piece]] = {}
    lines = text.splitlines()
    for kind, start, end in _tokens(text):
        for row in range(start[0], end[0] + 1):
            first = start[1] if row == start[0] else 0
            last = end[1] if row == end[0] else len(lines[row - 1])
            found.setdefault(row - 1, []).append(Piece(first, last - first, kind))
    return found


def _tokens(text: str) -> Iterator[tuple[Kind, tuple[int, int], tuple[int, int]]]:
    before = ""
    try:
        for token in tokenize.generate_tokens(io.StringIO(text).readline):
            kind = _kind(token, before)
            if kind is not None:
                yield kind, token.start, token.end
            before = token.string
    except (tokenize.TokenError, SyntaxError):
        return


def _kind(token: tokenize.TokenInfo, before: str) -> Kind | None:
    """Return what `token` is, after the word `before`."""
    if token.type in _STRINGS:
        return "string"
    if token.type == tokenize.NUMBER:
        return "number"
    if token.type == tokenize.COMMENT:
        return "comment"
    if token.type != tokenize.NAME:
        return None
    if keyword.iskeyword(token.string):
        return "keyword"
    if before in ("def", "class"):
        return "name"
    return "builtin" if token.string in _BUILTINS and before != "." else None


class PythonColours(QSyntaxHighlighter):
    """Colours the document of a listing; `follow` says which program stands in it, and in which theme."""

    def __init__(self, document: QTextDocument) -> None:
        super().__init__(document)
        self._pieces: dict[int, list[Piece]] = {}
        self._formats: dict[Kind, QTextCharFormat] = {}

    def follow(self, text: str, theme: Colours) -> None:
        """Colour the program `text` in `theme`."""
        self._pieces = pieces(text)
        self._formats = {kind: _format(getattr(theme, role)) for kind, role in _ROLES.items()}
        self.rehighlight()

    def highlightBlock(self, text: str) -> None:
        """Colour one line."""
        del text
        for piece in self._pieces.get(self.currentBlock().blockNumber(), ()):
            self.setFormat(piece.start, piece.length, self._formats[piece.kind])


def _format(colour: str) -> QTextCharFormat:
    made = QTextCharFormat()
    made.setForeground(QColor(colour))
    return made
