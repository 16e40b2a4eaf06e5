"""D2 in the window: which number of a window is kept, and what is lost."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QComboBox

from desktop.explorers.pooling_explorer import PoolingExplorer
from engine.catalogue import entry
from tests.desktop.test_explorers_convolution import choose, grid, pick, place, texts, words


@pytest.fixture
def explorer(qtbot) -> PoolingExplorer:
    made = PoolingExplorer(entry("D2"))
    qtbot.addWidget(made)
    qtbot.addWidget(made.side)
    made.resize(780, 620)
    made.side.resize(279, 620)
    made.side.show()
    made.show()
    qtbot.waitExposed(made)
    return made


def test_the_course_stands_there_at_once(explorer):
    assert texts(explorer) == ["4 8", "9 8"]
    assert "the largest of 3, 4, 2, 4 is <b>4</b>, in the input at row 1, column 2" in words(explorer)
    assert "4 of 25" in words(explorer)
    assert "rows left out 1, columns left out 1" in words(explorer)
    assert grid(explorer, "inputGrid").table.unread.sum() == 9


def test_the_winner_stands_out_and_an_average_has_none(explorer):
    output, inputs = grid(explorer, "outputGrid"), grid(explorer, "inputGrid")
    QTest.mouseMove(output, place(output, 1, 0))
    assert inputs._filled == (3, 0)
    choose(explorer, "poolingKind", "average")
    assert inputs._filled is None
    assert texts(explorer) == ["3.25 6.25", "5.75 6.25"]
    assert "(1 + 6 + 9 + 7) / 4 = <b>5.75</b>" in words(explorer)
    assert "mean of 4 numbers" in words(explorer)


def test_window_and_stride(explorer):
    choose(explorer, "window", 3)
    choose(explorer, "stride", 1)
    assert texts(explorer) == ["7 8 8", "9 8 8", "9 8 8"]
    assert "overlap" in words(explorer)
    assert "28 × 28 → 26 × 26" in words(explorer)


def test_a_number_that_is_typed_wins(explorer):
    inputs = grid(explorer, "inputGrid")
    inputs.setFocus()
    QTest.keyClicks(inputs, "12")
    QTest.keyClick(inputs, Qt.Key.Key_Return)
    assert texts(explorer)[0] == "12 8"
    assert explorer.side.findChild(QComboBox, "inputChoice").currentText() == "Own"
    pick(explorer, "inputChoice", "diagonal")
    assert texts(explorer) == ["9 0", "0 9"]


def test_links_and_what_cannot_be(explorer, qtbot):
    assert explorer.follow("kind", "average")
    assert explorer.side.findChild(QAbstractButton, "poolingKind-average").isChecked()
    with qtbot.waitSignal(explorer.refused) as told:
        assert not explorer.change(window=3, input=[[1, 2], [3, 4]])
    assert told.args[0].code == "window_too_large"
    explorer.start_over()
    assert texts(explorer) == ["4 8", "9 8"]


def test_it_slides(explorer, qtbot):
    explorer.play()
    assert explorer.slide.playing
    explorer.slide._tick()
    assert explorer.place == (0, 1)
    explorer.play()
    assert not explorer.slide.playing
