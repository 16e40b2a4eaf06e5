"""The test of a trained network."""

import numpy as np
import pytest

from engine import metrics
from engine.classifier import Classifier
from engine.metrics import Evaluation
from tests.engine.trainings import run_of, train_all


def test_the_test_agrees_with_the_one_in_training(tiny, few_digits, monkeypatch):
    monkeypatch.setattr(metrics, "CHUNK", 30)
    run = run_of("C1", epochs=5, learning_rate=0.1)
    train_all(run)
    found, score = metrics.test(Classifier.copy_of(run)), run.history.score("test")
    assert (found.correct, found.total) == (score.correct, score.total)
    assert found.accuracy == score.accuracy
    assert found.loss == pytest.approx(score.loss, rel=1e-4)


def test_rows_are_true_digits_and_columns_answers(few_digits):
    class Sevens:
        def probabilities(self, images):
            return np.tile(np.eye(10, dtype=np.float32)[7] * 0.91 + 0.009, (len(images), 1))

        def losses(self, images, labels):
            return np.where(labels == 7, 0.1, 4.7)

    found = metrics.test(Sevens())
    assert found.confusion[:, 7].tolist() == [10] * 10
    assert (found.correct, found.total) == (10, 100)
    assert found.loss == pytest.approx(0.1 * 0.1 + 0.9 * 4.7)


def test_the_shares_are_those_of_the_matrix():
    found = Evaluation(0.0, np.diag([3] * 9 + [0]) + np.eye(10, k=1, dtype=np.int64))
    assert (found.correct, found.total, found.accuracy) == (27, 36, 0.75)
