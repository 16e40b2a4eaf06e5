import numpy as np
import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.explorers import gallery
from desktop.explorers.softmax_explorer import SoftmaxExplorer
from desktop.theme.colours import LIGHT, palette
from engine.catalogue import entry
from engine.explorers.softmax import COURSE_BATCHES, Example

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def holder(qtbot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.setPalette(palette(LIGHT))
    return made


@pytest.fixture
def explorer(qtbot, holder) -> SoftmaxExplorer:
    made = gallery.make(entry("B4"))
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.addWidget(made)
    row.addWidget(made.side)
    holder.resize(1060, 640)
    holder.show()
    qtbot.waitExposed(holder)
    return made


def named(explorer: SoftmaxExplorer, name: str) -> QWidget:
    found = explorer.findChild(QWidget, name) or explorer.side.findChild(QWidget, name)
    assert found is not None, name
    return found


def click(widget: QWidget, point: QPointF) -> None:
    QTest.mouseClick(widget, LEFT, pos=point.toPoint())


def drag(widget: QWidget, begin: QPointF, end: QPointF) -> None:
    QTest.mousePress(widget, LEFT, pos=begin.toPoint())
    QTest.mouseMove(widget, end.toPoint())
    QTest.mouseRelease(widget, LEFT, pos=end.toPoint())


def test_the_window_shows_the_courses_numbers(explorer) -> None:
    assert np.round(explorer.page.shares.shares(), 4).tolist() == [0.3780, 0.3420, 0.2800]
    assert explorer.panel.loss.text == "0.9729"
    assert "loss: 0.9729" in explorer.page.chain.accessibleDescription()
    assert "p: 0.3780, 0.3420, 0.2800" in explorer.page.chain.accessibleDescription()
    assert "gradient −0.6220" in explorer.page.shares.accessibleDescription()
    assert explorer.page.mean.text == "0.4966"
    assert explorer.follow("batch", "2")
    assert explorer.page.mean.text == "1.2389"


def test_every_part_has_its_name(explorer) -> None:
    for name in ("logitBars", "softmaxBars", "temperature", "target", "twice", "lossChain", "batchTable"):
        assert named(explorer, name).accessibleName()
    for name in ("addClass", "removeClass", "logits", "batchChoice"):
        assert named(explorer, name).accessibleName()


def test_a_dragged_handle_follows_the_mouse(explorer) -> None:
    bars = explorer.page.logits
    begin = bars.handle(1)
    end = QPointF(begin.x(), bars.row_of(2))
    drag(bars, begin, end)
    assert explorer.example.logits == (0.2, pytest.approx(2, abs=0.06), -0.1)
    assert explorer.example.target == 0
    assert explorer.panel.logits.text().split(", ")[1] == f"{explorer.example.logits[1]:g}"


def test_the_scale_stays_while_dragged_and_fits_afterwards(explorer) -> None:
    bars = explorer.page.logits
    before = bars.row_of(1)
    QTest.mousePress(bars, LEFT, pos=bars.handle(0).toPoint())
    QTest.mouseMove(bars, QPointF(bars.handle(0).x(), -50).toPoint())
    assert explorer.example.logits[0] == 3  # the end of the scale
    assert bars.row_of(1) == before
    QTest.mouseRelease(bars, LEFT, pos=bars.handle(0).toPoint())
    assert bars.row_of(1) > before


def test_a_hand_that_takes_the_handle_beside_its_middle_moves_nothing(explorer) -> None:
    bars = explorer.page.logits
    QTest.mousePress(bars, LEFT, pos=(bars.handle(0) + QPointF(0, 3)).toPoint())
    QTest.mouseRelease(bars, LEFT, pos=(bars.handle(0) + QPointF(0, 3)).toPoint())
    assert explorer.example.logits[0] == pytest.approx(0.2, abs=0.03)


def test_a_logit_is_typed_below_its_bar(explorer) -> None:
    bars = explorer.page.logits
    click(bars, bars.number(2).center())
    assert bars.editor.isVisible()
    bars.editor.setText("-2.5")
    QTest.keyClick(bars.editor, Qt.Key.Key_Return)
    assert explorer.example.logits == (0.2, 0.1, -2.5)
    assert not bars.editor.isVisible()


def test_escape_leaves_the_logit_as_it_was(explorer) -> None:
    bars = explorer.page.logits
    bars.edit(0, "9")
    QTest.keyClick(bars.editor, Qt.Key.Key_Escape)
    assert not bars.editor.isVisible()
    assert explorer.example == Example()


def test_the_keyboard_does_it_all(explorer) -> None:
    bars = explorer.page.logits
    bars.setFocus()
    QTest.keyClick(bars, Qt.Key.Key_Right)
    QTest.keyClick(bars, Qt.Key.Key_Up)
    assert explorer.example.logits == (0.2, 0.2, -0.1)
    QTest.keyClick(bars, Qt.Key.Key_PageDown)
    assert explorer.example.logits == (0.2, -0.8, -0.1)
    QTest.keyClick(bars, Qt.Key.Key_Space)
    assert explorer.example.target == 1
    QTest.keyClicks(bars, "4")
    assert bars.editor.text() == "4"
    QTest.keyClick(bars.editor, Qt.Key.Key_Return)
    assert explorer.example.logits == (0.2, 4, -0.1)
    QTest.keyClick(explorer.page.shares, Qt.Key.Key_Space)
    assert explorer.example.target == 0


@pytest.mark.parametrize("part", ["logits", "shares"])
def test_a_click_on_a_class_makes_it_the_target(explorer, part) -> None:
    widget = getattr(explorer.page, part)
    click(widget, widget.name(2).center())
    assert explorer.example.target == 2
    assert explorer.panel.target.currentText() == "2"
    assert explorer.panel.loss.text == "1.2729"


def test_the_target_bar_alone_is_filled_in_the_accent(explorer) -> None:
    seen = explorer.page.shares.grab().toImage()
    bars = [explorer.page.shares.bar(which) for which in (0, 1)]
    filled = [seen.pixelColor(bar.center().toPoint()).name().upper() for bar in bars]
    assert filled == [LIGHT.accent, LIGHT.control]


def test_classes_are_added_and_removed_between_two_and_ten(explorer) -> None:
    add, remove = named(explorer, "addClass"), named(explorer, "removeClass")
    for _ in range(12):
        add.click()
    assert len(explorer.example.logits) == 10
    assert not add.isEnabled()
    explorer.change(target=9)
    for _ in range(12):
        remove.click()
    assert explorer.example.logits == (0.2, 0.1)
    assert explorer.example.target == 1
    assert not remove.isEnabled()


def test_the_temperature_divides_the_logits(explorer) -> None:
    named(explorer, "temperature").setValue(50)
    assert explorer.example.temperature == 10
    z = np.array(explorer.example.logits) / 10
    np.testing.assert_allclose(explorer.page.shares.shares(), np.exp(z) / np.exp(z).sum())
    assert "z / T: 0.0200" in explorer.page.chain.accessibleDescription()
    explorer.start_over()
    assert named(explorer, "temperature").value() == 0
    assert "z / T" not in explorer.page.chain.accessibleDescription()


def test_softmax_twice_is_shown_as_the_mistake_it_is(explorer) -> None:
    named(explorer, "twice").click()
    assert explorer.example.twice
    assert explorer.panel.loss.text == "1.0548"
    assert explorer.panel.least.text == "0.5514"
    assert "0.5514" in explorer.panel.notes.text
    assert "1.5514" in explorer.panel.notes.text
    explorer.follow("logits", "1000, 0, 0")
    assert explorer.panel.loss.text == "0.5514"  # sure and right, and no better


def test_large_logits_stay_finite_and_say_why(explorer) -> None:
    assert "nan" not in explorer.panel.notes.text
    assert explorer.follow("logits", "1000, 990, 0")
    assert "nan" in explorer.panel.notes.text
    assert "nan" not in explorer.page.chain.accessibleDescription()
    assert explorer.follow("target", "1")
    assert explorer.panel.loss.text == "10.0000"
    explorer.grab()


def test_a_row_of_the_batch_is_loaded(explorer) -> None:
    table = explorer.page.batch
    click(table.viewport(), QPointF(table.visualRect(table.model().index(1, 2)).center()))
    assert explorer.example.logits == COURSE_BATCHES[0][1]
    assert explorer.example.target == 0
    assert explorer.panel.loss.text == table.model().index(1, 6).data() == "0.5735"
    assert {index.row() for index in table.selectedIndexes()} == {1}
    explorer.change(target=1)
    assert not table.selectedIndexes()


def test_the_batch_is_chosen(explorer) -> None:
    box = named(explorer, "batchChoice")
    assert box.currentIndex() == 0
    box.setCurrentIndex(1)
    box.activated.emit(1)
    assert explorer.example.batch == COURSE_BATCHES[1]
    explorer.follow("batch", "1,2,3;3,2,1;0,0,0")
    assert box.currentIndex() == 2


def test_links_set_what_they_say(explorer) -> None:
    assert explorer.follow("target", "2")
    assert explorer.follow("logits", "2,1")
    assert explorer.example.logits == (2, 1)
    assert explorer.example.target == 1  # 2 is no more
    assert explorer.follow("temperature", "0.5")
    assert explorer.follow("twice", "true")
    assert explorer.follow("row", "2")
    assert explorer.example.logits == COURSE_BATCHES[0][2]
    assert (explorer.example.temperature, explorer.example.twice) == (0.5, True)


@pytest.mark.parametrize(
    ("name", "value", "code"),
    [
        ("logits", "2", "classes_out_of_range"),
        ("logits", "2,nan", "logits_malformed"),
        ("target", "3", "target_out_of_range"),
        ("row", "3", "setting_unknown"),
        ("temperature", "0", "setting_too_small"),
    ],
)
def test_wrong_links_are_refused_and_change_nothing(qtbot, explorer, name, value, code) -> None:
    with qtbot.waitSignal(explorer.refused) as said:
        assert not explorer.follow(name, value)
    assert said.args[0].code == code
    assert explorer.example == Example()


def test_wrong_typing_is_explained_below_the_field(explorer) -> None:
    field, reason = named(explorer, "logits"), named(explorer, "logitsProblem")
    field.selectAll()
    QTest.keyClicks(field, "1, two")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert explorer.example == Example()
    assert reason.isVisible()
    assert "two" in reason.text()
    field.selectAll()
    QTest.keyClicks(field, "3 1 -2")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert explorer.example.logits == (3, 1, -2)
    assert field.text() == "3, 1, −2"
    assert not reason.isVisible()


def test_a_drag_repaints_neither_the_batch_nor_the_notes(explorer) -> None:
    resets = []
    explorer.page.batch.model().modelReset.connect(lambda: resets.append(1))
    for logit in (0.5, 1.0, 1.5):
        explorer.page.logits.moved.emit(0, logit)
    assert resets == []
    assert explorer.example.logits[0] == 1.5


@pytest.mark.parametrize("count", [2, 3, 10])
def test_nothing_is_cut_off(qtbot, explorer, count) -> None:
    explorer.follow("logits", ",".join(["-1.25"] * count))
    bars = explorer.page.shares
    assert bars.column(count - 1).right() <= bars.width() + 0.5
    assert "…" not in bars.percent(1.0) + bars.brief(-0.123)
    chain = explorer.page.chain
    qtbot.waitUntil(lambda: chain.height() >= chain.cell(count, 0).bottom())


def test_it_is_told_in_the_language_of_the_day(qtbot, explorer) -> None:
    explorer.follow("twice", "true")
    for part in (explorer.page, explorer.page.logits, explorer.page.shares, explorer.page.chain, explorer.panel):
        part.retranslate()
    assert explorer.panel.notes.text.startswith("A mistake")
    assert explorer.page.batch.model().headerData(1, Qt.Orientation.Horizontal) == "z₀"
    assert explorer.page.shares.gradient_word() == "∂L/∂z"
