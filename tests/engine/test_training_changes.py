"""Settings that are turned while a network trains."""

from typing import get_args

import pytest

from engine.errors import EngineError
from engine.progress import Change
from engine.runs.run import Run
from engine.settings.control import Optimizer
from engine.training import train
from tests.engine.trainings import differences, losses, run_of, train_all

pytestmark = pytest.mark.usefixtures("tiny")


def after(batches: int, **settings) -> tuple[Run, object]:
    run = run_of("T1", **settings)
    records = train(run, block_seconds=0)
    for _ in range(batches):
        next(records)
    return run, records


def test_a_changed_rate_acts_at_the_next_batch():
    changed, records = after(3)
    changed.change("learning_rate", 1.0)
    list(records)
    alone = run_of("T1")
    train_all(alone)
    assert losses(changed)[:4].tolist() == losses(alone)[:4].tolist()  # the fourth loss stands before its step
    assert losses(changed)[4] != losses(alone)[4]


def test_a_change_is_recorded_with_its_place():
    run, records = after(3)
    run.change("momentum", 0.9)
    assert run.history.changes == [Change(epoch=1, batch=3, name="momentum", old=0.5, new=0.9)]
    assert run.settings.momentum == 0.9
    list(records)


def test_the_same_value_is_no_change():
    run, _ = after(1)
    run.change("momentum", 0.5)
    assert run.history.changes == []


@pytest.mark.parametrize(
    "name", ["batch_size", "optimizer", "seed", "device", "precision", "normalise", "course_protocol"]
)
def test_a_fixed_setting_is_refused_and_stays(name):
    run, records = after(1)
    before = run.settings
    with pytest.raises(EngineError) as caught:
        run.change(name, getattr(before, name))
    assert caught.value.code == "setting_fixed"
    assert run.settings == before
    next(records)


@pytest.mark.parametrize(
    ("name", "value", "code"),
    [("learning_rate", 0, "setting_not_above"), ("momentum", 1, "setting_not_below"), ("what", 1, "setting_unknown")],
)
def test_a_value_out_of_range_changes_nothing(name, value, code):
    run, _ = after(1)
    before = run.settings
    with pytest.raises(EngineError) as caught:
        run.change(name, value)
    assert caught.value.code == code
    assert run.settings == before
    assert run.history.changes == []


def test_a_change_before_the_start_is_a_setting_like_any_other():
    changed, plain = run_of("T1"), run_of("T1", learning_rate=0.5)
    changed.change("learning_rate", 0.5)
    train_all(changed)
    train_all(plain)
    assert differences(changed, plain) == []


@pytest.mark.parametrize("optimizer", get_args(Optimizer))
def test_rate_and_momentum_can_be_turned_under_every_optimizer(optimizer):
    run, records = after(2, optimizer=optimizer, momentum=0.0)
    for momentum in (0.9, 0.0, 0.5):
        run.change("momentum", momentum)
        run.change("learning_rate", 0.01 + momentum / 100)
        next(records)
    list(records)
    assert run.epoch == 2
    assert len(run.history.changes) == 6
