"""The table read last is not read again, and no other is taken for it."""

import os
from pathlib import Path

import pytest

from engine.datasets import kept

TEXT = "a,b,kind\n1,0,x\n2,1,y\n3,0,x\n4,1,y\n"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    (tmp_path / "own.csv").write_text(TEXT)
    return tmp_path / "own.csv"


def test_the_same_file_is_read_once(path: Path, monkeypatch: pytest.MonkeyPatch):
    first = kept.read(path)
    assert kept.read(str(path)) is kept.read(path, "kind") is first
    monkeypatch.chdir(path.parent)
    assert kept.read("own.csv") is first


def test_another_label_is_another_table(path: Path):
    assert kept.read(path).label == "kind"
    assert kept.read(path, "b").label == "b"
    assert kept.read(path).label == "kind"


def test_a_file_of_another_size_is_read_anew(path: Path):
    kept.read(path)
    path.write_text(TEXT + "5,0,x\n")
    assert len(kept.read(path).labels) == 5


def test_a_file_of_the_same_size_and_another_time_is_read_anew(path: Path):
    kept.read(path)
    path.write_text(TEXT.replace("4,1", "9,1"))
    os.utime(path, ns=(0, 1))
    assert kept.read(path).features[3, 0] == 9


def test_of_two_files_the_last_is_kept(path: Path):
    first = kept.read(path)
    other = path.with_name("other.csv")
    other.write_text(TEXT)
    assert kept.read(other) is not first
    assert kept.read(path) is not first


def test_what_was_left_in_the_middle_is_not_kept(path: Path):
    steps = kept.reading(path)
    next(steps)
    steps.close()
    assert len(kept.read(path).labels) == 4
