"""How far the learner is survives a restart, a damaged file, and a folder that cannot be written."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from engine.errors import EngineError
from engine.learning import progress
from engine.learning.progress import Progress


def test_what_is_kept_comes_back(home: Path) -> None:
    made = Progress().with_done("A2-fast").with_done("D1-edge").with_done("A2-fast")
    made = made.with_guess("C1-accuracy", 93.5).with_guess("A6-order", ("SGD", "Rprop"))
    made = made.with_guess("A2-curve", ((0.0, 4.7), (10.0, 0.5)))
    progress.save(made)
    assert progress.load() == made
    assert made.done == ("A2-fast", "D1-edge")


def test_starting_an_entry_over_forgets_it_alone(home: Path) -> None:
    made = Progress(done=("A2-fast", "A3-escape")).with_guess("A2-rate", "0.25").with_guess("C1-accuracy", 93.0)
    made = made.with_measured("A2-rate", "0.25", 2.0).with_measured("C1-accuracy", "x", 1.0)
    now = datetime(2026, 7, 29, tzinfo=UTC)
    over = made.started_over(["A2"], now)
    progress.save(over)
    assert progress.load() == over
    assert over.done == ("A3-escape",)
    assert over.guesses == {"C1-accuracy": 93.0}
    assert over.measured_of("A2-rate") == {}
    assert over.measured_of("C1-accuracy") == {"x": 1.0}
    assert over.since == {"A2": now}


def test_another_guess_waits_for_its_own_answers() -> None:
    made = Progress().with_guess("A6-order", ("SGD",)).with_measured("A6-order", "SGD", 0.1)
    assert made.with_guess("A6-order", ("Rprop",)).measured == {}
    assert made.without_guess("A6-order") == Progress()


def test_without_a_file_nothing_is_done(home: Path) -> None:
    assert progress.load() == Progress()


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b'{"done": 3}', b"\xff\xfe"])
def test_a_damaged_file_is_put_aside(home: Path, content: bytes) -> None:
    home.mkdir()
    (home / progress.FILE).write_bytes(content)
    assert progress.load() == Progress()
    assert [file.read_bytes() for file in home.glob("learning-damaged-*.json")] == [content]
    progress.save(Progress(done=("A2-fast",)))
    assert progress.load().done == ("A2-fast",)


def test_a_second_damaged_file_does_not_replace_the_first(home: Path) -> None:
    home.mkdir()
    for content in (b"first", b"second"):
        (home / progress.FILE).write_bytes(content)
        progress.load()
    assert sorted(file.read_bytes() for file in home.glob("learning-damaged-*.json")) == [b"first", b"second"]


def test_a_damaged_file_that_cannot_be_put_aside_is_told_in_the_log(home: Path, monkeypatch, caplog) -> None:
    home.mkdir()
    (home / progress.FILE).write_bytes(b"{")
    monkeypatch.setattr(Path, "replace", lambda *_: (_ for _ in ()).throw(PermissionError("locked")))
    assert progress.load() == Progress()
    assert (home / progress.FILE).read_bytes() == b"{"
    assert "cannot be put aside: locked" in caplog.text


def test_what_a_newer_program_has_added_is_passed_over(home: Path) -> None:
    home.mkdir()
    (home / progress.FILE).write_text('{"done": ["A2-fast"], "stars": 3}')
    assert progress.load().done == ("A2-fast",)


def test_a_folder_that_cannot_be_written_is_named(home: Path) -> None:
    home.write_text("a file where the folder should be")
    with pytest.raises(EngineError) as caught:
        progress.save(Progress())
    assert caught.value.code == "not_writable"
