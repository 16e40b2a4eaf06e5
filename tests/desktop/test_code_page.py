"""The page with the PyTorch lines."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QWheelEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QPushButton

from desktop.listing.code_page import CodePage
from desktop.listing.code_view import LINE, CodeView
from desktop.listing.python_colours import pieces
from desktop.listing.step_lines import changed, lines_of, loop
from desktop.theme import style
from desktop.theme.colours import DARK, LIGHT
from engine import catalogue
from engine.errors import EngineError
from engine.scripts import Script, explorer_script, script


def written(id_: str, **settings) -> Script:
    found = catalogue.entry(id_)
    return script(found, found.settings.changed(**settings))


@pytest.fixture
def page(qtbot) -> CodePage:
    made = CodePage()
    qtbot.addWidget(made)
    made.resize(780, 500)
    made.show()
    qtbot.waitExposed(made)
    return made


@pytest.fixture
def view(page: CodePage) -> CodeView:
    return page.findChild(CodeView, "codeView")


def button(page: CodePage, name: str) -> QPushButton:
    return page.findChild(QPushButton, name)


def lit(page: CodePage) -> list[str]:
    lines = page.view.toPlainText().splitlines()
    return [lines[line].strip() for line in sorted(page.view.lit)]


def in_sight(view: CodeView, line: int) -> bool:
    return 0 <= view.top_of(line) <= view.viewport().height() - LINE


def wheel(view: CodeView, clicks: int) -> None:
    place = QPointF(100, 100)
    none = Qt.MouseButton.NoButton
    event = QWheelEvent(
        place,
        view.viewport().mapToGlobal(place),
        QPoint(),
        QPoint(0, 120 * clicks),
        none,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(view.viewport(), event)


def test_the_whole_program_stands_there_and_cannot_be_changed(page, view, qtbot):
    made = written("C2")
    page.show_script(made)
    qtbot.keyClicks(view, "x = 1")
    assert view.toPlainText() + "\n" == made.text
    assert view.accessibleName()


def test_a_line_is_22_pixels_high(page, view):
    page.show_script(written("C2"))
    layout, block = view.document().documentLayout(), view.document().findBlockByNumber(40)
    assert layout.blockBoundingRect(block).top() == 40 * LINE
    assert (
        view.verticalScrollBar().maximum() + view.verticalScrollBar().pageStep() == view.document().blockCount() * LINE
    )


def test_a_step_is_lit_and_comes_into_view(page, view):
    made = written("C2")
    page.show_script(made)
    page.light("backward")
    assert lit(page) == ["optimizer.zero_grad()", "loss.backward()"]
    assert all(in_sight(view, line) for line in view.lit)
    page.light(None)
    assert lit(page) == []


def test_the_light_is_seen(page, view, qapp):
    style.apply(qapp, LIGHT)
    page.show_script(written("A2"))
    page.light("loss")
    picture, line = page.grab().toImage(), min(view.lit)
    middle = view.mapTo(page, QPoint(0, view.top_of(line) + LINE // 2))
    assert picture.pixelColor(middle + QPoint(1, 0)) == QColor(LIGHT.accent)
    assert picture.pixelColor(middle + QPoint(page.width() - 60, 0)) == QColor(LIGHT.selected)
    assert picture.pixelColor(middle + QPoint(1, -LINE)) == QColor(LIGHT.window)


def test_a_hand_that_scrolled_is_left_alone(page, view):
    page.show_script(written("C3"))
    wheel(view, -2)
    place = view.verticalScrollBar().value()
    assert place > 0
    page.light("step")
    assert view.verticalScrollBar().value() == place
    page.show_script(written("C2"))
    page.light("step")
    assert all(in_sight(view, line) for line in view.lit)


def test_one_step_after_another(page, qtbot):
    page.show_script(written("A2"))
    page.follow_step()
    seen = [lit(page)]
    for _ in range(3):
        before = page.view.lit
        qtbot.waitUntil(lambda before=before: page.view.lit != before)
        seen.append(lit(page))
    assert [one[0] for one in seen] == [
        "error = w * x - y",
        "loss = (error**2).mean()",
        "gradient = (2 * x * error).mean()  # the derivative of the loss by w",
        "w = w - 0.01 * gradient",
    ]
    qtbot.waitUntil(lambda: not page._following.isActive())
    assert lit(page)[0].startswith("w = w")


def test_the_loop_that_runs_is_lit_faintly(page, view):
    page.show_script(written("B3"))
    page.set_running(True)
    assert view.faint
    assert lit(page)[0] == "for epoch in range(1, EPOCHS + 1):"
    assert "optimizer.step()" in lit(page)
    page.follow_step()
    assert view.faint
    page.set_running(False)
    assert lit(page) == []


def test_a_changed_number_is_marked_where_one_reads(page, view, qtbot):
    page.show_script(written("C2"))
    page.light("step")
    place = view.verticalScrollBar().value()
    assert place > 0
    page.show_script(written("C2", learning_rate=0.1))
    assert view.verticalScrollBar().value() == place
    lines = view.toPlainText().splitlines()
    assert [lines[line] for line in view.marked] == [line for line in lines if "lr=0.1" in line]
    assert lit(page)[-1] == "optimizer.step()"
    page.show_script(written("C1"))
    assert view.marked == frozenset()
    assert view.verticalScrollBar().value() == 0
    assert lit(page) == []


def test_the_light_follows_lines_that_move(page):
    page.show_script(written("C2"))
    page.light("backward")
    page.show_script(written("C2", schedule="cosine"))
    assert lit(page) == ["optimizer.zero_grad()", "loss.backward()"]


def test_a_mark_fades(page, view, qtbot):
    view._fading.setInterval(10)
    page.show_script(written("A2"))
    page.show_script(written("A2", epochs=7))
    assert len(view.marked) == 1
    qtbot.waitUntil(lambda: view.marked == frozenset())


def test_copy_takes_everything_and_says_so(page, qtbot):
    made = written("C5")
    page._copied.setInterval(20)
    page.show_script(made)
    copy = button(page, "copyButton")
    copy.setFocus()
    assert copy.text() == "Copy"
    qtbot.keyClick(copy, Qt.Key.Key_Space)
    assert QGuiApplication.clipboard().text() == made.text
    assert copy.text() == "Copied"
    qtbot.waitUntil(lambda: copy.text() == "Copy")


def test_save_writes_the_program(page, qtbot, tmp_path: Path):
    made = written("A5")
    page.show_script(made)
    qtbot.mouseClick(button(page, "saveButton"), Qt.MouseButton.LeftButton)
    dialog = page.findChild(QFileDialog)
    assert Path(dialog.selectedFiles()[0]).name == "a5.py"
    file = tmp_path / "made.py"
    with qtbot.waitSignal(page.saved):
        dialog.fileSelected.emit(str(file))
    assert file.read_text(encoding="utf-8") == made.text
    dialog.close()


def test_a_place_where_nothing_can_be_written_is_said(page, qtbot, tmp_path: Path):
    page.show_script(written("A5"))
    with qtbot.waitSignal(page.failed) as caught:
        page.save_as(str(tmp_path))
    assert isinstance(caught.args[0], EngineError)
    assert caught.args[0].code == "file_not_writable"


def test_why_there_is_no_program(page, view, qtbot):
    page.show_script(written("B2"))
    page.show_problem(EngineError("table_not_chosen"))
    assert view.toPlainText() == ""
    assert page._notice.isVisible()
    assert page._notice.text()
    assert not button(page, "copyButton").isEnabled()
    page.show_script(written("B2"))
    assert not page._notice.isVisible()
    assert button(page, "saveButton").isEnabled()
    assert view.toPlainText()


def test_an_explorer_is_no_run(page):
    from engine.explorers.convolution import Example

    page.show_script(explorer_script(catalogue.entry("D1"), Example()))
    assert "run" not in page._caption.text()
    page.follow_step()
    assert lit(page) == ["y = F.conv2d(x[None, None], kernel[None, None], stride=1, padding=1)[0, 0]"]


def test_colours_follow_the_theme(page, view, qapp):
    page.show_script(written("A2"))
    for theme in (DARK, LIGHT):
        style.apply(qapp, theme)
        block = view.document().findBlockByNumber(2)
        formats = block.layout().formats()
        assert block.text() == "import torch"
        assert [(one.start, one.length) for one in formats] == [(0, 6)]
        assert formats[0].format.foreground().color() == QColor(theme.accent)


def test_pieces_of_python():
    found = pieces('"""Two\nlines."""\ndef one(x):  # a note\n    return print(f"{x}", 1e-3)\n')
    kinds = {(line, piece.start): piece.kind for line, there in found.items() for piece in there}
    assert kinds[0, 0] == kinds[1, 0] == "string"
    assert (kinds[2, 0], kinds[2, 4], kinds[2, 13]) == ("keyword", "name", "comment")
    assert (kinds[3, 4], kinds[3, 11], kinds[3, 17]) == ("keyword", "builtin", "string")
    assert "number" in kinds.values()
    assert pieces("x = (") == {}


def test_where_the_loop_is():
    made = written("B2")
    lines = made.text.splitlines()
    around = loop(made)
    assert lines[around[0]].startswith("for epoch")
    assert all(not line or line.startswith((" ", "for")) for line in (lines[one] for one in around))
    assert set(lines_of(made, "forward")) < set(around)
    assert lines_of(made, "data")
    assert loop(Script("x = 1\n", {"forward": (1,)})) == ()


def test_changed_lines():
    assert changed("a\nb\nc\n", "a\nx\nc\n") == (1,)
    assert changed("a\nc\n", "a\nb\nc\n") == (1,)
    assert changed("a\nb\n", "a\n") == ()
