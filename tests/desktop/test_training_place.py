"""The place where training happens keeps page, form and buttons in step with the run."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLabel, QPushButton, QSpinBox

from desktop.session import Session
from desktop.training.controller import TrainingController
from desktop.training.messages import Hardware, Problem, Started
from desktop.training.place import TrainingPlace
from desktop.training.run_state import RunState
from engine.progress import Change, Finished, Score
from engine.settings import Settings
from tests.desktop.scripted import FakeWorker, block, past, stored

FULL = Problem("disk_full", {"path": "run.json"})


@pytest.fixture
def session(qapp, home) -> Session:
    return Session()


@pytest.fixture
def worker() -> FakeWorker:
    return FakeWorker()


@pytest.fixture
def place(qtbot, session: Session, worker: FakeWorker) -> TrainingPlace:
    return opened(qtbot, session, worker)


def opened(qtbot, session: Session, worker: FakeWorker) -> TrainingPlace:
    controller = TrainingController(session, worker)
    made = TrainingPlace(session, controller)
    controller.setParent(made)
    qtbot.addWidget(made)
    made.resize(1000, 500)
    made.show()
    return made


def button(place: TrainingPlace, name: str) -> QPushButton:
    return place.findChild(QPushButton, name)


def problem(place: TrainingPlace) -> str:
    label = place.findChild(QLabel, "problem")
    return label.text() if label.isVisible() else ""


def texts(place: TrainingPlace) -> list[str]:
    return [label.text() for label in place.controls.findChildren(QLabel) if label.isVisible()]


def points(place: TrainingPlace) -> int:
    return place.page.loss_plot.curves["training"].series.size


def train(place: TrainingPlace, worker: FakeWorker, number: int = 1) -> None:
    button(place, "trainButton").click()
    worker.begin(number)


def test_a_run_is_drawn_as_it_comes(place, worker) -> None:
    train(place, worker)
    worker.progressed.emit(1, (block(), Score(1, "validation", 0.2, 9, 10)))
    worker.progressed.emit(1, (block(3),))
    assert points(place) == 6
    assert place.page.loss_plot.curves["validation"].series.size == 1
    assert "Epoch 1 of 10" in texts(place)


def test_the_end_is_said_and_forgotten_at_the_next_start(place, worker) -> None:
    train(place, worker)
    worker.progressed.emit(1, (block(), Finished(10, 31.0, None)))
    worker.end("finished")
    assert "Finished in 0:31" in texts(place)
    train(place, worker, 2)
    worker.end("stopped", number=2)
    assert not any("Finished" in text for text in texts(place))


def test_reports_after_a_reset_draw_nothing(place, worker) -> None:
    train(place, worker)
    worker.progressed.emit(1, (block(),))
    button(place, "resetButton").click()
    worker.progressed.emit(1, (block(3),))
    worker.end("stopped")
    assert points(place) == 0
    assert button(place, "trainButton").isEnabled()


def test_another_entry_shows_nothing_of_it_and_says_who_trains(place, worker, session) -> None:
    train(place, worker)
    worker.progressed.emit(1, (block(),))
    session.choose_entry("C2")
    worker.progressed.emit(1, (block(3),))
    assert points(place) == 0
    assert not button(place, "trainButton").isEnabled()
    assert "C1" in button(place, "trainButton").toolTip()
    assert not button(place, "stopButton").isEnabled()
    worker.end("finished")
    assert button(place, "trainButton").isEnabled()


def test_another_entry_says_of_a_paused_run_that_it_is_paused(place, worker, session) -> None:
    train(place, worker)
    session.choose_entry("C2")
    assert "C1 is training. Stop it first." in texts(place)
    session.set_run_state(RunState.PAUSED)
    assert "C1 is paused. Stop it first, or let it finish." in texts(place)
    assert not button(place, "trainButton").isEnabled()


def test_back_at_its_entry_the_run_is_recalled_and_goes_on(place, worker, session) -> None:
    train(place, worker)
    session.choose_entry("C2")
    session.choose_entry("C1")
    assert worker.asked[-1] == ("recall", "C1-1")
    worker.progressed.emit(1, (block(),))  # in what is recalled as well
    worker.recalled.emit("C1-1", past(block(batches=9)))
    worker.progressed.emit(1, (block(9),))
    assert points(place) == 12
    assert button(place, "pauseButton").isVisible()


def test_what_is_recalled_too_late_is_not_drawn(place, worker, session) -> None:
    session.remember(stored("stopped", run_id="C1-1"))
    session.choose_entry("C2")
    session.choose_entry("C1")
    button(place, "resetButton").click()
    worker.recalled.emit("C1-1", past(block()))
    assert points(place) == 0


def test_an_interrupted_run_is_offered_with_its_curves_and_settings(qtbot, home, worker) -> None:
    one = stored("paused", Settings(device="cpu", epochs=7))
    place = opened(qtbot, Session(), worker)
    worker.recalled.emit(one.id, past(block(batches=6), settings=one.settings))
    assert "Continue from epoch 1" in texts(place)
    assert points(place) == 6
    assert place.findChild(QSpinBox, "epochs").value() == 7
    assert not place.findChild(QSpinBox, "batchSize").isEnabled()
    button(place, "trainButton").click()
    assert worker.orders[0].resume == one.id


def test_reset_frees_the_form_of_an_interrupted_run(qtbot, home, worker) -> None:
    stored()
    place = opened(qtbot, Session(), worker)
    button(place, "resetButton").click()
    assert button(place, "trainButton").text() == "Train"
    assert place.findChild(QSpinBox, "batchSize").isEnabled()


def test_a_finished_run_says_how_long_it_took(qtbot, home, worker) -> None:
    one = stored("finished")
    place = opened(qtbot, Session(), worker)
    worker.recalled.emit(one.id, past(block(), settings=one.settings))
    assert "Finished in 0:00" in texts(place)


def test_a_changed_rate_leaves_a_flag(place, worker) -> None:
    train(place, worker)
    worker.changed.emit(1, Change(2, 50, "learning_rate", 0.01, 1.0))
    worker.changed.emit(1, Change(2, 50, "epochs", 10, 20))
    assert [(flag.x, flag.text) for flag in place.page.loss_plot.flags] == [(1.5, "learning rate 0.01 → 1")]


def test_the_empty_plot_says_what_to_do_and_then_that_it_starts(place, worker, session, qtbot) -> None:
    def said(text: str) -> bool:
        labels = place.page.loss_plot.findChildren(QLabel)
        return any(label.isVisible() and text in label.text() for label in labels)

    qtbot.waitUntil(lambda: said("Press Train"))
    button(place, "trainButton").click()
    qtbot.waitUntil(lambda: said("The training starts"))
    worker.begin()
    assert said("The training starts")
    session.choose_entry("C2")
    qtbot.waitUntil(lambda: said("Press Train"))
    session.choose_entry("C1")
    worker.recalled.emit("C1-1", past(block()))
    qtbot.waitUntil(lambda: not said("The training starts") and not said("Press Train"))


def test_reset_is_offered_where_there_is_something_to_forget(place, worker, session) -> None:
    reset = button(place, "resetButton")
    assert not reset.isEnabled()
    train(place, worker)
    assert reset.isEnabled()
    worker.end("failed", Problem("unforeseen", {"error": "nobody thought of it"}))
    assert reset.isEnabled()
    session.choose_entry("C2")
    assert not reset.isEnabled()
    session.choose_entry("C1")
    reset.click()
    assert problem(place) == ""
    assert not reset.isEnabled()


def test_more_epochs_are_shown_at_once(place, worker) -> None:
    train(place, worker)
    worker.progressed.emit(1, (block(),))
    epochs = place.findChild(QSpinBox, "epochs")
    epochs.setValue(20)
    assert worker.asked[-1] == ("change", "epochs", 20)
    assert "Epoch 1 of 20" in texts(place)


def test_a_wrong_setting_blocks_train(place, qtbot) -> None:
    editor = place.findChild(QSpinBox, "batchSize")
    editor.selectAll()
    qtbot.keyClicks(editor, "99999")
    assert not button(place, "trainButton").isEnabled()
    qtbot.keyClick(editor, Qt.Key.Key_Escape)
    assert button(place, "trainButton").isEnabled()


def test_a_problem_is_said_and_goes_with_the_next_start(place, worker) -> None:
    train(place, worker)
    worker.end("diverged", Problem("diverged", {"epoch": 1, "batch": 4, "good_epoch": 1, "good_batch": 0}))
    assert "diverged" in problem(place)
    assert button(place, "trainButton").isEnabled()
    button(place, "trainButton").click()
    assert problem(place) == ""


def test_a_failed_save_is_said_until_one_succeeds(place, worker) -> None:
    train(place, worker)
    worker.not_saved.emit(FULL)
    assert "disk is full" in problem(place)
    assert button(place, "pauseButton").isVisible()
    worker.saved.emit(stored("running"))
    assert problem(place) == ""


def test_a_save_leaves_another_problem_standing(place, worker) -> None:
    train(place, worker)
    worker.refused.emit(1, Problem("setting_fixed", {"field": "Seed"}))
    worker.saved.emit(stored("running"))
    assert "Seed" in problem(place)


def test_what_fails_is_said_at_its_own_entry(place, worker, session) -> None:
    train(place, worker)
    session.choose_entry("C2")
    worker.end("diverged", Problem("diverged", {"epoch": 1, "batch": 4, "good_epoch": 1, "good_batch": 0}))
    assert problem(place) == ""
    session.choose_entry("C1")
    assert "diverged" in problem(place)


def test_a_run_that_only_lacks_its_test_goes_on_from_its_last_epoch(place, session) -> None:
    session.remember(stored("paused").model_copy(update={"epoch": 10, "batch": 0}))
    session.choose_entry("C2")
    session.choose_entry("C1")
    assert "Continue from epoch 10" in texts(place)


@pytest.mark.parametrize("goes_on", ["export", "train", "stop", "setting", "entry", "reset"])
def test_a_passing_problem_goes_when_the_user_goes_on(place, worker, session, tmp_path, goes_on: str) -> None:
    train(place, worker)
    if goes_on == "train":
        worker.end("stopped")
    place.page.failed.emit(FULL)
    assert "disk is full" in problem(place)
    {
        "export": lambda: place.page._menu._data_named(str(tmp_path / "training.csv")),
        "train": button(place, "trainButton").click,
        "stop": button(place, "stopButton").click,
        "setting": lambda: place.findChild(QSpinBox, "epochs").setValue(20),
        "entry": lambda: session.choose_entry("C2"),
        "reset": button(place, "resetButton").click,
    }[goes_on]()
    assert problem(place) == ""
    session.choose_entry("C2")
    session.choose_entry("C1")
    assert problem(place) == ""


@pytest.mark.parametrize(
    "one",
    [
        Problem("out_of_memory", {"device": "NVIDIA H100"}),
        Problem("device_unavailable", {"device": "cuda", "devices": "cpu"}),
    ],
)
def test_where_a_device_fails_the_cpu_is_offered(place, worker, session, qtbot, one: Problem) -> None:
    train(place, worker)
    worker.end("failed", one)
    assert button(place, "cpuButton").isVisible()
    qtbot.mouseClick(button(place, "cpuButton"), Qt.MouseButton.LeftButton)
    assert worker.orders[-1].settings.device == "cpu"
    assert place.findChild(QComboBox, "device").currentData() == "cpu"
    assert not button(place, "cpuButton").isVisible()
    assert session.run_state is RunState.STARTING


def test_where_the_cpu_itself_is_full_it_is_not_offered(place, worker) -> None:
    train(place, worker)
    worker.end("failed", Problem("out_of_memory", {"device": "CPU"}))
    assert "ran out of memory" in problem(place)
    assert not button(place, "cpuButton").isVisible()


def test_the_devices_that_there_are_can_be_chosen(place, worker) -> None:
    worker.ready.emit(Hardware((("cuda", "NVIDIA H100"), ("cpu", "CPU")), ("exact",), 2))
    device = place.findChild(QComboBox, "device")
    assert [device.itemData(row) for row in range(device.count())] == ["auto", "cuda", "cpu"]
    assert device.currentData() == "auto"


def test_a_started_run_of_another_entry_is_not_drawn(place, worker, session) -> None:
    button(place, "trainButton").click()
    session.choose_entry("C2")
    worker.started.emit(1, Started("C1-1", "C1", Settings(), 100, "cpu", 10, past(block())))
    assert points(place) == 0
