"""A run is trained by one program at a time: here a second one holds it."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from engine import driving
from engine.errors import EngineError
from engine.runs import lock, recorder, store
from engine.runs.lock import Lock
from tests.engine.trainings import run_of, train_all

ROOT = Path(__file__).parents[2]
HOLDS = (
    "import sys; from engine.runs.lock import Lock; kept = Lock(sys.argv[1]); print(1, flush=True); sys.stdin.read()"
)


@contextmanager
def another_program(run_id: str) -> Iterator[subprocess.Popen[bytes]]:
    """Let a second process hold the run."""
    pipe = subprocess.PIPE
    with subprocess.Popen([sys.executable, "-c", HOLDS, run_id], cwd=ROOT, stdin=pipe, stdout=pipe) as process:
        assert process.stdout.readline().strip() == b"1"
        yield process
        process.kill()


def code_of(call, *arguments) -> str:
    with pytest.raises(EngineError) as caught:
        call(*arguments)
    return caught.value.code


def test_a_run_that_another_program_trains_is_refused_until_that_one_dies(tiny):
    run = run_of("T1")
    train_all(run)
    recorder.save(run, "running")
    with another_program(run.id) as process:
        assert lock.is_held(run.id)
        assert code_of(recorder.resume, run.id) == "run_in_use"
        assert code_of(store.discard, run.id) == "run_in_use"
        assert store.record(run.id).status == "running"
        process.kill()
        process.wait()
        assert not lock.is_held(run.id)
        recorder.resume(run.id)[2].release()


def test_driving_holds_the_run_and_lets_go(tiny, monkeypatch):
    run, seen = run_of("T1"), []
    save = recorder.save
    monkeypatch.setattr(recorder, "save", lambda *args: seen.append(lock.is_held(run.id)) or save(*args))
    driving.drive(run, as_json=True)
    assert set(seen) == {True}
    assert not lock.is_held(run.id)


def test_asking_makes_no_file(home):
    assert not lock.is_held("C1-a")
    assert not home.exists()


def test_a_folder_that_cannot_be_written_refuses_nothing(home):
    home.write_text("in the way")
    Lock("C1-a").release()
