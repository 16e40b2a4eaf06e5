"""The command line, in this process: what it prints, and the exit codes."""

import json
from pathlib import Path

import pytest

from engine import cli
from engine.catalogue import COURSE, entry
from engine.errors import EngineError
from engine.settings import Settings


class Cli:
    """Runs commands and keeps what they print."""

    def __init__(self, capsys: pytest.CaptureFixture[str]) -> None:
        self._capsys = capsys
        self.out = self.err = ""

    def __call__(self, *arguments: object) -> int:
        try:
            code = cli.main([str(argument) for argument in arguments])
        except SystemExit as exit_:
            code = exit_.code
        self.out, self.err = self._capsys.readouterr()
        return code

    @property
    def lines(self) -> list[dict]:
        """What was printed, as JSON objects."""
        return [json.loads(line) for line in self.out.splitlines()]

    def said(self, sentence: str) -> bool:
        """Say whether `sentence` alone was printed on stderr."""
        return self.err.splitlines() == [sentence]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Cli:
    """Return the command line."""
    return Cli(capsys)


@pytest.fixture
def trained(run: Cli, few_digits) -> str:
    """Return the id of a stored run of C1."""
    assert run("train", "C1", "--epochs", 1, "--json") == 0
    return run.lines[0]["run"]


# list


def test_list_names_every_entry(run):
    assert run("list") == 0
    assert [line.split()[0] for line in run.out.splitlines()] == [entry.id for entry in COURSE]


def test_list_for_programs(run):
    assert run("list", "--json") == 0
    assert [line["id"] for line in run.lines] == [entry.id for entry in COURSE]
    assert run.lines[0].keys() == {"id", "chapter", "title", "summary"}


# train


def test_train_prints_the_run_first_and_its_result_last(run, few_digits, home):
    assert run("train", "c1", "--epochs", "2", "--json") == 0
    first, *_, last = run.lines
    assert (home / "runs" / first["run"] / "run.json").exists()
    assert last.keys() == {"run", "epochs", "train_loss", "test_accuracy", "validation_accuracies", "seconds"}
    assert last["run"] == first["run"]
    assert last["epochs"] == len(last["validation_accuracies"]) == 2
    assert 0 <= last["test_accuracy"] <= 1
    assert last["train_loss"] > 0
    assert run.err == ""


def test_train_by_the_courses_protocol_tests_each_epoch(run, few_digits):
    assert run("train", "C1", "--epochs", "2", "--course-protocol", "--json") == 0
    last = run.lines[-1]
    assert last.keys() == {"run", "epochs", "train_loss", "test_accuracy", "test_accuracies", "seconds"}
    assert last["test_accuracies"][-1] == last["test_accuracy"]
    assert len(last["test_accuracies"]) == 2


def test_train_for_people_says_each_epoch_and_the_end(run, few_digits):
    assert run("train", "C1", "--epochs", "1") == 0
    assert "test accuracy" in run.out
    assert "1 epoch in" in run.out


def test_every_setting_is_an_option(run, few_digits):
    options = {
        "epochs": 1,
        "batch-size": 32,
        "learning-rate": "2e-2",
        "momentum": 0.25,
        "optimizer": "Adam",
        "seed": 9,
        "device": "cpu",
        "precision": "exact",
    }
    arguments = [part for name, value in options.items() for part in (f"--{name}", value)]
    assert run("train", "C1", *arguments, "--no-normalise", "--course-protocol", "--json") == 0
    used = run.lines[0]["settings"]
    assert used.keys() == Settings.model_fields.keys()
    assert [str(used[name.replace("-", "_")]) for name in options] == [
        "1",
        "32",
        "0.02",
        "0.25",
        "Adam",
        "9",
        "cpu",
        "exact",
    ]
    assert (used["normalise"], used["course_protocol"]) == (False, True)


def test_the_trained_network_can_be_written_to_a_file_too(run, few_digits, tmp_path):
    assert run("train", "C1", "--epochs", 1, "--output", tmp_path / "c1.safetensors", "--json") == 0
    accuracy = run.lines[-1]["test_accuracy"]
    assert run("evaluate", tmp_path / "c1.safetensors", "--json") == 0
    assert run.lines[0]["test_accuracy"] == accuracy


@pytest.mark.parametrize("place", ["a-file/c1.safetensors", "a-folder"])
def test_an_output_that_cannot_be_written_is_said_before_it_trains(run, few_digits, tmp_path, home, place):
    (tmp_path / "a-file").write_bytes(b"")
    (tmp_path / "a-folder").mkdir()
    assert run("train", "C1", "--epochs", 1, "--output", tmp_path / place, "--json") == 1
    assert run.out == ""
    assert "Choose another place" in run.err
    assert len(run.err.splitlines()) == 1
    assert not home.exists()


