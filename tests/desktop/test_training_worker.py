"""The worker drives the training generator: what it reports, in order, on every path."""

import shutil
from collections.abc import Callable, Sequence

import pytest
from PySide6.QtCore import QCoreApplication

import engine.training
from desktop.training import worker as module
from desktop.training.messages import Order
from desktop.training.stepping import Share
from desktop.training.worker import TrainingWorker
from engine.errors import EngineError
from engine.files import home
from engine.progress import Diverged, Finished, Progress, Score
from engine.runs import lock, recorder, store
from engine.settings import Settings
from tests.desktop.scripted import Heard, Script, block, endless, stored

SETTINGS = Settings(device="cpu")
SIGNALS = ("started", "progressed", "paused", "resumed", "changed", "refused", "saved", "not_saved", "ended")
ANSWERS = ("recalled", "discarded", "not_discarded")
SCORE = Score(1, "validation", 0.3, 4600, 5000)
FINISHED = Finished(10, 12.5, None)


@pytest.fixture
def worker(qapp) -> TrainingWorker:
    return TrainingWorker()


@pytest.fixture
def heard(worker: TrainingWorker) -> Heard:
    heard = Heard(worker, *SIGNALS)
    heard.listen(worker.reader, *ANSWERS)
    return heard


@pytest.fixture
def play(monkeypatch) -> Callable[[Sequence[Progress | Exception]], Script]:
    """Let the next trainings follow a script."""

    def play(records: Sequence[Progress | Exception]) -> Script:
        script = Script(records)
        monkeypatch.setattr(engine.training, "train", script)
        return script

    return play


def turns(worker: TrainingWorker, count: int = 400) -> None:
    """Let the event loop turn: the worker lives in this thread here."""
    for _ in range(count):
        QCoreApplication.processEvents()


def order(number: int = 1, resume: str | None = None, settings: Settings = SETTINGS) -> Order:
    return Order(number, "C1", settings, resume)


def test_a_whole_run_starts_first_and_ends_last(worker, heard, play) -> None:
    play([block(), block(3), SCORE, FINISHED])
    worker.train(order())
    turns(worker)
    assert heard.names[0] == "started"
    assert heard[-1][:3] == ("ended", 1, "finished")
    assert heard.names.count("ended") == 1
    reported = [record for name, *values in heard if name == "progressed" for record in values[1]]
    assert sum(len(record.losses) for record in reported if hasattr(record, "losses")) == 6
    assert reported[-2:] == [SCORE, FINISHED]
    assert store.record(heard.last("started")[1].run_id).status == "finished"


def test_a_run_is_stored_from_its_first_moment(worker, heard, play) -> None:
    play(endless())
    worker.train(order())
    assert store.record(heard.last("started")[1].run_id).status == "running"
    worker.stop()


@pytest.mark.parametrize(("least", "saved"), [(0.0, (SCORE,)), (1e9, ())])
def test_an_evaluation_is_saved_unless_the_last_save_is_fresh(
    worker, heard, play, monkeypatch, least: float, saved: tuple[Score, ...]
) -> None:
    monkeypatch.setattr(module, "SCORED_SECONDS", least)
    worker._saves = Share(0)
    play([block(), SCORE, *endless()])
    worker.train(order())
    turns(worker, 5)
    assert heard.last("saved")[0].scores == saved
    worker.stop()


def test_stop_closes_the_generator_and_keeps_the_run(worker, heard, play) -> None:
    script = play(endless())
    worker.train(order())
    turns(worker, 10)
    worker.stop()
    taken = script.taken
    turns(worker, 10)
    assert script.closed
    assert script.taken == taken
    assert heard[-1][:3] == ("ended", 1, "stopped")
    assert store.record(worker.run.id).batch == worker.run.batch == 3 * taken


def test_what_was_collected_is_reported_before_the_end(worker, heard, play) -> None:
    script = play(endless())
    worker.train(order())
    turns(worker, 10)
    worker.stop()
    blocks = [record for name, *values in heard if name == "progressed" for record in values[1]]
    assert sum(len(record.losses) for record in blocks) == 3 * script.taken


