import csv

import numpy as np
import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt, QTimer, QTranslator
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QLineEdit, QMessageBox, QSlider, QToolButton

from desktop.training.run_state import RunState
from desktop.training.train_page import FASTEST, SLOWEST, TrainPage
from engine.catalogue import entry
from engine.progress import Batches, Diverged, Finished, Score
from engine.settings import Settings

BATCHES = 10


@pytest.fixture
def page(qtbot):
    made = TrainPage()
    made.set_entry(entry("C2"), Settings(epochs=3))
    qtbot.addWidget(made)
    made.resize(780, 405)
    made.show()
    qtbot.waitExposed(made)
    made.start(BATCHES, Settings(epochs=3))
    return made


def block(first, count, loss=0.5):
    return Batches(
        epoch=first // BATCHES + 1,
        first=first,
        losses=np.full(count, loss, np.float32),
        accuracies=np.full(count, 0.75, np.float32),
        gradient_norm=1.234,
    )


def score(epoch, part="validation", correct=4860, total=5000):
    return Score(epoch=epoch, part=part, loss=0.1, correct=correct, total=total)


def shown(page):
    return page.loss_plot.curves["training"]._strong.getData()[0]


def test_points_are_drawn_by_the_timer(page, qtbot):
    page.append(block(0, 5))
    page.append(block(5, 3))
    assert shown(page) is None or len(shown(page)) == 0
    qtbot.waitUntil(lambda: shown(page) is not None and len(shown(page)) == 8)
    assert shown(page).tolist() == [n / BATCHES for n in range(1, 9)]


def test_drawing_rests_when_nothing_comes(page, qtbot):
    page.append(block(0, 5))
    qtbot.waitUntil(lambda: not page._timer.isActive())
    assert FASTEST <= page._interval <= SLOWEST


def test_the_figures_of_the_moment(page):
    page.append(block(0, 14))
    page.score(score(1))
    page._draw()
    now = page.now
    texts = [f.text for f in (now.epoch, now.batch, now.loss, now.gradient_norm, now.validation, now.test)]
    assert texts == ["2 / 3", "4 / 10", "0.500", "1.23", "97.20 %", "at the end"]


def test_the_smoothed_number_recovers_from_an_explosion(page):
    for first, loss in enumerate([0.5] * 15 + [1e12] + [0.5] * 14):
        page.append(block(first, 1, loss))
    page._draw()
    assert float(page.now.loss.text) == pytest.approx(0.5, rel=0.5)


def test_the_test_comes_at_the_end(page):
    page.append(block(0, 30))
    page.finished(Finished(epochs=3, seconds=1.0, test=score(3, "test", 9883, 10_000)))
    assert page.now.test.text == "98.83 %"
    assert page.accuracy_plot.curves["test"].end() == (3.0, pytest.approx(98.83))


def test_the_course_protocol_has_no_validation(page):
    page.start(BATCHES, Settings(epochs=3, course_protocol=True))
    assert (page.now.validation.text, page.now.test.text) == ("none", "—")
    page.score(score(1, "test", 9500, 10_000))
    assert page.now.test.text == "95.00 %"
    assert "10,000 test digits, once an epoch" in [label.text() for label in page.findChildren(QLabel)]


def test_a_saved_run_comes_back_in_one_block(page):
    page.start(1000, Settings(epochs=30))
    page.append(Batches(3, 0, np.full(20_500, 0.5, np.float32), np.full(20_500, 0.9, np.float32)))
    page._draw()
    assert page.now.epoch.text == "21 / 30"
    assert page.now.batch.text == "500 / 1000"
    assert page.loss_plot._box.viewRange()[0] == [0, 21]


def test_set_epochs_shows_at_the_next_drawing(page):
    page.append(block(0, 5))
    page.set_epochs(7)
    page._draw()
    assert page.now.epoch.text == "1 / 7"


def test_divergence_is_marked_once(page):
    page.append(block(0, 12))
    page.append(block(12, 1, loss=np.nan))
    page.diverged(Diverged(epoch=2, batch=3, good_epoch=2, good_batch=2))
    assert page.loss_plot._diverged == [pytest.approx(1.3)]


def test_an_empty_page_says_what_to_do(page, qtbot):
    sentence = page.loss_plot._sentence
    qtbot.waitUntil(sentence.isVisible)
    assert sentence.text() == "Press Train: the loss of every batch is drawn here."
    for state, waiting, begins in (
        (RunState.IDLE, True, "Press Continue"),
        (RunState.STARTING, False, "The training starts"),
        (RunState.PAUSED, False, "Press Resume"),
        (RunState.IDLE, False, "Press Train"),
    ):
        page.set_run_state(state, waiting)
        assert sentence.text().startswith(begins)
    page.append(block(0, 2))
    qtbot.waitUntil(sentence.isHidden)


def test_the_slider_smooths_at_once(page, qtbot):
    page.append(block(0, 5, loss=1.0))
    page.append(block(5, 5, loss=2.0))
    slider = page.findChild(QSlider, "smoothing")
    with qtbot.waitSignal(page.smoothing_changed):
        qtbot.keyClick(slider, Qt.Key.Key_Home)
    assert page.smoothing == 0
    assert slider.toolTip() == "Averages nothing"
    assert page.loss_plot.curves["training"].series.smooth.tolist() == [1.0] * 5 + [2.0] * 5
    page.smoothing = 0.9
    assert page.smoothing == pytest.approx(0.9, abs=0.01)
    assert page.loss_plot.curves["training"].series.smooth[-1] < 2


