"""The diabetes table: raw as it ships, and the course's copy made anew from it."""

import hashlib
import shutil
from pathlib import Path

import numpy as np
import pytest

from engine.datasets import pima
from engine.errors import EngineError

COURSE = "89e33de71cd5afdcd4fe8a722b60c4d69eb8f9b96446cea9347d735ff2df395e"


def codes(table):
    return [note.code for note in table.notes]


def test_the_raw_table_has_768_rows_268_of_them_ill():
    table = pima.raw()
    assert table.features.shape == (768, 8)
    assert np.bincount(table.labels).tolist() == [500, 268]
    assert (table.label, table.columns[0], table.columns[-1]) == ("outcome", "pregnancies", "age")
    assert table.features[0].tolist() == [14, 175, 62, 30, 0, 33.6, 0.212, 38]


def test_zeros_are_values_and_counted_as_missing():
    table = pima.raw()
    counts = {"glucose": 5, "blood_pressure": 35, "skin_thickness": 227, "insulin": 374, "bmi": 11}
    assert table.missing() == counts
    assert not np.isnan(table.features).any()
    assert {note.values["column"]: note.values["count"] for note in table.notes} == counts
    assert codes(table) == ["zeros"] * 5


def test_the_course_s_file_is_made_anew_byte_for_byte():
    text = pima.course_file()
    assert hashlib.sha256(text.encode()).hexdigest() == COURSE
    assert len(text.splitlines()) == 759


def test_the_course_s_table_has_its_three_flaws():
    table = pima.course()
    assert table.features.shape == (759, 8)
    assert np.bincount(table.labels).tolist() == [263, 496]  # 1 = tested negative
    assert codes(table) == ["rows_lost", "lowest_changed", "label_inverted"]
    assert [table.notes[0].values["count"], table.notes[1].values["count"]] == [9, 821]
    assert table.scaled
    assert table.features.min() > -1
    assert table.missing() == {}


def test_nine_rows_are_lost_eight_of_them_aged_51():
    lost = pima.raw().features[pima.lost_rows()]
    assert np.count_nonzero(lost[:, 7] == 51) == 8
    assert np.count_nonzero(lost[:, 2] == 61) == 1
    assert len(lost) == 9


@pytest.mark.parametrize("name", ["pima.csv", "pima_order.json"])
def test_a_changed_file_is_found(tmp_path: Path, name: str):
    shutil.copytree(str(pima.FOLDER), tmp_path, dirs_exist_ok=True)
    text = (tmp_path / name).read_text()
    (tmp_path / name).write_text(text.replace("7", "8", 1))
    with pytest.raises(EngineError) as caught:
        pima.course(tmp_path)
    assert (caught.value.code, caught.value.values["name"]) == ("data_corrupt", name)


def test_other_line_ends_change_nothing(tmp_path: Path):
    for file in Path(str(pima.FOLDER)).iterdir():
        (tmp_path / file.name).write_bytes(file.read_bytes().replace(b"\n", b"\r\n"))
    assert pima.course_file(tmp_path) == pima.course_file()


def test_bytes_that_are_no_text_are_found(tmp_path: Path):
    (tmp_path / "pima.csv").write_bytes(b"\xff\xfe\xfa")
    with pytest.raises(EngineError) as caught:
        pima.raw(tmp_path)
    assert caught.value.code == "data_corrupt"


def test_a_missing_file_is_named(tmp_path: Path):
    with pytest.raises(EngineError) as caught:
        pima.raw(tmp_path)
    assert caught.value.code == "data_missing"
