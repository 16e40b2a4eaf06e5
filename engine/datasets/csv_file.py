"""Any CSV file as rows of cells: its size, encoding and delimiter found out, read a piece at a time.

The steps are generators that work for milliseconds between two `next()`, so that whoever drives them can do
other things in between, or stop.
"""

import codecs
import csv
import errno
import math
import os
import re
import stat
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from io import TextIOWrapper
from itertools import islice
from pathlib import Path
from typing import NamedTuple

from engine.errors import EngineError
from engine.files import reason
from engine.findings import shown

MEGABYTES = 100
COLUMNS = 1_000
CELLS = 5_000_000
"""The most that is read: megabytes of the file, columns, cells in all."""

# the comma last: it also stands in decimal numbers
DELIMITERS = "\t;,"

_SAMPLE = 20  # rows
_PIECE_BYTES = 1 << 20
_PIECE_CELLS = 10_000
_LINE_END = re.compile(r"[\r\n]")
_CONTROL = re.compile(r"[\0-\x08\x0e-\x1f]")


@dataclass(frozen=True)
class Format:
    """How a file is written: the name of its encoding, and what stands between two cells."""

    encoding: str
    delimiter: str


class Row(NamedTuple):
    """The `cells` of one row, without the spaces around them; `line` counts from 1, as an editor does."""

    line: int
    cells: list[str]


def found_format(path: Path) -> Generator[float, None, Format]:
    """Find out how the file `path` is written; yields 0.0 in between.

    Raises EngineError `file_missing`, `file_unreadable`, `table_too_large` (before it is opened), `table_not_text`
    or `table_line_too_long`.
    """
    _check_size(path)
    encoding = yield from _found_encoding(path)
    with _reading(path), path.open(encoding=encoding, newline="") as file:
        sample = list(islice(file, _SAMPLE))
    agreeing = [delimiter for delimiter in DELIMITERS if _agrees(sample, delimiter)]
    return Format(encoding, [*agreeing, ","][0])


def pieces(path: Path, format_: Format) -> Iterator[tuple[float, list[Row]]]:
    """Yield the share of the file that is read, 0…1, and the next rows, all of one width; empty rows are passed over.

    Raises EngineError `table_too_wide`, `table_too_many_cells`, `table_row_length`, `table_malformed`.
    """
    first: Row | None = None
    piece: list[Row] = []
    done = yielded = 0  # cells; an empty row counts as one
    with _reading(path), path.open("rb") as data, TextIOWrapper(data, format_.encoding, newline="") as file:
        size = os.fstat(data.fileno()).st_size
        for row in _rows(file, path, format_.delimiter):
            done += len(row.cells) or 1
            if done > CELLS:
                raise EngineError("table_too_many_cells", path=path, limit=shown(CELLS))
            if any(row.cells):
                first = first or row
                _check_width(row, first, path)
                piece.append(row)
            if done >= yielded + _PIECE_CELLS:
                yield min(data.tell() / size, 1.0), piece
                piece, yielded = [], done
        yield 1.0, piece


def _check_width(row: Row, first: Row, path: Path) -> None:
    found, expected = len(row.cells), len(first.cells)
    if found != expected:
        raise EngineError("table_row_length", path=path, row=row.line, found=found, first=first.line, expected=expected)
    if found > COLUMNS:
        raise EngineError("table_too_wide", path=path, found=shown(found), limit=shown(COLUMNS))


def _check_size(path: Path) -> None:
    if "\0" in str(path):
        raise EngineError("file_missing", path=path)
    with _reading(path):
        status = path.stat()
        if stat.S_ISDIR(status.st_mode):
            raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
    if not stat.S_ISREG(status.st_mode):
        raise EngineError("table_not_text", path=path)
    if status.st_size > MEGABYTES * 1e6:
        size = math.ceil(status.st_size / 1e5) / 10
        raise EngineError("table_too_large", path=path, size=shown(size), limit=MEGABYTES)


@contextmanager
def _reading(path: Path) -> Iterator[None]:
    """Turn what the system says about `path` into EngineError."""
    try:
        yield
    except FileNotFoundError:
        raise EngineError("file_missing", path=path) from None
    except OSError as error:
        raise EngineError("file_unreadable", path=path, reason=reason(error)) from None
    except UnicodeError:  # somebody else writes to it
        raise EngineError("table_not_text", path=path) from None


def _found_encoding(path: Path) -> Generator[float, None, str]:
    """Return the first encoding in which the whole file is text; latin-1 is any."""
    with _reading(path), path.open("rb") as file:
        start = file.read(3)
    names: tuple[str, ...] = ("utf-8", "gb18030", "cp1252", "latin-1")
    if start.startswith(codecs.BOM_UTF8):
        names = ("utf-8-sig",)
    elif start.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        names = ("utf-16",)
    for name in names:
        foreign = yield from _foreign(path, name)
        if foreign is not None and (name != "gb18030" or _is_chinese(foreign)):
            return name
    raise EngineError("table_not_text", path=path)


def _foreign(path: Path, encoding: str) -> Generator[float, None, set[str] | None]:
    """Return the characters beyond ASCII, or None where the file is not in `encoding`."""
    found: set[str] = set()
    decoder = codecs.getincrementaldecoder(encoding)()
    with _reading(path), path.open("rb") as file:
        while True:
            data = file.read(_PIECE_BYTES)
            try:
                text = decoder.decode(data, final=not data)
            except UnicodeError:
                return None
            if _CONTROL.search(text):
                raise EngineError("table_not_text", path=path)
            if len(data) == _PIECE_BYTES and _LINE_END.search(text) is None:
                raise EngineError("table_line_too_long", path=path)  # it would be read at once, and fill the memory
            if not text.isascii():
                found.update(one for one in set(text) if not one.isascii())
            if not data:
                return found
            yield 0.0


def _is_chinese(characters: set[str]) -> bool:
    """Say whether `characters` are those that Chinese is written with: gb18030 also reads most of Western Europe.

    In GB 2312 the punctuation and the 3,755 characters in common use begin with the bytes A1…D7.
    """
    common = [one for one in characters if b"\xa1" <= one.encode("gb2312", "ignore")[:1] <= b"\xd7"]
    return 2 * len(common) >= len(characters)


def _agrees(sample: list[str], delimiter: str) -> bool:
    """Say whether `delimiter` divides the first line, and half of the others into as many cells."""
    try:
        widths = [len(cells) for cells in csv.reader(sample, delimiter=delimiter, skipinitialspace=True) if cells]
    except csv.Error:
        return False
    return bool(widths) and widths[0] > 1 and 2 * widths.count(widths[0]) >= len(widths)


def _rows(file: TextIOWrapper, path: Path, delimiter: str) -> Iterator[Row]:
    reader = csv.reader(file, delimiter=delimiter, skipinitialspace=True, strict=True)
    while True:
        line = reader.line_num + 1
        try:
            cells = [cell.strip() for cell in next(reader)]
        except StopIteration:
            return
        except csv.Error:
            raise EngineError("table_malformed", path=path, row=line) from None
        yield Row(line, cells)
