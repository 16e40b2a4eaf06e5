"""The command line for entries that read no digits: their settings, and what a run of them reached."""

import json

import pytest

from engine.errors import EngineError
from tests.engine.test_cli import Cli


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Cli:
    """Return the command line."""
    return Cli(capsys)


@pytest.mark.parametrize(
    ("entry", "arguments", "sentence"),
    [
        ("A2", ["--momentum", "0.9"], "A2 has no setting “momentum”."),
        ("a2", ["--learning-rate", "0.1", "--batch-size", "1"], "A2 has no setting “batch-size”."),
        ("C1", ["--cell", "GRU"], "C1 has no setting “cell”."),
        ("B1", ["--no-keep-best", "--fill-missing"], "B1 has no setting “fill-missing”."),
        ("A1", ["--momentum", "nonsense"], "A1 has no setting “momentum”."),
    ],
)
def test_a_setting_of_other_entries_is_wrong_usage_in_one_sentence(run, home, entry, arguments, sentence):
    assert run("train", entry, *arguments) == 2
    assert run.said(sentence)
    assert not home.exists()


def test_every_entry_takes_what_it_offers(run):
    assert run("train", "A3", "--surface", "saddle", "--start", 0.5, "--epochs", 3, "--shuffle", "--json") == 0
    assert run.lines[0]["settings"]["surface"] == "saddle"


@pytest.mark.parametrize(
    ("entry", "end"),
    [
        ("A1", "40 epochs in # s, best epoch 20, loss 0, w = 2, f(4) = 8"),
        ("A2", "100 epochs in # s, loss 1.75243e-08, w = 1.99994, f(4) = 7.99978"),
        ("A6", "1000 epochs in # s, loss 3.19302e-07, weight = 1.99962, bias = 0.000854906, f(4) = 7.99935"),
    ],
)
def test_a_run_without_a_test_ends_with_its_loss_and_its_parameters(run, entry, end):
    assert run("train", entry) == 0
    last = run.out.splitlines()[-1]
    before, after = end.split("#")
    assert last.startswith(f"{entry}-")
    assert before in last
    assert last.endswith(after)
    assert "–" not in last


def test_the_saddle_predicts_nothing(run):
    assert run("train", "A3", "--surface", "saddle", "--epochs", 2, "--json") == 0
    assert "at_4" not in run.lines[-1]
    assert run.lines[-1]["parameters"].keys() == {"u", "v"}


def test_a_table_is_told_by_its_accuracies(run):
    assert run("train", "B2", "--epochs", 2, "--json") == 0
    last = run.lines[-1]
    assert last["test_accuracies"][-1] == last["test_accuracy"]
    assert len(last["training_accuracies"]) == 1
    assert "parameters" not in last
    assert run("train", "B2", "--epochs", 1, "--table", "course") == 0
    assert run.out.splitlines()[-1].split(", ")[-1].startswith("loss 0.")


def test_the_best_epoch_is_told_with_one_accuracy_an_epoch(run, few_digits):
    arguments = ["--epochs", 4, "--learning-rate", 0.01, "--optimizer", "Adam", "--course-protocol", "--keep-best"]
    assert run("train", "C1", *arguments, "--json") == 0
    last = run.lines[-1]
    assert 1 <= last["best_epoch"] <= 4  # with this rate, the third
    assert len(last["test_accuracies"]) == 4
    scores = [line for line in run.lines if "training_loss" in line]
    assert last["best_loss"] == min(line["training_loss"] for line in scores)
    assert scores[last["best_epoch"] - 1]["training_loss"] == last["best_loss"]


@pytest.mark.parametrize("entry", ["A2", "A5", "B1"])
def test_resume_of_a_finished_run_prints_its_result_again(run, entry):
    assert run("train", entry, "--epochs", 20, "--json") == 0
    before = run.lines[-1]
    assert run("resume", before["run"], "--json") == 0
    assert run.lines[-1] == {**before, "seconds": run.lines[-1]["seconds"]}


def test_a_rate_that_diverges_fails_in_one_sentence_and_can_be_looked_at(run):
    assert run("train", "A2", "--learning-rate", 0.3, "--json") == 1
    assert len(run.err.splitlines()) == 1
    assert "diverged" in run.err


def test_a_network_that_reads_no_digits_is_not_evaluated(run, home):
    assert run("train", "A2", "--epochs", 1, "--json") == 0
    id_ = json.loads(run.out.splitlines()[0])["run"]
    assert run("evaluate", id_) == 1
    path = str(home / "runs" / id_ / "state.safetensors")
    assert run.said(str(EngineError("network_of_no_digits", path=path, entry="A2")))
