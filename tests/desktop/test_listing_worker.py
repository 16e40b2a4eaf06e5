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


def open_code(qtbot, window: MainWindow) -> None:
    bar = window.findChild(QTabBar, "pageTabs")
    at = [bar.tabText(n) for n in range(bar.count())].index("Code")
    qtbot.mouseClick(bar, Qt.MouseButton.LeftButton, pos=bar.tabRect(at).center())


def lines(window: MainWindow) -> str:
    text = window.findChild(QWidget, "codeView").toPlainText()
    return f"{text}\n" if text else ""


def choose(window: MainWindow, settings: Settings) -> None:
    window.session.choose_entry("B2")
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
    open_code(qtbot, window)
    notices = [label.text() for label in window.place.middle.code.findChildren(QLabel)]
    assert "The table is being read." in notices
    assert not window.findChild(QPushButton, "copyButton").isEnabled()
    qtbot.waitUntil(lambda: lines(window) != "", timeout=60_000)
    assert lines(window) == script(order.entry, order.settings).text
    assert window.findChild(QPushButton, "copyButton").isEnabled()
    assert readers == [False]


def test_the_program_stays_until_that_of_other_settings_is_written(qtbot, window: MainWindow, file: Path) -> None:
    choose(window, own(file).settings)
    open_code(qtbot, window)
    qtbot.waitUntil(lambda: lines(window) != "", timeout=60_000)
    changed = own(file, seed=7)
    window.session.choose_settings(changed.settings)
    assert lines(window) == script(changed.entry, own(file).settings).text
    qtbot.waitUntil(lambda: lines(window) == script(changed.entry, changed.settings).text, timeout=60_000)


def test_what_comes_too_late_is_not_shown(qtbot, window: MainWindow, file: Path) -> None:
    order = own(file)
    choose(window, order.settings)
    open_code(qtbot, window)
    window.session.choose_entry("B1")
    open_code(qtbot, window)
    window.engine.scripts.written.emit(order, script(order.entry, order.settings))
    assert lines(window) == script(window.session.entry, window.session.settings).text
