"""Every question before a run: what real runs answer, and what is not known yet."""

import math
from dataclasses import replace

import pytest

from engine.catalogue import COURSE, entry
from engine.learning import predictions
from engine.learning.facts import RunFacts
from engine.learning.predictions import MOST, QUESTIONS, Question
from tests.engine.test_learning_exercises import facts, made_up


def question(id_: str) -> Question:
    return next(one for one in QUESTIONS if one.id == id_)


@pytest.mark.parametrize("one", QUESTIONS, ids=lambda one: one.id)
def test_a_question_is_whole(one: Question) -> None:
    assert one.id.startswith(f"{one.entry}-")
    assert entry(one.entry).trains
    assert bool(one.options) == (one.kind in ("choice", "order")) == bool(one.setting)
    assert one.least < one.most
    assert (one.kind == "sketch") == one.id.endswith("-curve")
    for option in one.options:
        entry(one.entry).settings.changed(**{one.setting: option})


def test_ids_are_unique_and_every_kind_is_asked() -> None:
    assert len({one.id for one in QUESTIONS}) == len(QUESTIONS)
    assert {one.kind for one in QUESTIONS} == {"number", "sketch", "choice", "order"}
    assert all(len([one for one in predictions.of_entry(e.id) if one.kind == "sketch"]) <= 1 for e in COURSE)


def test_the_digits_that_are_read_at_the_end() -> None:
    asked = question("C1-accuracy")
    assert asked.measure(made_up("C1", 0.9, 0.9748)) == pytest.approx(97.48)
    assert asked.measure(made_up("C1")) is None


def test_what_the_parabola_says_at_4() -> None:
    assert question("A5-f4").measure(facts("A5", epochs=100)) == pytest.approx(8.544170, abs=1e-5)
    assert question("A5-f4").measure(facts("A2")) is None


def test_the_first_rate_that_climbs_is_found_by_two_runs() -> None:
    asked = question("A2-rate")
    measured: dict[str, float] = {}
    for rate in (0.25, 0.15):
        assert asked.judge(asked.options, measured) == ()
        run = facts("A2", learning_rate=rate, epochs=20)
        option = asked.option_of(run)
        value = asked.measure(run)
        assert option == str(rate)
        assert value is not None
        measured[option] = value
    assert asked.judge(asked.options, measured) == ("0.25",)
    assert asked.judge(asked.options, {"0.05": 0.1, "0.15": 0.1, "0.25": 0.9}) == ()
    assert asked.option_of(facts("A2")) is None


def test_the_order_of_three_optimizers() -> None:
    asked = question("A6-order")
    measured = {}
    for name in asked.options:
        assert asked.judge(asked.options, measured) == ()
        value = asked.measure(facts("A6", optimizer=name, epochs=1000))
        assert value is not None
        measured[name] = value
    assert asked.judge(asked.options, measured) == ("Rprop", "SGD", "Adamax")
    assert measured["Adamax"] == pytest.approx(0.545, rel=0.05)


def test_only_a_fair_run_counts_for_the_order() -> None:
    measure = question("A6-order").measure
    assert measure(facts("A6", epochs=10)) is None
    assert measure(facts("A6", epochs=1000, learning_rate=0.02)) is None
    wild = facts("A6", epochs=1000, learning_rate=0.01)
    assert measure(RunFacts("A6", wild.settings, "diverged", 3, 1.0, math.inf)) == MOST


def test_a_rate_that_was_changed_on_the_way_answers_for_no_rate() -> None:
    run = replace(facts("A2", learning_rate=0.25, epochs=20), changed=frozenset({"learning_rate"}))
    assert question("A2-rate").option_of(run) is None
    order = replace(facts("A6", optimizer="SGD", epochs=1000), changed=frozenset({"momentum"}))
    assert question("A6-order").measure(order) is None
