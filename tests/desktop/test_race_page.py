"""Chart and results of a race, with made-up arrivals and real clicks."""

from itertools import pairwise

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from desktop.racing import competition
from desktop.racing.race_page import RacePage
from desktop.racing.result_model import LANE
from desktop.racing.standing import Standing
from desktop.theme import style
from desktop.theme.colours import DARK, LIGHT
from engine import catalogue
from engine.race import Arrival, Lap
from engine.verdict import results
from tests.desktop.dragging import drag
from tests.examples.race_page import SHAPES, arrival, standing

NAMES = list(SHAPES)
SGD, ADAM, RPROP = (NAMES.index(name) for name in ("SGD", "Adam", "Rprop"))


@pytest.fixture
def page(qtbot) -> RacePage:
    made = RacePage()
    qtbot.addWidget(made)
    made.resize(780, 620)
    with qtbot.waitExposed(made):
        made.show()
    made.show_standing(standing())
    qtbot.waitUntil(lambda: not made.chart._soon.isActive())
    return made


def shown(page: RacePage, column: str) -> list[str]:
    """Return what stands in a column, from the best on."""
    model = page.table.results
    at = model.columns.index(column)
    return [model.index(row, at).data() for row in range(model.rowCount())]


def test_the_table_is_sorted_and_says_what_the_numbers_say(page) -> None:
    assert shown(page, "name")[:2] == ["Rprop", "LBFGS"]
    assert shown(page, "name")[-1] == "Adagrad"
    said = dict(zip(shown(page, "name"), shown(page, "says"), strict=True))
    assert said["Rprop"] == "lowest"
    assert said["SGD"] == "≈ ASGD, within noise"
    assert said["Adagrad"] == "still falling at the end"
    assert dict(zip(shown(page, "name"), shown(page, "goal"), strict=True))["Adam"] == "—"


def test_the_columns_are_those_there_is_something_for(page) -> None:
    assert page.table.results.columns == ("name", "final", "range", "goal", "w", "time", "says")
    page.show_standing(standing(seeds=1))
    assert page.table.results.columns == ("name", "final", "goal", "w", "time", "says")
    page.show_standing(None)
    assert page.table.results.columns == ()


def test_a_lane_that_diverged_with_some_seeds_says_so(page) -> None:
    page.show_standing(standing(falls="SGD"))
    said = dict(zip(shown(page, "name"), shown(page, "says"), strict=True))
    assert said["SGD"] == "diverged for 2 of 5 seeds"


def test_a_click_on_a_row_chooses_its_lane(page, qtbot) -> None:
    table = page.table
    index = table.results.index(4, 0)
    place = table.visualRect(index).center()
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    lane = index.data(LANE)
    assert page.chart.standing.leader == lane
    assert [label.isChecked() for label in page.chart.labels].index(True) == lane
    assert page.chart._curves[lane].opts["pen"].widthF() > page.chart._curves[RPROP].opts["pen"].widthF()


def test_the_keyboard_goes_from_row_to_row(page, qtbot) -> None:
    page.table.setFocus()
    page.choose(RPROP)
    qtbot.keyClick(page.table, Qt.Key.Key_Down)
    assert page.chart.standing.leader == NAMES.index("LBFGS")


def test_a_click_on_a_label_chooses_its_row(page, qtbot) -> None:
    qtbot.mouseClick(page.chart.labels[ADAM], Qt.MouseButton.LeftButton)
    assert page.table.currentIndex().data(LANE) == ADAM
    assert page.chart.labels[ADAM].isChecked()


def test_a_choice_stays_while_results_come_in(page) -> None:
    page.choose(ADAM)
    page.chart.standing.rank(tuple(reversed(page.chart.standing.ranking)))
    page.draw()
    assert page.table.currentIndex().data(LANE) == ADAM


def test_an_empty_table_gets_no_height_that_a_hand_gave(page, qtbot, end_program) -> None:
    page.show_standing(None)
    least = page.divider.given()
    page.show_standing(standing())
    drag(page.divider, 60)
    left = page.divider.given()
    page.show_standing(None)
    assert page.divider.given() == least < left
    end_program()
    again = RacePage()
    qtbot.addWidget(again)
    again.resize(page.size())
    again.show()
    again.show_standing(None)
    assert again.divider.given() == least
    again.show_standing(standing())
    assert again.divider.given() == left