def test_the_result_is_printed_even_where_the_output_fails_at_last(run, few_digits, monkeypatch, tmp_path):
    def fail(path, run):
        raise EngineError("not_writable", path=str(path), reason="permission denied")

    monkeypatch.setattr("engine.runs.checkpoint.save_network", fail)
    assert run("train", "C1", "--epochs", 1, "--output", tmp_path / "c1", "--json") == 1
    assert run.lines[-1]["epochs"] == 1
    assert run.said(str(EngineError("file_not_writable", path=str(tmp_path / "c1"), reason="permission denied")))


@pytest.mark.parametrize(
    ("option", "value", "sentence"),
    [
        ("epochs", "0", "Epochs must be at least 1; 0 is too small."),
        ("epochs", "2000000", "Epochs must be at most 1,000,000; 2000000 is too large."),
        ("epochs", "1.5", "Epochs must be a whole number; “1.5” is not."),
        ("batch-size", "many", "Batch size must be a whole number; “many” is not."),
        ("learning-rate", "0", "Learning rate must be above 0; 0 is too small."),
        ("learning-rate", "nan", "Learning rate must be a number; “nan” is not."),
        ("learning-rate", "fast", "Learning rate must be a number; “fast” is not."),
        ("momentum", "1", "Momentum must be below 1; 1 is too large."),
        ("seed", "-1", "Seed must be at least 0; -1 is too small."),
        ("precision", "fp8", "Precision must be one of exact, bf16; “fp8” is not."),
        ("device", "gpu", "Device must be one of auto, cpu, cuda, mps, xpu; “gpu” is not."),
    ],
)
def test_a_setting_out_of_range_is_wrong_usage_in_one_sentence(run, option, value, sentence, home):
    assert run("train", "C1", f"--{option}", value) == 2
    assert run.said(sentence)
    assert not home.exists()


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["nonsense"],
        ["train"],
        ["train", "C1", "--breadth", "3"],
        ["evaluate"],
        ["bench", "--repeats", "0"],
        ["bench", "--gui", "--accuracy"],
    ],
    ids=" ".join,
)
def test_a_command_that_makes_no_sense_is_wrong_usage(run, arguments):
    assert run(*arguments) == 2
    assert "usage:" in run.err
    assert "Traceback" not in run.err


@pytest.mark.parametrize("text", ["0", "-3", "many", "1.5"])
def test_a_wrong_number_of_repeats_is_said_in_a_sentence(run, text):
    assert run("bench", f"--repeats={text}") == 2
    assert run.err.endswith(f"“{text}” is not a whole number of 1 or more.\n")


def test_an_unknown_entry_is_wrong_usage(run):
    assert run("train", "Z9") == 2
    assert run.said("The course has no entry “Z9”. It has " + ", ".join(one.id for one in COURSE) + ".")


def test_a_device_that_is_not_there_fails(run, few_digits, monkeypatch):
    monkeypatch.setattr("engine.device.available", lambda: ["cpu"])
    assert run("train", "C1", "--device", "cuda") == 1
    assert run.said(str(EngineError("device_unavailable", device="cuda", devices="cpu")))


def test_a_divergence_fails_and_its_last_good_weights_stay(run, few_digits):
    assert run("train", "C1", "--learning-rate", 100, "--json") == 1
    assert len(run.err.splitlines()) == 1
    assert "diverged" in run.err
    assert run("evaluate", run.lines[0]["run"]) == 0


def test_debug_shows_where_it_failed(run):
    with pytest.raises(Exception, match="Z9"):
        run("train", "Z9", "--debug")


def test_an_unforeseen_failure_is_one_line_too(run, few_digits, monkeypatch):
    def fail(*_, **__):
        raise ZeroDivisionError("first line\nsecond line")

    monkeypatch.setattr("engine.driving.drive", fail)
    assert run("train", "C1") == 1
    assert run.said("ZeroDivisionError: first line")


@pytest.mark.parametrize("language", ["zh_CN.UTF-8", "zh"])
def test_sentences_follow_the_language_of_the_environment(run, monkeypatch, language):
    monkeypatch.setenv("LANG", language)
    assert run("train", "C1", "--epochs", "0") == 2
    assert "轮" in run.err
    assert "must" not in run.err
    assert run("list") == 0
    assert any("\u4e00" <= letter <= "\u9fff" for letter in run.out)


