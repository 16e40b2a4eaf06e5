"""What the command line prints for programs: one JSON object a line."""

import json
from typing import Any


def print_json(record: dict[str, Any]) -> None:
    """Print one record as one line, in ASCII: a file's name may hold what the terminal cannot encode."""
    print(json.dumps(record), flush=True)
