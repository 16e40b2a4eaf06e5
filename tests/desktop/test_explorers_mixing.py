import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QApplication,
    QDoubleSpinBox,
    QLabel,
    QPushButton,
    QSlider,
    QSpinBox,
    QWidget,
)

from desktop.explorers import gallery
from desktop.explorers.mixing_explorer import MixingExplorer
from desktop.pictures.shades import diverging
from desktop.theme import style
from desktop.theme.colours import DARK, LIGHT
from engine import catalogue
from engine.explorers.mixing import Example, explore


@pytest.fixture
def page(qtbot, qapp) -> MixingExplorer:
    style.apply(qapp, LIGHT)
    made = gallery.make(catalogue.entry("D4"))
    for one in (made, made.side):
        qtbot.addWidget(one)
        one.show()
    made.resize(780, 620)
    qtbot.waitExposed(made)
    QApplication.processEvents()
    return made


def part(page: MixingExplorer, kind: type, name: str) -> QWidget:
    found = page.findChild(kind, name) or page.side.findChild(kind, name)
    assert found is not None, name
    return found


def colour(page: MixingExplorer, picture: int, row: int, column: int) -> list[int]:
    area = page.picture.areas()[picture]
    at = area.topLeft() + QPointF(column + 0.5, row + 0.5) * area.width() / 14
    return list(page.picture.grab().toImage().pixelColor(at.toPoint()).toTuple()[:3])


def test_the_courses_two_numbers_stand_beside_the_bars(page) -> None:
    told = page.cost.accessibleDescription()
    assert told == "5×5 alone: 120,422,400; 1×1 to 16 channels, then 5×5: 12,443,648"
    assert page.panel.texts == ("9.68 ×", "154.8")


def test_the_width_between_is_set_by_field_slider_and_link(page, qtbot) -> None:
    part(page, QSpinBox, "between").setValue(32)
    assert page.found.chosen.multiplications == 2 * 12_443_648
    part(page, QSlider, "betweenSlider").setValue(64)
    assert page.example.between == part(page, QSpinBox, "between").value() == 64
    with qtbot.waitSignal(page.changed):
        assert page.follow("between", "0")
    assert page.cost.accessibleDescription().endswith("no channels between: nothing is saved: 120,422,400")
    assert page.panel.texts[0] == "1.00 ×"
    assert not page.follow("between", "-1")


def note(panel: QWidget) -> str:
    return "".join(one.text() for one in panel.findChildren(QLabel, "rangeNote") if not one.isHidden())


@pytest.mark.parametrize(
    ("name", "typed", "told"),
    [
        ("channelsIn", "1000000", "Enter a whole number from 1 to 1,024."),
        ("channelsIn", "0", "Enter a whole number from 1 to 1,024."),
        ("mixWeight2", "25", "Enter a number from -2 to 2."),
        ("channelsIn", "-3", "Enter a whole number from 1 to 1,024."),
        ("channelsIn", "1,5", "Enter a whole number from 1 to 1,024."),
        ("mixWeight2", "1,5", "Enter a number from -2 to 2."),
    ],
)
def test_what_is_out_of_the_range_of_a_field_is_told(page, qtbot, name: str, typed: str, told: str) -> None:
    page.side.activateWindow()
    field = part(page, QAbstractSpinBox, name)
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    assert note(page.side) == ""
    field.selectAll()
    qtbot.keyClicks(field, typed)
    if typed != "0":  # which is no number yet, but no key was refused
        assert note(page.side) == field.accessibleDescription() == told
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert note(page.side) == field.accessibleDescription() == told
    field.selectAll()
    qtbot.keyClicks(field, "1")
    assert note(page.side) == field.accessibleDescription() == ""


@pytest.mark.parametrize(("end", "named"), [(Qt.Key.Key_Return, ""), (Qt.Key.Key_Tab, "Channels in: ")])
def test_nothing_is_said_of_an_empty_field_while_one_types(page, qtbot, end: Qt.Key, named: str) -> None:
    page.side.activateWindow()
    field = part(page, QSpinBox, "channelsIn")
    before = field.text()
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    field.selectAll()
    qtbot.keyClick(field, Qt.Key.Key_Delete)
    assert field.text() == note(page.side) == field.accessibleDescription() == ""
    qtbot.keyClick(field, end)
    assert field.text() == before
    assert field.accessibleDescription() == "Enter a whole number from 1 to 1,024."
    assert note(page.side) == named + field.accessibleDescription()


def test_only_the_field_that_is_typed_in_is_described(page, qtbot) -> None:
    page.side.activateWindow()
    field, other = part(page, QSpinBox, "channelsIn"), part(page, QSpinBox, "kernel")
    other.setAccessibleDescription("its own")
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    for typed in ("99999", "1"):
        field.selectAll()
        qtbot.keyClicks(field, typed)
        assert other.accessibleDescription() == "its own"


def test_a_range_is_told_as_long_as_the_field_has_the_keyboard(page, qtbot) -> None:
    page.side.activateWindow()
    field = part(page, QSpinBox, "kernel")
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    qtbot.keyClicks(field, "99")
    assert "to 15" in note(page.side)
    qtbot.keyClick(field, Qt.Key.Key_Tab)
    assert note(page.side) == ""


