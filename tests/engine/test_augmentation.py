"""Batches written anew: what each setting does to a digit, and that the place of a batch decides all of it."""

import numpy as np
import pytest
import torch

from engine import losses
from engine.datasets import examples
from engine.datasets.augmentation import Augmentation, Pool, thickened
from engine.runs import checkpoint
from engine.runs.run import Run
from engine.runs.steps import Steps
from engine.settings import Settings
from engine.training import train
from tests.engine.trainings import differences, run_of, train_all

EVERYTHING = Settings(rotation=10, scaling=0.1, shear=0.1, shift=1, thickness=0.4, elastic=0.7)


def square(count: int = 6) -> torch.Tensor:
    """Return pictures (count, 1, 28, 28) of a square of 8×8 pixels of ink, left of the middle."""
    images = torch.zeros(count, 1, 28, 28)
    images[:, :, 10:18, 6:14] = 1
    return images


def written(images: torch.Tensor, epoch: int = 0, batch: int = 0, paper: float = 0, **settings) -> torch.Tensor:
    found, _ = Augmentation(Settings(**settings), paper=paper)(images, torch.arange(len(images)), epoch, batch)
    return found


def middle(images: torch.Tensor) -> torch.Tensor:
    """Return the centres of mass (N, 2) as row, column."""
    place = torch.arange(28.0)
    mass = images[:, 0].sum((1, 2))
    return torch.stack([images[:, 0].sum(2) @ place / mass, images[:, 0].sum(1) @ place / mass], 1)


def test_without_settings_a_batch_stays_what_it_is():
    images = square()
    assert written(images) is images


def test_the_same_place_gives_the_same_batch_and_another_place_another():
    augmentation = Augmentation(EVERYTHING)
    first, _ = augmentation(square(), torch.arange(6), 2, 3)
    again, _ = Augmentation(EVERYTHING)(square(), torch.arange(6), 2, 3)
    assert torch.equal(first, again)
    for epoch, batch in ((2, 4), (3, 3), (3, 2)):
        assert not torch.equal(first, augmentation(square(), torch.arange(6), epoch, batch)[0])
    other, _ = Augmentation(EVERYTHING.changed(seed=1))(square(), torch.arange(6), 2, 3)
    assert not torch.equal(first, other)


def test_nothing_is_drawn_from_the_generator_of_the_training():
    before = torch.get_rng_state()
    Augmentation(EVERYTHING)(square(), torch.arange(6), 0, 0)
    assert torch.equal(torch.get_rng_state(), before)


def test_a_shift_moves_ink_and_changes_no_shape():
    moved = middle(written(square(200), shift=3)) - middle(square(200))
    assert moved.abs().max() <= 3.01
    assert moved.std(0).min() > 1.3  # of numbers spread evenly over −3…3: 1.73
    assert written(square(), shift=3).sum((1, 2, 3)) == pytest.approx([64.0] * 6, rel=1e-3)


def test_a_rotation_turns_about_the_middle_of_the_picture():
    found = middle(written(square(200), rotation=90))
    radius = (found - 13.5).norm(dim=1)
    assert radius == pytest.approx([4.0] * 200, abs=0.1)
    assert found[:, 0].max() > 17
    assert found[:, 0].min() < 10


def test_scaling_changes_each_direction_for_itself():
    area = written(square(200), scaling=0.3)[:, 0]
    high, wide = (area.amax(2) > 0.5).sum(1), (area.amax(1) > 0.5).sum(1)
    assert high.min() >= 5
    assert high.max() <= 11
    assert (high != wide).any()


def test_a_shear_moves_rows_and_keeps_their_lengths():
    slanted = written(square(50), shear=0.5)[:, 0]
    assert slanted.sum(2)[:, 11:17] == pytest.approx(np.full((50, 6), 8.0), abs=0.05)
    top, bottom = (slanted[:, row] @ torch.arange(28.0) / slanted[:, row].sum(1) for row in (11, 16))
    assert (top - bottom).abs().max() > 2


def test_an_elastic_distortion_bends_each_digit_in_its_own_way():
    bent = written(square(), elastic=1.0)
    assert not torch.allclose(bent[0], bent[1], atol=0.1)
    assert (bent - square()).abs().amax((1, 2, 3)).min() > 0.2


