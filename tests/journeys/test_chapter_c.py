"""Chapter C: what Inception, ResNet and a recurrent network show of their inside while they learn digits."""

import pytest

from tests.journeys.hands import Hands

pytestmark = pytest.mark.slow

FEW = 24  # batches


def stop(hands: Hands) -> None:
    """Stop after a few batches."""
    hands.until(lambda: hands.curve >= FEW)
    hands.click("stopButton")
    hands.trained()


def test_a_resnet_shows_its_gradients_with_and_without_the_skip(hands: Hands) -> None:
    hands.entry("C4")
    hands.type("depth", "3")
    hands.train()
    stop(hands)
    hands.tab("Gradients")
    hands.until(lambda: "In this run the first layer gets" in hands.told("layerNorms"))
    told = hands.told("layerNorms")
    assert "With the skip the first layer gets" in told
    assert "Without the skip the first layer gets" in told


def test_a_recurrent_network_tells_its_answer_after_each_row_while_it_trains(hands: Hands) -> None:
    hands.entry("C5")
    hands.draw()
    hands.tab("Row by row")
    assert hands.told("rows").startswith("Train C5 and draw a digit")
    hands.click("trainButton")
    hands.until(lambda: "row 28" in hands.told("rows"))
    before = hands.told("rows")
    hands.until(lambda: hands.told("rows") != before)  # it is asked again on the way
    hands.tab("Train")
    stop(hands)


def test_inception_shows_four_branches_of_the_drawing(hands: Hands) -> None:
    hands.entry("C3")
    hands.draw()
    hands.train()
    hands.tab("Branches")
    hands.until(lambda: "88 channels together" in hands.told("branches"))
    titles = hands.told("branches").split("; ")
    assert [title.split(":")[0] for title in titles[:4]] == [
        "pool → 1×1 · 24",
        "1×1 · 16",
        "1×1 → 5×5 · 24",
        "1×1 → 3×3 → 3×3 · 24",
    ]
    hands.tab("Train")
    stop(hands)
