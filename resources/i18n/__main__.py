"""Collect the texts of window and engine into the .ts files and compile them: `python -m resources.i18n`.

`--check` changes nothing: it exits 1 where a translation is missing or a file is not up to date.
"""

import argparse
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from xml.etree import ElementTree

import PySide6

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
TOOLS = Path(PySide6.__file__).parent
LANGUAGES = {"zh_CN": [], "en": ["-pluralonly"]}  # English needs only its plurals


def collect(folder: Path) -> None:
    """Bring the .ts files in `folder` up to date with the sources, and write the .qm files beside them."""
    for language, options in LANGUAGES.items():
        ts = folder / f"descent_{language}.ts"
        _run(
            "lupdate",
            *("-silent", "-no-obsolete", "-locations", "none", "-extensions", "py", *options),
            *("-tr-function-alias", "QT_TRANSLATE_NOOP+=words"),
            *("-source-language", "en", "-target-language", language),
            *("engine", "desktop", "-ts", str(ts)),
        )
        _run("lrelease", "-silent", str(ts), "-qm", str(ts.with_suffix(".qm")))


def faults(folder: Path = HERE) -> list[str]:
    """Return what is wrong with the files in `folder`, one sentence each."""
    found = []
    with tempfile.TemporaryDirectory() as name:
        fresh = Path(name)
        for language in LANGUAGES:
            shutil.copy(folder / f"descent_{language}.ts", fresh)
        collect(fresh)
        for file in sorted(fresh.iterdir()):
            present = folder / file.name
            if not present.exists() or present.read_bytes() != file.read_bytes():
                found.append(f"{file.name} is not up to date: run python -m resources.i18n")
        for file in sorted(fresh.glob("*.ts")):
            found += [f"{file.name} lacks “{text}”" for text in unfinished(file)]
    return found


def unfinished(ts: Path) -> list[str]:
    """Return the texts that `ts` does not translate."""
    messages = ElementTree.parse(ts).iter("message")  # noqa: S314 - our own file
    return [
        message.findtext("source", "")
        for message in messages
        if (translation := message.find("translation")) is None or translation.get("type") == "unfinished"
    ]


def _run(tool: str, *arguments: str) -> None:
    subprocess.run([TOOLS / tool, *arguments], cwd=ROOT, check=True)  # noqa: S603 - Qt's own tools


def main() -> int:
    """Run the command; return its exit code."""
    parser = argparse.ArgumentParser(prog="python -m resources.i18n", description=__doc__)
    parser.add_argument("--check", action="store_true", help="only look; exit 1 where something is missing")
    if not parser.parse_args().check:
        collect(HERE)
        return 0
    found = faults()
    print("\n".join(found) or "All texts are translated.")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
