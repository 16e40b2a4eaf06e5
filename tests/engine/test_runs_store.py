"""The runs on disk: listed, found, given up, and what becomes of damaged ones."""

import json
from datetime import UTC, datetime, timedelta

import pytest
import safetensors.torch

from engine.catalogue import entry
from engine.errors import EngineError
from engine.progress import Score
from engine.runs import store
from engine.runs.run import new_id
from engine.runs.store import Record
from engine.settings import Settings

EMPTY = safetensors.torch.save({})
START = datetime(2026, 11, 25, 12, tzinfo=UTC)


def stored(run_id: str, minutes: int = 0, **values) -> Record:
    """Store a record, and a network without weights."""
    made = Record(
        **{
            "id": run_id,
            "entry": "C1",
            "status": "finished",
            "settings": Settings(),
            "epoch": 1,
            "batch": 0,
            "seconds": 1.5,
            "scores": (Score(1, "validation", 0.5, 4000, 5000), Score(1, "test", 0.25, 9000, 10_000)),
            "saved": START + timedelta(minutes=minutes),
            "device": "CPU",
            "versions": {},
            **values,
        }
    )
    store.write(made)
    store.state_file(run_id).write_bytes(EMPTY)
    return made


def code_of(run_id: str) -> str:
    with pytest.raises(EngineError) as caught:
        store.record(run_id)
    return caught.value.code


def test_without_a_folder_there_are_no_runs(home):
    assert store.records() == []
    assert not home.exists()


def test_a_record_comes_back_as_it_was_written():
    made = stored("C1-a")
    assert store.record("C1-a") == made
    assert made.test_accuracy == 0.9


def test_a_run_began_when_its_id_says_however_late_it_is_saved():
    first, again = stored("C1-20261129-235958-ab12", saved=START), stored("C1-20261129-235958-ab12", minutes=90)
    assert first.begun == again.begun == datetime(2026, 11, 29, 23, 59, 58).astimezone()
    made = new_id(entry("C1"))
    assert abs(stored(made).begun - datetime.now().astimezone()) < timedelta(minutes=1)


@pytest.mark.parametrize("run_id", ["C1-a", "C1-20261350-000000-ab12", "20261129-235958"])
def test_of_an_id_without_a_time_the_last_save_counts(run_id):
    assert stored(run_id).begun == START


def test_without_a_test_there_is_no_test_accuracy():
    assert stored("C1-a", scores=()).test_accuracy is None


BEST = Settings(keep_best=True)


@pytest.mark.parametrize(
    ("values", "known"),
    [
        ({"status": "stopped", "epoch": 3, "batch": 40}, False),  # trained on since
        ({"status": "running", "epoch": 4, "batch": 0}, False),
        ({"status": "paused", "epoch": 2, "batch": 55}, True),  # the epoch is trained and tested, and not counted yet
        ({"status": "paused", "epoch": 3, "batch": 0}, True),
        ({"status": "diverged", "epoch": 3, "batch": 0}, True),
        ({"status": "diverged", "epoch": 2, "batch": 50}, False),  # back to within the epoch that was tested
        ({"status": "finished", "epoch": 9, "batch": 0, "settings": BEST}, True),  # the third was the best
        ({"status": "stopped", "epoch": 3, "batch": 0, "settings": BEST}, False),  # or those of the best are back
    ],
)
def test_only_a_test_of_the_stored_weights_is_their_test_accuracy(values, known: bool):
    made = stored(
        "C1-a", scores=(Score(2, "validation", 0.5, 4000, 5000), Score(3, "test", 0.25, 9000, 10_000)), **values
    )
    assert made.test_accuracy == (0.9 if known else None)


def test_runs_are_listed_in_the_order_they_were_saved_whatever_their_entry():
    for run_id, minutes in (("C2-a", 1), ("C1-b", 3), ("C1-a", 0), ("C2-z", 2)):
        stored(run_id, minutes)
    assert [one.id for one in store.records()] == ["C1-a", "C2-a", "C2-z", "C1-b"]


