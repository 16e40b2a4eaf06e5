"""The autograd microscope: one step of A4, node by node."""

import math

import pytest
from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QComboBox, QDoubleSpinBox, QLabel, QSlider, QWidget

from desktop.explorers import gallery
from desktop.explorers.graph_places import PLACES, frame
from desktop.explorers.microscope import Microscope
from desktop.explorers.microscope_words import of_node, to_see
from desktop.explorers.scalars import in_brackets, scalar
from desktop.theme.colours import LIGHT
from engine.catalogue import COURSE as ENTRIES
from engine.explorers.autograd import COURSE, MOST_STEPS, Example, explore
from engine.explorers.stages import last, stage
from tests.examples.microscope import make


@pytest.fixture
def both(qtbot) -> QWidget:
    made = make(at=0)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    return made


@pytest.fixture
def microscope(both: QWidget) -> Microscope:
    return both.microscope


def button(both: QWidget, name: str) -> QAbstractButton:
    return both.findChild(QAbstractButton, name)


def text(both: QWidget, name: str) -> str:
    return both.findChild(QLabel, name).text()


def press(both: QWidget, qtbot, name: str, times: int = 1) -> None:
    for _ in range(times):
        qtbot.mouseClick(button(both, name), Qt.MouseButton.LeftButton)


def test_the_gallery_makes_it_for_the_entry_with_a_microscope(qtbot) -> None:
    made = gallery.make(next(entry for entry in ENTRIES if entry.microscope))
    qtbot.addWidget(made)
    qtbot.addWidget(made.side)
    assert isinstance(made, Microscope)
    assert made.example == Example()
    assert made.plays
    assert not made.is_changed


def test_the_course_first_step_node_by_node(both: QWidget, microscope: Microscope, qtbot) -> None:
    chain = both.findChild(QWidget, "chainRule")
    assert chain.text() == "∂loss/∂w = ∂loss/∂e · ∂e/∂ŷ · ∂ŷ/∂w = ? · ? · ?"
    press(both, qtbot, "graphNext", 6)
    assert chain.text().endswith("= −2 · 1 · ?")
    press(both, qtbot, "graphNext")
    assert chain.text().endswith("= −2 · 1 · 1 = −2")
    assert text(both, "graphUpdate") == "w ← w − rate · w.grad"
    press(both, qtbot, "graphNext")
    assert text(both, "graphUpdate") == "w ← 1 − 0.01 · (−2) = <b>1.02</b>"
    assert not button(both, "graphNext").isEnabled()
    assert not button(both, "graphEnd").isEnabled()


def test_the_numeric_check_needs_no_backward_and_agrees_with_it(both: QWidget, qtbot) -> None:
    assert text(both, "graphNumeric") == "numeric −2.0000"
    press(both, qtbot, "graphEnd")
    before, difference = text(both, "graphNumeric").split(", difference ")
    assert before == "numeric −2.0000"
    assert float(difference.replace("−", "-")) < 1e-6


def test_back_returns_node_by_node_and_into_the_step_before(both: QWidget, microscope: Microscope, qtbot) -> None:
    assert not button(both, "graphBack").isEnabled()
    press(both, qtbot, "graphNext", 2)
    press(both, qtbot, "graphBack", 2)
    assert not button(both, "graphBack").isEnabled()
    press(both, qtbot, "graphStep")
    assert microscope.example.steps == 1
    press(both, qtbot, "graphBack")
    assert microscope.example.steps == 0
    assert "1.02" in text(both, "graphUpdate")  # the end of that step


def test_the_next_step_begins_anew_where_w_went(both: QWidget, microscope: Microscope, qtbot) -> None:
    press(both, qtbot, "graphEnd")
    press(both, qtbot, "graphStep")
    assert both.findChild(QWidget, "chainRule").text().endswith("? · ? · ?")
    press(both, qtbot, "graphEnd")
    assert text(both, "graphUpdate") == "w ← 1.02 − 0.01 · (−1.96) = <b>1.0396</b>"
    for _ in range(MOST_STEPS + 5):
        microscope.take_step()
    assert microscope.example.steps == MOST_STEPS
    assert not button(both, "graphStep").isEnabled()


def test_without_zeroing_the_sum_and_the_wrong_w_are_told(both: QWidget, qtbot) -> None:
    qtbot.mouseClick(both.findChild(QCheckBox, "zero_grad"), Qt.MouseButton.LeftButton, pos=QPoint(8, 12))
    press(both, qtbot, "graphStep")
    assert text(both, "graphPile") == "w.grad = −2, left from before"
    assert "nobody set it to zero" in text(both, "whatToSee")
    press(both, qtbot, "graphEnd")
    assert text(both, "graphPile") == "w.grad = −2 + (−1.96) = −3.96. With zeroing: 1.0396."
    assert "1.0596" in text(both, "graphUpdate")
    assert "goes wrong" in text(both, "whatToSee")
    assert both.findChild(QWidget, "stepLines").lines[-1].text == "# w.grad = None"


