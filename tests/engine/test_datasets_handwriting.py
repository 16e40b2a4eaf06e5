"""One's own digits: kept whole, undone, merged and exported; a damaged file is put aside and nothing in it is lost."""

import json
import stat
import subprocess
import sys
from datetime import datetime
from pathlib import Path

import numpy as np
import pytest

from engine import ink
from engine.datasets import handwriting, own_digits
from engine.datasets.handwriting import Handwriting
from engine.errors import EngineError

ONE = [np.array([[0.5, 0.1, 0.02], [0.5, 0.5, 0.07], [0.51, 0.9, 0.03]])]
SEVEN = [[[0.2, 0.2], [0.8, 0.2], [0.4, 0.9]], [[0.3, 0.5], [0.7, 0.5]]]


def line(x: float) -> list:
    return [[[x, 0.1], [x, 0.9]]]


def code_of(call, *arguments) -> str:
    with pytest.raises(EngineError) as caught:
        call(*arguments)
    return caught.value.code


def told(one: Handwriting) -> list[tuple]:
    return [(digit.id, digit.label, digit.written, digit.held_out) for digit in one.digits]


def test_what_is_kept_is_there_again_with_its_pressure_its_time_and_its_label(home: Path):
    before = datetime.now().astimezone()
    first = Handwriting()
    first.add(1, ONE)
    first.add(7, SEVEN)
    again = Handwriting()
    assert told(again) == told(first)
    one, seven = again.digits
    assert (one.label, seven.label) == (1, 7)
    assert one.strokes[0].tolist() == ONE[0].tolist()
    assert [len(stroke) for stroke in seven.strokes] == [3, 2]
    assert before <= one.written <= seven.written
    assert again.trouble is None


def test_the_pictures_are_those_of_the_canvas_drawn_with_the_pen_of_the_network():
    one = Handwriting()
    one.add(7, SEVEN)
    assert np.array_equal(own_digits.images(one.digits), ink.images([SEVEN]))
    assert np.array_equal(own_digits.images(one.digits, 3.0), ink.images([SEVEN], 3.0))
    assert own_digits.images(Handwriting(Path("nowhere") / "none.json").digits).shape == (0, 28, 28)


def test_every_second_digit_with_a_label_is_held_out():
    one = Handwriting()
    for number in range(5):
        one.add(3, line(number / 10))
        one.add(4, line(0.05 + number / 10))
    for label in (3, 4):
        assert [d.held_out for d in one.digits if d.label == label] == [False, True, False, True, False]


def test_removing_relabelling_and_adding_are_undone_one_after_the_other():
    one = Handwriting()
    ids = [one.add(label, line(label / 10)).id for label in range(4)]
    states = [told(one)]
    one.relabel(ids[:2], 9)
    states.append(told(one))
    one.remove(ids[1:3])
    states.append(told(one))
    assert [digit.label for digit in one.digits] == [9, 3]
    one.remove([])  # nothing happens, and there is nothing to undo
    one.undo()
    assert told(one) == told(Handwriting()) == states[1]
    one.undo()
    assert told(one) == states[0]
    for _ in range(4):
        one.undo()
    assert (one.digits, one.can_undo) == ((), False)
    one.undo()
    assert Handwriting().digits == ()


def test_the_same_drawing_is_kept_once_under_its_last_label():
    one = Handwriting()
    one.add(1, SEVEN)
    one.add(7, SEVEN)
    one.add(7, SEVEN)
    assert [digit.label for digit in one.digits] == [7]
    one.undo()
    assert [digit.label for digit in one.digits] == [1]


def test_nothing_drawn_and_what_is_no_digit_are_refused():
    one = Handwriting()
    assert code_of(one.add, 3, []) == "handwriting_blank"
    assert code_of(one.add, 3, [np.zeros((own_digits.MOST_POINTS + 1, 2))]) == "handwriting_long"
    for label, strokes in (
        (10, SEVEN),
        (-1, SEVEN),
        (True, SEVEN),
        (3, [[[2, 0]]]),
        (3, [[[np.nan, 0]]]),
        (3, [[1, 2]]),
    ):
        with pytest.raises(ValueError, match=r"label|stroke"):
            one.add(label, strokes)
    assert one.digits == ()


def test_a_full_collection_says_so(monkeypatch):
    monkeypatch.setattr(handwriting, "MOST_DIGITS", 2)
    one = Handwriting()
    one.add(0, line(0.1)), one.add(0, line(0.2))
    assert code_of(one.add, 0, line(0.3)) == "handwriting_full"
    assert len(Handwriting().digits) == 2


