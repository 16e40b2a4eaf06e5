"""A CSV file of the user's own as lines of a program, which knows how it is written: that was found out before."""

import math
from pathlib import Path

import numpy as np

from engine.datasets import csv_file
from engine.datasets.csv_columns import MISSING, number
from engine.datasets.table import Table, driven
from engine.scripts.script import Lines

_ROWS = """
with FILE.open(encoding={encoding!r}, newline="") as file:
    rows = list(csv.reader(file, delimiter={delimiter!r}, skipinitialspace=True))
rows = [[cell.strip() for cell in row] for row in rows]
rows = [row for row in rows if any(row)]{header}
"""
_GAPS = '''
def number(cell):
    """Return the number in `cell`, NaN where it is missing."""
    return math.nan if cell.lower() in MISSING else float({cell})
'''
_KEY = '''
def label(cell):
    """Return the class in `cell`: a number, else its name."""
    try:
        return float({cell})
    except ValueError:
        return cell
'''


def add(lines: Lines, file: str, table: Table) -> None:
    """Write how `features` and `labels` are read from `FILE`, which is `file` and holds `table`."""
    format_ = driven(csv_file.found_format(Path(file)))
    comma = format_.delimiter != ","
    place = table.header.index(table.label)
    header = "[1:]  # the first names the columns" if _is_named(table) else ""
    lines.add(_ROWS.format(encoding=format_.encoding, delimiter=format_.delimiter, header=header), "data")
    gaps = bool(np.isnan(table.features).any())
    unlabelled = any(note.code == "unlabelled" for note in table.notes)
    if gaps or unlabelled:
        words = sorted(MISSING - ({"-"} if "-" in table.classes else set()))
        lines.add(f"MISSING = {words!r}", "data")
    if unlabelled:
        lines.add(f"rows = [row for row in rows if row[{place}].lower() not in MISSING]", "data")
    _add_features(lines, table, gaps, comma)
    _add_labels(lines, table, place, comma)


def _is_named(table: Table) -> bool:
    """Say whether the file names its columns: else they are called by their numbers."""
    return table.header != tuple(str(place) for place in range(1, len(table.header) + 1))


def _add_features(lines: Lines, table: Table, gaps: bool, comma: bool) -> None:
    columns = [table.header.index(name) for name in table.columns]
    cell = 'cell.replace(",", ".")' if comma else "cell"
    if gaps:
        lines.gap(2)
        lines.add(_GAPS.replace("{cell}", cell), "data")
        lines.gap(2)
        value = "number(row[place])"
    else:
        value = f"float({cell.replace('cell', 'row[place]')})"
    others = [place for place in range(len(table.header)) if place != table.header.index(table.label)]
    places = f"range({len(columns)})" if columns == list(range(len(columns))) else repr(columns)
    note = "" if columns == others else "  # the others hold no numbers"
    lines.add(f"columns = {places}{note}", "data")
    lines.add(f"features = np.array([[{value} for place in columns] for row in rows])", "data")


def _add_labels(lines: Lines, table: Table, place: int, comma: bool) -> None:
    """Write how a label becomes the number of its class: by value where it is a number, else by name."""
    numbers = [number(name, comma) for name in table.classes]
    numeric = [value is not None and not math.isnan(value) for value in numbers]
    keys = [value if found else name for value, found, name in zip(numbers, numeric, table.classes, strict=True)]
    cell = f"row[{place}]"
    if any(numeric):
        converted = 'cell.replace(",", ".")' if comma else "cell"
        if all(numeric):
            cell = f"float({converted.replace('cell', cell)})"
        else:
            lines.gap(2)
            lines.add(_KEY.replace("{cell}", converted), "data")
            lines.gap(2)
            cell = f"label({cell})"
    lines.add(f"classes = {keys!r}", "data")
    lines.add(f"labels = np.array([classes.index({cell}) for row in rows])", "data")
