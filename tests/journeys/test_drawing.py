"""Open, draw, read the answer: at the very first start, before anything was trained."""

import pytest
from PySide6.QtWidgets import QComboBox

from tests.journeys.hands import LEFT, Hands, centre


def test_the_shipped_network_reads_a_drawn_seven(hands: Hands) -> None:
    assert hands.text("prediction") == "?"
    hands.draw()
    hands.until(lambda: hands.text("prediction") == "7")
    bars = hands.find("probabilities").values()
    assert sum(bars) == pytest.approx(1, abs=1e-6)
    assert bars[7] == max(bars)
    picker = hands.find("classifierPicker")
    assert isinstance(picker, QComboBox)
    assert picker.currentData() == "pretrained"
    assert picker.currentIndex() == 0


def test_a_cleared_sheet_is_a_question_mark_and_undo_brings_the_answer_back(hands: Hands) -> None:
    hands.draw()
    hands.until(lambda: hands.text("prediction") == "7")
    hands.click("clearButton")
    assert hands.text("prediction") == "?"
    hands.click("undoButton")
    hands.until(lambda: hands.text("prediction") == "7")


def test_the_answer_comes_during_the_stroke(hands: Hands) -> None:
    hands.draw()
    hands.until(lambda: hands.text("prediction") == "7")
    hands.click("clearButton")
    canvas = hands.find("digitCanvas")
    hands.qtbot.mousePress(canvas, LEFT, pos=centre(canvas))
    hands.until(lambda: hands.text("prediction") != "?" or hands.find("networkInput").image() is not None)
    hands.qtbot.mouseRelease(canvas, LEFT, pos=centre(canvas))
