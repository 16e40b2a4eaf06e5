"""Steps with the mouse and the keys of the window: real buttons, the real thread, real training."""

from collections.abc import Callable

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton, QLabel

from desktop.main_window import MainWindow
from desktop.training import stepping
from desktop.training.run_state import RunState
from engine.catalogue import entry
from engine.runs import store
from engine.runs.run import Run
from tests.desktop.scripted import Heard
from tests.engine.trainings import losses, run_of, train_all

BUTTONS = {"batch": "stepButton", "epoch": "stepEpochButton", "back": "stepBackButton"}
KEYS = {
    "batch": (Qt.Key.Key_F10, Qt.KeyboardModifier.NoModifier),
    "epoch": (Qt.Key.Key_F10, Qt.KeyboardModifier.ShiftModifier),
    "back": (Qt.Key.Key_F9, Qt.KeyboardModifier.NoModifier),
}


class Steps:
    """A person who steps through A3: three points, each a batch; and what the run then stands at."""

    def __init__(self, window: MainWindow, qtbot) -> None:
        self.window, self.qtbot = window, qtbot
        window.session.choose_entry("A3")

    @property
    def run(self) -> Run:
        return self.window.engine.training.run

    @property
    def done(self) -> int:
        return len(self.run.history.all_losses) if self.run is not None else 0

    def click(self, name: str) -> None:
        self.qtbot.mouseClick(self.window.findChild(QAbstractButton, name), Qt.MouseButton.LeftButton)

    def press(self, what: str) -> None:
        self.qtbot.keyClick(self.window, *KEYS[what])

    def until(self, done: int, state: RunState = RunState.PAUSED) -> None:
        """Wait until so many batches are trained and shown, and the run is in `state`."""
        self.qtbot.waitUntil(lambda: self._stands(done, state), timeout=20_000)

    def _stands(self, done: int, state: RunState) -> bool:
        shown = self.window.findChild(object, "lossPlot").curves["training"].series.size
        return self.done == shown == done and self.window.session.run_state is state

    def possible(self) -> dict[str, bool]:
        """Return which steps are offered, and see that the menu offers the same."""
        found = {what: self.window.findChild(QAbstractButton, name).isEnabled() for what, name in BUTTONS.items()}
        actions = {"batch": "stepAction", "epoch": "step_epochAction", "back": "step_backAction"}
        assert found == {what: self.window.findChild(QAction, name).isEnabled() for what, name in actions.items()}
        return found


@pytest.fixture
def steps(window: MainWindow, qtbot) -> Steps:
    return Steps(window, qtbot)


@pytest.fixture(params=["mouse", "keys"])
def take(request: pytest.FixtureRequest, steps: Steps) -> Callable[[str], None]:
    """Take a step by a button or by its key."""
    return steps.press if request.param == "keys" else lambda what: steps.click(BUTTONS[what])


def test_batch_epoch_and_back_by_mouse_and_by_keys(steps, take) -> None:
    for what, done in (("batch", 1), ("batch", 2), ("epoch", 3), ("epoch", 6), ("back", 3), ("back", 2), ("epoch", 3)):
        take(what)
        steps.until(done)
    whole = run_of("A3", epochs=1)
    train_all(whole)
    assert np.array_equal(losses(steps.run), losses(whole))


def test_back_from_the_first_step_are_the_initial_weights(steps, take) -> None:
    take("batch")
    steps.until(1)
    take("back")
    steps.until(0)
    assert steps.run.parameters().tolist() == [entry("A3").settings.start]
    assert not steps.window.findChild(object, "lossPlot").has_points


def test_what_is_offered_in_every_state(steps) -> None:
    nowhere, anywhere = {"batch": True, "epoch": True, "back": False}, dict.fromkeys(BUTTONS, True)
    assert steps.possible() == nowhere
    steps.click("stepButton")
    steps.until(1)
    assert steps.possible() == anywhere
    steps.window.session.choose_entry("A4")  # another one trains
    assert steps.possible() == dict.fromkeys(BUTTONS, False)
    steps.window.session.choose_entry("A3")
    steps.click("stopButton")
    steps.until(1, RunState.IDLE)
    assert steps.possible() == nowhere


