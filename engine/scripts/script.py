"""The text of a program, and which of its lines do what."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from textwrap import dedent, indent
from typing import Literal, TypeAlias, get_args

Step: TypeAlias = Literal["data", "network", "order", "forward", "loss", "backward", "step", "evaluate"]
STEPS: tuple[Step, ...] = get_args(Step)

# what is imported, and by which words it is known that it is used
_STANDARD = {"copy": r"\bcopy\.", "csv": r"\bcsv\.", "gzip": r"\bgzip\.", "json": r"\bjson\.", "math": r"\bmath\."}
_PATH = ("from pathlib import Path", r"\bPath\(")
_OTHERS = {
    "import numpy as np": r"\bnp\.",
    "import torch": "",
    "import torch.nn.functional as F": r"\bF\.",
    "from torch import nn": r"\bnn\.",
}


@dataclass(frozen=True)
class Script:
    """A program that runs by itself with torch, numpy and the standard library.

    `steps`: step → its lines in `text`, counted from 1, in rising order; what the program does not do is absent.
    """

    text: str
    steps: Mapping[Step, tuple[int, ...]]


class Lines:
    """A program being written, block after block."""

    def __init__(self) -> None:
        self._lines: list[tuple[str, Step | None]] = []

    def add(self, text: str, step: Step | None = None, depth: int = 0) -> None:
        """Add the block `text`, which belongs to `step`, `depth` indentations in; nothing where it is empty."""
        block = indent(dedent(text).strip("\n"), "    " * depth)
        self._lines += [(line.rstrip(), step) for line in block.splitlines()]

    def gap(self, count: int = 1) -> None:
        """Leave `count` lines empty, together with those that are so already."""
        empty = 0
        while empty < len(self._lines) and not self._lines[-1 - empty][0]:
            empty += 1
        self._lines += [("", None)] * (count - empty)

    def script(self, title: str) -> Script:
        """Return the program, with `title` and the imports that it needs above it."""
        head = [f'"""{title}"""', "", *self._imports(), ""]
        steps: dict[Step, list[int]] = {}
        for number, (line, step) in enumerate(self._lines, start=len(head) + 1):
            if step is not None and line:
                steps.setdefault(step, []).append(number)
        text = "\n".join([*head, *(line for line, _ in self._lines)]).rstrip("\n") + "\n"
        return Script(text, {name: tuple(steps[name]) for name in STEPS if name in steps})

    def _imports(self) -> list[str]:
        body = "\n".join(line for line, _ in self._lines)
        standard = [f"import {name}" for name, use in _STANDARD.items() if re.search(use, body)]
        if re.search(_PATH[1], body):
            standard.append(_PATH[0])
        others = [line for line, use in _OTHERS.items() if re.search(use, body)]
        return [*standard, "", *others] if standard else others


def path(name: str) -> str:
    """Return the expression for the path `name`."""
    plain = '"' not in name and not name.endswith("\\") and name.isprintable()
    return f'Path(r"{name}")' if plain else f"Path({name!r})"
