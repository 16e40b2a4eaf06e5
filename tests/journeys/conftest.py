"""A person at the real window, with the real engine and the real digits."""

import pytest
from pytestqt.qtbot import QtBot

from desktop.main_window import MainWindow
from tests.journeys.hands import Hands


@pytest.fixture
def hands(qtbot: QtBot, window: MainWindow) -> Hands:
    """Return the hands at an open window."""
    return Hands(qtbot, window)
