import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QInputDevice, QPointingDevice, QTabletEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.drawing.canvas import DigitCanvas
from desktop.drawing.stroke import PenWidth
from desktop.theme.colours import DARK, LIGHT, palette

LEFT = Qt.MouseButton.LeftButton
PEN, ERASER = QPointingDevice.PointerType.Pen, QPointingDevice.PointerType.Eraser
PRESSURE = QInputDevice.Capability.Position | QInputDevice.Capability.Pressure


@pytest.fixture
def canvas(qtbot):
    made = DigitCanvas()
    qtbot.addWidget(made)
    made.setPalette(palette(LIGHT))
    made.resize(200, 200)
    made.show()
    return made


def stroke(canvas, *places):
    QTest.mousePress(canvas, LEFT, pos=QPoint(*places[0]))
    for place in places[1:]:
        QTest.mouseMove(canvas, QPoint(*place))
    QTest.mouseRelease(canvas, LEFT, pos=QPoint(*places[-1]))


def pen(canvas, kind, place, pressure=0.5, tip=PEN, abilities=PRESSURE):
    device = QPointingDevice("pen", 1, QInputDevice.DeviceType.Stylus, tip, abilities, 1, 2)
    position = QPointF(*place)
    spot = canvas.mapToGlobal(position)
    no_keys = Qt.KeyboardModifier.NoModifier
    event = QTabletEvent(kind, device, position, spot, pressure, 0, 0, 0, 0, 0, no_keys, LEFT, LEFT)
    QApplication.sendEvent(canvas, event)
    return event


def ink(canvas, x, y):
    """How dark the sheet is at a place, 0…255."""
    return 255 - canvas.grab().toImage().pixelColor(x, y).lightness()


def test_a_press_moves_and_a_release_are_one_stroke(canvas):
    stroke(canvas, (20, 40), (100, 60), (180, 100))
    (points,) = canvas.drawing()
    np.testing.assert_allclose(points, np.array([(20, 40), (100, 60), (180, 100)]) / 200)


def test_a_click_is_a_dot(canvas):
    QTest.mouseClick(canvas, LEFT, pos=QPoint(100, 100))
    (points,) = canvas.drawing()
    assert points.tolist() == [[0.5, 0.5]]
    assert ink(canvas, 100, 100) > 200


def test_every_point_tells_of_the_change(canvas):
    counts = []
    canvas.drawing_changed.connect(lambda: counts.append(len(canvas.drawing()[0])))
    stroke(canvas, (20, 40), (100, 60), (180, 100))
    assert counts == [1, 2, 3]


def test_another_button_draws_nothing(canvas):
    QTest.mouseClick(canvas, Qt.MouseButton.RightButton, pos=QPoint(100, 100))
    assert canvas.is_empty()


def test_the_hint_goes_with_the_first_ink(canvas):
    hinted = sum(ink(canvas, x, 100) > 60 for x in range(60, 140, 2))
    QTest.mouseClick(canvas, LEFT, pos=QPoint(20, 20))
    assert hinted
    assert not any(ink(canvas, x, 100) > 60 for x in range(60, 140, 2))


