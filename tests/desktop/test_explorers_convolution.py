"""D1 in the window: what is typed, pointed at and slid reaches the numbers of the course."""

import sys

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QPushButton, QSlider

from desktop.explorers import slide_controls
from desktop.explorers.cells import Table, number
from desktop.explorers.convolution_explorer import ConvolutionExplorer
from desktop.explorers.number_grid import NumberGrid, parsed
from engine.catalogue import entry


@pytest.fixture
def explorer(qtbot) -> ConvolutionExplorer:
    made = ConvolutionExplorer(entry("D1"))
    qtbot.addWidget(made)
    qtbot.addWidget(made.side)
    made.resize(780, 620)
    made.side.resize(279, 620)
    made.side.show()
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    return made


def grid(explorer, name: str) -> NumberGrid:
    return explorer.findChild(NumberGrid, name)


def texts(explorer, name: str = "outputGrid") -> list[str]:
    return [" ".join(row) for row in grid(explorer, name).table.texts]


def words(explorer) -> str:
    return "\n".join(label.text() for one in (explorer, explorer.side) for label in one.findChildren(QLabel))


def choose(explorer, name: str, value: object) -> None:
    QTest.mouseClick(explorer.side.findChild(QAbstractButton, f"{name}-{value}"), Qt.MouseButton.LeftButton)


def pick(explorer, name: str, key: str) -> None:
    combo = explorer.side.findChild(QComboBox, name)
    combo.setCurrentIndex(combo.findData(key))
    combo.activated.emit(combo.currentIndex())


def place(shown: NumberGrid, row: int, column: int) -> QPoint:
    return shown.area((row, column)).center().toPoint()


def test_the_course_stands_there_at_once(explorer):
    assert texts(explorer) == [
        "91 168 224 215 127",
        "114 211 295 262 149",
        "192 259 282 214 122",
        "194 251 253 169 86",
        "96 112 110 68 31",
    ]
    assert texts(explorer, "inputGrid")[0] == "0 0 0 0 0 0 0"  # the padding is shown
    assert "5·1 + 7·2 + 0·3 + 8·4 + 2·5 + 0·6 + 8·7 + 4·8 + 0·9 = <b>149</b>" in words(explorer)
    assert "Cell 10 of 25" in words(explorer)
    assert "225" in words(explorer)


def test_without_padding_nine_cells_remain(explorer):
    choose(explorer, "padding", 0)
    assert texts(explorer) == ["211 295 262", "259 282 214", "251 253 169"]
    assert "of 9" in words(explorer)
    assert "81" in words(explorer)
    choose(explorer, "stride", 2)
    assert texts(explorer) == ["211 262", "251 169"]


def test_a_cell_that_is_pointed_at_tells_where_it_comes_from(explorer):
    output = grid(explorer, "outputGrid")
    QTest.mouseMove(output, place(output, 2, 2))
    assert explorer.place == (2, 2)
    assert "4·1 + 6·2 + 8·3 + 6·4 + 7·5 + 8·6 + 7·7 + 4·8 + 6·9 = <b>282</b>" in words(explorer)
    assert "row 3, column 3" in words(explorer)
    QTest.qWait(200)
    window, inputs = explorer.board.window_area(), grid(explorer, "inputGrid")
    first, last = (inputs.area(at).translated(inputs.pos()) for at in ((1, 1), (3, 3)))
    assert window == first.united(last)


def test_the_keyboard_points_as_well(explorer):
    output = grid(explorer, "outputGrid")
    output.setFocus()
    for key in (Qt.Key.Key_Up, Qt.Key.Key_Up, Qt.Key.Key_Home, Qt.Key.Key_Right):
        QTest.keyClick(output, key)
    assert explorer.place == (0, 1)
    assert output.accessibleDescription() == "row 1, column 2: 168"
    assert "<b>168</b>" in words(explorer)


