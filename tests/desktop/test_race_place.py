"""What competes is chosen with real clicks and keys; a race that cannot be is refused with a reason."""

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QLineEdit, QPushButton, QWidget

from desktop.racing.controller import RaceController
from desktop.racing.place import RacePlace
from desktop.session import Session
from desktop.training.run_state import RunState
from engine import catalogue
from engine.race import Lap
from engine.verdict import results
from tests.examples.race_page import arrival


class FakeRacer(QObject):
    """Hears what the controller asks; the test says what a worker would."""

    started = Signal(int, bool)
    lapped = Signal(int, object)
    arrived = Signal(int, object)
    ranked = Signal(int, object)
    failed = Signal(int, object)
    ended = Signal(int, str)

    def __init__(self) -> None:
        super().__init__()
        self.orders = []
        self.stops = 0

    @Slot(object)
    def race(self, order) -> None:
        self.orders.append(order)

    @Slot()
    def stop(self) -> None:
        self.stops += 1


class Bench:
    def __init__(self, qtbot) -> None:
        self.session = Session()
        self.session.choose_entry("A6")
        self.racer = FakeRacer()
        self.controller = RaceController(self.session, self.racer)
        self.place = RacePlace(self.session, self.controller)
        qtbot.addWidget(self.place)
        self.place.resize(1060, 620)
        with qtbot.waitExposed(self.place):
            self.place.show()

    def find(self, kind: type[QWidget], name: str) -> QWidget:
        found = self.place.findChild(kind, name)
        assert found is not None, name
        return found

    @property
    def race(self) -> QPushButton:
        return self.find(QPushButton, "raceButton")

    def told(self) -> str:
        return self.place.controls._text.text()

    def differ(self, name: str) -> None:
        box = self.find(QComboBox, "raceDiffers")
        box.setCurrentIndex(box.findData(name))


@pytest.fixture
def bench(qtbot, home) -> Bench:
    return Bench(qtbot)


def test_the_nine_optimizers_are_ticked_and_race_at_a_click(bench, qtbot) -> None:
    assert all(box.isChecked() for box in bench.place.form.picker.findChildren(QCheckBox))
    qtbot.mouseClick(bench.race, Qt.MouseButton.LeftButton)
    (order,) = bench.racer.orders
    assert [one.value for one in order.entrants][:3] == ["SGD", "Adam", "AdamW"]
    assert order.seeds == (0, 1, 2, 3, 4)
    assert bench.session.racing is catalogue.entry("A6")


def test_who_is_not_ticked_does_not_race(bench, qtbot) -> None:
    for name in ("LBFGS", "ASGD"):
        box = bench.find(QCheckBox, f"race{name}")
        box.setFocus()
        qtbot.keyClick(box, Qt.Key.Key_Space)
    qtbot.mouseClick(bench.race, Qt.MouseButton.LeftButton)
    values = [one.value for one in bench.racer.orders[0].entrants]
    assert len(values) == 7
    assert not {"LBFGS", "ASGD"} & set(values)


@pytest.mark.parametrize(("left", "sentence"), [(1, "One alone is no race: add another."), (0, "Choose at least two")])
def test_a_race_of_one_or_none_is_refused_with_a_reason(bench, qtbot, left: int, sentence: str) -> None:
    for box in bench.place.form.picker.findChildren(QCheckBox)[left:]:
        box.setFocus()
        qtbot.keyClick(box, Qt.Key.Key_Space)
    assert not bench.race.isEnabled()
    assert bench.told().startswith(sentence)
    assert bench.place.controls.offer("train")[1].startswith(sentence)
    bench.place.controls.press()
    assert bench.racer.orders == []


def test_numbers_are_typed_and_a_wrong_one_is_told(bench, qtbot) -> None:
    bench.differ("learning_rate")
    line = bench.find(QLineEdit, "raceValues")
    assert line.text() == "0.001, 0.01, 0.1"
    line.selectAll()
    qtbot.keyClicks(line, "1e-3, -5")
    assert not bench.race.isEnabled()
    assert "Learning rate" in bench.place.form.picker._reason.text()
    line.selectAll()
    qtbot.keyClicks(line, "1e-3 0.2; 0.2")
    qtbot.mouseClick(bench.race, Qt.MouseButton.LeftButton)
    assert [one.settings.learning_rate for one in bench.racer.orders[0].entrants] == [1e-3, 0.2]


def test_epochs_and_seeds_hold_for_all(bench, qtbot) -> None:
    for name, text in (("raceEpochs", "70"), ("raceSeeds", "2")):
        field = bench.find(QWidget, name)
        field.setFocus()
        field.selectAll()
        qtbot.keyClicks(field, text)
        qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.mouseClick(bench.race, Qt.MouseButton.LeftButton)
    (order,) = bench.racer.orders
    assert {one.settings.epochs for one in order.entrants} == {70}
    assert order.seeds == (0, 1)


def test_a_number_of_seeds_with_a_comma_is_not_another_number(bench, qtbot) -> None:
    field = bench.find(QWidget, "raceSeeds")
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, "1,0")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert (field.text(), field.value()) == ("1", 1)  # as far as it was right