def test_labels_do_not_overlap_and_stand_in_the_order_of_the_ends(page) -> None:
    labels = sorted((one for one in page.chart.labels if one.isVisible()), key=lambda one: one.y())
    assert len(labels) == 9
    assert all(one.geometry().bottom() < other.geometry().top() + 1 for one, other in pairwise(labels))
    assert all(one.geometry().right() <= page.chart.width() for one in labels)
    assert [one.text() for one in labels][-1] == "Rprop"


def test_the_pointer_reads_the_nearest_curve(page, qtbot) -> None:
    frame = page.chart.frame()
    point = frame.pixel(500, float(page.chart.standing.track(SGD).mean[499]))
    qtbot.mouseMove(page.chart.viewport(), (point + QPointF(0, 2)).toPoint())
    qtbot.waitUntil(lambda: page.chart.pointer.reading is not None)
    assert page.chart.pointer.reading.rest == "SGD"
    assert page.chart.pointer.reading.place.startswith("epoch ")


def test_the_axis_can_be_linear(page, qtbot) -> None:
    assert page.log
    qtbot.mouseClick(page._log, Qt.MouseButton.LeftButton, pos=QPoint(8, 8))
    qtbot.waitUntil(lambda: page.chart.frame().values[0] == 0)
    assert page.chart.frame().values[1] >= 50


def test_a_curve_appears_as_its_lane_runs_and_its_end_as_it_arrives(page) -> None:
    entry = catalogue.entry("A6")
    plan = competition.Plan("optimizer", 100, 0.01, 1, {"optimizer": ("SGD", "Adam")})
    one = Standing(entry, plan, competition.entrants(entry, entry.settings, plan))
    page.show_standing(None)
    assert page.chart._sentence.isVisible()
    page.show_standing(one)
    assert not page.chart._sentence.isVisible()
    one.lap(Lap(1, 0, 1, np.float32(np.geomspace(50, 1, 60))))
    page.draw()
    assert [label.isVisible() for label in page.chart.labels] == [False, True]
    one.arrive(arrival(0, 0, 100))
    one.rank(tuple(results(one.arrivals, by_accuracy=False)))
    page.draw()
    assert [label.isVisible() for label in page.chart.labels] == [True, True]
    assert shown(page, "name") == ["SGD"]
    assert page._results.text() == "Results so far"


def test_a_lane_that_fell_out_is_named_so_and_does_not_stretch_the_axis(page) -> None:
    one = standing()
    one.arrivals = [a for a in one.arrivals if a.lane != ADAM]
    one.arrivals += [arrival(ADAM, seed, diverged=True) for seed in range(5)]
    one._tracks.clear()
    one.rank(tuple(results(one.arrivals, by_accuracy=False)))
    page.show_standing(one)
    assert page.chart.labels[ADAM].text() == "Adam diverged"
    assert page.chart.frame().values[1] <= 5
    assert shown(page, "name")[-1] == "Adam"
    assert shown(page, "final")[-1] == "—"


def test_a_hundred_thousand_epochs_are_drawn_through_few_points(page) -> None:
    entry = catalogue.entry("B2")
    plan = competition.Plan("normalise", 100_000, 0.01, 1, {"normalise": (True, False)})
    one = Standing(entry, plan, competition.entrants(entry, entry.settings, plan))
    for lane in (0, 1):
        noise = np.random.default_rng(lane).normal(0, 0.1, 100_000)
        losses = np.exp(np.linspace(0, -1, 100_000) + noise).astype(np.float32)
        one.arrive(Arrival(lane, 0, float(losses[-1]), losses, 30.0, False))
    page.show_standing(one)
    page.chart.refresh()
    assert 200 < len(page.chart._curves[0].xData) < 3000