@pytest.mark.parametrize(
    "damage",
    [b"", b"{", b"\xff\xfe", b"[]", b'{"kind": "else"}', b'{"kind":"descent-handwriting","format":1,"digits":[{}]}'],
)
def test_a_damaged_file_is_put_aside_whole_and_a_new_collection_begins(home: Path, damage: bytes):
    home.mkdir()
    (home / "handwriting.json").write_bytes(damage)
    one = Handwriting()
    assert (one.digits, one.trouble.code) == ((), "handwriting_damaged")
    aside = Path(one.trouble.values["path"])
    assert aside.parent == home
    assert aside.read_bytes() == damage
    one.add(7, SEVEN)
    again = Handwriting()
    assert (len(again.digits), again.trouble) == (1, None)
    assert aside.read_bytes() == damage


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("label", 11),
        ("label", "7"),
        ("label", None),
        ("written", "yesterday"),
        ("written", "2026-01-01T00:00:00"),
        ("written", "0001-01-01T00:00:00+14:00"),
        ("held_out", 1),
        ("strokes", []),
        ("strokes", [[[0.1, 0.2, 0.05], [5, 0, 0]]]),
        ("strokes", [[[0.1, 1e999, 0.05]]]),
        ("strokes", [[[10**400, 0, 0]]]),
        ("strokes", [["a"]]),
    ],
)
def test_a_wrong_digit_in_a_file_makes_it_foreign(home: Path, tmp_path: Path, field: str, value):
    one = Handwriting()
    one.add(7, SEVEN)
    file = tmp_path / "out.json"
    one.export(file)
    given = json.loads(file.read_text())
    given["digits"][0][field] = value
    file.write_text(json.dumps(given))
    assert code_of(one.import_, file) == "handwriting_foreign"
    assert len(one.digits) == 1


def test_a_file_of_a_newer_descent_stays_as_it_is(home: Path):
    one = Handwriting()
    one.add(7, SEVEN)
    file = home / "handwriting.json"
    newer = file.read_bytes().replace(b'"format": 1', b'"format": 2')
    file.write_bytes(newer)
    again = Handwriting()
    assert again.trouble.code == "handwriting_newer"
    assert code_of(again.add, 1, ONE) == "handwriting_newer"
    assert file.read_bytes() == newer


def test_what_a_newer_descent_writes_meanwhile_stays_too(home: Path):
    one = Handwriting()
    one.add(7, SEVEN)
    file = home / "handwriting.json"
    newer = file.read_bytes().replace(b'"format": 1', b'"format": 2') + b" "
    file.write_bytes(newer)
    assert code_of(one.add, 1, ONE) == "handwriting_newer"
    assert file.read_bytes() == newer
    assert [path.name for path in home.iterdir()] == ["handwriting.json"]


def test_a_damaged_file_that_cannot_be_put_aside_is_not_replaced(home: Path, monkeypatch):
    one = Handwriting()
    one.add(7, SEVEN)
    file = home / "handwriting.json"
    file.write_bytes(b"{ something else")
    monkeypatch.setattr(Path, "replace", lambda *_: (_ for _ in ()).throw(PermissionError("locked")))
    assert code_of(one.add, 1, ONE) == "not_writable"
    assert file.read_bytes() == b"{ something else"


@pytest.mark.parametrize("full", [False, True])
def test_an_import_of_nothing_new_over_a_file_damaged_meanwhile_loses_nothing(
    home: Path, tmp_path: Path, monkeypatch, full: bool
):
    mine, export = Handwriting(), tmp_path / "digits.json"
    if full:
        mine.add(1, ONE)
        mine.export(export)
        mine.remove([mine.digits[0].id])
        monkeypatch.setattr(handwriting, "MOST_DIGITS", 1)
    mine.add(7, SEVEN)
    file = home / "handwriting.json"
    if not full:
        mine.export(export)
    file.write_bytes(b"{ something else")
    if full:
        assert code_of(mine.import_, export) == "handwriting_full"
    else:
        assert mine.import_(export) == 0
    assert told(Handwriting()) == told(mine)
    assert [digit.label for digit in mine.digits] == [7]
    assert mine.trouble.code == "handwriting_damaged"
    assert Path(mine.trouble.values["path"]).read_bytes() == b"{ something else"


