"""The worker reads with every network it is asked for, each digit once, and never tunes beside a training."""

from collections.abc import Iterator

import numpy as np
import pytest

from desktop.drawing.worker import PRETRAINED
from desktop.engine_thread import EngineThread
from desktop.handwriting.controller import HandwritingController
from desktop.handwriting.messages import MeasureOrder, TuneOrder
from desktop.handwriting.worker import HandwritingWorker
from desktop.session import Session
from desktop.training.worker import TrainingWorker
from engine import fine_tuning
from engine.classifier import Classifier
from engine.datasets.handwriting import Handwriting
from engine.errors import EngineError
from engine.runs import store
from tests.desktop.scripted import Heard, stored
from tests.examples.handwriting import write

SAID = ("measured", "unreadable", "measured_all", "tuning", "tuned", "failed", "ended")


class Bench:
    def __init__(self) -> None:
        self.training = TrainingWorker()
        self.busy = False
        self.worker = HandwritingWorker(self.training, lambda: self.busy)
        self.heard = Heard(self.worker, *SAID)

    def turn(self, times: int = 1) -> None:
        for _ in range(times):
            self.worker._turn()


@pytest.fixture
def bench(qapp, home) -> Iterator[Bench]:
    made = Bench()
    yield made
    made.worker._turns.stop()


def test_every_network_reads_and_says_what_it_knows_of_mnist(bench):
    digits, run = write(Handwriting(), rounds=1, more=0), stored("stopped")
    bench.worker.measure(MeasureOrder(3, digits, (PRETRAINED, run.id)))
    bench.turn(4)
    assert bench.heard.names == ["measured", "measured", "measured_all"]
    number, first = bench.heard[0][1:]
    assert (number, first.name, first.mnist) == (3, PRETRAINED, fine_tuning.stored(PRETRAINED).meta.scores[-1].accuracy)
    expected = fine_tuning.reading(Classifier.pretrained(), digits)
    assert first.reading.answers.tolist() == expected.answers.tolist()
    assert first.reading.held_out.tolist() == [digit.held_out for digit in digits]
    second = bench.heard[1][2]
    assert (second.name, second.mnist) == (run.id, None)
    assert not bench.worker._turns.isActive()


def test_a_digit_is_read_once_by_a_network_until_that_is_saved_anew(bench, monkeypatch):
    kept, run, asked = Handwriting(), stored("stopped"), []
    digits, reading = write(kept, rounds=1, more=0), fine_tuning.reading

    def counting(classifier, some):
        asked.append(len(some))
        return reading(classifier, some)

    monkeypatch.setattr(fine_tuning, "reading", counting)
    for number, some in enumerate((digits[:6], digits, digits, digits[2:4])):
        bench.worker.measure(MeasureOrder(number, some, (run.id,)))
        bench.turn(2)
    assert asked == [6, 4]
    kept.relabel([digits[0].id], 5)  # another label is another truth, but no other answer
    bench.worker.measure(MeasureOrder(9, kept.digits, (run.id,)))
    bench.turn(2)
    assert bench.heard.last("measured")[1].reading.labels[0] == 5
    assert asked == [6, 4]
    bench.training.saved.emit(run)
    bench.worker.measure(MeasureOrder(10, digits, (run.id,)))
    bench.turn(2)
    assert asked == [6, 4, 10]


def test_a_network_that_cannot_be_opened_does_not_keep_the_others_from_reading(bench):
    digits, run = write(Handwriting(), rounds=1, more=0), stored("stopped")
    store.state_file(run.id).write_bytes(b"damaged")
    bench.worker.measure(MeasureOrder(1, digits, (run.id, PRETRAINED)))
    bench.turn(3)
    assert bench.heard.names == ["unreadable", "measured", "measured_all"]
    assert bench.heard[0][1:3] == (1, run.id)


def test_a_newer_order_takes_the_place_of_the_one_before(bench):
    digits = write(Handwriting(), rounds=1, more=0)
    bench.worker.measure(MeasureOrder(1, digits, (PRETRAINED, PRETRAINED)))
    bench.turn()
    bench.worker.measure(MeasureOrder(2, digits, (PRETRAINED,)))
    bench.turn(2)
    assert [number for _, number, *_ in bench.heard] == [1, 2, 2]


