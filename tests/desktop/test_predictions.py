"""Predict, then run: guesses by mouse and key, and what the runs answer."""

import itertools
import math
from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QPushButton, QWidget

from desktop.lessons.prediction_block import PredictionBlock
from desktop.main_window import MainWindow
from desktop.training.run_state import RunState
from engine.learning import progress
from engine.progress import Score
from tests.desktop.test_exercises import read, train

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton


def block(window: MainWindow, question_id: str) -> PredictionBlock:
    found = window.findChild(PredictionBlock, f"prediction-{question_id}")
    assert found is not None
    return found


def said(window: MainWindow, question_id: str) -> str:
    label = block(window, question_id).findChild(QLabel, "predictionSaid")
    return label.text() if label.isVisible() else ""


def press(window: MainWindow, qtbot, question_id: str, name: str) -> None:
    button = block(window, question_id).findChild(QAbstractButton, name)
    assert button.isVisible()
    qtbot.mouseClick(button, LEFT)
    QApplication.processEvents()


def guess(window: MainWindow, qtbot, question_id: str, text: str) -> None:
    field = block(window, question_id).findChild(QLineEdit, "guessField")
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, text)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    QApplication.processEvents()


def draw(pad: QWidget, qtbot, curve: Callable[[float], float], end: float = 1.0) -> None:
    """Draw `curve`, in shares of the pad, from its left edge to `end`."""
    places = [QPointF(x * pad.width(), curve(x) * pad.height()) for x in (end * n / 40 for n in range(41))]
    qtbot.mousePress(pad, LEFT, pos=places[0].toPoint())
    for place in places[1:]:
        move = QMouseEvent(
            QEvent.Type.MouseMove, place, pad.mapToGlobal(place), NONE, LEFT, Qt.KeyboardModifier.NoModifier
        )
        QApplication.sendEvent(pad, move)
    qtbot.mouseRelease(pad, LEFT, pos=places[-1].toPoint())
    QApplication.processEvents()


@pytest.fixture
def pad(window: MainWindow, qtbot) -> QWidget:
    """Open the pad over the loss of A2."""
    read(window, "A2")
    press(window, qtbot, "A2-curve", "sketchButton")
    found = window.findChild(QWidget, "sketchPad")
    qtbot.waitUntil(found.isVisible)
    return found


def test_a_number_is_guessed_and_the_run_answers(window: MainWindow, qtbot) -> None:
    read(window, "A5")
    guess(window, qtbot, "A5-f4", "8,0")
    assert "point" in said(window, "A5-f4")
    guess(window, qtbot, "A5-f4", "1e9")
    assert "from -1000 to 1000" in said(window, "A5-f4")
    guess(window, qtbot, "A5-f4", "8")
    assert said(window, "A5-f4") == "Your guess: 8. Now train, and see."
    assert QApplication.focusWidget().objectName() == "guessAgainButton"
    train(window, qtbot)
    assert said(window, "A5-f4").startswith("You guessed 8, it reached 8.544.")


def test_a_run_that_has_ended_leaves_nothing_to_guess_until_it_is_reset(window: MainWindow, qtbot) -> None:
    read(window, "A5")
    train(window, qtbot, epochs=10)
    assert "Reset" in said(window, "A5-f4")
    assert not block(window, "A5-f4").editor.isVisible()
    qtbot.mouseClick(window.findChild(QPushButton, "resetButton"), LEFT)
    assert block(window, "A5-f4").editor.isVisible()
    guess(window, qtbot, "A5-f4", "9")
    press(window, qtbot, "A5-f4", "guessAgainButton")
    assert block(window, "A5-f4").editor.isVisible()


def test_a_guess_and_its_answer_are_there_after_a_restart(open_window, qtbot) -> None:
    first = open_window()
    read(first, "A5")
    guess(first, qtbot, "A5-f4", "10")
    train(first, qtbot)
    first.close()
    second = open_window()
    read(second, "A5")
    qtbot.waitUntil(lambda: "8.544" in said(second, "A5-f4"), timeout=30_000)


def test_the_run_of_another_entry_does_not_end_a_sketch(window: MainWindow, pad: QWidget, qtbot) -> None:
    window.session.run_state_changed.emit(RunState.IDLE)  # as where the run of C1 has come to its end
    window.learning.guesses_changed.emit()
    QApplication.processEvents()
    assert window.findChild(QWidget, "sketchPad") is pad
    assert pad.isVisible()
    draw(pad, qtbot, lambda x: 0.9 - 0.8 * x)
    assert window.learning.guess_of("A2-curve")


@pytest.mark.usefixtures("script")
def test_the_share_of_digits_stands_with_two_decimals(window: MainWindow, qtbot) -> None:
    read(window, "C1")
    guess(window, qtbot, "C1-accuracy", "97 %")
    qtbot.mouseClick(window.findChild(QPushButton, "trainButton"), LEFT)
    qtbot.waitUntil(lambda: window.session.run_state is RunState.RUNNING, timeout=30_000)
    window.training.progressed.emit((Score(1, "validation", 0.1, 9748, 10_000),))
    assert said(window, "C1-accuracy").startswith("Your guess: 97 %")  # it has not ended
    qtbot.mouseClick(window.findChild(QPushButton, "stopButton"), LEFT)
    qtbot.waitUntil(lambda: "97.48 %" in said(window, "C1-accuracy"), timeout=30_000)
    assert "That is close" in said(window, "C1-accuracy")


