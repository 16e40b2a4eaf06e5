from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLabel, QStyleOptionComboBox, QToolButton, QWidget

from desktop.drawing.columns import columns
from desktop.drawing.strip import DrawingStrip, Offered
from tests.examples.drawing_strip import make

LEFT = Qt.MouseButton.LeftButton
SEVEN = np.array([0, 0, 0, 0, 0, 0, 0, 0.989, 0.001, 0.01])


@pytest.fixture
def strip(qtbot):
    widget = DrawingStrip()
    qtbot.addWidget(widget)
    widget.resize(1060, 216)
    widget.set_classifiers([Offered("pretrained", "Shipped network"), Offered("run-1", "C2")], "pretrained")
    widget.show()
    return widget


def press(strip, name):
    QTest.mouseClick(strip.findChild(QToolButton, name), LEFT)


def draw(strip, *places):
    canvas = strip.findChild(QWidget, "digitCanvas")
    QTest.mousePress(canvas, LEFT, pos=QPoint(*places[0]))
    for place in places[1:]:
        QTest.mouseMove(canvas, QPoint(*place))
    QTest.mouseRelease(canvas, LEFT, pos=QPoint(*places[-1]))


def test_each_point_tells_the_strokes(strip):
    told = []
    strip.drawing_changed.connect(told.append)
    draw(strip, (20, 20), (80, 80), (90, 150))
    assert [[len(stroke) for stroke in strokes] for strokes in told] == [[1], [2], [3]]


def test_an_answer_shows_everywhere(strip):
    image = np.zeros((28, 28), np.float32)
    strip.show_answer(image, SEVEN)
    assert strip.findChild(QLabel, "prediction").text() == "7"
    assert strip.findChild(QWidget, "probabilities").values()[7] == pytest.approx(0.989)
    assert strip.findChild(QWidget, "networkInput").image() is image
    assert strip.history.accessibleName().startswith("P(7)")


def test_clearing_shows_nothing_at_once(strip):
    draw(strip, (20, 20), (80, 80))
    strip.show_answer(np.ones((28, 28), np.float32), SEVEN)
    press(strip, "clearButton")
    assert strip.findChild(QLabel, "prediction").text() == "?"
    assert strip.findChild(QWidget, "probabilities").values() == [0.1] * 10
    assert strip.findChild(QWidget, "networkInput").image() is None


def test_undo_and_redo_follow_the_stack(strip):
    undo, redo = (strip.findChild(QToolButton, name) for name in ("undoButton", "redoButton"))
    assert (undo.isEnabled(), redo.isEnabled()) == (False, False)
    draw(strip, (20, 20), (80, 80))
    assert (undo.isEnabled(), redo.isEnabled()) == (True, False)
    press(strip, "undoButton")
    assert strip.canvas.is_empty()
    assert (undo.isEnabled(), redo.isEnabled()) == (False, True)
    press(strip, "redoButton")
    assert not strip.canvas.is_empty()


def test_the_eraser_cuts_until_the_pen_is_taken(strip):
    draw(strip, (20, 80), (150, 80))
    press(strip, "eraserButton")
    draw(strip, (80, 40), (80, 120))
    press(strip, "penButton")
    draw(strip, (20, 140), (150, 140))
    assert len(strip.canvas.drawing()) == 3


def test_only_the_users_hand_chooses_a_classifier(strip):
    told = []
    strip.classifier_chosen.connect(told.append)
    picker = strip.findChild(QComboBox, "classifierPicker")
    strip.set_classifiers([Offered("pretrained", "Shipped network"), Offered("run-2", "C1")], "run-2")
    assert picker.currentData() == "run-2"
    assert told == []
    QTest.keyClick(picker, Qt.Key.Key_Up)
    assert told == ["pretrained"]


@pytest.mark.parametrize("width", [1060, 1660])
def test_the_closed_box_shows_the_short_name_whole_and_the_list_all_of_it(strip, qtbot, width):
    full = "C1, 96.91 %, 11-25 08:12:33"
    strip.set_classifiers(
        [Offered("pretrained", "Shipped network"), Offered("run-1", full, "C1, 11-25 08:12:33")], "run-1"
    )
    strip.resize(width, 216)
    picker = strip.findChild(QComboBox, "classifierPicker")
    option = QStyleOptionComboBox()
    picker.initStyleOption(option)
    assert option.currentText == "C1, 11-25 08:12:33"
    assert picker.toolTip() == full
    QTest.mouseClick(picker, LEFT)
    view = picker.view()
    qtbot.waitUntil(view.isVisible)
    assert view.viewport().width() >= view.sizeHintForColumn(0)
    assert view.model().index(1, 0).data() == full
    picker.hidePopup()


def test_where_the_closed_box_is_narrow_entry_and_seconds_are_left(strip):
    name = "C1 fine-tuned, 11-25 08:12:33"
    strip.set_classifiers([Offered("pretrained", "Shipped network"), Offered("run-1", name, name)], "run-1")
    strip.resize(804, 216)
    option = QStyleOptionComboBox()
    strip.findChild(QComboBox, "classifierPicker").initStyleOption(option)
    assert "…" in option.currentText
    assert option.currentText.startswith("C1")
    assert option.currentText.endswith(":33")