def test_the_width_between_is_dragged_along_the_curve(page) -> None:
    cost = page.cost
    QTest.mousePress(cost, Qt.MouseButton.LeftButton, pos=cost.at(100).toPoint())
    assert abs(page.example.between - 100) <= 1
    QTest.mouseRelease(cost, Qt.MouseButton.LeftButton)
    before = page.example.between
    QTest.keyClick(cost, Qt.Key.Key_Right)
    QTest.keyClick(cost, Qt.Key.Key_Left, Qt.KeyboardModifier.ControlModifier)
    assert page.example.between == before - 9


def test_the_curve_meets_the_line_of_the_convolution_alone(page) -> None:
    cost, found = page.cost, page.found
    assert cost.at(0) == cost.plot().bottomLeft()
    shares = [(cost.plot().bottom() - cost.at(width).y()) for width in (16, found.even)]
    assert shares[1] / shares[0] == pytest.approx(found.direct.multiplications / found.chosen.multiplications)
    assert cost.plot().contains(cost.at(int(found.widths[-1])))


def test_weights_mix_the_channels(page) -> None:
    part(page, QDoubleSpinBox, "mixWeight1").setValue(0)
    part(page, QSlider, "mixSlider2").setValue(20)
    part(page, QDoubleSpinBox, "mixWeight3").setValue(0)
    assert page.example.weights == (0, 1, 0)
    np.testing.assert_allclose(page.found.mixed, page.found.maps[1])
    assert [colour(page, 3, row, 6) for row in range(5, 14)] == [colour(page, 1, row, 6) for row in range(5, 14)]
    assert part(page, QSlider, "mixSlider1").value() == 0


def test_a_weight_finer_than_the_slider_stays(page) -> None:
    part(page, QDoubleSpinBox, "mixWeight1").setValue(0.13)
    assert page.example.weights[0] == 0.13


def test_pictures_have_the_colours_of_their_numbers(page) -> None:
    page.picture.point(13, 13)
    expected = diverging(LIGHT, page.found.maps[1])
    assert [colour(page, 1, row, 6) for row in range(13)] == expected[:13, 6].tolist()


def test_the_pointed_pixel_tells_its_sum(page) -> None:
    picture, found = page.picture, page.found
    area = picture.areas()[3]
    QTest.mouseMove(picture, (area.topLeft() + QPointF(9.5, 5.5) * area.width() / 14).toPoint())
    assert picture.pixel == (5, 9)
    values = found.maps[:, 5, 9]
    assert float(picture.result().replace("−", "-")) == pytest.approx(values @ [1, 0.5, -1], abs=0.005)
    for value in values:
        assert f"{abs(value):.2f}" in picture.reading()
    assert "row 6, column 10" in picture.accessibleDescription()


@pytest.mark.parametrize(("weights", "begins"), [("1 0.5 -1", "1.00 · "), ("-1 1 0", "−1.00 · "), ("0 0 0", "0.00 · ")])
def test_the_sum_is_written_with_its_signs(page, weights: str, begins: str) -> None:
    page.follow("weights", weights)
    assert page.picture.reading().startswith(begins)
    assert "+ −" not in page.picture.reading()
    assert page.picture.reading().count(" · ") == 3


def test_the_arrow_keys_point_and_stay_inside(page) -> None:
    page.picture.point(0, 0)
    for key in (Qt.Key.Key_Up, Qt.Key.Key_Left, Qt.Key.Key_Down, Qt.Key.Key_Right):
        QTest.keyClick(page.picture, key)
    assert page.picture.pixel == (1, 1)
    page.picture.point(99, -3)
    assert page.picture.pixel == (13, 0)


def test_one_may_go_back_to_the_courses(page) -> None:
    back = part(page, QPushButton, "courseValues")
    assert not back.isVisible()
    part(page, QSpinBox, "kernel").setValue(3)
    assert back.isVisible()
    QTest.mouseClick(back, Qt.MouseButton.LeftButton)
    assert page.example == Example()
    assert part(page, QSpinBox, "kernel").value() == 5


def test_the_largest_and_the_smallest_are_drawn(page) -> None:
    for values in (
        {"channels_in": 1, "channels_out": 1, "kernel": 1, "size": 1, "between": 1024},
        {"channels_in": 1024, "channels_out": 1024, "kernel": 15, "size": 512, "between": 1024},
    ):
        assert page.change(**values)
        assert page.found.chosen == explore(page.example).chosen
        assert not page.grab().isNull()


def test_another_theme_and_language_are_followed(page, qapp) -> None:
    before = colour(page, 0, 0, 0)
    style.apply(qapp, DARK)
    assert colour(page, 0, 0, 0) != before
    for one in (page, page.panel, page.panel.weights, page.cost, page.picture):
        QApplication.sendEvent(one, QEvent(QEvent.Type.LanguageChange))
    assert page.panel.weights.fields[0].accessibleName() == "Weight of channel 1"
