"""Whoever is asked answers: the shipped network, a stored run, or the run under way with its present weights."""

import shutil

import numpy as np
import pytest

from desktop.drawing import worker as module
from desktop.drawing.worker import PRETRAINED, AnsweringWorker, Question
from desktop.training.worker import TrainingWorker
from engine.catalogue import entry
from engine.classifier import Classifier
from engine.runs import recorder, store
from engine.runs.run import Run
from engine.settings import Settings
from tests.desktop.scripted import Heard, Script, block, stored
from tests.examples.digit_canvas import SEVEN

DRAWING = tuple(np.array(stroke) for stroke in SEVEN)


@pytest.fixture
def training(qapp) -> TrainingWorker:
    return TrainingWorker()


@pytest.fixture
def worker(training: TrainingWorker) -> AnsweringWorker:
    return AnsweringWorker(training)


@pytest.fixture
def heard(worker: AnsweringWorker) -> Heard:
    return Heard(worker, "answered", "failed")


@pytest.fixture
def run() -> Run:
    """A run in its first epoch, of which a quarter is trained."""
    made = Run(entry("C1"), Settings(device="cpu"))
    next(Script([block(batches=215)])(made))
    return made


def test_the_shipped_network_reads_a_seven(worker, heard) -> None:
    worker.answer(Question(PRETRAINED, DRAWING))
    (answer,) = heard.last("answered")
    assert answer.probabilities.argmax() == 7
    assert answer.probabilities.sum() == pytest.approx(1)
    assert answer.image.shape == (28, 28)
    assert answer.position is None


def test_warming_up_says_nothing(worker, heard) -> None:
    worker.warm_up()
    assert heard == []


@pytest.mark.parametrize("known", [True, False])
def test_a_network_wakes_in_silence_and_what_is_wrong_with_it_is_said_when_it_is_asked(
    worker, heard, qtbot, known: bool
) -> None:
    name = stored().id if known else "C1-never"
    with qtbot.waitSignal(worker.woken):
        worker.wake(name)
    assert heard == []
    worker.answer(Question(name, DRAWING))
    assert bool(heard.last("answered" if known else "failed"))


def test_what_nobody_expected_is_not_silent_while_a_network_wakes(worker, qtbot, monkeypatch) -> None:
    monkeypatch.setattr(worker, "classifier", lambda name: 1 / 0)
    with qtbot.waitSignal(worker.woken), pytest.raises(ZeroDivisionError):
        worker.wake(PRETRAINED)


def test_a_stored_run_answers_from_its_file(worker, heard) -> None:
    one = stored()
    worker.answer(Question(one.id, DRAWING))
    expected = Classifier.load(store.state_file(one.id)).probabilities(heard.last("answered")[0].image)[0]
    assert heard.last("answered")[0].probabilities == pytest.approx(expected)


def test_the_run_under_way_answers_with_its_present_weights(training, worker, heard, run) -> None:
    training.run = run
    worker.answer(Question(run.id, DRAWING))
    first = heard.last("answered")[0]
    assert first.position == 0.25
    with_other_weights(run)
    worker.answer(Question(run.id, DRAWING))
    assert not np.array_equal(heard.last("answered")[0].probabilities, first.probabilities)


def with_other_weights(run: Run) -> None:
    for parameter in run.network.parameters():
        parameter.data.mul_(2)
    run.batch += 1


def test_a_run_that_diverged_answers_with_the_weights_it_kept(training, worker, heard, run) -> None:
    training.run, training._records = run, iter(())
    worker.answer(Question(run.id, DRAWING))
    before = heard.last("answered")[0].probabilities
    for parameter in run.network.parameters():
        parameter.data.fill_(0)
    training._records = None  # it ended where it stood
    worker.answer(Question(run.id, DRAWING))
    assert heard.last("answered")[0].probabilities == pytest.approx(0.1)
    assert before != pytest.approx(0.1)


def test_a_run_that_was_stored_anew_is_read_anew(training, worker, heard, run) -> None:
    recorder.save(run, "paused")
    worker.answer(Question(run.id, DRAWING))
    before = heard.last("answered")[0].probabilities
    with_other_weights(run)
    training.saved.emit(recorder.save(run, "finished"))
    worker.answer(Question(run.id, DRAWING))
    assert not np.array_equal(heard.last("answered")[0].probabilities, before)


def test_a_run_whose_folder_was_deleted_still_answers_once_it_was_opened(worker, heard) -> None:
    one = stored()
    worker.answer(Question(one.id, DRAWING))
    shutil.rmtree(store.runs_folder())
    worker.answer(Question(one.id, DRAWING))
    assert heard.names == ["answered", "answered"]


@pytest.mark.parametrize("damage", ["gone", "cut", "pickle"])
def test_a_network_that_cannot_be_opened_is_told_with_its_question(worker, heard, damage: str) -> None:
    one = stored()
    file = store.state_file(one.id)
    whole = file.read_bytes()
    if damage == "gone":
        file.unlink()
    else:
        file.write_bytes(whole[: len(whole) // 2] if damage == "cut" else b"\x80\x04csystem\n" * 50)
    question = Question(one.id, DRAWING)
    worker.answer(question)
    asked, problem = heard.last("failed")
    assert asked is question
    codes = {"gone": "file_missing", "cut": "checkpoint_truncated", "pickle": "checkpoint_foreign"}
    assert problem.code == codes[damage]


def test_an_error_that_nobody_foresaw_is_told_too(worker, heard, monkeypatch) -> None:
    monkeypatch.setattr(module.ink, "image", lambda *_: 1 / 0)
    worker.answer(Question(PRETRAINED, DRAWING))
    assert heard.last("failed")[1].code == "unforeseen"


def test_after_a_way_back_another_step_is_answered_with_its_own_weights(training, worker, heard, run) -> None:
    training.run = run
    worker.answer(Question(run.id, DRAWING))
    first = heard.last("answered")[0].probabilities
    for parameter in run.network.parameters():
        parameter.data.mul_(2)
    training.moves += 1
    worker.answer(Question(run.id, DRAWING))
    assert not np.array_equal(heard.last("answered")[0].probabilities, first)