def test_a_number_is_typed_over_another(explorer, qtbot):
    kernel = grid(explorer, "kernelGrid")
    QTest.mouseClick(kernel, Qt.MouseButton.LeftButton, pos=place(kernel, 1, 1))
    QTest.keyClicks(kernel, "-2.5")
    assert kernel.typed == "-2.5"
    assert explorer.example.kernel[1][1] == 5
    with qtbot.waitSignal(explorer.changed):
        QTest.keyClick(kernel, Qt.Key.Key_Return)
    assert explorer.example.kernel[1][1] == -2.5
    assert texts(explorer, "kernelGrid")[1] == "4 −2.5 6"
    assert texts(explorer)[2].split()[2] == number(282 - 7.5 * 7)
    assert explorer.side.findChild(QComboBox, "kernelChoice").currentText() == "Own"


def test_arrows_and_tab_take_what_was_typed_and_escape_forgets_it(explorer):
    inputs = grid(explorer, "inputGrid")
    inputs.setFocus()
    QTest.keyClicks(inputs, "9")
    QTest.keyClick(inputs, Qt.Key.Key_Right)
    assert (explorer.example.input[0][0], inputs.current) == (9, (0, 1))
    QTest.keyClicks(inputs, "77")
    QTest.keyClick(inputs, Qt.Key.Key_Escape)
    QTest.keyClick(inputs, Qt.Key.Key_Down)
    assert explorer.example.input[0][1] == 4
    QTest.keyClicks(inputs, "1/2")
    QTest.keyClick(inputs, Qt.Key.Key_Tab)
    assert explorer.example.input[1][1] == 0.5
    assert grid(explorer, "kernelGrid").hasFocus()
    inputs.setFocus()
    QTest.keyClick(inputs, Qt.Key.Key_Delete)
    assert explorer.example.input[1][1] == 0


def test_what_is_no_number_stays_to_be_mended_and_one_out_of_range_is_refused(explorer, qtbot):
    kernel = grid(explorer, "kernelGrid")
    kernel.setFocus()
    QTest.keyClicks(kernel, "1/0")
    QTest.keyClick(kernel, Qt.Key.Key_Right)
    assert (kernel.typed, kernel.current) == ("1/0", (0, 0))
    QTest.keyClick(kernel, Qt.Key.Key_Escape)
    QTest.keyClicks(kernel, "5000")
    with qtbot.waitSignal(explorer.refused) as told:
        QTest.keyClick(kernel, Qt.Key.Key_Return)
    assert told.args[0].code == "setting_too_large"
    assert explorer.example.kernel[0][0] == 1


@pytest.mark.parametrize(("text", "value"), [("3", 3), ("-.5", -0.5), ("1/4", 0.25), ("1/0", None), ("-", None)])
def test_what_is_typed_is_read(text, value):
    assert parsed(text) == value


@pytest.mark.parametrize(
    ("value", "text"),
    [(3.0, "3"), (-0.25, "−0.25"), (1 / 9, "1/9"), (-0.001, "0"), (16.5556, "16.56"), (-2 / 3, "−2/3")],
)
def test_numbers_are_written_shortly(value, text):
    assert number(value) == text


def test_presets_and_links_by_name(explorer):
    pick(explorer, "kernelChoice", "identity")
    assert texts(explorer)[0] == "3 4 6 5 7"
    pick(explorer, "inputChoice", "point")
    assert explorer.follow("kernel", "course")
    assert texts(explorer)[1:4] == ["0 9 8 7 0", "0 6 5 4 0", "0 3 2 1 0"]
    assert "turned round" in words(explorer)
    assert explorer.follow("padding", "2")
    assert len(texts(explorer)) == 7
    assert explorer.side.findChild(QComboBox, "inputChoice").currentData() == "point"


def test_a_link_that_cannot_be_is_refused_in_words(explorer, qtbot):
    with qtbot.waitSignal(explorer.refused) as told:
        assert not explorer.follow("kernel", "none such")
    assert told.args[0].code == "setting_not_offered"
    with qtbot.waitSignal(explorer.refused) as told:
        assert not explorer.change(input=[[1, 2], [3, 4]], padding=0)
    assert told.args[0].code == "window_too_large"
    assert texts(explorer)[0] == "91 168 224 215 127"


