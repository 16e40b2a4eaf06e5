"""Training that ends when it no longer gets better, and the best epoch taken back."""

import numpy as np
import pytest
import torch

from engine.driving import result
from engine.progress import Evaluating, Finished, Score
from engine.runs.run import Run
from engine.training import train
from tests.engine.trainings import losses, run_of, train_all

pytestmark = pytest.mark.usefixtures("tiny")

GROWS = {"learning_rate": 0.22}  # A2 gets worse from the first epoch on
STANDS = {"learning_rate": 1e-12}  # no weight of B2 moves


def of(records: list, part: str) -> list[Score]:
    return [record for record in records if isinstance(record, Score) and record.part == part]


def spoilt(best: int, **settings) -> tuple[Run, list]:
    """Train T1 so that each epoch is better than the one before up to `best`, and none after."""
    run = run_of("T1", learning_rate=0.05, **settings)
    records = []
    for record in train(run, block_seconds=0):
        records.append(record)
        if run.epoch == best and run.batch == 1 and run.settings.learning_rate < 1:
            run.change("learning_rate", 20)
    return run, records


@pytest.mark.parametrize("patience", [1, 4])
def test_it_stops_so_many_epochs_after_the_best(patience):
    run = run_of("A2", epochs=100, patience=patience, **GROWS)
    last = train_all(run)[-1]
    assert last == Finished(1 + patience, last.seconds, None, stopped_early=True, best=None)
    assert len(losses(run)) == 1 + patience


def test_without_patience_it_never_stops_early():
    run = run_of("A2", epochs=20, **GROWS)
    last = train_all(run)[-1]
    assert (last.epochs, last.stopped_early) == (20, False)
    assert run.history.scores == []


def test_an_end_that_was_due_anyway_is_not_early():
    last = train_all(run_of("A2", epochs=5, patience=4, **GROWS))[-1]
    assert (last.epochs, last.stopped_early) == (5, False)


def test_as_long_as_it_gets_better_it_goes_on():
    last = train_all(run_of("A2", epochs=30, patience=1))[-1]
    assert (last.epochs, last.stopped_early) == (30, False)


def test_a_loss_that_stands_still_has_not_improved():
    records = train_all(run_of("B2", epochs=3000, patience=5, **STANDS))
    assert (records[-1].epochs, records[-1].stopped_early) == (6, True)
    assert [score.epoch for score in of(records, "training")] == [1, 2, 3, 4, 5, 6]
    assert [score.epoch for score in of(records, "test")] == [6]


def test_the_validation_loss_decides_where_there_is_one():
    _, records = spoilt(3, epochs=20, patience=2)
    assert (records[-1].epochs, records[-1].stopped_early) == (5, True)
    assert [score.epoch for score in of(records, "validation")] == [1, 2, 3, 4, 5]
    assert of(records, "training") == []


def test_by_the_courses_protocol_the_training_loss_decides_never_the_test():
    run = run_of("T1", epochs=3, patience=1, course_protocol=True)
    records = train_all(run)
    assert run.watched == "training"
    assert [score.total for score in of(records, "training")] == [400] * 3


def test_the_weights_are_those_of_the_best_epoch():
    run, records = spoilt(3, epochs=6, keep_best=True)
    plain = run_of("T1", epochs=3, learning_rate=0.05)
    train_all(plain)
    assert (records[-1].epochs, records[-1].best) == (6, 3)
    assert all(torch.equal(run.weights()[name], value) for name, value in plain.weights().items())


def test_the_test_is_evaluated_with_the_best_weights():
    run, records = spoilt(3, epochs=6, keep_best=True)
    plain = run_of("T1", epochs=3, learning_rate=0.05)
    train_all(plain)
    (score,) = of(records, "test")
    expected = plain.history.score("test")
    assert score == expected
    assert records[-1].test == score == run.history.score("test")


def test_the_test_of_the_best_epoch_comes_last_under_its_own_number():
    run, records = spoilt(2, epochs=4, keep_best=True, course_protocol=True)
    tests = of(records, "test")
    assert [score.epoch for score in tests] == [1, 2, 3, 4, 2]
    assert tests[-1] == tests[1]
    assert records[-1].test == tests[-1]
    found = result(run)
    assert found["test_accuracies"] == [score.accuracy for score in tests[:-1]]
    assert found["test_accuracy"] == found["test_accuracies"][1]


def test_a_run_whose_best_weights_were_tested_is_not_tested_again():
    run, _ = spoilt(2, epochs=4, keep_best=True, course_protocol=True)
    again = Run(run.entry, run.settings)
    assert of(train_all(again, run.state()), "test") == []
    assert again.history.scores == run.history.scores


def test_a_last_epoch_that_is_the_best_is_not_tested_twice():
    records = train_all(run_of("T1", epochs=3, keep_best=True, course_protocol=True, learning_rate=0.05))
    assert records[-1].best == 3
    assert len(of(records, "test")) == 3


def test_of_equal_epochs_the_first_is_the_best():
    last = train_all(run_of("B2", epochs=4, keep_best=True, **STANDS))[-1]
    assert last.best == 1


def test_the_sweep_ends_at_the_smallest_loss():
    run = run_of("A1", epochs=40)
    last = train_all(run)[-1]
    assert last.best == 20
    assert run.parameters().tolist() == [2.0]
    assert run.history.whole_path[-1].tolist() == [4.0]


def test_early_stop_and_the_best_epoch_go_together():
    run = run_of("A2", epochs=100, patience=3, keep_best=True, **GROWS)
    last = train_all(run)[-1]
    assert (last.epochs, last.best, last.stopped_early) == (4, 1, True)
    assert run.parameters() == run.history.whole_path[1]


def test_what_is_watched_is_evaluated_in_every_epoch_of_a_run_seldom_scored():
    run = run_of("B3", epochs=5, keep_best=True)
    records = train_all(run)
    assert [score.epoch for score in of(records, "training")] == [1, 2, 3, 4, 5]
    assert [score.epoch for score in of(records, "test")] == [5]
    assert np.isfinite([score.loss for score in run.history.scores]).all()
    assert any(isinstance(record, Evaluating) for record in records)
