"""Probabilities that are about how often a network is right, and the evidence below which it is unsure."""

import numpy as np
import pytest
import torch
from pydantic import ValidationError

from engine.calibration import REFUSED, UNFITTED, Calibration, fitted
from engine.classifier import Classifier
from engine.runs import checkpoint
from tests.engine.trainings import run_of, train_all


def honest(count: int = 20_000, seed: int = 0) -> tuple[torch.Tensor, torch.Tensor]:
    """Return logits (count, 10) and labels that are drawn by their very probabilities."""
    torch.manual_seed(seed)
    logits = 3 * torch.randn(count, 10)
    return logits, torch.multinomial(logits.softmax(1), 1)[:, 0]


@pytest.mark.parametrize("factor", [0.25, 1.0, 3.0])
def test_the_temperature_takes_back_what_makes_a_network_too_sure_or_too_modest(factor):
    logits, labels = honest()
    assert fitted(logits * factor, labels).temperature == pytest.approx(factor, rel=0.03)


def test_the_evidence_refuses_the_share_it_should():
    logits, labels = honest()
    found = fitted(logits * 2, labels)
    refused = (logits * 2 / found.temperature).exp().sum(1).log() < found.evidence
    assert refused.float().mean().item() == pytest.approx(REFUSED, abs=2e-3)


def test_a_network_that_is_always_right_or_always_wrong_ends_at_a_bound():
    logits = 5 * torch.eye(10)
    right, wrong = fitted(logits, torch.arange(10)), fitted(logits, (torch.arange(10) + 1) % 10)
    assert 0.01 <= right.temperature < 0.2  # from there on nothing changes any more
    assert wrong.temperature == pytest.approx(100)


def test_a_temperature_that_divides_by_zero_is_no_calibration():
    with pytest.raises(ValidationError):
        Calibration(temperature=0, evidence=0.5)


def test_a_finished_training_is_calibrated_and_its_file_says_so(tiny, tmp_path):
    run = run_of("T1")
    run.begin()
    assert run.calibration is None
    train_all(run)
    assert run.calibration is not None
    for save in (checkpoint.save_network, checkpoint.save_state):
        save(tmp_path / "file", run)
        assert checkpoint.load(tmp_path / "file").meta.calibration == run.calibration


def test_a_training_under_way_and_one_without_validation_are_not_calibrated(tiny, tmp_path):
    run = run_of("T1", course_protocol=True)
    train_all(run)
    assert run.calibration is None
    done = run_of("T1")
    train_all(done)
    done.begin()
    assert done.calibration is None
    assert Classifier.copy_of(done).calibration == UNFITTED


def test_to_calibrate_moves_no_weight_and_draws_nothing(tiny, monkeypatch):
    calibrated, plain = run_of("T1"), run_of("T1")
    train_all(calibrated)
    monkeypatch.setattr("engine.calibration.calibrate", lambda run: iter(()))
    train_all(plain)
    assert all(torch.equal(value, plain.weights()[name]) for name, value in calibrated.weights().items())
    assert torch.equal(calibrated.state().random["cpu"], plain.state().random["cpu"])


def classifier(calibration: Calibration | None) -> Classifier:
    run = run_of("T1")
    run.begin()
    made = Classifier.copy_of(run)
    made.calibration = calibration or UNFITTED
    return made


def test_the_temperature_divides_the_outputs_and_changes_no_answer(tiny):
    image = np.random.default_rng(1).random((5, 28, 28), np.float32)
    plain, hot = classifier(None), classifier(Calibration(temperature=2, evidence=-100))
    one, other = plain.probabilities(image), hot.probabilities(image)
    root = np.sqrt(one)
    assert other == pytest.approx(root / root.sum(1, keepdims=True), abs=1e-6)
    assert (one.argmax(1) == other.argmax(1)).all()


def test_with_too_little_evidence_and_on_an_empty_sheet_no_digit_is_named(tiny):
    image = np.ones((28, 28), np.float32)
    made = classifier(Calibration(temperature=2, evidence=-100))
    found = float(made._outputs(image).logsumexp(1))
    for least, unsure in ((found + 0.01, True), (found - 0.01, False)):
        made = classifier(Calibration(temperature=2, evidence=least))
        assert made.answer(image)[1] is unsure
    assert made.unsure(np.stack([image, 0 * image])).tolist() == [False, True]


def test_a_file_without_a_calibration_is_sure_unless_it_hardly_guesses(tiny, tmp_path):
    run = run_of("T1")
    run.begin()
    checkpoint.save_network(tmp_path / "file", run)
    made = Classifier.load(tmp_path / "file")
    assert made.calibration == UNFITTED
    outputs = torch.zeros(3, 10)
    outputs[:, 4] = torch.tensor([0.0, 1.05, 1.15])  # 10, 24.1 and 26.0 %
    made._logits = lambda images: outputs
    assert made.unsure(np.ones((3, 28, 28), np.float32)).tolist() == [True, True, False]


def test_a_threshold_of_the_probability_as_older_files_have_it_counts_too():
    logits = torch.tensor([[2.0] + [0.0] * 9, [9.0] + [0.0] * 9])  # probabilities 0.45 and 0.999
    assert Calibration(temperature=1, threshold=0.9).refuses(logits).tolist() == [True, False]
    assert Calibration(temperature=1).refuses(logits).tolist() == [False, False]
    assert Calibration(temperature=1, evidence=8).refuses(logits).tolist() == [True, False]
