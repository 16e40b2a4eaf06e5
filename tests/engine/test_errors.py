"""Every code has a sentence whose blanks are filled by those who raise it."""

import re
from pathlib import Path
from string import Formatter

import pytest

import engine
from engine.errors import SENTENCES, EngineError

ROOT = Path(engine.__file__).parents[1]
SOURCES = [path for folder in ("engine", "desktop") for path in (ROOT / folder).rglob("*.py")]


def test_a_code_becomes_its_sentence():
    error = EngineError("run_unknown", run="C1-x")
    assert (error.code, error.values) == ("run_unknown", {"run": "C1-x"})
    assert str(error) == SENTENCES["run_unknown"].format(run="C1-x")


@pytest.mark.parametrize("code", SENTENCES)
def test_a_sentence_ends_and_has_only_named_blanks(code):
    assert SENTENCES[code].endswith(".")
    blanks = [blank for _, blank, _, _ in Formatter().parse(SENTENCES[code]) if blank is not None]
    assert all(re.fullmatch(r"[a-z_]+", blank) for blank in blanks)


@pytest.mark.parametrize("code", SENTENCES)
def test_every_code_is_used(code):
    errors = next(path for path in SOURCES if path.parts[-2:] == ("engine", "errors.py"))
    assert any(f'"{code}"' in path.read_text(encoding="utf-8") for path in SOURCES if path != errors)
