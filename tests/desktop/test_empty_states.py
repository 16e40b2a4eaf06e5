"""Where there is nothing to see yet, or no longer, the window says why and what to do."""

from itertools import pairwise

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QWidget

from desktop.pictures.branches import Branches
from desktop.pictures.marks import Words
from desktop.pictures.rows import Rows
from desktop.pictures.walk import Walk
from desktop.pictures.weights import Weights
from desktop.racing.race_page import RacePage
from desktop.racing.standing import Standing
from desktop.training.run_controls import RunControls
from desktop.training.run_state import RunState
from engine.settings import Settings
from tests.desktop.test_race_place import Bench
from tests.examples.race_page import arrival, ranked, standing


def told(picture: QWidget) -> str:
    return picture.sheet.accessibleDescription()


@pytest.mark.parametrize(("kind", "entry"), [(Branches, "C3"), (Rows, "C5")])
def test_a_picture_of_the_drawing_says_whose_network_it_shows(qtbot, kind, entry: str) -> None:
    picture = kind()
    qtbot.addWidget(picture)
    assert f"Train {entry}" in told(picture)
    assert "Answered by" in told(picture)
    picture.recall(True)  # no matter which run is shown
    assert "Answered by" in told(picture)


def test_the_picture_of_a_stored_run_says_when_it_comes(qtbot) -> None:
    picture = Weights()
    qtbot.addWidget(picture)
    picture.begin(Settings())
    before = told(picture)
    picture.recall(True)
    assert "Press Continue" in told(picture)
    picture.recall(False)
    assert "over" in told(picture)
    picture.look({"weight": np.ones((2, 3)), "bias": np.zeros(2)})
    picture.refresh()
    assert "Continue" not in told(picture)
    picture.begin(Settings())
    assert told(picture) == before


@pytest.mark.parametrize(("entry", "tab", "seen"), [("B3", "train", 2), ("B3", "lesson", 1), ("A5", "lesson", 1)])
@pytest.mark.usefixtures("home")
def test_no_picture_lies_on_another_in_the_smallest_window(window, entry: str, tab: str, seen: int) -> None:
    window.resize(window.minimumSize())
    window.session.choose_entry(entry)
    window.header.choose(tab)
    pictures = window.place.page.pictures
    for _ in range(3):  # the layouts, from the outside
        QApplication.processEvents()
    areas = [one.geometry() for one in pictures.shown if one.isVisible()]
    assert len(areas) == seen
    assert all(pictures.rect().contains(area) for area in areas), (pictures.rect(), areas)
    assert not any(one.intersects(other) for one, other in pairwise(areas))
    assert window.place.page.rect().contains(pictures.geometry())


def test_the_next_point_of_a_sample_says_so(qtbot) -> None:
    walk = Walk()
    qtbot.addWidget(walk)
    walk.resize(470, 330)
    walk.show()
    for size, said in ((1, ": by 1 of 3 points"), (3, "")):
        walk.begin(Settings(batch_size=size, momentum=0, shuffle=False))
        walk.refresh()
        (text,) = [
            one.text for one in walk.plot.marks._marks if isinstance(one, Words) and one.text.startswith("next ")
        ]
        assert (": by" in text) is bool(said)
        assert text.endswith(said)


def test_why_train_is_refused_stands_below_it(qtbot) -> None:
    controls = RunControls()
    qtbot.addWidget(controls)
    controls.set_finished(31.0)
    controls.set_blocked(True, "A6 is racing. Stop it first.")
    assert "A6 is racing. Stop it first." in [one.text() for one in controls.findChildren(QLabel)]
    controls.set_blocked(False)
    assert "Finished in 0:31" in [one.text() for one in controls.findChildren(QLabel)]


# the race


def captions(page: RacePage) -> str:
    return f"{page._order.text()} / {page._caption.text()}"


def half() -> Standing:
    """Return a race of nine over five seeds that was stopped while its second seed ran."""
    whole = standing()
    made = Standing(whole.entry, whole.plan, whole.entrants)
    lanes = range(len(made.entrants))
    for one in [*(arrival(lane, 0) for lane in lanes), arrival(0, 1)]:
        made.arrive(one)
    made.rank(ranked(made.arrivals))
    made.end("stopped")
    return made


def test_a_stopped_race_counts_the_seeds_that_ran(qtbot) -> None:
    page = RacePage()
    qtbot.addWidget(page)
    assert "after a race" in captions(page)
    page.show_standing(half())
    assert "1 to 2 seeds each" in captions(page)
    assert "5 seeds" not in captions(page)
    page.show_standing(standing())
    assert "geometric mean of 5 seeds" in captions(page)


@pytest.fixture
def bench(qtbot, home) -> Bench:
    return Bench(qtbot)


@pytest.mark.parametrize("leave", ["focus", "enter"])
@pytest.mark.parametrize(("typed", "stays"), [("99", 9), ("0", 5), ("-2", 5), ("2.5", 2), ("many", 5), ("", 5)])
def test_a_wrong_number_of_seeds_is_told_and_not_taken(bench, qtbot, typed: str, stays: int, leave: str) -> None:
    box = bench.find(QWidget, "raceSeeds")
    box.setFocus()
    box.selectAll()
    qtbot.keyClick(box, Qt.Key.Key_Delete)
    qtbot.keyClicks(box, typed)
    assert box.text() == typed
    assert "from 1 to 10" in bench.find(QLabel, "raceSeedsWrong").text()
    assert not bench.race.isEnabled()
    assert bench.controller.plan(bench.session.entry).seeds == stays  # the last good one
    if leave == "enter":
        qtbot.keyClick(box, Qt.Key.Key_Return)
    else:
        box.clearFocus()
    assert box.text() == str(stays)
    assert bench.find(QLabel, "raceSeedsWrong").text() == ""
    assert bench.race.isEnabled()


def test_more_values_than_can_race_are_told(bench, qtbot) -> None:
    bench.differ("learning_rate")
    line = bench.find(QLineEdit, "raceValues")
    line.selectAll()
    qtbot.keyClicks(line, " ".join(f"0.{number:02}" for number in range(1, 41)))
    assert not bench.race.isEnabled()
    assert "leave out" in bench.place.form.picker._reason.text()


# step back after the end


@pytest.mark.usefixtures("home")
def test_step_back_after_the_end_says_why_it_cannot_be(window, qtbot) -> None:
    window.session.choose_entry("A3")
    window.place.form.findChild(QWidget, "epochs").setValue(2)
    action = window.findChild(QAction, "step_backAction")
    QTest.keyClick(window, Qt.Key.Key_F9)
    assert window.findChild(QLabel, "problem").text() == ""  # nothing was trained
    window.findChild(QAction, "trainAction").trigger()
    qtbot.waitUntil(lambda: window.session.run_state is RunState.IDLE and bool(window.session.records), timeout=60_000)
    assert not action.isEnabled()
    QTest.keyClick(window.findChild(QWidget, "lossPlot"), Qt.Key.Key_F9)
    assert "step back" in window.findChild(QLabel, "problem").text()
    window.findChild(QAction, "trainAction").trigger()
    assert window.findChild(QLabel, "problem").text() == ""