def test_paper_stays_paper_where_it_is_no_zero():
    normalised = square() * 3.2 - 0.42
    found = written(normalised, paper=-0.42, shift=4, rotation=20)
    assert found[:, 0, 0, :].numpy() == pytest.approx(-0.42, abs=1e-5)


def test_thickness_adds_or_takes_up_to_a_pixel_on_each_side():
    strength = torch.tensor([1.0, 0.5, 0.0, -1.0]).reshape(4, 1, 1, 1)
    row = thickened(square(4), strength)[:, 0, 14]
    assert row.sum(1).tolist() == [10, 9, 8, 6]


def test_pictures_of_a_pool_go_with_each_batch():
    pool = Pool(torch.full((3, 1, 28, 28), 0.5), torch.tensor([7, 8, 9]), added=4)
    augmentation = Augmentation(Settings(), pools=(pool,))
    images, labels = augmentation(square(), torch.zeros(6, dtype=torch.int64), 0, 0)
    assert len(images) == len(labels) == 10
    assert torch.equal(images[:6], square())
    assert set(labels[6:].tolist()) <= {7, 8, 9}
    assert (images[6:] == 0.5).all()


@pytest.fixture
def pools(few_digits, monkeypatch):
    """Put a few pictures in the place of the pen model's digits and of what is no digit."""
    grey = torch.linspace(0, 1, 12 * 784).reshape(12, 1, 28, 28)
    monkeypatch.setattr(examples, "_pen_digits", lambda *_: (grey, torch.arange(12) % 10))
    monkeypatch.setattr(examples, "_no_digits", lambda *_: (grey.flip(3), torch.full((12,), -1)))


MIXED = {"batch_size": 40, "width": 4, "pen_share": 0.25, "other_share": 0.1, "rotation": 10, "elastic": 0.5}


def test_an_epoch_shows_every_training_digit_once_whatever_is_added(pools):
    run = run_of("E1", **MIXED)
    run.begin()
    assert run.data is not None
    assert run.data.batch_size == 26
    assert run.batches_per_epoch == 14  # 360 / 26
    assert run.data.augmentation is not None
    assert [pool.added for pool in run.data.augmentation.pools] == [10, 4]


@pytest.mark.parametrize("place", [1, 9, 15, 18])
def test_a_run_of_batches_written_anew_goes_on_bit_for_bit(pools, place, tmp_path):
    whole = run_of("E1", **MIXED)
    train_all(whole)
    run = run_of("E1", **MIXED)
    records = train(run, block_seconds=0)
    for _ in range(place):
        next(records)
    checkpoint.save_state(tmp_path / "state", run)
    next(records)  # the file must not follow
    records.close()
    again = Run(run.entry, None, "another")
    train_all(again, checkpoint.load(tmp_path / "state").state())
    assert differences(again, whole) == []


def test_a_run_can_step_back_and_come_the_same_way_again(pools):
    whole = run_of("E1", **MIXED)
    train_all(whole)
    run, steps = run_of("E1", **MIXED), Steps()
    records = train(run, block_seconds=0)
    for _ in range(5):
        next(records)
        steps.keep(run)
    records.close()
    steps.back(run)
    state = steps.back(run)
    assert state is not None
    assert len(state.losses) == 3
    train_all(run, state)
    assert differences(run, whole) == []


def test_the_accuracy_of_a_batch_is_that_of_the_training_digits_in_it(pools, monkeypatch):
    counted = []
    monkeypatch.setattr(losses, "_largest", lambda outputs, targets: counted.append(len(targets)) or targets == targets)
    run = run_of("E1", **MIXED)
    next(train(run, block_seconds=0))
    assert counted == [26]


def test_a_preview_shows_a_batch_as_ink_on_paper(pools):
    run = run_of("E1", **MIXED)
    images, labels = examples.preview(run.settings, 20)
    assert images.shape == (20, 28, 28)
    assert images.dtype == np.float32
    assert images.min() >= 0
    assert images.max() <= 1
    assert labels.tolist().count(-1) == 2  # a tenth
    again, _ = examples.preview(run.settings, 20)
    other, _ = examples.preview(run.settings, 20, batch=1)
    assert np.array_equal(images, again)
    assert not np.array_equal(images, other)