def test_play_goes_to_the_end_and_halts_there(both: QWidget, microscope: Microscope, qtbot) -> None:
    walk = microscope.side.walk
    walk._clock.setInterval(1)
    with qtbot.waitSignal(microscope.plays_changed):
        press(both, qtbot, "graphPlay")
    assert button(both, "graphPlay").text() == "Halt"
    qtbot.waitUntil(lambda: not walk.playing)
    assert "1.02" in text(both, "graphUpdate")
    assert button(both, "graphPlay").text() == "Play"
    microscope.play()
    assert walk.playing
    assert microscope._at == 0  # again from the beginning
    microscope.halt()
    assert not walk.playing
    assert not walk._clock.isActive()


def test_the_lit_line_is_the_one_that_acts(both: QWidget, microscope: Microscope) -> None:
    lines = both.findChild(QWidget, "stepLines")
    lit = []
    for at in range(9):
        microscope.go_to(at)
        lit.append(lines.lines[lines.lit].text.strip())
    assert lit == [
        "x, y = 1.0, 2.0",
        *["loss = (w*x - y)**2"] * 3,
        *["loss.backward()"] * 4,
        "w -= 0.01 * w.grad",
    ]
    assert lines.accessibleDescription() == "w -= 0.01 * w.grad"


def test_the_slider_moves_w_and_every_number_follows(both: QWidget, microscope: Microscope, qtbot) -> None:
    press(both, qtbot, "graphStep")
    press(both, qtbot, "graphEnd")
    slider = both.findChild(QSlider, "w")
    slider.setFocus()
    qtbot.keyClick(slider, Qt.Key.Key_Home)
    assert (microscope.example.w, microscope.example.steps) == (-5.0, 0)
    assert both.findChild(QWidget, "chainRule").text().endswith("= −14 · 1 · 1 = −14")
    assert text(both, "graphUpdate") == "w ← −5 − 0.01 · (−14) = <b>−4.86</b>"


def test_fields_change_the_points_and_the_rate(both: QWidget, microscope: Microscope, qtbot) -> None:
    for name, value in (("x", 3.0), ("y", 6.0), ("rate", 0.05)):
        field = both.findChild(QDoubleSpinBox, name)
        field.setFocus()
        field.selectAll()
        qtbot.keyClicks(field, str(value))
        qtbot.keyClick(field, Qt.Key.Key_Return)
        assert getattr(microscope.example, name) == value
    assert both.findChild(QDoubleSpinBox, "x").text() == "3"
    assert microscope._found.gradient == 2 * 3 * (3 - 6)
    qtbot.keyClicks(field, "7")
    assert text(both, "rangeNote") == "Enter a number from 0.001 to 1."


def test_an_expression_brings_its_own_numbers(both: QWidget, microscope: Microscope, qtbot) -> None:
    box = both.findChild(QComboBox, "expression")
    assert not both.findChild(QDoubleSpinBox, "x2").isVisible()
    box.setFocus()
    qtbot.keyClick(box, Qt.Key.Key_Down)
    assert microscope.example.expression == "two points"
    assert both.findChild(QDoubleSpinBox, "x2").isVisible()
    qtbot.keyClick(box, Qt.Key.Key_Down)
    assert microscope.example == Example(expression="sigmoid", **COURSE["sigmoid"])
    assert both.findChild(QDoubleSpinBox, "y").maximum() == 1
    microscope.start_over()
    assert not microscope.is_changed
    assert both.findChild(QDoubleSpinBox, "y").value() == 2


@pytest.mark.parametrize(
    ("name", "value", "shown"),
    [("w", "3", 3.0), ("rate", "0.3", 0.3), ("zero_grad", "false", False), ("steps", "4", 4)],
)
def test_a_link_of_the_lesson_sets_a_value(microscope: Microscope, name: str, value: str, shown: object) -> None:
    assert microscope.follow(name, value)
    assert getattr(microscope.example, name) == shown


@pytest.mark.parametrize(("name", "value"), [("expression", "cubic"), ("w", "1e9"), ("momentum", "1")])
def test_a_wrong_value_is_refused_and_nothing_changes(microscope: Microscope, qtbot, name: str, value: str) -> None:
    with qtbot.waitSignal(microscope.refused):
        assert not microscope.follow(name, value)
    assert microscope.example == Example()