def test_the_course_comes_back(explorer):
    choose(explorer, "stride", 3)
    pick(explorer, "kernelChoice", "blur")
    back = explorer.side.findChild(QPushButton, "courseValues")
    QTest.mouseClick(back, Qt.MouseButton.LeftButton)
    assert not explorer.is_changed
    assert not back.isEnabled()
    assert texts(explorer)[0] == "91 168 224 215 127"


def test_the_window_slides_from_cell_to_cell_and_stops_at_the_end(explorer, qtbot, monkeypatch):
    monkeypatch.setattr(slide_controls, "PAUSES", (1600, 1100, 800, 600, 450, 330, 10))
    explorer.follow("padding", "0")
    explorer.side.findChild(QSlider, "slideSpeed").setValue(6)
    seen = []
    explorer.slide.reached.connect(seen.append)
    explorer._pick((2, 2))
    button = explorer.side.findChild(QPushButton, "slideButton")
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert button.text() == "Halt"
    assert (explorer.place, grid(explorer, "outputGrid").table.known) == ((0, 0), 1)  # the rest is not told yet
    qtbot.waitUntil(lambda: not explorer.slide.playing)
    assert seen == list(range(9))
    assert grid(explorer, "outputGrid").table.known is None
    assert button.text() == "Slide"


def test_a_step_a_click_and_leaving_halt_it(explorer):
    output = grid(explorer, "outputGrid")
    for halt in (
        lambda: explorer.side.findChild(QPushButton, "slideForward").click(),
        lambda: QTest.mouseClick(output, Qt.MouseButton.LeftButton, pos=place(output, 3, 3)),
        explorer.halt,
        explorer.play,
    ):
        explorer.play()
        QTest.mouseMove(output, place(output, 0, 0))  # pointing does not disturb it
        assert explorer.slide.playing
        halt()
        assert not explorer.slide.playing
    assert explorer.place == (3, 3)
    explorer.side.findChild(QPushButton, "slideBack").click()
    assert explorer.place == (3, 2)


def test_the_digit_is_filtered_by_the_same_kernel(explorer):
    assert "28 × 28 → 28 × 28" in words(explorer)
    choose(explorer, "stride", 2)
    assert "28 × 28 → 14 × 14" in words(explorer)
    pick(explorer, "kernelChoice", "vertical")
    assert "orange: below 0" in words(explorer)


def test_padding_is_told_apart_from_the_input(explorer):
    outside = grid(explorer, "inputGrid").table.outside
    assert outside.sum() == 7 * 7 - 5 * 5
    inputs = grid(explorer, "inputGrid")
    assert inputs.place_at(inputs.rect().topLeft().toPointF()) is None


def test_everything_has_a_name_and_its_texts_have_room(explorer):
    for one in (explorer, explorer.side):
        for widget in one.findChildren(QAbstractButton) + one.findChildren(NumberGrid) + one.findChildren(QComboBox):
            assert widget.accessibleName(), widget.objectName()
        assert "{" not in words(explorer)
    page = explorer.board
    for size in ((780, 620), (520, 540), (1600, 1000)):
        explorer.resize(*size)
        QTest.qWait(1)
        for shown in page.findChildren(NumberGrid):
            assert page.rect().contains(shown.geometry()), (size, shown.objectName())


def test_nothing_of_it_needs_torch_when_it_is_imported(qtbot):
    import subprocess

    code = "import sys, desktop.explorers.convolution_explorer, desktop.explorers.pooling_explorer; "
    code += "sys.exit('torch' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_a_table_has_the_colours_of_its_sign():
    from desktop.theme.colours import LIGHT

    ((below, zero, above),) = Table(np.array([[-2.0, 0.0, 2.0]])).grounds(LIGHT)
    assert zero == [255, 255, 255]
    assert above[2] > above[0]  # blue
    assert below[0] > below[2]  # orange
