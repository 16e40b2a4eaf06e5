"""What the page of the data says, against the numbers of the table and of what a run gets."""

import numpy as np
import pytest

from desktop.tables.facts import BINS, ROWS, TableFacts, describing, histogram
from engine.datasets import pima, table
from engine.datasets.preparation import prepared
from engine.settings import Settings


def described(found: table.Table, **values: object) -> TableFacts:
    steps = describing(found, Settings(**values))
    while True:
        try:
            next(steps)
        except StopIteration as end:
            return end.value


def test_the_raw_table_s_zeros_are_counted_as_missing():
    facts = described(pima.raw())
    assert {one.name: one.missing for one in facts.columns if one.missing} == pima.raw().missing()
    assert facts.missing == 652
    assert (facts.rows, facts.training, facts.held) == (768, 614, 154)
    insulin = facts.columns[4]
    assert (insulin.smallest, insulin.largest) == (14, 846)  # of the values that are there


@pytest.mark.parametrize("fill", [False, True])
@pytest.mark.parametrize("scale", [False, True])
@pytest.mark.parametrize("kind", ["raw", "course"])
def test_what_is_shown_is_what_a_run_gets(kind: str, fill: bool, scale: bool):
    found = pima.course() if kind == "course" else pima.raw()
    facts = described(found, table=kind, fill_missing=fill, normalise=scale, seed=3)
    made = prepared(found, 3, fill_missing=fill, hold_out=kind != "course", scale=scale)
    every = np.empty((len(found.labels), len(found.columns)), np.float32)
    every[made.rows], every[made.held_rows] = made.inputs, made.held_inputs
    assert facts.baseline == made.baseline
    assert np.array_equal(facts.sample.received, every[:ROWS])
    assert np.array_equal(np.flatnonzero(facts.sample.held), made.held_rows[made.held_rows < ROWS])
    assert [one.low for one in facts.columns] == made.scaling.low.tolist()
    assert [one.filling for one in facts.columns] == made.scaling.median.tolist()


def test_the_flaws_of_the_course_s_file_have_their_numbers():
    facts = described(pima.course(), table="course")
    assert sum(one.turned for one in facts.columns) == 821
    assert facts.lost is not None
    assert len(facts.lost.lines) == 9
    assert facts.lost.marked.sum(0).tolist() == [0, 0, 1, 0, 0, 0, 0, 8]  # blood pressure 61, age 51


@pytest.mark.parametrize("values", [[], [2.0], [3.0, 3.0], [1e16, 1e16 + 2], [-1e38, 1e38], [0.0, 1.0, 2.0, 2.0]])
def test_every_value_is_in_the_histogram(values: list[float]):
    found = histogram(np.array(values))
    assert found.sum() == len(values)
    assert 1 <= len(found) <= BINS


def test_few_whole_numbers_have_a_step_each():
    assert histogram(np.array([0.0, 1.0, 1.0, 3.0])).tolist() == [1, 2, 0, 1]
