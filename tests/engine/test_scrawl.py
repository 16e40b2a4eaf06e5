"""What is no digit and has no name: the same for the same seed, of every kind, in the box of a digit."""

import numpy as np
import pytest

from engine.datasets import scrawl


def test_the_same_seed_draws_the_same_and_another_draws_others():
    first = scrawl.pool(60, 3).copy()
    scrawl.pool.cache_clear()
    assert np.array_equal(scrawl.pool(60, 3), first)
    assert not np.array_equal(scrawl.pool(60, 4), first)


def test_all_pictures_hold_ink_in_the_box_of_a_digit():
    pictures = scrawl.pool(300, 1)
    assert pictures.shape == (300, 28, 28)
    assert pictures.max((1, 2)).min() > 200
    inked = (pictures.max(2) > 0, pictures.max(1) > 0)
    longest = np.maximum(*(28 - some.argmax(1) - some[:, ::-1].argmax(1) for some in inked))
    assert longest.min() >= 19
    assert longest.max() <= 22


@pytest.mark.parametrize("draw", scrawl._KINDS, ids=lambda draw: draw.__name__)
def test_every_kind_draws_strokes_of_finite_points_and_none_twice_the_same(draw):
    chance = np.random.default_rng(0)
    drawings = [draw(chance) for _ in range(20)]
    for strokes in drawings:
        assert strokes
        assert all(points.ndim == 2 and points.shape[1] == 2 and np.isfinite(points).all() for points in strokes)
    assert len({np.concatenate(strokes).tobytes() for strokes in drawings}) == 20


def test_the_pool_cannot_be_changed_by_who_uses_it():
    with pytest.raises(ValueError, match="read-only"):
        scrawl.pool(60, 3)[0] = 0