class Scripted:
    """Stands in for `fine_tuning.tune`."""

    def __init__(self, monkeypatch, *shares: float, end: object = "outcome") -> None:
        self.shares, self.end, self.closed, self.asked = shares, end, False, []
        monkeypatch.setattr(fine_tuning, "tune", self)

    def __call__(self, name: str, *, rehearsal: float):
        self.asked.append((name, rehearsal))
        try:
            yield from self.shares
            if isinstance(self.end, Exception):
                raise self.end
            return self.end
        finally:
            self.closed = True


def test_tuning_tells_how_far_it_is_and_what_came_of_it(bench, monkeypatch):
    script = Scripted(monkeypatch, 0.25, 0.75)
    bench.worker.tune(TuneOrder(4, "C2-x", 0.5))
    bench.turn(3)
    told = [("tuning", 4, 0.25), ("tuning", 4, 0.75), ("tuned", 4, "outcome"), ("ended", 4, "finished")]
    assert bench.heard == told
    assert script.asked == [("C2-x", 0.5)]
    bench.turn()
    assert not bench.worker._turns.isActive()


def test_what_goes_wrong_reaches_the_window(bench, monkeypatch):
    Scripted(monkeypatch, end=EngineError("handwriting_few"))
    bench.worker.tune(TuneOrder(4, "C2-x", 0.5))
    bench.turn()
    assert bench.heard.names == ["failed", "ended"]
    assert bench.heard[0][2].code == "handwriting_few"
    assert bench.heard[1][2] == "failed"


def test_while_a_network_trains_nothing_is_tuned(bench, monkeypatch):
    script = Scripted(monkeypatch, 0.1, 0.2, 0.3)
    bench.busy = True
    bench.worker.tune(TuneOrder(1, "C2-x", 0.5))
    assert bench.heard == [("ended", 1, "refused")]
    bench.busy = False
    bench.worker.tune(TuneOrder(2, "C2-x", 0.5))
    bench.turn()
    bench.busy = True  # the training owns the random numbers from its first step on
    bench.turn()
    assert bench.heard.last("ended") == (2, "stopped")
    assert script.closed


def test_stopping_and_another_order_close_what_is_under_way(bench, monkeypatch):
    script = Scripted(monkeypatch, 0.1, 0.2)
    bench.worker.stop()
    bench.worker.tune(TuneOrder(1, "C2-x", 0.5))
    bench.turn()
    bench.worker.tune(TuneOrder(2, "C2-x", 0.0))
    assert bench.heard.last("ended") == (1, "stopped")
    assert script.closed
    bench.worker.stop()
    assert bench.heard.last("ended") == (2, "stopped")


def test_measuring_goes_before_tuning(bench, monkeypatch):
    Scripted(monkeypatch, 0.1, 0.2)
    bench.worker.tune(TuneOrder(1, "C2-x", 0.5))
    bench.worker.measure(MeasureOrder(1, write(Handwriting(), 1, 0), (PRETRAINED,)))
    bench.turn(3)
    assert bench.heard.names == ["measured", "measured_all", "tuning"]


@pytest.mark.slow
def test_in_the_engines_thread_a_network_is_tuned_and_reads_better_than_by_chance(qtbot, home):
    thread, session = EngineThread(), Session()
    controller = HandwritingController(session, thread.handwriting)
    thread.start()
    try:
        write(controller.collection, rounds=4, more=0)
        controller.show(True)
        qtbot.waitUntil(lambda: PRETRAINED in controller.readings, timeout=60_000)
        controller.tune(PRETRAINED, 0.5)
        shares: list[float] = []
        controller.tuning_changed.connect(lambda: shares.append(controller.tuning.share if controller.tuning else 1.0))
        qtbot.waitUntil(lambda: controller.tuning is None, timeout=120_000)
        outcome = controller.outcome
        assert controller.problem is None
        assert outcome is not None
        assert outcome.record.id in session.records
        assert len(set(shares)) > 5
        assert np.all(np.diff(shares) >= 0)
        qtbot.waitUntil(lambda: outcome.record.id in controller.readings, timeout=60_000)
        assert controller.readings[outcome.record.id].reading.answers.tolist() == outcome.after.answers.tolist()
    finally:
        thread.shut_down()
        controller.show(False)
