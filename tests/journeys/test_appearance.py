"""Language and theme, switched in the menus while a network trains."""

import re
from collections.abc import Iterator

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication

from desktop.theme.colours import DARK, LIGHT
from desktop.training.run_state import RunState
from tests.journeys.hands import Hands

SAME = {"C1", "C2", "MLP", "CPU", "MNIST", "ReLU", "SGD", "F5", "Descent"}
WORD = re.compile(r"[A-Za-z][a-z]{2,}")


@pytest.fixture(autouse=True)
def restored(hands: Hands) -> Iterator[None]:
    """Leave the application as every other test expects it."""
    yield
    hands.window.appearance.use_language("en")
    hands.window.appearance.use_theme("light")


def english(hands: Hands) -> set[str]:
    """Return the words that can be read and are not the same in every language."""
    shown = " ".join(re.sub("<[^>]*>", " ", text) for text in hands.texts())
    return set(WORD.findall(shown)) - SAME


@pytest.mark.slow
def test_the_language_changes_while_a_network_trains(hands: Hands) -> None:
    hands.draw()
    hands.type("learningRate", "0.02", end=None)
    hands.train(10)
    hands.until(lambda: hands.curve > 20)
    assert {"File", "Train", "Pause", "Settings", "Loss"} <= english(hands)
    hands.choose("view", "language", "language_zh_CN")
    hands.until(lambda: hands.text("pauseButton") == "暂停")
    assert english(hands) == set()
    hands.type("learningRate", "0.03")
    hands.until(lambda: hands.find("lossPlot").flags)
    assert not WORD.search(hands.find("lossPlot").flags[0].text)
    hands.click("pauseButton")
    hands.until_state(RunState.PAUSED)
    assert english(hands) == set()
    hands.choose("view", "language", "language_en")
    hands.until(lambda: hands.text("pauseButton") == "Resume")
    assert hands.find("lossPlot").flags[0].text == "learning rate 0.02 → 0.03"
    hands.click("stopButton")
    hands.trained()


def test_a_problem_changes_its_language_with_the_window(hands: Hands) -> None:
    hands.type("learningRate", "100")
    hands.click("trainButton")
    hands.until(lambda: "diverged" in hands.text("problem"))
    hands.trained()
    hands.choose("view", "language", "language_zh_CN")
    hands.until(lambda: "发散" in hands.text("problem"))
    assert not WORD.search(hands.text("problem"))


@pytest.mark.slow
def test_the_theme_changes_while_a_network_trains(hands: Hands) -> None:
    hands.train(10)
    hands.until(lambda: hands.curve > 20)
    for name, theme in (("dark", DARK), ("light", LIGHT)):
        hands.choose("view", "theme", f"theme_{name}")
        hands.until(lambda theme=theme: QApplication.palette().window().color() == QColor(theme.window))
        picture = hands.window.grab().toImage()
        corner = hands.find("lossPlot").mapTo(hands.window, hands.find("lossPlot").rect().topLeft())
        assert picture.pixelColor(corner) == QColor(theme.surface)
        before = hands.curve
        hands.until(lambda before=before: hands.curve > before)
    hands.click("stopButton")
    hands.trained()
