"""What the command line prints: JSON lines, or sentences with a progress bar on a terminal."""

import json
from typing import Any


def print_json(record: dict[str, Any]) -> None:
    """Print one record as one line."""
    print(json.dumps(record, ensure_ascii=False), flush=True)
