"""What the command line prints: JSON lines for programs, sentences in the user's language for people."""

import json
from typing import Any

from engine import language


def print_json(record: dict[str, Any]) -> None:
    """Print one record as one line."""
    print(json.dumps(record), flush=True)


def said(text: str, **values: object) -> str:
    """Return `text`, marked with `words("cli", …)`, in the user's language and with its values."""
    return language.translated("cli", text).format(**values)
