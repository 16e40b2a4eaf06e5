"""A table of one's own from the command line, by the same path as in the window."""

from pathlib import Path

import pytest

from engine import catalogue, cli
from engine.runs import recorder, store
from engine.runs.run import Run
from engine.training import train

GOOD = "a,b,kind\n" + "".join(f"{i},{i % 7},{'yes' if i % 3 else 'no'}\n" for i in range(60))


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the present folder, which holds good.csv."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "good.csv").write_text(GOOD)
    return tmp_path


def test_a_file_is_trained_on_and_remembered_by_its_whole_path(folder: Path):
    assert cli.main(["train", "B2", "--table", "own", "--file", "good.csv", "--label", "kind", "--epochs", "3"]) == 0
    (record,) = store.records()
    assert record.settings.file == str(folder / "good.csv")
    assert record.settings.table == "own"


def test_a_file_that_is_named_is_the_table(folder: Path):
    assert cli.main(["train", "B3", "--file", "good.csv", "--epochs", "1"]) == 0
    assert store.records()[0].settings.table == "own"


def test_without_a_file_it_says_so(folder: Path, capsys: pytest.CaptureFixture[str]):
    assert cli.main(["train", "B2", "--table", "own"]) == 1
    assert "No table of your own is chosen yet" in capsys.readouterr().err
    assert store.records() == []


def test_a_run_whose_file_is_gone_says_so(folder: Path, capsys: pytest.CaptureFixture[str]):
    settings = catalogue.entry("B2").settings.changed(
        table="own", file=str(folder / "good.csv"), label="kind", epochs=9
    )
    run = Run(catalogue.entry("B2"), settings)
    records = train(run)
    next(records)
    records.close()
    recorder.save(run, "paused")
    (folder / "good.csv").unlink()
    assert cli.main(["resume", run.id]) == 1
    told = capsys.readouterr().err.splitlines()
    assert told == [f"“{folder / 'good.csv'}” does not exist. Check the name, or choose another file."]