def test_the_log_button_acts_at_once(page, qtbot):
    assert page.log
    with qtbot.waitSignal(page.log_changed):
        qtbot.mouseClick(page.findChild(QToolButton, "logAxis"), Qt.MouseButton.LeftButton)
    assert not page.log
    assert not page.loss_plot.log


def test_clear_shows_nothing_of_the_last_run(page):
    page.append(block(0, 12))
    page.score(score(1))
    page.add_flag(0.5, "momentum 0.5 → 0.9")
    page.clear(Settings())
    assert not page.loss_plot.has_points
    assert not page.accuracy_plot.has_points
    assert page.now.batch.text == "—"
    assert page.rows()[1:] == []


def save(action, page, qtbot, path):
    """Type the name `path` into the dialog that `action` opens."""
    action.trigger()
    dialog = page.findChild(QFileDialog)
    line = dialog.findChild(QLineEdit, "fileNameEdit")
    line.setText(str(path))
    qtbot.keyClick(line, Qt.Key.Key_Return)
    dialog.close()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.mark.parametrize("name", ["plots.png", "plots.svg", "plots"])
def test_the_picture_is_saved(page, qtbot, tmp_path, name):
    page.append(block(0, 12))
    save(page._menu.save_picture, page, qtbot, tmp_path / name)
    (path,) = tmp_path.glob("plots.*")
    picture = QImage(str(path))
    assert path.suffix in (".png", ".svg")
    assert picture.width() >= page.loss_plot.width()
    assert len({picture.pixel(x, 100) for x in range(picture.width())}) > 1


def test_the_picture_is_copied(page):
    page._menu.copy_picture.trigger()
    assert QGuiApplication.clipboard().pixmap().width() >= page.loss_plot.width()


@pytest.mark.parametrize(("action", "suffix"), [("save_picture", ".png"), ("save_data", ".csv")])
def test_nothing_is_overwritten_without_a_question(page, qtbot, tmp_path, action, suffix):
    (tmp_path / f"mine{suffix}").write_text("precious")
    asked = []

    def refuse():
        box = QApplication.activeModalWidget()
        if isinstance(box, QMessageBox):
            asked.append(box.text())
            box.button(QMessageBox.StandardButton.No).click()

    QTimer.singleShot(200, page, refuse)
    save(getattr(page._menu, action), page, qtbot, tmp_path / "mine")
    assert len(asked) == 1
    assert (tmp_path / f"mine{suffix}").read_text() == "precious"


def test_the_data_is_saved(page, qtbot, tmp_path):
    page.append(block(0, 12, loss=0.25))
    page.score(score(1))
    save(page._menu.save_data, page, qtbot, tmp_path / "数据")
    with (tmp_path / "数据.csv").open(encoding="utf-8", newline="") as file:
        table = list(csv.DictReader(file))
    assert len(table) == 12
    assert table[9]["validation_accuracy"] == "0.972"
    assert table[11] == {
        **dict.fromkeys(table[0], ""),
        "epoch": "2",
        "batch": "2",
        "loss": "0.25",
        "accuracy": "0.75",
    }


def test_a_failed_save_is_told(page, qtbot, monkeypatch, tmp_path):
    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with qtbot.waitSignal(page.failed) as failed:
        save(page._menu.save_data, page, qtbot, tmp_path / "x.csv")
    assert failed.args[0].code == "disk_full"


def test_everything_fits_at_the_smallest_window(page, qtbot):
    page.append(block(0, 12))
    page.score(score(1))
    page._draw()
    QCoreApplication.processEvents()
    for label in page.findChildren(QLabel):
        if label.isVisible() and not label.wordWrap():
            assert label.width() >= label.minimumSizeHint().width(), label.text()
            assert page.rect().contains(label.mapTo(page, label.rect().bottomRight() - QPoint(1, 1))), label.text()


class Chinese(QTranslator):
    TEXTS = {"Loss": "损失", "training": "训练", "epoch": "轮次"}  # noqa: RUF012

    def translate(self, context, text, disambiguation=None, n=-1):
        return self.TEXTS.get(text)

    def isEmpty(self):
        return False


def test_the_language_changes_at_once(page, qtbot, qapp):
    page.append(block(0, 12))
    translator = Chinese()
    qapp.installTranslator(translator)
    try:
        qapp.sendPostedEvents(None, QEvent.Type.LanguageChange)
        qtbot.waitUntil(lambda: page.loss_plot.labels["training"].text() == "训练")
        assert "损失" in [label.text() for label in page.findChildren(QLabel)]
        assert page.loss_plot._along.labelText == "轮次"
    finally:
        qapp.removeTranslator(translator)


def test_the_table_of_what_has_no_accuracy_leaves_its_cells_empty(page) -> None:
    a2 = entry("A2")
    page.set_entry(a2, a2.settings)
    page.start(1, a2.settings)
    page.append(Batches(3, 0, np.array([3, 2, 1], np.float32), np.empty(0, np.float32), path=np.ones((3, 1))))
    header, *rows = page.rows()
    assert [row[header.index("loss")] for row in rows] == ["3", "2", "1"]
    assert [row[header.index("accuracy")] for row in rows] == [""] * 3


def test_the_best_epoch_tested_again_cuts_no_later_point(page):
    for epoch, correct in ((1, 9000), (2, 9500), (3, 9100), (2, 9500)):
        page.score(score(epoch, "test", correct, 10_000))
    points = page.accuracy_plot.curves["test"].series
    assert points.x.tolist() == [1, 2, 3]
    assert points.y.tolist() == [90, 95, 91]