def test_the_tooltip_follows_the_choice_by_hand(strip):
    picker = strip.findChild(QComboBox, "classifierPicker")
    QTest.keyClick(picker, Qt.Key.Key_Down)
    assert picker.toolTip() == "C2"


def test_the_history_stands_there_while_a_network_trains(strip):
    strip.set_classifier_note("test accuracy 98.72 %")
    note = next(label for label in strip.findChildren(QLabel) if "98.72" in label.text())
    assert (note.isVisible(), strip.history.isVisible()) == (True, False)
    strip.set_training(True)
    assert (note.isVisible(), strip.history.isVisible()) == (False, True)


def test_another_drawing_begins_another_history(strip):
    strip.history.set_digit(7)
    strip.history.append(0.5, SEVEN)
    draw(strip, (20, 20), (80, 80))
    assert strip.history.points() == []


@pytest.mark.parametrize("width", [804, 900, 1060, 1660])
def test_nothing_is_clipped_or_on_top_of_another(qtbot, width):
    strip = make()
    qtbot.addWidget(strip)
    strip.resize(width, 216)
    strip.show()
    children = [
        w for w in strip.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly) if w.isVisible()
    ]
    for child in children:
        assert strip.rect().contains(child.geometry()), child
        assert not any(child.geometry().intersects(other.geometry()) for other in children if other is not child)
    for label in strip.findChildren(QLabel):
        assert not label.isVisible() or label.width() >= label.sizeHint().width(), label.text()


def test_every_widget_to_use_has_a_name(strip):
    for kind in (QToolButton, QComboBox):
        assert all(widget.accessibleName() for widget in strip.findChildren(kind))


@given(st.integers(804, 4000), st.integers(142, 150), st.integers(80, 84))
def test_columns_stand_in_order_within_the_strip(width, received, answer):
    plan = columns(width, 172, received, answer)
    spans = [plan.drawn, plan.received, plan.answer, plan.bars, plan.answerer]
    assert all(left + size <= after for (left, size), (after, _) in pairwise(spans))
    assert sum(plan.answerer) == pytest.approx(width - 16, abs=1)
    assert plan.gap >= 12


def test_an_answer_that_is_no_number_is_no_answer(strip):
    strip.show_answer(np.ones((28, 28), np.float32), np.full(10, np.nan))
    assert strip.findChild(QLabel, "prediction").text() == "?"
    assert strip.findChild(QWidget, "probabilities").values() == [0.1] * 10


def test_the_pens_menu_changes_its_width(strip):
    pen = strip.findChild(QToolButton, "penButton")
    press(strip, "eraserButton")
    thin, _, thick = pen.menu().actions()
    thick.trigger()
    assert pen.isChecked()
    assert (thin.isChecked(), thick.isChecked()) == (False, True)
    draw(strip, (20, 80), (150, 80))
    assert strip.canvas.grab().toImage().pixelColor(80, 87).lightness() < 100


def test_a_right_click_on_the_pen_opens_its_menu(strip, qtbot):
    pen = strip.findChild(QToolButton, "penButton")
    pen.customContextMenuRequested.emit(QPoint(4, 4))
    qtbot.waitUntil(pen.menu().isVisible)
    pen.menu().close()


class Paints(QObject):
    """Counts the paint events of the widgets it filters."""

    count = 0

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        self.count += event.type() == QEvent.Type.Paint
        return False


def test_a_strip_at_rest_paints_nothing(strip, qtbot):
    strip.show_answer(np.ones((28, 28), np.float32), SEVEN)
    qtbot.wait(50)
    paints = Paints()
    for widget in (strip, *strip.findChildren(QWidget)):
        widget.installEventFilter(paints)
    strip.bars.update()
    qtbot.waitUntil(lambda: paints.count > 0)
    qtbot.wait(50)
    assert paints.count <= 2  # the bars, and the strip under them


def test_the_tools_name_the_keys_as_the_system_does(qtbot, monkeypatch) -> None:
    monkeypatch.setattr("desktop.drawing.tools._keys", lambda standard: f"⌘{standard.name}")
    strip = DrawingStrip()
    qtbot.addWidget(strip)
    hints = [strip.findChild(QToolButton, f"{name}Button").toolTip() for name in ("undo", "redo")]
    assert hints == ["Undo (⌘Undo)", "Redo (⌘Redo)"]


def test_where_the_network_is_unsure_a_question_mark_stands_and_the_likeliest_beside_it(strip) -> None:
    strip.show_answer(np.ones((28, 28), np.float32), SEVEN, sure=False)
    labels = [label.text() for label in strip.answer.findChildren(QLabel)]
    assert strip.findChild(QLabel, "prediction").text() == "?"
    assert "unsure" in labels
    assert any(text.startswith("maybe 7 · ") for text in labels)
    strip.show_answer(np.ones((28, 28), np.float32), SEVEN)
    assert strip.findChild(QLabel, "prediction").text() == "7"
