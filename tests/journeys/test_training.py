"""Train a digit network on the real digits, pause it, stop it, close it, go on: all by mouse and keys."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from desktop.main_window import MainWindow
from desktop.training.run_state import RunState
from engine.classifier import Classifier
from engine.runs import store
from tests.journeys.hands import Hands, same, weights

pytestmark = pytest.mark.slow

BIG = 512  # a batch size with which an epoch takes a second or so
FEW_TURNS = 100  # more batches of 64 than three turns take on any machine


def buttons(hands: Hands) -> dict[str, tuple[bool, bool]]:
    """Return name → (visible, enabled)."""
    names = ("trainButton", "pauseButton", "stopButton")
    return {name: (hands.find(name).isVisible(), hands.find(name).isEnabled()) for name in names}


BEFORE = {"trainButton": (True, True), "pauseButton": (False, False), "stopButton": (True, False)}
DURING = {"trainButton": (False, False), "pauseButton": (True, True), "stopButton": (True, True)}


@pytest.fixture
def uninterrupted(hands: Hands) -> dict:
    """Return the weights of two epochs without a pause."""
    hands.train(2, BIG)
    hands.trained()
    return weights(hands.window.session.run_id)


def test_one_epoch_of_the_mlp_answers_the_drawing_with_bars_of_its_own(hands: Hands) -> None:
    hands.draw()
    hands.until(lambda: hands.text("prediction") == "7")
    shipped = hands.find("probabilities").values()
    assert buttons(hands) == BEFORE
    hands.train(1)
    assert buttons(hands) == DURING
    picker = hands.find("classifierPicker")
    assert isinstance(picker, QComboBox)
    hands.until(lambda: picker.currentData() != "pretrained")
    run_id = hands.window.session.run_id
    assert picker.currentData() == run_id
    hands.until(lambda: hands.find("probabilities").values() != shipped)
    assert hands.window.session.run_state is RunState.RUNNING  # it answers while it trains
    hands.trained()
    assert buttons(hands) == BEFORE
    assert picker.currentData() == run_id
    image = hands.find("networkInput").image()
    own = Classifier.load(store.state_file(run_id)).probabilities(image)[0]
    hands.until(lambda: hands.find("probabilities").values() == pytest.approx(own, abs=1e-6))
    assert store.record(run_id).test_accuracy > 0.8
    assert hands.sees("Finished in")


def test_while_it_trains_each_part_shows_it(hands: Hands) -> None:
    hands.train(3)
    hands.until(lambda: hands.text("timeLeft"))
    hands.until(lambda: hands.find("progressBar").value() > 0)
    hands.until(lambda: hands.curve > 50)
    assert hands.text("pauseButton") == "Pause"
    assert not hands.find("batchSize").isEnabled()
    assert hands.find("learningRate").isEnabled()
    hands.click("stopButton")
    hands.trained()
    assert hands.sees("Stopped in epoch 1 of 3")
    assert store.records()[0].status == "stopped"


def test_pause_and_resume_change_no_number(hands: Hands, uninterrupted: dict) -> None:
    hands.train(2, BIG)
    hands.until_state(RunState.RUNNING)
    for batches in (10, 60, 150):
        hands.until(lambda batches=batches: hands.window.training.pace.done > batches)
        hands.click("pauseButton")
        hands.until(lambda: hands.text("pauseButton") == "Resume")
        hands.click("pauseButton")
        hands.until(lambda: hands.text("pauseButton") == "Pause")
    hands.trained()
    assert same(weights(hands.window.session.run_id), uninterrupted)


def test_pause_and_stop_act_within_a_few_turns(hands: Hands) -> None:
    hands.train(10)
    hands.until_state(RunState.RUNNING)
    run = hands.window.engine.training.run
    for press, state in (("pauseButton", RunState.PAUSED), ("pauseButton", RunState.RUNNING)):
        before = run.batch
        hands.click(press)
        hands.until_state(state)
        assert run.batch - before < FEW_TURNS
    before = run.batch
    hands.click("stopButton")
    hands.trained()
    assert run.batch - before < FEW_TURNS
    assert store.record(run.id).batch == run.batch


def test_a_rate_changed_on_the_way_acts_and_leaves_a_flag(hands: Hands) -> None:
    hands.train(5)
    hands.until(lambda: hands.curve > 20)
    hands.type("learningRate", "0.05")
    hands.until(lambda: hands.find("lossPlot").flags)
    assert hands.find("lossPlot").flags[0].text == "learning rate 0.01 → 0.05"
    hands.click("stopButton")
    hands.trained()
    assert store.records()[0].settings.learning_rate == 0.05


def test_closed_in_the_middle_it_goes_on_at_the_next_start(
    open_window: Callable[[], MainWindow], qtbot: QtBot, hands: Hands, uninterrupted: dict
) -> None:
    hands.train(2, BIG)
    hands.until_state(RunState.RUNNING)
    hands.until(lambda: hands.window.training.pace.epoch == 2)
    hands.window.close()
    assert hands.window.engine.isFinished()
    again = Hands(qtbot, open_window())
    assert again.sees("Continue from epoch 2")
    assert again.text("trainButton") == "Continue"
    waiting = store.records()[-1]
    again.until(lambda: again.curve > 0)
    assert again.curve == 108 + waiting.batch  # an epoch and what was trained of the second
    again.click("trainButton")
    again.until_state(RunState.RUNNING)
    again.trained()
    assert again.window.session.run_id == waiting.id
    assert again.curve == 2 * 108
    assert same(weights(waiting.id), uninterrupted)


def test_a_run_that_diverges_is_said_and_train_stays(hands: Hands) -> None:
    hands.type("learningRate", "100")
    hands.click("trainButton")
    hands.until(lambda: "diverged" in hands.text("problem"))
    hands.trained()
    assert "smaller learning rate" in hands.text("problem")
    assert buttons(hands) == BEFORE
    hands.draw()
    hands.until(lambda: hands.find("networkInput").image() is not None)
    hands.type("learningRate", "0.01")
    hands.click("trainButton")
    assert hands.text("problem") == ""
    hands.until(lambda: hands.curve > 20)
    hands.click("stopButton")
    hands.trained()


def test_reset_begins_again_from_the_same_weights(hands: Hands) -> None:
    for _ in range(2):
        hands.train(1, BIG)
        hands.trained()
        hands.click("resetButton")
        assert hands.curve == 0
    first, second = store.records()
    assert first.id != second.id
    assert same(weights(first.id), weights(second.id))


def test_settings_out_of_range_are_said_as_they_are_typed(hands: Hands) -> None:
    for name, text, sentence in (
        ("batchSize", "5000", "at most 4,096"),
        ("learningRate", "101", "at most 100"),
        ("epochs", "0", "at least 1"),
        ("momentum", "fast", "must be a number"),
    ):
        before = hands.find(name).value()
        hands.type(name, text, end=None)
        assert hands.sees(sentence)
        assert not hands.find("trainButton").isEnabled()
        hands.qtbot.keyClick(hands.window, Qt.Key.Key_F5)
        assert hands.window.session.run_state is RunState.IDLE
        hands.qtbot.keyClick(hands.find(name), Qt.Key.Key_Escape)
        assert hands.find(name).value() == before
        assert not hands.sees(sentence)
        assert hands.find("trainButton").isEnabled()
