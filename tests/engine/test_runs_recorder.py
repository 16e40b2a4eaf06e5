"""Saving a run and taking it up again."""

import pytest

from engine.errors import EngineError
from engine.files import atomic_write
from engine.progress import Batches, Score
from engine.runs import checkpoint, lock, recorder, store
from engine.training import train
from tests.engine.trainings import differences, losses, run_of, train_all

pytestmark = pytest.mark.usefixtures("tiny")


def code_of(run_id: str) -> str:
    with pytest.raises(EngineError) as caught:
        recorder.resume(run_id)
    return caught.value.code


def trained(batches: int, **settings):
    run = run_of("T1", **settings)
    records = train(run, block_seconds=0)
    for _ in range(batches):
        next(records)
    return run


def test_a_run_stopped_within_an_epoch_has_no_test_accuracy_of_its_weights():
    run = run_of("T1", epochs=3, course_protocol=True)
    tested = []
    for record in train(run, block_seconds=0):
        found = recorder.save(run, "stopped").test_accuracy
        if isinstance(record, Score):
            tested.append(record.accuracy)
            assert found == record.accuracy
        elif isinstance(record, Batches):
            assert found is None
    assert len(tested) == 3


def test_a_saved_run_is_listed_with_what_it_reached(monkeypatch):
    monkeypatch.setattr(store, "COURSE", (run_of("T1").entry,))
    run = run_of("T1")
    train_all(run)
    record = recorder.save(run, "finished")
    assert store.records() == [record]
    assert (record.id, record.entry, record.epoch, record.device) == (run.id, "T1", 2, "CPU")
    assert record.scores == tuple(run.history.scores[1:])  # the last of each part
    assert record.test_accuracy == run.history.score("test").accuracy


def test_a_saved_run_is_taken_up_where_it_was():
    run, whole = trained(4), run_of("T1")
    recorder.save(run, "paused")
    again, state, held = recorder.resume(run.id)
    assert (again.id, again.entry, again.settings) == (run.id, run.entry, run.settings)
    with held:
        train_all(again, state)
    train_all(whole)
    assert differences(again, whole) == []


def test_a_run_that_diverged_keeps_its_network_only():
    run = run_of("T1", learning_rate=100)
    run.begin()
    run.diverge(1, 1)
    assert recorder.save(run, "diverged").status == "diverged"
    assert code_of(run.id) == "checkpoint_not_resumable"


def test_what_a_run_measured_before_it_diverged_is_recalled():
    run = run_of("T1", learning_rate=0.02)
    train_all(run)
    run.diverge(3, 1)
    recorder.save(run, "diverged")
    settings, history = recorder.recall(run.id)
    assert settings == run.settings
    assert history.losses[0].tolist() == losses(run).tolist()
    assert history.scores == run.history.scores


def test_a_run_is_held_before_its_state_is_read_and_ever_after(monkeypatch):
    run = trained(1)
    recorder.save(run, "paused")
    load, seen = checkpoint.load, []
    monkeypatch.setattr(checkpoint, "load", lambda path: seen.append(lock.is_held(run.id)) or load(path))
    with recorder.resume(run.id)[2]:
        assert seen == [True]
        assert lock.is_held(run.id)
        assert code_of(run.id) == "run_in_use"
    assert not lock.is_held(run.id)


def test_a_run_that_cannot_be_read_is_held_no_longer():
    run = trained(1)
    recorder.save(run, "paused")
    store.state_file(run.id).write_bytes(b"")
    assert code_of(run.id) == "checkpoint_truncated"
    assert not lock.is_held(run.id)


def test_a_run_that_is_not_there_is_unknown_and_no_folder_is_made_for_it(home):
    assert code_of("C1-nowhere") == "run_unknown"
    assert code_of("../x") == "run_unknown"
    assert not home.exists()


def test_a_run_without_its_state_says_which_file_is_missing():
    run = trained(1)
    recorder.save(run, "paused")
    store.state_file(run.id).unlink()
    assert code_of(run.id) == "file_missing"


def test_a_damaged_record_is_said():
    run = trained(1)
    recorder.save(run, "paused")
    atomic_write(store.runs_folder() / run.id / "run.json", b"{")
    assert code_of(run.id) == "run_damaged"


def test_a_full_disk_leaves_the_last_state_and_record_as_they_were(monkeypatch):
    run = trained(2)
    recorder.save(run, "running")
    before = store.state_file(run.id).read_bytes(), store.record(run.id)

    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    train_all(run, run.state())
    with pytest.raises(EngineError) as caught:
        recorder.save(run, "finished")
    assert caught.value.code == "disk_full"
    assert (store.state_file(run.id).read_bytes(), store.record(run.id)) == before