@pytest.mark.parametrize(
    "content",
    [b"", b"{", b"null", b"[]", b"\xff\xfe", b"[" * 100_000, b'{"id": "C1-b"}', b"{}" * 1000],
    ids=["empty", "cut", "null", "list", "no text", "deep", "missing", "twice"],
)
def test_a_damaged_record_is_passed_over_and_stays(home, content):
    stored("C1-a")
    stored("C1-b")
    file = home / "runs" / "C1-b" / "run.json"
    file.write_bytes(content)
    assert [one.id for one in store.records()] == ["C1-a"]
    assert code_of("C1-b") == "run_damaged"
    assert file.read_bytes() == content


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("status", "happy"),
        ("epoch", "one"),
        ("settings", {"epochs": 0}),
        ("scores", [{"part": "test"}]),
        ("format", "new"),
    ],
)
def test_a_record_with_a_wrong_value_is_damaged(home, name, value):
    stored("C1-a")
    file = home / "runs" / "C1-a" / "run.json"
    file.write_text(json.dumps({**json.loads(file.read_text()), name: value}))
    assert code_of("C1-a") == "run_damaged"


def rewritten(home, **values) -> None:
    file = home / "runs" / "C1-a" / "run.json"
    file.write_text(json.dumps({**json.loads(file.read_text()), **values}))


def test_what_a_newer_descent_has_added_is_passed_over(home):
    made = stored("C1-a")
    rewritten(home, mood="good", settings={**made.settings.model_dump(), "weather": "fine"})
    assert store.records() == [made]


def test_a_record_of_a_newer_format_says_so_whatever_it_holds(home):
    stored("C1-a")
    rewritten(home, format=2, epoch={"whole": 3})
    assert code_of("C1-a") == "checkpoint_newer"
    assert store.records() == []


@pytest.mark.parametrize("content", [b"", EMPTY[:-1], EMPTY + b"0"], ids=["empty", "cut short", "too long"])
def test_a_run_whose_network_was_cut_short_is_passed_over_told_in_the_log_and_stays(home, content, caplog):
    stored("C1-a", status="paused")
    stored("C1-b", status="paused")
    store.state_file("C1-b").write_bytes(content)
    assert [one.id for one in store.records()] == ["C1-a"]
    assert "C1-b" in caplog.text
    assert store.state_file("C1-b").read_bytes() == content


@pytest.mark.parametrize("name", ["../elsewhere", "C1-a/../C1-a", "..", ".", "", "/etc", "nowhere", "a file"])
def test_names_that_are_no_run_are_unknown(home, name):
    stored("C1-a")
    (home / "run.json").write_bytes((home / "runs" / "C1-a" / "run.json").read_bytes())
    (home / "runs" / "a file").write_bytes(b"")
    assert code_of(name) == "run_unknown"


def test_a_record_that_names_another_folder_is_damaged(home):
    stored("C1-a")
    file = home / "runs" / "C1-a" / "run.json"
    file.write_text(file.read_text().replace('"C1-a"', '"../../C1-a"'))
    assert code_of("C1-a") == "run_damaged"
    assert store.records() == []
    with pytest.raises(EngineError):
        store.discard("C1-a")
    assert sorted(path.name for path in home.iterdir()) == ["runs"]


def test_a_run_of_an_unknown_entry_or_without_its_network_is_not_listed(home):
    stored("D9-a", entry="D9")
    stored("C1-a")
    store.state_file("C1-a").unlink()
    (home / "runs" / "a file").write_bytes(b"")
    assert store.records() == []


@pytest.mark.parametrize("status", ["running", "paused"])
def test_an_interrupted_run_can_be_given_up_and_its_network_stays(status):
    assert stored("C1-a", status=status).can_continue
    stopped = store.discard("C1-a")
    assert stopped == store.record("C1-a")
    assert stopped.status == "stopped"
    assert not stopped.can_continue
    assert store.state_file("C1-a").exists()
