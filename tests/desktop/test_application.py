"""Signals close the window as by hand; a second one ends the program, and afterwards all is as it was."""

import signal
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QWidget

from desktop.application import Signals

BOTH = (signal.SIGINT, signal.SIGTERM)


@pytest.fixture
def signals(qtbot) -> Iterator[tuple[QWidget, Signals]]:
    """A window on the screen that signals close."""
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    made = Signals(window)
    yield window, made
    made.give_back()


@pytest.mark.parametrize("number", BOTH)
def test_the_first_closes_the_window_and_the_second_is_the_systems(qtbot, signals, number) -> None:
    window, _ = signals
    signal.raise_signal(number)
    assert [signal.getsignal(each) for each in BOTH] == [signal.SIG_DFL] * 2
    qtbot.waitUntil(lambda: not window.isVisible())


def test_at_the_end_all_is_as_it_was(qtbot) -> None:
    before = [signal.getsignal(each) for each in BOTH]
    window = QWidget()
    qtbot.addWidget(window)
    Signals(window).give_back()
    assert [signal.getsignal(each) for each in BOTH] == before
    assert signal.set_wakeup_fd(-1) == -1
