"""The head of a page: the entry in one line, and its tabs."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QTabBar

from desktop.widgets.page_header import PageHeader
from engine.catalogue import COURSE, entry

PICTURES = {"C3": "Branches", "C4": "Gradients", "C5": "Row by row"}


@pytest.fixture
def header(qtbot) -> PageHeader:
    made = PageHeader()
    qtbot.addWidget(made)
    made.resize(1060, 48)
    made.show()
    qtbot.waitExposed(made)
    return made


def tabs(header: PageHeader) -> list[str]:
    bar = header.findChild(QTabBar, "pageTabs")
    return [bar.tabText(index) for index in range(bar.count())]


@pytest.mark.parametrize("id_", [each.id for each in COURSE])
def test_an_entry_has_the_tabs_that_mean_something(header: PageHeader, id_: str) -> None:
    header.set_entry(entry("C4"))
    header.set_entry(entry(id_))
    picture = [PICTURES[id_]] if id_ in PICTURES else []
    data = ["Data"] if id_ in ("B2", "B3") else []
    race = ["Race"] if entry(id_).trains and not entry(id_).sweeps else []  # nothing is learned in a sweep
    graph = ["Graph"] if id_ == "A4" else []
    own = ["Mine", "How it reads"] if id_ == "E1" else []
    first = "Train" if entry(id_).trains else "Explore"
    assert tabs(header) == [first, *graph, *picture, *data, *own, "Lesson", "Code", *race]
    assert header.findChild(QLabel, "entryId").text() == id_
    assert header.findChild(QLabel, "entryTitle").text() == entry(id_).title


def test_another_entry_begins_at_its_first_tab(header: PageHeader, qtbot) -> None:
    header.set_entry(entry("B2"))
    header.choose("data")
    with qtbot.assertNotEmitted(header.tab_chosen):  # who shows the entry shows its first page
        header.set_entry(entry("C1"))
    assert header.tab == "train"


def test_the_tab_that_is_clicked_is_told(header: PageHeader, qtbot) -> None:
    header.set_entry(entry("B2"))
    bar = header.findChild(QTabBar, "pageTabs")
    with qtbot.waitSignal(header.tab_chosen) as heard:
        qtbot.mouseClick(bar, Qt.MouseButton.LeftButton, pos=bar.tabRect(1).center())
    assert heard.args == ["data"]


def test_the_arrows_go_through_the_tabs(header: PageHeader, qtbot) -> None:
    header.set_entry(entry("C5"))
    bar = header.findChild(QTabBar, "pageTabs")
    bar.setFocus()
    heard = []
    header.tab_chosen.connect(heard.append)
    for _ in range(4):
        qtbot.keyClick(bar, Qt.Key.Key_Right)
    assert heard == ["picture", "lesson", "code", "race"]


def test_a_tab_that_an_entry_lacks_cannot_be_chosen(header: PageHeader) -> None:
    header.set_entry(entry("C1"))
    header.choose("data")
    assert header.tab == "train"


@pytest.mark.parametrize("id_", [each.id for each in COURSE])
def test_everything_fits_beside_each_other(header: PageHeader, qtbot, id_: str) -> None:
    header.resize(804, 48)  # in the smallest window
    header.set_entry(entry(id_))
    bar, title = header.findChild(QTabBar, "pageTabs"), header.findChild(QLabel, "entryTitle")
    qtbot.waitUntil(lambda: bar.width() >= bar.sizeHint().width())
    assert title.width() >= title.sizeHint().width()


@pytest.mark.parametrize("id_", ["B2", "C4", "E1"])
def test_no_tab_moves_when_another_is_chosen(header: PageHeader, qtbot, id_: str) -> None:
    header.set_entry(entry(id_))
    bar = header.findChild(QTabBar, "pageTabs")
    places = []
    for tab in range(bar.count()):
        bar.setCurrentIndex(tab)
        QApplication.processEvents()
        places.append([bar.tabRect(at).left() for at in range(bar.count())])
    assert all(abs(a - b) <= 1 for one in places for a, b in zip(one, places[0], strict=True))
