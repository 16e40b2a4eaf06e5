"""The page of a lesson by mouse and keyboard: links, the glossary, the place where one reads."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt, QTranslator
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QHelpEvent, QTextCursor
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QPushButton, QScrollArea, QToolTip, QWidget

from desktop.language import Language, spoken
from desktop.lessons.glossary import GlossaryCard
from desktop.lessons.lesson_page import LessonPage
from desktop.lessons.lesson_text import LessonText
from desktop.theme import style
from desktop.theme.colours import DARK, LIGHT
from engine import lessons
from engine.catalogue import entry
from engine.lessons import glossary

TEXT = {
    "en": "# Downhill\n\nThe [gradient](term:gradient) of $x^2$, see [A3](entry:A3).\n\n"
    "![A line that falls](diagram:residual-block)\n\n$$w \\leftarrow w - 1$$\n\n"
    "- [Set the rate to 0.3](set:learning_rate=0.3)\n- **Last** `word`\n",
    "zh_CN": "# 下坡\n\n$x^2$ 的[梯度](term:gradient)，见 [A3](entry:A3)。\n\n"
    "![往下的线](diagram:residual-block)\n\n$$w \\leftarrow w - 1$$\n\n"
    "- [把学习率设为 0.3](set:learning_rate=0.3)\n- **最后** `word`\n",
}


class Chinese(QTranslator):
    """Says only that the language is Chinese."""

    def translate(self, context: str, source: str, comment: str | None = None, n: int = -1) -> str:
        return "zh_CN" if (context, source) == ("language", "en") else ""

    def isEmpty(self) -> bool:
        return False


@pytest.fixture
def chinese(qapp) -> Iterator[None]:
    made = Chinese()
    QCoreApplication.installTranslator(made)
    yield
    QCoreApplication.removeTranslator(made)


@pytest.fixture
def page(qtbot, monkeypatch) -> LessonPage:
    monkeypatch.setattr(lessons, "lesson", lambda id_, language: TEXT[language] + f"\n## {id_}\n" + "\nMore.\n" * 40)
    style.apply(QApplication.instance(), LIGHT)
    made = LessonPage()
    qtbot.addWidget(made)
    made.resize(312, 400)
    made.set_entry(entry("A2"))
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


def text(page: LessonPage) -> LessonText:
    return page.findChild(LessonText, "lessonText")


def card(page: LessonPage) -> GlossaryCard:
    return page.findChild(GlossaryCard, "glossaryCard")


def scrolled(page: LessonPage) -> int:
    return page.findChild(QScrollArea).verticalScrollBar().value()


def scroll(page: LessonPage, to: int) -> None:
    page.findChild(QScrollArea).verticalScrollBar().setValue(to)


def place(page: LessonPage, words: str) -> QPoint:
    """Return the middle of `words` in the text."""
    shown = text(page)
    found = shown.document().find(words)
    assert found.hasSelection(), words
    start, end = QTextCursor(found), QTextCursor(found)
    start.setPosition(found.selectionStart())
    end.setPosition(found.selectionEnd())
    return (shown.cursorRect(start).center() + shown.cursorRect(end).center()) / 2


def click(qtbot, page: LessonPage, words: str) -> None:
    qtbot.mouseClick(text(page).viewport(), Qt.MouseButton.LeftButton, pos=place(page, words))


def tab_to(qtbot, page: LessonPage, link: int) -> None:
    """Press Tab until the link of this number, from 1, is marked."""
    text(page).clearFocus()
    text(page).setFocus(Qt.FocusReason.TabFocusReason)
    for _ in range(link - 1):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)


def test_a_link_to_a_setting_asks_for_it_by_mouse_and_by_keyboard(page, qtbot):
    with qtbot.waitSignal(page.setting_asked) as asked:
        click(qtbot, page, "rate to")
    assert asked.args == ["learning_rate", "0.3"]
    tab_to(qtbot, page, 3)
    with qtbot.waitSignal(page.setting_asked) as asked:
        qtbot.keyClick(text(page), Qt.Key.Key_Return)
    assert asked.args == ["learning_rate", "0.3"]


def test_a_link_to_an_entry_asks_for_it(page, qtbot):
    with qtbot.waitSignal(page.entry_asked) as asked:
        click(qtbot, page, "A3")
    assert asked.args == ["A3"]
    tab_to(qtbot, page, 2)
    with qtbot.waitSignal(page.entry_asked) as asked:
        qtbot.keyClick(text(page), Qt.Key.Key_Enter)
    assert asked.args == ["A3"]


def test_tab_goes_through_the_links_and_on_and_back(page, qtbot):
    below = QLineEdit()
    page.add_below(below)
    QApplication.processEvents()
    tab_to(qtbot, page, 1)
    seen = []
    while not below.hasFocus():
        seen.append(text(page).textCursor().selectedText())
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        assert len(seen) < 9
    assert seen == ["gradient", "A3", "Set the rate to 0.3"]
    qtbot.keyClick(below, Qt.Key.Key_Backtab)
    assert text(page).hasFocus()
    assert text(page).textCursor().selectedText() == "Set the rate to 0.3"


def test_the_marked_link_has_a_ring_and_is_in_sight(page, qtbot):
    page.resize(312, 160)
    scroll(page, 0)
    tab_to(qtbot, page, 3)
    assert scrolled(page) > 0
    at = text(page).viewport().mapTo(page, place(page, "Set the rate"))
    assert page.rect().contains(at)
    shot = page.grab().toImage()
    accent = sum(shot.pixelColor(x, at.y()).name() == LIGHT.accent.lower() for x in range(20, 60))
    text(page).clearFocus()
    after = page.grab().toImage()
    assert accent > sum(after.pixelColor(x, at.y()).name() == LIGHT.accent.lower() for x in range(20, 60))


def test_the_glossary_opens_beside_the_word_and_closes(page, qtbot):
    click(qtbot, page, "gradient")
    shown = card(page)
    assert shown.isVisible()
    assert shown.hasFocus()
    assert page.rect().contains(shown.geometry())
    word = text(page).viewport().mapTo(page, place(page, "gradient"))
    assert 0 < shown.geometry().top() - word.y() < 30
    assert shown.accessibleName() == glossary("en")["gradient"].name
    assert glossary("en")["gradient"].name in shown.findChild(LessonText).toPlainText()
    qtbot.keyClick(shown, Qt.Key.Key_Escape)
    assert not shown.isVisible()
    assert text(page).hasFocus()  # the keyboard goes back
    click(qtbot, page, "gradient")
    assert shown.isVisible()
    click(qtbot, page, "Last")
    assert not shown.isVisible()


def test_the_glossary_opens_and_closes_by_keyboard(page, qtbot):
    tab_to(qtbot, page, 1)
    qtbot.keyClick(text(page), Qt.Key.Key_Return)
    assert card(page).isVisible()
    assert card(page).hasFocus()
    qtbot.keyClick(card(page), Qt.Key.Key_Escape)
    assert not card(page).isVisible()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert text(page).textCursor().selectedText() == "A3"  # one reads on where one was


def test_the_glossary_closes_when_the_keyboard_goes_elsewhere_or_the_text_scrolls(page, qtbot):
    below = QPushButton()
    page.add_below(below)
    QApplication.processEvents()
    click(qtbot, page, "gradient")
    below.setFocus()
    assert not card(page).isVisible()
    click(qtbot, page, "gradient")
    scroll(page, 30)
    assert not card(page).isVisible()


def test_a_press_beside_the_card_still_does_what_it_does(page, qtbot):
    click(qtbot, page, "gradient")
    with qtbot.waitSignal(page.setting_asked):
        card(page).resize(10, 10)  # else it may stand over the link
        click(qtbot, page, "rate to")
    assert not card(page).isVisible()


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("rate to", "Sets “Learning rate” to 0.3"),
        ("A3", "Opens A3, Stochastic descent"),
        ("gradient", "Explains “Gradient”"),
    ],
)
def test_a_link_says_what_it_does(page, qtbot, words, said):
    at = place(page, words)
    viewport = text(page).viewport()
    QApplication.sendEvent(viewport, QHelpEvent(QEvent.Type.ToolTip, at, viewport.mapToGlobal(at)))
    assert QToolTip.text() == said
    QToolTip.hideText()
    for one in QApplication.topLevelWidgets():  # the tip goes later
        if one.inherits("QTipLabel"):
            one.close()


def test_what_is_copied_has_words_and_latex(page, qtbot):
    shown = text(page)
    shown.selectAll()
    QGuiApplication.clipboard().clear()
    shown.copy()
    copied = QGuiApplication.clipboard().text()
    assert copied.startswith("Downhill\nThe gradient of $x^2$, see A3.\n")
    assert "\nA line that falls\n$w \\leftarrow w - 1$\nSet the rate to 0.3\nLast word\n" in copied
    assert "\ufffc" not in copied
    assert shown.accessibleDescription() == copied
    assert shown.accessibleName() == "Lesson: Downhill"


def test_the_menu_offers_to_copy_but_no_address(page, qtbot):
    shown = text(page)
    at = place(page, "rate to")
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, shown.viewport().mapToGlobal(at))
    QApplication.sendEvent(shown.viewport(), event)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    names = [one.objectName() for one in menu.actions()]
    assert "edit-copy" in names
    assert "link-copy" not in names
    menu.close()


def test_every_lesson_is_found_again_where_it_was_left(page, qtbot):
    scroll(page, 300)
    page.set_entry(entry("A3"))
    assert scrolled(page) == 0
    scroll(page, 120)
    page.set_entry(entry("A2"))
    assert scrolled(page) == 300
    page.set_entry(entry("A3"))
    assert scrolled(page) == 120


def test_the_place_stays_in_another_width_language_and_theme(page, qtbot, chinese):
    QApplication.sendPostedEvents()
    assert spoken() == "zh_CN"
    assert text(page).document().firstBlock().text() == "下坡"
    scroll(page, 260)
    top = text(page).cursorForPosition(QPoint(0, 260 - text(page).y())).block().text()
    page.resize(440, 400)
    QApplication.processEvents()
    now = text(page).cursorForPosition(QPoint(0, scrolled(page) - text(page).y())).block().text()
    assert now == top
    before = scrolled(page)
    style.apply(QApplication.instance(), DARK)
    assert scrolled(page) == before > 0


def test_a_theme_recolours_words_formulas_and_diagrams(page):
    style.apply(QApplication.instance(), DARK)
    shown = text(page).shown()
    assert shown.drawings
    for one in shown.drawings:
        assert DARK.text in one.svg
        assert LIGHT.text not in one.svg
    found = shown.find("gradient").charFormat()
    assert found.foreground().color().name() == DARK.accent.lower()


def test_the_text_is_as_wide_as_the_column_and_all_of_it_can_be_reached(page, qtbot):
    for width in (312, 460):
        page.resize(width, 400)
        QApplication.processEvents()
        shown = text(page)
        assert shown.width() == pytest.approx(width - 40, abs=10)  # beside it the scroll bar
        assert shown.height() >= shown.document().size().height()
        assert shown.document().textWidth() == shown.viewport().width()
    assert not page.findChild(QScrollArea).horizontalScrollBar().isVisible()


def test_home_end_and_the_page_keys_scroll(page, qtbot):
    tab_to(qtbot, page, 1)
    bar = page.findChild(QScrollArea).verticalScrollBar()
    for key, reached in (
        (Qt.Key.Key_PageDown, lambda: 0 < bar.value() <= bar.pageStep()),
        (Qt.Key.Key_End, lambda: bar.value() == bar.maximum()),
        (Qt.Key.Key_Home, lambda: bar.value() == 0),
        (Qt.Key.Key_Down, lambda: 0 < bar.value() < 60),
    ):
        qtbot.keyClick(text(page), key)
        assert reached(), key


def test_nothing_is_read_before_the_page_is_seen(qtbot, monkeypatch):
    read = []
    monkeypatch.setattr(lessons, "lesson", lambda id_, language: read.append(id_) or "# T")
    made = LessonPage()
    qtbot.addWidget(made)
    made.set_entry(entry("A2"))
    made.set_entry(entry("C1"))
    assert read == []
    made.show()
    assert read == ["C1"]


def test_a_lesson_that_cannot_be_read_says_so(qtbot, monkeypatch, caplog):
    def missing(id_: str, language: str) -> str:
        raise FileNotFoundError(id_)

    monkeypatch.setattr(lessons, "lesson", missing)
    made = LessonPage()
    qtbot.addWidget(made)
    made.set_entry(entry("A2"))
    made.show()
    assert text(made).toPlainText() == "The lesson of A2 cannot be read."
    assert "A2" in caplog.text


def test_tab_alone_goes_round_the_links(page, qtbot):
    tab_to(qtbot, page, 4)
    assert text(page).textCursor().selectedText() == "gradient"
    qtbot.keyClick(text(page), Qt.Key.Key_Backtab)
    assert text(page).textCursor().selectedText() == "Set the rate to 0.3"


def test_every_interactive_part_has_a_name(page):
    for one in page.findChildren(QWidget):
        if one.focusPolicy() != Qt.FocusPolicy.NoFocus and one.isVisible():
            assert one.objectName(), one
            assert one.accessibleName(), one


def test_the_window_knows_its_language(qapp):
    language = Language()
    assert spoken() == "en"
    language.use("zh_CN")
    assert spoken() == "zh_CN"
    language.use("en")
    assert spoken() == "en"
