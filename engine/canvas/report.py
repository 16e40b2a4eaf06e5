"""The canvas accuracy on the command line: a table for people, a JSON line a row for programs."""

from dataclasses import asdict

from engine import language
from engine.canvas import accuracy
from engine.canvas.accuracy import Row
from engine.classifier import Classifier
from engine.console import print_json, said
from engine.words import words

_GROUPS = {
    "source": words("canvas", "Drawn digits, by source"),
    "variant": words("canvas", "Ways to draw that must not matter"),
    "pitfall": words("canvas", "Pitfalls: one step left out"),
    "other": words("canvas", "No digits: the network should be unsure"),
}


def canvas(classifier: Classifier, *, as_json: bool) -> dict[str, float]:
    """Print what the network makes of drawings, row after row as measured; return `canvas_accuracy`, 0…1."""
    rows: list[Row] = []
    for row in accuracy.rows(classifier):
        if as_json:
            print_json(asdict(row))
        else:
            if not rows or row.group != rows[-1].group:
                print("\n" + language.translated("canvas", _GROUPS[row.group]))
            _print(language.translated("canvas", row.title), row)
        rows.append(row)
    found = accuracy.overall(rows)
    if not as_json:
        print("\n" + said(words("cli", "Canvas accuracy {percent:.2f} %"), percent=100 * found))
    return {"canvas_accuracy": found}


def _print(title: str, row: Row) -> None:
    read = "" if row.accuracy is None else f"{100 * row.accuracy:.2f} %"
    unsure = said(words("cli", "unsure {percent:.1f} %"), percent=100 * row.refused)
    # a Chinese character takes two columns of a terminal
    wide = sum(ord(letter) > 0x2E80 for letter in title)
    print(f"  {title:<{40 - wide}}{read:>9}   {unsure}", flush=True)
