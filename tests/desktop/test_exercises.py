"""Exercises in the window: marked by what one trains, types and explores; kept; forgotten when that is asked for."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QLabel, QLineEdit, QMessageBox, QPushButton, QWidget

from desktop.lessons.exercise_list import ExerciseList
from desktop.lessons.exercise_row import ExerciseRow
from desktop.main_window import MainWindow
from desktop.training.run_state import RunState
from engine.catalogue import COURSE
from engine.files import home
from engine.learning import progress
from engine.learning.exercises import of_entry
from engine.runs import store

LEFT = Qt.MouseButton.LeftButton
LONG = 30_000


def row(window: MainWindow, exercise_id: str) -> ExerciseRow:
    found = window.findChild(ExerciseRow, f"exercise-{exercise_id}")
    assert found is not None
    return found


def said(window: MainWindow, exercise_id: str) -> str:
    label = row(window, exercise_id).findChild(QLabel, "exerciseSaid")
    return label.text() if label.isVisible() else ""


def read(window: MainWindow, entry_id: str) -> None:
    """Open the lesson of an entry."""
    window.session.choose_entry(entry_id)
    window.header.choose("lesson")
    QApplication.processEvents()  # what was just made is shown


def mark(window: MainWindow, entry_id: str) -> str:
    model = window.findChild(object, "coursePicker").model()
    texts = [str(model.index(at, 0).data(Qt.ItemDataRole.AccessibleTextRole)) for at in range(model.rowCount())]
    return next(text.split(", ")[-1] for text in texts if text.startswith(f"{entry_id}, "))


def answer(window: MainWindow, qtbot, exercise_id: str, *numbers: str, enter: bool = True) -> None:
    """Type numbers into the fields of an exercise, and press Enter or the button."""
    for at, number in enumerate(numbers):
        field = row(window, exercise_id).findChild(QLineEdit, f"answer-{exercise_id}-{at}")
        field.setFocus()
        field.selectAll()
        qtbot.keyClicks(field, number)
    if enter:
        qtbot.keyClick(field, Qt.Key.Key_Return)
    else:
        qtbot.mouseClick(row(window, exercise_id).findChild(QPushButton, "checkButton"), LEFT)


def train(window: MainWindow, qtbot, **settings: object) -> None:
    """Train the entry that is shown to its end."""
    for name, value in settings.items():
        window.pages.training.follow_link(name, str(value))
    qtbot.mouseClick(window.findChild(QPushButton, "trainButton"), LEFT)
    qtbot.waitUntil(lambda: window.session.run_state is RunState.IDLE, timeout=LONG)


@pytest.fixture
def started_over(qtbot) -> Callable[[MainWindow, str], None]:
    """Press Start over, and a button of the question that follows."""

    def press(window: MainWindow, button: str) -> None:
        shown = [one for one in window.findChildren(QPushButton, "startOverButton") if one.isVisible()]
        qtbot.mouseClick(shown[0], LEFT)
        (box,) = window.findChildren(QMessageBox, "startOverDialog")
        qtbot.mouseClick(box.findChild(QPushButton, button), LEFT)
        qtbot.waitUntil(lambda: not window.findChildren(QMessageBox, "startOverDialog"))

    return press


def test_a_rate_that_climbs_ticks_the_exercise_while_one_looks(window: MainWindow, qtbot) -> None:
    read(window, "A2")
    assert "to do" in row(window, "A2-climb").accessibleName()
    train(window, qtbot, learning_rate=0.2, epochs=5)
    assert not row(window, "A2-climb").is_done
    train(window, qtbot, learning_rate=0.25, epochs=5)
    assert row(window, "A2-climb").is_done
    assert "done" in row(window, "A2-climb").accessibleName()
    assert said(window, "A2-climb").startswith("From 3/14")
    assert mark(window, "A2") == "begun"
    train(window, qtbot, learning_rate=0.107, epochs=20)
    assert mark(window, "A2") == "done"
    assert f"1 of {len(COURSE)} done" in [label.text() for label in window.findChildren(QLabel)]


def test_an_answer_is_typed_and_enter_checks_it(window: MainWindow, qtbot) -> None:
    read(window, "A5")
    answer(window, qtbot, "A5-exact", "0.24", "0.93", "0.99")
    assert said(window, "A5-exact").startswith("Not quite")
    answer(window, qtbot, "A5-exact", "0", "2", "0,0", enter=False)
    assert "point" in said(window, "A5-exact")
    answer(window, qtbot, "A5-exact", "0e0", "2.0", "-0", enter=False)
    assert row(window, "A5-exact").is_done
    assert "f(4) is exactly 8" in said(window, "A5-exact")
    assert not row(window, "A5-exact").findChild(QPushButton, "checkButton").isVisible()


@pytest.mark.parametrize(("typed", "why"), [("", "first"), ("one", "not a number"), ("1,408", "without a comma")])
def test_what_is_no_number_is_explained(window: MainWindow, qtbot, typed: str, why: str) -> None:
    read(window, "C3")
    answer(window, qtbot, "C3-flat", typed)
    assert why in said(window, "C3-flat")
    field = row(window, "C3-flat").findChild(QLineEdit)
    qtbot.keyClicks(field, "1")
    assert said(window, "C3-flat") == ""


def test_a_kernel_that_finds_edges_is_seen(window: MainWindow, qtbot) -> None:
    read(window, "D1")
    qtbot.wait(150)
    assert not row(window, "D1-edge").is_done
    window.pages.explorers.explorer.follow("kernel", "edge")
    qtbot.waitUntil(lambda: row(window, "D1-edge").is_done)
    window.pages.explorers.explorer.change(padding=0, stride=2)
    qtbot.waitUntil(lambda: row(window, "D1-size").is_done)
    assert mark(window, "D1") == "done"


def test_the_microscope_counts_for_the_lesson_of_its_entry(window: MainWindow, qtbot) -> None:
    window.session.choose_entry("A4")
    window.header.choose("graph")
    window.pages.explorers.explorer.change(zero_grad=False, steps=2)
    qtbot.waitUntil(lambda: mark(window, "A4") == "done")
    window.header.choose("lesson")
    assert row(window, "A4-accumulate").is_done


def test_what_is_done_is_there_after_a_restart(open_window, qtbot) -> None:
    first = open_window()
    read(first, "B3")
    answer(first, qtbot, "B3-iterations", "20")
    first.close()
    second = open_window()
    assert mark(second, "B3") == "done"
    read(second, "B3")
    assert said(second, "B3-iterations")


def test_start_over_asks_first_and_forgets_one_entry_or_all(open_window, qtbot, started_over) -> None:
    window = open_window()
    read(window, "B3")
    assert not [one for one in window.findChildren(QPushButton, "startOverButton") if one.isVisible()]
    answer(window, qtbot, "B3-iterations", "20")
    read(window, "A2")
    train(window, qtbot, learning_rate=0.25, epochs=5)
    (box_button,) = [one for one in window.findChildren(QPushButton, "startOverButton") if one.isVisible()]
    qtbot.mouseClick(box_button, LEFT)
    (box,) = window.findChildren(QMessageBox, "startOverDialog")
    qtbot.mouseClick(box.findChild(QDialogButtonBox).button(QDialogButtonBox.StandardButton.Cancel), LEFT)
    qtbot.waitUntil(lambda: not window.findChildren(QMessageBox, "startOverDialog"))
    assert row(window, "A2-climb").is_done
    started_over(window, "startEntryOver")
    assert not row(window, "A2-climb").is_done
    assert mark(window, "A2") == "begun"  # its run is still there
    assert mark(window, "B3") == "done"
    started_over(window, "startCourseOver")
    assert progress.load().done == ()
    window.close()
    assert not open_window().learning.has_begun  # old runs do not count again


def escape(window: MainWindow, qtbot) -> None:
    """Begin a run of the saddle that leaves it at once, and goes on."""
    read(window, "A3")
    for name, value in (("surface", "saddle"), ("learning_rate", "0.001"), ("epochs", "100000")):
        window.pages.training.follow_link(name, value)
    qtbot.mouseClick(window.findChild(QPushButton, "trainButton"), LEFT)
    qtbot.waitUntil(lambda: row(window, "A3-escape").is_done, timeout=LONG)


def goes_on(window: MainWindow, qtbot) -> None:
    """Wait until the run under way has told more."""
    with qtbot.waitSignals([window.training.progressed] * 2, timeout=LONG):
        pass


def stop(window: MainWindow, qtbot) -> None:
    qtbot.mouseClick(window.findChild(QPushButton, "stopButton"), LEFT)
    qtbot.waitUntil(lambda: window.session.run_state is RunState.IDLE, timeout=LONG)


def test_a_run_under_way_marks_nothing_again_that_was_started_over(open_window, qtbot, started_over) -> None:
    window = open_window()
    escape(window, qtbot)
    qtbot.wait(1100)  # ids tell the second in which a run began
    started_over(window, "startEntryOver")
    goes_on(window, qtbot)
    assert not row(window, "A3-escape").is_done
    stop(window, qtbot)
    assert window.learning.has_answered("A3")  # it is followed all the same: a guess may wait for it
    assert not row(window, "A3-escape").is_done
    window.close()
    again = open_window()
    assert not again.learning.has_begun
    escape(again, qtbot)  # another run counts
    stop(again, qtbot)


def test_a_run_gone_on_with_marks_nothing_again_that_was_started_over(open_window, qtbot, started_over) -> None:
    window = open_window()
    escape(window, qtbot)
    window.close()
    again = open_window()
    read(again, "A3")
    assert row(again, "A3-escape").is_done
    qtbot.wait(1100)  # ids tell the second in which a run began
    started_over(again, "startCourseOver")
    qtbot.mouseClick(again.findChild(QPushButton, "trainButton"), LEFT)
    goes_on(again, qtbot)
    assert again.session.run_id in [one.id for one in store.records()]
    assert not row(again, "A3-escape").is_done
    stop(again, qtbot)
    assert progress.load().done == ()


def test_a_home_that_cannot_be_written_is_said_and_the_tick_stays(window: MainWindow, qtbot) -> None:
    read(window, "B3")
    window.learning.failed.disconnect()
    (home() / progress.FILE).mkdir(parents=True)
    answer(window, qtbot, "B3-iterations", "20")
    assert row(window, "B3-iterations").is_done
    problem = next(one for one in window.findChildren(QLabel, "learningProblem") if one.isVisible())
    assert "learning.json" in problem.text()


def test_the_exercises_follow_the_language(window: MainWindow, qtbot) -> None:
    read(window, "A5")
    answer(window, qtbot, "A5-exact", "1", "1", "1")
    window.findChild(QAction, "language_zh_CNAction").trigger()
    QApplication.processEvents()
    assert said(window, "A5-exact") == ""
    window.findChild(QAction, "language_enAction").trigger()
    QApplication.processEvents()
    assert row(window, "A5-exact").findChild(QPushButton, "checkButton").text() == "Check"


def test_every_entry_shows_its_exercises_and_no_others(window: MainWindow) -> None:
    for entry_id in ("A1", "A2", "C4", "A1"):
        read(window, entry_id)
        shown = [one for one in window.findChildren(ExerciseRow) if one.isVisibleTo(one.parentWidget())]
        assert [one.exercise.id for one in shown] == [one.id for one in of_entry(entry_id)]


def test_every_field_and_button_has_a_name_that_is_spoken(window: MainWindow) -> None:
    read(window, "A5")
    shown = next(one for one in window.findChildren(ExerciseList) if one.isVisible())
    for widget in [*shown.findChildren(QLineEdit), *shown.findChildren(QPushButton), *shown.findChildren(ExerciseRow)]:
        assert isinstance(widget, QWidget)
        assert widget.objectName()
        assert widget.accessibleName()
