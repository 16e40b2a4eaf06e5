"""Chapter D and its neighbours: what is explored by hand, read, and taken away as a program."""

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from desktop.explorers.number_grid import NumberGrid
from tests.journeys.hands import LEFT, Hands

pytestmark = pytest.mark.slow


def test_an_explorer_is_set_by_hand_and_by_its_lesson(hands: Hands) -> None:
    hands.entry("D1")
    hands.click("padding-0")
    output = hands.find("outputGrid")
    assert isinstance(output, NumberGrid)
    hands.qtbot.mouseClick(output, LEFT, pos=output.area((1, 1)).center().toPoint())
    assert hands.told("outputGrid") == "row 2, column 2: 282"
    hands.tab("Lesson")
    hands.follow_link("set:padding=1")
    hands.qtbot.mouseClick(output, LEFT, pos=output.area((1, 1)).center().toPoint())
    hands.until(lambda: hands.told("outputGrid") == "row 2, column 2: 211")


def test_a_net_that_cannot_be_is_explained_and_repaired(hands: Hands) -> None:
    hands.entry("D3")
    network = hands.window.pages.explorers.explorer
    assert network is not None
    network.follow("network", "impossible")
    assert hands.sees("conv2 expects 88 channels, 10 are given.")
    hands.click("repairButton")
    assert not hands.sees("conv2 expects 88 channels")
    hands.until(lambda: hands.find("repairButton").isVisible())
    hands.click("repairButton")
    hands.until(lambda: hands.sees("Every layer takes what the one before it hands on."))


def test_a_step_is_looked_at_node_by_node(hands: Hands) -> None:
    hands.entry("A4")
    hands.tab("Graph")
    for _ in range(8):
        hands.click("graphNext")
    assert hands.sees("8 of 8")
    assert "-2" in hands.find("chainRule").accessibleDescription().replace("−", "-")
    hands.click("graphStep")
    assert hands.sees("Steps taken: 1")


def test_the_program_of_a_run_is_copied_and_gives_its_numbers(hands: Hands, tmp_path: Path) -> None:
    hands.entry("A2")
    hands.train(100)
    hands.trained()
    reached = hands.window.session.latest(hands.window.session.entry)
    assert reached is not None
    hands.tab("Code")
    hands.click("copyButton")
    program = tmp_path / "program.py"
    program.write_text(QGuiApplication.clipboard().text(), encoding="utf-8")
    done = subprocess.run([sys.executable, program], capture_output=True, text=True, check=True, cwd=tmp_path)
    assert "epoch 100: loss 1.752433e-08" in done.stdout


def test_links_of_a_lesson_set_a_rate_and_go_to_an_entry(hands: Hands) -> None:
    hands.entry("A2")
    hands.tab("Lesson")
    hands.follow_link("set:learning_rate=0.2")
    assert hands.window.session.settings.learning_rate == 0.2
    hands.follow_link("entry:A3")
    assert hands.text("entryId") == "A3"
