"""Modules are loaded without a look for garbage, and torch's compiler before it is needed."""

import gc
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import pytest

from engine.loading import uncollected

ROOT = Path(__file__).parents[2]
FRESH = """
import gc, sys
from engine import loading
assert "torch" not in sys.modules
import torch
assert not loading.compiler_is_loaded()
loading.load_compiler()
assert loading.compiler_is_loaded() and gc.isenabled() and gc.get_freeze_count() > 0
"""


@pytest.fixture
def frozen(monkeypatch) -> list[bool]:
    """Return what is noted instead of a freeze, which would hold for all the other tests."""
    noted: list[bool] = []
    monkeypatch.setattr(gc, "freeze", lambda: noted.append(gc.isenabled()))
    return noted


def test_no_garbage_is_looked_for_meanwhile(frozen):
    gc.enable()
    with suppress(ZeroDivisionError), uncollected():
        assert not gc.isenabled()
        raise ZeroDivisionError
    assert gc.isenabled()


def test_who_had_switched_it_off_finds_it_off(frozen):
    gc.disable()
    with uncollected():
        pass
    assert not gc.isenabled()


def test_only_where_something_was_loaded_is_it_frozen(frozen, monkeypatch):
    with uncollected():
        pass
    assert frozen == []
    with uncollected():
        monkeypatch.setitem(sys.modules, "a module", None)
    assert frozen == [False]


@pytest.mark.slow
def test_after_loading_the_compiler_is_there():
    subprocess.run([sys.executable, "-c", FRESH], cwd=ROOT, check=True)