def test_a_curve_is_drawn_and_stays_beside_the_truth(window: MainWindow, qtbot, pad: QWidget) -> None:
    plot = window.place.page.loss_plot
    draw(pad, qtbot, lambda x: 0.1 + 0.7 * math.sqrt(x))
    assert said(window, "A2-curve").startswith("Your guess is the dashed line")
    xs, ys = zip(*plot.guess, strict=True)
    assert all(a < b for a, b in itertools.pairwise(xs))
    assert (xs[0], xs[-1]) == (0, 100)
    assert ys[0] > ys[-1] > 0
    drawn = plot.guess
    train(window, qtbot)
    assert plot.guess == drawn
    assert plot.curves["training"].series.size == 100
    (begin, end), _ = plot._box.viewRange()
    assert (begin, end) == (0, 100)
    window.session.choose_entry("A4")
    assert plot.guess == ()
    window.session.choose_entry("A2")
    assert plot.guess == drawn


def test_the_whole_guess_is_in_sight_while_the_run_is_young(window: MainWindow, qtbot, pad: QWidget) -> None:
    plot = window.place.page.loss_plot
    draw(pad, qtbot, lambda x: 0.1 + 0.8 * x)
    qtbot.keyClick(window, Qt.Key.Key_F10)
    qtbot.waitUntil(lambda: plot.curves["training"].series.size == 1, timeout=30_000)
    plot.refresh()
    along, values = plot._box.viewRange()
    assert along == [0, 100]
    assert 10 ** values[0] <= min(y for _, y in plot.guess)


def test_a_sketched_curve_is_there_after_a_restart(window: MainWindow, open_window, qtbot, pad: QWidget) -> None:
    draw(pad, qtbot, lambda x: 0.2 + 0.5 * x)
    kept = window.place.page.loss_plot.guess
    window.close()
    again = open_window()
    assert again.session.entry.id == "A2"
    assert again.place.page.loss_plot.guess == kept


def test_the_arrows_draw_too_and_enter_ends_it(window: MainWindow, qtbot, pad: QWidget) -> None:
    for _ in range(12):
        qtbot.keyClick(pad, Qt.Key.Key_Down)
        qtbot.keyClick(pad, Qt.Key.Key_Right)
    qtbot.keyClick(pad, Qt.Key.Key_Left)
    qtbot.keyClick(pad, Qt.Key.Key_Return)
    points = progress.load().guesses["A2-curve"]
    assert len(points) == 45
    assert points[0][1] > points[-1][1]


def test_a_slip_of_the_hand_is_no_guess_and_escape_gives_up(window: MainWindow, qtbot, pad: QWidget) -> None:
    qtbot.mouseClick(pad, LEFT, pos=QPoint(30, 30))
    assert "A2-curve" not in progress.load().guesses
    assert window.place.page.loss_plot.guess == ()
    qtbot.keyClick(pad, Qt.Key.Key_Escape)
    QApplication.processEvents()
    assert window.place.page.loss_plot.pad is None
    assert block(window, "A2-curve").editor.isVisible()


def test_whoever_trains_while_drawing_just_trains(window: MainWindow, qtbot, pad: QWidget) -> None:
    train(window, qtbot)
    assert window.place.page.loss_plot.pad is None
    assert window.place.page.loss_plot.curves["training"].series.size == 100


def test_a_choice_is_answered_by_runs_with_the_options(window: MainWindow, qtbot) -> None:
    read(window, "A2")
    press(window, qtbot, "A2-rate", "guessButton")
    assert said(window, "A2-rate") == "Choose one first."
    press(window, qtbot, "A2-rate", "choose-0.15")
    press(window, qtbot, "A2-rate", "guessButton")
    assert said(window, "A2-rate").startswith("Your guess: 0.15.")
    for rate in ("0.15", "0.25"):
        press(window, qtbot, "A2-rate", f"set-{rate}")
        assert window.session.settings.learning_rate == float(rate)
        train(window, qtbot)
    assert said(window, "A2-rate") == "You guessed 0.15; it is 0.25."
    press(window, qtbot, "A2-rate", "guessAgainButton")
    assert progress.load().measured == {}


def test_optimizers_are_ordered_by_buttons_and_keys(window: MainWindow, qtbot) -> None:
    read(window, "A6")
    press(window, qtbot, "A6-order", "up-Rprop")
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Space)  # the focus went with it
    press(window, qtbot, "A6-order", "guessButton")
    assert progress.load().guesses["A6-order"] == ("Rprop", "SGD", "Adamax")
    train(window, qtbot)
    for name in ("Adamax", "Rprop"):
        assert said(window, "A6-order").startswith("Your guess: Rprop, SGD, Adamax.")
        press(window, qtbot, "A6-order", f"set-{name}")
        train(window, qtbot)
    assert said(window, "A6-order") == "You guessed Rprop, SGD, Adamax, and so it is."


def test_entries_without_a_question_show_no_panel(window: MainWindow) -> None:
    read(window, "A1")
    assert not any(one.isVisible() for one in window.findChildren(QWidget, "predictionPanel"))
    read(window, "A2")
    assert any(one.isVisible() for one in window.findChildren(QWidget, "predictionPanel"))


def test_what_can_be_pressed_or_typed_has_a_name_that_is_spoken(window: MainWindow) -> None:
    for entry_id in ("A2", "A5", "A6"):
        read(window, entry_id)
        panel = next(one for one in window.findChildren(QWidget, "predictionPanel") if one.isVisible())
        widgets = [*panel.findChildren(QAbstractButton), *panel.findChildren(QLineEdit)]
        assert widgets
        assert all(one.objectName() and one.accessibleName() for one in widgets)
