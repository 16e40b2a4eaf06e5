"""What several tests of the window need."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

import engine.training
from desktop.language import Language
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