def test_a_pause_takes_no_further_turn(worker, heard, play) -> None:
    script = play(endless())
    worker.train(order())
    turns(worker, 5)
    worker.pause()
    taken = script.taken
    turns(worker, 20)
    assert script.taken == taken
    assert not script.closed
    assert heard.names[-2:] == ["paused", "saved"]  # nobody waits for a save
    assert store.record(worker.run.id).status == "paused"
    worker.stop()


def test_looks_take_a_share_of_the_time_and_the_last_is_never_missed(worker, play, monkeypatch) -> None:
    looked, asked = [], []
    monkeypatch.setattr("engine.looks.look", lambda run: asked.append(run.batch) or {"batch": run.batch})
    monkeypatch.setattr("desktop.training.blocks.Collected.due", lambda _: True)
    worker.looked.connect(lambda _, seen: looked.append(seen["batch"]))
    worker._looks._part = 10**12
    play(endless())
    worker.train(Order(1, "B3", SETTINGS))
    turns(worker, 9)
    assert len(asked) == 1
    worker.pause()
    assert len(asked) == 2
    assert looked[-1] == worker.run.batch
    worker.stop()


def test_after_a_pause_it_goes_on(worker, heard, play) -> None:
    script = play([*endless()[:50], FINISHED])
    worker.train(order())
    worker.pause()
    worker.resume()
    assert heard[-1] == ("resumed", 1)
    turns(worker)
    assert script.taken == 51
    assert heard[-1][:3] == ("ended", 1, "finished")


def test_stop_ends_a_paused_run(worker, heard, play) -> None:
    play(endless())
    worker.train(order())
    worker.pause()
    worker.stop()
    assert heard[-1][:3] == ("ended", 1, "stopped")


@pytest.mark.parametrize("ask", ["pause", "resume", "stop"])
def test_without_a_run_nothing_happens(worker, heard, ask: str) -> None:
    getattr(worker, ask)()
    worker.change("learning_rate", 0.1)
    assert heard == []


def test_pausing_and_resuming_twice_says_it_once(worker, heard, play) -> None:
    play(endless())
    worker.train(order())
    for ask in (worker.pause, worker.pause, worker.resume, worker.resume):
        ask()
    assert [name for name in heard.names if name in ("paused", "resumed")] == ["paused", "resumed"]
    worker.stop()


def test_a_failure_at_the_start_is_told_and_stores_nothing(worker, heard, play) -> None:
    play([EngineError("data_missing", name="train-images-idx3-ubyte.gz")])
    worker.train(order())
    assert heard.names == ["ended"]
    assert heard.last("ended")[2].code == "data_missing"
    assert heard.last("ended")[:2] == (1, "failed")
    assert store.records() == []
    assert not worker.under_way


def test_an_exception_inside_the_training_is_told(worker, heard, play, caplog) -> None:
    play([block(), block(3), ZeroDivisionError("nobody thought of it"), block(6)])
    worker.train(order())
    turns(worker)
    assert heard.names.count("ended") == 1
    assert heard.last("ended")[2].code == "unforeseen"
    assert "nobody thought of it" in heard.last("ended")[2].values["error"]
    assert "test_training_worker" in caplog.text or "scripted" in caplog.text  # its lines are in the log
    assert not worker.under_way


def test_a_run_that_failed_can_go_on_from_its_last_save(worker, heard, play) -> None:
    play([block(), ZeroDivisionError()])
    worker.train(order())
    turns(worker)
    one = store.record(worker.run.id)
    assert one.can_continue
    _, state, held = recorder.resume(one.id)
    held.release()
    assert len(state.losses) == one.batch


def test_divergence_is_told_after_it_is_saved(worker, heard, play) -> None:
    diverged = Diverged(1, 4, 1, 0)
    play([block(), diverged])
    worker.train(order())
    turns(worker)
    assert heard.names[-2:] == ["saved", "ended"]
    assert heard.last("ended")[2].code == "diverged"
    assert heard.last("ended")[:2] == (1, "diverged")
    assert diverged in heard.last("progressed")[1]


