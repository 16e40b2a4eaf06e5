"""Driving a run from a terminal: signals act between two batches, and every way out is saved."""

import signal

import pytest

from engine import driving
from engine.errors import EngineError
from engine.runs import recorder, store
from engine.runs.run import Run
from tests.engine.trainings import differences, losses, run_of, train_all

pytestmark = pytest.mark.usefixtures("tiny")


@pytest.fixture
def batch_by_batch(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let one `next()` be one batch."""
    train = driving.train
    monkeypatch.setattr(driving, "train", lambda run, state: train(run, state, block_seconds=0))


def signalled(monkeypatch: pytest.MonkeyPatch, number: int, batch: int) -> None:
    """Send this process a signal in the middle of `batch`: after the weights moved, before the batch is counted."""
    begin = Run.begin

    def begin_signalled(run, state=None):
        begin(run, state)
        step = run.optimizer.step

        def step_and_signal():
            step()
            if run.batch + 1 == batch:
                signal.raise_signal(number)

        run.optimizer.step = step_and_signal

    monkeypatch.setattr(Run, "begin", begin_signalled)


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_in_the_middle_of_a_batch_loses_and_doubles_nothing(batch_by_batch, number):
    run, whole = run_of("C2", epochs=1), run_of("C2", epochs=1)
    with pytest.MonkeyPatch.context() as patch:
        signalled(patch, number, batch=3)
        assert driving.drive(run, as_json=True) is None
    assert (run.epoch, run.batch, len(losses(run))) == (0, 3, 3)
    assert store.record(run.id).status == "paused"
    again, state, held = recorder.resume(run.id)
    assert driving.drive(again, state, held, as_json=True)["run"] == run.id
    train_all(whole)
    assert differences(again, whole) == []


def test_the_handlers_of_before_are_put_back():
    before = [signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)]
    driving.drive(run_of("T1"), as_json=True)
    assert [signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)] == before


@pytest.fixture
def interrupted_by_ctrl_c():
    """Let SIGINT interrupt, as it does in a terminal: what is started in the background ignores it."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.usefixtures("interrupted_by_ctrl_c")
def test_a_second_signal_ends_at_once():
    with driving._interruptible() as interrupted:
        signal.raise_signal(signal.SIGINT)
        assert interrupted.is_set()
        with pytest.raises(KeyboardInterrupt):
            signal.raise_signal(signal.SIGINT)


def test_every_score_is_saved_where_saving_is_due(monkeypatch):
    monkeypatch.setattr(driving, "SAVE_SECONDS", -1)
    saved = []
    save = recorder.save
    monkeypatch.setattr(recorder, "save", lambda run, status: saved.append((status, run.batch)) or save(run, status))
    driving.drive(run_of("T1"), as_json=True)
    assert [status for status, _ in saved] == ["running"] * 4 + ["finished"]  # at first, two epochs, the test


def test_a_run_that_crashes_after_an_epoch_goes_on_from_there(batch_by_batch, monkeypatch):
    monkeypatch.setattr(driving, "SAVE_SECONDS", -1)
    run, whole = run_of("C2"), run_of("C2")
    follow = driving._Follower.follow

    def crash(follower, record):
        follow(follower, record)
        if run.epoch == 1 and run.batch == 2:
            raise SystemExit("the computer was switched off")

    monkeypatch.setattr(driving._Follower, "follow", crash)
    with pytest.raises(SystemExit):
        driving.drive(run, as_json=True)
    assert store.record(run.id).can_continue
    again, state, held = recorder.resume(run.id)
    assert len(state.losses) == run.batches_per_epoch
    with held:
        train_all(again, state)
    train_all(whole)
    assert differences(again, whole) == []


def test_a_divergence_is_stored_and_raised():
    run = run_of("C1", learning_rate=100)
    with pytest.raises(EngineError) as caught:
        driving.drive(run, as_json=True)
    assert caught.value.code == "diverged"
    assert store.record(run.id).status == "diverged"
    assert not store.record(run.id).can_continue


def test_the_result_is_that_of_the_last_epoch():
    run = run_of("T1")
    found = driving.drive(run, as_json=True)
    assert found["train_loss"] == pytest.approx(losses(run)[-6:].mean())
    assert found["validation_accuracies"] == [s.accuracy for s in run.history.scores if s.part == "validation"]


def test_a_terminal_sees_a_bar(monkeypatch, capsys):
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)
    driving.drive(run_of("T1"), as_json=False)
    assert "12/12" in capsys.readouterr().err
