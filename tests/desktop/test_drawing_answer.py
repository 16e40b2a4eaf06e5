import pytest
from PySide6.QtWidgets import QLabel

from desktop.drawing.answer import AnswerPanel
from desktop.drawing.answer_history import AnswerHistory
from desktop.theme.colours import DARK, LIGHT, palette


@pytest.fixture
def panel(qtbot):
    widget = AnswerPanel()
    qtbot.addWidget(widget)
    return widget


@pytest.fixture
def history(qtbot):
    widget = AnswerHistory()
    qtbot.addWidget(widget)
    widget.setPalette(palette(LIGHT))
    widget.resize(172, 128)
    return widget


def texts(panel):
    return [label.text() for label in panel.findChildren(QLabel)]


def test_an_empty_sheet_is_a_question(panel):
    assert texts(panel) == ["?", "", ""]


def test_the_answer_says_how_sure_and_what_is_next(panel):
    panel.set_probabilities([0, 0, 0, 0, 0, 0, 0, 0.989, 0.001, 0.01])
    digit, sure, after = texts(panel)
    assert digit == panel.findChild(QLabel, "prediction").text() == "7"
    assert "98.9 %</b> sure" in sure
    assert after == "next 9 · 1.0 %"
    panel.set_probabilities(None)
    assert texts(panel)[0] == "?"


def test_the_bold_number_follows_the_theme(panel):
    panel.set_probabilities([1, *[0] * 9])
    panel.setPalette(palette(DARK))
    assert DARK.text in texts(panel)[1]


def test_the_panel_keeps_its_width_from_answer_to_answer(panel):
    wide = panel.sizeHint().width()
    panel.set_probabilities([1, *[0] * 9])
    assert panel.sizeHint().width() == wide
    assert all(label.sizeHint().width() <= wide for label in panel.findChildren(QLabel))


def test_where_the_training_goes_back_the_history_goes_with_it(history):
    history.set_digit(7)
    for epoch in (0.2, 0.9, 1.3, 0.5):
        history.append(epoch, [*[0] * 7, epoch / 2, 0, 1 - epoch / 2])
    assert history.points() == [(0.2, 0.1), (0.5, 0.25)]


def test_the_history_is_of_the_digit_asked_for(history):
    for epoch, seven in ((0.0, 0.1), (0.5, 0.7)):
        history.append(epoch, [*[0] * 7, seven, 0, 1 - seven])
    assert history.points() == []
    history.set_digit(7)
    assert history.points() == [(0.0, 0.1), (0.5, 0.7)]
    assert history.accessibleName() == "P(7) since the start, %"
    history.set_digit(9)
    assert history.points() == [(0.0, 0.9), (0.5, 0.30000000000000004)]


def test_a_reset_forgets(history):
    history.set_digit(7)
    history.append(0.5, [0.1] * 10)
    blank_after = history.points()
    history.reset()
    assert blank_after
    assert history.points() == []


def test_the_curve_is_painted_and_ends_where_the_last_answer_is(history):
    history.set_digit(7)
    for step in range(3001):
        history.append(step / 1000, [*[0] * 7, 1.0, 0, 0])
    seen = history.grab().toImage()
    assert seen.pixelColor(165, 22).name().upper() == LIGHT.accent
    assert seen.pixelColor(165, 60).name().upper() != LIGHT.accent
