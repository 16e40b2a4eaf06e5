from itertools import pairwise

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QLineEdit, QPushButton, QSpinBox, QWidget

from desktop.explorers import gallery
from desktop.explorers.layer_texts import bytes_text, shape_text
from desktop.explorers.shapes_explorer import ShapesExplorer
from desktop.theme import style
from desktop.theme.colours import DARK, LIGHT
from engine import catalogue
from engine.explorers.shapes import explore


@pytest.fixture
def page(qtbot, qapp) -> ShapesExplorer:
    style.apply(qapp, LIGHT)
    made = gallery.make(catalogue.entry("D3"))
    for one in (made, made.side):
        qtbot.addWidget(one)
        one.show()
    made.resize(780, 620)
    qtbot.waitExposed(made)
    return made


def part(page: ShapesExplorer, kind: type, name: str) -> QWidget:
    found = page.findChild(kind, name) or page.side.findChild(kind, name)
    assert found is not None, name
    return found


def column(page: ShapesExplorer, at: int) -> list[str]:
    model = page.table.model()
    return [model.index(row, at).data() for row in range(model.rowCount())]


def choose(page: ShapesExplorer, network: str) -> None:
    box = part(page, QComboBox, "network")
    box.setCurrentIndex(box.findData(network))


def press(page: ShapesExplorer, key: Qt.Key, modifier=Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(page.table, key, modifier)


def test_a_network_is_shown_layer_by_layer(page) -> None:
    choose(page, "C3")
    assert column(page, 0)[:4] == ["conv1", "relu1", "pool1", "block1"]
    assert column(page, 1)[3] == "InceptionBlock(10)"
    assert (column(page, 2)[3], column(page, 3)[3]) == ("1×10×12×12", "1×88×12×12")
    assert (column(page, 4)[3], column(page, 5)[3], column(page, 6)[3]) == ("19,104", "2,730,240", "50.7 kB")
    assert [one.text() for one in page.panel.sums] == ["174,034", "696 kB", "6,095,872", "129 kB"]


def test_the_boxes_shrink_and_get_deeper(page) -> None:
    boxes = {box.name: box for box in page.boxes.boxes()}
    assert list(boxes) == ["input", "conv1", "pool1", "conv2", "pool2", "flatten1", "hidden", "output"]
    heights = [boxes[name].front.height() for name in ("input", "conv1", "pool1", "conv2", "pool2")]
    depths = [boxes[name].front.width() for name in ("input", "conv1", "conv2")]
    assert heights == sorted(heights, reverse=True)
    assert depths == sorted(depths)
    assert len(set(heights)) == 5
    assert len(set(depths)) == 3
    room = page.boxes.rect()
    assert all(room.contains(box.outline.boundingRect().toAlignedRect()) for box in boxes.values())


def test_the_widest_stack_stays_in_its_room(page) -> None:
    page.change(layers="; ".join(["conv2d outputs=500 kernel=1", "conv2d outputs=400 kernel=1"] * 20))
    rooms = [box.outline.boundingRect() for box in page.boxes.boxes()]
    assert len(rooms) == 41
    assert all(one.right() <= other.left() + 1 for one, other in pairwise(rooms))
    assert not page.boxes.grab().isNull()


def test_a_pressed_box_chooses_its_layer(page) -> None:
    box = next(box for box in page.boxes.boxes() if box.name == "conv2")
    QTest.mouseClick(page.boxes, Qt.MouseButton.LeftButton, pos=box.front.center().toPoint())
    assert page.table.row() == 3
    assert part(page, QSpinBox, "layerOutputs").value() == 20
    QTest.keyClick(page.boxes, Qt.Key.Key_Right)
    assert page.table.row() == 5  # pool2: relu changes no shape


def test_the_chosen_box_is_lit(page) -> None:
    def lit(name: str) -> str:
        box = next(box for box in page.boxes.boxes() if box.name == name)
        return page.boxes.grab().toImage().pixelColor((box.front.topLeft() + QPointF(-0.5, 9)).toPoint()).name().upper()

    before = lit("conv2")
    page.table.setFocus()
    for _ in range(3):
        press(page, Qt.Key.Key_Down)
    assert page.table.row() == 3
    assert before != lit("conv2") == LIGHT.accent


def test_the_printed_inception_is_mended_by_two_presses(page) -> None:
    choose(page, "impossible")
    sentence, repair = part(page, QLabel, "shapeFinding"), part(page, QPushButton, "repairButton")
    assert sentence.text() == "conv2 expects 88 channels, 10 are given."
    assert page.table.row() == 3
    assert repair.text() == "Put an Inception block before conv2"
    assert part(page, QPushButton, "repairOther").text() == "Let conv2 expect 10"
    QTest.mouseClick(repair, Qt.MouseButton.LeftButton)
    assert sentence.text() == "l1 expects 320 numbers, 80 come."
    assert column(page, 0)[page.table.row()] == "l1"
    assert not part(page, QPushButton, "repairOther").isVisible()
    QTest.mouseClick(repair, Qt.MouseButton.LeftButton)
    assert page.shapes.runs
    assert not repair.isVisible()
    assert part(page, QComboBox, "network").currentData() == "custom"


def test_the_line_of_the_finding_moves_nothing(page) -> None:
    heights = []
    for network in ("C2", "impossible", "concat"):
        choose(page, network)
        QApplication.processEvents()
        heights.append((page.finding.height(), page.boxes.height(), page.table.height()))
    assert len(set(heights)) == 1


def test_a_number_is_set_and_all_is_computed_anew(page) -> None:
    press(page, Qt.Key.Key_Home)
    kernel = part(page, QSpinBox, "layerKernel")
    kernel.setValue(7)
    assert page.example.network == "custom"
    assert column(page, 3)[0] == "1×10×22×22"
    assert page.shapes.finding.sentence == "hidden expects 320 numbers, 180 come."
    kernel.setValue(29)
    assert page.shapes.finding.sentence == "In conv1, kernel 29 is larger than the padded picture of 28."
    assert page.table.row() == 0  # where the hand is


def test_what_is_out_of_the_range_of_a_field_is_told(page, qtbot) -> None:
    page.side.activateWindow()
    press(page, Qt.Key.Key_Home)
    for name, told in (("batch", "from 1 to 65,536"), ("layerKernel", "from 1 to")):
        field = part(page, QSpinBox, name)
        field.setFocus()
        qtbot.waitUntil(field.hasFocus)
        qtbot.keyClicks(field, "999999")
        notes = [one.text() for one in page.side.findChildren(QLabel, "rangeNote") if one.isVisible()]
        assert len(notes) == 1
        assert told in notes[0]


def test_no_range_is_told_of_a_field_that_is_hidden(page, qtbot) -> None:
    page.side.activateWindow()
    press(page, Qt.Key.Key_Home)
    field = part(page, QSpinBox, "layerKernel")
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    field.selectAll()
    qtbot.keyClick(field, Qt.Key.Key_Delete)
    kind = part(page, QComboBox, "layerKind")
    kind.setFocus()
    assert any(one.isVisible() for one in page.side.findChildren(QLabel, "rangeNote"))
    kind.setCurrentIndex(kind.findData("relu"))
    assert not field.isVisible()
    assert not any(one.isVisible() for one in page.side.findChildren(QLabel, "rangeNote"))


def test_a_pooling_keeps_the_stride_of_its_kernel_until_it_is_set(page) -> None:
    page.table.chosen.emit(2)
    part(page, QSpinBox, "layerKernel").setValue(4)
    assert page.shapes.layers[2].stride is None
    assert part(page, QSpinBox, "layerStride").value() == 4
    part(page, QSpinBox, "layerStride").setValue(2)
    assert page.shapes.layers[2].stride == 2
    assert column(page, 1)[2] == "MaxPool2d(4, stride=2)"


def test_only_what_the_kind_has_can_be_set(page) -> None:
    assert part(page, QSpinBox, "layerPadding").isVisible()
    kind = part(page, QComboBox, "layerKind")
    kind.setCurrentIndex(kind.findData("relu"))
    assert page.shapes.layers[0].kind == "relu"
    assert not part(page, QSpinBox, "layerPadding").isVisible()
    kind.setCurrentIndex(kind.findData("residual"))
    assert part(page, QSpinBox, "layerInputs").text() == "any (1)"


def test_layers_are_added_moved_and_removed_by_keyboard(page) -> None:
    choose(page, "B2")
    press(page, Qt.Key.Key_Insert)
    assert column(page, 1)[:3] == ["Linear(8, 6)", "Linear(6, 10)", "ReLU()"]
    assert page.table.row() == 1
    press(page, Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    assert column(page, 1)[:3] == ["Linear(8, 6)", "ReLU()", "Linear(6, 10)"]
    assert page.table.row() == 2
    press(page, Qt.Key.Key_Delete)
    assert column(page, 1)[:3] == ["Linear(8, 6)", "ReLU()", "Linear(6, 4)"]
    press(page, Qt.Key.Key_Return)
    QApplication.processEvents()
    assert page.side.window().focusWidget() is part(page, QSpinBox, "layerOutputs")


def test_layers_are_added_moved_and_removed_by_buttons(page) -> None:
    left = Qt.MouseButton.LeftButton
    QTest.mouseClick(page.add, left)
    assert column(page, 1)[1] == "Conv2d(10, 10, 3, padding=1)"
    QTest.mouseClick(page.up, left)
    assert column(page, 1)[0] == "Conv2d(1, 10, 3, padding=1)"
    assert not page.up.isEnabled()
    QTest.mouseClick(page.down, left)
    QTest.mouseClick(page.remove, left)
    assert page.shapes.layers == explore(type(page.example)()).layers


def test_every_layer_can_be_removed_and_one_added_again(page) -> None:
    choose(page, "concat")
    press(page, Qt.Key.Key_Delete)
    assert page.table.model().rowCount() == 0
    assert not page.remove.isEnabled()
    assert page.shapes.runs
    QTest.mouseClick(page.add, Qt.MouseButton.LeftButton)
    assert column(page, 0) == ["linear1"]


def test_the_input_is_typed(page) -> None:
    field = part(page, QLineEdit, "input")
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, "3x32x32")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert page.shapes.input == (1, 3, 32, 32)
    assert page.shapes.finding.sentence == "conv1 expects 1 channels, 3 are given."


def test_a_wrong_input_is_told_and_taken_back(page, qtbot) -> None:
    field = part(page, QLineEdit, "input")
    field.selectAll()
    QTest.keyClicks(field, "one")
    with qtbot.waitSignal(page.refused) as said:
        QTest.keyClick(field, Qt.Key.Key_Return)
    assert said.args[0].code == "shape_malformed"
    assert field.text() == "1, 28, 28"


def test_a_link_sets_a_network_and_layers(page, qtbot) -> None:
    with qtbot.waitSignal(page.changed):
        assert page.follow("layers", "conv2d outputs=4 kernel=3; flatten")
    assert column(page, 3) == ["1×4×26×26", "1×2,704"]
    assert page.follow("network", "c5")
    assert column(page, 1)[1] == "LSTM(28, 128)"
    assert not page.follow("network", "C9")
    assert page.example.network == "C5"


def test_one_may_start_over(page) -> None:
    page.follow("layers", "relu")
    assert page.is_changed
    page.start_over()
    assert not page.is_changed
    assert column(page, 0)[0] == "conv1"
    assert page.panel.network.currentData() == "C2"


def test_one_s_own_begins_with_what_was_shown(page) -> None:
    choose(page, "C4")
    before = page.shapes.layers
    choose(page, "custom")
    assert page.shapes.layers == before
    assert page.shapes.input == (1, 1, 28, 28)


def test_the_batch_multiplies_what_is_computed(page) -> None:
    once = page.shapes.multiply_adds
    part(page, QSpinBox, "batch").setValue(64)
    assert page.shapes.multiply_adds == 64 * once
    assert column(page, 2)[0] == "64×1×28×28"


def test_it_is_told_to_those_who_do_not_see_it(page) -> None:
    choose(page, "impossible")
    told = page.boxes.accessibleDescription()
    assert told.startswith("input 1 × 28 × 28; conv1 10 × 24 × 24")
    assert told.endswith("conv2 expects 88 channels, 10 are given.")


def test_another_theme_and_language_are_followed(page, qapp) -> None:
    before = page.add.icon().cacheKey(), page.remove.icon().cacheKey()
    style.apply(qapp, DARK)
    assert page.remove.icon().cacheKey() != before[1]
    for one in (page, page.panel, page.finding, page.panel.form):
        QApplication.sendEvent(one, QEvent(QEvent.Type.LanguageChange))
    assert page.add.text() == "Add layer"


@pytest.mark.parametrize(
    ("count", "text"),
    [(0, "0 B"), (999, "999 B"), (1000, "1 kB"), (2304, "2.3 kB"), (999_999, "1.0 MB"), (400_000_000, "400 MB")],
)
def test_bytes_have_three_digits_and_a_unit(count: int, text: str) -> None:
    assert bytes_text(count) == text


def test_a_shape_is_written_with_times() -> None:
    assert (shape_text((2, 8, 2)), shape_text(None)) == ("2 × 8 × 2", "–")


def test_a_point_beside_the_boxes_chooses_nothing(page) -> None:
    QTest.mouseClick(page.boxes, Qt.MouseButton.LeftButton, pos=QPoint(2, 2))
    assert page.table.row() == 0
