"""What several tests of the window need."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

import engine.training
from desktop.language import Language
from desktop.preferences import Preferences
from tests.desktop.scripted import Endless, Script


@pytest.fixture
def script(monkeypatch: pytest.MonkeyPatch) -> Script:
    """Let every training be made up, and not end by itself."""
    made = Script(Endless())
    monkeypatch.setattr(engine.training, "train", made)
    return made


@pytest.fixture
def spoken(qapp: QApplication) -> Iterator[Language]:
    """Return the language of the window: English again after the test."""
    made = Language()
    yield made
    made.use("en")
    for translator in made._installed:
        qapp.removeTranslator(translator)


@pytest.fixture
def end_program(home: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[], None]:
    """Let the next start find what is in the files of the home, and nothing that Qt keeps in memory of them."""

    def end() -> None:
        Preferences().save()
        shutil.copytree(home, home.with_name("home-again"))
        monkeypatch.setenv("DESCENT_HOME", str(home.with_name("home-again")))

    return end
