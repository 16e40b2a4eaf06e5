"""Pictures of the whole window in every state, theme, language and at both scales.

`python -m tests.screenshots FOLDER [--only NAME …]` writes `NAME-light-en.png`, `NAME-dark-zh@2x.png` and so on; the
names are those of `tests.staged.STATES`.
"""

import argparse
import os
import subprocess
import sys
from itertools import product
from pathlib import Path

from tests.staged import STATES, staged

THEMES = ("light", "dark")
LANGUAGES = {"en": "en", "zh": "zh_CN"}
SCALES = {1: "", 2: "@2x"}


def draw(folder: Path, names: list[str], ending: str = "") -> list[Path]:
    """Draw the states `names` in both themes and languages at the scale of this process; return the files."""
    drawn = []
    for name, theme, (short, language) in product(names, THEMES, LANGUAGES.items()):
        with staged(name, theme, language) as shown:
            file = folder / f"{name}-{theme}-{short}{ending}.png"
            if not shown.grab().save(str(file)):
                raise OSError(f"{file} cannot be written")
            drawn.append(file)
    return drawn


def main() -> int:
    """Run the command: a process for each scale, side by side, as Qt takes it from the environment at its start."""
    parser = argparse.ArgumentParser(prog="python -m tests.screenshots", description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--only", nargs="+", choices=tuple(STATES), default=list(STATES), metavar="NAME")
    parser.add_argument("--scale", type=int, choices=tuple(SCALES), help="one scale, in this process")
    asked = parser.parse_args()
    asked.folder.mkdir(parents=True, exist_ok=True)
    if asked.scale is None:
        children = [_child(asked.folder, asked.only, scale) for scale in SCALES]
        return max(child.wait() for child in children)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ["QT_SCALE_FACTOR"] = str(asked.scale)
    from desktop.application import make

    app = make(sys.argv[:1])
    files = draw(asked.folder, asked.only, SCALES[asked.scale])
    print(f"{len(files)} pictures at {asked.scale}× in {asked.folder}")
    del app
    return 0


def _child(folder: Path, names: list[str], scale: int) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "tests.screenshots", str(folder), "--scale", str(scale), "--only", *names]
    return subprocess.Popen(command)


if __name__ == "__main__":
    sys.exit(main())