def test_accuracies_are_in_percent_the_highest_first(page) -> None:
    entry = catalogue.entry("C2")
    plan = competition.Plan("learning_rate", 2, 0.01, 3, {"learning_rate": (0.01, 0.1)})
    one = Standing(entry, plan, competition.entrants(entry, entry.settings, plan))
    one.by_accuracy = True
    for lane, finals in enumerate(((97.5, 97.7, 97.6), (98.9, 98.8, 98.85))):
        for seed, final in enumerate(finals):
            one.arrive(Arrival(lane, seed, final, np.float32([1, 0.5]), 40.0, False))
    one.rank(tuple(results(one.arrivals, by_accuracy=True)))
    page.show_standing(one)
    assert page.table.results.columns == ("name", "final", "range", "time", "says")
    assert shown(page, "final") == ["98.85", "97.60"]
    assert shown(page, "says")[0] == "highest"
    assert shown(page, "time")[0] == "40.0 ± 0.0"


def test_of_few_seeds_the_cell_says_that_they_do_not_tell(page) -> None:
    entry = catalogue.entry("A6")
    plan = competition.Plan("optimizer", 2, 0.01, 2, {"optimizer": ("SGD", "Adam")})
    one = Standing(entry, plan, competition.entrants(entry, entry.settings, plan))
    for lane, finals in enumerate(((12.5, 0.3), (0.22, 0.2))):
        for seed, final in enumerate(finals):
            one.arrive(Arrival(lane, seed, final, np.float32([20, final]), 0.1, False))
    one.rank(tuple(results(one.arrivals, by_accuracy=False)))
    page.show_standing(one)
    assert shown(page, "says")[0] == "too few seeds to tell from SGD"


def test_of_one_seed_the_cell_says_first_that_noise_is_unknown(page) -> None:
    page.show_standing(standing(seeds=1))
    assert shown(page, "says")[0] == "one seed: noise unknown; lowest"


def test_accuracy_on_the_courses_table_is_that_of_training(page) -> None:
    entry = catalogue.entry("B3")
    plan = competition.Plan("learning_rate", 2, 0.01, 1, {"learning_rate": (0.01, 0.1)})
    for table, title in (("course", "Training accuracy, % ▾"), ("raw", "Accuracy, % ▾")):
        one = Standing(entry, plan, competition.entrants(entry, entry.settings.changed(table=table), plan))
        one.by_accuracy = True
        one.arrive(Arrival(0, 0, 70.0, np.float32([1]), 1.0, False))
        one.rank(tuple(results(one.arrivals, by_accuracy=True)))
        page.show_standing(one)
        assert page.table.results.headerData(1, Qt.Orientation.Horizontal) == title


def test_the_parameters_of_the_saddle_have_its_names(page) -> None:
    entry = catalogue.entry("A3")
    plan = competition.Plan("learning_rate", 2, 0.01, 1, {"learning_rate": (0.01, 0.1)})
    one = Standing(entry, plan, competition.entrants(entry, entry.settings.changed(surface="saddle"), plan))
    one.arrive(Arrival(0, 0, 1.0, np.float32([1]), 1.0, False, np.ones(2), np.array([0.25, 0.0])))
    one.rank(tuple(results(one.arrivals, by_accuracy=False)))
    page.show_standing(one)
    at = page.table.results.columns.index("w")
    assert page.table.results.headerData(at, Qt.Orientation.Horizontal) == "u"
    assert shown(page, "w") == ["0.2500"]


def test_the_table_is_copied_as_text(page, qtbot) -> None:
    page.table.setFocus()
    qtbot.keyClick(page.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    lines = QGuiApplication.clipboard().text().split("\n")
    assert len(lines) == 10
    assert lines[1].split("\t")[0] == "Rprop"


def test_the_menu_writes_the_results_as_a_table(page, tmp_path) -> None:
    page._menu._data_named(str(tmp_path / "race.csv"))
    text = (tmp_path / "race.csv").read_text(encoding="utf-8")
    assert text.splitlines()[0].startswith("Optimizer,Final loss")
    assert len(text.splitlines()) == 10


def test_it_follows_the_theme(page, qapp) -> None:
    assert isinstance(qapp, QApplication)
    try:
        style.apply(qapp, DARK)
        page.chart.refresh()
        assert page.chart._curves[RPROP].opts["pen"].color().name().upper() == DARK.green
    finally:
        style.apply(qapp, LIGHT)
