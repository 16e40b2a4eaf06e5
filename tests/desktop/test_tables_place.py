"""The page of the data: files are chosen and dropped, bad ones refused, and a run under way fixes them."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QFileDialog, QLabel, QToolButton, QWidget

from desktop.session import Session
from desktop.tables.controller import TableController
from desktop.tables.data_place import DataPlace
from desktop.tables.worker import TableWorker
from desktop.training.run_state import RunState

GOOD = "a;b;kind\n" + "".join(f"{i};{'' if i == 3 else i % 7};{'yes' if i % 3 else 'no'}\n" for i in range(60))


@pytest.fixture
def place(qtbot) -> Iterator[DataPlace]:
    """Return the place of entry B2 on the screen, its worker in this thread."""
    session, worker = Session(), TableWorker()
    session.choose_entry("B2")
    controller = TableController(session, worker)
    made = DataPlace(controller)
    made.resize(1060, 590)
    qtbot.addWidget(made)
    for one in (session, worker, controller):
        one.setParent(made)
    with qtbot.waitExposed(made):
        made.show()
    qtbot.waitUntil(lambda: controller.facts is not None)
    yield made
    worker.cancel()


def controller_of(place: DataPlace) -> TableController:
    found = place.findChild(TableController)
    assert found is not None
    return found


def said(place: DataPlace, name: str = "dataRefusal") -> str:
    found = place.findChild(QLabel, name)
    return found.text() if found.isVisible() else ""


def write(folder: Path, name: str, text: str) -> str:
    path = folder / name
    path.write_text(text)
    return str(path)


def drop(place: DataPlace, path: str) -> bool:
    """Hold a file over the place and let it go there; tell whether it was taken."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(path)])
    held = Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPointF(100, 100).toPoint(), *held)
    enter.ignore()
    QApplication.sendEvent(place, enter)
    if enter.isAccepted():
        QApplication.sendEvent(place, QDropEvent(QPointF(100, 100), *held))
    return enter.isAccepted()


def test_the_raw_table_is_shown_at_first(place: DataPlace):
    assert place.page.column_table.model().rowCount() == 8
    assert place.page.row_table.model().rowCount() == 50
    texts = [place.page.columns.cell(4, column).text for column in range(6)]
    assert texts == ["insulin", "whole", "374 → 0", "14", "125", "846"]
    assert place.page.rows.cell(0, 6).text == "—"  # insulin of the first woman


def test_a_file_from_the_dialog_is_taken(place: DataPlace, tmp_path: Path, qtbot):
    path = write(tmp_path, "good.csv", GOOD)
    qtbot.mouseClick(place.panel.open_button, Qt.MouseButton.LeftButton)
    dialog = place.findChild(QFileDialog, "openCsvDialog")
    dialog.selectFile(path)
    taken = dialog.findChild(QDialogButtonBox).button(QDialogButtonBox.StandardButton.Open)
    controller = controller_of(place)
    with qtbot.waitSignal(controller.chosen):
        qtbot.mouseClick(taken, Qt.MouseButton.LeftButton)
    settings = controller.settings
    assert (settings.table, settings.file, settings.label) == ("own", path, "kind")
    assert [place.panel.label_box.itemText(i) for i in range(3)] == ["a", "b", "kind"]
    assert place.panel.notes.texts()[-1].startswith("Missing in column “b”: 1 of 60")


def test_no_file_in_the_dialog_is_told_and_the_table_before_stays(place: DataPlace, qtbot):
    box = place.panel.table
    box.setFocus()
    qtbot.keyClick(box, Qt.Key.Key_End)
    cancel = place.findChild(QFileDialog, "openCsvDialog").findChild(QDialogButtonBox)
    qtbot.mouseClick(cancel.button(QDialogButtonBox.StandardButton.Cancel), Qt.MouseButton.LeftButton)
    assert said(place) == "No file was chosen: the table stays as it was."
    assert (box.currentData(), controller_of(place).settings.table) == ("raw", "raw")
    qtbot.keyClick(box, Qt.Key.Key_Down)
    assert said(place) == ""


def test_a_dropped_file_is_taken(place: DataPlace, tmp_path: Path, qtbot):
    controller = controller_of(place)
    with qtbot.waitSignal(controller.chosen):
        assert drop(place, write(tmp_path, "good.csv", GOOD))
    assert controller.facts is not None
    assert controller.facts.rows == 60


def test_a_picture_is_not_taken(place: DataPlace, tmp_path: Path):
    assert not drop(place, write(tmp_path, "picture.png", ""))


def test_a_bad_file_is_refused_and_the_table_before_stays(place: DataPlace, tmp_path: Path, qtbot):
    controller = controller_of(place)
    before = controller.settings
    drop(place, write(tmp_path, "empty.csv", ""))
    qtbot.waitUntil(lambda: "holds no rows" in said(place))
    assert controller.settings == before
    assert place.page.column_table.model().rowCount() == 8
    qtbot.mouseClick(place.panel.cancel_button, Qt.MouseButton.LeftButton)
    assert said(place) == ""


