"""A race in the engine's thread: what it reports, how it stops, and that nothing else trains meanwhile."""

from collections.abc import Iterator

import numpy as np
import pytest
from PySide6.QtCore import QObject, QThread

from desktop.engine_thread import EngineThread
from desktop.racing.competition import Plan
from desktop.racing.controller import RaceController
from desktop.session import Session
from desktop.training.controller import TrainingController
from desktop.training.messages import Order
from desktop.training.run_state import RunState
from tests.desktop.scripted import Heard

LONG = Plan("optimizer", 1_000_000, 0.01, 2, {"optimizer": ("SGD", "Rprop")})
SHORT = Plan("optimizer", 50, 0.01, 2, {"optimizer": ("SGD", "Rprop")})


class Bench(QObject):
    """A session, both controllers and the engine, without a window."""

    def __init__(self) -> None:
        super().__init__()
        self.session = Session(self)
        self.session.choose_entry("A6")
        self.engine = EngineThread(self)
        self.training = TrainingController(self.session, self.engine.training, self)
        self.racing = RaceController(self.session, self.engine.racing, self)
        self.heard = Heard(self.engine.racing, "started", "lapped", "arrived", "ranked", "failed", "ended")

    def begin(self, plan: Plan) -> None:
        self.racing.choose(plan)
        self.racing.race()


@pytest.fixture
def bench(qapp, home) -> Iterator[Bench]:
    made = Bench()
    made.engine.start()
    yield made
    made.engine.shut_down()


@pytest.fixture
def ended(bench, qtbot):
    """Wait until the race is over."""
    return lambda: qtbot.waitUntil(lambda: bench.session.racing is None, timeout=30_000)


@pytest.fixture
def running(bench, qtbot) -> Bench:
    """A race that does not end by itself, under way."""
    bench.begin(LONG)
    qtbot.waitUntil(lambda: "lapped" in bench.heard.names, timeout=30_000)
    return bench


def test_a_real_race_of_two_optimizers_and_two_seeds(bench, ended) -> None:
    bench.begin(SHORT)
    ended()
    standing = bench.racing.standing(bench.session.entry)
    assert standing.status == "finished"
    assert sorted((one.lane, one.seed) for one in standing.arrivals) == [(0, 0), (0, 1), (1, 0), (1, 1)]
    assert [len(one.losses) for one in standing.arrivals] == [50] * 4
    assert {one.lane for one in standing.ranking} == {0, 1}
    assert standing.ranking[0].final < standing.ranking[1].final
    assert standing.ranking[0].seeds == 2


def test_all_lanes_start_from_the_same_weights(bench, ended) -> None:
    bench.begin(SHORT)
    ended()
    standing = bench.racing.standing(bench.session.entry)
    starts = {(one.lane, one.seed): one.start for one in standing.arrivals}
    for seed in (0, 1):
        np.testing.assert_array_equal(starts[0, seed], starts[1, seed])
    np.testing.assert_allclose(standing.start(), [-0.0075, 0.5364], atol=1e-4)


def test_laps_of_a_lane_follow_each_other_without_a_gap(running) -> None:
    running.engine.shut_down()
    laps = [lap for name, _, *rest in running.heard if name == "lapped" for lap in rest[0]]
    expected = 1
    for lap in laps:
        assert (lap.lane, lap.seed, lap.first) == (0, 0, expected)
        expected += len(lap.losses)


def test_stopping_keeps_who_has_arrived_and_lets_the_next_race_begin(running, ended) -> None:
    running.racing.stop()
    ended()
    assert running.heard[-1][0] == "ended"
    assert running.heard[-1][2] == "stopped"
    assert not running.engine.racing.under_way
    running.begin(SHORT)
    ended()
    assert running.racing.standing(running.session.entry).status == "finished"


def test_no_second_race_begins_beside_one(running) -> None:
    assert running.session.racing is running.session.entry
    running.session.choose_entry("A2")
    running.racing.race()
    assert running.racing.standing(running.session.entry) is None


def test_a_race_gives_way_to_a_training_that_began_all_the_same(running, ended) -> None:
    settings = running.session.settings.changed(epochs=1_000_000)
    running.training._train.emit(Order(1, "A6", settings, None, ""))  # the controller itself would not
    ended()
    assert running.heard.last("ended")[1] == "stopped"
    assert running.engine.training.under_way


def test_no_race_begins_beside_a_training(bench, qtbot) -> None:
    bench.session.choose_settings(bench.session.settings.changed(epochs=1_000_000))
    bench.training.train()
    bench.begin(SHORT)
    assert bench.session.racing is None
    qtbot.waitUntil(lambda: bench.session.run_state is RunState.RUNNING, timeout=30_000)
    bench.racing._race.emit(order := _order(bench))
    qtbot.waitUntil(lambda: "ended" in bench.heard.names, timeout=30_000)
    assert bench.heard.last("ended") == (order.number, "refused")


def _order(bench: Bench):
    from desktop.racing.messages import RaceOrder

    return RaceOrder(7, bench.racing.entrants(), (0,))


def test_the_thread_ends_in_the_middle_of_a_race(running) -> None:
    running.engine.shut_down()
    assert running.engine.isFinished()
    assert running.heard.names[-1] == "ended"


def test_a_failing_run_is_told_and_ends_the_race(bench, ended, monkeypatch) -> None:
    monkeypatch.setattr("engine.race.train", lambda *_, **__: (_ for _ in ()).throw(ZeroDivisionError("made up")))
    bench.begin(SHORT)
    ended()
    assert bench.heard.names[-2:] == ["failed", "ended"]
    assert bench.racing.problems["A6"].code == "unforeseen"
    assert bench.racing.standing(bench.session.entry).status == "failed"


def test_reports_come_in_the_windows_thread_and_not_too_often(running, qtbot) -> None:
    before = running.heard.names.count("lapped")
    qtbot.wait(1000)
    assert 0 < running.heard.names.count("lapped") - before <= 15
    assert running.racing.thread() is QThread.currentThread()
