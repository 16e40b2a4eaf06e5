"""The lines between the parts of the window: where a hand left them, they are at the next start."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtTest import QTest

from desktop.preferences import Preferences
from desktop.theme.measures import SETTINGS_WIDTH
from engine.files import home
from tests.desktop.dragging import divider, drag
from tests.stage import Stage

PLACES = [
    ("settings", "C1", "train", -60),
    ("lesson", "C1", "lesson", -60),
    ("data", "B2", "data", -60),
    ("race", "A2", "race", -60),
    ("handwriting", "E1", "handwriting", -60),
    ("reading", "E1", "reading", -60),
    ("explorer", "B4", "explore", -60),
    ("explorerLesson", "B4", "lesson", -60),
    ("lowerD1", "D1", "explore", 60),
    ("lowerD4", "D4", "explore", 60),
]


@pytest.fixture
def start(qtbot) -> Iterator[Callable[[], Stage]]:
    windows: list[Stage] = []

    def start() -> Stage:
        windows.append(Stage())
        windows[-1].resize(1500, 900)
        windows[-1].show()
        return windows[-1]

    yield start
    for window in windows:
        window.close()
        window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def go(window: Stage, entry: str, tab: str) -> None:
    window.session.choose_entry(entry)
    window.header.choose(tab)
    window.settle()


@pytest.mark.parametrize(("name", "entry", "tab", "by"), PLACES)
def test_every_line_is_where_a_hand_left_it_at_the_next_start(
    start, end_program, name: str, entry: str, tab: str, by: int
) -> None:
    first = start()
    go(first, entry, tab)
    usual = divider(first, name).given()
    drag(divider(first, name), by)
    left = divider(first, name).given()
    assert left != usual
    first.close()
    end_program()
    second = start()
    go(second, entry, tab)
    assert divider(second, name).given() == left


def test_a_line_is_written_down_when_the_hand_lets_go(start) -> None:
    window = start()
    line, name = divider(window, "course").handle(1), "dividers/courseDivider"
    grip = line.rect().center()
    QTest.mousePress(line, Qt.MouseButton.LeftButton, pos=grip)
    for by in (10, 20, 30):
        QTest.mouseMove(line, grip + QPoint(by, 0))
    assert Preferences().text(name, "nothing") == "nothing"
    QTest.mouseRelease(line, Qt.MouseButton.LeftButton, pos=grip)
    assert Preferences().text(name, "nothing") == str(divider(window, "course").given())


def test_what_an_earlier_version_remembered_is_where_it_was(start) -> None:
    home().mkdir(parents=True)
    (home() / "window.ini").write_text("[General]\ncourse_width=300\nsettings_width=340\nstrip_height=240\n")
    window = start()
    go(window, "C1", "train")
    assert [divider(window, name).given() for name in ("course", "settings", "strip")] == [300, 340, 240]
    window.close()
    assert "_width" not in (home() / "window.ini").read_text()


def test_the_usual_layout_is_usual_on_pages_too_that_are_not_made_yet(start) -> None:
    first = start()
    go(first, "A2", "race")
    usual = divider(first, "race").given()
    drag(divider(first, "race"), -60)
    first.close()
    second = start()
    second._reset_layout()
    go(second, "A2", "race")
    assert divider(second, "race").given() == usual


def test_a_narrow_window_changes_nothing_that_a_hand_chose(start) -> None:
    first = start()
    go(first, "C1", "lesson")
    drag(divider(first, "lesson"), -150)
    left = divider(first, "lesson").given()
    first.resize(1024, 640)
    first.settle()
    assert divider(first, "lesson").given() < left
    first.close()
    second = start()
    second.resize(1500, 900)
    go(second, "C1", "lesson")
    assert divider(second, "lesson").given() == left


@pytest.mark.parametrize("junk", ["nan", "-5", "wide", "@Invalid()", "1e9"])
def test_junk_is_passed_over(start, junk: str) -> None:
    home().mkdir(parents=True)
    (home() / "window.ini").write_text(f"[dividers]\ndataDivider={junk}\n")
    window = start()
    go(window, "B2", "data")
    assert divider(window, "data").given() == SETTINGS_WIDTH - 1


@pytest.mark.parametrize(("entry", "tab"), [("D1", "explore"), ("E1", "handwriting")])
def test_a_tall_page_that_is_not_shown_takes_no_room_from_the_one_that_is(start, entry: str, tab: str) -> None:
    window = start()
    window.resize(1280, 720)
    go(window, "C1", "train")
    line = divider(window, "strip")
    usual = line.given()
    go(window, entry, tab)
    go(window, "C1", "train")
    assert line.given() == usual
    drag(line, -60)
    assert line.given() == pytest.approx(usual + 60, abs=3)
    assert window.strip.geometry().bottom() < window.centralWidget().height()
