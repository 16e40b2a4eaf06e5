"""What several tests of the window need."""

import pytest

import engine.training
from tests.desktop.scripted import Endless, Script


@pytest.fixture
def script(monkeypatch: pytest.MonkeyPatch) -> Script:
    """Let every training be made up, and not end by itself."""
    made = Script(Endless())
    monkeypatch.setattr(engine.training, "train", made)
    return made