def test_another_label_mends_a_file(place: DataPlace, tmp_path: Path, qtbot):
    controller = controller_of(place)
    drop(place, write(tmp_path, "last.csv", "kind,x\n" + "".join(f"{i % 2},{i / 7}\n" for i in range(60))))
    qtbot.waitUntil(lambda: "something measured" in said(place))
    box = place.panel.label_box
    box.setFocus()
    with qtbot.waitSignal(controller.chosen):
        qtbot.keyClick(box, Qt.Key.Key_Up)
    assert controller.settings.label == "kind"
    assert said(place) == ""


def test_own_without_a_file_hinders_train(place: DataPlace):
    controller = controller_of(place)
    assert controller.hindrance is None
    controller.parent().findChild(Session).choose_settings(controller.settings.changed(table="own"))
    assert controller.hindrance is not None
    assert controller.hindrance.code == "table_not_chosen"
    assert "Open a CSV file" in said(place, "dataSentence")


def test_a_file_that_has_vanished_is_told_and_found_again(place: DataPlace, tmp_path: Path, qtbot):
    controller = controller_of(place)
    path = str(tmp_path / "gone.csv")
    place.findChild(Session).choose_settings(controller.settings.changed(table="own", file=path))
    qtbot.waitUntil(lambda: "does not exist" in said(place, "dataSentence"))
    place.hide()
    Path(path).write_text(GOOD)
    place.show()
    qtbot.waitUntil(lambda: controller.facts is not None)
    assert controller.problem is None


def test_nothing_can_be_changed_while_a_run_trains(place: DataPlace, tmp_path: Path, qtbot):
    controller, session = controller_of(place), place.findChild(Session)
    session.run_entry = session.entry
    session.set_run_state(RunState.RUNNING)
    assert not place.panel.table.isEnabled()
    assert not place.panel.open_button.isEnabled()
    drop(place, write(tmp_path, "good.csv", GOOD))
    assert "fixed while a network trains" in said(place)
    assert controller.settings.table == "raw"
    session.set_run_state(RunState.IDLE)
    assert said(place) == ""
    assert place.panel.table.isEnabled()


def test_a_run_that_begins_while_a_file_is_read_keeps_its_table(place: DataPlace, tmp_path: Path, qtbot):
    controller, session = controller_of(place), place.findChild(Session)
    drop(place, write(tmp_path, "good.csv", GOOD))
    session.run_entry = session.entry
    session.set_run_state(RunState.STARTING)
    qtbot.waitUntil(lambda: not controller.reading)
    assert controller.settings.table == "raw"
    assert controller.facts is not None
    assert controller.facts.rows == 768


@pytest.mark.parametrize("next_entry", ["B3", "C1"])
def test_a_file_that_is_read_for_one_entry_is_not_told_of_another(next_entry, place: DataPlace, tmp_path: Path, qtbot):
    controller, session = controller_of(place), place.findChild(Session)
    drop(place, write(tmp_path, "good.csv", GOOD))
    session.choose_entry(next_entry)
    qtbot.wait(200)
    assert not controller.reading
    session.choose_entry("B3")
    qtbot.waitUntil(lambda: controller.facts is not None)
    assert controller.facts is not None
    assert (controller.settings.table, controller.facts.rows) == ("raw", 768)
    session.choose_entry("B2")
    qtbot.wait(50)
    assert (controller.settings.table, controller.facts.rows) == ("raw", 768)


def test_the_lost_rows_of_the_course_s_file_are_shown(place: DataPlace, qtbot):
    controller = controller_of(place)
    place.panel.table.setFocus()
    qtbot.keyClick(place.panel.table, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: controller.facts is not None)
    qtbot.mouseClick(place.findChild(QToolButton, "lostRows"), Qt.MouseButton.LeftButton)
    assert place.page.row_table.model().rowCount() == 9
    assert place.page.rows.cell(0, 4).marked  # blood pressure 61
    assert "821 cells: −1 became 0" in place.panel.notes.texts()


def test_fill_missing_shows_its_effect(place: DataPlace, qtbot):
    controller = controller_of(place)
    place.findChild(Session).choose_settings(controller.settings.changed(fill_missing=True))
    qtbot.waitUntil(lambda: controller.facts is not None)
    assert place.page.columns.cell(4, 2).text.startswith("374 → 1")


def test_whatever_takes_the_focus_has_a_name(place: DataPlace):
    nameless = [
        one
        for one in place.findChildren(QWidget)
        if one.focusPolicy() != Qt.FocusPolicy.NoFocus
        and one.isVisible()
        and not one.accessibleName()
        and one.objectName()
    ]
    assert nameless == []
