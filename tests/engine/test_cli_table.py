"""A table of one's own from the command line, by the same path as in the window."""

from pathlib import Path

import numpy as np
import pytest

from engine import catalogue, cli
from engine.datasets import table
from engine.errors import EngineError
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


@pytest.fixture
def run(folder: Path) -> Run:
    """Return a run that has learned a little from good.csv, and is stored."""
    settings = catalogue.entry("B2").settings.changed(
        table="own", file=str(folder / "good.csv"), label="kind", epochs=9
    )
    made = Run(catalogue.entry("B2"), settings)
    records = train(made)
    next(records)
    records.close()
    recorder.save(made, "paused")
    return made


def test_a_run_whose_file_is_gone_says_so(run: Run, folder: Path, capsys: pytest.CaptureFixture[str]):
    (folder / "good.csv").unlink()
    assert cli.main(["resume", run.id]) == 1
    told = capsys.readouterr().err.splitlines()
    assert told == [f"“{folder / 'good.csv'}” does not exist. Check the name, or choose another file."]


CHANGED = {
    "a number": GOOD.replace("7,0,yes", "7,5,yes"),
    "a class": GOOD.replace("7,0,yes", "7,0,no"),
    "a row less": GOOD.removesuffix("59,3,yes\n"),
    "a column more": GOOD.replace("kind", "c,kind").replace("yes", "1,yes").replace("no", "1,no"),
    "a third class": GOOD.replace("7,0,yes", "7,0,maybe"),
}


@pytest.mark.parametrize("change", CHANGED)
def test_a_run_does_not_go_on_with_another_table(change, run: Run, folder: Path, capsys: pytest.CaptureFixture[str]):
    assert CHANGED[change] != GOOD
    (folder / "good.csv").write_text(CHANGED[change])
    assert cli.main(["resume", run.id]) == 1
    told = capsys.readouterr().err
    assert told.startswith(f"The table “{folder / 'good.csv'}” is not the one this run learned from.")


def test_a_run_goes_on_with_the_same_numbers_written_anew(run: Run, folder: Path):
    (folder / "good.csv").write_text(GOOD.replace(",", ";"))
    assert cli.main(["resume", run.id]) == 0


def test_a_step_back_does_not_read_the_table_again(run: Run, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(table, "reading", None)
    before = run.state()
    run.begin(before)
    assert np.array_equal(run.state().losses, before.losses)


@pytest.mark.parametrize("to", ["the last step", "the beginning"])
def test_a_step_back_to_another_table_is_refused_before_anything_is_lost(to: str, run: Run, folder: Path):
    state, network = (run.state() if to == "the last step" else None), run.network
    (folder / "good.csv").write_text(GOOD + "60,1,yes\n")
    with pytest.raises(EngineError) as caught:
        run.begin(state)
    assert caught.value.code == "table_changed"
    assert run.network is network
