"""“It was a 7, keep it”: by mouse and by keyboard, beside the answer and never in its way."""

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLabel, QPushButton

from desktop.drawing.strip import DrawingStrip

LEFT = Qt.MouseButton.LeftButton
PICTURE = np.ones((28, 28), np.float32)


class Desk:
    def __init__(self, qtbot) -> None:
        self.strip = DrawingStrip()
        qtbot.addWidget(self.strip)
        self.strip.resize(1060, 216)
        self.strip.offer_keeping()
        with qtbot.waitExposed(self.strip):
            self.strip.show()
        self.asked: list[tuple] = []
        self.strip.keep_asked.connect(self._hear)
        self.button = self.strip.findChild(QPushButton, "keepButton")
        self.label = self.strip.findChild(QComboBox, "keepLabel")

    def _hear(self, *values) -> None:
        self.asked.append(values)

    def draw(self, *places: tuple[int, int]) -> None:
        canvas = self.strip.canvas
        QTest.mousePress(canvas, LEFT, pos=QPoint(*places[0]))
        for place in places[1:]:
            QTest.mouseMove(canvas, QPoint(*place))
        QTest.mouseRelease(canvas, LEFT, pos=QPoint(*places[-1]))

    def answer(self, digit: int) -> None:
        self.strip.show_answer(PICTURE, np.eye(10)[digit])

    def press(self, key: Qt.Key) -> None:
        QTest.keyClick(self.strip.canvas, key)


@pytest.fixture
def desk(qtbot) -> Desk:
    return Desk(qtbot)


def test_nothing_is_offered_until_somebody_keeps(qtbot):
    strip = DrawingStrip()
    qtbot.addWidget(strip)
    strip.show()
    assert not strip.findChild(QPushButton, "keepButton").isVisible()


def test_the_label_follows_the_answer_and_a_click_keeps_the_strokes(desk):
    assert not desk.button.isEnabled()
    assert desk.button.toolTip() == "Only what you draw on the sheet can be kept"
    desk.draw((20, 20), (80, 20), (60, 150))
    assert "Keep the drawing" in desk.button.toolTip()
    desk.answer(7)
    QTest.mouseClick(desk.button, LEFT)
    ((label, strokes),) = desk.asked
    assert label == 7
    assert [stroke.shape for stroke in strokes] == [(3, 3)]
    assert np.allclose(strokes[0][:, :2], desk.strip.canvas.drawing()[0])
    assert strokes[0][0, 2] == pytest.approx(11 / 172)


def test_a_kept_drawing_is_not_kept_twice_but_under_another_label(desk):
    desk.draw((20, 20), (80, 150))
    desk.answer(1)
    QTest.mouseClick(desk.button, LEFT)
    desk.strip.show_kept()
    assert (desk.button.text(), desk.button.isEnabled()) == ("Kept", False)
    desk.answer(4)  # a network in training answers anew
    assert desk.label.currentText() == "1"
    desk.press(Qt.Key.Key_7)
    assert (desk.button.text(), desk.button.isEnabled()) == ("Keep", True)
    desk.draw((90, 20), (90, 150))
    assert desk.button.isEnabled()


def test_keys_choose_and_keep_while_the_sheet_has_the_focus(desk):
    desk.press(Qt.Key.Key_3)  # nothing is drawn yet
    assert desk.label.currentText() == ""
    desk.draw((20, 20), (80, 150))
    desk.press(Qt.Key.Key_3)
    desk.answer(8)  # what a person has chosen stays
    desk.press(Qt.Key.Key_Return)
    assert [label for label, _ in desk.asked] == [3]


def test_clearing_begins_anew(desk):
    desk.draw((20, 20), (80, 150))
    desk.press(Qt.Key.Key_3)
    desk.press(Qt.Key.Key_Delete)
    assert not desk.button.isEnabled()
    desk.press(Qt.Key.Key_Return)
    assert desk.asked == []
    desk.draw((20, 20), (80, 150))
    desk.answer(8)
    assert desk.label.currentText() == "8"


def test_on_an_empty_sheet_there_is_no_label_and_none_to_choose(desk):
    assert (desk.label.isEnabled(), desk.label.currentText()) == (False, "")
    desk.draw((20, 20), (80, 150))
    desk.answer(8)
    assert (desk.label.isEnabled(), desk.label.currentText()) == (True, "8")
    desk.press(Qt.Key.Key_Delete)
    QTest.mouseClick(desk.label, LEFT)
    QTest.keyClick(desk.label, Qt.Key.Key_Down)  # as somebody who has the focus there still
    assert (desk.label.isEnabled(), desk.label.currentText()) == (False, "")
    desk.draw((20, 20), (80, 150))
    desk.press(Qt.Key.Key_Return)  # before the network has answered
    assert (desk.asked, desk.button.isEnabled()) == ([], False)
    desk.answer(3)
    assert (desk.label.currentText(), desk.button.isEnabled()) == ("3", True)


def test_where_no_network_answers_the_label_is_chosen_by_hand(desk):
    desk.draw((20, 20), (80, 150))
    desk.label.setFocus()
    QTest.keyClick(desk.label, Qt.Key.Key_Down)
    QTest.keyClick(desk.label, Qt.Key.Key_Down)
    QTest.mouseClick(desk.button, LEFT)
    assert [label for label, _ in desk.asked] == [1]


def test_the_answer_to_a_picture_is_no_label_of_a_drawing(desk):
    desk.strip.canvas.show_picture(QImage(28, 28, QImage.Format.Format_Grayscale8))
    desk.answer(8)
    desk.draw((20, 20), (80, 150))
    assert (desk.label.currentText(), desk.button.isEnabled()) == ("", False)


@pytest.mark.parametrize("width", [804, 900, 1060, 1660])
def test_the_row_stands_below_the_history_and_gives_its_words_up_where_it_is_narrow(desk, width):
    desk.strip.resize(width, 216)
    desk.strip.set_training(True)
    row = desk.strip.keep_row
    assert desk.strip.rect().contains(row.geometry())
    assert not row.geometry().intersects(desk.strip.history.geometry())
    for child in (desk.button, desk.label, row.findChild(QLabel)):
        assert not child.isVisible() or row.rect().contains(child.geometry())
    assert desk.button.width() >= desk.button.fontMetrics().horizontalAdvance(desk.button.text()) + 8
