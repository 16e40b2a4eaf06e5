"""A picture is opened, pasted or dropped: the network reads it, and the sheet shows it until the next stroke."""

from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QImage
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QToolButton

from desktop.drawing import given
from desktop.drawing.canvas import DigitCanvas
from desktop.drawing.given import Picture
from desktop.drawing.worker import PRETRAINED, AnsweringWorker, Question
from desktop.training.worker import TrainingWorker
from tests.desktop.scripted import Heard
from tests.engine import photos
from tests.stage import Stage

DIGITS, LABELS = photos.digits(1, 1000)


@pytest.fixture
def photo(tmp_path) -> Path:
    path = tmp_path / "照片.png"
    Image.fromarray(photos.shadow(DIGITS[0], np.random.default_rng(1))).save(path)
    return path


@pytest.fixture
def window(qtbot, home) -> Stage:
    """The window, in which the engine answers at once."""
    made = Stage()
    qtbot.addWidget(made)
    worker, drawing = AnsweringWorker(TrainingWorker()), made.drawing
    worker.setParent(made)
    drawing._answer.connect(worker.answer)
    worker.answered.connect(drawing._answered)
    worker.failed.connect(drawing._failed)
    worker.refused.connect(drawing._refused)
    made.show()
    qtbot.waitExposed(made)
    return made


def said(window: Stage) -> str:
    return window.strip.findChild(QLabel, "drawingProblem").accessibleName()


def drop(canvas: DigitCanvas, data: QMimeData) -> bool:
    """Drop `data` on the sheet as a mouse does."""
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(50, 50), copy, data, left, none)
    enter.setAccepted(False)
    QApplication.sendEvent(canvas, enter)
    if not enter.isAccepted():
        return False
    return QApplication.sendEvent(canvas, QDropEvent(QPointF(50, 50), copy, data, left, none))


def of_file(path: Path) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    return data


def test_a_photo_dropped_on_the_sheet_is_read(qtbot, window, photo):
    canvas = window.strip.canvas
    window.draw()
    assert drop(canvas, of_file(photo))
    assert canvas.has_picture
    assert canvas.drawing() == []
    assert window.strip.bars.best() == LABELS[0]
    assert window.strip.received.image().shape == (28, 28)


def test_the_next_stroke_takes_the_picture_away(qtbot, window, photo):
    canvas = window.strip.canvas
    drop(canvas, of_file(photo))
    shown = canvas.grab().toImage()
    qtbot.mousePress(canvas, Qt.MouseButton.LeftButton, pos=QPoint(60, 40))
    qtbot.mouseMove(canvas, QPoint(60, 120))
    qtbot.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=QPoint(60, 140))
    assert not canvas.has_picture
    assert len(canvas.drawing()) == 1
    assert window.drawing.given[1] is None
    assert window.strip.bars.best() == 1
    assert canvas.grab().toImage() != shown


def test_undo_brings_the_drawing_back_and_clear_takes_the_picture(qtbot, window, photo):
    canvas = window.strip.canvas
    window.draw()
    before = canvas.drawing()
    drop(canvas, of_file(photo))
    canvas.undo()
    assert not canvas.has_picture
    assert len(canvas.drawing()) == len(before)
    drop(canvas, of_file(photo))
    assert window.menus.actions_of["clear"].isEnabled()
    window.menus.actions_of["clear"].trigger()
    assert canvas.is_empty()
    assert window.strip.bars.best() is None


