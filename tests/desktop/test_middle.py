"""The tabs Lesson and Code of an entry that trains, in the real window with real clicks; no engine runs."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QTabBar, QWidget

from desktop.training.run_state import RunState
from tests.stage import Stage
from tests.staged import staged
from tests.trained_run import trained


@pytest.fixture
def window(qapp) -> Iterator[Stage]:
    with staged("first-start") as shown:
        assert isinstance(shown, Stage)
        yield shown


def click_tab(qtbot, window: Stage, title: str) -> None:
    bar = window.findChild(QTabBar, "pageTabs")
    at = [bar.tabText(n) for n in range(bar.count())].index(title)
    qtbot.mouseClick(bar, Qt.MouseButton.LeftButton, pos=bar.tabRect(at).center())


def problem(window: Stage) -> str:
    return window.place.note.findChild(QLabel, "problem").text()


def lines(window: Stage) -> str:
    return window.findChild(QWidget, "codeView").toPlainText()


def test_the_lesson_stands_beside_the_model(qtbot, window: Stage) -> None:
    window.session.choose_entry("A2")
    click_tab(qtbot, window, "Lesson")
    lesson, page = window.findChild(QWidget, "lessonPage"), window.findChild(QWidget, "trainPage")
    assert lesson.isVisible()
    assert page.isVisible()
    assert lesson.mapTo(window, lesson.rect().topLeft()).x() >= page.mapTo(window, page.rect().topRight()).x()
    click_tab(qtbot, window, "Train")
    assert not lesson.isVisible()


def test_a_link_of_the_lesson_sets_a_setting(qtbot, window: Stage) -> None:
    window.session.choose_entry("A2")
    click_tab(qtbot, window, "Lesson")
    window.place.middle.lesson.setting_asked.emit("learning_rate", "0.3")
    assert window.session.settings.learning_rate == 0.3
    assert window.findChild(QWidget, "learningRate").value() == 0.3


def test_a_link_to_what_is_fixed_while_it_trains_says_so(qtbot, window: Stage) -> None:
    window.session.choose_entry("C2")
    window.train(700)
    click_tab(qtbot, window, "Lesson")
    window.place.middle.lesson.setting_asked.emit("optimizer", "Adam")
    assert window.session.settings.optimizer == "SGD"
    assert "Optimizer is fixed while the network trains" in problem(window)
    window.place.middle.lesson.setting_asked.emit("learning_rate", "0.05")
    assert window.session.settings.learning_rate == 0.05
    assert problem(window) == ""


def test_a_link_to_another_entry_goes_there(qtbot, window: Stage) -> None:
    window.session.choose_entry("A2")
    click_tab(qtbot, window, "Lesson")
    window.place.middle.lesson.entry_asked.emit("A3")
    assert window.session.entry.id == "A3"


def test_the_code_follows_the_settings(qtbot, window: Stage) -> None:
    window.session.choose_entry("A2")
    click_tab(qtbot, window, "Code")
    assert "0.01 * gradient" in lines(window)
    field = window.findChild(QWidget, "learningRate")
    field.lineEdit().selectAll()
    qtbot.keyClicks(field.lineEdit(), "0.05")
    qtbot.keyClick(field.lineEdit(), Qt.Key.Key_Return)
    assert "0.05 * gradient" in lines(window)


def test_a_table_that_is_not_chosen_has_no_code(qtbot, window: Stage) -> None:
    window.session.choose_entry("B2")
    window.session.choose_settings(window.session.settings.changed(table="own"))
    click_tab(qtbot, window, "Code")
    assert lines(window) == ""
    assert not window.findChild(QPushButton, "copyButton").isEnabled()


def told_one_step(window: Stage) -> None:
    """Let the worker say that it has begun, trained one batch, and paused."""
    window.replay(trained("A2", 1))
    window.engine.training.paused.emit(1)


def test_the_lines_of_one_batch_are_lit_one_after_another(qtbot, window: Stage) -> None:
    window.session.choose_entry("A2")
    click_tab(qtbot, window, "Code")
    window.place.middle.step()  # as the button does, before the worker answers
    told_one_step(window)
    view, lit = window.place.middle.code.view, []

    def last_is_lit() -> bool:
        if view.lit and (not lit or view.lit != lit[-1]):
            lit.append(view.lit)
        return len(lit) == 4

    qtbot.waitUntil(last_is_lit)
    text = lines(window).splitlines()
    firsts = [text[min(one)].strip() for one in lit]
    assert firsts[0].startswith("error")
    assert firsts[3].startswith("w = w - 0.01")


def test_the_whole_loop_is_lit_faintly_at_full_speed(qtbot, window: Stage) -> None:
    window.begin("C2")
    click_tab(qtbot, window, "Code")
    view = window.place.middle.code.view
    assert view.faint
    assert len(view.lit) > 5
    window.training.pause()
    window.engine.training.paused.emit(1)
    assert not view.lit


def test_a_step_that_ends_the_run_lets_the_next_one_light_its_loop(qtbot, window: Stage) -> None:
    window.session.choose_entry("C2")
    click_tab(qtbot, window, "Code")
    window.place.middle.step()  # the last batch of all
    window.begin("C2")
    view = window.place.middle.code.view
    assert not view.faint
    window.engine.training.ended.emit(1, "finished", None)
    for state in (RunState.STARTING, RunState.RUNNING):
        window.session.set_run_state(state)
    assert view.faint