def test_a_node_is_explained_under_the_pointer_and_by_the_keys(both: QWidget, microscope: Microscope, qtbot) -> None:
    graph, told = microscope.graph, both.findChild(QLabel, "graphNode")
    press(both, qtbot, "graphEnd")
    qtbot.mouseMove(graph, graph.place_of("ŷ").center().toPoint())
    qtbot.waitUntil(lambda: told.text().startswith("ŷ = w · x = 1."))
    assert told.text().endswith("∂ŷ/∂w = 1.")
    graph.setFocus()
    qtbot.keyClick(graph, Qt.Key.Key_Escape)
    assert told.text().startswith("Point at a node")
    qtbot.keyClick(graph, Qt.Key.Key_Right)
    assert "the loss would grow (−2) times" in told.text()
    qtbot.keyClick(graph, Qt.Key.Key_Down)
    assert told.text().startswith("x is data")
    qtbot.keyClick(graph, Qt.Key.Key_Left)
    qtbot.keyClick(graph, Qt.Key.Key_Left)
    assert told.text() == "loss = e² = 1. The derivative of a square is twice what is squared: ∂loss/∂e = −2."


def test_every_stage_of_every_graph_has_something_to_see_and_every_node_an_explanation() -> None:
    for expression, start in COURSE.items():
        for zero_grad in (True, False):
            example = Example(expression=expression, **start, zero_grad=zero_grad, steps=2)
            found = explore(example)
            stages = [stage(found, at) for at in range(last(found) + 1)]
            seen = [to_see(example, found, one) for one in stages]
            assert all(one.text and "{" not in one.text + one.hint for one in seen)
            assert len({one.text for one in seen}) == len(seen)
            explained = [of_node(found, stages[-1], box.index) for box in found.nodes if box.kind != "constant"]
            assert len(set(explained)) == len(explained)
            assert all("{" not in one for one in explained)


@pytest.mark.parametrize("expression", PLACES)
@pytest.mark.parametrize("size", [(740, 300), (480, 200), (1400, 700)])
def test_no_node_covers_another_and_none_leaves_the_room(expression: str, size: tuple[int, int]) -> None:
    found = explore(Example(expression=expression, **COURSE[expression]))
    room = QRectF(0, 0, *size)
    placed = frame(expression, room)
    assert set(placed.boxes) == {box.name for box in found.nodes if box.kind != "constant"}
    boxes = list(placed.boxes.values())
    for at, box in enumerate(boxes):
        assert box.right() * placed.scale <= size[0] + 1
        assert box.bottom() * placed.scale <= size[1] + 1
        assert min(box.x(), box.y()) >= 0
        assert not any(box.intersects(other) for other in boxes[at + 1 :])
        assert placed.at(QPointF(box.center() * placed.scale)) is not None
    for edge in found.edges:
        if edge.carries:
            source, target = (placed.boxes[found.nodes[one].name] for one in (edge.source, edge.target))
            assert source.right() + 30 < target.left()  # room for the number on it


def test_the_gradient_is_painted_orange_once_it_is_there(microscope: Microscope) -> None:
    def orange() -> int:
        picture = microscope.graph.grab(microscope.graph.place_of("w").toRect()).toImage()
        wanted = QColor(LIGHT.orange).hue()
        pixels = (picture.pixelColor(x, y) for x in range(picture.width()) for y in range(picture.height()))
        return sum(abs(one.hue() - wanted) < 6 and one.saturation() > 150 for one in pixels)

    microscope.go_to(6)
    assert orange() == 0
    microscope.go_to(7)
    assert orange() > 10


def test_whatever_takes_the_focus_has_a_name(both: QWidget) -> None:
    stops = [one for one in both.findChildren(QWidget) if one.focusPolicy() & Qt.FocusPolicy.TabFocus]
    stops = [one for one in stops if one.isVisible() and one.focusProxy() is None]
    assert len(stops) >= 10
    assert [one.objectName() for one in stops if not one.accessibleName()] == []


def test_the_focus_stays_among_the_buttons_at_the_end(both: QWidget, qtbot) -> None:
    last_button = button(both, "graphEnd")
    last_button.setFocus()
    qtbot.keyClick(last_button, Qt.Key.Key_Space)
    assert button(both, "graphPlay").hasFocus()


def test_a_saturated_sigmoid_is_explained(both: QWidget, microscope: Microscope, qtbot) -> None:
    for name, value in (("expression", "sigmoid"), ("w", "10"), ("x", "10"), ("y", "0")):
        microscope.follow(name, value)
    press(both, qtbot, "graphEnd")
    assert "log(0)" in text(both, "whatToSee")
    assert both.grab().width() == both.width()


@pytest.mark.parametrize(
    ("value", "wanted"),
    [(1.0, "1"), (-0.0, "0"), (-0.268941, "−0.26894"), (math.inf, "∞"), (-math.inf, "−∞"), (math.nan, "nan")],
)
def test_numbers_take_as_few_digits_as_they_need(value: float, wanted: str) -> None:
    assert scalar(value) == wanted
    assert in_brackets(-2) == "(−2)"