def test_where_a_setting_is_wrong_no_step_is_taken(steps) -> None:
    steps.window.findChild(object, "epochs").lineEdit().setText("0")
    assert steps.possible() == dict.fromkeys(BUTTONS, False)
    steps.press("batch")
    assert steps.window.session.run_state is RunState.IDLE


def test_slow_motion_goes_on_by_itself_one_batch_at_a_time(steps, qtbot, monkeypatch) -> None:
    monkeypatch.setattr(stepping, "SLOW_MS", 20)
    heard = Heard(steps.window.training, "progressed")
    steps.click("slowMotion")
    assert steps.window.findChild(QAction, "slowAction").isChecked()
    steps.click("trainButton")
    qtbot.waitUntil(lambda: len(heard) >= 5, timeout=20_000)
    assert {len(record.losses) for _, records in heard for record in records} == {1}
    assert all(len(records) == 1 for _, records in heard)
    steps.click("pauseButton")
    qtbot.waitUntil(lambda: steps.window.session.run_state is RunState.PAUSED)
    steps.window.findChild(QAction, "slowAction").trigger()
    assert not steps.window.findChild(QAbstractButton, "slowMotion").isChecked()
    steps.click("pauseButton")
    qtbot.waitUntil(lambda: steps.window.session.run_state is RunState.IDLE, timeout=20_000)
    assert steps.done == 300


def test_reset_and_a_step_begin_with_the_same_weights_again(steps, qtbot) -> None:
    steps.window.session.choose_entry("A6")  # its weights come from the seed
    steps.click("stepEpochButton")
    steps.until(1)
    first = steps.run.history.whole_path
    steps.click("resetButton")
    qtbot.waitUntil(lambda: steps.window.session.run_state is RunState.IDLE)
    steps.click("stepButton")
    qtbot.waitUntil(lambda: steps.run.history.whole_path is not first and steps.done == 1)
    steps.until(1)
    assert steps.run.history.whole_path.tobytes() == first.tobytes()
    assert [one.discarded for one in store.records()] == [True, False]


def test_a_rate_turned_between_two_steps_acts_and_is_flagged(steps, qtbot) -> None:
    steps.click("stepEpochButton")
    steps.until(3)
    rate = steps.window.findChild(object, "learningRate")
    rate.setFocus()
    rate.selectAll()
    qtbot.keyClicks(rate, "0.002")
    qtbot.keyClick(rate, Qt.Key.Key_Return)
    plot = steps.window.findChild(object, "lossPlot")
    qtbot.waitUntil(lambda: len(plot.flags) == 1)
    assert (plot.flags[0].x, plot.flags[0].text) == (1.0, "learning rate 0.01 → 0.002")
    steps.click("stepButton")
    steps.until(4)
    assert steps.run.optimizer.param_groups[0]["lr"] == 0.002
    before, after = steps.run.history.whole_path[-2:, 0]
    slope = 2 * 1.0 * (before * 1.0 - 2.0)  # of (w·x − y)² at x = 1, y = 2
    assert after == pytest.approx(before - 0.002 * slope, rel=1e-12)


def test_stepped_to_its_end_a_run_is_finished_and_the_next_step_begins_another(steps, qtbot) -> None:
    steps.window.findChild(object, "epochs").setValue(2)
    for done in (3, 6):
        steps.click("stepEpochButton")
        steps.until(done)
    first = steps.run.id
    steps.click("stepButton")
    steps.until(6, RunState.IDLE)
    assert [one.status for one in store.records()] == ["finished"]
    assert steps.window.findChild(QAbstractButton, "trainButton").isVisible()
    assert steps.window.findChild(QLabel, "problem").text() == ""
    steps.click("stepButton")
    qtbot.waitUntil(lambda: steps.run.id != first)
    steps.until(1)


def test_a_step_goes_on_with_the_run_that_waits(open_window, qtbot) -> None:
    steps = Steps(open_window(), qtbot)
    steps.click("stepButton")
    steps.until(1)
    steps.window.close()
    again = Steps(open_window(), qtbot)
    again.click("stepButton")
    again.until(2)
    assert len(store.records()) == 1
