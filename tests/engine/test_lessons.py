"""Every lesson in both languages: the same structure, links that lead somewhere, nothing left in English."""

import re

import pytest

from engine import lessons
from engine.catalogue import COURSE, Entry, entry
from engine.lessons import Block, Diagram, Formula, Link, diagrams, formulas, glossary, lesson, links, outline, split
from resources.lessons.__main__ import faults

ENTRIES = [pytest.param(one, id=one.id) for one in COURSE]
LANGUAGES = pytest.mark.parametrize("language", lessons.LANGUAGES)

CODE = re.compile(r"(`+).+?\1", re.DOTALL)
CHINESE = re.compile(r"[\u4e00-\u9fff]")
ENGLISH = re.compile(r"[A-Za-z]{2,}(?:[ ,]+[A-Za-z]{2,}){2}")  # three words


def words(text: str) -> str:
    """Return the words that a reader sees, without code, formulas and where links lead."""
    plain = "".join(one if isinstance(one, str) else getattr(one, "caption", "") for one in split(text))
    return re.sub(r"\]\([^)]*\)", "]", CODE.sub("", plain))


def texts(language: str) -> dict[str, str]:
    found = {one.id: lesson(one.id, language) for one in COURSE}
    return found | {f"glossary {one.id}": f"{one.name}\n\n{one.text}" for one in glossary(language).values()}


@pytest.mark.parametrize("shown", ENTRIES)
def test_both_languages_have_the_same_structure(shown: Entry):
    english, chinese = (outline(lesson(shown.id, one)) for one in lessons.LANGUAGES)
    assert chinese == english


@LANGUAGES
@pytest.mark.parametrize("shown", ENTRIES)
def test_a_lesson_begins_with_its_title_and_then_has_sections(shown: Entry, language: str):
    kinds = [one.kind for one in outline(lesson(shown.id, language)) if one.kind.startswith("h")]
    assert kinds[0] == "h1"
    assert kinds[1:] == ["h2"] * len(kinds[1:])
    assert len(kinds) >= 3


@LANGUAGES
@pytest.mark.parametrize("shown", ENTRIES)
def test_every_link_leads_somewhere(shown: Entry, language: str):
    text = lesson(shown.id, language)
    for link in links(text):
        assert leads(link, shown, language), link
    for one in diagrams(text):
        assert (lessons.folder() / "diagrams" / f"{one.name}.svg").is_file(), one
        assert one.caption


def leads(link: Link, shown: Entry, language: str) -> bool:
    if link.scheme == "entry":
        return entry(link.target).id == link.target != shown.id
    if link.scheme == "term":
        return link.target in glossary(language)
    name, _, value = link.target.partition("=")
    if link.scheme == "set" and shown.trains:
        assert name in shown.offers, name
        shown.settings.changed(**{name: value})  # raises what is out of range
    return link.scheme == "set"  # what those of the explorers do is tested with their pages


@LANGUAGES
def test_no_dollar_and_no_bracket_is_left_over(language: str):
    for name, text in texts(language).items():
        plain = CODE.sub("", "".join(one for one in split(text) if isinstance(one, str)))
        assert "$" not in plain.replace(r"\$", ""), name
        assert plain.count("](") == len(links(text)), name
        assert "![" not in plain, name


def test_nothing_is_left_in_english():
    english, chinese = (texts(one) for one in lessons.LANGUAGES)
    for name, text in chinese.items():
        for block, original in zip(outline(text), outline(english[name]), strict=True):
            seen = words(block.text)
            assert seen != words(original.text) or not ENGLISH.search(seen), (name, seen)
            assert CHINESE.search(seen) or not ENGLISH.search(seen), (name, seen)


def test_the_english_texts_hold_no_chinese():
    for name, text in texts("en").items():
        assert not CHINESE.search(text), name


def test_both_glossaries_explain_the_same_words():
    english, chinese = (glossary(one) for one in lessons.LANGUAGES)
    assert list(english) == list(chinese)
    for id_, term in english.items():
        assert outline(term.text) == outline(chinese[id_].text), id_
        assert all(one.scheme == "term" and one.target in english for one in links(term.text)), id_


def test_every_formula_ships_drawn():
    assert faults() == []


def test_formulas_diagrams_and_words_are_parted():
    text = "Take $x_1$ and `$5` or \\$6:\n\n$$\nx = 1\n$$\n\n![A line](diagram:line) [A3](entry:A3)\n"
    assert formulas(text) == [Formula("x_1"), Formula("x = 1", display=True)]
    assert diagrams(text) == [Diagram("line", "A line")]
    assert links(text) == [Link("entry", "A3")]
    assert [one for one in split(text) if isinstance(one, str)] == [
        "Take ",
        " and `$5` or \\$6:\n\n",
        "\n\n",
        " [A3](entry:A3)\n",
    ]


def test_the_outline_names_every_block():
    text = "# T\n\nOne $a$\ntwo.\n\n- first\n  goes on\n- [second](term:mse)\n\n| a |\n| - |\n\n"
    text += "```\n# code\n\n- code\n```\nend\n"
    assert outline(text) == [
        Block("h1"),
        Block("p", ("$a",)),
        Block("li"),
        Block("li", (), ("term:mse",)),
        Block("row"),
        Block("row"),
        Block("code"),
        Block("p"),
    ]
    assert outline(text)[2].text == "- first\n  goes on\n"


def test_a_formula_has_another_drawing_in_a_line_than_by_itself():
    assert Formula("x").file != Formula("x", display=True).file != Formula("y", display=True).file
