"""The pen model: digits in many ways, the same for the same seed, drawn by the canvas's ink."""

import numpy as np
import pytest

from engine import ink
from engine.classifier import Classifier
from engine.datasets import pen
from engine.datasets.pen import render
from engine.datasets.pen.chance import Chance
from engine.datasets.pen.jitter import write

DIGITS = range(10)
EQUAL = (1,) * 11


def of(digit: int, families: tuple[str, ...]) -> list[str]:
    return [name for name in families if pen.FAMILIES[name].digit == digit]


@pytest.mark.parametrize("digit", DIGITS)
def test_every_digit_has_ways_to_train_on_and_two_that_only_tests_draw(digit):
    assert len(of(digit, pen.TRAINED)) >= 5
    assert len(of(digit, pen.HELD_OUT)) == 2


def test_nothing_is_trained_on_and_held_out():
    parts = (pen.TRAINED, pen.HELD_OUT, pen.OTHERS, pen.OTHERS_HELD_OUT)
    assert sum(map(len, parts)) == len(set().union(*parts)) == len(pen.FAMILIES)
    assert all(pen.FAMILIES[name].digit == pen.NOTHING for name in (*pen.OTHERS, *pen.OTHERS_HELD_OUT))


@pytest.mark.parametrize("name", pen.FAMILIES)
def test_every_family_is_written_by_one_hand_and_by_many(name):
    for count in (1, 40):
        r = Chance(np.random.default_rng(3), count)
        written = write(pen.FAMILIES[name].draw(r), r)
        assert written.points.shape == (*written.kept.shape, 2)
        assert written.last.shape == written.kept.shape
        assert np.isfinite(written.points).all()
        assert np.ptp(written.points[..., 1], axis=1).max() < 3  # heights
        assert written.kept.any(axis=1).all()
        assert (written.kept & written.last).any(axis=1).all()


def test_a_pool_is_pictures_and_labels():
    images, labels = pen.pool(500, 5)
    assert (images.shape, images.dtype) == ((500, 28, 28), np.uint8)
    assert (labels.shape, labels.dtype) == ((500,), np.uint8)
    assert set(labels) == set(DIGITS)
    assert (np.diff(labels.astype(int)) != 0).mean() > 0.5  # shuffled
    assert not images.flags.writeable


def test_the_same_seed_gives_the_same_pool_and_another_one_another():
    images, labels = pen.pool(300, 1)
    render._pool.cache_clear()
    again, same = pen.pool(300, 1)
    assert np.array_equal(images, again)
    assert np.array_equal(labels, same)
    assert not np.array_equal(images, pen.pool(300, 2)[0])


def test_weights_and_families_decide_what_is_in_a_pool():
    _, labels = pen.pool(4000, 0)
    shares = np.bincount(labels, minlength=10) / 4000
    np.testing.assert_allclose(shares, np.array(pen.WEIGHTS[:10]) / sum(pen.WEIGHTS[:10]), atol=0.03)
    _, labels = pen.pool(60, 0, ["4 open", "9 horn"])
    assert set(labels) == {4, 9}
    assert set(pen.pool(60, 0, pen.OTHERS)[1]) == {pen.NOTHING}
    with pytest.raises(KeyError):
        pen.pool(10, 0, ["4 upside down"])


def test_the_pictures_are_those_of_the_ink():
    images, labels = pen.pool(400, 8)
    for picture in images[labels != 1][:200]:
        rows, columns = np.flatnonzero(picture.any(1)), np.flatnonzero(picture.any(0))
        assert max(np.ptp(rows), np.ptp(columns)) + 1 in (20, 21)  # faint edges round to a pixel more
        mass = picture.sum(1, dtype=float)
        assert mass @ np.arange(28) / mass.sum() == pytest.approx(14, abs=0.52)
    width = 2 * images.astype(float).sum((1, 2)) / 255
    assert width.std() > 10  # thin and thick pens


@pytest.mark.parametrize("families", [pen.TRAINED, pen.HELD_OUT])
def test_a_network_that_has_never_seen_them_reads_the_shapes_that_americans_write(families):
    images, labels = pen.pool(1500, 4, families, EQUAL)
    read = Classifier.pretrained().probabilities(images.astype(np.float32) / 255).argmax(1)
    for digit in (0, 2, 3, 4, 5, 6, 7, 8):
        assert (read == labels)[labels == digit].mean() > 0.93, digit


def test_strokes_are_what_a_canvas_delivers():
    generator = np.random.default_rng(0)
    for digit in DIGITS:
        lines = pen.strokes(digit, generator)
        assert all(line.ndim == 2 and line.shape[1] == 2 and len(line) for line in lines)
        points = np.concatenate(lines)
        assert np.array_equal(points, points.round())
        assert 30 < np.ptp(points, axis=0).max() < 900
        longest = max(lines, key=len)
        assert np.hypot(*np.diff(longest, axis=0).T).max() < 8
        assert ink.image(lines).any()


def test_strokes_come_from_the_families_that_are_asked_for():
    generator = np.random.default_rng(0)
    assert all(len(pen.strokes(4, generator, ["4 open"])) >= 2 for _ in range(20))
    counts = {len(pen.strokes(4, generator, ["4 one stroke"])) for _ in range(20)}
    assert counts <= {1, 2}  # a stray dot, at most
    assert pen.strokes(pen.NOTHING, generator)
    with pytest.raises(ValueError, match="7"):
        pen.strokes(7, generator, ["4 open"])


def test_a_long_flag_of_a_one_is_never_level():
    r = Chance(np.random.default_rng(0), 5000)
    tip = pen.FAMILIES["1 flag"].draw(r)[0].points[:, 0]
    length, angle = np.hypot(*tip.T), np.degrees(np.arctan2(-tip[:, 0], tip[:, 1]))
    assert 0.17 < length.min() < 0.25
    assert 0.7 < length.max() < 0.86
    assert 17 < angle.min() < 20
    assert 66 < angle.max() < 69
    assert length[angle > 60].max() < 0.5