def test_divergence_in_the_very_first_batch_still_starts_first(worker, heard, play) -> None:
    play([Diverged(1, 1, 1, 0)])
    worker.train(order())
    assert heard.names[0] == "started"
    assert heard[-1][:3] == ("ended", 1, "diverged")
    turns(worker, 5)
    assert heard.names.count("ended") == 1


def test_another_order_stops_the_run_before(worker, heard, play) -> None:
    play(endless())
    worker.train(order(1))
    worker.train(order(2))
    ended = [values for name, *values in heard if name == "ended"]
    assert ended == [[1, "stopped", None]]
    assert heard.last("started")[0] == 2
    worker.stop()


def test_a_live_setting_is_changed_and_told(worker, heard, play) -> None:
    play(endless())
    worker.train(order())
    worker.change("learning_rate", 0.1)
    change = heard.last("changed")[1]
    assert (change.name, change.old, change.new) == ("learning_rate", 0.01, 0.1)
    worker.change("learning_rate", 0.1)
    assert heard.names.count("changed") == 1
    worker.stop()


def test_a_fixed_setting_is_refused_and_the_training_lives_on(worker, heard, play) -> None:
    play(endless())
    worker.train(order())
    worker.change("batch_size", 7)
    assert heard.last("refused")[1].code == "setting_fixed"
    assert worker.under_way
    assert "ended" not in heard.names
    worker.stop()


@pytest.mark.parametrize("code", ["disk_full", "not_writable"])
def test_a_save_that_fails_is_told_once_and_the_training_lives_on(worker, heard, play, monkeypatch, code) -> None:
    def fail(*_: object) -> None:
        raise EngineError(code, path="run.json", reason="no space left on device")

    monkeypatch.setattr(recorder, "save", fail)
    script = play([block(), SCORE, SCORE, SCORE, *endless()])
    worker.train(order())
    turns(worker, 20)
    assert [values[0].code for name, *values in heard if name == "not_saved"] == [code]
    assert worker.under_way
    assert script.taken > 10
    worker.stop()
    assert heard[-1][:3] == ("ended", 1, "stopped")


def test_a_save_that_works_again_is_told_and_so_is_the_next_failure(worker, heard, play, monkeypatch) -> None:
    play(endless())
    worker.train(order())
    save = recorder.save
    for works in (False, True, False):
        monkeypatch.setattr(recorder, "save", save if works else lambda *_: 1 / 0)
        worker.pause()
        worker.resume()
    said = [name for name in heard.names if name in ("saved", "not_saved")]
    assert said == ["saved", "not_saved", "saved", "not_saved"]
    worker.stop()


def test_a_folder_that_was_deleted_meanwhile_is_written_again(worker, heard, play) -> None:
    play(endless())
    worker.train(order())
    shutil.rmtree(store.runs_folder())
    worker.pause()
    assert store.record(worker.run.id).status == "paused"
    assert "not_saved" not in heard.names
    worker.stop()


def test_a_home_that_is_a_file_cannot_be_written(worker, heard, play) -> None:
    home().write_text("in the way")
    play(endless())
    worker.train(order())
    assert heard.last("not_saved")[0].code == "not_writable"
    worker.stop()


def test_a_stored_run_goes_on_with_what_it_had_measured(worker, heard, play) -> None:
    play(endless())
    worker.train(order(resume=stored().id))
    started = heard.last("started")[1]
    assert [len(one.losses) for one in started.past.blocks] == [6]
    assert started.settings == SETTINGS
    worker.stop()


def test_live_settings_turned_while_it_waited_act_from_now_on(worker, heard, play) -> None:
    play(endless())
    worker.train(order(resume=stored().id, settings=SETTINGS.changed(learning_rate=0.2, epochs=4, batch_size=8)))
    assert [values[1].name for name, *values in heard if name == "changed"] == ["epochs", "learning_rate"]
    assert worker.run.settings == SETTINGS.changed(learning_rate=0.2, epochs=4)
    worker.stop()


def test_a_stored_run_goes_on_on_the_device_that_is_asked_for(worker, heard, play) -> None:
    one = stored(settings=Settings(device="cpu"))
    play(endless())
    worker.train(order(resume=one.id, settings=Settings(device="auto")))
    assert worker.run.settings.device == "auto"
    worker.stop()


