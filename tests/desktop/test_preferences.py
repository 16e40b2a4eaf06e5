"""What the window remembers survives a restart, and never stands in the way."""

import pytest
from PySide6.QtCore import QByteArray

from desktop.preferences import Preferences
from engine.files import home

JUNK = [b"\xff\xfe\x00junk\x00" * 50, b"[General]\nsmoothing=", b"", b"=\n]][[", b"theme" * 10_000]


def test_what_is_remembered_is_there_after_a_restart(qapp, end_program) -> None:
    first = Preferences()
    first.remember("entry", "C2")
    first.remember("smoothing", 0.5)
    first.remember("geometry", QByteArray(b"\x01\x02"))
    first.save()
    end_program()
    second = Preferences()
    assert second.text("entry", "C1") == "C2"
    assert second.number("smoothing", 0.9, 0, 1) == 0.5
    assert second.blob("geometry") == QByteArray(b"\x01\x02")


def test_nothing_remembered_is_the_default(qapp) -> None:
    empty = Preferences()
    assert empty.text("theme", "system", ("system", "dark")) == "system"
    assert empty.number("smoothing", 0.9, 0, 1) == 0.9
    assert empty.blob("geometry").isEmpty()


def test_what_had_another_name_is_kept_under_the_new_one(qapp) -> None:
    one = Preferences()
    one.remember("strip_height", 200)
    one.rename("strip_height", "dividers/stripDivider")
    one.remember("strip_height", 300)
    one.rename("strip_height", "dividers/stripDivider")  # what is there already is newer
    one.rename("course_width", "dividers/courseDivider")
    assert one.number("dividers/stripDivider", 0, 0, 1000) == 200
    assert one.text("strip_height", "gone") == one.text("dividers/courseDivider", "gone") == "gone"


@pytest.mark.parametrize("junk", JUNK)
def test_a_damaged_file_means_the_defaults(qapp, junk: bytes) -> None:
    home().mkdir(parents=True)
    (home() / "window.ini").write_bytes(junk)
    found = Preferences()
    assert found.text("theme", "system", ("system", "light", "dark")) == "system"
    assert found.number("smoothing", 0.9, 0, 1) == 0.9
    assert found.blob("geometry").isEmpty()


@pytest.mark.parametrize("written", ["nan", "inf", "-inf", "-1e308", "1.5", "-0.1", "fast", "@Invalid()", "0.1, 0.2"])
def test_a_number_out_of_its_range_is_the_default(qapp, written: str) -> None:
    home().mkdir(parents=True)
    (home() / "window.ini").write_text(f"[General]\nsmoothing={written}\n")
    assert Preferences().number("smoothing", 0.9, 0, 1) == 0.9


def test_a_word_that_is_not_allowed_is_the_default(qapp) -> None:
    one = Preferences()
    one.remember("theme", "pink")
    assert one.text("theme", "system", ("system", "light", "dark")) == "system"


def test_a_home_that_cannot_be_written_only_forgets(qapp) -> None:
    home().write_text("a file where the folder should be")
    one = Preferences()
    one.remember("entry", "C2")
    one.save()
    assert home().read_text() == "a file where the folder should be"
