"""The drawing and who answers it are there again after a restart, and a damaged file stands in nobody's way."""

import json
import logging

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from desktop.drawing import drawing_file
from desktop.drawing.drawing_file import MOST_BYTES, NAME
from desktop.drawing.stroke import Stroke
from engine.files import home
from tests.desktop.scripted import stored

ROW = "[0.5,0.5,0.06]"
JUNK = [
    b"",
    b"\xff\xfe\x00junk",
    b'{"strokes": [[[0.1, 0.2',
    b"[]",
    b"null",
    b'{"strokes": 3}',
    b'{"strokes": [[]]}',
    b'{"strokes": [[[0.1, 0.2]]]}',
    b'{"strokes": [[[0.1, 0.2, 0.06], [0.1]]]}',
    b'{"strokes": [[[NaN, 0.2, 0.06]]]}',
    b'{"strokes": [[[1e300, 0.2, 0.06]]]}',
    b'{"strokes": [[[1' + b"0" * 400 + b", 0.2, 0.06]]]}",
    b'{"strokes": [[{"x": 1}]]}',
    b'{"strokes": ' + b"[" * 100_000,
    f'{{"strokes": [[{",".join([ROW] * (MOST_BYTES // len(ROW)))}]]}}'.encode(),
]


def draw(window, *places: tuple[int, int]) -> None:
    canvas = window.strip.canvas
    QTest.mousePress(canvas, Qt.MouseButton.LeftButton, pos=QPoint(*places[0]))
    for place in places[1:]:
        QTest.mouseMove(canvas, QPoint(*place))
    QTest.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=QPoint(*places[-1]))


def test_the_drawing_is_there_again_and_there_is_nothing_to_undo(open_window) -> None:
    first = open_window()
    draw(first, (20, 40), (100, 60), (90, 150))
    draw(first, (30, 30))
    drawn = first.strip.canvas.drawing()
    first.close()
    second = open_window()
    for before, after in zip(drawn, second.strip.canvas.drawing(), strict=True):
        np.testing.assert_allclose(after, before, atol=1e-5)
    assert not second.strip.canvas.undo_stack.canUndo()
    assert second.strip.canvas.undo_stack.count() == 0


def test_the_kept_drawing_is_answered_by_whom_was_chosen(open_window, qtbot) -> None:
    one = stored("finished")
    first = open_window()
    picker = first.strip.picker
    while picker.currentData() != one.id:
        QTest.keyClick(picker, Qt.Key.Key_Down)
    draw(first, (20, 40), (100, 60))
    first.close()
    second = open_window()
    assert second.strip.picker.currentData() == second.session.classifier == one.id
    qtbot.waitUntil(lambda: second.strip.received.image() is not None, timeout=20_000)


def test_who_answered_and_is_gone_leaves_it_to_the_shipped_network(open_window) -> None:
    window = open_window()
    window.preferences.remember("answered_by", "gone")
    window.preferences.save()
    assert open_window().session.classifier == "pretrained"


def test_the_stroke_in_hand_is_kept_too(open_window) -> None:
    first = open_window()
    QTest.mousePress(first.strip.canvas, Qt.MouseButton.LeftButton, pos=QPoint(20, 20))
    QTest.mouseMove(first.strip.canvas, QPoint(90, 90))
    first.close()
    assert [len(points) for points in open_window().strip.canvas.drawing()] == [2]


def test_an_empty_sheet_stays_empty(open_window) -> None:
    first = open_window()
    draw(first, (20, 40), (100, 60))
    first.close()
    second = open_window()
    QTest.keyClick(second.strip.canvas, Qt.Key.Key_Delete)
    second.close()
    assert not (home() / NAME).exists()
    assert open_window().strip.canvas.is_empty()


def test_the_widths_are_kept(home) -> None:
    drawing_file.keep((Stroke([(0.1, 0.2), (1.0, 0.0)], [0.03, 0.09]),))
    (stroke,) = drawing_file.kept()
    assert stroke.rows.tolist() == [[0.1, 0.2, 0.03], [1.0, 0.0, 0.09]]


@pytest.mark.parametrize("junk", JUNK, ids=range(len(JUNK)))
def test_a_damaged_file_is_passed_over_with_a_line_in_the_log(home, caplog, junk: bytes) -> None:
    home.mkdir()
    (home / NAME).write_bytes(junk)
    with caplog.at_level(logging.WARNING):
        assert drawing_file.kept() == ()
    assert [one.name for one in caplog.records] == [drawing_file.__name__]


def test_a_damaged_file_loses_nothing_else(open_window) -> None:
    first = open_window()
    first.session.choose_entry("C2")
    draw(first, (20, 40), (100, 60))
    first.close()
    (home() / NAME).write_text("junk")
    second = open_window()
    assert second.session.entry.id == "C2"
    assert second.strip.canvas.is_empty()


def test_a_home_that_cannot_be_written_lets_the_window_close(open_window, caplog) -> None:
    home().write_text("in the way")
    window = open_window()
    draw(window, (20, 40), (100, 60))
    window.close()
    assert any("not kept" in one.message for one in caplog.records)


def test_a_drawing_too_large_to_be_read_is_not_written(home) -> None:
    drawing_file.keep((Stroke(np.full((MOST_BYTES // 10, 2), 0.5)),))
    assert not (home / NAME).exists()


def test_the_file_is_json_that_others_can_read(open_window) -> None:
    window = open_window()
    draw(window, (20, 40))
    window.close()
    ((row,),) = json.loads((home() / NAME).read_text())["strokes"]
    assert len(row) == 3
