"""What is worth knowing about a table that can be used all the same: codes with values, the sentences in English."""

from collections.abc import Callable
from typing import Any

from engine.words import words

SENTENCES: dict[str, str] = {
    # any file
    "missing": words("tables", "Missing in column “{column}”: {count} of {rows}, the first in row {row}."),
    "text_column": words("tables", "Column “{column}” is left out: it holds text (“{value}” in row {row})."),
    "empty_column": words("tables", "Column “{column}” is left out: it holds no values."),
    "unlabelled": words("tables", "Rows without a label are left out: {count}, the first is row {row}."),
    "class_once": words("tables", "The class “{value}” occurs only once, in row {row}. A slip of the pen?"),
    # Pima's
    "zeros": words("tables", "Zeros in column “{column}” that stand for missing values: {count} of {rows}."),
    # the course's copy of it
    "rows_lost": words(
        "tables",
        "{count} of {rows} rows are lost: those with a value exactly in the middle of its column. Scaled it is 0, and "
        "the format through which the table went leaves zeros out.",
    ),
    "lowest_changed": words(
        "tables",
        "Every −1 was turned into 0, in {count} cells: the lowest value of a column looks like its middle.",
    ),
    "label_inverted": words("tables", "The label is turned round: 1 means tested negative, 0 tested positive."),
}


class Note:
    """Something about a table: a code, and the values for its sentence.

    `str(note)` is the English sentence; the code is what programs and tests look at.
    """

    def __init__(self, code: str, **values: Any) -> None:
        self.code = code
        self.values = values

    def __str__(self) -> str:
        return SENTENCES[self.code].format(**self.values)

    def sentence(self, translated: Callable[[str, str], str]) -> str:
        """Return what is to be known, in the language of `translated` (context, English text → text)."""
        return translated("tables", SENTENCES[self.code]).format(**self.values)
