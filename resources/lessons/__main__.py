"""Draw every formula of the lessons into `formulas/`: `python -m resources.lessons`, after each change of one.

They ship drawn, since ziamath alone takes a third of a second to be imported. `--check` changes nothing: it exits 1
where a drawing is missing or left over.
"""

import argparse
import sys
from pathlib import Path

from engine.lessons import LANGUAGES, Formula, formulas
from resources.lessons.drawing import drawn

HERE = Path(__file__).parent
DRAWN = HERE / "formulas"


def wanted() -> dict[str, Formula]:
    """Return the formulas of all lessons, by the name of their file."""
    texts = [file.read_text(encoding="utf-8") for one in LANGUAGES for file in sorted((HERE / one).glob("*.md"))]
    return {one.file: one for text in texts for one in formulas(text)}


def faults() -> list[str]:
    """Return what is wrong with the drawings, one sentence each. A file is named by what it shows."""
    formulas_, there = wanted(), {file.name for file in DRAWN.glob("*.svg")}
    found = [f"{name} belongs to no formula" for name in sorted(there - formulas_.keys())]
    return found + [f"{one.latex} is not drawn" for name, one in formulas_.items() if name not in there]


def draw() -> None:
    """Draw all anew, and remove what is left over."""
    DRAWN.mkdir(exist_ok=True)
    formulas_ = wanted()
    for file in DRAWN.glob("*.svg"):
        if file.name not in formulas_:
            file.unlink()
    for name, formula in formulas_.items():
        (DRAWN / name).write_text(drawn(formula), encoding="utf-8")


def main() -> int:
    """Run the command; return its exit code."""
    parser = argparse.ArgumentParser(prog="python -m resources.lessons", description=__doc__)
    parser.add_argument("--check", action="store_true", help="only look; exit 1 where a drawing is missing")
    if not parser.parse_args().check:
        draw()
        return 0
    found = [f"{one}: run python -m resources.lessons" for one in faults()]
    print("\n".join(found) or "All formulas are drawn.")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