@pytest.mark.parametrize(("number", "word"), [(28, "full"), (30, "read-only"), (13, "denied")])
def test_a_home_that_takes_nothing_is_said_before_an_epoch_is_wasted(run, few_digits, monkeypatch, number, word):
    def fail(*_, **__):
        raise OSError(number, {28: "No space left", 30: "Read-only file system", 13: "Permission denied"}[number])

    monkeypatch.setattr("os.fsync", fail)
    trained = []
    monkeypatch.setattr("engine.runs.run.Run.end_epoch", lambda self: trained.append(self.epoch))
    assert run("train", "C1", "--json") == 1
    assert word in run.err
    assert len(run.err.splitlines()) == 1
    assert run.out == ""
    assert trained == []


def test_a_file_in_place_of_the_home_is_said(run, few_digits, home):
    home.write_bytes(b"")
    assert run("train", "C1") == 1
    assert "DESCENT_HOME" in run.err


# resume


def test_resume_of_a_finished_run_prints_its_result_again(run, trained):
    before = run.lines[-1]
    assert run("resume", trained, "--json") == 0
    assert {**run.lines[-1], "seconds": 0} == {**before, "seconds": 0}


def test_resume_of_an_unknown_run_fails(run):
    assert run("resume", "C1-nowhere") == 1
    assert run.said(str(EngineError("run_unknown", run="C1-nowhere")))


def test_a_run_of_an_entry_that_this_course_has_not_is_no_wrong_usage(run, trained, home):
    from engine.runs import envelope

    file = home / "runs" / trained / "state.safetensors"
    tensors, text = envelope.read(file)
    envelope.write(file, tensors, text.replace('"entry":"C1"', '"entry":"Z9"'))
    assert run("resume", trained) == 1
    assert "Z9" in run.err


# evaluate


@pytest.mark.slow
def test_evaluate_the_shipped_network(run):
    assert run("evaluate", "pretrained", "--json") == 0
    (found,) = run.lines
    assert found["test_accuracy"] >= 0.985
    assert sum(map(sum, found["confusion"])) == found["total"] == 10_000
    assert sum(found["confusion"][digit][digit] for digit in range(10)) == found["correct"]


def test_evaluate_a_run_for_people(run, trained):
    assert run("evaluate", trained) == 0
    lines = run.out.splitlines()
    assert lines[0].startswith("Test accuracy ")
    assert [line.split(":")[0].strip() for line in lines[-10:]] == [str(digit) for digit in range(10)]


@pytest.mark.parametrize("command", ["evaluate", "predict"])
@pytest.mark.parametrize("name", ["nowhere", "nowhere.safetensors", "../x", "n" * 300])
def test_a_network_that_is_not_there_fails_in_one_sentence(run, command, name, tmp_path):
    picture = [tmp_path / "picture.png"] if command == "predict" else []
    assert run(command, name, *picture) == 1
    assert len(run.err.splitlines()) == 1
    assert name in run.err


def test_a_file_that_is_no_network_fails_in_one_sentence(run, tmp_path):
    (tmp_path / "x.pt").write_bytes(b"\x80\x05 a pickle, perhaps")
    assert run("evaluate", tmp_path / "x.pt") == 1
    assert "could run code" in run.err
    assert len(run.err.splitlines()) == 1


def test_damaged_data_fail_in_one_sentence(run, monkeypatch, tmp_path):
    monkeypatch.setattr("engine.datasets.mnist.FOLDER", tmp_path)
    assert run("evaluate", "pretrained") == 1
    assert run.said(str(EngineError("data_missing", name="t10k-images-idx3-ubyte.gz")))


def test_help_needs_no_network(run):
    assert run("--help") == 0
    assert all(command in run.out for command in ("list", "train", "resume", "evaluate", "predict", "bench"))
    assert run("train", "--help") == 0
    assert all(f"--{name.replace('_', '-')}" in run.out for name in Settings.model_fields)


def test_the_documented_home_is_used(trained, home: Path):
    assert [path.name for path in (home / "runs").iterdir()] == [trained]


def test_a_preset_is_where_the_settings_start_from(run, few_digits):
    assert run("train", "E1", "--preset", "record", "--epochs", 1, "--width", 4, "--json") == 0
    settings = run.lines[0]["settings"]
    assert settings == entry("E1").presets["record"].changed(epochs=1, width=4).model_dump()


def test_a_preset_that_the_entry_has_not_is_wrong_usage(run):
    assert run("train", "E1", "--preset", "perfect") == 2
    assert run.said("E1 has no preset “perfect”. It has quick, record, people.")
    assert run("train", "C2", "--preset", "quick") == 2
    assert run.said("C2 has no preset “quick”. It has –.")


def test_an_explorer_is_not_trained(run):
    assert run("train", "B4") == 2
    assert run.said(str(EngineError("explorer_not_trained", entry="B4", command="python -m engine show B4")))