def test_undo_and_redo_by_keys(canvas):
    stroke(canvas, (20, 40), (100, 60))
    stroke(canvas, (20, 140), (100, 160))
    QTest.keyClick(canvas, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert len(canvas.drawing()) == 1
    QTest.keyClick(canvas, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    assert len(canvas.drawing()) == 2
    QTest.keyClick(canvas, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(canvas, Qt.Key.Key_Z, both)
    assert len(canvas.drawing()) == 2


def test_delete_clears_and_undo_brings_back(canvas):
    stroke(canvas, (20, 40), (100, 60))
    QTest.keyClick(canvas, Qt.Key.Key_Delete)
    assert canvas.is_empty()
    canvas.undo()
    assert len(canvas.drawing()) == 1


def test_clearing_an_empty_sheet_is_no_step(canvas):
    canvas.clear()
    assert canvas.undo_stack.count() == 0


def test_undo_in_the_middle_of_a_stroke_takes_that_stroke(canvas):
    QTest.mousePress(canvas, LEFT, pos=QPoint(20, 20))
    QTest.mouseMove(canvas, QPoint(60, 60))
    canvas.undo()
    QTest.mouseMove(canvas, QPoint(90, 90))
    assert canvas.is_empty()
    canvas.redo()
    assert len(canvas.drawing()[0]) == 2


def test_the_eraser_cuts_and_one_undo_takes_the_whole_erasing_back(canvas):
    stroke(canvas, (20, 100), (180, 100))
    canvas.set_erasing(True)
    stroke(canvas, (60, 60), (60, 140), (120, 140), (120, 60))
    assert len(canvas.drawing()) == 3
    assert ink(canvas, 60, 100) == 0
    canvas.undo()
    assert len(canvas.drawing()) == 1
    assert ink(canvas, 60, 100) > 200


def test_a_stroke_that_leaves_the_sheet_and_returns_is_two_pieces_and_one_step(canvas):
    stroke(canvas, (100, 100), (300, 100), (260, 180), (100, 180))
    first, second = canvas.drawing()
    np.testing.assert_allclose(first, [(0.5, 0.5), (1, 0.5)])
    np.testing.assert_allclose(second, [(1, 0.9), (0.5, 0.9)])
    canvas.undo()
    assert canvas.is_empty()
    canvas.redo()
    assert len(canvas.drawing()) == 2


def test_a_stroke_from_beyond_the_sheet_begins_at_its_edge(canvas):
    canvas.resize(400, 200)  # the sheet is the square in the middle
    stroke(canvas, (50, 100), (150, 100), (200, 150))
    (points,) = canvas.drawing()
    np.testing.assert_allclose(points, [(0, 0.5), (0.25, 0.5), (0.5, 0.75)])


def test_a_quick_stroke_across_the_sheet_is_seen_where_it_crosses(canvas):
    canvas.resize(400, 200)
    stroke(canvas, (50, 60), (350, 140))
    (points,) = canvas.drawing()
    assert points[:, 0].tolist() == [0, 1]
    assert ink(canvas, 200, 100) > 200


def test_what_is_drawn_beyond_the_sheet_is_nothing(canvas):
    canvas.resize(400, 200)
    stroke(canvas, (20, 20), (80, 180))
    assert canvas.is_empty()
    assert canvas.undo_stack.count() == 0


def test_the_width_at_the_edge_is_that_of_the_pressure_there(canvas):
    pen(canvas, QEvent.Type.TabletPress, (100, 100), 0.2)
    pen(canvas, QEvent.Type.TabletMove, (300, 100), 0.6)
    pen(canvas, QEvent.Type.TabletRelease, (300, 100), 0.0)
    (inked,) = canvas._drawing.strokes
    assert inked.rows[1, 2] == pytest.approx(canvas._pressed(0.4))


def test_pieces_painted_as_they_grew_look_as_painted_at_once(canvas):
    stroke(canvas, (20, 100), (150, 90), (260, 20), (260, 150), (120, 180), (-40, 120), (60, 60))
    grown = canvas.grab().toImage()
    canvas.undo()
    canvas.redo()
    assert canvas.grab().toImage() == grown


def test_a_resize_changes_no_stroke(canvas):
    stroke(canvas, (20, 40), (100, 60))
    before = canvas.drawing()[0]
    canvas.resize(320, 400)
    np.testing.assert_array_equal(canvas.drawing()[0], before)
    assert ink(canvas, round(320 * 0.3), 40 + round(320 * 0.25)) > 200


def test_the_drawing_given_out_is_a_copy(canvas):
    stroke(canvas, (20, 40), (100, 60))
    canvas.drawing()[0][:] = 9
    assert canvas.drawing()[0].max() < 1


def test_pressure_changes_the_width_seen_and_no_point(canvas):
    for y, pressure in ((60, 0.1), (140, 1.0)):
        pen(canvas, QEvent.Type.TabletPress, (20, y), pressure)
        pen(canvas, QEvent.Type.TabletMove, (180, y), pressure)
        pen(canvas, QEvent.Type.TabletRelease, (180, y), 0.0)
    assert [points.tolist() for points in canvas.drawing()] == [
        [[0.1, 0.3], [0.9, 0.3]],
        [[0.1, 0.7], [0.9, 0.7]],
    ]
    thick = [sum(ink(canvas, 100, row + offset) > 128 for offset in range(-15, 16)) for row in (60, 140)]
    assert 4 <= thick[0] < thick[1] - 5


def test_a_pen_without_pressure_draws_as_the_mouse(canvas):
    pen(canvas, QEvent.Type.TabletPress, (20, 60), 0.0, abilities=QInputDevice.Capability.Position)
    pen(canvas, QEvent.Type.TabletRelease, (180, 60), 0.0, abilities=QInputDevice.Capability.Position)
    stroke(canvas, (20, 140), (180, 140))
    first, second = (sum(ink(canvas, 100, row + offset) for offset in range(-15, 16)) for row in (60, 140))
    assert first == second


def test_tablet_events_are_taken_and_mouse_events_beside_them_ignored(canvas):
    assert pen(canvas, QEvent.Type.TabletPress, (20, 60)).isAccepted()
    stroke(canvas, (20, 60), (50, 60))
    assert pen(canvas, QEvent.Type.TabletMove, (100, 60)).isAccepted()
    assert pen(canvas, QEvent.Type.TabletRelease, (100, 60)).isAccepted()
    assert [points.tolist() for points in canvas.drawing()] == [[[0.1, 0.3], [0.5, 0.3]]]


def test_the_pens_other_end_erases(canvas):
    stroke(canvas, (20, 100), (180, 100))
    pen(canvas, QEvent.Type.TabletPress, (100, 60), tip=ERASER)
    pen(canvas, QEvent.Type.TabletMove, (100, 140), tip=ERASER)
    pen(canvas, QEvent.Type.TabletRelease, (100, 140), tip=ERASER)
    assert len(canvas.drawing()) == 2


def test_the_pen_width_is_only_seen(canvas):
    for y, width in ((50, PenWidth.THIN), (150, PenWidth.THICK)):
        canvas.set_pen_width(width)
        stroke(canvas, (20, y), (180, y))
    thin, thick = (sum(ink(canvas, 100, row + offset) > 128 for offset in range(-15, 16)) for row in (50, 150))
    assert thin < thick
    assert [len(points) for points in canvas.drawing()] == [2, 2]


def test_a_digit_drawn_by_keys_alone(canvas):
    QTest.keyClick(canvas, Qt.Key.Key_Left)
    QTest.keyClick(canvas, Qt.Key.Key_Space)
    for _ in range(5):
        QTest.keyClick(canvas, Qt.Key.Key_Down)
    QTest.keyClick(canvas, Qt.Key.Key_Space)
    QTest.keyClick(canvas, Qt.Key.Key_Up)
    (points,) = canvas.drawing()
    assert len(points) == 6
    assert points[0, 0] < 0.5
    assert (np.diff(points[:, 1]) > 0).all()


def test_losing_the_focus_lifts_the_keyboards_pen(canvas):
    canvas.setFocus()
    QTest.keyClick(canvas, Qt.Key.Key_Space)
    canvas.clearFocus()
    QTest.keyClick(canvas, Qt.Key.Key_Down)
    assert [len(points) for points in canvas.drawing()] == [1]


def test_the_ring_shows_the_focus_that_came_by_keyboard(canvas):
    canvas.clearFocus()
    border = canvas.grab().toImage().pixelColor(1, 100)
    canvas.setFocus(Qt.FocusReason.TabFocusReason)
    ringed = canvas.grab().toImage().pixelColor(1, 100)
    assert border.name().upper() != LIGHT.accent
    assert ringed.name().upper() == LIGHT.accent


def test_a_stroke_painted_as_it_grew_looks_as_painted_at_once(canvas):
    angles = np.linspace(0, 12, 300)
    stroke(canvas, *((round(100 + 80 * np.cos(a)), round(100 + 60 * np.sin(1.4 * a))) for a in angles))
    grown = canvas.grab().toImage()
    canvas.undo()
    canvas.redo()
    assert canvas.grab().toImage() == grown


def test_the_stroke_in_hand_is_painted_as_it_grows(canvas):
    QTest.mousePress(canvas, LEFT, pos=QPoint(20, 100))
    canvas.grab()
    QTest.mouseMove(canvas, QPoint(180, 100))
    assert ink(canvas, 100, 100) > 200
    QTest.mouseRelease(canvas, LEFT, pos=QPoint(180, 100))


def test_the_ink_follows_the_theme(canvas):
    QTest.mouseClick(canvas, LEFT, pos=QPoint(100, 100))
    canvas.setPalette(palette(DARK))
    assert canvas.grab().toImage().pixelColor(100, 100).name().upper() == DARK.text
    assert canvas.grab().toImage().pixelColor(50, 50).name().upper() == DARK.sheet


def test_hiding_the_sheet_finishes_the_stroke(canvas):
    QTest.mousePress(canvas, LEFT, pos=QPoint(20, 20))
    canvas.hide()
    assert canvas.undo_stack.count() == 1