def test_an_export_is_imported_without_duplicates_and_what_is_here_stays(tmp_path: Path, monkeypatch):
    mine, file = Handwriting(), tmp_path / "some where" / "digits.json"
    file.parent.mkdir()
    ids = [mine.add(label, line(label / 10)).id for label in range(4)]
    mine.export(file)
    assert json.loads(file.read_text("utf-8"))["kind"] == "descent-handwriting"
    exported = told(mine)
    mine.relabel(ids[:1], 8)
    mine.remove(ids[1:2])
    assert mine.import_(file) == 1
    assert [digit.label for digit in mine.digits] == [8, 1, 2, 3]
    assert mine.import_(file) == 0
    mine.undo()
    assert [digit.label for digit in mine.digits] == [8, 2, 3]
    monkeypatch.setenv("DESCENT_HOME", str(tmp_path / "another"))
    other = Handwriting()
    assert other.import_(file) == 4
    assert told(Handwriting()) == exported


def test_wrong_files_are_refused_with_one_sentence_and_change_nothing(tmp_path: Path):
    mine = Handwriting()
    mine.add(7, SEVEN)
    picture = tmp_path / "picture.png"
    picture.write_bytes(b"\x89PNG\r\n" + bytes(300))
    assert code_of(mine.import_, picture) == "handwriting_foreign"
    assert code_of(mine.import_, tmp_path / "none.json") == "file_missing"
    assert code_of(mine.import_, tmp_path) == "file_unreadable"
    assert len(mine.digits) == 1


def test_a_place_that_cannot_be_written_is_told_and_the_collection_stays(home: Path, tmp_path: Path):
    mine = Handwriting()
    mine.add(1, ONE)
    (tmp_path / "file").write_text("")
    assert code_of(mine.export, tmp_path / "file" / "digits.json") == "file_not_writable"
    assert code_of(mine.export, tmp_path / "a slip" / "digits.json") == "file_not_writable"
    assert not (tmp_path / "a slip").exists()
    before = told(mine)
    (home / "handwriting.json").unlink()
    home.chmod(stat.S_IRUSR | stat.S_IXUSR)
    try:
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(handwriting, "atomic_write", _refuse)
            assert code_of(mine.add, 7, SEVEN) == "disk_full"
            assert code_of(mine.undo) == "disk_full"
    finally:
        home.chmod(stat.S_IRWXU)
    assert told(mine) == before
    mine.add(7, SEVEN)
    assert [digit.label for digit in Handwriting().digits] == [1, 7]


def _refuse(path: Path, data: bytes) -> None:
    raise EngineError("disk_full", path=str(path))


def test_two_programs_add_to_the_same_file_and_neither_loses_anything():
    one, other = Handwriting(), Handwriting()
    one.add(1, ONE)
    other.add(7, SEVEN)
    one.add(2, line(0.3))
    other.remove([other.digits[-1].id])
    assert sorted(digit.label for digit in Handwriting().digits) == [1, 2]


def test_a_label_that_another_descent_has_given_meanwhile_stays():
    one, other = Handwriting(), Handwriting()
    known = one.add(1, ONE).id
    other.add(7, SEVEN)
    one.add(2, line(0.3))
    other.relabel([known], 4)
    one.relabel([one.digits[-1].id], 3)
    assert sorted(digit.label for digit in one.digits) == [3, 4, 7]
    assert told(Handwriting()) == told(one)


@pytest.mark.parametrize("label", [1, 4])
def test_what_is_relabelled_was_labelled_by_another_descent_meanwhile(label: int):
    one, other = Handwriting(), Handwriting()
    known = one.add(1, ONE).id
    other.add(7, SEVEN)  # it has read the file now
    other.relabel([known], 4)
    one.relabel([known], label)
    assert {digit.label for digit in one.digits} == {label, 7}
    assert told(Handwriting()) == told(one)
    one.undo()  # the relabelling where there was one, else the digit
    assert [digit.label for digit in one.digits] == ([4, 7] if label == 1 else [7])


def test_what_is_removed_comes_back_with_the_label_that_another_descent_has_given():
    one, other = Handwriting(), Handwriting()
    known = one.add(1, ONE).id
    other.add(7, SEVEN)
    other.relabel([known], 4)
    one.remove([known])
    one.undo()
    assert [digit.label for digit in one.digits] == [4, 7]


def test_an_import_changes_no_label_that_another_descent_has_given(tmp_path: Path):
    file = tmp_path / "digits.json"
    given = Handwriting(file)
    for label, strokes in ((1, ONE), (2, line(0.3)), (3, line(0.6))):
        given.add(label, strokes)
    one, other = Handwriting(), Handwriting()
    known = one.add(1, ONE).id
    other.add(4, line(0.3))  # new to `one`
    other.relabel([known], 7)
    assert one.import_(file) == 1
    assert sorted(digit.label for digit in Handwriting().digits) == [3, 4, 7]
    one.undo()
    assert sorted(digit.label for digit in Handwriting().digits) == [4, 7]


def test_no_torch_is_imported_for_it():
    code = "import engine.datasets.handwriting, sys; sys.exit('torch' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
