"""The lessons and the glossary as they ship: Markdown, with formulas, diagrams and links of its own. Needs no Qt."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from hashlib import sha1
from importlib.resources import files
from importlib.resources.abc import Traversable

LANGUAGES = ("en", "zh_CN")

EM = 200
"""Units of a formula's drawing to the size of its letters: whole numbers are then fine enough for every screen."""


@dataclass(frozen=True)
class Formula:
    """LaTeX within a line, or by itself (`display`)."""

    latex: str
    display: bool = False

    @property
    def file(self) -> str:
        """The name of its drawing in `resources/lessons/formulas`."""
        kind = "display" if self.display else "inline"
        return f"{sha1(f'{kind} {self.latex}'.encode(), usedforsecurity=False).hexdigest()[:16]}.svg"


@dataclass(frozen=True)
class Diagram:
    """A drawing in `resources/lessons/diagrams`, and what it shows in a sentence."""

    name: str
    caption: str


@dataclass(frozen=True)
class Link:
    """Where a link leads: an "entry", a "set"ting ("name=value") or a "term" of the glossary."""

    scheme: str
    target: str


@dataclass(frozen=True)
class Term:
    """A word of the field."""

    id: str
    name: str
    text: str  # Markdown


@dataclass(frozen=True)
class Block:
    """A heading ("h1", "h2" …), list item ("li"), table row ("row"), code ("code") or paragraph ("p").

    What it holds is sorted: another language may have it in another order.
    """

    kind: str
    formulas: tuple[str, ...] = ()
    links: tuple[str, ...] = ()
    diagrams: tuple[str, ...] = ()
    text: str = field(default="", compare=False)


_SPAN = re.compile(
    r"(?P<code>(?P<ticks>`+).+?(?P=ticks))|\\\$|\$\$(?P<display>.+?)\$\$|\$(?P<inline>[^$\n]+)\$"
    r"|!\[(?P<caption>[^\]]*)\]\(diagram:(?P<name>[^)\s]*)\)",
    re.DOTALL,
)
_LINK = re.compile(r"(?<!!)\[(?P<text>[^\]]*)\]\((?P<scheme>[a-z]+):(?P<target>[^)\s]*)\)")
_TERM = re.compile(r"^## (?P<id>[^:\n]+): *(?P<name>.+)$", re.MULTILINE)
_ITEM = re.compile(r"\s*(?:[-*+]|\d+[.)]) ")


def folder() -> Traversable:
    """Return where all of it lies."""
    return files("resources") / "lessons"


def lesson(entry_id: str, language: str) -> str:
    """Return the lesson of an entry ("A1") in `language` ("en", "zh_CN"); raises OSError where it cannot be read."""
    return (folder() / language / f"{entry_id}.md").read_text(encoding="utf-8")


@cache
def glossary(language: str) -> dict[str, Term]:
    """Return the words of the field in `language`, by id; raises OSError where they cannot be read."""
    text = (folder() / language / "glossary.md").read_text(encoding="utf-8")
    found = list(_TERM.finditer(text))
    ends = [one.start() for one in found[1:]] + [len(text)]
    return {
        one["id"].strip(): Term(one["id"].strip(), one["name"].strip(), text[one.end() : end].strip())
        for one, end in zip(found, ends, strict=True)
    }


def split(text: str) -> Iterator[str | Formula | Diagram]:
    """Yield plain Markdown and what is drawn, in order. In code, a dollar is a dollar."""
    plain, at = "", 0
    for found in _SPAN.finditer(text):
        drawn = _drawn(found)
        plain += text[at : found.start()] + ("" if drawn else found[0])
        at = found.end()
        if drawn:
            yield plain
            yield drawn
            plain = ""
    yield plain + text[at:]


def _drawn(found: re.Match[str]) -> Formula | Diagram | None:
    if found["display"] or found["inline"]:
        return Formula((found["display"] or found["inline"]).strip(), bool(found["display"]))
    return Diagram(found["name"], found["caption"]) if found["name"] else None


def formulas(text: str) -> list[Formula]:
    """Return the formulas of `text`."""
    return [one for one in split(text) if isinstance(one, Formula)]


def diagrams(text: str) -> list[Diagram]:
    """Return the diagrams of `text`."""
    return [one for one in split(text) if isinstance(one, Diagram)]


def links(text: str) -> list[Link]:
    """Return where the links of `text` lead."""
    words = "".join(one for one in split(text) if isinstance(one, str))
    return [Link(one["scheme"], one["target"]) for one in _LINK.finditer(words)]


def outline(text: str) -> list[Block]:
    """Return what `text` is made of, a block after the other."""
    return [_block(kind, lines) for kind, lines in _blocks(text)]


def _block(kind: str, text: str) -> Block:
    return Block(
        kind,
        tuple(sorted(f"{'$$' if one.display else '$'}{one.latex}" for one in formulas(text))),
        tuple(sorted(f"{one.scheme}:{one.target}" for one in links(text))),
        tuple(sorted(one.name for one in diagrams(text))),
        text,
    )


def _blocks(text: str) -> Iterator[tuple[str, str]]:
    """Yield the kind and the lines of every block; a line that only goes on with a block belongs to it."""
    kind, lines, fenced = "", "", False
    for line in text.splitlines():
        fence = line.startswith("```")
        starts = "code" if fence and not fenced else "" if fenced else _starts(line)
        if lines and not fenced and (starts or not line.strip()):
            yield kind, lines
            lines = ""
        if line.strip() or fenced:
            kind = starts or (kind if lines else "p")
            lines += line + "\n"
        if fence and fenced:
            yield kind, lines
            lines = ""
        fenced ^= fence
    if lines:
        yield kind, lines


def _starts(line: str) -> str:
    """Return which block `line` begins by itself; "" for none."""
    heading = re.match(r"(#{1,6}) ", line)
    if heading:
        return f"h{len(heading[1])}"
    if _ITEM.match(line):
        return "li"
    return "row" if line.startswith("|") else ""
