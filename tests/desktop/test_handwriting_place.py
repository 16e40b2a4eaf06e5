"""My handwriting by hand: written with the mouse, corrected, read, learned, exported and imported."""

import json
from datetime import timedelta
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QFileDialog,
    QLabel,
    QMessageBox,
    QProgressBar,
    QPushButton,
    QWidget,
)

from desktop.drawing.worker import PRETRAINED
from desktop.handwriting.controller import HandwritingController
from desktop.handwriting.messages import MeasureOrder, TuneOrder
from desktop.handwriting.place import HandwritingPlace
from desktop.session import Session
from desktop.theme.measures import RELATED
from desktop.training.messages import Problem
from desktop.training.run_state import RunState
from engine.datasets.handwriting import Handwriting
from engine.progress import Score
from engine.reading import Outcome
from tests.examples.handwriting import Deaf, measured, write
from tests.made_up_run import RUN, kept
from tests.stage import Stage

LEFT = Qt.MouseButton.LeftButton
NONE, CTRL, SHIFT = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
)


class Bench:
    def __init__(self, qtbot, rounds: int = 0, more: int = 0) -> None:
        from engine.settings import Settings

        kept(RUN, "C2", "finished", Settings(), 10, 0)
        self.qtbot, self.session, self.worker = qtbot, Session(), Deaf()
        write(Handwriting(), rounds, more)
        self.controller = HandwritingController(self.session, self.worker)
        self.place = HandwritingPlace(self.session, self.controller)
        qtbot.addWidget(self.place)
        self.place.resize(1060, 620)
        with qtbot.waitExposed(self.place):
            self.place.show()
        self.page, self.panel, self.grid = self.place.page, self.place.panel, self.place.page.grid

    def find(self, kind: type, name: str):
        found = self.place.findChild(kind, name)
        assert found is not None, name
        return found

    def click(self, name: str) -> None:
        QTest.mouseClick(self.find(QPushButton, name), LEFT)

    def draw(self, x: int = 60) -> None:
        canvas = self.find(QWidget, "sheetCanvas")
        QTest.mousePress(canvas, LEFT, pos=QPoint(x, 30))
        for y in (60, 90, 140):
            QTest.mouseMove(canvas, QPoint(x + y // 10, y))
        QTest.mouseRelease(canvas, LEFT, pos=QPoint(x + 14, 140))

    def asked(self) -> str:
        return self.find(QLabel, "sheetAsked").text()

    def labels(self) -> list[int]:
        return [digit.label for digit in self.controller.digits]

    def point(self, row: int, column: int, modifier: Qt.KeyboardModifier = NONE) -> None:
        QTest.mouseClick(self.grid.viewport(), LEFT, modifier, self.grid.cell(row, column).center())

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = NONE) -> None:
        QTest.keyClick(self.grid, key, modifier)

    def answer(self, name: str, wrong: int, mnist: float = 0.99) -> None:
        """Let the worker say that a network misreads every `wrong`-th digit."""
        number = next(one.number for one in reversed(self.worker.orders) if isinstance(one, MeasureOrder))
        self.worker.measured.emit(number, measured(name, self.controller.digits, wrong, mnist))

    def choose(self, what: str, file: Path) -> None:
        """Export to a file, or import one."""
        self.click(f"{what}HandwritingButton")
        asked = dialog(self, QFileDialog, f"{what}HandwritingDialog")
        asked.fileSelected.emit(str(file))
        asked.reject()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def problem(self) -> str:
        return self.find(QLabel, "handwritingProblem").text()

    def cells(self) -> list[list[str]]:
        return [line.split("\t") for line in self.page.table.text().split("\n")[1:]]

    def go_to(self, row: int) -> None:
        table = self.page.table
        cell = table.visualRect(table.model().index(row, 0))
        QTest.mouseClick(table.viewport(), LEFT, pos=cell.center())


@pytest.fixture
def empty(qtbot, home) -> Bench:
    return Bench(qtbot)


@pytest.fixture
def bench(qtbot, home) -> Bench:
    return Bench(qtbot, 3, 4)


# the sheet


def test_the_sheet_asks_for_one_digit_after_another_and_keeps_what_is_written(empty):
    assert empty.asked() == "Write a 0"
    assert not empty.find(QPushButton, "sheetKeep").isEnabled()
    for x in (50, 60, 70):
        empty.draw(x)
        empty.click("sheetKeep")
    assert empty.labels() == [0, 1, 2]
    assert empty.asked() == "Write a 3"
    assert empty.page.sheet.canvas.is_empty()
    (stroke,) = Handwriting().digits[0].strokes
    assert stroke.shape == (4, 3)
    assert stroke[0, :2] == pytest.approx([50 / 172, 30 / 172], abs=0.01)
    assert [len(column) for column in empty.grid.columns] == [1, 1, 1, *[0] * 7]
    assert empty.grid.asked == 3


def test_the_sheet_works_by_keyboard_skips_and_takes_back(empty):
    canvas = empty.page.sheet.canvas
    canvas.setFocus()
    for key in (Qt.Key.Key_Space, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Space, Qt.Key.Key_Return):
        QTest.keyClick(canvas, key)
    assert empty.labels() == [0]
    QTest.keyClick(canvas, Qt.Key.Key_S)
    assert empty.asked() == "Write a 2"
    QTest.keyClick(canvas, Qt.Key.Key_Return)  # nothing is written: nothing is kept
    assert empty.labels() == [0]
    QTest.keyClick(canvas, Qt.Key.Key_U)
    assert (empty.labels(), empty.asked()) == ([], "Write a 0")
    assert not empty.find(QPushButton, "sheetUndo").isEnabled()


def test_after_five_rounds_another_can_be_begun(qtbot, home):
    bench = Bench(qtbot, 5)
    assert bench.asked() == "All are written"
    assert not bench.find(QPushButton, "sheetSkip").isEnabled()
    bench.click("sheetKeep")
    assert (bench.asked(), bench.grid.goal) == ("Write a 0", 10)
    assert bench.grid.verticalScrollBar().maximum() > 0


def test_a_kept_drawing_of_the_strip_comes_to_the_others(empty, qtbot):
    with qtbot.waitSignal(empty.controller.kept):
        empty.controller.keep(7, [np.array([[0.1, 0.1, 0.06], [0.5, 0.9, 0.06]])])
    assert [len(column) for column in empty.grid.columns] == [*[0] * 7, 1, 0, 0]
    with qtbot.assertNotEmitted(empty.controller.kept):
        empty.controller.keep(7, [])
    assert "Nothing is drawn" in empty.find(QLabel, "handwritingProblem").text()


# the collection


def test_digits_are_selected_relabelled_deleted_and_brought_back(bench):
    first = bench.grid.columns[7][0].id
    bench.point(0, 7)
    bench.point(1, 1, CTRL)
    assert len(bench.grid.chosen) == 2
    bench.point(0, 7)
    assert bench.grid.chosen == {first}
    bench.press(Qt.Key.Key_1)
    assert next(digit for digit in bench.controller.digits if digit.id == first).label == 1
    bench.press(Qt.Key.Key_Delete)
    assert first not in {digit.id for digit in bench.controller.digits}
    assert bench.grid.chosen == set()
    bench.press(Qt.Key.Key_Z, CTRL)
    bench.press(Qt.Key.Key_Z, CTRL)
    assert next(digit for digit in Handwriting().digits if digit.id == first).label == 7


def test_the_row_below_does_the_same(bench):
    box, button = bench.find(QComboBox, "relabelBox"), bench.find(QPushButton, "deleteDigitsButton")
    assert not button.isEnabled()
    bench.point(0, 2)
    bench.point(2, 2, SHIFT)
    assert (len(bench.grid.chosen), box.currentText()) == (3, "2")
    QTest.keyClick(box, Qt.Key.Key_Down)
    assert bench.labels().count(2) == 1
    assert bench.labels().count(3) == 7
    QTest.mouseClick(button, LEFT)
    assert bench.labels().count(3) == 4
    assert not box.isEnabled()


def test_arrow_keys_go_from_digit_to_digit(bench):
    bench.point(0, 3)
    bench.press(Qt.Key.Key_Right)
    bench.press(Qt.Key.Key_Down)
    assert bench.grid.chosen == {bench.grid.columns[4][1].id}
    bench.press(Qt.Key.Key_Down, SHIFT)
    assert len(bench.grid.chosen) == 2
    bench.press(Qt.Key.Key_A, CTRL)
    assert len(bench.grid.chosen) == 34
    bench.press(Qt.Key.Key_Escape)
    assert bench.grid.chosen == set()
    bench.press(Qt.Key.Key_Delete)
    assert len(bench.controller.digits) == 34


# who reads them


def test_every_network_is_listed_with_its_accuracy_and_one_shows_what_it_misreads(bench):
    assert [row[0] for row in bench.cells()] == ["Shipped network", "C2, 01-01 12:00:00"]
    assert bench.cells()[0][1] == "…"
    bench.answer(PRETRAINED, 11, 0.9958)
    bench.answer(RUN, 5, 0.98)
    assert bench.cells()[0] == ["Shipped network", "91.2", "85.7", "99.58"]
    assert bench.cells()[1][1] == "82.4"
    assert len(bench.grid.misread) == 3
    bench.go_to(1)
    assert len(bench.grid.misread) == 6
    assert "C2" in bench.page._readers_about.text()
    id_, answer = next(iter(bench.grid.misread.items()))
    digit = next(one for one in bench.controller.digits if one.id == id_)
    assert f"reads a {answer}" in bench.grid.told(digit)


def test_a_run_stopped_within_an_epoch_has_no_accuracy_on_mnist_of_an_earlier_one(bench):
    from engine.settings import Settings

    scores = [Score(2, "test", 0.05, 9850, 10_000)]
    for epoch, batch, shown in ((2, 0, "98.50"), (2, 40, "–"), (3, 0, "–")):
        bench.session.remember(kept(RUN, "C2", "stopped", Settings(), epoch, batch, scores))
        bench.answer(RUN, 5, 0.985)
        assert bench.cells()[1][3] == shown


@pytest.mark.parametrize("code", ["en", "zh_CN"])
def test_the_table_has_room_for_when_a_fine_tuned_network_began(bench, spoken, code):
    from engine.settings import Settings

    spoken.use(code)
    bench.session.remember(kept("C2-tuned", "C2", "finished", Settings(tuned_from=RUN), 10, 0))
    QApplication.processEvents()
    table, name = bench.page.table, bench.cells()[1][0]
    assert "12:00:00" in name
    assert table.fontMetrics().horizontalAdvance(name) + 2 * RELATED <= table.columnWidth(0)
    assert not table.horizontalScrollBar().isVisible()
    table.setFixedWidth(280)
    QApplication.processEvents()
    assert table.columnWidth(0) < 184  # the numbers stay
    assert not table.horizontalScrollBar().isVisible()


def test_a_square_of_the_confusion_shows_and_selects_its_digits(bench):
    bench.answer(PRETRAINED, 11)
    confusion = bench.page.confusion
    digit = bench.controller.digits[10]  # the first that is misread: 0 as 1
    square = confusion.square(0, 1).center().toPoint()
    QTest.mouseMove(confusion, square)
    assert confusion.accessibleDescription() == "0 read as 1: 1"
    assert confusion.of_square(0, 1) == [digit]
    QTest.mouseClick(confusion, LEFT, pos=square)
    assert bench.grid.chosen == {digit.id}
    QTest.keyClick(confusion, Qt.Key.Key_Left)
    QTest.keyClick(confusion, Qt.Key.Key_Return)
    assert len(bench.grid.chosen) == 3


def test_a_network_that_cannot_be_opened_is_named_and_not_tuned(bench):
    number = bench.worker.orders[-1].number
    bench.worker.unreadable.emit(number, RUN, Problem("checkpoint_damaged", {"path": "x"}))
    bench.go_to(1)
    assert bench.cells()[1][1] == "–"
    assert not bench.find(QPushButton, "fineTuneButton").isEnabled()


def test_networks_read_again_when_the_digits_change_but_not_at_once(bench, qtbot):
    orders = len(bench.worker.orders)
    for x in (50, 60):
        bench.draw(x)
        bench.click("sheetKeep")
    assert len(bench.worker.orders) == orders
    qtbot.waitUntil(lambda: len(bench.worker.orders) == orders + 1, timeout=5_000)
    assert len(bench.worker.orders[-1].digits) == 36
    bench.place.hide()
    bench.controller.undo()
    assert not bench.controller._quiet.isActive()


# fine-tuning


def test_without_digits_there_is_nothing_to_tune_and_it_says_what_to_do(empty):
    button = empty.find(QPushButton, "fineTuneButton")
    assert not button.isEnabled()
    assert button.toolTip().startswith("Write each digit at least twice")
    for name in ("exportHandwritingButton", "deleteHandwritingButton"):
        assert not empty.find(QPushButton, name).isEnabled()


@pytest.mark.parametrize(("rehearse", "share"), [(True, 0.5), (False, 0.0)])
def test_the_chosen_network_is_tuned_and_what_was_forgotten_is_said(bench, rehearse: bool, share: float):
    bench.answer(RUN, 5)
    bench.go_to(1)
    if not rehearse:
        QTest.mouseClick(bench.find(QCheckBox, "rehearseBox"), LEFT, pos=QPoint(8, 8))
    bench.click("fineTuneButton")
    order = bench.worker.orders[-1]
    assert order == TuneOrder(1, RUN, share)
    bench.worker.tuning.emit(1, 0.5)
    assert bench.find(QProgressBar, "tuningProgress").value() == 500
    assert bench.find(QPushButton, "fineTuneButton").text() == "Stop"
    record = bench.session.records[RUN].model_copy(
        update={"id": "C2-tuned", "settings": bench.session.records[RUN].settings.changed(tuned_from=RUN)}
    )
    digits = bench.controller.digits
    before, after = (measured(RUN, digits, wrong, 0.0).reading for wrong in (5, 20))
    bench.worker.tuned.emit(1, Outcome(record, before, after, 0.9872, 0.9859, 10_000))
    bench.worker.ended.emit(1, "finished")
    verdict = bench.find(QLabel, "tuningVerdict").text()
    assert "now reads 13; before, 12." in verdict
    assert "misreads 13 more" in verdict
    assert not bench.find(QProgressBar, "tuningProgress").isVisible()
    assert bench.cells()[1][0] == "C2 fine-tuned, 01-01 12:00:00"
    assert bench.place._chosen == "C2-tuned"
    assert "98.59" in bench.find(QWidget, "beforeAfter").accessibleDescription()
    bench.go_to(0)
    bench.session.runs_changed.emit()
    bench.controller.tuning_changed.emit()
    assert bench.place._chosen == PRETRAINED  # what a person has chosen stays


def test_networks_stand_in_the_order_of_their_names_whichever_was_saved_last(bench):
    from engine.settings import Settings

    for day in (9, 8):  # the first was gone on with
        bench.session.remember(kept(f"C2-2026112{day}-120000-ab12", "C2", "stopped", Settings(), 2, 40))
    assert [row[0] for row in bench.cells()[1:3]] == ["C2, 11-29 12:00:00", "C2, 11-28 12:00:00"]


def test_what_fine_tuning_finds_out_about_a_network_stands_in_the_table_until_it_is_another(bench):
    from engine.settings import Settings

    base = kept(RUN, "C2", "stopped", Settings(), 2, 40)
    bench.session.remember(base)
    bench.answer(RUN, 5)
    bench.go_to(1)
    assert bench.cells()[1][3] == "–"
    bench.click("fineTuneButton")
    record = base.model_copy(update={"id": "C2-tuned"})
    reading = measured(RUN, bench.controller.digits, 5, 0.0).reading
    bench.worker.tuned.emit(1, Outcome(record, reading, reading, 0.9872, 0.9859, 10_000))
    bench.worker.ended.emit(1, "finished")
    assert bench.cells()[2][3] == "98.72"
    bench.session.remember(base.model_copy(update={"epoch": 3, "saved": base.saved + timedelta(minutes=1)}))
    assert "98.72" not in [row[3] for row in bench.cells()]


def test_tuning_is_stopped_by_the_same_button_and_a_failure_is_a_sentence(bench):
    bench.click("fineTuneButton")
    bench.click("fineTuneButton")
    assert bench.worker.stops == 1
    bench.worker.ended.emit(1, "stopped")
    assert bench.find(QLabel, "tuningProblem").text() == ""
    bench.click("fineTuneButton")
    bench.worker.failed.emit(2, Problem("handwriting_few", {}))
    bench.worker.ended.emit(2, "failed")
    assert bench.find(QLabel, "tuningProblem").text().startswith("There is too little to learn from")
    assert bench.find(QPushButton, "fineTuneButton").text() == "Fine-tune"


@pytest.mark.parametrize("status", ["stopped", "refused"])
def test_a_tuning_that_a_training_ends_says_so(bench, status):
    bench.click("fineTuneButton")
    bench.worker.ended.emit(1, status)
    assert bench.find(QLabel, "tuningProblem").text().startswith("The fine-tuning was ended by another training")
    assert bench.find(QPushButton, "fineTuneButton").text() == "Fine-tune"


def test_while_a_network_trains_it_says_so(bench):
    from engine import catalogue

    bench.session.run_entry = catalogue.entry("C1")
    bench.session.set_run_state(RunState.RUNNING)
    button = bench.find(QPushButton, "fineTuneButton")
    assert (button.isEnabled(), button.toolTip()) == (False, "C1 is training. Stop it first.")
    bench.session.set_run_state(RunState.PAUSED)
    assert button.toolTip() == "C1 is paused. Stop it first, or let it finish."
    bench.session.set_run_state(RunState.IDLE)
    assert button.isEnabled()


# the file


def dialog(bench: Bench, kind: type, name: str):
    bench.qtbot.waitUntil(lambda: bench.place.findChild(kind, name) is not None)
    return bench.place.findChild(kind, name)


def test_everything_is_exported_and_imported_again(bench, tmp_path: Path):
    file = tmp_path / "mine.json"
    bench.choose("export", file)
    assert len(json.loads(file.read_text())["digits"]) == 34
    assert bench.find(QLabel, "handwritingTold").text() == "Digits exported: 34."
    bench.point(0, 7)
    bench.press(Qt.Key.Key_Delete)
    bench.choose("import", file)
    assert bench.find(QLabel, "handwritingTold").text() == "New digits imported: 1."
    assert len(bench.controller.digits) == 34


def test_a_wrong_file_is_one_sentence_and_changes_nothing(bench, tmp_path: Path):
    file = tmp_path / "wrong.json"
    file.write_text("[]")
    bench.choose("import", file)
    assert bench.problem().startswith("“")
    assert "holds no handwriting" in bench.problem()
    assert len(bench.controller.digits) == 34


@pytest.mark.parametrize("act", ["keep", "delete", "export", "other page"])
def test_a_refused_import_is_told_until_something_else_succeeds(bench, tmp_path: Path, act: str):
    file = tmp_path / "wrong.json"
    file.write_text("[]")
    bench.choose("import", file)
    assert bench.problem()
    if act == "keep":
        bench.draw()
        bench.click("sheetKeep")
    elif act == "delete":
        bench.point(0, 7)
        bench.press(Qt.Key.Key_Delete)
    elif act == "export":
        bench.choose("export", tmp_path / "mine.json")
    else:
        bench.place.hide()
        bench.place.show()
    assert bench.problem() == ""


def test_what_is_refused_on_the_page_is_not_said_beside_the_sheet_and_a_kept_digit_ends_it_all(qtbot, home):
    window = Stage()
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    beside = window.strip.findChild(QLabel, "drawingProblem")
    window.session.choose_entry("E1")
    window.header.choose("handwriting")
    window.pages.handwriting.import_("nowhere.json")
    here, note = window.pages.currentWidget(), "handwritingProblem"
    assert "does not exist" in here.findChild(QLabel, note).text()
    window.header.choose("train")
    assert beside.text() == ""
    window.strip.keep_asked.emit(7, [])  # nothing is drawn
    assert "Nothing is drawn" in beside.text()
    window.header.choose("handwriting")
    assert here.findChild(QLabel, note).text() == ""
    window.header.choose("train")
    window.draw()
    QTest.mouseClick(window.strip.findChild(QPushButton, "keepButton"), LEFT)
    assert (beside.text(), here.findChild(QLabel, note).text()) == ("", "")


def test_digits_that_another_descent_has_added_are_not_counted_as_imported(bench, tmp_path: Path):
    file = tmp_path / "mine.json"
    bench.controller.export(str(file))
    bench.point(0, 7)
    bench.press(Qt.Key.Key_Delete)
    other = Handwriting()
    for x in (0.1, 0.2, 0.3):
        other.add(1, [[(x, 0.1), (x, 0.9)]])
    bench.choose("import", file)
    assert bench.find(QLabel, "handwritingTold").text() == "New digits imported: 1."
    assert len(bench.controller.digits) == 37


# the language


def chinese(text: str) -> bool:
    return any("\u4e00" <= sign <= "\u9fff" for sign in text)


def test_what_was_said_before_is_said_in_the_new_language(bench, spoken, tmp_path: Path):
    bench.click("fineTuneButton")
    bench.worker.failed.emit(1, Problem("handwriting_few", {}))
    bench.worker.ended.emit(1, "failed")
    bench.choose("export", tmp_path / "mine.json")
    bench.controller.keep(7, [])  # nothing is drawn
    names = ("handwritingTold", "handwritingProblem", "tuningProblem")
    for code in ("zh_CN", "en", "zh_CN"):
        spoken.use(code)
        QApplication.processEvents()
        said = [bench.find(QLabel, name).text() for name in names]
        assert [chinese(text) for text in said] == [code == "zh_CN"] * 3, said
        assert all(said)


def test_the_network_that_was_tuned_is_named_in_the_new_language(bench, spoken):
    bench.click("fineTuneButton")
    readings = (measured(PRETRAINED, bench.controller.digits, wrong, 0.0).reading for wrong in (5, 20))
    bench.worker.tuned.emit(1, Outcome(bench.session.records[RUN], *readings, 0.9872, 0.9859, 10_000))
    bench.worker.ended.emit(1, "finished")
    title = next(one for one in bench.panel.findChildren(QLabel) if one.text() == "Shipped network, fine-tuned")
    spoken.use("zh_CN")
    QApplication.processEvents()
    assert chinese(title.text())
    assert "network" not in title.text()
    assert "。 " not in bench.find(QLabel, "tuningVerdict").text()


def test_deleting_all_is_confirmed_and_can_be_undone(bench):
    bench.click("deleteHandwritingButton")
    asked = dialog(bench, QMessageBox, "deleteHandwritingBox")
    QTest.keyClick(asked, Qt.Key.Key_Return)  # Cancel is what Enter means
    assert len(bench.controller.digits) == 34
    QApplication.processEvents()
    bench.click("deleteHandwritingButton")
    bench.qtbot.waitUntil(lambda: bench.place.findChild(QPushButton, "confirmDeleteHandwriting") is not None)
    bench.click("confirmDeleteHandwriting")
    assert bench.controller.digits == ()
    bench.controller.undo()
    assert len(bench.controller.digits) == 34


def test_a_damaged_file_is_told_with_the_place_where_it_is(qtbot, home: Path):
    home.mkdir()
    (home / "handwriting.json").write_text("damaged")
    session, worker = Session(), Deaf()
    place = HandwritingPlace(session, HandwritingController(session, worker))
    qtbot.addWidget(place)
    text = place.findChild(QLabel, "handwritingProblem").text()
    assert "put aside" in text
    assert "handwriting-damaged-" in text


# what everybody needs


def test_every_widget_to_use_has_a_name(bench):
    named = ("ownDigits", "ownAccuracy", "ownConfusion", "sheetCanvas", "beforeAfter")
    widgets = [bench.find(QWidget, name) for name in named]
    for kind in (QPushButton, QComboBox, QCheckBox, QProgressBar):
        widgets += [one for one in bench.place.findChildren(kind) if one.objectName() != "cpuButton"]
    for widget in widgets:
        assert widget.accessibleName(), widget.objectName()
        assert widget.objectName()


def test_all_can_be_reached_by_keyboard(bench):
    reached, widget = set(), bench.page.sheet.canvas
    for _ in range(60):
        reached.add(widget.objectName())
        widget = widget.nextInFocusChain()
    wanted = {"sheetKeep", "sheetSkip", "ownDigits", "ownAccuracy", "ownConfusion", "fineTuneButton", "rehearseBox"}
    assert wanted <= reached


@pytest.mark.parametrize("width", [1060, 1460])
def test_nothing_stands_on_top_of_another(bench, width: int):
    bench.place.resize(width, 620)
    QApplication.processEvents()
    parts = [bench.page.sheet, bench.grid, bench.page.table, bench.page.confusion]
    boxes = [part.rect().translated(part.mapTo(bench.page, QPoint())) for part in parts]
    for number, box in enumerate(boxes):
        assert bench.page.rect().contains(box), parts[number]
        assert not any(box.intersects(other) for other in boxes[number + 1 :])
    assert bench.grid.viewport().height() >= 5 * 40 + 22
