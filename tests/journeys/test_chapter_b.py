"""Chapter B: classes of small tables, with what was held out; a table of one's own."""

import re
from pathlib import Path

import numpy as np
import pytest

from engine.runs import store
from tests.journeys.hands import Hands

pytestmark = pytest.mark.slow


def petals(path: Path, broken: str = "") -> Path:
    """Write a table of two flowers that are told apart by their petals; `broken` stands in one cell."""
    random = np.random.default_rng(0)
    lines = ["length,width,flower"]
    for number in range(60):
        length, width = random.normal((1.5, 0.3) if number % 2 else (4.5, 1.5), 0.2)
        lines.append(f"{length:.2f},{width:.2f},{'daisy' if number % 2 else 'rose'}")
    if broken:
        lines[7] = f"{broken},0.3,daisy"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def test_hours_of_study_are_parted_where_the_probability_is_one_half(hands: Hands) -> None:
    hands.entry("B1")
    hands.click("trainButton")
    hands.until(lambda: hands.figure("Epoch").endswith("/ 10000"))
    hands.trained()
    told = re.match(r"P is 0\.5 at (\S+) hours\. After 4 hours P\(pass\) is (\S+)\.", hands.told("sigmoid"))
    assert told is not None
    assert float(told[1]) == pytest.approx(2.453, abs=0.01)
    assert float(told[2]) == pytest.approx(0.9982, abs=0.0005)


def test_what_is_learned_of_a_table_is_judged_on_rows_held_out(hands: Hands) -> None:
    hands.entry("B2")
    hands.tab("Data")
    hands.until(lambda: "768" in hands.texts())
    assert {"614", "154", "64.94"} <= set(hands.texts())
    hands.tab("Train")
    hands.type("momentum", "0.9")
    hands.train(2000)
    hands.trained()
    held_out = float(hands.figure("Held out").split()[0])
    assert 64.94 < held_out < 85  # it has learned more than which class is the larger
    assert hands.find("accuracyPlot").curves["test"].series.size == 2
    assert hands.sees("154 rows held out; dashed: always the larger class")
    assert hands.told("weights").startswith("6 units, 8 features.")


def test_a_network_learns_a_table_of_ones_own_and_a_broken_one_is_refused(hands: Hands, tmp_path: Path) -> None:
    hands.entry("B3")
    hands.tab("Data")
    hands.until(lambda: "768" in hands.texts())
    hands.open_file(str(petals(tmp_path / "petals.csv")))
    hands.until(lambda: {"petals.csv", "60", "48", "12"} <= set(hands.texts()))
    hands.open_file(str(petals(tmp_path / "typo.csv", broken="1.5O")))
    hands.until(lambda: "1.5O" in hands.text("dataRefusal"))
    assert hands.text("dataRefusal").startswith("Row 8, column “length”: “1.5O” is not a number.")
    assert {"petals.csv", "60"} <= set(hands.texts())  # the table before stays
    hands.click("cancelCsvButton")
    hands.until(lambda: not hands.text("dataRefusal"))
    hands.tab("Train")
    hands.type("learningRate", "0.1")
    hands.train(100)
    hands.trained()
    assert hands.told("weights").startswith("6 units, 2 features.")
    assert float(hands.figure("Held out").split()[0]) > 90
    assert Path(store.records()[0].settings.file).name == "petals.csv"