def test_a_stored_run_that_is_gone_is_told(worker, heard, play) -> None:
    play(endless())
    worker.train(order(resume="C1-never"))
    assert heard.last("ended")[2].code == "run_unknown"
    assert heard[-1][:3] == ("ended", 1, "failed")


def test_a_stored_run_is_recalled(worker, heard) -> None:
    one = stored()
    worker.reader.recall(one.id)
    run_id, past = heard.last("recalled")
    assert run_id == one.id
    assert sum(len(each.losses) for each in past.blocks) == 6


def test_the_run_under_way_is_recalled_from_memory(worker, heard, play) -> None:
    script = play(endless())
    worker.train(order())
    turns(worker, 10)
    heard.forget()
    worker.reader.recall(worker.run.id)
    past = heard.last("recalled")[1]
    assert sum(len(each.losses) for each in past.blocks) == 3 * script.taken
    worker.pause()
    assert "progressed" not in heard.names[heard.names.index("recalled") :]  # all of it was in there
    worker.stop()


def test_a_run_that_cannot_be_recalled_is_passed_over(worker, heard) -> None:
    worker.reader.recall("C1-never")
    assert heard == []


def test_a_run_is_held_while_it_trains_and_pauses(worker, heard, play) -> None:
    play(endless())
    worker.train(order())
    worker.pause()
    assert lock.is_held(worker.run.id)
    worker.stop()
    assert not lock.is_held(worker.run.id)


def test_a_run_that_fails_is_held_no_longer(worker, heard, play) -> None:
    play([block(), ZeroDivisionError()])
    worker.train(order())
    turns(worker)
    assert heard[-1][:3] == ("ended", 1, "failed")
    assert not lock.is_held(worker.run.id)


def test_a_run_that_is_trained_elsewhere_is_refused(worker, heard, play) -> None:
    one = stored("running")
    play(endless())
    with lock.Lock(one.id):
        worker.train(order(resume=one.id))
    assert heard.last("ended")[2].code == "run_in_use"
    assert heard[-1][:3] == ("ended", 1, "failed")


def recalled(heard: Heard) -> int:
    return sum(len(block.losses) for block in heard.last("recalled")[1].blocks)


def test_a_run_that_diverged_is_recalled_and_so_it_is_after_a_restart(worker, heard, play) -> None:
    play([block(), block(3), Diverged(1, 7, 1, 0)])
    worker.train(order())
    turns(worker)
    assert heard[-1][:3] == ("ended", 1, "diverged")
    worker.reader.recall(worker.run.id)
    assert recalled(heard) == 6
    again = TrainingWorker()
    heard = Heard(again.reader, "recalled")
    again.reader.recall(worker.run.id)
    assert recalled(heard) == 6


def test_a_run_that_could_not_be_saved_is_recalled_after_its_end(worker, heard, play, monkeypatch) -> None:
    monkeypatch.setattr(recorder, "save", lambda *_: 1 / 0)
    play([block(), block(3), FINISHED])
    worker.train(order())
    turns(worker)
    worker.reader.recall(worker.run.id)
    assert recalled(heard) == 6


def test_a_run_that_is_trained_elsewhere_is_recalled(worker, heard) -> None:
    one = stored("running")
    with lock.Lock(one.id):
        worker.reader.recall(one.id)
    assert recalled(heard) == 6


@pytest.mark.parametrize(("status", "then"), [("paused", "stopped"), ("finished", "finished")])
def test_a_discarded_run_is_stored_as_such(worker, status, then) -> None:
    heard, one = Heard(worker.reader, *ANSWERS), stored(status)
    worker.reader.discard(one.id)
    worker.reader.discard("C1-never")
    now = store.record(one.id)
    assert heard == [("discarded", now)]
    assert (now.status, now.discarded, now.can_continue) == (then, True, False)


def test_a_discarding_that_cannot_be_stored_is_told(worker, heard, monkeypatch) -> None:
    def fail(_: str) -> None:
        raise EngineError("disk_full", path="run.json")

    monkeypatch.setattr(store, "discard", fail)
    worker.reader.discard("C1-1")
    assert heard.last("not_discarded")[0].code == "disk_full"