def test_a_picture_is_pasted_by_keyboard(qtbot, window):
    pixels = photos.clean(DIGITS[0], np.random.default_rng(1))
    QApplication.clipboard().setImage(given.shown(pixels / np.float32(255)))
    window.activateWindow()
    qtbot.keyClick(window.strip.canvas, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert window.strip.canvas.has_picture
    assert window.strip.bars.best() == LABELS[0]


def test_a_picture_file_is_opened_from_the_menu(qtbot, window, photo):
    window.menus.actions_of["open_picture"].trigger()
    dialog = window.findChild(QFileDialog, "openPictureDialog")
    dialog.fileSelected.emit(str(photo))
    dialog.close()
    assert window.strip.canvas.has_picture


def test_without_a_picture_a_sentence_says_so(qtbot, window):
    QApplication.clipboard().setText("7")
    window.menus.actions_of["paste_picture"].trigger()
    assert "No picture was copied" in said(window)


@pytest.mark.parametrize(
    ("content", "sentence"), [(b"7", "is not a picture"), (b"", "is not a picture"), (None, "does not exist")]
)
def test_a_file_that_cannot_be_read_is_refused_and_the_drawing_stays(qtbot, window, tmp_path, content, sentence):
    path = tmp_path / "digit.png"
    if content is not None:
        path.write_bytes(content)
    window.draw()
    drop(window.strip.canvas, of_file(path))
    assert sentence in said(window)
    assert not window.strip.canvas.has_picture
    assert window.strip.canvas.drawing()
    assert window.strip.bars.best() == 7
    assert window.session.classifier == PRETRAINED
    window.appearance.use_language("zh_CN")
    QApplication.processEvents()
    assert "。" in said(window)
    window.appearance.use_language("en")
    QApplication.processEvents()
    qtbot.mouseClick(window.strip.canvas, Qt.MouseButton.LeftButton, pos=QPoint(60, 40))
    assert said(window) == ""


@pytest.mark.parametrize("by_key", [False, True])
def test_clearing_an_empty_sheet_takes_away_what_was_said_of_a_picture(qtbot, window, tmp_path, by_key):
    (tmp_path / "text.png").write_text("no picture")
    drop(window.strip.canvas, of_file(tmp_path / "text.png"))
    assert said(window)
    if by_key:
        qtbot.keyClick(window.strip.canvas, Qt.Key.Key_Delete)
    else:
        qtbot.mouseClick(window.strip.findChild(QToolButton, "clearButton"), Qt.MouseButton.LeftButton)
    assert said(window) == ""
    assert not window.strip.canvas.undo_stack.canUndo()


def test_a_blank_pixel_and_a_huge_picture_are_refused(qtbot, window):
    dot = QImage(1, 1, QImage.Format.Format_RGB32)
    dot.fill(Qt.GlobalColor.black)
    QApplication.clipboard().setImage(dot)
    window.menus.actions_of["paste_picture"].trigger()
    assert "Nothing is drawn in “the picture that was copied”" in said(window)
    huge = QImage(20_000, 20_000, QImage.Format.Format_Mono)
    assert given.pixels(huge).strides == (0, 0, 0)  # its size only
    window.drawing.show_picture(Picture(given.pixels(huge), "it"))
    assert "20000×20000" in said(window)


def test_what_is_no_picture_cannot_be_dropped(qtbot, window):
    data = QMimeData()
    data.setText("7")
    assert not drop(window.strip.canvas, data)


def test_pixels_come_over_as_they_are():
    pixels = np.random.default_rng(0).integers(0, 256, (5, 7, 4), dtype=np.uint8)
    image = QImage(pixels.data, 7, 5, 28, QImage.Format.Format_RGBA8888)
    np.testing.assert_array_equal(given.pixels(image), pixels)


def test_a_picture_is_decoded_once_however_often_it_is_asked_about(qapp, photo):
    worker = AnsweringWorker(TrainingWorker())
    heard = Heard(worker, "answered", "failed", "refused")
    picture = Picture(str(photo))
    worker.answer(Question(PRETRAINED, (), picture))
    photo.unlink()
    worker.answer(Question(PRETRAINED, (), picture))
    assert [one[0] for one in heard] == ["answered", "answered"]
    worker.answer(Question(PRETRAINED, (), Picture(str(photo))))
    assert heard[-1][0] == "refused"
    assert heard[-1][2].code == "file_missing"


def test_a_picture_that_was_refused_is_not_decoded_again(qapp, photo):
    worker = AnsweringWorker(TrainingWorker())
    heard = Heard(worker, "answered", "failed", "refused")
    good, bad = Picture(str(photo)), Picture(str(photo.with_name("text.png")))
    worker.answer(Question(PRETRAINED, (), good))
    Path(bad.source).write_text("no picture")
    worker.answer(Question(PRETRAINED, (), bad))
    Path(bad.source).unlink()
    photo.unlink()
    for picture in (bad, good):  # the one that was read is remembered, too
        worker.answer(Question(PRETRAINED, (), picture))
    assert [one[0] for one in heard] == ["answered", "refused", "refused", "answered"]
    assert [one[2].code for one in heard if one[0] == "refused"] == ["picture_unreadable"] * 2
    worker.answer(Question(PRETRAINED, (), Picture(bad.source)))  # opened once more
    assert heard[-1][2].code == "file_missing"


def test_the_steps_stand_beside_any_page(qtbot, window):
    qtbot.mouseClick(window.strip.how, Qt.MouseButton.LeftButton)
    assert window.steps_dialog.isVisible()
    assert window.findChild(object, "stepsDialog") is window.steps_dialog
    window.steps_dialog.close()


def test_after_a_picture_that_cannot_be_read_the_one_on_the_sheet_is_asked_about(qtbot, window, photo, tmp_path):
    asked: list[Question] = []
    drop(window.strip.canvas, of_file(photo))
    (tmp_path / "text.png").write_text("no picture")
    drop(window.strip.canvas, of_file(tmp_path / "text.png"))
    window.drawing._answer.connect(asked.append)
    window.drawing.ask()
    assert [Path(one.picture.source) for one in asked] == [photo]


def test_another_picture_begins_another_history(qtbot, window, photo, tmp_path):
    other = tmp_path / "other.png"
    Image.fromarray(photos.shadow(DIGITS[0], np.random.default_rng(2))).save(other)
    drop(window.strip.canvas, of_file(photo))
    window.strip.history.append(1.0, [0.1] * 10)
    window.strip.history.set_digit(3)
    assert window.strip.history.points() == [(1.0, 0.1)]
    drop(window.strip.canvas, of_file(other))
    assert window.strip.history.points() == []
