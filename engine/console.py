"""What the command line prints: JSON lines for programs, sentences in the user's language for people."""

import json
import sys
from typing import Any

from engine import language


def forgive_the_console() -> None:
    """Print a question mark for what the console's encoding has not: no Chinese, no "→" is worth a failure."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)  # a program without a console has no streams
        if reconfigure is not None:
            reconfigure(errors="replace")


def print_json(record: dict[str, Any]) -> None:
    """Print one record as one line."""
    print(json.dumps(record), flush=True)


def print_row(row: dict[str, Any], *, as_json: bool) -> None:
    """Print one row of a benchmark: `name`, `value`, `unit` and, where it was repeated, `spread`."""
    if as_json:
        print_json(row)
    else:
        print(f"{row['name']:<60} {row['value']:>10} {row['unit']:<6} {row.get('spread', '')}", flush=True)


def said(text: str, **values: object) -> str:
    """Return `text`, marked with `words("cli", …)`, in the user's language and with its values."""
    return language.translated("cli", text).format(**values)


def print_values(values: dict[str, Any], indent: str = "") -> None:
    """Print plain values one below the other: the rows of a table as lines, what belongs to a name under it."""
    for name, value in values.items():
        if isinstance(value, dict):
            print(f"{indent}{name}:")
            print_values(value, indent + "  ")
        elif isinstance(value, list) and value and isinstance(value[0], list | dict):
            print(f"{indent}{name}:")
            for row in value:
                _print_row_of(row, indent + "  ")
        else:
            print(f"{indent}{name}: {_written(value)}")


def _print_row_of(row: Any, indent: str) -> None:
    """Print a row; a table of tables has an empty line behind each."""
    if isinstance(row, list) and row and isinstance(row[0], list):
        for one in row:
            _print_row_of(one, indent)
        print()
    else:
        print(indent + _written(row))


def _written(value: Any) -> str:
    if isinstance(value, dict):
        return ", ".join(f"{name} {_written(one)}" for name, one in value.items())
    if isinstance(value, list):
        return "  ".join(_written(one) for one in value)
    return f"{value:.6g}" if isinstance(value, float) else "–" if value is None else str(value)
