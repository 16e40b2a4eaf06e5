"""All that ships of the lessons can be shown: the documents, the formulas, the diagrams, the links of the explorers."""

import re
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QByteArray
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication

from desktop.explorers import gallery
from desktop.lessons import diagrams, formulas
from desktop.lessons.diagrams import PLACEHOLDERS
from desktop.lessons.lesson_document import LessonDocument
from desktop.lessons.link_words import LinkWords
from desktop.theme.colours import DARK, LIGHT
from engine import lessons
from engine.catalogue import COURSE, Entry
from engine.lessons import diagrams as diagrams_in
from engine.lessons import formulas as formulas_in
from engine.lessons import glossary, lesson, links, outline

LANGUAGES = pytest.mark.parametrize("language", lessons.LANGUAGES)
ENTRIES = pytest.mark.parametrize("shown", [pytest.param(one, id=one.id) for one in COURSE])
DIAGRAMS = sorted(one.name.removesuffix(".svg") for one in (lessons.folder() / "diagrams").iterdir())

WIDEST = 460  # px; a display formula wider than this would be hard to read where it has shrunk into the column


def paints(svg: str) -> bool:
    """Whether `svg` is read by Qt and leaves something on the paper."""
    renderer = QSvgRenderer(QByteArray(svg.encode()))
    picture = QImage(120, 60, QImage.Format.Format_ARGB32)
    picture.fill(0)
    painter = QPainter(picture)
    renderer.render(painter)
    painter.end()
    return renderer.isValid() and any(picture.constBits())


@ENTRIES
@LANGUAGES
def test_qt_reads_a_lesson_as_it_is_meant(qapp, shown: Entry, language: str):
    text = lesson(shown.id, language)
    made = LessonDocument(text, LIGHT, QApplication.font())
    assert len(made.drawings) == len(formulas_in(text)) + len(diagrams_in(text))
    assert made.firstBlock().blockFormat().headingLevel() == 1
    headings = [f"h{level}" for one in made.blocks() if (level := one.blockFormat().headingLevel())]
    assert headings == [one.kind for one in outline(text) if one.kind.startswith("h")]
    items = sum(one.textList() is not None for one in made.blocks())
    assert items == sum(one.kind == "li" for one in outline(text))
    assert not re.search(r"[$]|\*\*|drawn:", re.sub(r"\$[^$]*\$", "", made.plain()))


@ENTRIES
@LANGUAGES
def test_every_formula_is_drawn_and_not_too_wide(qapp, shown: Entry, language: str):
    for one in formulas_in(lesson(shown.id, language)):
        drawing = formulas.drawing(one, LIGHT.text)
        assert drawing is not None, one.latex
        assert paints(drawing.svg), one.latex
        assert drawing.width < WIDEST, one.latex
        assert 0 < drawing.ascent < 100, one.latex


@LANGUAGES
def test_every_formula_of_the_glossary_is_drawn(qapp, language: str):
    for term in glossary(language).values():
        for one in formulas_in(term.text):
            assert formulas.drawing(one, LIGHT.text) is not None, one.latex


@pytest.mark.parametrize("name", DIAGRAMS)
def test_every_diagram_is_drawn_in_the_colours_of_the_theme(qapp, name: str):
    source = diagrams.source(name)
    assert set(re.findall(r"\{(.*?)\}", source)) <= set(PLACEHOLDERS)
    assert not re.search(r"#[0-9A-Fa-f]{3,8}\b|rgb", source)
    ElementTree.fromstring(source)
    light, dark = (diagrams.svg(name, one) for one in (LIGHT, DARK))
    assert light != dark
    assert paints(light)
    assert paints(dark)


def test_every_diagram_is_shown_in_a_lesson():
    shown = {one.name for entry in COURSE for one in diagrams_in(lesson(entry.id, "en"))}
    assert shown == set(DIAGRAMS)


@ENTRIES
@LANGUAGES
def test_every_link_says_what_it_does(qapp, shown: Entry, language: str):
    says = LinkWords()
    says.entry = shown
    for link in links(lesson(shown.id, language)):
        assert says.what(link), link


@pytest.mark.parametrize("shown", [pytest.param(one, id=one.id) for one in COURSE if one.explorer])
def test_every_link_of_an_explorer_changes_its_example(qtbot, shown: Entry):
    page = gallery.make(shown)
    qtbot.addWidget(page)
    qtbot.addWidget(page.side)
    for link in links(lesson(shown.id, "en")):
        if link.scheme == "set":
            assert page.follow(*link.target.split("=", 1)), link
