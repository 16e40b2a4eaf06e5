"""The explorers in the real window: pages, what stands beside them, and what keys and menus do there."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QTabBar, QWidget

from desktop.theme.measures import LESSON_WIDTH, SETTINGS_WIDTH
from engine.catalogue import COURSE
from tests.stage import Stage
from tests.staged import staged

EXPLORERS = [one.id for one in COURSE if one.explorer]


@pytest.fixture
def window(qapp) -> Iterator[Stage]:
    with staged("first-start") as shown:
        assert isinstance(shown, Stage)
        yield shown


def click_tab(qtbot, window: Stage, title: str) -> None:
    bar = window.findChild(QTabBar, "pageTabs")
    at = [bar.tabText(n) for n in range(bar.count())].index(title)
    qtbot.mouseClick(bar, Qt.MouseButton.LeftButton, pos=bar.tabRect(at).center())
    window.settle()


def problem(window: Stage) -> str:
    label = window.findChild(QLabel, "explorerProblem")
    return label.text() if label.isVisible() else ""


@pytest.mark.parametrize("id_", EXPLORERS)
def test_an_explorer_keeps_its_example(qtbot, window: Stage, id_: str) -> None:
    window.session.choose_entry(id_)
    explorer = window.pages.explorers.explorer
    assert explorer.isVisible()
    assert explorer.side.isVisible()
    course = explorer.example
    changed = {"B4": ("twice", "true"), "D1": ("padding", "0"), "D2": ("kind", "average"), "D3": ("network", "C3")}
    explorer.follow(*changed.get(id_, ("between", "8")))
    assert explorer.example != course
    window.session.choose_entry("C1")
    window.session.choose_entry(id_)
    assert window.pages.explorers.explorer is explorer
    assert explorer.example != course
    window.menus.actions_of["reset"].trigger()
    assert explorer.example == course


@pytest.mark.parametrize("id_", EXPLORERS)
def test_nothing_is_trained_on_the_page_of_an_explorer(qtbot, window: Stage, id_: str) -> None:
    window.session.choose_entry(id_)
    for name in ("step", "step_epoch", "step_back", "stop"):
        assert not window.menus.actions_of[name].isEnabled()
    qtbot.keyClick(window, Qt.Key.Key_F10)
    qtbot.keyClick(window, Qt.Key.Key_F5)
    assert not window.session.training
    assert window.strip.isHidden()


def test_the_key_that_trains_elsewhere_plays_here_and_leaving_halts(qtbot, window: Stage) -> None:
    window.session.choose_entry("D1")
    explorer = window.pages.explorers.explorer
    window.menus.actions_of["train"].trigger()
    progress = explorer.side.findChild(QWidget, "slideButton")
    assert progress.text() == "Halt"
    window.session.choose_entry("C1")
    assert progress.text() == "Slide"


def test_the_lesson_takes_the_room_it_needs_and_gives_it_back(qtbot, window: Stage) -> None:
    window.session.choose_entry("D2")
    divider = window.pages.explorers.divider
    assert divider.given() == SETTINGS_WIDTH - 1
    click_tab(qtbot, window, "Lesson")
    assert divider.given() >= LESSON_WIDTH - 1
    assert window.pages.explorers.explorer.isVisible()
    click_tab(qtbot, window, "Explore")
    assert divider.given() == SETTINGS_WIDTH - 1


def test_a_link_acts_on_the_explorer_and_a_wrong_one_is_explained(qtbot, window: Stage) -> None:
    window.session.choose_entry("D1")
    click_tab(qtbot, window, "Lesson")
    lesson = window.pages.explorers.lesson
    lesson.setting_asked.emit("padding", "0")
    assert window.pages.explorers.explorer.example.padding == 0
    lesson.setting_asked.emit("padding", "9")
    assert problem(window).startswith("Padding")
    assert window.pages.explorers.explorer.example.padding == 0
    lesson.setting_asked.emit("padding", "1")
    assert problem(window) == ""


def test_the_code_follows_the_example(qtbot, window: Stage) -> None:
    window.session.choose_entry("D1")
    click_tab(qtbot, window, "Code")
    code = window.pages.explorers.code.findChild(QWidget, "codeView")
    assert "padding=1" in code.toPlainText()
    window.pages.explorers.follow("padding", "0")
    assert "padding=0" in code.toPlainText()


def test_a_run_goes_on_while_one_explores(qtbot, window: Stage) -> None:
    window.train(700)
    window.session.choose_entry("B4")
    assert window.session.training
    window.session.choose_entry("C2")
    assert window.place.controls.offer("stop")[0]


def test_the_graph_of_a_step_is_a_tab_of_its_entry(qtbot, window: Stage) -> None:
    window.session.choose_entry("A4")
    click_tab(qtbot, window, "Graph")
    microscope = window.pages.explorers.explorer
    assert microscope.isVisible()
    window.menus.actions_of["train"].trigger()
    assert microscope.side.walk.playing
    click_tab(qtbot, window, "Train")
    assert not microscope.side.walk.playing
    assert window.place.isVisible()
    assert not microscope.isVisible()


@pytest.mark.parametrize("id_", EXPLORERS)
def test_the_keyboard_goes_from_top_to_bottom_beside_an_explorer(qtbot, window: Stage, id_: str) -> None:
    window.session.choose_entry(id_)
    side = window.pages.explorers.explorer.side
    found, widget = [], side.nextInFocusChain()
    while side.isAncestorOf(widget):
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisible() and widget.focusProxy() is None:
            found.append(widget.mapTo(side, widget.rect().center()).y() // 10)  # fields of a row differ by a pixel
        widget = widget.nextInFocusChain()
    assert len(found) > 3
    assert found == sorted(found)


@pytest.mark.parametrize("typed", ["1, 28, 28", "", " "])
def test_what_was_said_of_a_wrong_shape_goes_with_the_right_one(qtbot, window: Stage, typed: str) -> None:
    window.session.choose_entry("D3")
    course = window.pages.explorers.explorer.example
    field = window.findChild(QLineEdit, "input")
    for text in ("-1,28,28", typed):
        field.setFocus()
        field.selectAll()
        qtbot.keyClick(field, Qt.Key.Key_Delete)
        qtbot.keyClicks(field, text)
        qtbot.keyClick(field, Qt.Key.Key_Return)
        assert field.text() == "1, 28, 28"
        assert ("-1,28,28" in problem(window)) is (text != typed)
    assert window.pages.explorers.explorer.example == course
