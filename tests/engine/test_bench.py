"""The benchmark's parts do what they are compared for. What they measure is not tested here."""

from functools import partial

import numpy as np
import pytest
import torch

from engine import bench, bench_reader, cli, networks
from engine.bench import DIGITS, _alternate, _floor_epoch, _notebook_epoch, _OurEpochs, _plain, _rows
from engine.catalogue import entry


@pytest.fixture(autouse=True)
def small(few_digits, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let an epoch of the course be seven batches."""
    monkeypatch.setattr(bench, "BATCHES", 7)
    monkeypatch.setattr(bench, "EPOCHS", 3)


@pytest.fixture
def loader() -> list:
    """Return batches in place of torchvision's."""
    return [(torch.randn(64, 1, 28, 28), torch.randint(0, 10, (64,)))] * 2


@pytest.mark.parametrize("entry_", DIGITS, ids=lambda one: one.id)
def test_the_courses_network_differs_only_in_its_order(entry_):
    torch.manual_seed(0)
    ours = networks.build(entry_)
    course = _plain(entry_)
    course.load_state_dict(ours.state_dict())
    images = torch.randn(8, 1, 28, 28)
    assert torch.equal(ours(images), course(images))


@pytest.mark.parametrize("entry_", DIGITS, ids=lambda one: one.id)
def test_every_way_trains_an_epoch_and_gives_its_time(entry_, loader):
    for way in (
        partial(_notebook_epoch, entry_, loader),
        partial(_floor_epoch, entry_),
        _OurEpochs(entry_, "exact"),
    ):
        assert way() > 0


def test_our_epochs_train_on_all_digits_one_after_another():
    ours = _OurEpochs(entry("C1"), "exact")
    ours()
    ours()
    assert ours.run.epoch == 2
    assert len(ours.run.state().losses) == 14


def test_the_ways_take_turns():
    calls = []
    ways = {name: partial(lambda name: calls.append(name) or 1.0, name) for name in "abc"}
    assert _alternate(ways, 2) == {"a": [1, 1], "b": [1, 1], "c": [1, 1]}
    assert "".join(calls) == "abcabc"


def test_rows_hold_ratios_of_medians_and_the_spread():
    times = {"notebook": [4.0, 6.0, 5.0], "ours": [2.0, 2.0, 2.5], "floor": [2.0, 4.0, 2.0]}
    rows = list(_rows(entry("C1"), times))
    assert rows[0] == {
        "name": "C1 epoch, the notebook's way ÷ ours",
        "value": 2.5,
        "unit": "×",
        "repeats": 3,
        "spread": "2.000…3.000",
    }
    assert [row["value"] for row in rows] == [2.5, 1.0, 5.0, 2.0, 2.0]


def test_a_whole_training_of_a_table_is_compared_with_the_bare_loop():
    rows = list(_rows(bench.TABLE, _alternate({"ours": bench._our_table, "bare": bench._bare_table}, 2)))
    assert rows[0]["name"] == "B2 full-batch epochs, ours ÷ bare loop"
    assert rows[0]["repeats"] == 2
    assert [row["unit"] for row in rows] == ["×", "s", "s"]


def test_both_ways_of_a_table_take_the_same_steps(monkeypatch):
    made = []
    begin = bench.Run.begin
    monkeypatch.setattr(bench.Run, "begin", lambda run, state=None: made.append(run) or begin(run, state))
    bench._our_table()
    bench._bare_table()
    ours, bare = (run.weights() for run in made)
    assert all(torch.allclose(ours[name], value, atol=1e-6) for name, value in bare.items())
    assert made[0].epoch == 3


def test_the_notebooks_loader_gives_what_the_notebook_had(tmp_path):
    images, labels = next(iter(bench._notebook_loader(tmp_path)))
    assert images.shape == (64, 1, 28, 28)
    assert labels.shape == (64,)
    assert np.isclose(images.min(), (0 - 0.1307) / 0.3081, atol=1e-4)


def test_accuracies_are_reported_by_seed_and_precision(monkeypatch):
    monkeypatch.setattr("engine.device.precisions", lambda: ["exact"])
    monkeypatch.setattr(bench, "DIGITS", (entry("C1"),))
    rows = list(bench.accuracies((0, 1)))
    assert [row["name"].split(", ", 1)[1] for row in rows] == [
        "exact, seed 0",
        "exact, seed 1",
        "exact, mean of 2 seeds",
    ]
    assert all(len(row["spread"].split()) == 10 for row in rows[:2])
    assert rows[2]["value"] == round((rows[0]["value"] + rows[1]["value"]) / 2, 2)


def test_the_command_prints_a_json_line_a_row(monkeypatch, capsys):
    monkeypatch.setattr(bench, "speeds", lambda repeats: iter([{"name": "x", "value": repeats, "unit": "×"}]))
    monkeypatch.setattr(bench_reader, "soon", lambda: iter([{"name": "y", "value": 1, "unit": "s"}]))
    assert cli.main(["bench", "--repeats", "5", "--json"]) == 0
    assert capsys.readouterr().out.splitlines() == [
        '{"name": "x", "value": 5, "unit": "\\u00d7"}',
        '{"name": "y", "value": 1, "unit": "s"}',
    ]
