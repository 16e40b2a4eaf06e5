"""Chapter A: one parameter walks down its curve, step by step; too fast it leaves; two optimizers race."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTableView

from tests.journeys.hands import Hands

pytestmark = pytest.mark.slow

RIVALS = ("AdamW", "RMSprop", "Adagrad", "Adamax", "ASGD", "Rprop", "LBFGS")


def step(hands: Hands, key: Qt.Key, epoch: int) -> None:
    """Press a key for a step that ends after `epoch` epochs, and look."""
    hands.step(key, epoch)
    hands.until(lambda: hands.figure("Epoch") == f"{epoch} / 100")


def test_w_walks_down_by_single_steps_and_back_and_then_to_the_end(hands: Hands) -> None:
    hands.entry("A2")
    for steps in (1, 2, 3):
        step(hands, Qt.Key.Key_F10, steps)
    third = hands.told("walk")
    assert hands.figure("w") == "1.2547"  # 2 − (1 − 0.01 · 28/3)³
    step(hands, Qt.Key.Key_F9, 2)
    assert hands.figure("w") == "1.1780"
    step(hands, Qt.Key.Key_F10, 3)
    assert hands.told("walk") == third
    hands.type("learningRate", "0.05")
    hands.until(lambda: hands.find("lossPlot").flags)
    assert hands.find("lossPlot").flags[0].text == "learning rate 0.01 → 0.05"
    hands.press(Qt.Key.Key_F5)
    hands.trained()
    assert hands.sees("Finished in")
    hands.until(lambda: hands.figure("Epoch") == "100 / 100")
    assert hands.figure("w") == "2.0000"
    assert hands.told("walk").startswith("w is 2.000, the cost ")


def test_a_rate_that_is_too_large_diverges_and_says_from_where_on(hands: Hands) -> None:
    hands.entry("A2")
    hands.type("learningRate", "0.3")
    hands.click("trainButton")
    hands.until(lambda: "diverged" in hands.text("problem"))
    hands.trained()
    assert "smaller learning rate" in hands.text("problem")
    hands.until(lambda: "0.2143" in hands.told("walk"))
    assert hands.find("learningRate").visibleRegion().boundingRect().height() > 20  # what is to be changed is in sight


def test_the_homework_ends_near_the_line_and_says_how_far_off_it_is_at_4(hands: Hands) -> None:
    hands.entry("A5")
    assert "At x = 4" not in hands.told("fit")
    hands.click("trainButton")
    hands.trained()
    hands.until(lambda: "curve is at 8.544; exact is 8.000" in hands.told("fit"))
    assert hands.figure("w₁") == "0.2404"


def test_two_optimizers_race_with_two_seeds(hands: Hands) -> None:
    hands.entry("A6")
    hands.tab("Race")
    for name in RIVALS:
        hands.tick(f"race{name}")
    hands.type("raceEpochs", "300")
    hands.type("raceSeeds", "2")
    assert hands.sees("4 runs")
    hands.click("raceButton")
    hands.until(lambda: hands.sees("Results after 300 epochs"))
    table = hands.find("raceTable")
    assert isinstance(table, QTableView)
    rows = [[str(table.model().index(row, column).data()) for column in (0, 1)] for row in range(2)]
    assert table.model().rowCount() == 2
    assert [name for name, _ in rows] == ["SGD", "Adam"]
    assert "10⁻" in rows[0][1]
    named = hands.find("racePlot").findChildren(type(hands.find("laneLabel")))
    assert len(named) == 2
    hands.tab("Train")
    assert hands.find("trainButton").isEnabled()
