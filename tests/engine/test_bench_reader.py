"""The benchmark of the best reader: which rows it gives. What they measure is not tested here."""

import pytest

from engine import bench_reader
from engine.bench_reader import _row, record, soon
from engine.catalogue import entry

SCORES = [(5.0, 98.9), (10.0, 99.1), (15.0, 99.3)]


@pytest.fixture(autouse=True)
def exact(few_digits, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("engine.device.precisions", lambda: ["exact"])


def test_a_goal_is_reached_by_the_first_epoch_that_is_so_good():
    assert _row("C2", "exact", 99.0, SCORES)["value"] == 10
    assert _row("C2", "exact", 99.0, SCORES)["name"] == "C2, exact: seconds to 99.0 %"


def test_a_goal_out_of_reach_says_so():
    row = _row("C2", "exact", 99.4, SCORES)
    assert (row["name"], row["value"]) == ("C2, exact: seconds to 99.4 % (not reached in 3 epochs)", 15)
    assert row["spread"] == "98.90 99.10 99.30"


def test_the_quick_reader_stands_beside_the_course():
    rows = list(soon())
    assert [row["name"].split(":")[0] for row in rows[:-1]] == ["E1 quick, exact"] * 2 + ["C2, exact"] * 2
    assert [len(row["spread"].split()) for row in rows[:-1]] == [2, 2, 10, 10]
    assert rows[-1]["unit"] == "ms"
    assert rows[-1]["value"] > 0


def test_the_record_has_a_row_for_each_seed_and_their_mean(monkeypatch):
    trained = []
    monkeypatch.setattr(bench_reader, "_scores", lambda _, settings: trained.append(settings) or SCORES)
    rows = list(record((0, 3)))
    assert [settings.seed for settings in trained] == [0, 3]
    assert trained[0].changed(seed=0, precision="exact") == entry("E1").presets["record"]
    assert [row["value"] for row in rows] == [99.3, 99.3, 99.3]
    assert [row["name"] for row in rows] == [
        "E1 record, exact, seed 0, 15 s of training",
        "E1 record, exact, seed 3, 15 s of training",
        "E1 record, exact, mean of 2 seeds",
    ]
    assert rows[0]["spread"] == "98.90 99.10 99.30"
