"""On the real digits: the course's accuracies, and the same weights whoever counts them."""

import os

import pytest

from engine.device import own_threads
from engine.progress import Score
from engine.training import train
from tests.engine.trainings import differences, run_of, train_all

pytestmark = [pytest.mark.slow, pytest.mark.timeout(300)]


@pytest.mark.parametrize(("id_", "least"), [("C1", 0.86), ("C2", 0.95)])
def test_an_epoch_of_the_courses_protocol_reaches_the_courses_accuracy(id_, least):
    run = run_of(id_, epochs=1, course_protocol=True)
    scores = [record for record in train(run) if isinstance(record, Score)]
    assert [(score.epoch, score.part, score.total) for score in scores] == [(1, "test", 10_000)]
    assert scores[0].accuracy >= least


def test_two_runs_on_all_cores_give_the_same_weights_bit_for_bit():
    one, other = run_of("C2", epochs=1), run_of("C2", epochs=1)
    with own_threads(os.cpu_count()):  # whatever share of them this test's process has
        train_all(one, block_seconds=0.03)
        train_all(other, block_seconds=0.2)
    assert differences(one, other) == []
