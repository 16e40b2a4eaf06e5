"""Numbers as learners type them."""

import pytest

from engine.learning import numbers


@pytest.mark.parametrize(
    ("text", "number"),
    [("1e-3", 0.001), (" −0.5 ", -0.5), ("3/14", 3 / 14), (".5", 0.5), ("97 %", 97.0), ("1408", 1408.0), ("0", 0.0)],
)
def test_what_is_a_number(text: str, number: float) -> None:
    assert numbers.read(text) == pytest.approx(number)


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        *(("", "empty"), ("  ", "empty"), ("%", "empty"), ("0,5", "comma"), ("1，5", "comma"), ("two", "word")),
        *((word, "word") for word in ("1/0", "nan", "inf", "1e999", "1_000", "1/2/3")),
    ],
)
def test_what_is_none_is_named(text: str, fault: str) -> None:
    assert numbers.read(text) == fault