def test_a_training_blocks_the_race_and_says_which(bench) -> None:
    bench.session.run_entry = catalogue.entry("C2")
    bench.session.set_run_state(RunState.RUNNING)
    assert not bench.race.isEnabled()
    assert bench.told() == "C2 is training. Stop it first."
    bench.session.set_run_state(RunState.PAUSED)
    assert not bench.race.isEnabled()
    assert bench.told() == "C2 is paused. Stop it first, or let it finish."
    bench.session.set_run_state(RunState.IDLE)
    assert bench.race.isEnabled()


def test_a_race_of_another_entry_blocks_this_one(bench, qtbot) -> None:
    qtbot.mouseClick(bench.race, Qt.MouseButton.LeftButton)
    bench.session.choose_entry("A2")
    assert bench.told() == "A6 is racing. Stop it first."
    assert not bench.find(QPushButton, "stopRaceButton").isEnabled()


def test_a_sweep_has_nothing_to_race(bench) -> None:
    bench.session.choose_entry("A1")
    assert not bench.race.isEnabled()
    assert "nothing to race" in bench.told()


def test_progress_is_counted_in_runs_and_stop_stops(bench, qtbot) -> None:
    qtbot.mouseClick(bench.race, Qt.MouseButton.LeftButton)
    bench.racer.started.emit(1, False)
    bench.racer.arrived.emit(1, arrival(0, 0))
    bench.racer.arrived.emit(1, arrival(1, 0))
    assert bench.told() == "2 of 45 runs"
    assert not bench.find(QCheckBox, "raceSGD").isEnabled()
    qtbot.mouseClick(bench.find(QPushButton, "stopRaceButton"), Qt.MouseButton.LeftButton)
    assert bench.racer.stops == 1
    bench.racer.ended.emit(1, "stopped")
    assert bench.session.racing is None
    assert bench.race.text() == "Race again"


def test_late_reports_of_an_old_race_are_not_taken(bench, qtbot) -> None:
    bench.controller.race()
    bench.racer.ended.emit(1, "stopped")
    bench.controller.race()
    bench.racer.arrived.emit(1, arrival(0, 0))
    bench.racer.lapped.emit(1, (Lap(0, 0, 1, np.float32([1])),))
    assert bench.controller.standing(bench.session.entry).done == 0


def test_results_are_there_again_after_another_entry(bench) -> None:
    bench.controller.race()
    made = [arrival(0, 0)]
    bench.racer.arrived.emit(1, made[0])
    bench.racer.ranked.emit(1, tuple(results(made, by_accuracy=False)))
    bench.racer.ended.emit(1, "stopped")
    bench.session.choose_entry("B1")
    assert bench.place.page.table.results.rowCount() == 0
    bench.session.choose_entry("A6")
    assert bench.place.page.table.results.rowCount() == 1
    assert bench.find(QLabel, "raceStart").text().startswith("w = −0.0075")


def test_a_long_race_says_beforehand_about_how_long(bench, qtbot) -> None:
    assert bench.told() == "45 run(s)"
    bench.session.choose_entry("C2")
    assert "about" in bench.told()
    bench.controller.choose(replace(bench.controller.plan(bench.session.entry), epochs=1, seeds=1))
    bench.place._refresh()
    assert "about" not in bench.told()


def test_what_differs_is_offered_by_what_the_entry_offers(bench) -> None:
    box = bench.find(QComboBox, "raceDiffers")
    assert [box.itemData(at) for at in range(box.count())] == ["optimizer", "learning_rate", "momentum", "schedule"]
    bench.session.choose_entry("C5")
    assert box.currentData() == "cell"
    assert box.itemData(box.count() - 1) == "entries"


def test_the_slip_of_the_notebook_is_told_where_it_was_made(bench) -> None:
    assert bench.place.form.notes._slip.isVisibleTo(bench.place)
    bench.session.choose_entry("C2")
    assert not bench.place.form.notes._slip.isVisibleTo(bench.place)


def test_the_plan_follows_the_settings_of_the_training_until_it_is_changed_here(bench) -> None:
    field = bench.find(QWidget, "raceEpochs")
    bench.session.choose_settings(bench.session.settings.changed(epochs=40, momentum=0.5))
    assert field.value() == 40
    assert {one.settings.momentum for one in bench.controller.entrants()} == {0.5}
    field.setValue(60)
    bench.session.choose_settings(bench.session.settings.changed(epochs=30))
    assert field.value() == 60


@pytest.mark.parametrize(
    ("entry", "differs", "sentence"),
    [
        ("A3", "learning_rate", "in the same order"),
        ("A3", "shuffle", "only the order of the examples differs"),
        ("A3", "batch_size", "fewer steps in an epoch"),
        ("A3", "entries", "the others have the course’s own"),
    ],
)
def test_why_it_is_fair_is_told_by_what_differs(bench, entry: str, differs: str, sentence: str) -> None:
    bench.session.choose_entry(entry)
    bench.differ(differs)
    assert sentence in bench.place.form.notes._fair.text()
    assert (bench.place.form._rest.text() == "the rest as under Train") is (differs != "entries")
