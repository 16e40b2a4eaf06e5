"""A table made ready: rows held out by class, gaps filled and columns scaled by the training rows alone."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.datasets import pima
from engine.datasets.preparation import prepared, split
from engine.datasets.table import Table


def made(features, labels=None, **more) -> Table:
    features = np.array(features, np.float64)
    labels = np.arange(len(features)) % 2 if labels is None else np.array(labels)
    names = tuple(f"c{place}" for place in range(features.shape[1]))
    classes = tuple(str(one) for one in range(labels.max() + 1))
    return Table(names, features, "label", labels, classes, (*names, "label"), np.arange(len(labels)), **more)


@given(st.lists(st.integers(0, 4), min_size=1, max_size=80), st.integers(0, 99))
def test_every_row_is_on_one_side_and_every_class_in_training(labels, seed):
    labels = np.array(labels)
    rows, held = split(labels, seed)
    assert np.array_equal(np.sort(np.concatenate([rows, held])), np.arange(len(labels)))
    for class_, count in zip(*np.unique(labels, return_counts=True), strict=True):
        expected = 0 if count == 1 else max(1, round(count * 0.2))
        assert np.count_nonzero(labels[held] == class_) == expected


def test_the_seed_decides_which_rows_are_held_out():
    labels = pima.raw().labels
    assert np.array_equal(split(labels, 3)[1], split(labels, 3)[1])
    assert not np.array_equal(split(labels, 3)[1], split(labels, 4)[1])


def test_the_raw_table_holds_154_rows_out_and_knows_its_baselines():
    ready = prepared(pima.raw(), 0)
    assert (ready.inputs.shape, ready.held_inputs.shape) == ((614, 8), (154, 8))
    assert (ready.inputs.dtype, ready.targets.dtype, ready.targets.shape) == (np.float32, np.float32, (614, 1))
    assert ready.training_baseline == 400 / 614
    assert ready.baseline == ready.held_baseline == 100 / 154


def test_training_rows_fill_the_range_from_minus_1_to_1():
    ready = prepared(pima.raw(), 0)
    assert (ready.inputs.min(0) == -1).all()
    assert (ready.inputs.max(0) == 1).all()
    assert ready.scaling.low[1] == 0  # a zero is a value of glucose here


def test_held_out_rows_teach_the_scaling_nothing():
    table = pima.raw()
    held = prepared(table, 0).held_rows
    features = table.features.copy()
    features[held] = 1e9
    changed = prepared(replace(table, features=features), 0)
    assert np.array_equal(changed.inputs, prepared(table, 0).inputs)
    assert np.isfinite(changed.held_inputs).all()


def test_zeros_that_mean_missing_become_the_median_of_the_measured():
    table = pima.raw()
    ready = prepared(table, 0, fill_missing=True, scale=False)
    glucose = table.features[ready.rows, 1]
    assert ready.scaling.median[1] == np.median(glucose[glucose > 0])
    assert ready.scaling.low[1] == glucose[glucose > 0].min()
    assert np.array_equal(ready.inputs[:, 1], np.where(glucose == 0, ready.scaling.median[1], glucose))
    assert (ready.inputs[:, 0] == 0).any()  # no pregnancies is a number of pregnancies


@pytest.mark.parametrize("fill", [True, False])
def test_a_gap_gets_the_median_in_any_case(fill):
    table = made([[1], [2], [np.nan], [9], [3], [np.nan]])
    ready = prepared(table, 0, fill_missing=fill, hold_out=False, scale=False)
    assert ready.inputs.ravel().tolist() == [1, 2, 2.5, 9, 3, 2.5]


def test_a_column_that_never_varies_in_training_is_zero():
    ready = prepared(made([[5, 0], [5, 1], [5, 2], [5, 3]]), 0, hold_out=False)
    assert ready.inputs[:, 0].tolist() == [0, 0, 0, 0]
    assert ready.inputs[:, 1].min() == -1


def test_a_column_without_values_in_training_is_zero():
    features = np.full((20, 2), np.nan)
    features[:, 0] = np.arange(20)
    table = made(features)
    held = split(table.labels, 0)[1]
    table.features[held, 1] = 7.0
    ready = prepared(table, 0)
    assert not ready.inputs[:, 1].any()
    assert not ready.held_inputs[:, 1].any()


def test_the_course_s_table_is_left_as_it_is_and_all_trained_on():
    table = pima.course()
    ready = prepared(table, 0, hold_out=False)
    assert np.array_equal(ready.inputs, table.features.astype(np.float32))
    assert (ready.scaled, ready.held_inputs.shape, ready.held_baseline) == (False, (0, 8), None)
    assert ready.baseline == 496 / 759


def test_more_than_two_classes_are_class_numbers():
    ready = prepared(made(np.arange(12).reshape(-1, 1), labels=[0, 1, 2] * 4), 0)
    assert ready.classes == ("0", "1", "2")
    assert (ready.targets.dtype, ready.targets.shape) == (np.int64, (len(ready.rows),))


def test_two_rows_leave_nothing_to_hold_out():
    ready = prepared(made([[1], [2]]), 0)
    assert len(ready.held_rows) == 0
    assert ready.baseline == 0.5


@given(st.lists(st.floats(-1e38, 1e38), min_size=2, max_size=30))
def test_whatever_the_numbers_the_inputs_are_finite(values):
    ready = prepared(made(np.array(values).reshape(-1, 1)), 1)
    assert np.isfinite(ready.inputs).all()
    assert np.isfinite(ready.held_inputs).all()
    assert np.abs(ready.inputs).max() <= 1
