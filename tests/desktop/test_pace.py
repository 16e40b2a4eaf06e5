"""The pace of a run: where it stands, how fast it is, what is left. The clock is the test's."""

import pytest

from desktop.training import pace as module
from desktop.training.messages import Started
from desktop.training.pace import Pace
from engine.progress import Batches, Score
from engine.settings import Settings
from tests.desktop.scripted import block, past


class Clock:
    now = 100.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock(monkeypatch) -> Clock:
    made = Clock()
    monkeypatch.setattr(module, "monotonic", made)
    return made


def started(*blocks: Batches, epochs: int = 4) -> Started:
    settings = Settings(epochs=epochs, batch_size=50)
    return Started("C1-1", "C1", settings, 100, "cpu", 10, past(*blocks, settings=settings))


@pytest.fixture
def pace(clock: Clock) -> Pace:
    made = Pace()
    made.start(started())
    return made


def test_before_anything_is_trained_no_speed_is_known(pace) -> None:
    assert pace.seconds_left is None
    assert pace.examples_per_second is None
    assert (pace.fraction, pace.epoch) == (0, 1)


def test_it_measures_batches_over_time(pace, clock) -> None:
    clock.now += 2
    pace.follow((block(batches=20),))
    assert pace.examples_per_second == 20 * 50 / 2
    assert pace.seconds_left == (400 - 20) / 10
    assert pace.fraction == 20 / 400


def test_after_a_single_step_nobody_knows_how_long_it_takes(pace, clock) -> None:
    clock.now += 0.4
    pace.follow((block(batches=1),))
    assert pace.seconds_left is None
    clock.now += 0.2
    pace.follow((block(1, 2),))
    assert pace.seconds_left is not None


def test_a_steady_run_is_told_steadily(pace, clock) -> None:
    left = []
    for step in range(50):
        clock.now += 1
        pace.follow((block(4 * step, 4),))
        left.append(pace.seconds_left)
    assert left == pytest.approx([99 - step for step in range(50)])


def test_a_pause_does_not_count(pace, clock) -> None:
    clock.now += 1
    pace.follow((block(batches=10),))
    clock.now += 3600
    pace.resume()
    clock.now += 1
    pace.follow((block(10, 10),))
    assert pace.examples_per_second == pytest.approx(500)


def test_an_evaluation_counts_with_the_batches_after_it(pace, clock) -> None:
    clock.now += 1
    pace.follow((block(batches=10),))
    pace.follow((Score(1, "validation", 0.1, 1, 2),))
    clock.now += 4
    pace.follow((block(10, 10),))
    assert 125 < pace.examples_per_second < 500


def test_a_run_that_goes_on_begins_where_it_was(clock) -> None:
    pace = Pace()
    pace.start(started(block(batches=100), block(100, 50, epoch=2)))
    assert pace.fraction == 150 / 400
    assert pace.epoch == 2


def test_an_epoch_lasts_until_the_next_begins(pace) -> None:
    pace.follow((block(batches=100),))
    assert pace.epoch == 1
    pace.follow((block(100, 1, epoch=2),))
    assert pace.epoch == 2


def test_it_never_says_more_than_all(pace, clock) -> None:
    clock.now += 1
    pace.follow((block(batches=400),))
    pace.epochs = 2
    assert pace.fraction == 1
    assert pace.epoch == 2
    assert pace.seconds_left == 0


def test_an_epoch_that_is_begun_counts_whatever_their_number_becomes(pace) -> None:
    pace.follow((block(batches=110),))
    pace.change_epochs(1)
    assert (pace.epoch, pace.epochs, pace.fraction) == (2, 2, 0.55)
    pace.change_epochs(9)
    assert pace.epochs == 9


def test_a_new_run_forgets_the_old_speed(pace, clock) -> None:
    clock.now += 1
    pace.follow((block(batches=10),))
    pace.start(started())
    assert pace.examples_per_second is None
    assert pace.done == 0


def test_reports_that_waited_for_a_busy_window_do_not_look_fast(pace, clock) -> None:
    for step in range(10):
        clock.now += 1
        pace.follow((block(10 * step, 10),))
    clock.now += 2
    for step in range(20):
        clock.now += 0.0001
        pace.follow((block(100 + step, 1),))
    assert pace.examples_per_second == pytest.approx(500, rel=0.01)
