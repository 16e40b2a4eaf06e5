"""The program of a run on a table of one's own is written beside the window, which does not wait for the table."""

import threading
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QTabBar, QWidget

from desktop.listing.worker import ScriptOrder, ScriptWorker
from desktop.main_window import MainWindow
from engine import catalogue
from engine.datasets import table
from engine.scripts import script
from engine.settings import Settings

GOOD = "a,b,kind\n" + "".join(f"{i},{i % 7},{'yes' if i % 3 else 'no'}\n" for i in range(60))


@pytest.fixture
def file(tmp_path: Path) -> Path:
    made = tmp_path / "good.csv"
    made.write_text(GOOD)
    return made


@pytest.fixture
def readers(monkeypatch: pytest.MonkeyPatch) -> list[bool]:
    """Note for each reading of a table whether the window's own thread does it."""
    reading, found = table.reading, []

    def noted(*arguments: object):
        found.append(threading.current_thread() is threading.main_thread())
        return (yield from reading(*arguments))

    monkeypatch.setattr(table, "reading", noted)
    return found


def own(file: Path, **values: object) -> ScriptOrder:
    entry = catalogue.entry("B2")
    return ScriptOrder(entry, entry.settings.changed(table="own", file=str(file), **values))


def open_tab(qtbot, window: MainWindow, title: str) -> None:
    bar = window.findChild(QTabBar, "pageTabs")
    at = [bar.tabText(n) for n in range(bar.count())].index(title)
    qtbot.mouseClick(bar, Qt.MouseButton.LeftButton, pos=bar.tabRect(at).center())


def lines(window: MainWindow) -> str:
    text = window.findChild(QWidget, "codeView").toPlainText()
    return f"{text}\n" if text else ""


def choose(window: MainWindow, settings: Settings, entry: str = "B2") -> None:
    window.session.choose_entry(entry)
    window.session.choose_settings(settings)


def test_the_worker_writes_what_a_script_is(qtbot, file: Path) -> None:
    worker, order = ScriptWorker(), own(file)
    with qtbot.waitSignal(worker.written) as told:
        worker.write(order)
    assert told.args == [order, script(order.entry, order.settings)]


def test_the_newest_order_wins(qtbot, file: Path) -> None:
    worker, told = ScriptWorker(), []
    worker.written.connect(lambda order, _: told.append(order))
    worker.write(own(file, seed=1))
    with qtbot.waitSignal(worker.written):
        worker.write(own(file, seed=2))
    assert told == [own(file, seed=2)]


def test_a_table_that_cannot_be_read_is_told(qtbot, tmp_path: Path) -> None:
    worker = ScriptWorker()
    with qtbot.waitSignal(worker.failed) as told:
        worker.write(own(tmp_path / "gone.csv"))
    assert told.args[1].code == "file_missing"


def test_the_window_does_not_read_the_table(qtbot, window: MainWindow, file: Path, readers: list[bool]) -> None:
    order = own(file)
    choose(window, order.settings)
    open_tab(qtbot, window, "Code")
    notices = [label.text() for label in window.place.middle.code.findChildren(QLabel)]
    assert "The table is being read." in notices
    assert not window.findChild(QPushButton, "copyButton").isEnabled()
    qtbot.waitUntil(lambda: lines(window) != "", timeout=60_000)
    assert lines(window) == script(order.entry, order.settings).text
    assert window.findChild(QPushButton, "copyButton").isEnabled()
    assert readers == [False]


def test_the_program_stays_until_that_of_other_settings_is_written(qtbot, window: MainWindow, file: Path) -> None:
    choose(window, own(file).settings)
    open_tab(qtbot, window, "Code")
    qtbot.waitUntil(lambda: lines(window) != "", timeout=60_000)
    changed = own(file, seed=7)
    window.session.choose_settings(changed.settings)
    assert lines(window) == script(changed.entry, own(file).settings).text
    qtbot.waitUntil(lambda: lines(window) == script(changed.entry, changed.settings).text, timeout=60_000)


def test_what_comes_too_late_is_not_shown(qtbot, window: MainWindow, file: Path) -> None:
    order = own(file)
    choose(window, order.settings)
    open_tab(qtbot, window, "Code")
    window.session.choose_entry("B1")
    open_tab(qtbot, window, "Code")
    window.engine.scripts.written.emit(order, script(order.entry, order.settings))
    assert lines(window) == script(window.session.entry, window.session.settings).text


def test_a_program_of_the_same_table_does_not_stand_below_another_entry(qtbot, window: MainWindow, file: Path) -> None:
    choose(window, own(file).settings, "B3")
    choose(window, own(file).settings)
    open_tab(qtbot, window, "Code")
    qtbot.waitUntil(lambda: lines(window) != "", timeout=60_000)
    window.session.choose_entry("B3")
    open_tab(qtbot, window, "Code")
    assert lines(window) == ""
    assert not window.findChild(QPushButton, "copyButton").isEnabled()
    qtbot.waitUntil(lambda: lines(window).startswith('"""B3'), timeout=60_000)


def test_the_program_goes_with_the_column_that_it_predicts(qtbot, window: MainWindow, file: Path) -> None:
    file.write_text(GOOD.replace("yes", "1").replace("no", "0"))
    choose(window, own(file).settings)
    open_tab(qtbot, window, "Code")
    qtbot.waitUntil(lambda: lines(window) != "", timeout=60_000)
    other = own(file, label="b")
    window.session.choose_settings(other.settings)
    assert lines(window) == ""
    qtbot.waitUntil(lambda: lines(window) == script(other.entry, other.settings).text, timeout=60_000)


@pytest.fixture
def left(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Let no reading of a table end by itself, and note how each begins and is left."""
    found = []

    def endless(*_: object):
        found.append("begun")
        try:
            while True:
                yield 0.0
        finally:
            found.append("left")

    monkeypatch.setattr(table, "reading", endless)
    return found


@pytest.mark.parametrize(("entry", "title"), [("B2", "Train"), ("B2", "Data"), ("B1", "Code"), ("B4", "Explore")])
def test_a_table_is_read_no_further_when_its_program_is_not_wanted(
    qtbot, window: MainWindow, file: Path, left: list[str], entry: str, title: str
) -> None:
    choose(window, own(file).settings)
    open_tab(qtbot, window, "Code")
    qtbot.waitUntil(lambda: left == ["begun"], timeout=60_000)
    window.session.choose_entry(entry)
    open_tab(qtbot, window, title)
    qtbot.waitUntil(lambda: "left" in left, timeout=60_000)
    choose(window, own(file).settings)
    open_tab(qtbot, window, "Code")
    qtbot.waitUntil(lambda: left[-1] == "begun", timeout=60_000)


def test_nothing_is_written_for_a_page_that_was_left(qtbot, window: MainWindow, file: Path) -> None:
    choose(window, own(file).settings)
    open_tab(qtbot, window, "Code")
    qtbot.waitUntil(lambda: lines(window) != "", timeout=60_000)
    open_tab(qtbot, window, "Data")
    with qtbot.assertNotEmitted(window.place.middle.script_asked):
        window.session.choose_settings(own(file, seed=7).settings)
