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
